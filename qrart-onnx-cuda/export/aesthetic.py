"""CLIP's image tower and a linear head as one graph, from an image of 224 x 224 pixels to a rating of 1 to 10."""

from pathlib import Path

import torch
from transformers import CLIPVisionConfig, CLIPVisionModelWithProjection

import graph


class Rating(torch.nn.Module):
    def __init__(self, tower, head):
        super().__init__()
        self.tower, self.head = tower, head

    def forward(self, pixel_values):
        embedded = self.tower(pixel_values=pixel_values).image_embeds
        return self.head(embedded / embedded.norm(dim=-1, keepdim=True))


def head(file):
    """One linear layer of a file of weights. Heads of several layers without anything between them are one layer too."""
    state = torch.load(file, map_location="cpu", weights_only=True)
    weights = [name for name, value in state.items() if name.endswith("weight") and value.dim() == 2]
    if not weights or len(state) != 2 * len(weights):
        raise SystemExit(f"{file} has {', '.join(state)}; expected linear layers only, with weight and bias")
    weight, bias = None, None
    for name in weights:
        w, b = state[name].double(), state[name.removesuffix("weight") + "bias"].double()
        weight, bias = (w, b) if weight is None else (w @ weight, w @ bias + b)
    layer = torch.nn.Linear(weight.shape[1], weight.shape[0])
    with torch.no_grad():
        layer.weight.copy_(weight)
        layer.bias.copy_(bias)
    return layer


def load(checkpoint, weights):
    tower = CLIPVisionModelWithProjection.from_pretrained(checkpoint, dtype=torch.float32, local_files_only=True)
    layer = head(weights)
    if (layer.in_features, layer.out_features) != (tower.config.projection_dim, 1):
        raise SystemExit(f"{weights} goes from {layer.in_features} to {layer.out_features} numbers; expected "
                         f"{tower.config.projection_dim}, as {checkpoint} embeds, to 1")
    return Rating(tower, layer).eval()


def tiny():
    """The same structure with few channels, and ratings that differ from image to image."""
    torch.manual_seed(3)
    tower = CLIPVisionModelWithProjection(CLIPVisionConfig(
        hidden_size=8, intermediate_size=16, projection_dim=8, num_hidden_layers=2, num_attention_heads=2,
        image_size=224, patch_size=14, hidden_act="quick_gelu"))
    layer = torch.nn.Linear(8, 1)
    with torch.no_grad():
        for name, p in tower.named_parameters():
            if p.dim() > 1:
                p.normal_(0, 0.3)
        layer.weight.normal_(0, 3)
        layer.bias.fill_(5)
    return Rating(tower, layer).eval()


def export(model, out, source):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    side = model.tower.config.image_size
    inputs = {"pixel_values": torch.randn(2, 3, side, side)}
    traced = graph.trace(model, inputs, ["rating"], {"pixel_values": {0: "batch"}, "rating": {0: "batch"}},
                         out / "model.onnx_data")
    graph.save(graph.compact(traced, "a", {"pixel_values", "rating"}), out / "model.onnx")
    graph.describe(out, {"source": source, "task": "aesthetic", "side": side})
