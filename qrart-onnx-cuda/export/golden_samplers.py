"""Writes the tables and trajectories of diffusers' schedulers for a denoiser with a closed form: the golden file of the
Java samplers' test.

    python golden_samplers.py OUT.json
"""

import json
import sys

import torch
from diffusers import (
    DDIMScheduler,
    DPMSolverMultistepScheduler,
    EulerAncestralDiscreteScheduler,
    EulerDiscreteScheduler,
    LCMScheduler,
    UniPCMultistepScheduler,
)
from diffusers.schedulers import scheduling_euler_ancestral_discrete, scheduling_lcm

SD15 = dict(num_train_timesteps=1000, beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1,
            set_alpha_to_one=False, clip_sample=False)
SAMPLERS = {
    "ddim": (DDIMScheduler, {}),
    "euler": (EulerDiscreteScheduler, {}),
    "euler-ancestral": (EulerAncestralDiscreteScheduler, {}),
    "dpmpp-2m": (DPMSolverMultistepScheduler, {}),
    "dpmpp-2m-karras": (DPMSolverMultistepScheduler, dict(use_karras_sigmas=True)),
    "unipc": (UniPCMultistepScheduler, {}),
    "lcm": (LCMScheduler, {}),
}
SIZE = 8


def noise(step):
    """The same closed form as in the test: no generator to agree on."""
    i = torch.arange(SIZE, dtype=torch.float64)
    return torch.sin(1.3 * i + 0.7 * (step + 2)) * 1.2


class Chance:
    step = 0

    def __call__(self, shape, **_):
        return noise(Chance.step).float().reshape(shape)


def denoise(x, t):
    """What the test's model predicts: anything smooth in sample and time does."""
    i = torch.arange(SIZE, dtype=torch.float64)
    return (0.8 * torch.tanh(x.double().flatten() + 0.1 * torch.cos(i)) + 0.0002 * float(t)).float().reshape(x.shape)


def run(cls, extra, config, steps):
    scheduler = cls.from_config({**config, **extra})
    scheduler.set_timesteps(steps)
    x = (noise(-1) * float(scheduler.init_noise_sigma)).float().reshape(1, 1, 1, SIZE)
    for i, t in enumerate(scheduler.timesteps):
        Chance.step = i
        out = denoise(scheduler.scale_model_input(x, t), t)
        x = scheduler.step(out, t, x).prev_sample
    sigmas = getattr(scheduler, "sigmas", None)
    return dict(
        timesteps=[float(t) for t in scheduler.timesteps],
        sigmas=None if sigmas is None else [float(s) for s in sigmas],
        scale=float(scheduler.init_noise_sigma),
        sample=[float(v) for v in x.flatten()],
    )


def main(out):
    scheduling_lcm.randn_tensor = Chance()
    scheduling_euler_ancestral_discrete.randn_tensor = Chance()
    cases = []
    for name, (cls, extra) in SAMPLERS.items():
        variants = [dict(), dict(timestep_spacing="leading"), dict(timestep_spacing="trailing"),
                    dict(timestep_spacing="linspace"), dict(prediction_type="v_prediction"),
                    dict(beta_schedule="linear", beta_start=0.0001, beta_end=0.02), dict(set_alpha_to_one=True)]
        if name not in ("euler-ancestral",):
            variants.append(dict(prediction_type="sample"))
        if name in ("euler", "unipc"):
            variants.append(dict(use_karras_sigmas=True))
        if name not in ("euler", "euler-ancestral", "dpmpp-2m-karras"):
            variants.append(dict(beta_schedule="squaredcos_cap_v2"))
        if name in ("ddim", "lcm"):
            variants.append(dict(clip_sample=True))
        for variant in variants:
            for steps in (4, 7, 20) if not variant else (6,):
                config = {**SD15, **variant}
                cases.append(dict(sampler=name, steps=steps, config=config, **run(cls, extra, config, steps)))
    alphas = DDIMScheduler.from_config(SD15).alphas_cumprod
    table = [float(a) for a in alphas[::37]]
    with open(out, "w", encoding="utf-8") as file:
        file.write(json.dumps(dict(alphas=table, stride=37, cases=cases), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
