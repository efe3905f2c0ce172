"""Windows -> one batch of tensors: pieces, words, triggers, claims and counts, each flattened with the row it is in."""
import torch

import reading as R

FAR = 41
BUCKETS = torch.tensor([R.word_bucket(d) for d in range(-FAR, FAR + 1)])
SENTENCES = R.SENTENCE_DISTANCES // 2


def pieces_of(item, pieces, masked=0.0, rng=None):
    """Ids of a window with the publisher before it; in training the publisher is left out of a quarter of the windows
    and a share `masked` of the pieces is hidden. -> ids, the same with nothing hidden, shift of the text's first piece"""
    prefix = item["prefix"] if not masked or rng.random() > 0.25 else []
    text = [pieces.ids[R.MASK] if rng.random() < masked else i for i in item["ids"]] if masked else item["ids"]
    begin, end = [pieces.ids[R.CLS], *prefix, pieces.ids[R.SEP]], [pieces.ids[R.SEP]]
    return begin + text + end, begin + item["ids"] + end, len(begin)


def padded(rows, width, fill=0):
    out = torch.full((len(rows), width), fill, dtype=torch.long)
    for i, row in enumerate(rows):
        out[i, :len(row)] = torch.as_tensor(row)
    return out


def collate(items, pieces, chunk, masked=0.0, rng=None, device="cpu"):
    rows = [pieces_of(it, pieces, masked, rng) for it in items]
    longest = max(len(ids) for ids, _, _ in rows)
    width = longest + -longest % chunk
    b = {"pieces": padded([ids for ids, _, _ in rows], width), "whole": padded([ids for _, ids, _ in rows], width)}
    n = max(len(it["first"]) for it in items)
    b["first"] = padded([[f + shift for f in it["first"]] for it, (_, _, shift) in zip(items, rows)], n)
    b["quoted"] = padded([it["quoted"] for it in items], n)
    b["sentence"] = padded([it["sentence"] for it in items], n)
    b["labels"] = padded([it["labels"] for it in items], n, -100)
    b["there"] = padded([[0] * it["new"] + [1] * (len(it["first"]) - it["new"]) for it in items], n)
    b["row"] = torch.tensor([i for i, it in enumerate(items) for _ in it["triggers"]], dtype=torch.long)
    b["trigger"] = torch.tensor([t for it in items for t in it["triggers"]], dtype=torch.long)
    b["kind"] = torch.tensor([k for it in items for k in it["kinds"]], dtype=torch.long)
    b["tags"] = torch.full((len(b["row"]), n, len(R.ROLES)), -100)
    b["inside"] = torch.zeros(len(b["row"]), n, dtype=torch.bool)
    claims, counts, base = [], [], 0
    for it in items:
        for i, _ in enumerate(it["triggers"]):
            m = len(it["first"])
            b["inside"][base + i, :m] = True
            if it["tags"] is not None:
                b["tags"][base + i, :m] = torch.from_numpy(it["tags"][i])
        for c in it["claims"]:
            claims.append((base + c["trigger"], *(c["source"] or (0, 0)), *(c["cue"] or (0, 0)), c["stance"], c["phase"],
                           c["type"] if c["seen"] else -100, c["quoted"] if c["seen"] else -100, c["named"]))
            counts += [(base + c["trigger"], *q) for q in c["counts"]]
        base += len(it["triggers"])
    b["claims"] = torch.tensor(claims, dtype=torch.long).view(-1, 10)
    b["counts"] = torch.tensor(counts, dtype=torch.long).view(-1, 4)
    b = {k: v.to(device, non_blocking=True) for k, v in b.items()}
    b["relation"] = relations(b)
    return b


def relations(b):
    """Distance in words and sentences and the pair of quotation flags, of each trigger with each word, as one number."""
    n = b["first"].shape[1]
    x = torch.arange(n, device=b["row"].device)
    far = (x[None] - b["trigger"][:, None]).clamp(-FAR, FAR) + FAR
    distance = BUCKETS.to(far.device)[far]
    sentence, quoted = b["sentence"][b["row"]], b["quoted"][b["row"]]
    at = b["trigger"][:, None]
    away = (sentence - sentence.gather(1, at)).clamp(-SENTENCES, SENTENCES) + SENTENCES
    return (distance * R.SENTENCE_DISTANCES + away) * 4 + quoted.gather(1, at) * 2 + quoted


def means(words, row, first, end):
    """Mean of words[row, first:end], 0 where it is empty, and 1 or 0 for whether it is not."""
    total = torch.cumsum(words.float(), 1)
    total = torch.cat([torch.zeros_like(total[:, :1]), total], 1)
    size = (end - first).unsqueeze(-1)
    return ((total[row, end] - total[row, first]) / size.clamp(min=1)).to(words.dtype), (size > 0).to(words.dtype)


def scores(reader, b):
    """What every head says of a batch, as tensors of scores; the heads see gold triggers, sources and counts."""
    words = reader.encoder(b["pieces"], b["first"], b["quoted"])
    out = {"trigger": reader.triggers(words)}
    if not len(b["row"]):
        return out
    out["role"] = reader.roles(words, b["row"], b["trigger"], b["kind"], b["relation"])
    if len(b["claims"]):
        t = b["claims"][:, 0]
        row, trigger, kind = b["row"][t], b["trigger"][t], b["kind"][t]
        source, has_source = means(words, row, b["claims"][:, 1], b["claims"][:, 2])
        cue, has_cue = means(words, row, b["claims"][:, 3], b["claims"][:, 4])
        names = ("stance", "phase", "type", "quoted", "named")
        out.update(zip(names, reader.claims(words[row, trigger], kind, source, cue, has_source, has_cue)))
    if len(b["counts"]):
        t = b["counts"][:, 0]
        count, _ = means(words, b["row"][t], b["counts"][:, 1], b["counts"][:, 2])
        out["metric"] = reader.metrics(words[b["row"][t], b["trigger"][t]], b["kind"][t], count)
    return out


def labels(b):
    """The right answers in the shape of scores; -100 where there is none."""
    c = b["claims"]
    return {"trigger": b["labels"], "role": b["tags"], "stance": c[:, 5], "phase": c[:, 6], "type": c[:, 7],
            "quoted": c[:, 8], "named": c[:, 9], "metric": b["counts"][:, 3]}
