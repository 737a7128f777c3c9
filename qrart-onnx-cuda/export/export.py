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


class Text(torch.nn.Module):
    def __init__(self, encoder):
        super().__init__()
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


def export(pipe, out, fp16, source, split=False):
    """Writes the folder of a pipeline; with split, UNet and ControlNet as two graphs."""
    out = Path(out)
    dtype = torch.float16 if fp16 else torch.float32
    for part in (pipe.text_encoder, pipe.unet, pipe.controlnet, pipe.vae):
        part.to(dtype).requires_grad_(False)
    width = pipe.unet.config.cross_attention_dim
    h = 8
    sample, text = torch.randn(2, 4, h, h, dtype=dtype), torch.randn(2, 77, width, dtype=dtype)
    condition = torch.rand(2, 3, 8 * h, 8 * h, dtype=dtype)
    time, scale = torch.tensor([501.0]), torch.tensor([1.0])
    spatial = {0: "batch", 2: "height", 3: "width"}
    names = {"sample": spatial, "encoder_hidden_states": {0: "batch", 1: "tokens"}}

    inputs = {"sample": sample, "timestep": time, "encoder_hidden_states": text,
              "controlnet_cond": condition, "conditioning_scale": scale}
    outputs = [f"out{i}" for i in range(graph.RESIDUALS)]
    control = graph.trace(Control(pipe.controlnet), inputs, outputs,
                          {**names, "controlnet_cond": {0: "batch", 2: "pixels_high", 3: "pixels_wide"}})
    with torch.no_grad():
        residuals = Control(pipe.controlnet)(*inputs.values())
    inputs = {"sample": sample, "timestep": time, "encoder_hidden_states": text,
              **{f"r{i}": r for i, r in enumerate(residuals)}}
    unet = graph.trace(Unet(pipe.unet), inputs, ["noise_pred"],
                       {**names, **{f"r{i}": spatial for i in range(len(residuals))}, "noise_pred": spatial})
    if split:
        graph.apart(control, unet)
        graph.save(control, out / "controlnet" / "model.onnx")
    else:
        unet = graph.fuse(control, unet)
    del control
    graph.save(unet, out / "unet" / "model.onnx")
    del unet

    ids = torch.full((2, 77), 1, dtype=torch.int64)
    text = graph.trace(Text(pipe.text_encoder), {"input_ids": ids}, ["last_hidden_state"],
                       {"input_ids": {0: "batch"}, "last_hidden_state": {0: "batch"}})
    graph.save(graph.compact(text, "t", {"input_ids", "last_hidden_state"}), out / "text_encoder" / "model.onnx")
    vae = graph.trace(Decoder(pipe.vae), {"latent_sample": sample}, ["sample"],
                      {"latent_sample": spatial, "sample": spatial})
    graph.save(graph.compact(vae, "v", {"latent_sample", "sample"}), out / "vae_decoder" / "model.onnx")
    pixels = {0: "batch", 2: "pixels_high", 3: "pixels_wide"}
    vae = graph.trace(Encoder(pipe.vae), {"sample": condition}, ["latent_sample"],
                      {"sample": pixels, "latent_sample": spatial})
    graph.save(graph.compact(vae, "e", {"sample", "latent_sample"}), out / "vae_encoder" / "model.onnx")

    words = json.loads(pipe.tokenizer.backend_tokenizer.to_str())["model"]
    (out / "tokenizer").mkdir(exist_ok=True)
    (out / "tokenizer" / "vocab.json").write_text(json.dumps(words["vocab"], ensure_ascii=False), encoding="utf-8")
    merges = [m if isinstance(m, str) else " ".join(m) for m in words["merges"]]
    (out / "tokenizer" / "merges.txt").write_text("\n".join(["#version: 0.2", *merges]) + "\n", encoding="utf-8")
    (out / "scheduler").mkdir(exist_ok=True)
    config = {k: v for k, v in pipe.scheduler.config.items() if k != "_diffusers_version"}
    config["_class_name"] = type(pipe.scheduler).__name__
    (out / "scheduler" / "scheduler_config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")

    graph.describe(out, {
        "source": source, "precision": "fp16" if fp16 else "fp32", "latentChannels": 4, "textWidth": width,
        "vaeScale": pipe.vae.config.scaling_factor, "sizeMultiple": 64})


def diffusion(args, parser):
    if args.tiny == args.random_sd15 and not (args.checkpoint and args.controlnet):
        parser.error("expected --checkpoint and --controlnet, or --tiny, or --random-sd15")
    if (args.tiny or args.random_sd15) and not args.tokenizer:
        parser.error("random models need --tokenizer: a folder with vocab.json and merges.txt")
    if args.tiny:
        pipe, source = models.tiny(models.tokenizer(args.tokenizer)), "tiny, random weights"
    elif args.random_sd15:
        pipe, source = models.random_sd15(models.tokenizer(args.tokenizer)), "Stable Diffusion 1.5, random weights"
    else:
        pipe = models.load(args.checkpoint, args.controlnet)
        source = f"{Path(args.checkpoint).name} with {Path(args.controlnet).name}"
    export(pipe, args.out, args.fp16, source, args.split)


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
