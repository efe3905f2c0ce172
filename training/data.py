"""Gold reports -> windows with targets for every head; and the folds."""
import json
import random
import re

import numpy as np

import reading as R


def load(path, sources):
    """Reports of one file. Texts under CC BY-SA and the seed report never train the shipped weights."""
    reports = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            report["set"] = sources
            reports.append(report)
    return reports


def trainable(report):
    return "SA" not in (report.get("licence") or "") and "evaluation only" not in (report.get("licence") or "")


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + 5]) for i in range(max(0, len(words) - 4))}


def is_copy(own, marks, known):
    """Whether a report shares over a fifth of its word fives with one of those whose shingles are marks."""
    shared = {}
    for s in own:
        for i in known.get(s, ()):
            shared[i] = shared.get(i, 0) + 1
    return any(n > 0.2 * max(1, min(len(own), len(marks[i]))) for i, n in shared.items())


def folds_of(reports, count=3, seed=7):
    """Fold of each report id: a cast (the number before the hyphen of an id) or a group of near-copies stays together."""
    groups = {}
    singles = [r for r in reports if r["set"] == "dev"]
    marks = [shingles(r["text"]) for r in singles]
    parent = list(range(len(singles)))

    def root(i):
        while parent[i] != i:
            i = parent[i]
        return i
    for i in range(len(singles)):
        for j in range(i):
            shared = len(marks[i] & marks[j]) / max(1, min(len(marks[i]), len(marks[j])))
            if shared > 0.2:
                parent[root(i)] = root(j)
    for i, r in enumerate(singles):
        groups.setdefault(("dev", root(i)), []).append(r)
    for r in reports:
        if r["set"] == "written":
            groups.setdefault(("written", r["id"].split("-")[0]), []).append(r)
    fold, rng = {}, random.Random(seed)
    for kind in ("dev", "written"):
        keys = sorted(k for k in groups if k[0] == kind)
        rng.shuffle(keys)
        keys.sort(key=lambda k: -len(groups[k]))
        sizes = [0] * count
        for k in keys:
            f = sizes.index(min(sizes))
            for r in groups[k]:
                fold[r["id"]] = f
                sizes[f] += len(r["claims"])
    return fold


def word_range(words, span, lo, hi):
    """Indices of the words that overlap a span, or None where it lies outside [lo, hi)."""
    hit = [i for i in range(lo, hi) if words[i][0] < span[1] and words[i][1] > span[0]]
    return (hit[0], hit[-1] + 1) if hit else None


def windows(report, pieces):
    """Training windows of one report."""
    words = R.split_words(report["text"])
    quoted = R.quotation_flags_of(report["text"], words)
    sentence = R.sentence_index(words, report["sentences"])
    out = []
    for w in R.windows_of(words, report["sentences"], pieces, report.get("publisher")):
        lo, hi = w["first"], w["end"]
        ids, first = [], []
        for i in range(lo, hi):
            first.append(len(ids))
            ids += pieces.of(words[i][2])
        item = {"prefix": w["prefix"], "ids": ids, "first": first, "quoted": quoted[lo:hi], "sentence": sentence[lo:hi],
                "new": w["new"] - lo, "lo": lo, "report": report, "words": words}
        item.update(targets(report, words, lo, hi, w["new"]))
        out.append(item)
    return out


def targets(report, words, lo, hi, new):
    labels = [len(R.KINDS)] * (hi - lo)
    for i in range(lo, new):
        labels[i - lo] = -100
    byword = {}
    for c in report["claims"]:
        if c["kind"] not in R.KINDS:
            continue
        r = word_range(words, (c["trigger"]["start"], c["trigger"]["end"]), lo, hi)
        if r is None or r[1] - 1 < new:
            continue
        t = r[1] - 1 - lo
        for i in range(r[0] - lo, t):
            if labels[i] == len(R.KINDS):
                labels[i] = -100
        labels[t] = R.KINDS.index(c["kind"])
        byword.setdefault(t, []).append(c)
    triggers, kinds, tags, claims = [], [], [], []
    for t, same in sorted(byword.items()):
        same = [c for c in same if c["kind"] == same[0]["kind"]]
        labels[t] = R.KINDS.index(same[0]["kind"])
        row = np.zeros((hi - lo, len(R.ROLES)), dtype=np.int64)

        def mark(role, span):
            if span is None or span.get("start") is None:
                return None
            r = word_range(words, (span["start"], span["end"]), lo, hi)
            if r is None:
                return None
            k = R.ROLES.index(role)
            if (row[r[0] - lo:r[1] - lo, k] != 0).any():
                return r
            row[r[0] - lo, k] = 1
            row[r[0] - lo + 1:r[1] - lo, k] = 2
            return r
        index = len(triggers)
        for c in same:
            mark("trigger", c["trigger"])
            source, cue = mark("source", c["source"]), mark("cue", c["cue"])
            for v in c["via"]:
                mark("via", v)
            for a in c["agents"]:
                mark("agent", a)
            for a in c["targets"]:
                mark("target", a)
            mark("place", c["place"])
            if c["time"] and c["time"].get("span"):
                mark("time", {"start": c["time"]["span"][0], "end": c["time"]["span"][1]})
            counts = []
            for q in c["counts"]:
                r = mark("count", q)
                if r and q["metric"] in R.METRICS:
                    counts.append((r[0] - lo, r[1] - lo, R.METRICS.index(q["metric"])))
            seen = c["source"]["type"] == "narrator" or source is not None
            claims.append({"trigger": index, "source": source and (source[0] - lo, source[1] - lo),
                           "cue": cue and (cue[0] - lo, cue[1] - lo), "seen": seen, "counts": counts,
                           "stance": R.STANCES.index(c["stance"]), "phase": R.PHASES.index(c["phase"] or "none"),
                           "type": R.TYPES.index(c["source"]["type"]), "quoted": int(c["quoted"] == "direct"),
                           "named": int(c["source"]["type"] != "narrator")})
        triggers.append(t)
        kinds.append(R.KINDS.index(same[0]["kind"]))
        tags.append(row)
    return {"labels": labels, "triggers": triggers, "kinds": kinds, "tags": tags, "claims": claims}
