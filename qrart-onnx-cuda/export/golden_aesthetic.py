"""Writes the ratings of images by the tiny model, prepared by Pillow as transformers prepares them for CLIP: the golden file
of the scorer's test. Images are given by a formula that the test knows too.

    python golden_aesthetic.py OUT.json
"""

import json
import sys

import numpy as np
import torch
from PIL import Image

import aesthetic

MEAN, DEVIATION = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
SIZES = [(224, 224), (64, 64), (300, 300), (768, 768), (320, 240), (90, 500), (1, 1)]


def image(width, height, seed):
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    channels = [(x * (3 + seed) + y * (5 + c) + (x * y >> 3 + c) + 40 * c) % 256 for c in range(3)]
    return Image.fromarray(np.stack(channels, axis=-1).astype(np.uint8))


def prepare(picture, side=224):
    shorter = min(picture.size)
    small = picture.resize(tuple(int(side * s / shorter) for s in picture.size), Image.Resampling.BICUBIC)
    left, top = (small.width - side) // 2, (small.height - side) // 2
    pixels = np.asarray(small.crop((left, top, left + side, top + side)), dtype=np.float64) / 255
    return torch.from_numpy(((pixels - MEAN) / DEVIATION).transpose(2, 0, 1).astype(np.float32))[None]


def main(out):
    model, cases = aesthetic.tiny(), []
    for seed in range(4):
        for width, height in SIZES:
            pixels = prepare(image(width, height, seed))
            with torch.no_grad():
                rating = float(model(pixels))
            cases.append(dict(width=width, height=height, seed=seed, rating=rating,
                              pixels=[float(v) for v in pixels.flatten()[:: 9973]]))
    ratings = [c["rating"] for c in cases]
    print("ratings from", min(ratings), "to", max(ratings))
    with open(out, "w", encoding="utf-8") as file:
        json.dump(cases, file)
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
