"""Where the models come from: a checkpoint on disk, tiny random ones, or random ones of full size."""

import json
from pathlib import Path
from typing import Callable, NamedTuple

import diffusers
import torch
from diffusers import (
    AutoencoderKL,
    ControlNetModel,
    DDIMScheduler,
    StableDiffusionControlNetPipeline,
    UNet2DConditionModel,
)
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

DOWN = ("CrossAttnDownBlock2D",) * 3 + ("DownBlock2D",)
UP = ("UpBlock2D",) + ("CrossAttnUpBlock2D",) * 3
SCHEDULER = dict(num_train_timesteps=1000, beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear",
                 steps_offset=1, set_alpha_to_one=False, clip_sample=False)


class Parts(NamedTuple):
    """What a pipeline is made of. The networks are made when asked for, so that one at a time is in memory."""

    text_encoder: Callable
    unet: Callable
    controlnet: Callable
    vae: Callable
    tokenizer: CLIPTokenizer
    scheduler: object


def parts(pipe):
    return Parts(lambda: pipe.text_encoder, lambda: pipe.unet, lambda: pipe.controlnet, lambda: pipe.vae,
                 pipe.tokenizer, pipe.scheduler)


def load(checkpoint, controlnet, dtype=torch.float32):
    """The parts of two folders in the layout of diffusers."""
    checkpoint = Path(checkpoint)

    def network(kind, folder, name="torch_dtype"):
        return lambda: kind.from_pretrained(folder, local_files_only=True, **{name: dtype})

    return Parts(
        network(CLIPTextModel, checkpoint / "text_encoder", "dtype"),
        network(UNet2DConditionModel, checkpoint / "unet"), network(ControlNetModel, controlnet),
        network(AutoencoderKL, checkpoint / "vae"), words(checkpoint / "tokenizer"),
        scheduler(checkpoint / "scheduler" / "scheduler_config.json"))


def words(folder):
    # Without them the tokenizer would be empty, or that of a repository which has the name of the folder.
    if not any((folder / name).is_file() for name in ("vocab.json", "tokenizer.json")):
        raise SystemExit(f"{folder}: no vocab.json, and no tokenizer.json; expected the tokenizer of a checkpoint")
    return CLIPTokenizer.from_pretrained(folder, local_files_only=True)


def scheduler(path):
    config = json.loads(path.read_text(encoding="utf-8"))
    name = config.get("_class_name")
    kind = getattr(diffusers, str(name), None)
    if not (isinstance(kind, type) and issubclass(kind, diffusers.SchedulerMixin)):
        raise SystemExit(f"{path}: _class_name is {name!r}; expected a scheduler of diffusers {diffusers.__version__}, "
                         "such as 'DDIMScheduler'")
    return kind.from_config(config)


def tokenizer(folder):
    folder = Path(folder)
    merges = (folder / "merges.txt").read_text(encoding="utf-8").split("\n")[1:-1]
    vocab = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    return CLIPTokenizer(vocab=vocab, merges=[tuple(m.split(" ")) for m in merges], model_max_length=77)


def random_sd15(tokens, dtype=torch.float32):
    """Stable Diffusion 1.5 in full size, with random weights: noise, but the real work."""
    sd15 = dict(block_out_channels=(320, 640, 1280, 1280), cross_attention_dim=768, attention_head_dim=8,
                down_block_types=DOWN)

    def network(make):
        def seeded():
            torch.manual_seed(1)
            return make().to(dtype).eval()
        return seeded

    return Parts(
        network(lambda: CLIPTextModel(CLIPTextConfig(
            vocab_size=len(tokens), hidden_size=768, intermediate_size=3072, num_hidden_layers=12,
            num_attention_heads=12, bos_token_id=tokens.bos_token_id, eos_token_id=tokens.eos_token_id))),
        network(lambda: UNet2DConditionModel(sample_size=64, up_block_types=UP, **sd15)),
        network(lambda: ControlNetModel(**sd15)),
        network(lambda: AutoencoderKL(
            block_out_channels=(128, 256, 512, 512), layers_per_block=2, latent_channels=4, scaling_factor=0.18215,
            down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4)),
        tokens, DDIMScheduler(**SCHEDULER))


def tiny(tokens):
    """The same structure with a few channels, and weights large enough that text, code and noise all tell."""
    torch.manual_seed(1)
    unet = UNet2DConditionModel(
        sample_size=8, block_out_channels=(4, 8, 8, 8), cross_attention_dim=8, attention_head_dim=2, norm_num_groups=2,
        down_block_types=DOWN, up_block_types=UP)
    controlnet = ControlNetModel.from_unet(unet, conditioning_embedding_out_channels=(4, 4, 8, 8))
    vae = AutoencoderKL(
        block_out_channels=(4, 4, 8, 8), layers_per_block=2, latent_channels=4, norm_num_groups=2,
        scaling_factor=0.18215, down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4)
    text = CLIPTextModel(CLIPTextConfig(
        vocab_size=len(tokens), hidden_size=8, intermediate_size=16, num_hidden_layers=2, num_attention_heads=2,
        hidden_act="quick_gelu", bos_token_id=tokens.bos_token_id, eos_token_id=tokens.eos_token_id))
    with torch.no_grad():
        for name, p in controlnet.named_parameters():
            if "controlnet_" in name and p.abs().max() == 0:
                p.normal_(0, 0.2)
        unet.conv_out.weight.mul_(4)
        vae.decoder.conv_out.weight.mul_(3)
        text.get_input_embeddings().weight.normal_(0, 1)
    return assemble(unet, controlnet, vae, text, tokens)


def assemble(unet, controlnet, vae, text, tokens):
    return StableDiffusionControlNetPipeline(
        vae=vae, text_encoder=text.eval(), tokenizer=tokens, unet=unet.eval(), controlnet=controlnet.eval(),
        scheduler=DDIMScheduler(**SCHEDULER), safety_checker=None, feature_extractor=None,
        requires_safety_checker=False)
