"""Train the small French-English model of the tests and pack it as an Argos package.

Needs torch 2.13, ctranslate2 4.8, sentencepiece 0.2 and numpy, in an environment of its own:

    python -m venv /tmp/train
    /tmp/train/bin/pip install torch==2.13.0 ctranslate2==4.8.5 sentencepiece==0.2.3 numpy
    /tmp/train/bin/python benchmarks/train_fixture.py

It takes some minutes on one thread and writes, under `tests/data/argos/`, the package, sentences
that the model did not see (`heldout.tsv`) and the same kind of sentences with tags (`tagged.tsv`).
The same versions on the same kind of processor write the same bytes.
"""

import argparse
import io
import itertools
import json
import math
import random
import re
import shutil
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import ctranslate2
import sentencepiece
import torch
from ctranslate2.converters.utils import fuse_linear
from ctranslate2.specs import common_spec, transformer_spec
from fixture_sentences import Pair, make_pairs
from torch import Tensor, nn

FOLDER = Path(__file__).parent.parent / "tests" / "data" / "argos"
NAME = "translate-fr_en-1_0"
VOCABULARY, WIDTH, HIDDEN, HEADS, LAYERS = 640, 128, 384, 4, 2
TOKENS_PER_BATCH = 3500
BOS, EOS = 1, 2
_MARKED = re.compile(r"<([a-z])>(.*?)</\1>")


def positions(length: int) -> Tensor:
    """Return the sinusoids that CTranslate2 adds when a model brings none: from 1, sines first."""
    half = WIDTH // 2
    scales = torch.exp(torch.arange(half) * (-math.log(10000.0) / (half - 1)))
    angles = torch.arange(1, length + 1).unsqueeze(1) * scales
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Attention(nn.Module):
    """Multi-head attention with the layer norm before it and the residual after it."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.query, self.key = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.value, self.out = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, memory: Tensor | None, mask: Tensor) -> Tensor:
        normed = self.norm(x)
        memory = normed if memory is None else memory
        query, key, value = (
            layer(part).unflatten(-1, (HEADS, -1)).transpose(1, 2)
            for layer, part in ((self.query, normed), (self.key, memory), (self.value, memory))
        )
        mixed = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        result: Tensor = x + self.dropout(self.out(mixed.transpose(1, 2).flatten(2)))
        return result


class FeedForward(nn.Module):
    """The two linear layers, with the layer norm before them and the residual after them."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, HIDDEN), nn.Linear(HIDDEN, WIDTH)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor) -> Tensor:
        result: Tensor = x + self.dropout(self.outer(torch.relu(self.inner(self.norm(x)))))
        return result


class Transformer(nn.Module):
    """A pre-norm transformer with one table of embeddings for input, output and projection."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(size, WIDTH)
        nn.init.normal_(self.embedding.weight, std=WIDTH**-0.5)
        self.encoder = nn.ModuleList(
            nn.ModuleList([Attention(), FeedForward()]) for _ in range(LAYERS)
        )
        self.decoder = nn.ModuleList(
            nn.ModuleList([Attention(), Attention(), FeedForward()]) for _ in range(LAYERS)
        )
        self.encoder_norm, self.decoder_norm = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.bias = nn.Parameter(torch.zeros(size))
        self.dropout = nn.Dropout(0.1)

    def embed(self, ids: Tensor) -> Tensor:
        embedded = self.embedding(ids) * math.sqrt(WIDTH) + positions(ids.shape[1])
        result: Tensor = self.dropout(embedded)
        return result

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        seen = (source != EOS)[:, None, None, :]
        x = self.embed(source)
        for attention, feed in self.encoder:
            x = feed(attention(x, None, seen))
        memory = self.encoder_norm(x)
        causal = torch.ones(target.shape[1], target.shape[1], dtype=torch.bool).tril()
        y = self.embed(target)
        for own, cross, feed in self.decoder:
            y = feed(cross(own(y, None, causal), memory, seen))
        logits: Tensor = self.decoder_norm(y) @ self.embedding.weight.T + self.bias
        return logits


def with_fragments(pairs: list[Pair], rng: random.Random) -> list[tuple[str, str]]:
    """Return the sentences, and marked words of some alone, as texts have titles too."""
    texts = [(pair.source, pair.target) for pair in pairs]
    fragments = []
    for pair in rng.sample(pairs, len(pairs) // 5):
        targets = dict(_MARKED.findall(pair.marked_target))
        letter, source = rng.choice(_MARKED.findall(pair.marked_source))
        fragments.append((source, targets[letter]))
    return texts + fragments


def train_tokenizer(texts: list[tuple[str, str]]) -> bytes:
    """Return a SentencePiece model for both languages."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([side for text in texts for side in text]),
        model_writer=model,
        vocab_size=VOCABULARY,
        character_coverage=1.0,
        split_digits=True,
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()


def batches(
    encoded: list[tuple[list[int], list[int]]], rng: random.Random
) -> Iterator[list[tuple[list[int], list[int]]]]:
    """Yield batches of pairs of like length, for ever, in an order that changes every round."""
    while True:
        order = sorted(encoded, key=lambda pair: (len(pair[0]) + rng.random() * 3, len(pair[1])))
        made: list[list[tuple[list[int], list[int]]]] = [[]]
        for pair in order:
            longest = max(len(pair[0]), len(pair[1]))
            if made[-1] and (len(made[-1]) + 1) * longest > TOKENS_PER_BATCH:
                made.append([])
            made[-1].append(pair)
        rng.shuffle(made)
        yield from made


def padded(rows: list[list[int]]) -> Tensor:
    """Return the rows as a rectangle, filled with end marks."""
    longest = max(map(len, rows))
    return torch.tensor([row + [EOS] * (longest - len(row)) for row in rows])


def train(encoded: list[tuple[list[int], list[int]]], steps: int, seed: int) -> Transformer:
    """Return a model trained for that many batches."""
    torch.manual_seed(seed)
    model = Transformer(VOCABULARY)
    optimizer = torch.optim.Adam(model.parameters(), lr=1.0, betas=(0.9, 0.98), eps=1e-9)
    warmup, peak = 300, 0.003
    feed = itertools.islice(batches(encoded, random.Random(seed)), steps)  # noqa: S311
    begun = time.monotonic()
    for step, batch in enumerate(feed, start=1):
        decay = 0.5 * (1 + math.cos(math.pi * max(0, step - warmup) / max(1, steps - warmup)))
        optimizer.param_groups[0]["lr"] = peak * min(step / warmup, 1.0) * decay + 1e-6
        source = padded([pair[0] for pair in batch])
        target = padded([[BOS, *pair[1], EOS] for pair in batch])
        wanted = target[:, 1:].clone()
        for row, pair in enumerate(batch):
            wanted[row, len(pair[1]) + 1 :] = -100
        logits = model(source, target[:, :-1])
        loss = nn.functional.cross_entropy(
            logits.flatten(0, 1), wanted.flatten(), ignore_index=-100, label_smoothing=0.05
        )
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if step % 100 == 0:
            print(f"{step}/{steps} loss {loss.item():.3f} {time.monotonic() - begun:.0f} s")
    return model.eval()


def linear(spec: common_spec.LinearSpec, *layers: nn.Linear) -> None:
    """Put one layer, or several as one, into CTranslate2's description."""
    parts = []
    for layer in layers:
        part = common_spec.LinearSpec()
        part.weight, part.bias = layer.weight.detach().numpy(), layer.bias.detach().numpy()
        parts.append(part)
    fuse_linear(spec, parts)


def norm(spec: common_spec.LayerNormSpec, layer: nn.LayerNorm) -> None:
    """Put a layer norm into CTranslate2's description."""
    spec.gamma, spec.beta = layer.weight.detach().numpy(), layer.bias.detach().numpy()


def describe(model: Transformer, tokens: list[str]) -> transformer_spec.TransformerSpec:
    """Return the model as CTranslate2 describes one."""
    spec = transformer_spec.TransformerSpec.from_config((LAYERS, LAYERS), HEADS)
    table = model.embedding.weight.detach().numpy()
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = table
    spec.decoder.projection.weight = table
    spec.decoder.projection.bias = model.bias.detach().numpy()
    norm(spec.encoder.layer_norm, model.encoder_norm)
    norm(spec.decoder.layer_norm, model.decoder_norm)
    sides = ((spec.encoder, model.encoder), (spec.decoder, model.decoder))
    for layer, parts in itertools.chain.from_iterable(
        zip(side.layer, trained, strict=True) for side, trained in sides
    ):
        own, *cross, feed = parts
        norm(layer.self_attention.layer_norm, own.norm)
        linear(layer.self_attention.linear[0], own.query, own.key, own.value)
        linear(layer.self_attention.linear[1], own.out)
        for attention in cross:
            norm(layer.attention.layer_norm, attention.norm)
            linear(layer.attention.linear[0], attention.query)
            linear(layer.attention.linear[1], attention.key, attention.value)
            linear(layer.attention.linear[2], attention.out)
        norm(layer.ffn.layer_norm, feed.norm)
        linear(layer.ffn.linear_0, feed.inner)
        linear(layer.ffn.linear_1, feed.outer)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def pack(model: Transformer, tokenizer: bytes, tokens: list[str], path: Path) -> None:
    """Write the package: one folder in a zip, every date the same."""
    metadata = {
        "package_version": "1.0",
        "argos_version": "1.11",
        "from_code": "fr",
        "from_name": "French",
        "to_code": "en",
        "to_name": "English",
    }
    with tempfile.TemporaryDirectory() as temporary:
        describe(model, tokens).save(temporary)
        files = {f"model/{file.name}": file.read_bytes() for file in Path(temporary).iterdir()}
    files["metadata.json"] = json.dumps(metadata, indent=2).encode()
    files["sentencepiece.model"] = tokenizer
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(f"{NAME}/{name}"), files[name], zipfile.ZIP_DEFLATED)


def as_tags(text: str) -> str:
    """Return a marked text with the marks as inline tags: `<a>…</a>` becomes `<b1>…</b1>`."""
    return re.sub(r"<(/?)([a-f])>", lambda m: f"<{m[1]}b{ord(m[2]) - 96}>", text)


def exact(path: Path, pairs: list[Pair], tokenizer: sentencepiece.SentencePieceProcessor) -> float:
    """Return the share of the sentences that the package translates word for word."""
    with tempfile.TemporaryDirectory() as temporary:
        shutil.unpack_archive(path, temporary, "zip")
        translator = ctranslate2.Translator(str(Path(temporary) / NAME / "model"))
        results = translator.translate_batch(
            [tokenizer.encode(pair.source, out_type=str) for pair in pairs],
            beam_size=4,
            length_penalty=0.2,
            max_batch_size=1024,
            batch_type="tokens",
        )
    drafts = [tokenizer.decode_pieces(result.hypotheses[0]) for result in results]
    for pair, draft in zip(pairs, drafts, strict=True):
        if draft != pair.target:
            print(f"  {pair.source}\n  {draft}\n  {pair.target}\n")
    return sum(d == p.target for p, d in zip(pairs, drafts, strict=True)) / len(pairs)


def main() -> None:
    """Train, pack, and write the sentences for the tests."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(mode=True)

    pairs = make_pairs(40_300, seed=7)
    heldout, pairs = pairs[:300], pairs[300:]
    texts = with_fragments(pairs, random.Random(7))  # noqa: S311
    tokenizer = train_tokenizer(texts)
    processor = sentencepiece.SentencePieceProcessor(model_proto=tokenizer)
    tokens = [processor.id_to_piece(index) for index in range(processor.get_piece_size())]
    encoded = [(processor.encode(source), processor.encode(target)) for source, target in texts]
    model = train(encoded, options.steps, seed=7)
    path = options.folder / f"{NAME}.argosmodel"
    pack(model, tokenizer, tokens, path)
    plain = [f"{pair.source}\t{pair.target}\n" for pair in heldout]
    tagged = [f"{as_tags(p.marked_source)}\t{as_tags(p.marked_target)}\n" for p in heldout]
    (options.folder / "heldout.tsv").write_text("".join(plain), encoding="utf-8")
    (options.folder / "tagged.tsv").write_text("".join(tagged), encoding="utf-8")
    print(
        f"{path}: {path.stat().st_size} bytes, {exact(path, heldout, processor):.1%} word for word"
    )


if __name__ == "__main__":
    main()
