"""Codings of public-domain broadcaster reports whose texts are not kept here: offsets only, joined with the texts.

`python3 silver.py pack TEXTS.jsonl OUT.jsonl CODED.jsonl…` strips the words from coded reports;
`attach(path, texts)` puts them back where the texts are at hand, and leaves out a report whose text differs.
"""
import hashlib
import json
import sys

SLOTS = ("trigger", "source", "cue", "place")
LISTS = ("via", "agents", "targets", "counts")


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def strip(report):
    claims = json.loads(json.dumps(report["claims"]))
    for c in claims:
        for x in [c[k] for k in SLOTS if c[k]] + [x for k in LISTS for x in c[k]] + ([c["time"]] if c["time"] else []):
            x.pop("text", None)
            if "of" in x:
                x["of"] = None
    return {"id": report["id"], "sha256": digest(report["text"]), "publisher": report["publisher"],
            "sentences": report["sentences"], "claims": claims}


def attach(path, texts):
    with open(texts, encoding="utf-8") as lines:
        known = {r["id"]: r["text"] for r in map(json.loads, lines)}
    reports = []
    with open(path, encoding="utf-8") as lines:
        for report in map(json.loads, lines):
            text = known.get(report["id"])
            if text is None or digest(text) != report["sha256"]:
                print(f"silver: no text for {report['id']}; left out", file=sys.stderr)
                continue
            for c in report["claims"]:
                for x in [c[k] for k in SLOTS if c[k]] + [x for k in LISTS for x in c[k]]:
                    x["text"] = "" if x.get("start") is None else text[x["start"]:x["end"]]
            reports.append({**report, "text": text, "licence": "public domain", "published": None, "title": None})
    return reports


if __name__ == "__main__" and sys.argv[1] == "pack":
    with open(sys.argv[2], encoding="utf-8") as lines:
        known = {r["id"]: r["text"] for r in map(json.loads, lines)}
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        for path in sys.argv[4:]:
            with open(path, encoding="utf-8") as lines:
                for report in map(json.loads, lines):
                    assert known[report["id"]] == report["text"], report["id"]
                    out.write(json.dumps(strip(report)) + "\n")
