"""A larger reader that the small one learns from: all-mpnet-base-v2 under the same heads (MODEL.md)."""
import torch
from torch import nn

import reading as R
from model import ClaimHead, MetricHead, RoleHead, TriggerHead


class LargeEncoder(nn.Module):
    """The same in and out as model.Encoder; its pieces are the same words of another vocabulary."""

    def __init__(self, model, ids, mixed=4):
        super().__init__()
        self.mpnet = model
        self.register_buffer("ids", ids)
        d = model.config.hidden_size
        self.mix = nn.Parameter(torch.tensor([0.0] * (mixed - 1) + [2.0]))
        self.quote = nn.Embedding(2, d)
        nn.init.zeros_(self.quote.weight)
        self.norm = nn.LayerNorm(d)

    def forward(self, pieces, first, quoted):
        mask = (pieces != 0).long()
        layers = self.mpnet(input_ids=self.ids[pieces], attention_mask=mask, output_hidden_states=True).hidden_states
        share = torch.softmax(self.mix, 0)
        mixed = sum(share[i] * t for i, t in enumerate(layers[-len(self.mix):]))
        words = torch.gather(mixed, 1, first.unsqueeze(-1).expand(-1, -1, mixed.shape[-1]))
        return self.norm(words + self.quote(quoted))


class LargeReader(nn.Module):
    def __init__(self, model, ids):
        super().__init__()
        d = model.config.hidden_size
        self.encoder = LargeEncoder(model, ids)
        self.triggers, self.roles, self.claims, self.metrics = TriggerHead(d), RoleHead(d, 192), ClaimHead(d), MetricHead(d)


def large_reader(folder, vocabulary, dropout=0.1):
    """folder: all-mpnet-base-v2; vocabulary: the small reader's word pieces, in order."""
    from safetensors.torch import load_file
    from transformers import MPNetConfig, MPNetModel
    config = MPNetConfig.from_pretrained(folder)
    config.hidden_dropout_prob, config.attention_probs_dropout_prob = dropout, 0.0
    model = MPNetModel(config, add_pooling_layer=False)
    state = {k.removeprefix("mpnet."): v for k, v in load_file(f"{folder}/model.safetensors").items()}
    missing, _ = model.load_state_dict(state, strict=False)
    assert not [k for k in missing if "position_ids" not in k], missing
    with open(f"{folder}/vocab.txt", encoding="utf-8") as f:
        known = {p: i for i, p in enumerate(f.read().rstrip("\n").split("\n"))}
    special = {R.CLS: "<s>", R.SEP: "</s>", "[PAD]": "<pad>", R.MASK: "<mask>"}
    ids = torch.tensor([known.get(special.get(p, p), known["[UNK]"]) for p in vocabulary])
    model.embeddings.word_embeddings.weight.requires_grad_(False)
    return LargeReader(model, ids)
