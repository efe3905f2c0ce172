"""Encoder with heads: a small pretrained BERT, one trigger head, one role head, one claim head (MODEL.md)."""
import torch
from torch import nn
from transformers import BertConfig, BertModel

from reading import (KINDS, METRICS, PHASES, ROLES, SENTENCE_DISTANCES, STANCES, TYPES, WORD_DISTANCES)

NONE = len(KINDS)  # class of words that denote no event


class Encoder(nn.Module):
    """Word pieces -> one vector a word: the first piece, mixed over the upper layers, plus a flag for quoted speech."""

    def __init__(self, config, mixed=3):
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        self.mix = nn.Parameter(torch.tensor([0.0] * (mixed - 1) + [2.0]))
        self.quote = nn.Embedding(2, config.hidden_size)
        nn.init.zeros_(self.quote.weight)
        self.norm = nn.LayerNorm(config.hidden_size)

    def forward(self, pieces, mask, first, quoted):
        layers = self.bert(input_ids=pieces, attention_mask=mask, output_hidden_states=True).hidden_states
        top = torch.stack(layers[-len(self.mix):], 0)
        mixed = (torch.softmax(self.mix, 0).view(-1, 1, 1, 1) * top).sum(0)
        words = torch.gather(mixed, 1, first.unsqueeze(-1).expand(-1, -1, mixed.shape[-1]))
        return self.norm(words + self.quote(quoted))


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

    def __init__(self, d, hidden=160, dropout=0.15):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.t, self.x = nn.Linear(d, hidden), nn.Linear(d, hidden, bias=False)
        self.tm, self.xm = nn.Linear(d, hidden), nn.Linear(d, hidden)
        self.distance = nn.Embedding(WORD_DISTANCES, hidden)
        self.sentence = nn.Embedding(SENTENCE_DISTANCES, hidden)
        self.kind = nn.Embedding(len(KINDS), hidden)
        self.quotes = nn.Embedding(4, hidden)
        self.norm = nn.LayerNorm(hidden)
        self.near = nn.Conv1d(hidden, hidden, 3, padding=1)
        self.last = nn.Linear(hidden, hidden)
        self.out = nn.Linear(hidden, len(ROLES) * 3)
        for e in (self.distance, self.sentence, self.kind, self.quotes):
            nn.init.normal_(e.weight, std=0.1)
        with torch.no_grad():
            self.out.bias.zero_()
            self.out.bias.view(len(ROLES), 3)[:, 0] = 4.5

    def forward(self, words, trigger, kind, distance, sentence, quotes):
        """words n×d; trigger, kind T; distance, sentence, quotes T×n -> T×n×roles×3"""
        ht, hx = self.drop(words[trigger]), self.drop(words)
        z = self.t(ht).unsqueeze(1) + self.x(hx).unsqueeze(0) + self.tm(ht).unsqueeze(1) * self.xm(hx).unsqueeze(0)
        z = z + self.distance(distance) + self.sentence(sentence) + self.quotes(quotes) + self.kind(kind).unsqueeze(1)
        z = nn.functional.gelu(self.norm(z))
        z = z + nn.functional.gelu(self.near(z.transpose(1, 2))).transpose(1, 2)
        z = nn.functional.gelu(self.last(self.drop(z)))
        return self.out(z).view(z.shape[0], z.shape[1], len(ROLES), 3)


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

    def forward(self, words, trigger, kind, source, cue):
        """words n×d; trigger, kind C; source, cue C×n weights that sum to 1, or all 0 where there is none"""
        ht, hk = self.drop(words[trigger]), self.kind(kind)
        hs = source @ words + (1 - source.sum(-1, keepdim=True)).clamp(0, 1) * self.no_source
        hc = cue @ words + (1 - cue.sum(-1, keepdim=True)).clamp(0, 1) * self.no_cue
        a = self.alone(torch.cat([ht, hk], -1))
        b = self.inner(torch.cat([ht, hk, self.drop(hs), self.drop(hc)], -1))
        return self.stance(b), self.phase(b), self.who(b), self.quoted(b), self.named(a)


class MetricHead(nn.Module):
    def __init__(self, d, hidden=96, dropout=0.15):
        super().__init__()
        self.kind = nn.Embedding(len(KINDS), d)
        nn.init.normal_(self.kind.weight, std=0.1)
        self.inner = nn.Sequential(nn.Dropout(dropout), nn.Linear(3 * d, hidden), nn.GELU(), nn.Dropout(dropout))
        self.out = nn.Linear(hidden, len(METRICS))

    def forward(self, words, trigger, kind, count):
        return self.out(self.inner(torch.cat([words[trigger], count @ words, self.kind(kind)], -1)))


class Reader(nn.Module):
    def __init__(self, config):
        super().__init__()
        d = config.hidden_size
        self.encoder = Encoder(config)
        self.triggers, self.roles, self.claims, self.metrics = TriggerHead(d), RoleHead(d), ClaimHead(d), MetricHead(d)


def base_reader(folder, dropout=0.1):
    """A reader over the pretrained weights in folder; word embeddings stay as they are."""
    from safetensors.torch import load_file
    config = BertConfig.from_pretrained(folder)
    config._attn_implementation = "sdpa"
    config.hidden_dropout_prob, config.attention_probs_dropout_prob = dropout, 0.0
    reader = Reader(config)
    weights = load_file(f"{folder}/model.safetensors")
    weights = {k.removeprefix("bert."): v for k, v in weights.items()}
    missing, unexpected = reader.encoder.bert.load_state_dict(weights, strict=False)
    missing = [k for k in missing if "position_ids" not in k]
    assert not missing, missing
    reader.encoder.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    return reader
