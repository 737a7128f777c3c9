"""Writes what transformers' CLIPTokenizer makes of many strings: the golden file of the Java tokenizer's test.

    python golden_tokens.py FOLDER COUNT OUT.tsv.gz     FOLDER holds vocab.json and merges.txt
    python golden_tokens.py --bpe bpe_simple_vocab_16e6.txt.gz FOLDER    makes them of OpenAI's file
"""

import gzip
import json
import sys
from pathlib import Path

from words import strings


def unpack(bpe, folder):
    """vocab.json and merges.txt of CLIP's own file, which holds merges only."""
    lines = gzip.open(bpe).read().decode("utf-8").split("\n")
    merges = lines[1 : 49152 - 256 - 2 + 1]
    printable = [*range(0x21, 0x7f), *range(0xa1, 0xad), *range(0xae, 0x100)]
    symbols = [chr(b) for b in printable] + [chr(256 + i) for i in range(256 - len(printable))]
    tokens = symbols + [s + "</w>" for s in symbols] + [m.replace(" ", "") for m in merges]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({t: i for i, t in enumerate(tokens)}, ensure_ascii=False)
    (folder / "vocab.json").write_text(text, encoding="utf-8")
    (folder / "merges.txt").write_text("\n".join(["#version: 0.2", *merges]) + "\n", encoding="utf-8")


def main(args):
    if args[0] == "--bpe":
        unpack(args[1], Path(args[2]))
        return
    from transformers import CLIPTokenizer

    folder, count, out = Path(args[0]), int(args[1]), args[2]
    merges = (folder / "merges.txt").read_text(encoding="utf-8").split("\n")[1:-1]
    tokenizer = CLIPTokenizer(
        vocab=json.loads((folder / "vocab.json").read_text(encoding="utf-8")),
        merges=[tuple(m.split(" ")) for m in merges],
    )
    with open(out, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as file:
        for text in strings(count, 11):
            ids = tokenizer(text, add_special_tokens=False)["input_ids"]
            file.write((json.dumps(text) + "\t" + " ".join(map(str, ids)) + "\n").encode("utf-8"))


if __name__ == "__main__":
    main(sys.argv[1:])
