"""Evens out a graph before it is rounded to int8, so that a few large activations do not cost all others their precision.

Weights are rounded column by column, but activations with one scale for all of a window. Where one column of the
activations is ten times as large as the rest, the rest lose three bits. Dividing each column by a factor and
multiplying the matching row of the weights by the same factor changes nothing but the rounding (SmoothQuant, Xiao et
al. 2023). Factors come from the largest activations over some reports that every model learns from.
"""
import json
import os

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper

import batch as B
import data as D
import reading as R

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "../data/gold/claims-added.jsonl")
REPORTS = 16
SHARE = 0.8
KINDS = ("MatMul",)


def is_weighted(node, constants):
    """Whether a node multiplies activations with constant weights."""
    return node.op_type in KINDS and node.input[1] in constants


def feeds(vocabulary, chunk):
    """Inputs of the encoder for the first window of some reports."""
    pieces = R.Pieces(vocabulary)
    with open(SAMPLE, encoding="utf-8") as lines:
        reports = [json.loads(line) for line in lines]
    for report in reports[:: max(1, len(reports) // REPORTS)]:
        window = D.windows(report, pieces)[0]
        ids, _, shift = B.pieces_of(window, pieces)
        ids += [0] * (-len(ids) % chunk)
        yield {"pieces": np.array([ids]), "first": np.array([[f + shift for f in window["first"]]]),
               "quoted": np.array([window["quoted"]])}


def largest(path, vocabulary, chunk):
    """Largest absolute activation of each column, for each input of a weighted node."""
    model = onnx.load(path)
    constants = {i.name for i in model.graph.initializer}
    names = list(dict.fromkeys(n.input[0] for n in model.graph.node if is_weighted(n, constants)))
    model.graph.output.extend(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in names)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(model.SerializeToString(), options)
    top = {}
    for feed in feeds(vocabulary, chunk):
        for name, values in zip(names, session.run(names, feed)):
            columns = np.abs(values.reshape(-1, values.shape[-1])).max(0)
            top[name] = np.maximum(top.get(name, 0), columns)
    return top


def smooth(path, vocabulary, chunk):
    """Rewrites the graph at `path`: same results, evener activations. `vocabulary`: list of word pieces; `chunk`: windows
    are padded to a multiple of it."""
    top = largest(path, vocabulary, chunk)
    model = onnx.load(path)
    constants = {i.name: i for i in model.graph.initializer}
    nodes = []
    for node in model.graph.node:
        if is_weighted(node, constants):
            number = len(nodes)
            weights = numpy_helper.to_array(constants[node.input[1]])
            rows = np.maximum(np.abs(weights).max(1), 1e-4)
            factor = np.maximum(top[node.input[0]], 1e-4) ** SHARE / rows ** (1 - SHARE)
            factor /= np.exp(np.log(factor).mean())
            scaled = numpy_helper.from_array((weights * factor[:, None]).astype(np.float32), f"even_weights_{number}")
            inverse = numpy_helper.from_array((1 / factor).astype(np.float32), f"even_factor_{number}")
            model.graph.initializer.extend([scaled, inverse])
            nodes.append(helper.make_node("Mul", [node.input[0], inverse.name], [f"even_{number}"], name=f"Even_{number}"))
            node.input[0], node.input[1] = f"even_{number}", scaled.name
        nodes.append(node)
    nodes = [onnx.NodeProto.FromString(n.SerializeToString()) for n in nodes]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    used = {name for n in nodes for name in n.input}
    kept = [i for i in model.graph.initializer if i.name in used]
    kept = [onnx.TensorProto.FromString(i.SerializeToString()) for i in kept]
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    onnx.save(model, path)
