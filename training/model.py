"""The network: an encoder-decoder Transformer that CTranslate2's TransformerSpec can hold.

Vaswani et al. 2017 with pre-norm RMSNorm (Zhang and Sennrich 2019), SwiGLU (Shazeer 2020), rotary positions
(Su et al. 2021), tied embeddings (Press and Wolf 2017), and a deep encoder over a shallow decoder (Kasai
et al. 2021), since decoding is what costs at run time.

Shapes: token ids (batch, time); masks (batch, 1, 1, source time), 0 to see and -1e4 not to; states
(batch, time, dim).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass
class Config:
    """The size of a network; ``vocab`` in pieces, ``max_len`` in tokens, ``dim`` a multiple of 2 × heads."""

    vocab: int = 12000
    dim: int = 320
    heads: int = 5
    ffn: int = 896
    enc_layers: int = 6
    dec_layers: int = 2
    dropout: float = 0.0
    max_len: int = 256


class RMSNorm(nn.Module):
    """Root mean square normalisation, computed in float32."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(dim))

    def forward(self, x: Tensor) -> Tensor:
        """Return x (…, dim) normalised and scaled."""
        y = x.float()
        return (y * torch.rsqrt(y.pow(2).mean(-1, keepdim=True) + 1e-6) * self.weight).to(x.dtype)


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Apply rotary positions, halves layout (not interleaved), to x (batch, heads, time, head dim)."""
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)


class Attention(nn.Module):
    """Multi-head attention of x over a memory (itself, or the encoder's output)."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.h = c.heads
        self.q = nn.Linear(c.dim, c.dim, bias=False)
        self.kv = nn.Linear(c.dim, 2 * c.dim, bias=False)
        self.o = nn.Linear(c.dim, c.dim, bias=False)

    def forward(self, x, memory, mask, causal, positions=None):
        """Return (batch, time, dim); ``positions`` are cosines and sines for self-attention."""
        batch, time, dim = x.shape
        q = self.q(x).view(batch, time, self.h, -1).transpose(1, 2)
        k, v = self.kv(memory).view(batch, memory.shape[1], 2, self.h, -1).permute(2, 0, 3, 1, 4)
        if positions is not None:
            q, k = rotate(q, *positions), rotate(k, *positions)
        y = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=causal)
        return self.o(y.transpose(1, 2).reshape(batch, time, dim))


class FeedForward(nn.Module):
    """SwiGLU feed-forward."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.w1 = nn.Linear(c.dim, c.ffn, bias=False)
        self.w3 = nn.Linear(c.dim, c.ffn, bias=False)
        self.w2 = nn.Linear(c.ffn, c.dim, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return (batch, time, dim)."""
        return self.w2(functional.silu(self.w1(x)) * self.w3(x))


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.n1, self.att, self.n2, self.ffn = RMSNorm(c.dim), Attention(c), RMSNorm(c.dim), FeedForward(c)
        self.p = c.dropout

    def forward(self, x, mask, positions):
        """Return (batch, time, dim)."""
        y = self.n1(x)
        x = x + functional.dropout(self.att(y, y, mask, False, positions), self.p, self.training)
        return x + functional.dropout(self.ffn(self.n2(x)), self.p, self.training)


class DecoderLayer(nn.Module):
    """Causal self-attention, attention over the source, and feed-forward."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.n1, self.att, self.n2, self.cross = RMSNorm(c.dim), Attention(c), RMSNorm(c.dim), Attention(c)
        self.n3, self.ffn = RMSNorm(c.dim), FeedForward(c)
        self.p = c.dropout

    def forward(self, x, memory, mask, positions):
        """Return (batch, time, dim)."""
        y = self.n1(x)
        x = x + functional.dropout(self.att(y, y, None, True, positions), self.p, self.training)
        x = x + functional.dropout(self.cross(self.n2(x), memory, mask, False), self.p, self.training)
        return x + functional.dropout(self.ffn(self.n3(x)), self.p, self.training)


class Seq2Seq(nn.Module):
    """The whole network; one for all target languages, told apart by the first output token."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.c = c
        self.emb = nn.Embedding(c.vocab, c.dim)
        self.enc = nn.ModuleList(EncoderLayer(c) for _ in range(c.enc_layers))
        self.dec = nn.ModuleList(DecoderLayer(c) for _ in range(c.dec_layers))
        self.enorm, self.dnorm = RMSNorm(c.dim), RMSNorm(c.dim)
        half = torch.arange(0, c.dim // c.heads, 2).float() / (c.dim // c.heads)
        angles = torch.arange(c.max_len)[:, None] * 10000 ** -half[None]
        self.register_buffer("cos", angles.cos(), persistent=False)
        self.register_buffer("sin", angles.sin(), persistent=False)
        self._initialise()

    def _initialise(self) -> None:
        nn.init.normal_(self.emb.weight, std=self.c.dim**-0.5)
        nn.init.constant_(self.dnorm.weight, 0.25)
        for layer in [*self.enc, *self.dec]:
            for module in layer.modules():
                if isinstance(module, nn.Linear):
                    nn.init.xavier_uniform_(module.weight)
            for output in (layer.att.o, layer.ffn.w2):
                nn.init.normal_(output.weight, std=0.02 / math.sqrt(self.c.enc_layers))

    def _embed(self, ids: Tensor) -> Tensor:
        return self.emb(ids) * math.sqrt(self.c.dim)

    def _positions(self, length: int, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
        return self.cos[:length].to(dtype), self.sin[:length].to(dtype)

    def forward(self, source: Tensor, target: Tensor, mask: Tensor) -> Tensor:
        """Return the decoder's states (batch, target time, dim) for ids (batch, time)."""
        x = self._embed(source)
        positions = self._positions(source.shape[1], mask.dtype)
        for layer in self.enc:
            x = layer(x, mask, positions)
        memory = self.enorm(x)
        y = self._embed(target)
        positions = self._positions(target.shape[1], mask.dtype)
        for layer in self.dec:
            y = layer(y, memory, mask, positions)
        return self.dnorm(y)
