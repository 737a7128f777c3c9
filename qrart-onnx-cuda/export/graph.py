"""ONNX graphs: from PyTorch, made small, put together, written with their digests."""

import hashlib
import json
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnx import TensorProto, external_data_helper, helper

OPSET = 17
RESIDUALS = 13
LARGE = 1 << 30


def trace(module, inputs, outputs, dynamic, weights):
    """The graph of a module, with its weights in a file of their own: they are written from where they are, one after the
    other, so that memory holds them once. inputs is a dictionary of name to example, dynamic one of name to {axis: name}."""
    with tempfile.TemporaryDirectory() as folder, torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = Path(folder) / "model.onnx"
        torch.onnx.export(
            module.eval(), tuple(inputs.values()), str(path), input_names=list(inputs), output_names=outputs,
            dynamic_axes=dynamic, opset_version=OPSET, dynamo=False, do_constant_folding=False, export_params=False)
        model = onnx.load(path)
    state = module.state_dict()
    graph = model.graph
    del graph.input[len(inputs):]
    weights.parent.mkdir(parents=True, exist_ok=True)
    with open(weights, "wb") as file:
        # A linear layer multiplies by its weights turned round; they are written that way, however they are turned.
        for node in [n for n in graph.node if n.op_type == "Transpose" and n.input[0] in state]:
            weight = state[node.input[0]]
            turned = {a.name: list(a.ints) for a in node.attribute}.get("perm", range(weight.dim())[::-1])
            graph.initializer.append(outside(node.output[0], weight.permute(*turned), file))
            graph.node.remove(node)
        made = {name for node in graph.node for name in node.output}
        used = {name for node in graph.node for name in node.input} - made
        graph.initializer.extend(outside(name, state[name], file) for name in state if name in used)
    return model


def outside(name, values, file):
    """Writes a tensor to the end of a file, and says where it is."""
    values = values.numpy()
    file.write(bytes(-file.tell() % 64))
    place = {"location": Path(file.name).name, "offset": file.tell(), "length": values.nbytes}
    file.write(values.tobytes())
    tensor = TensorProto(
        name=name, dims=values.shape, data_type=helper.np_dtype_to_tensor_dtype(values.dtype),
        data_location=TensorProto.EXTERNAL)
    for key, value in place.items():
        tensor.external_data.add(key=key, value=str(value))
    return tensor


def compact(model, prefix, keep):
    """Short names for all values but those to keep: a traced graph is named after every module that it went through."""
    graph = model.graph
    names = {}

    def short(name):
        if not name or name in keep:
            return name
        return names.setdefault(name, f"{prefix}{len(names):x}")

    def rename(g):
        for tensor in g.initializer:
            tensor.name = short(tensor.name)
        for node in g.node:
            node.name = ""
            node.doc_string = ""
            node.input[:] = [short(n) for n in node.input]
            node.output[:] = [short(n) for n in node.output]
            for attribute in node.attribute:
                if attribute.type == onnx.AttributeProto.GRAPH:
                    rename(attribute.g)
        for value in [*g.input, *g.output]:
            value.name = short(value.name)
        del g.value_info[:]

    rename(graph)
    return model


def fuse(controlnet, unet):
    """One graph of both. ControlNet stands in a branch that is not taken when conditioning_scale is 0: steps without
    control cost what the UNet alone does. Both graphs share the names of their inputs; the residuals are r0 to r12."""
    shared = {"sample", "timestep", "encoder_hidden_states", "controlnet_cond", "conditioning_scale", "noise_pred"}
    residuals = [f"r{i}" for i in range(RESIDUALS)]
    compact(controlnet, "c", shared)
    compact(unet, "u", shared | set(residuals))
    made = [value.name for value in controlnet.graph.output]
    kind = unet.graph.output[0].type.tensor_type.elem_type

    def unshaped(name):
        return helper.make_tensor_value_info(name, kind, None)

    # A zero that is added to every sample of every size does as well as thirteen tensors of zeros.
    then = helper.make_graph(list(controlnet.graph.node), "control", [], [unshaped(n) for n in made])
    zero = helper.make_tensor("zero", kind, [1, 1, 1, 1], [0.0])
    zeros = [helper.make_node("Constant", [], [f"z{i}"], value=zero) for i in range(RESIDUALS)]
    otherwise = helper.make_graph(zeros, "none", [], [unshaped(f"z{i}") for i in range(RESIDUALS)])
    threshold = helper.make_tensor("nothing", TensorProto.FLOAT, [], [0.0])
    nodes = [
        helper.make_node("Abs", ["conditioning_scale"], ["strength"]),
        helper.make_node("ReduceMax", ["strength"], ["strongest"], keepdims=0),
        helper.make_node("Greater", ["strongest", "nothing"], ["controlled"]),
        helper.make_node("If", ["controlled"], residuals, then_branch=then, else_branch=otherwise),
        *unet.graph.node,
    ]
    known = {value.name: value for value in [*controlnet.graph.input, *unet.graph.input]}
    inputs = [known[n] for n in
              ["sample", "timestep", "encoder_hidden_states", "controlnet_cond", "conditioning_scale"]]
    graph = helper.make_graph(
        nodes, "unet", inputs, list(unet.graph.output),
        [*controlnet.graph.initializer, *unet.graph.initializer, threshold])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)


def apart(controlnet, unet):
    """Names the ports of two graphs as other exporters do."""
    downs = [f"down_block_{i}" for i in range(RESIDUALS - 1)]
    gives = [f"{name}_res_sample" for name in [*downs, "mid_block"]]
    takes = [f"{name}_additional_residual" for name in [*downs, "mid_block"]]
    inputs = {"sample", "timestep", "encoder_hidden_states", "controlnet_cond", "conditioning_scale", "noise_pred"}
    for model, ours, names in ((controlnet, [o.name for o in controlnet.graph.output], gives),
                               (unet, [f"r{i}" for i in range(RESIDUALS)], takes)):
        new = dict(zip(ours, names))
        for node in model.graph.node:
            node.input[:] = [new.get(n, n) for n in node.input]
            node.output[:] = [new.get(n, n) for n in node.output]
        for value in [*model.graph.input, *model.graph.output]:
            value.name = new.get(value.name, value.name)
        compact(model, "s", inputs | set(names))


def save(model, path):
    """Writes a graph beside the weights that were traced with it, or with them inside when they are few."""
    path.parent.mkdir(parents=True, exist_ok=True)
    model.producer_name, model.producer_version, model.doc_string = "qrart", "", ""
    places = [{e.key: e.value for e in tensor.external_data} for tensor in model.graph.initializer]
    if sum(int(place["length"]) for place in places if place) <= LARGE:
        external_data_helper.load_external_data_for_model(model, str(path.parent))
        for name in {place["location"] for place in places if place}:
            (path.parent / name).unlink()
    onnx.save(model, path)
    onnx.checker.check_model(str(path))


def describe(folder, facts):
    """Writes qrart-model.json: what the models are, and the digest of every file."""
    files = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "qrart-model.json"):
        digest = hashlib.sha256()
        with open(path, "rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
        files[path.relative_to(folder).as_posix()] = {"bytes": path.stat().st_size, "sha256": digest.hexdigest()}
    text = json.dumps({"format": 1, **facts, "files": files}, indent=2, ensure_ascii=False)
    (folder / "qrart-model.json").write_text(text + "\n", encoding="utf-8")
