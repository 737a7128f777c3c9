"""Detectors of QR codes with the output of YOLOv8: for every place of three grids the middle, width and height of a box in
pixels of the input, and how sure it is."""

import shutil
from pathlib import Path

import onnx
import torch
from torch import nn

import graph

BINS = 16


class Conv(nn.Sequential):
    def __init__(self, before, after, size=3, stride=1):
        super().__init__(nn.Conv2d(before, after, size, stride, size // 2, bias=False), nn.BatchNorm2d(after), nn.SiLU())


class Detector(nn.Module):
    """A small network of that structure: strides 8, 16 and 32, distances to the four sides as distributions over bins."""

    def __init__(self, width):
        super().__init__()
        self.stem = nn.Sequential(Conv(3, width, stride=2), Conv(width, width, stride=2))
        self.down = nn.ModuleList(Conv(width, width, stride=2) for _ in range(3))
        self.boxes = nn.ModuleList(nn.Conv2d(width, 4 * BINS, 1) for _ in range(3))
        self.sure = nn.ModuleList(nn.Conv2d(width, 1, 1) for _ in range(3))

    def forward(self, images):
        x, found = self.stem(images), []
        for i, down in enumerate(self.down):
            x, stride = down(x), 8 << i
            h, w = x.shape[2:]
            distance = (self.boxes[i](x).view(-1, 4, BINS, h * w).softmax(2) * torch.arange(BINS, dtype=x.dtype).view(1, 1, -1, 1)).sum(2)
            ys, xs = torch.meshgrid(*(torch.arange(n, dtype=x.dtype) + 0.5 for n in (h, w)), indexing="ij")
            middle = torch.stack([xs.flatten(), ys.flatten()])[None]
            least, most = middle - distance[:, :2], middle + distance[:, 2:]
            box = torch.cat([(least + most) / 2, most - least], 1) * stride
            found.append(torch.cat([box, self.sure[i](x).flatten(2).sigmoid()], 1))
        return torch.cat(found, 2)


def tiny(side=64):
    torch.manual_seed(6)
    model = Detector(8).eval()
    with torch.no_grad():
        for sure, box in zip(model.sure, model.boxes):
            sure.weight.normal_(0, 20)
            box.weight.normal_(0, 20)
    return model, side


def export(model, side, out, source):
    out = Path(out)
    traced = graph.trace(model, {"images": torch.rand(1, 3, side, side)}, ["output0"], {}, out / "model.onnx_data")
    graph.save(graph.compact(traced, "d", {"images", "output0"}), out / "model.onnx")
    graph.describe(out, {"source": source, "task": "qr-detector", "side": side})


def adopt(file, out):
    """Takes over a graph that whoever trained the detector exported."""
    ports = onnx.load(file, load_external_data=False).graph
    shape = [d.dim_value for d in ports.input[0].type.tensor_type.shape.dim]
    if len(shape) != 4 or shape[1] != 3 or shape[2] != shape[3] or shape[2] < 32:
        raise SystemExit(f"{file} takes {ports.input[0].name} of {shape}; expected one image of 3 equal planes, such as "
                         "[1, 3, 640, 640]: export it with a fixed size")
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, out / "model.onnx")
    graph.describe(out, {"source": Path(file).name, "task": "qr-detector", "side": shape[2]})
