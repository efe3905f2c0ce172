"""Trains readers. `python3 train.py --out DIR [--hold FOLD] [--teacher DIR] …`"""
import argparse
import itertools
import json
import os
import random
import re
import time

import torch
from torch.nn.functional import cross_entropy, log_softmax

import batch as B
import data as D
import reading as R
from model import CHUNKS, base_reader, open_reader
from silver import attach

HERE = os.path.dirname(os.path.abspath(__file__))
WEIGHTS = {"trigger": 1.0, "role": 0.25, "stance": 0.5, "phase": 0.3, "named": 0.5, "type": 0.4, "quoted": 0.2,
           "metric": 0.4}


def gold(shared, own):
    """Every report that may be learnt from or measured on: the shared gold, the project's own, and the silver."""
    reports = [r for name in ("dev", "more", "rare") for r in D.load(os.path.join(shared, "gold", f"claims-{name}.jsonl"), name)]
    reports += D.load(os.path.join(own, "gold/claims-written.jsonl"), "written")
    reports += D.load(os.path.join(own, "gold/claims-added.jsonl"), "added")
    silver = attach(os.path.join(own, "silver/broadcaster.jsonl"), os.path.join(shared, "data/voa/reports.jsonl"))
    return reports + [{**r, "set": "silver"} for r in silver]


def batches_of(items, rng, windows, most_pieces):
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


def loss_of(found, right, taught, b, share):
    """Weighted sum of all heads' losses, a trigger or more at a time; `taught`: what the teacher says, or None."""
    size = max(4, len(b["row"]))
    total, parts = 0, {}
    for name, scores in found.items():
        scores = scores.reshape(-1, scores.shape[-1]).float()
        target = right[name].reshape(-1)
        there = (target != -100)
        value = cross_entropy(scores, target, ignore_index=-100, reduction="sum")
        if taught is not None and name in taught:
            wanted = torch.softmax(taught[name].reshape(-1, scores.shape[-1]).float(), -1)
            each = -(wanted * log_softmax(scores, -1)).sum(-1)
            if name == "trigger":
                open_ = b["there"].reshape(-1) == 1
            elif name == "role":
                open_ = b["inside"].unsqueeze(-1).expand(-1, -1, len(R.ROLES)).reshape(-1)
            else:
                open_ = torch.ones_like(there)
            # where there is gold the teacher has its share, where there is none it alone speaks
            each = torch.where(open_, each * torch.where(there, share, 1.0), 0)
            value = (1 - share) * value + each.sum()
        total = total + WEIGHTS[name] * value / size
        parts[name] = value.detach() / size
    return total, parts


def windows_of(reports, pieces):
    return [w for r in reports for w in D.windows(r, pieces)]


def train(reader, items, pieces, o, chunk, teacher=None, log=print):
    rng = random.Random(o.seed)
    torch.manual_seed(o.seed)
    device = o.device
    reader.to(device).train()
    named = [(n, p) for n, p in reader.named_parameters() if p.requires_grad]
    slow = [p for n, p in named if n.startswith(("encoder.layers", "encoder.positions", "encoder.first_norm", "encoder.mpnet", "encoder.pieces"))]
    known = {id(p) for p in slow}
    fast = [p for _, p in named if id(p) not in known]
    optimiser = torch.optim.AdamW([{"params": slow, "lr": o.lr, "weight_decay": 0.01},
                                   {"params": fast, "lr": 1e-3, "weight_decay": 0.01}], foreach=True)
    steps = o.epochs * len(batches_of(items, random.Random(o.seed), o.batch, o.pieces))
    warm = steps * 0.06
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / warm, max(0.02, 1 - s / steps)))
    trained = [p for _, p in named]
    mean = [p.detach().clone() for p in trained]
    log(f"{len(items)} windows, {sum(len(i['ids']) for i in items)} pieces, {steps} steps, on {device}")
    begun = time.time()
    for epoch in range(o.epochs):
        total, made = {}, batches_of(items, rng, o.batch, o.pieces)
        for at, chosen in enumerate(made):
            if at % 100 == 99:
                log(f"  batch {at + 1}/{len(made)} {time.time() - begun:.0f}s")
            b = B.collate([items[i] for i in chosen], pieces, chunk, o.masked, rng, device)
            with torch.autocast(device, dtype=torch.bfloat16):
                taught = None
                if teacher is not None:
                    with torch.no_grad():
                        # nothing is hidden from the teacher
                        taught = teacher({**b, "pieces": b["whole"]})
                loss, parts = loss_of(B.scores(reader, b), B.labels(b), taught, b, o.share)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0, foreach=True)
            optimiser.step()
            schedule.step()
            with torch.no_grad():
                torch._foreach_lerp_(mean, trained, 1 - o.average)
                for k, v in parts.items():
                    total[k] = total.get(k, 0) + v / len(made)
        log(f"epoch {epoch + 1}/{o.epochs} {time.time() - begun:.0f}s " + " ".join(f"{k} {float(v):.3f}" for k, v in total.items()))
    with torch.no_grad():
        for p, m in zip(trained, mean):
            p.copy_(m)
    return reader.eval()


def in_turn(readers):
    """A teacher that is another reader for each batch."""
    turn = itertools.cycle(readers)
    return lambda b: B.scores(next(turn), b)


def panel(readers):
    """A teacher that says what several readers say on average."""
    def scores(b):
        said = [B.scores(reader, b) for reader in readers]
        return {name: sum(log_softmax(s[name].float(), -1) for s in said) / len(said) for name in said[0]}
    return scores


def teach(teacher, reports, pieces, o, chunk, least=0.25):
    """Windows of reports that nobody has coded, with the teacher's triggers; what else it says is asked while learning."""
    items = windows_of([{**r, "claims": []} for r in reports], pieces)
    for chosen in batches_of(items, random.Random(1), 16, 6000):
        part = [items[i] for i in chosen]
        b = B.collate(part, pieces, chunk, device=o.device)
        with torch.no_grad(), torch.autocast(o.device, dtype=torch.bfloat16):
            p = torch.softmax(teacher(b)["trigger"].float(), -1).cpu()
        for i, it in enumerate(part):
            n = len(it["first"])
            found = [x for x in range(it["new"], n) if 1 - p[i, x, len(R.KINDS)] > least]
            it.update(triggers=found, kinds=[int(p[i, x, :len(R.KINDS)].argmax()) for x in found], tags=None,
                      labels=[-100] * n)
    return items


@torch.no_grad()
def measure(reader, items, pieces, o, chunk):
    """F1 of triggers (kind and last word) at several thresholds, and of what the heads say of gold triggers."""
    reader.eval()
    hits, right, all_ = {}, {}, {}
    gold_n = sum(len(it["triggers"]) for it in items)
    role = [0, 0, 0]
    for at in range(0, len(items), 8):
        part = items[at:at + 8]
        b = B.collate(part, pieces, chunk, device=o.device)
        with torch.autocast(o.device, dtype=torch.bfloat16):
            found = B.scores(reader, b)
        p = torch.softmax(found["trigger"].float(), -1).cpu()
        for i, it in enumerate(part):
            want = dict(zip(it["triggers"], it["kinds"]))
            for th in (0.3, 0.4, 0.5, 0.6):
                for x in range(it["new"], len(it["first"])):
                    if it["labels"][x] == -100 or 1 - p[i, x, -1] < th:
                        continue
                    h = hits.setdefault(th, [0, 0])
                    h[1] += 1
                    h[0] += want.get(x) == int(p[i, x, :-1].argmax())
        if "role" in found:
            best = found["role"].argmax(-1).cpu()
            ok = (b["tags"] != -100).cpu()
            tags = torch.where(ok, b["tags"].cpu(), 0)
            best = torch.where(ok, best, 0)
            for t in range(len(tags)):
                for k in range(1, len(R.ROLES)):
                    g, h = spans(tags[t, :, k].tolist()), spans(best[t, :, k].tolist())
                    role[0] += len(g & h)
                    role[1] += len(g)
                    role[2] += len(h)
        want = B.labels(b)
        for name in ("stance", "type", "named", "metric", "quoted"):
            if name in found:
                y = want[name].cpu()
                s = found[name].float().argmax(-1).cpu()
                right[name] = right.get(name, 0) + int((s == y)[y != -100].sum())
                all_[name] = all_.get(name, 0) + int((y != -100).sum())
    f1 = " ".join(f"{th}:{2 * h[0] / (h[1] + gold_n):.3f}" for th, h in sorted(hits.items()))
    return (f"events {gold_n} F1 {f1} roles {2 * role[0] / max(1, role[1] + role[2]):.3f} "
            + " ".join(f"{k} {right[k] / max(1, all_[k]):.3f}" for k in right))


def spans(tags):
    out, start = set(), None
    for x, t in enumerate([*tags, 0]):
        if start is not None and t != 2:
            out.add((start, x))
            start = None
        if t == 1:
            start = x
    return out


def save(reader, path, chunks, hidden):
    """Weights in half precision; frozen word embeddings are the base's and left out."""
    keep = {n for n, p in reader.named_parameters() if p.requires_grad}
    torch.save({"chunks": chunks, "hidden": hidden, "weights": {k: v.half().cpu() for k, v in reader.state_dict().items() if k in keep}}, path)


def begin_from_mean(reader, readers):
    """Gives a reader the mean of the weights of others, which began from the same base (model soups, Wortsman et al. 2022)."""
    states = [dict(r.named_parameters()) for r in readers]
    with torch.no_grad():
        for name, p in reader.named_parameters():
            p.copy_(sum(s[name] for s in states) / len(states))


def split(reports, hold):
    """What is learnt from and what is held out: a fold, and near-copies of it are left out of both."""
    fold = D.folds_of(reports)
    held = {i for i, f in fold.items() if f == hold}
    learnt = [r for r in reports if D.trainable(r) and r["id"] not in held]
    return without_copies(learnt, [r for r in reports if r["id"] in held]), held


def without_copies(reports, held):
    marks = [D.shingles(r["text"]) for r in held]
    known = {}
    for i, mark in enumerate(marks):
        for s in mark:
            known.setdefault(s, []).append(i)
    return [r for r in reports if not D.is_copy(D.shingles(r["text"]), marks, known)]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--shared", default=os.path.join(HERE, "../../shared"))
    a.add_argument("--own", default=os.path.join(HERE, "../data"))
    a.add_argument("--base", required=True)
    a.add_argument("--large", help="folder of the larger base; trains a teacher first")
    a.add_argument("--panel", nargs="*", help="folders of trained readers: teachers together, and where the new one begins")
    a.add_argument("--teacher-epochs", type=int, default=6)
    a.add_argument("--out", required=True)
    a.add_argument("--hold", type=int, default=None, help="fold that is not learnt from")
    a.add_argument("--epochs", type=int, default=7)
    a.add_argument("--seed", type=int, default=20261)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--batch", type=int, default=6, help="windows at most in a batch")
    a.add_argument("--pieces", type=int, default=1900, help="pieces at most in a batch")
    a.add_argument("--lr", type=float, default=2e-4)
    a.add_argument("--masked", type=float, default=0.08)
    a.add_argument("--share", type=float, default=0.5, help="the teacher's share where there is gold")
    a.add_argument("--only-coded", action="store_true", help="learns nothing from reports that nobody has coded")
    a.add_argument("--average", type=float, default=0.995)
    a.add_argument("--chunks", default=None)
    a.add_argument("--hidden", type=int, default=128)
    a.add_argument("--words", action="store_true", help="word embeddings are learnt too")
    a.add_argument("--limit", type=int, default=None)
    a.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    o = a.parse_args()
    torch.set_num_threads(o.threads)
    chunks = json.loads(o.chunks) if o.chunks else CHUNKS
    chunk = chunks[0] or 1
    reports = gold(o.shared, o.own)
    learnt, held = split(reports, o.hold)
    if o.limit:
        learnt = learnt[::max(1, len(learnt) // o.limit)]
    os.makedirs(o.out, exist_ok=True)
    with open(os.path.join(o.out, "held.json"), "w") as f:
        json.dump(sorted(held), f)
    file = open(os.path.join(o.out, "log.txt"), "a", buffering=1)

    def log(s):
        print(f"[{os.path.basename(o.out)}] {s}", flush=True)
        file.write(s + "\n")
    vocabulary = open(os.path.join(o.base, "vocab.txt"), encoding="utf-8").read().rstrip("\n").split("\n")
    pieces = R.Pieces(vocabulary)
    begun = time.time()
    items = windows_of(learnt, pieces)
    seed_file = os.path.join(o.shared, "gold/claims-seed.jsonl")
    tests = {"old": [r for r in reports if r["id"] in held and r["set"] == "dev"],
             "long": [r for r in reports if r["id"] in held and r["set"] == "written"],
             "seed": D.load(seed_file, "seed") if os.path.exists(seed_file) else []}
    tests = {k: windows_of(v, pieces) for k, v in tests.items() if v}
    log(f"{len(learnt)} reports, data {time.time() - begun:.0f}s")
    teacher, uncoded = None, []
    if o.large:
        from teacher import large_reader
        large = argparse.Namespace(**{**vars(o), "epochs": o.teacher_epochs, "lr": 5e-5})
        reader = train(large_reader(o.large, vocabulary), items, pieces, large, chunk, log=log)
        for name, part in tests.items():
            log(f"teacher {name}: {measure(reader, part, pieces, o, chunk)}")
        teacher = panel([reader])
    if o.panel:
        readers = [open_reader(p, o.base).to(o.device).eval() for p in o.panel]
        teacher = panel(readers)
    if teacher and not o.only_coded:
        texts = [json.loads(line) for line in open(os.path.join(o.shared, "data/voa/reports.jsonl"), encoding="utf-8")]
        coded = {r["id"] for r in reports}
        rest = [{**r, "publisher": "Voice of America", "sentences": cut(r["text"]), "claims": []} for r in texts if r["id"] not in coded]
        rest = without_copies(rest, [r for r in reports if r["set"] in ("dev", "more", "rare")])
        uncoded = teach(teacher, rest, pieces, o, chunk)
        log(f"uncoded: {len(uncoded)} windows, {sum(len(i['triggers']) for i in uncoded)} triggers")
    reader = base_reader(o.base, chunks, hidden=o.hidden, learn_words=o.words)
    if o.panel:
        begin_from_mean(reader, readers)
    train(reader, items + uncoded, pieces, o, chunk, in_turn(readers) if o.panel else teacher, log)
    for name, part in tests.items():
        log(f"{name}: {measure(reader, part, pieces, o, chunk)}")
    save(reader, os.path.join(o.out, "reader.pt"), chunks, o.hidden)


def cut(text):
    """Sentences of a report that nobody has cut: a rough rule, for windows only."""
    out, at = [], 0
    for m in re.finditer(r"[.!?][\"”’)]*\s+(?=[A-Z\"“(])|\n+", text):
        if m.end() - at > 20:
            out.append([at, m.end()])
            at = m.end()
    return out + ([[at, len(text)]] if at < len(text) else [])


if __name__ == "__main__":
    main()
