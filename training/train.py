"""Trains one reader. `python3 train.py --out DIR [--hold FOLD] [--epochs N] …`"""
import argparse
import json
import os
import random
import time

import torch
from torch.nn.functional import cross_entropy

import data as D
import reading as R
from model import base_reader
from silver import attach

HERE = os.path.dirname(os.path.abspath(__file__))


def gold(shared):
    """Every report that may be learnt from or measured on: the shared gold, the project's own, and the silver."""
    own = os.path.join(HERE, "../data")
    reports = [r for name in ("dev", "more", "rare") for r in D.load(os.path.join(shared, "gold", f"claims-{name}.jsonl"), name)]
    reports += D.load(os.path.join(own, "gold/claims-written.jsonl"), "written")
    reports += D.load(os.path.join(own, "gold/claims-added.jsonl"), "added")
    silver = attach(os.path.join(own, "silver/broadcaster.jsonl"), os.path.join(shared, "data/voa/reports.jsonl"))
    return reports + [{**r, "set": "silver"} for r in silver]


def collate(items, pieces, masked, rng):
    rows = []
    for it in items:
        prefix = it["prefix"] if not masked or rng.random() > 0.25 else []
        ids = [pieces.ids[R.CLS]] + prefix + [pieces.ids[R.SEP]] + it["ids"] + [pieces.ids[R.SEP]]
        shift = len(prefix) + 2
        if masked:
            ids = ids[:shift] + [pieces.ids[R.MASK] if rng.random() < masked else i for i in ids[shift:-1]] + ids[-1:]
        rows.append((ids, [f + shift for f in it["first"]], it["quoted"]))
    n, m = max(len(r[0]) for r in rows), max(len(r[1]) for r in rows)
    ids = torch.zeros(len(rows), n, dtype=torch.long)
    mask = torch.zeros(len(rows), n, dtype=torch.long)
    first, quoted = torch.zeros(len(rows), m, dtype=torch.long), torch.zeros(len(rows), m, dtype=torch.long)
    for i, (a, f, q) in enumerate(rows):
        ids[i, :len(a)], mask[i, :len(a)] = torch.tensor(a), 1
        first[i, :len(f)], quoted[i, :len(q)] = torch.tensor(f), torch.tensor(q)
    return ids, mask, first, quoted


def batches_of(items, rng, windows, most_pieces=1900):
    """Shuffled batches of windows of like length: at most `windows` of them and about `most_pieces` pieces."""
    order = sorted(range(len(items)), key=lambda i: len(items[i]["ids"]) + rng.random() * 80)
    out, size = [[]], 0
    for i in order:
        if len(out[-1]) >= windows or (out[-1] and size + len(items[i]["ids"]) > most_pieces):
            out.append([])
            size = 0
        out[-1].append(i)
        size += len(items[i]["ids"])
    rng.shuffle(out)
    return out


def spread(span, n):
    row = torch.zeros(n)
    if span:
        row[span[0]:span[1]] = 1 / (span[1] - span[0])
    return row


def losses(reader, item, words):
    """Summed losses of one window and the number of its triggers."""
    out = {}
    labels = torch.tensor(item["labels"])
    out["trigger"] = cross_entropy(reader.triggers(words), labels, ignore_index=-100, reduction="sum")
    if not item["triggers"]:
        return out
    n = words.shape[0]
    t, k = torch.tensor(item["triggers"]), torch.tensor(item["kinds"])
    tags = reader.roles(words, t, k, *item["relations"])
    out["role"] = cross_entropy(tags.reshape(-1, 3), torch.stack(item["tags"]).reshape(-1), reduction="sum")
    claims = [c for c in item["claims"]]
    ct = torch.tensor([item["triggers"][c["trigger"]] for c in claims])
    ck = torch.tensor([item["kinds"][c["trigger"]] for c in claims])
    source = torch.stack([spread(c["source"], n) for c in claims])
    cue = torch.stack([spread(c["cue"], n) for c in claims])
    stance, phase, kind, quoted, named = reader.claims(words, ct, ck, source, cue)
    of = lambda key: torch.tensor([c[key] for c in claims])  # noqa: E731
    seen = torch.tensor([c["seen"] for c in claims])
    out["stance"] = cross_entropy(stance, of("stance"), reduction="sum")
    out["phase"] = cross_entropy(phase, of("phase"), reduction="sum")
    out["named"] = cross_entropy(named, of("named"), reduction="sum")
    if seen.any():
        out["type"] = cross_entropy(kind[seen], of("type")[seen], reduction="sum")
        out["quoted"] = cross_entropy(quoted[seen], of("quoted")[seen], reduction="sum")
    counts = [(item["triggers"][c["trigger"]], item["kinds"][c["trigger"]], q) for c in claims for q in c["counts"]]
    if counts:
        weights = torch.stack([spread(q[:2], n) for _, _, q in counts])
        metric = reader.metrics(words, torch.tensor([c[0] for c in counts]), torch.tensor([c[1] for c in counts]), weights)
        out["metric"] = cross_entropy(metric, torch.tensor([q[2] for _, _, q in counts]), reduction="sum")
    return out


WEIGHTS = {"trigger": 1.0, "role": 0.25, "stance": 0.5, "phase": 0.3, "named": 0.5, "type": 0.4, "quoted": 0.2,
           "metric": 0.4}


def train(reports, base, vocabulary, out, epochs, seed, threads, batch=6, lr=2e-4, head_lr=1e-3, log=print, average=0.995):
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    pieces = R.Pieces(vocabulary)
    items = [w for r in reports for w in D.windows(r, pieces)]
    for it in items:
        it["relations"] = D.relations(it["sentence"], it["quoted"], it["triggers"]) if it["triggers"] else None
    reader = base_reader(base)
    encoder = [p for n, p in reader.named_parameters() if n.startswith("encoder.bert") and p.requires_grad]
    heads = [p for n, p in reader.named_parameters() if not n.startswith("encoder.bert")]
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": lr, "weight_decay": 0.01},
                                   {"params": heads, "lr": head_lr, "weight_decay": 0.01}], foreach=True)
    steps = epochs * len(batches_of(items, random.Random(seed), batch))
    warm = steps * 0.06
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / warm, max(0.02, 1 - s / steps)))
    mean = {n: p.detach().clone() for n, p in reader.named_parameters() if p.requires_grad}
    trained = {n: p for n, p in reader.named_parameters() if p.requires_grad}
    log(f"{len(reports)} reports, {len(items)} windows, {steps} steps")
    begun = time.time()
    for epoch in range(epochs):
        reader.train()
        batches = batches_of(items, rng, batch)
        total = {}
        for b in batches:
            chosen = [items[i] for i in b]
            ids, mask, first, quoted = collate(chosen, pieces, 0.08, rng)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = reader.encoder(ids, mask, first, quoted)
                count = max(4, sum(len(it["triggers"]) for it in chosen))
                loss = 0
                for i, it in enumerate(chosen):
                    for key, value in losses(reader, it, words[i, :len(it["first"])]).items():
                        loss = loss + WEIGHTS[key] * value / count
                        total[key] = total.get(key, 0) + float(value.detach()) / count / len(batches)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0, foreach=True)
            optimiser.step()
            schedule.step()
            with torch.no_grad():
                names = list(mean)
                torch._foreach_lerp_([mean[n] for n in names], [trained[n] for n in names], 1 - average)
        log(f"epoch {epoch + 1}/{epochs} {time.time() - begun:.0f}s " + " ".join(f"{k} {v:.3f}" for k, v in total.items()))
    with torch.no_grad():
        for n, p in trained.items():
            p.copy_(mean[n])
    os.makedirs(out, exist_ok=True)
    torch.save(reader.state_dict(), os.path.join(out, "reader.pt"))
    return reader


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--shared", default=os.path.join(HERE, "../../shared"))
    a.add_argument("--base", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--hold", type=int, default=None, help="fold that is not learnt from")
    a.add_argument("--epochs", type=int, default=7)
    a.add_argument("--seed", type=int, default=20261)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--batch", type=int, default=6, help="windows at most in a batch")
    a.add_argument("--lr", type=float, default=2e-4)
    o = a.parse_args()
    reports = gold(o.shared)
    fold = D.folds_of(reports)
    held = {i for i, f in fold.items() if f == o.hold}
    learnt = [r for r in reports if D.trainable(r) and r["id"] not in held]
    if o.hold is not None:
        marks = [D.shingles(r["text"]) for r in reports if r["id"] in held]
        known = {}
        for i, mark in enumerate(marks):
            for s in mark:
                known.setdefault(s, []).append(i)
        copies = {r["id"] for r in learnt if D.is_copy(D.shingles(r["text"]), marks, known)}
        learnt = [r for r in learnt if r["id"] not in copies]
    os.makedirs(o.out, exist_ok=True)
    with open(os.path.join(o.out, "held.json"), "w") as f:
        json.dump(sorted(held), f)
    vocabulary = open(os.path.join(o.base, "vocab.txt"), encoding="utf-8").read().rstrip("\n").split("\n")
    log = open(os.path.join(o.out, "log.txt"), "a", buffering=1)
    train(learnt, o.base, vocabulary, o.out, o.epochs, o.seed, o.threads, o.batch, o.lr,
          log=lambda s: (print(s, flush=True), log.write(s + "\n")))


if __name__ == "__main__":
    main()
