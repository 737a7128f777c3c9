"""Text to try tokenizers on, and a small vocabulary of CLIP's kind that is trained on it."""

import json
import random
from pathlib import Path

WORDS = """a the of in on at by with and photograph painting watercolour sketch render study portrait landscape
village town hill river harbour mountain forest garden castle bridge lighthouse island meadow orchard street market
snow rain fog storm sunset sunrise dusk dawn night winter summer autumn spring morning evening light shadow
highly detailed intricate sharp focus soft warm cold golden silver crimson emerald azure ivory pastel vivid muted
roof window door wall tower stone brick wood glass water cloud tree pine cypress flower leaf grass rock sand wave
cat dog bird fish horse fox owl bear whale dragon robot ship train bicycle lantern clock book lamp chair table
style trending masterpiece best quality ultra realistic cinematic isometric aerial macro panorama symmetrical
ugly disfigured blurry lowres jpeg artifacts watermark text error cropped worst""".split()

ODD = ["don't", "it's", "we're", "I'VE", "she'll", "he'd", "I'm", "''s", "!!!", "...", "--", "(x:1.3)", "[y]", "8k",
       "1920x1080", "3,000", "½", "Ⅳ", "x²", "ﬁne", "ǅ", "İstanbul", "ΣΊΣΥΦΟΣ", "Straße", "ẞ", "naïve", "cafe\u0301",
       "Å", "A\u030a", "\u1e69", "s\u0323\u0307", "👩‍👩‍👧", "🇮🇹", "👍🏽", "❤️", "<|endoftext|>", "<|startoftext|>",
       "<|ENDOFTEXT|>", "!<|StartOfText|>!", "<|x|>", "</w>", "a\u200bb", "\ufeff", "\u00ad", "日本語", "한국어",
       "ไทย", "हिन्दी", "עברית", "العربية", "Ελλάδα", "Україна", "#tag", "@user", "https://example.com/?a=b&c=d",
       "C:\\temp", "e=mc²", "🏠🏡", "\u0130", "\u0149", "K", "ſ", "ﬀ", "\u0345", "ͅα"]

SPACES = [" ", " ", " ", " ", "  ", "\t", "\n", "\u00a0", "\u2003", "\u3000", "\u0085", ", ", ",", ". ", "-", "_", "/"]

# Blocks whose characters Unicode has had since version 13 at the latest, as JDK 17 has it.
BLOCKS = [(0x20, 0x7e), (0xa1, 0x17f), (0x1cd, 0x233), (0x300, 0x345), (0x391, 0x3a1), (0x3a3, 0x3ff), (0x400, 0x4ff),
          (0x5d0, 0x5ea), (0x620, 0x64a), (0x905, 0x939), (0xe01, 0xe30), (0x10a0, 0x10c5), (0x1e00, 0x1e9f),
          (0x2010, 0x2027), (0x2030, 0x205e), (0x2150, 0x2188), (0x2190, 0x22ff), (0x2460, 0x24ff), (0x2600, 0x26ff),
          (0x3041, 0x3096), (0x30a1, 0x30fa), (0x4e00, 0x9fef), (0xac00, 0xd7a3), (0xff01, 0xffbe),
          (0x10400, 0x1044f), (0x1d400, 0x1d454), (0x1f300, 0x1f64f), (0x1f680, 0x1f6c5)]


def strings(count, seed):
    """So many strings: prompts, prompts with odd things in them, and noise; one in forty is very long."""
    rng = random.Random(seed)

    def character():
        lo, hi = rng.choice(BLOCKS)
        return chr(rng.randint(lo, hi))

    def word():
        kind = rng.random()
        if kind < .62:
            w = rng.choice(WORDS)
            return w if rng.random() < .8 else rng.choice([w.upper(), w.capitalize(), w + "s", w[::-1]])
        if kind < .82:
            return rng.choice(ODD)
        return "".join(character() for _ in range(rng.randint(1, 6)))

    made = ["", " ", "\n\t "] + ODD
    while len(made) < count:
        length = rng.randint(90, 160) if rng.random() < .025 else rng.randint(1, 9)
        made.append("".join(word() + rng.choice(SPACES) for _ in range(length)))
    return made[:count]


def train(merges, folder):
    """A vocabulary of 512 bytes, so many merges and the two special tokens, as vocab.json and merges.txt."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    rng = random.Random(5)
    tokenizer = Tokenizer(models.BPE(end_of_word_suffix="</w>"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Whitespace(), pre_tokenizers.ByteLevel(False)])
    trainer = trainers.BpeTrainer(vocab_size=100000, min_frequency=1, end_of_word_suffix="</w>", show_progress=False)
    tokenizer.train_from_iterator([" ".join(rng.choice(WORDS) for _ in range(4000))], trainer)
    learnt = json.loads(tokenizer.to_str())["model"]["merges"][:merges]

    printable = [*range(0x21, 0x7f), *range(0xa1, 0xad), *range(0xae, 0x100)]
    symbols = [chr(b) for b in printable] + [chr(256 + i) for i in range(256 - len(printable))]
    tokens = symbols + [s + "</w>" for s in symbols] + ["".join(m) for m in learnt]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({t: i for i, t in enumerate(tokens)}, ensure_ascii=False)
    (folder / "vocab.json").write_text(text, encoding="utf-8")
    lines = ["#version: 0.2"] + [" ".join(m) for m in learnt]
    (folder / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
