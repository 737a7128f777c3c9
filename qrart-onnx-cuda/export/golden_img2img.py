"""Writes what diffusers' StableDiffusionControlNetImg2ImgPipeline makes of the tiny models: the golden files of drawing
again. Noise is given, and the encoder's mean is taken without its chance, so that nothing has to agree on a generator.

    python golden_img2img.py TOKENIZER OUT
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from diffusers import StableDiffusionControlNetImg2ImgPipeline
from diffusers.models.autoencoders.vae import DiagonalGaussianDistribution
from diffusers.pipelines.controlnet import pipeline_controlnet_img2img
from diffusers.schedulers import scheduling_euler_ancestral_discrete, scheduling_lcm

import models
from golden_pipeline import NEGATIVE, PROMPT, SIDE, Chance, condition
from golden_samplers import SAMPLERS

STEPS, STRENGTH = 10, 1.8
AMOUNTS = (0.25, 0.6, 1.0)
KINDS = ((1.0, (0.0, 1.0)), (3.5, (0.0, 1.0)), (3.5, (0.25, 1.0)))


def image():
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.int64)
    planes = [(x * (3 + c) + y * (5 - c) + (x * y >> 4)) % 256 for c in range(3)]
    return torch.from_numpy(np.stack(planes).astype(np.float32)[None] / 255)


def main(tokenizer, out):
    tiny = models.tiny(models.tokenizer(tokenizer))
    pipe = StableDiffusionControlNetImg2ImgPipeline(**tiny.components)
    pipe.set_progress_bar_config(disable=True)
    DiagonalGaussianDistribution.sample = lambda self, generator=None: self.mean
    torch.manual_seed(8)
    start = torch.randn(1, 4, SIDE // 8, SIDE // 8)
    noise = torch.randn(STEPS, *start.shape)
    config = dict(pipe.scheduler.config)
    cases, arrays = [], [start, noise]
    for sampler, (cls, extra) in SAMPLERS.items():
        for guidance, window in KINDS:
            for amount in AMOUNTS:
                pipe.scheduler = cls.from_config({**config, **extra})
                scheduling_lcm.randn_tensor = scheduling_euler_ancestral_discrete.randn_tensor = Chance(noise)
                pipeline_controlnet_img2img.randn_tensor = lambda shape, **_: start.clone()
                with torch.no_grad():
                    arrays.append(pipe(
                        PROMPT, negative_prompt=NEGATIVE, image=image(), control_image=condition(),
                        num_inference_steps=STEPS, strength=amount, guidance_scale=guidance,
                        controlnet_conditioning_scale=STRENGTH, control_guidance_start=window[0],
                        control_guidance_end=window[1], output_type="latent").images)
                cases.append(dict(sampler=sampler, guidance=guidance, window=window, amount=amount))
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "latents.bin", "wb") as file:
        for array in arrays:
            file.write(np.ascontiguousarray(array.detach().numpy(), dtype="<f4").tobytes())
    facts = dict(steps=STEPS, side=SIDE, prompt=PROMPT, negative=NEGATIVE, strength=STRENGTH, cases=cases)
    (out / "cases.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print("amount tells", float((arrays[2] - arrays[3]).std()), "window tells", float((arrays[6] - arrays[9]).std()))


if __name__ == "__main__":
    main(*sys.argv[1:])
