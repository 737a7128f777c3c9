"""Writes what diffusers' StableDiffusionControlNetPipeline makes of the tiny models: the golden files of the generator's
test. Latents and noise are given, so that nothing has to agree on a generator.

    python golden_pipeline.py TOKENIZER OUT
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from diffusers.schedulers import scheduling_euler_ancestral_discrete, scheduling_lcm

import models
from golden_samplers import SAMPLERS

BATCH, STEPS, SIDE = 8, 5, 64
PROMPT, NEGATIVE = "a hill town by the sea, morning light", "ugly, blurry"
WINDOWS = {"full": (0.0, 1.0), "late": (0.25, 1.0), "early": (0.0, 0.6)}


def condition():
    y, x = np.mgrid[0:SIDE, 0:SIDE] // 8
    pattern = ((3 * x + 5 * y) % 7 < 3).astype(np.float32)
    return torch.from_numpy(np.stack([pattern] * 3)[None])


class Chance:
    def __init__(self, noise):
        self.noise, self.step = noise, 0

    def __call__(self, shape, **_):
        self.step += 1
        return self.noise[self.step - 1][: shape[0]].reshape(shape)


def main(tokenizer, out):
    pipe = models.tiny(models.tokenizer(tokenizer))
    pipe.set_progress_bar_config(disable=True)
    torch.manual_seed(7)
    start = torch.randn(BATCH, 4, SIDE // 8, SIDE // 8)
    noise = torch.randn(STEPS, *start.shape)
    config = dict(pipe.scheduler.config)

    def run(sampler, guidance, window, batch):
        cls, extra = SAMPLERS[sampler]
        pipe.scheduler = cls.from_config({**config, **extra})
        chance = Chance(noise)
        scheduling_lcm.randn_tensor = scheduling_euler_ancestral_discrete.randn_tensor = chance
        with torch.no_grad():
            return pipe(
                PROMPT, negative_prompt=NEGATIVE, image=condition(), num_inference_steps=STEPS,
                guidance_scale=guidance, num_images_per_prompt=batch, latents=start[:batch].clone(),
                controlnet_conditioning_scale=1.5, control_guidance_start=WINDOWS[window][0],
                control_guidance_end=WINDOWS[window][1], output_type="latent").images

    cases, arrays, images = [], [start, noise], []
    for sampler in SAMPLERS:
        for guidance in (1.0, 3.5):
            for window in WINDOWS:
                latents = run(sampler, guidance, window, BATCH)
                shown = len(cases) % BATCH
                with torch.no_grad():
                    decoded = pipe.vae.decode(latents[shown : shown + 1] / pipe.vae.config.scaling_factor).sample
                image = pipe.image_processor.postprocess(decoded, output_type="pil")[0]
                cases.append(dict(sampler=sampler, guidance=guidance, window=WINDOWS[window], shown=shown))
                arrays.append(latents)
                images.append(np.asarray(image))
                if len(cases) % 5 == 0:
                    alone = run(sampler, guidance, window, 3)
                    assert torch.allclose(alone, latents[:3], rtol=1e-4, atol=1e-4), "batches differ in diffusers"
    texts = ["", PROMPT, "naïve café 日本 🏠, " * 12]
    embedded = [pipe.encode_prompt(t, "cpu", 1, False)[0] for t in texts]
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "latents.bin", "wb") as file:
        for array in [*arrays, *embedded]:
            file.write(np.ascontiguousarray(array.detach().numpy(), dtype="<f4").tobytes())
    with open(out / "images.bin", "wb") as file:
        for image in images:
            file.write(image.astype(np.uint8).tobytes())
    text = json.dumps(dict(batch=BATCH, steps=STEPS, side=SIDE, prompt=PROMPT, negative=NEGATIVE, strength=1.5,
                           texts=texts, cases=cases), ensure_ascii=False, indent=1)
    (out / "cases.json").write_text(text + "\n", encoding="utf-8")
    print("spread of latents", float(latents.std()), "of pixels", float(np.std(images[-1])))
    print("control tells", float((arrays[2] - arrays[4]).std()), "guidance", float((arrays[2] - arrays[5]).std()))


if __name__ == "__main__":
    main(*sys.argv[1:])
