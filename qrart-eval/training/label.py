#!/usr/bin/env python3
"""Labels a folder of codes with the share of simulated photographs that native readers read.

    label.py FOLDER [--captures 16] [--processes 2]

Reads FOLDER/manifest.csv (file, payload, ...), writes FOLDER/labels.csv (file, share, zbar, zxing, opencv). Rows that are
there already are kept, so that a run that was stopped goes on where it was.

The readers are zbar, zxing-cpp and OpenCV, none of which the library uses. The photographs are fixed by their number.
"""
import argparse
import csv
import multiprocessing
import os
import warnings

import cv2
import numpy as np
import zxingcpp
from PIL import Image
from pyzbar import pyzbar

warnings.filterwarnings("ignore")
SEED = 90117
SIDE = 768


def strata(rng, count, low, high):
    """One number from each of as many equal parts of a range, in random order."""
    return low + (high - low) * (rng.permutation(count) + rng.random(count)) / count


def photographs(count):
    rng = np.random.default_rng(SEED)
    scale = np.exp(strata(rng, count, np.log(0.2), 0))
    return [dict(zip(("scale", "focus", "tilt", "axis", "turn", "gamma", "contrast", "lift", "shade", "shade_axis",
                      "noise", "quality", "page", "seed"), values))
            for values in zip(scale, strata(rng, count, 0, 1), strata(rng, count, 0, 45), strata(rng, count, 0, 360),
                              np.where(np.arange(count) % 2, strata(rng, count, -25, 25), strata(rng, count, 0, 360)),
                              np.exp(strata(rng, count, np.log(0.6), np.log(1.6))), strata(rng, count, 0.45, 1),
                              strata(rng, count, 0, 1), strata(rng, count, 0, 0.25), strata(rng, count, 0, 360),
                              strata(rng, count, 0, 10), strata(rng, count, 30, 90),
                              rng.permutation([255, 255, 205, 70] * (count // 4 + 1))[:count],
                              rng.integers(1 << 31, size=count))]


def seen(points, p):
    """Where a pinhole camera sees points of the page, in pixels of the photograph relative to its middle."""
    turn, axis, tilt = np.deg2rad([p["turn"], p["axis"], p["tilt"]])
    x = points[:, 0] * np.cos(turn) - points[:, 1] * np.sin(turn)
    y = points[:, 0] * np.sin(turn) + points[:, 1] * np.cos(turn)
    along = x * np.cos(axis) + y * np.sin(axis)
    across = y * np.cos(axis) - x * np.sin(axis)
    camera = 2.2 * SIDE
    near = camera / (camera + across * np.sin(tilt)) * p["scale"]
    across = across * np.cos(tilt)
    return np.stack([(along * np.cos(axis) - across * np.sin(axis)) * near,
                     (along * np.sin(axis) + across * np.cos(axis)) * near], axis=1)


def photograph(grey, p):
    """A grey image of SIDE pixels as it is seen on a page."""
    half = SIDE / 2
    corners = np.array([[-half, -half], [half, -half], [half, half], [-half, half]])
    there = seen(corners, p)
    margin = max(10, 0.1 * SIDE * p["scale"])
    width, height = np.ceil(there.max(0) - there.min(0) + 2 * margin).astype(int)
    there = there - there.min(0) + margin
    small = max(1, round(SIDE * p["scale"])) / SIDE
    page = cv2.copyMakeBorder(grey, 32, 32, 32, 32, cv2.BORDER_CONSTANT, value=int(p["page"]))
    page = cv2.resize(page, None, fx=small, fy=small, interpolation=cv2.INTER_AREA).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(((corners + half + 32) * small).astype(np.float32), there.astype(np.float32))
    out = cv2.warpPerspective(page, matrix, (int(width), int(height)), flags=cv2.INTER_LINEAR,
                              borderMode=cv2.BORDER_CONSTANT, borderValue=float(p["page"]))
    out = cv2.GaussianBlur(out, (0, 0), 0.5 + 2 * p["focus"] * p["scale"])
    value = np.clip(out / 255, 0, 1) ** p["gamma"]
    value = (1 - p["contrast"]) * p["lift"] + p["contrast"] * value
    y, x = np.mgrid[0:height, 0:width]
    axis = np.deg2rad(p["shade_axis"])
    value *= 1 - p["shade"] * ((x / width - 0.5) * np.cos(axis) + (y / height - 0.5) * np.sin(axis) + 0.5)
    value = 255 * value + np.random.default_rng(p["seed"]).normal(0, p["noise"], value.shape)
    jpeg = cv2.imencode(".jpg", np.clip(value + 0.5, 0, 255).astype(np.uint8),
                        [cv2.IMWRITE_JPEG_QUALITY, int(p["quality"])])[1]
    return cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE)


def zbar(grey):
    found = pyzbar.decode(Image.fromarray(grey), symbols=[pyzbar.ZBarSymbol.QRCODE])
    return [code.data.decode("utf-8", "replace") for code in found]


def zxing(grey):
    return [code.text for code in zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormat.QRCode)]


def opencv(grey):
    try:
        return [cv2.QRCodeDetector().detectAndDecode(grey)[0]]
    except (cv2.error, UnicodeDecodeError):
        return []


def label(job):
    path, payload, captures = job
    rgb = np.array(Image.open(path).convert("RGB"))
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    if grey.shape != (SIDE, SIDE):
        way = cv2.INTER_AREA if grey.shape[0] > SIDE else cv2.INTER_NEAREST
        grey = cv2.resize(grey, (SIDE, SIDE), interpolation=way)
    counts = np.zeros(3)
    for p in photographs(captures):
        photo = photograph(grey, p)
        counts += [payload in reader(photo) for reader in (zbar, zxing, opencv)]
    return [os.path.basename(path), "%.4f" % (counts.mean() / captures)] + ["%.4f" % c for c in counts / captures]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--captures", type=int, default=16)
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()
    out = os.path.join(args.folder, "labels.csv")
    done = set()
    if os.path.exists(out):
        done = {row["file"] for row in csv.DictReader(open(out))}
    else:
        open(out, "w").write("file,share,zbar,zxing,opencv\n")
    rows = csv.DictReader(open(os.path.join(args.folder, "manifest.csv")))
    jobs = [(os.path.join(args.folder, r["file"]), r["payload"], args.captures) for r in rows if r["file"] not in done]
    cv2.setNumThreads(1)
    with multiprocessing.Pool(args.processes) as pool, open(out, "a") as file:
        for row in pool.imap(label, jobs):
            file.write(",".join(row) + "\n")
            file.flush()


if __name__ == "__main__":
    main()
