"""Makes the model folder that qrart reads.

    python export.py --checkpoint DIR --controlnet DIR [--fp16] OUT    two folders in the layout of diffusers
    python export.py --tiny --tokenizer DIR OUT                        tiny random models, for tests
    python export.py --random-sd15 --tokenizer DIR [--fp16] OUT        full-size random models, for measuring speed
    python export.py --aesthetic --checkpoint CLIP --head FILE OUT     a scorer of looks; with --tiny a random one
    python export.py --detector FILE OUT                               a detector of QR codes; with --tiny a random one
"""

import argparse
import json
from pathlib import Path

import torch

import aesthetic
import detector
import graph
import models

SIDE = 8
SPATIAL = {0: "batch", 2: "height", 3: "width"}


class Text(torch.nn.Module):
    def __init__(self, encoder):
        super().__init__()
        # Of the other kinds of attention the exporter writes the mask in 32 bits, which a graph of 16 bits does not bear.
        encoder.set_attn_implementation("eager")
        self.encoder = encoder

    def forward(self, input_ids):
        return self.encoder(input_ids=input_ids, return_dict=True).last_hidden_state


class Control(torch.nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, sample, timestep, encoder_hidden_states, controlnet_cond, conditioning_scale):
        down, mid = self.net(
            sample, timestep, encoder_hidden_states=encoder_hidden_states, controlnet_cond=controlnet_cond,
            conditioning_scale=conditioning_scale.to(sample.dtype), return_dict=False)
        return (*down, mid)


class Unet(torch.nn.Module):
    def __init__(self, unet):
        super().__init__()
        self.unet = unet

    def forward(self, sample, timestep, encoder_hidden_states, *residuals):
        return self.unet(
            sample, timestep, encoder_hidden_states=encoder_hidden_states,
            down_block_additional_residuals=residuals[:-1], mid_block_additional_residual=residuals[-1],
            return_dict=False)[0]


class Decoder(torch.nn.Module):
    def __init__(self, vae):
        super().__init__()
        self.vae = vae

    def forward(self, latent_sample):
        return self.vae.decode(latent_sample, return_dict=False)[0]


class Encoder(torch.nn.Module):
    """The mean of what the encoder gives, in the scale of latents that the UNet knows."""

    def __init__(self, vae):
        super().__init__()
        self.vae = vae

    def forward(self, sample):
        return self.vae.encode(sample).latent_dist.mean * self.vae.config.scaling_factor


def export(parts, out, fp16, source, split=False):
    """Writes the folder of a pipeline's parts, one after the other; with split, UNet and ControlNet as two graphs."""
    out = Path(out)
    dtype = torch.float16 if fp16 else torch.float32
    width = networks(parts, out, dtype, split)

    text = Text(parts.text_encoder().to(dtype))
    ids = {"input_ids": torch.full((2, 77), 1, dtype=torch.int64)}
    one(text, ids, {"last_hidden_state": {0: "batch"}}, {"input_ids": {0: "batch"}}, out / "text_encoder", "t")
    del text
    vae = parts.vae().to(dtype)
    pixels = {0: "batch", 2: "pixels_high", 3: "pixels_wide"}
    latents = torch.randn(2, 4, SIDE, SIDE, dtype=dtype)
    one(Decoder(vae), {"latent_sample": latents}, {"sample": SPATIAL}, {"latent_sample": SPATIAL}, out / "vae_decoder", "v")
    image = torch.rand(2, 3, 8 * SIDE, 8 * SIDE, dtype=dtype)
    one(Encoder(vae), {"sample": image}, {"latent_sample": SPATIAL}, {"sample": pixels}, out / "vae_encoder", "e")

    words = json.loads(parts.tokenizer.backend_tokenizer.to_str())["model"]
    (out / "tokenizer").mkdir(exist_ok=True)
    (out / "tokenizer" / "vocab.json").write_text(json.dumps(words["vocab"], ensure_ascii=False), encoding="utf-8")
    merges = [m if isinstance(m, str) else " ".join(m) for m in words["merges"]]
    (out / "tokenizer" / "merges.txt").write_text("\n".join(["#version: 0.2", *merges]) + "\n", encoding="utf-8")
    (out / "scheduler").mkdir(exist_ok=True)
    config = {k: v for k, v in parts.scheduler.config.items() if k != "_diffusers_version"}
    config["_use_default_values"] = sorted(config.get("_use_default_values", []))
    config["_class_name"] = type(parts.scheduler).__name__
    (out / "scheduler" / "scheduler_config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")

    graph.describe(out, {
        "source": source, "precision": "fp16" if fp16 else "fp32", "latentChannels": 4, "textWidth": width,
        "vaeScale": vae.config.scaling_factor, "sizeMultiple": 64})


def one(module, inputs, outputs, dynamic, folder, prefix):
    """Writes a module that is a graph of its own."""
    traced = graph.trace(module, inputs, list(outputs), {**dynamic, **outputs}, folder / "model.onnx_data")
    graph.save(graph.compact(traced, prefix, {*inputs, *outputs}), folder / "model.onnx")


def networks(parts, out, dtype, split):
    """Writes ControlNet and UNet. Returns the width of the text that they take."""
    controlnet = parts.controlnet().to(dtype)
    width = controlnet.config.cross_attention_dim
    shared = {"sample": torch.randn(2, 4, SIDE, SIDE, dtype=dtype), "timestep": torch.tensor([501.0]),
              "encoder_hidden_states": torch.randn(2, 77, width, dtype=dtype)}
    names = {"sample": SPATIAL, "encoder_hidden_states": {0: "batch", 1: "tokens"}}
    inputs = {**shared, "controlnet_cond": torch.rand(2, 3, 8 * SIDE, 8 * SIDE, dtype=dtype),
              "conditioning_scale": torch.tensor([1.0])}
    control = graph.trace(
        Control(controlnet), inputs, [f"out{i}" for i in range(graph.RESIDUALS)],
        {**names, "controlnet_cond": {0: "batch", 2: "pixels_high", 3: "pixels_wide"}},
        out / ("controlnet/model.onnx_data" if split else "unet/controlnet.onnx_data"))
    with torch.no_grad():
        residuals = {f"r{i}": r for i, r in enumerate(Control(controlnet)(*inputs.values()))}
    del controlnet
    unet = graph.trace(
        Unet(parts.unet().to(dtype)), {**shared, **residuals}, ["noise_pred"],
        {**names, **{name: SPATIAL for name in [*residuals, "noise_pred"]}}, out / "unet" / "model.onnx_data")
    if split:
        graph.apart(control, unet)
        graph.save(control, out / "controlnet" / "model.onnx")
    else:
        unet = graph.fuse(control, unet)
    graph.save(unet, out / "unet" / "model.onnx")
    return width


def diffusion(args, parser):
    if args.tiny == args.random_sd15 and not (args.checkpoint and args.controlnet):
        parser.error("expected --checkpoint and --controlnet, or --tiny, or --random-sd15")
    if (args.tiny or args.random_sd15) and not args.tokenizer:
        parser.error("random models need --tokenizer: a folder with vocab.json and merges.txt")
    dtype = torch.float16 if args.fp16 else torch.float32
    if args.tiny:
        parts, source = models.parts(models.tiny(models.tokenizer(args.tokenizer))), "tiny, random weights"
    elif args.random_sd15:
        parts, source = models.random_sd15(models.tokenizer(args.tokenizer), dtype), "Stable Diffusion 1.5, random weights"
    else:
        parts = models.load(args.checkpoint, args.controlnet, dtype)
        source = f"{Path(args.checkpoint).name} with {Path(args.controlnet).name}"
    export(parts, args.out, args.fp16, source, args.split)


def looks(args, parser):
    if args.tiny:
        aesthetic.export(aesthetic.tiny(), args.out, "tiny, random weights")
    elif args.checkpoint and args.head:
        source = f"{Path(args.checkpoint).name} with {Path(args.head).name}"
        aesthetic.export(aesthetic.load(args.checkpoint, args.head), args.out, source)
    else:
        parser.error("--aesthetic needs --checkpoint (CLIP ViT-L/14, as a folder of transformers) and --head, or --tiny")


def detects(args, parser):
    if args.tiny:
        detector.export(*detector.tiny(), args.out, "tiny, random weights")
    else:
        detector.adopt(args.detector, args.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", help="the folder to make")
    parser.add_argument("--checkpoint", help="a Stable Diffusion 1.5 checkpoint, or CLIP, as a folder of its library")
    parser.add_argument("--controlnet", help="a ControlNet for it, as a folder of diffusers")
    parser.add_argument("--aesthetic", action="store_true", help="a scorer of looks: CLIP's image tower with a head")
    parser.add_argument("--head", help="weights of one or several linear layers, as PyTorch saves them")
    parser.add_argument("--detector", nargs="?", const="", metavar="FILE", help="a detector with the output of YOLOv8, "
                        "already exported to ONNX; no file with --tiny")
    parser.add_argument("--tiny", action="store_true", help="tiny random models")
    parser.add_argument("--random-sd15", action="store_true", help="full-size random models")
    parser.add_argument("--tokenizer", help="folder with vocab.json and merges.txt, for random models")
    parser.add_argument("--split", action="store_true", help="UNet and ControlNet as two graphs, which is slower")
    parser.add_argument("--fp16", action="store_true", help="weights and activations of 16 bits, for a GPU")
    args = parser.parse_args()
    if args.detector == "" and not args.tiny:
        parser.error("--detector needs the ONNX file of a detector, or --tiny")
    make = looks if args.aesthetic else diffusion if args.detector is None else detects
    make(args, parser)


if __name__ == "__main__":
    main()
