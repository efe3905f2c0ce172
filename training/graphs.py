"""The reader as it is exported: the same sums as model.py, put so that one core does them fast (bench/).

Rows of pieces are never padded but inside attention; heads of attention are cut once and gathered as rows; the last
layer looks from the first piece of each word alone; what the role head needs of every word is computed once a window.
"""
from functools import partial

import torch
from torch import nn

MASKED = -1e4


def linear(layer, x, begin=0, end=None):
    """A linear layer, or some of its columns, as a product that is later rounded to int8."""
    return x @ layer.weight[begin:end].t() + layer.bias[begin:end]


class EncoderGraph(nn.Module):
    """One window: pieces 1×p; first piece of each word 1×n, quoted flag 1×n
    -> words n×d, trigger scores n×(kinds+1), and what the role head compares with triggers, n×2·hidden."""

    def __init__(self, reader):
        super().__init__()
        self.encoder, self.triggers, self.roles = reader.encoder, reader.triggers, reader.roles
        *lower, last = reader.encoder.layers
        self.heads, self.chunk = last.heads, lower[0].chunk
        if last.chunk is not None or any(layer.chunk != self.chunk for layer in lower):
            raise ValueError("the export knows chunks of one size in all layers but the last")
        self.size = reader.encoder.norm.normalized_shape[0]
        self.each = self.size // self.heads
        with torch.no_grad():  # scaled here, queries need not be scaled in every window
            for layer in reader.encoder.layers:
                layer.qkv.weight[:self.size] *= self.each ** -0.5
                layer.qkv.bias[:self.size] *= self.each ** -0.5

    def forward(self, pieces, first, quoted):
        encoder, first = self.encoder, first[0]
        x = encoder.first_norm(encoder.pieces(pieces[0]) + encoder.positions.weight[:pieces.shape[1]])
        chunks = self.chunks(x)
        top = []
        for layer in encoder.layers:
            if layer.chunk:
                seen = self.near(layer, x, chunks)
            else:
                seen, x = self.far(layer, x, first), x[first]
            x = layer.norm1(x + linear(layer.attended, seen))
            x = layer.norm2(x + linear(layer.narrow, nn.functional.gelu(linear(layer.wide, x))))
            top.append(x)
        share = torch.softmax(encoder.mix, 0)
        top = [t[first] for t in top[-len(share):-1]] + top[-1:]
        words = encoder.norm(sum(share[i] * t for i, t in enumerate(top)) + encoder.quote(quoted[0]))
        inner = nn.functional.gelu(linear(self.triggers.inner, words))
        return words, linear(self.triggers.out, inner), linear(self.roles.x, words)

    def chunks(self, x):
        """Where each chunk of m finds its queries, keys and values (near), what hides the keys that are not there, and
        the rows that fill the last chunk."""
        p, c, h = x.shape[0], self.chunk, self.heads
        m = (p + c - 1) // c
        own = torch.arange(m).view(-1, 1)
        beside = own + torch.arange(-1, 2)
        piece = beside.view(-1, 3, 1) * c + torch.arange(c)
        hidden = ((piece < 0) | (piece >= p)).view(-1, 1, 1, 3 * c) * MASKED
        there = torch.minimum(beside.clamp(min=0), torch.zeros_like(beside) + m - 1)
        head = torch.arange(h)
        keys = there.view(-1, 1, 3) * 3 * h + h + head.view(-1, 1)
        rows = own * 3 * h + head, keys, keys + h
        return [r.reshape(-1) for r in rows], hidden, torch.zeros(-p % c, x.shape[1])

    def near(self, layer, x, chunks):
        """Each piece sees its own chunk and the two beside it."""
        rows, hidden, rest = chunks
        c, h, e = self.chunk, self.heads, self.each
        # p×3·h·e -> a row for each chunk and each head of queries, keys and values
        cut = linear(layer.qkv, torch.cat([x, rest])).view(-1, c, 3 * h, e).transpose(1, 2).reshape(-1, c * e)
        q, k, v = cut[rows[0]].view(-1, h, c, e), cut[rows[1]].view(-1, h, 3 * c, e), cut[rows[2]].view(-1, h, 3 * c, e)
        seen = torch.softmax(q @ k.transpose(2, 3) + hidden, -1) @ v
        return seen.transpose(1, 2).reshape(-1, self.size)[:x.shape[0]]

    def far(self, layer, x, first):
        """The first piece of each word sees every piece."""
        d, h, e = self.size, self.heads, self.each
        rows = (linear(layer.qkv, y, i * d, (i + 1) * d) for i, y in enumerate((x[first], x, x)))
        q, k, v = (y.view(-1, h, e).transpose(0, 1) for y in rows)
        return (torch.softmax(q @ k.transpose(1, 2), -1) @ v).transpose(0, 1).reshape(-1, d)


class Beside(torch.autograd.Function):
    """A linear layer over each word with the one before and the one after it, T×m×h -> T×m×h. Exported, the values are
    rounded to int8 before they are laid side by side, which moves a quarter of the bytes and rounds each but once."""

    @staticmethod
    def forward(ctx, z, weight, scale, bias):
        edge = torch.zeros_like(z[:, :1])
        rows = torch.cat([torch.cat([edge, z[:, :-1]], 1), z, torch.cat([z[:, 1:], edge], 1)], 2)
        return rows @ (weight * scale) + bias

    @staticmethod
    def symbolic(g, z, weight, scale, bias):
        def numbers(*values):
            return g.op("Constant", value_t=torch.tensor(values))

        def cut(x, begin, end, axis):
            return g.op("Slice", x, numbers(begin), numbers(end), numbers(axis))

        rounded, step, zero = g.op("DynamicQuantizeLinear", z, outputs=3)
        shape = g.op("Shape", z)
        edge = g.op("Expand", zero, g.op("Concat", cut(shape, 0, 1, 0), numbers(1), cut(shape, 2, 3, 0), axis_i=0))
        before = g.op("Concat", edge, cut(rounded, 0, -1, 1), axis_i=1)
        after = g.op("Concat", cut(rounded, 1, 2 ** 31, 1), edge, axis_i=1)
        rows = g.op("Concat", before, rounded, after, axis_i=2)
        product = g.op("Cast", g.op("MatMulInteger", rows, weight, zero), to_i=torch.onnx.TensorProtoDataType.FLOAT)
        return g.op("Add", g.op("Mul", product, g.op("Mul", step, scale)), bias).setType(z.type())


class RolesGraph(nn.Module):
    """Words of triggers T×d, the first m words of the window as EncoderGraph tells of them m×2·hidden, kinds T,
    relations T×m -> tags T×m×roles·3; named T×2."""

    def __init__(self, reader, int8):
        super().__init__()
        self.roles, self.claims = reader.roles, reader.claims
        near = self.roles.near.weight.detach().t()
        scale = near.abs().amax(0) / 127
        self.beside = Beside.apply if int8 else partial(Beside.forward, None)
        self.register_buffer("near", (near / scale).round().to(torch.int8) if int8 else near / scale)
        self.register_buffer("scale", scale)
        self.register_buffer("table", self.roles.relations().detach().clone())

    def forward(self, trigger, words, kind, relation):
        roles, gelu = self.roles, nn.functional.gelu
        t, tm = linear(roles.t, trigger).chunk(2, -1)
        x, xm = words.unsqueeze(0).chunk(2, -1)
        z = x + tm.unsqueeze(1) * xm + (t + roles.kind(kind)).unsqueeze(1) + nn.functional.embedding(relation, self.table)
        z = gelu(roles.norm(z))
        z = z + gelu(self.beside(z, self.near, self.scale, roles.near.bias))
        z = gelu(linear(roles.last, z))
        return linear(roles.out, z), self.claims.is_named(trigger, kind)


class ClaimsGraph(nn.Module):
    """Weights of source and cue C×n sum to 1, or are all 0 where there is none."""

    def __init__(self, reader):
        super().__init__()
        self.claims = reader.claims

    def forward(self, words, trigger, kind, source, cue):
        has = [w.sum(-1, keepdim=True).clamp(0, 1) for w in (source, cue)]
        return self.claims.judged(words[trigger], kind, source @ words, cue @ words, *has)


class MetricsGraph(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.metrics = reader.metrics

    def forward(self, words, trigger, kind, count):
        return self.metrics(words[trigger], kind, count @ words)
