"""Writes a graph that finds the same boxes in every image, and what the tiny detector finds: files of the reader's test.

    python golden_detector.py OUT
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import detector
import graph

SIDE, PLACES = 64, 84
# Middle, width, height and certainty: one box, nearly the same again, one elsewhere, and one that is not sure.
BOXES = [(20, 32, 20, 20, 0.9), (21, 32, 20, 20, 0.8), (50, 32, 16, 16, 0.6), (32, 50, 10, 10, 0.2)]


def known(out):
    rows = np.zeros((1, 5, PLACES), np.float32)
    rows[0, :, 3 : 3 + len(BOXES)] = np.array(BOXES).T
    boxes = numpy_helper.from_array(rows, "boxes")
    nodes = [helper.make_node("ReduceMean", ["images"], ["mean"], keepdims=0),
             helper.make_node("Mul", ["mean", "zero"], ["nothing"]),
             helper.make_node("Add", ["boxes", "nothing"], ["output0"])]
    values = [helper.make_tensor_value_info("images", TensorProto.FLOAT, [1, 3, SIDE, SIDE]),
              helper.make_tensor_value_info("output0", TensorProto.FLOAT, [1, 5, PLACES])]
    g = helper.make_graph(nodes, "known", values[:1], values[1:],
                          [boxes, helper.make_tensor("zero", TensorProto.FLOAT, [], [0.0])])
    graph.save(helper.make_model(g, opset_imports=[helper.make_opsetid("", graph.OPSET)], ir_version=8),
               out / "model.onnx")
    graph.describe(out, {"source": "the same boxes in every image", "task": "qr-detector", "side": SIDE})


def overlap(a, b):
    sides = [min(a[i] + a[i + 2] / 2, b[i] + b[i + 2] / 2) - max(a[i] - a[i + 2] / 2, b[i] - b[i + 2] / 2)
             for i in (0, 1)]
    both = max(0, sides[0]) * max(0, sides[1])
    return both / (a[2] * a[3] + b[2] * b[3] - both)


def main(out):
    out = Path(out)
    known(out / "known")
    model, side = detector.tiny()
    y, x = np.mgrid[0:side, 0:side]
    planes = [((3 + c) * x + (5 + c) * y) % 256 for c in range(3)]
    with torch.no_grad():
        found = model(torch.from_numpy(np.stack(planes).astype(np.float32) / 255)[None])[0].T
    kept = []
    for row in sorted((row.tolist() for row in found if row[4] >= 0.5), key=lambda row: -row[4]):
        if all(overlap(row, other) <= 0.45 for other in kept):
            kept.append(row)
    (out / "golden.json").write_text(json.dumps(kept) + "\n", encoding="utf-8")
    print(int((found[:, 4] >= 0.5).sum()), "sure, kept", [[round(v, 3) for v in r] for r in kept])


if __name__ == "__main__":
    main(*sys.argv[1:])
