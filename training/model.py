"""Encoder with heads: a small pretrained BERT, one trigger head, one role head, one claim head (MODEL.md)."""
import json
import os
from types import SimpleNamespace

import torch
from torch import nn

from reading import (KINDS, METRICS, PHASES, ROLES, SENTENCE_DISTANCES, STANCES, TYPES, WORD_DISTANCES)

NONE = len(KINDS)  # class of words that denote no event


class Layer(nn.Module):
    """One layer of BERT. Where `chunk` is set, a piece attends to its own chunk of pieces and to the two beside it."""

    def __init__(self, config, chunk=None):
        super().__init__()
        d, self.heads, self.chunk = config.hidden_size, config.num_attention_heads, chunk
        self.qkv, self.attended = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.wide, self.narrow = nn.Linear(d, config.intermediate_size), nn.Linear(config.intermediate_size, d)
        self.norm1, self.norm2 = (nn.LayerNorm(d, eps=config.layer_norm_eps) for _ in range(2))
        self.drop = nn.Dropout(config.hidden_dropout_prob)

    def forward(self, x, mask):
        """x b×p×d; mask b×p, 0 for a piece that is there and a large negative number for one that pads"""
        b, p, d = x.shape
        c, h = self.chunk, self.heads
        # b×m×c×3×h×e -> three of b×m×h×c×e
        qkv = self.qkv(x).view(b, -1, c or p, 3, h, d // h)
        q, k, v = qkv.permute(3, 0, 1, 4, 2, 5).unbind(0)
        mask = mask.view(b, -1, 1, c or p, 1)
        if c:
            k, v, mask = beside(k), beside(v), beside(mask, -1e4)
        q, k, v, mask = (t.flatten(0, 1) for t in (q, k, v, mask.transpose(3, 4)))
        if torch.onnx.is_in_onnx_export():
            seen = torch.softmax(q @ (k * (d // h) ** -0.5).transpose(2, 3) + mask, -1) @ v
        else:
            seen = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        seen = seen.transpose(1, 2).reshape(b, -1, d)
        x = self.norm1(x + self.drop(self.attended(seen)))
        return self.norm2(x + self.drop(self.narrow(nn.functional.gelu(self.wide(x)))))


def beside(x, edge=0.0):
    """b×m×h×c×e -> b×m×h×3c×e: each chunk with the one before and the one after it."""
    end = torch.full_like(x[:, :1], edge)
    return torch.cat([torch.cat([end, x[:, :-1]], 1), x, torch.cat([x[:, 1:], end], 1)], 3)


class Encoder(nn.Module):
    """Word pieces -> one vector a word: the first piece, mixed over the upper layers, plus a flag for quoted speech."""

    def __init__(self, config, chunks, mixed=3):
        super().__init__()
        d = config.hidden_size
        self.pieces = nn.Embedding(config.vocab_size, d, padding_idx=0)
        self.positions = nn.Embedding(config.max_position_embeddings, d)
        self.first_norm = nn.LayerNorm(d, eps=config.layer_norm_eps)
        self.drop = nn.Dropout(config.hidden_dropout_prob)
        self.layers = nn.ModuleList(Layer(config, c) for c in chunks)
        self.mix = nn.Parameter(torch.tensor([0.0] * (mixed - 1) + [2.0]))
        self.quote = nn.Embedding(2, d)
        nn.init.zeros_(self.quote.weight)
        self.norm = nn.LayerNorm(d)

    def forward(self, pieces, first, quoted):
        """pieces b×p (0 pads; p a multiple of the chunk); first, quoted b×n -> b×n×d"""
        mask = (pieces == 0) * -1e4
        x = self.drop(self.first_norm(self.pieces(pieces) + self.positions.weight[:pieces.shape[1]]))
        top = []
        for layer in self.layers:
            x = layer(x, mask)
            top.append(x)
        share = torch.softmax(self.mix, 0)
        mixed = sum(share[i] * t for i, t in enumerate(top[-len(self.mix):]))
        words = torch.gather(mixed, 1, first.unsqueeze(-1).expand(-1, -1, mixed.shape[-1]))
        return self.norm(words + self.quote(quoted))


def bert_weights(weights, layers):
    """Weights of a BERT checkpoint under our names."""
    out = {"pieces.weight": weights["embeddings.word_embeddings.weight"],
           # every piece is of segment 0
           "positions.weight": weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]}
    for p in ("weight", "bias"):
        out[f"first_norm.{p}"] = weights[f"embeddings.LayerNorm.{p}"]
        for i in range(layers):
            a = f"encoder.layer.{i}."
            out[f"layers.{i}.qkv.{p}"] = torch.cat([weights[f"{a}attention.self.{k}.{p}"] for k in ("query", "key", "value")], 0)
            for ours, theirs in (("attended", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                 ("wide", "intermediate.dense"), ("narrow", "output.dense"), ("norm2", "output.LayerNorm")):
                out[f"layers.{i}.{ours}.{p}"] = weights[f"{a}{theirs}.{p}"]
    return out


class TriggerHead(nn.Module):
    def __init__(self, d, hidden=256, dropout=0.15):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.inner = nn.Linear(d, hidden)
        self.out = nn.Linear(hidden, len(KINDS) + 1)
        nn.init.zeros_(self.out.bias)
        with torch.no_grad():
            self.out.bias[NONE] = 3.0

    def forward(self, words):
        return self.out(self.drop(nn.functional.gelu(self.inner(self.drop(words)))))


class RoleHead(nn.Module):
    """For each trigger t and word x: tags outside, begin, inside for each role."""

    def __init__(self, d, hidden=128, dropout=0.15):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.t, self.x = nn.Linear(d, 2 * hidden), nn.Linear(d, 2 * hidden)
        self.distance = nn.Embedding(WORD_DISTANCES, hidden)
        self.sentence = nn.Embedding(SENTENCE_DISTANCES, hidden)
        self.quotes = nn.Embedding(4, hidden)
        self.kind = nn.Embedding(len(KINDS), hidden)
        self.norm = nn.LayerNorm(hidden)
        self.near = nn.Linear(3 * hidden, hidden)
        self.last = nn.Linear(hidden, hidden)
        self.out = nn.Linear(hidden, len(ROLES) * 3)
        for e in (self.distance, self.sentence, self.quotes, self.kind):
            nn.init.normal_(e.weight, std=0.1)
        with torch.no_grad():
            self.out.bias.zero_()
            self.out.bias.view(len(ROLES), 3)[:, 0] = 4.5

    def relations(self):
        """One vector for each distance × sentence distance × pair of quotation flags, in the order of data.relations."""
        table = self.distance.weight[:, None, None] + self.sentence.weight[None, :, None] + self.quotes.weight[None, None]
        return table.view(-1, table.shape[-1])

    def pairs(self, trigger, words, kind, relation):
        """trigger T×d; words T×n×d or 1×n×d; relation T×n -> T×n×roles×3"""
        t, tm = self.t(trigger).chunk(2, -1)
        x, xm = self.x(words).chunk(2, -1)
        z = x + tm.unsqueeze(1) * xm + (t + self.kind(kind)).unsqueeze(1) + nn.functional.embedding(relation, self.relations())
        z = nn.functional.gelu(self.norm(z))
        edge = torch.zeros_like(z[:, :1])
        beside = torch.cat([torch.cat([edge, z[:, :-1]], 1), z, torch.cat([z[:, 1:], edge], 1)], 2)
        z = z + nn.functional.gelu(self.near(beside))
        z = nn.functional.gelu(self.last(self.drop(z)))
        return self.out(z).view(z.shape[0], z.shape[1], len(ROLES), 3)

    def forward(self, words, row, trigger, kind, relation):
        """words b×n×d; row, trigger, kind T; relation T×n -> T×n×roles×3"""
        return self.pairs(self.drop(words[row, trigger]), self.drop(words)[row], kind, relation)


class ClaimHead(nn.Module):
    """Trigger, kind, words of source and cue -> stance, phase, source type, quoted; and from the trigger alone
    whether somebody is named as source at all."""

    def __init__(self, d, hidden=192, dropout=0.15):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.kind = nn.Embedding(len(KINDS), d)
        nn.init.normal_(self.kind.weight, std=0.1)
        self.no_source = nn.Parameter(torch.zeros(d))
        self.no_cue = nn.Parameter(torch.zeros(d))
        self.alone = nn.Sequential(nn.Linear(2 * d, hidden), nn.GELU(), nn.Dropout(dropout))
        self.named = nn.Linear(hidden, 2)
        self.inner = nn.Sequential(nn.Linear(4 * d, hidden), nn.GELU(), nn.Dropout(dropout))
        self.stance, self.phase = nn.Linear(hidden, len(STANCES)), nn.Linear(hidden, len(PHASES))
        self.who, self.quoted = nn.Linear(hidden, len(TYPES)), nn.Linear(hidden, 2)

    def is_named(self, trigger, kind):
        """trigger C×d -> C×2: whether somebody is named as source, whoever it is"""
        return self.named(self.alone(torch.cat([self.drop(trigger), self.kind(kind)], -1)))

    def judged(self, trigger, kind, source, cue, has_source, has_cue):
        """trigger, source, cue C×d: the word's vector and the means of source and cue; has_… C×1: 0 where there is none"""
        ht, hk = self.drop(trigger), self.kind(kind)
        hs, hc = source + (1 - has_source) * self.no_source, cue + (1 - has_cue) * self.no_cue
        b = self.inner(torch.cat([ht, hk, self.drop(hs), self.drop(hc)], -1))
        return self.stance(b), self.phase(b), self.who(b), self.quoted(b)

    def forward(self, trigger, kind, source, cue, has_source, has_cue):
        return *self.judged(trigger, kind, source, cue, has_source, has_cue), self.is_named(trigger, kind)


class MetricHead(nn.Module):
    def __init__(self, d, hidden=96, dropout=0.15):
        super().__init__()
        self.kind = nn.Embedding(len(KINDS), d)
        nn.init.normal_(self.kind.weight, std=0.1)
        self.inner = nn.Sequential(nn.Dropout(dropout), nn.Linear(3 * d, hidden), nn.GELU(), nn.Dropout(dropout))
        self.out = nn.Linear(hidden, len(METRICS))

    def forward(self, trigger, kind, count):
        """trigger, count Q×d: the word's vector and the mean of the count's"""
        return self.out(self.inner(torch.cat([trigger, count, self.kind(kind)], -1)))


class Reader(nn.Module):
    def __init__(self, config, chunks, hidden=128):
        super().__init__()
        d = config.hidden_size
        self.encoder = Encoder(config, chunks)
        self.triggers, self.roles, self.claims, self.metrics = TriggerHead(d), RoleHead(d, hidden), ClaimHead(d), MetricHead(d)


# Chunk of pieces in each layer; None: every piece attends to every other.
CHUNKS = [48, 48, 48, 48, 48, None]


def configuration(folder, dropout=0.1):
    with open(os.path.join(folder, "config.json")) as f:
        config = SimpleNamespace(**json.load(f))
    config.hidden_dropout_prob = dropout
    return config


def base_reader(folder, chunks=CHUNKS, dropout=0.1, hidden=128, learn_words=False):
    """A reader over the pretrained weights in folder; word embeddings stay as they are."""
    from safetensors.torch import load_file
    reader = Reader(configuration(folder, dropout), chunks, hidden)
    weights = {k.removeprefix("bert."): v.float() for k, v in load_file(f"{folder}/model.safetensors").items()}
    missing, unexpected = reader.encoder.load_state_dict(bert_weights(weights, len(chunks)), strict=False)
    assert not unexpected and not [k for k in missing if k.startswith("layers")], (missing, unexpected)
    reader.encoder.pieces.weight.requires_grad_(learn_words)
    return reader


def open_reader(folder, base):
    """A trained reader; its word embeddings are the base's own, so they are not kept with it."""
    saved = torch.load(os.path.join(folder, "reader.pt"), map_location="cpu")
    reader = base_reader(base, saved["chunks"], hidden=saved["hidden"])
    missing, unexpected = reader.load_state_dict({k: v.float() for k, v in saved["weights"].items()}, strict=False)
    assert not unexpected and set(missing) <= {"encoder.pieces.weight"}, (missing, unexpected)
    reader.chunks = saved["chunks"]
    return reader
