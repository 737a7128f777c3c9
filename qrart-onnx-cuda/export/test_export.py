"""What is exported computes what PyTorch computes. Run with pytest, in this folder."""

import json
import shutil

import numpy as np
import onnxruntime
import pytest
import torch

import aesthetic
import detector
import export
import graph
import models
import words

TOKENS = "../src/test/resources/tokens"


@pytest.fixture(scope="module")
def pipe():
    return models.tiny(models.tokenizer(TOKENS))


@pytest.fixture(scope="module")
def folder(pipe, tmp_path_factory):
    out = tmp_path_factory.mktemp("tiny")
    export.export(models.parts(pipe), out, False, "test")
    return out


def session(folder, name):
    return onnxruntime.InferenceSession(folder / name / "model.onnx", providers=["CPUExecutionProvider"])


def feed(samples, h, tokens, scale, dtype=np.float32):
    rng = np.random.default_rng(3)
    return {
        "sample": rng.standard_normal((samples, 4, h, h)).astype(dtype),
        "timestep": np.array([321], np.float32),
        "encoder_hidden_states": rng.standard_normal((samples, tokens, 8)).astype(dtype),
        "controlnet_cond": rng.random((samples, 3, 8 * h, 8 * h)).astype(dtype),
        "conditioning_scale": np.array([scale], np.float32),
    }


def reference(pipe, fed, control=True):
    x, t, e, c, s = (torch.from_numpy(v) for v in fed.values())
    with torch.no_grad():
        down, mid = pipe.controlnet(
            x, t, encoder_hidden_states=e, controlnet_cond=c, conditioning_scale=float(s), return_dict=False)
        more = dict(down_block_additional_residuals=down, mid_block_additional_residual=mid) if control else {}
        return pipe.unet(x, t, encoder_hidden_states=e, **more, return_dict=False)[0].numpy()


@pytest.mark.parametrize("samples,h,tokens", [(1, 8, 77), (3, 16, 77), (2, 24, 154)])
def test_fused_graph_computes_both_networks_at_every_size(pipe, folder, samples, h, tokens):
    fed = feed(samples, h, tokens, 1.5)
    out = session(folder, "unet").run(None, fed)[0]
    assert np.abs(out - reference(pipe, fed)).max() < 1e-4 * np.abs(out).max()


def test_without_strength_it_is_the_unet_alone_and_control_tells(pipe, folder):
    run = session(folder, "unet").run
    fed = feed(2, 8, 77, 0.0)
    out = run(None, fed)[0]
    assert np.abs(out - reference(pipe, fed, control=False)).max() < 1e-4 * np.abs(out).max()
    assert np.abs(out - run(None, feed(2, 8, 77, 1.5))[0]).std() > 0.01


def test_text_and_decoder(pipe, folder):
    ids = np.array([[1, 5, 7] * 25 + [3, 2]], np.int64)
    out = session(folder, "text_encoder").run(None, {"input_ids": ids})[0]
    with torch.no_grad():
        expected = pipe.text_encoder(torch.from_numpy(ids)).last_hidden_state.numpy()
    assert np.abs(out - expected).max() < 1e-5
    latents = np.random.default_rng(1).standard_normal((2, 4, 16, 8)).astype(np.float32)
    image = session(folder, "vae_decoder").run(None, {"latent_sample": latents})[0]
    with torch.no_grad():
        expected = pipe.vae.decode(torch.from_numpy(latents), return_dict=False)[0].numpy()
    assert image.shape == (2, 3, 128, 64) and np.abs(image - expected).max() < 1e-4


def test_a_checkpoint_on_disk_gives_the_same_folder(pipe, folder, tmp_path):
    pipe.save_pretrained(tmp_path / "checkpoint")
    pipe.controlnet.save_pretrained(tmp_path / "control")
    export.export(models.load(tmp_path / "checkpoint", tmp_path / "control"), tmp_path / "out", False, "test")
    fed = feed(1, 8, 77, 1.0)
    assert np.array_equal(session(tmp_path / "out", "unet").run(None, fed)[0], session(folder, "unet").run(None, fed)[0])
    for name in ("tokenizer/vocab.json", "tokenizer/merges.txt"):
        assert (tmp_path / "out" / name).read_bytes() == (folder / name).read_bytes()


@pytest.mark.parametrize("name", ["NoSuchScheduler", "UNet2DConditionModel", None])
def test_what_is_no_scheduler_is_refused(tmp_path, name):
    path = tmp_path / "scheduler_config.json"
    path.write_text(json.dumps({"_class_name": name} if name else {}))
    with pytest.raises(SystemExit, match=f"_class_name is {name!r}; expected a scheduler of diffusers"):
        models.scheduler(path)


def test_a_folder_without_a_tokenizer_is_not_looked_for_elsewhere(pipe, tmp_path, monkeypatch):
    pipe.save_pretrained(tmp_path / "checkpoint")
    shutil.rmtree(tmp_path / "checkpoint" / "tokenizer")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match="expected the tokenizer of a checkpoint"):
        models.load("checkpoint", "control")


def test_weights_are_turned_as_the_graph_says(tmp_path):
    class Turned(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.weight = torch.nn.Parameter(torch.arange(24.0).reshape(2, 3, 4))

        def forward(self, x):
            return x + self.weight.permute(1, 2, 0)

    module = Turned()
    model = graph.trace(module, {"x": torch.zeros(3, 4, 2)}, ["y"], {}, tmp_path / "weights")
    assert not [n for n in model.graph.node if n.op_type == "Transpose"]
    graph.save(model, tmp_path / "model.onnx")
    run = onnxruntime.InferenceSession(tmp_path / "model.onnx", providers=["CPUExecutionProvider"]).run
    x = np.ones((3, 4, 2), np.float32)
    assert np.array_equal(run(None, {"x": x})[0], module(torch.from_numpy(x)).detach().numpy())


def test_large_weights_lie_beside_the_graph_and_are_listed(tmp_path, monkeypatch):
    monkeypatch.setattr(graph, "LARGE", 0)
    pipe = models.tiny(models.tokenizer(TOKENS))
    export.export(models.parts(pipe), tmp_path, False, "test")
    files = json.loads((tmp_path / "qrart-model.json").read_text())["files"]
    assert {"unet/controlnet.onnx_data", "unet/model.onnx_data", "vae_decoder/model.onnx_data"} < files.keys()
    assert files["unet/model.onnx_data"]["bytes"] == (tmp_path / "unet" / "model.onnx_data").stat().st_size
    fed = feed(1, 8, 77, 1.5)
    assert np.isfinite(session(tmp_path, "unet").run(None, fed)[0]).all()


def test_half_precision_is_close(folder, tmp_path):
    pipe = models.tiny(models.tokenizer(TOKENS))
    export.export(models.parts(pipe), tmp_path, True, "test")
    for name in ("text_encoder", "vae_decoder", "vae_encoder"):
        assert session(tmp_path, name).get_outputs()[0].type == "tensor(float16)"
    out = session(tmp_path, "unet").run(None, feed(1, 8, 77, 1.5, np.float16))[0]
    expected = session(folder, "unet").run(None, feed(1, 8, 77, 1.5))[0]
    assert out.dtype == np.float16
    assert np.abs(out - expected).max() < 0.05 * np.abs(expected).max()
    assert json.loads((tmp_path / "qrart-model.json").read_text())["precision"] == "fp16"


def test_the_vocabulary_of_the_tests_is_what_words_trains(tmp_path):
    words.train(700, tmp_path)
    for name in ("vocab.json", "merges.txt"):
        assert (tmp_path / name).read_bytes() == open(f"{TOKENS}/{name}", "rb").read()


def test_a_clip_checkpoint_and_a_head_of_several_layers_become_one_graph(tmp_path):
    model = aesthetic.tiny()
    model.tower.save_pretrained(tmp_path / "clip")
    layers = torch.nn.Sequential(torch.nn.Linear(8, 5), torch.nn.Dropout(), torch.nn.Linear(5, 1)).eval()
    torch.save({f"layers.{name}": value for name, value in layers.state_dict().items()}, tmp_path / "head.pth")
    aesthetic.export(aesthetic.load(tmp_path / "clip", tmp_path / "head.pth"), tmp_path / "out", "test")
    pixels = torch.randn(3, 3, 224, 224)
    with torch.no_grad():
        embedded = model.tower(pixel_values=pixels).image_embeds
        expected = layers(torch.nn.functional.normalize(embedded, dim=-1)).numpy()
    run = onnxruntime.InferenceSession(tmp_path / "out" / "model.onnx", providers=["CPUExecutionProvider"]).run
    assert np.abs(run(None, {"pixel_values": pixels.numpy()})[0] - expected).max() < 1e-4
    assert json.loads((tmp_path / "out" / "qrart-model.json").read_text())["files"].keys() == {"model.onnx"}


def test_a_head_that_does_not_fit_is_refused(tmp_path):
    aesthetic.tiny().tower.save_pretrained(tmp_path / "clip")
    torch.save(torch.nn.Linear(7, 1).state_dict(), tmp_path / "head.pth")
    with pytest.raises(SystemExit, match="from 7 to 1 numbers; expected 8"):
        aesthetic.load(tmp_path / "clip", tmp_path / "head.pth")


def test_a_detector_that_somebody_exported_is_taken_over(tmp_path):
    model, side = detector.tiny()
    detector.export(model, side, tmp_path / "made", "test")
    detector.adopt(tmp_path / "made" / "model.onnx", tmp_path / "taken")
    image = torch.rand(1, 3, side, side)
    run = onnxruntime.InferenceSession(tmp_path / "taken" / "model.onnx", providers=["CPUExecutionProvider"]).run
    with torch.no_grad():
        expected = model(image).numpy()
    assert expected.shape == (1, 5, 64 + 16 + 4)
    assert np.abs(run(None, {"images": image.numpy()})[0] - expected).max() < 1e-3
    assert json.loads((tmp_path / "taken" / "qrart-model.json").read_text())["side"] == side


def test_a_graph_that_takes_no_image_is_no_detector(folder, tmp_path):
    with pytest.raises(SystemExit, match="expected one image of 3 equal planes"):
        detector.adopt(folder / "vae_decoder" / "model.onnx", tmp_path)
