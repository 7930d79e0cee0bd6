#!/usr/bin/env python3
"""Marks quotations, sources and cues in news with a small transformer, for the net to learn from.

  teacher.py adapt texts.jsonl polnear.jsonl marked.jsonl --base MiniLM --out adapted
  teacher.py teach polnear.jsonl gum.jsonl marked.jsonl --base adapted --out teacher.pt
  teacher.py mark texts.jsonl --base adapted --model teacher.pt --out silver.jsonl

Needs torch and transformers. `--base` is the folder of a pretrained encoder with a fast tokenizer:
all-MiniLM-L6-v2 was used. That encoder was made for the meaning of whole sentences; `adapt` has it
guess hidden pieces of news, so that it knows each piece again. Articles are JSON Lines with "id",
"text" and, to learn from, "quotes" as pullquote-train reads them. Several models, taught with
different seeds, mark by their mean.
"""
import argparse
import json
import math
import random
from multiprocessing import Pool

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

# Labels: 0 is outside; a span begins with an odd number and goes on with the next.
SPANS = {
    1: ("start", "end"),
    3: ("speaker_start", "speaker_end"),
    5: ("cue_start", "cue_end"),
}
LABELS = 7
PIECES = 510  # of a window, which holds whole paragraphs where they fit
HIDDEN = 384
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


class Teacher(nn.Module):
    """An encoder with the letter case of each piece as a second input: its own ignores case."""

    def __init__(self, base):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(base).float()
        self.case = nn.Embedding(8, HIDDEN)
        nn.init.zeros_(self.case.weight)
        self.head = nn.Linear(HIDDEN, LABELS)
        self.drop = nn.Dropout(0.1)

    def states(self, pieces, cases, mask):
        words = self.encoder.embeddings.word_embeddings(pieces) + self.case(cases)
        return self.encoder(inputs_embeds=words, attention_mask=mask)[0]

    def forward(self, pieces, cases, mask):
        return self.head(self.drop(self.states(pieces, cases, mask)))


def case(word, opens_paragraph):
    if not word[:1].isalpha() or word.islower():
        kind = 0
    elif len(word) > 1 and word.isupper():
        kind = 3
    else:
        kind = 2 if word[0].isupper() else 1
    return kind + (4 if opens_paragraph else 0)


def letters(article):
    """The label of each code point, without regard to where spans begin, and the beginnings."""
    marks, begins = bytearray(len(article["text"])), set()
    for label, (start, end) in SPANS.items():
        for quote in article["quotes"]:
            span = range(quote.get(start) or 0, min(quote.get(end) or 0, len(marks)))
            free = [i for i in span if marks[i] == 0]
            begins.update(free[:1])
            for i in free:
                marks[i] = label
    return marks, begins


def windows(article, tokenizer):
    """Lists of (piece, case, start, end, label), each at most `PIECES` long."""
    text = article["text"]
    marks, begins = letters(article) if "quotes" in article else (bytes(len(text)), set())
    done, window, position = [], [], 0
    for paragraph in text.split("\n"):
        found = tokenizer(paragraph, add_special_tokens=False, return_offsets_mapping=True)
        rows = []
        for piece, (start, end) in zip(found["input_ids"], found["offset_mapping"]):
            span = range(position + start, position + end)
            label = next((marks[i] for i in span if marks[i]), 0)
            if label and not begins.intersection(span):
                before = rows[-1][4] if rows else 0
                label += 1 if before in (label, label + 1) else 0
            kind = case(text[span.start : span.stop], not rows)
            rows.append((piece, kind, span.start, span.stop, label))
        for at in range(0, len(rows), PIECES):
            part = rows[at : at + PIECES]
            if len(window) + len(part) > PIECES:
                done.append(window)
                window = []
            window = window + part
        position += len(paragraph) + 1
    return done + [window] if window else done


def batch(rows, tokenizer):
    longest = max(map(len, rows)) + 2
    pieces = torch.full((len(rows), longest), tokenizer.pad_token_id)
    cases = torch.zeros_like(pieces)
    mask = torch.zeros_like(pieces)
    labels = torch.full_like(pieces, -100)
    for k, row in enumerate(rows):
        end = len(row) + 1
        pieces[k, 0], pieces[k, end] = tokenizer.cls_token_id, tokenizer.sep_token_id
        mask[k, : end + 1] = 1
        for to, column in ((pieces, 0), (cases, 1), (labels, 4)):
            to[k, 1:end] = torch.tensor([token[column] for token in row])
    return [columns.to(DEVICE) for columns in (pieces, cases, mask, labels)]


def path(scores, rows):
    """The best labels in which a span goes on only after itself, and none over a paragraph."""
    best, back = [], []
    for place, row in enumerate(rows):
        opens = place == 0 or row[1] >= 4
        now, source = [], []
        for label in range(LABELS):
            inner = label and label % 2 == 0
            allowed = [] if inner and opens else [label - 1, label] if inner else range(LABELS)
            last = max(allowed, key=best.__getitem__, default=0) if best else 0
            before = best[last] if best else 0.0
            now.append(before + scores[place][label] if allowed else -math.inf)
            source.append(last)
        best, back = now, back + [source]
    label = max(range(LABELS), key=best.__getitem__)
    labels = [label]
    for source in reversed(back[1:]):
        label = source[label]
        labels.append(label)
    return labels[::-1]


def spans(rows, labels):
    found = {label: [] for label in SPANS}
    for row, label in zip(rows, labels):
        if label in SPANS:
            found[label].append([row[2], row[3]])
        elif label:
            found[label - 1][-1][1] = row[3]
    return found


def read(files):
    return [json.loads(line) for file in files for line in open(file)]


def adapt(options):
    tokenizer = AutoTokenizer.from_pretrained(options.base)
    model = Teacher(options.base).to(DEVICE)
    words = model.encoder.embeddings.word_embeddings
    guess = nn.Sequential(nn.Linear(HIDDEN, HIDDEN), nn.GELU(), nn.LayerNorm(HIDDEN)).to(DEVICE)

    def loss(rows):
        pieces, cases, mask, labels = batch(rows, tokenizer)
        hidden = (labels >= 0) & (torch.rand(pieces.shape, device=DEVICE) < 0.2)
        seen = pieces.masked_fill(hidden, tokenizer.mask_token_id)
        states = guess(model.states(seen, cases, mask)[hidden])
        return nn.functional.cross_entropy(states @ words.weight.T, pieces[hidden])

    texts = [{"text": article["text"]} for article in read(options.texts)]
    learn(options, [model, guess], texts, tokenizer, loss)
    model.encoder.save_pretrained(options.out)
    tokenizer.save_pretrained(options.out)


def teach(options):
    tokenizer = AutoTokenizer.from_pretrained(options.base)
    model = Teacher(options.base).to(DEVICE)

    def loss(rows):
        pieces, cases, mask, labels = batch(rows, tokenizer)
        scores = model(pieces, cases, mask).view(-1, LABELS)
        return nn.functional.cross_entropy(scores, labels.view(-1), ignore_index=-100)

    learn(options, [model], read(options.gold), tokenizer, loss)
    torch.save(model.state_dict(), options.out)


def learn(options, parts, articles, tokenizer, loss):
    """Adam with a short rise and a straight fall of the rate, over windows in random order."""
    data = [window for article in articles for window in windows(article, tokenizer)]
    steps = options.epochs * math.ceil(len(data) / options.batch)
    weights = [weight for part in parts for weight in part.parameters()]
    optimizer = torch.optim.AdamW(weights, lr=options.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.05 * steps)) * max(0.02, 1 - step / steps)
    )
    for part in parts:
        part.train()
    step = 0
    for _ in range(options.epochs):
        random.shuffle(data)
        for at in range(0, len(data), options.batch):
            with torch.autocast(DEVICE, torch.bfloat16, enabled=DEVICE == "cuda"):
                error = loss(data[at : at + options.batch])
            optimizer.zero_grad()
            error.backward()
            nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 100 == 0:
                print(f"step {step} of {steps}, loss {error.item():.3f}", flush=True)


def mark(options):
    tokenizer = AutoTokenizer.from_pretrained(options.base)
    models = [load(options.base, file) for file in options.model]
    articles = [(article, windows(article, tokenizer)) for article in read(options.texts)]
    rows = [window for _, own in articles for window in own]
    scores = []
    with torch.inference_mode():
        for at in range(0, len(rows), options.batch):
            part = rows[at : at + options.batch]
            columns = batch(part, tokenizer)[:3]
            mean = sum(model(*columns).log_softmax(-1) for model in models) / len(models)
            scores += [own[1 : len(row) + 1].tolist() for row, own in zip(part, mean)]
    with Pool() as pool:
        labels = iter(pool.starmap(path, zip(scores, rows), chunksize=64))
    with open(options.out, "w") as out:
        for article, own in articles:
            found = {label: [] for label in SPANS}
            for row in own:
                for label, ranges in spans(row, next(labels)).items():
                    found[label] += ranges
            # The net learns the spans alone, so that any source may stand beside any content.
            quotes = [{} for _ in range(max(map(len, found.values())))]
            for label, ranges in found.items():
                for quote, (start, end) in zip(quotes, ranges):
                    quote.update(zip(SPANS[label], (start, end)))
            line = {"id": article["id"], "text": article["text"], "quotes": quotes}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def load(base, file):
    model = Teacher(base)
    model.load_state_dict(torch.load(file, map_location=DEVICE))
    return model.to(DEVICE).eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("adapt", help="learn the language of news")
    command.add_argument("texts", nargs="+")
    command.add_argument("--epochs", type=int, default=10)
    command.add_argument("--rate", type=float, default=2e-4)
    command.set_defaults(run=adapt)
    command = commands.add_parser("teach", help="learn from marked articles")
    command.add_argument("gold", nargs="+")
    command.add_argument("--epochs", type=int, default=6)
    command.add_argument("--rate", type=float, default=2e-4)
    command.set_defaults(run=teach)
    command = commands.add_parser("mark", help="mark other texts")
    command.add_argument("texts", nargs="+")
    command.add_argument("--model", nargs="+", required=True)
    command.set_defaults(run=mark)
    for command in commands.choices.values():
        command.add_argument("--base", required=True)
        command.add_argument("--out", required=True)
        command.add_argument("--batch", type=int, default=16)
        command.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    options.run(options)


if __name__ == "__main__":
    main()
