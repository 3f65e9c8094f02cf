"""Training: warm-up, a long stable stretch and a decay at the end, so that any checkpoint goes on.

The schedule is that of Hu et al. 2024, "MiniCPM" (warmup–stable–decay). The loss is cross-entropy with
label smoothing over a shortlist: the labels of the batch and a sample of other pieces (Jean et al.
2015), which saves a CPU most of the output layer. Runs on whatever is there: CUDA
(bfloat16, compiled), a CPU with bfloat16 units, any other CPU (float32).
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from training.batches import Batch, Data, batches
from training.model import Config, Seq2Seq
from training.optimizer import Muon


@dataclass(frozen=True)
class Plan:
    """How to train.

    ``minutes`` is the time to spend and ``decay`` the share of it in which the learning rates run down;
    ``micro`` the padded tokens of a micro-batch, ``accumulate`` micro-batches make a step; ``negatives``
    the pieces of the shortlist beside the labels (0: the whole vocabulary); ``mix`` overrides weights of
    groups; ``size`` the network's size when no checkpoint is gone on from.
    """

    minutes: float
    decay: float = 0.0
    lr: float = 2e-3
    embedding_lr: float = 2e-3
    micro: int = 4096
    accumulate: int = 3
    warmup: int = 100
    dropout: float = 0.0
    smoothing: float = 0.1
    negatives: int = 1500
    mix: Mapping[str, float] = field(default_factory=dict)
    size: Mapping[str, int] = field(default_factory=dict)
    seed: int = 0
    threads: int = 2
    save_every: float = 300.0


def train(data_folder: Path, out: Path, plan: Plan, init: Path | None = None) -> Path:
    """Train, from a checkpoint if one is given, and return the final one.

    ``last.pt`` (with the optimizers' state) is saved every ``save_every`` seconds and once more before the
    decay; ``final.pt`` is bfloat16 without that state. Progress goes to standard output.
    """
    out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(Data(data_folder), plan, init)
    began = saved = time.monotonic()
    total = plan.minutes * 60
    stable = total * (1 - plan.decay)
    decaying = False
    while (elapsed := time.monotonic() - began) < total:
        rate = min(1.0, (trainer.steps_here + 1) / plan.warmup)
        if plan.decay and elapsed > stable:
            if not decaying:
                trainer.save(out / "last.pt")
                decaying = True
            rate *= max(0.0, 1 - (elapsed - stable) / (total - stable)) * 0.99 + 0.01
        loss = trainer.step(rate)
        if trainer.steps_here % 20 == 0 or trainer.steps_here <= 3:
            print(f"{elapsed / 60:.1f} min {trainer.state()} loss {loss:.4f} lr×{rate:.3f}", flush=True)
        if not decaying and time.monotonic() - saved > plan.save_every:
            trainer.save(out / "last.pt")
            saved = time.monotonic()
    if not decaying:
        trainer.save(out / "last.pt")
    trainer.save(out / "final.pt", slim=True)
    return out / "final.pt"


class Trainer:
    """A network with its optimizers and the stream of batches."""

    def __init__(self, data: Data, plan: Plan, init: Path | None) -> None:
        self.plan = plan
        seed = plan.seed or time.time_ns() % 100_000
        torch.manual_seed(seed)
        torch.set_num_threads(plan.threads)
        self._rng = np.random.default_rng(seed)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.bf16 = self.device == "cuda" or _cpu_has_bf16()
        checkpoint = torch.load(init, weights_only=True, map_location="cpu") if init else None
        config = checkpoint["config"] if checkpoint else {"vocab": data.vocab, **plan.size}
        self.config = Config(**{**config, "dropout": plan.dropout})
        self.model = Seq2Seq(self.config)
        self.steps, self.seen, self.steps_here = 0, 0, 0
        if checkpoint:
            self.model.load_state_dict(checkpoint["model"])
            self.steps, self.seen = checkpoint["step"], checkpoint["seen"]
        self.model.float().to(self.device)
        self._optimizers = self._make_optimizers(checkpoint)
        self._sampling = data.frequencies() ** 0.6
        self._sampling /= self._sampling.sum()
        self._batches = batches(data, {**data.mix, **plan.mix}, plan.micro, self._rng)
        self._loss = (
            torch.compile(self._plain_loss, dynamic=True) if self.device == "cuda" else self._plain_loss
        )

    def _make_optimizers(self, checkpoint: Mapping[str, Any] | None) -> list[torch.optim.Optimizer]:
        named = list(self.model.named_parameters())
        matrices = [param for name, param in named if param.dim() == 2 and "emb" not in name]
        others = [self.model.emb.weight, *(param for _, param in named if param.dim() < 2)]
        rates = [
            {"params": [param], "lr0": self.plan.embedding_lr, "weight_decay": 0.0} for param in others[:1]
        ]
        rates.append({"params": others[1:], "lr0": self.plan.embedding_lr, "weight_decay": 0.0})
        optimizers: list[torch.optim.Optimizer] = [
            Muon(matrices, self.plan.lr, self.bf16),
            torch.optim.AdamW(rates, betas=(0.9, 0.98), eps=1e-9, fused=True),
        ]
        if checkpoint and "opt" in checkpoint:
            for optimizer, state in zip(optimizers, checkpoint["opt"], strict=True):
                planned = [group["lr0"] for group in optimizer.param_groups]
                optimizer.load_state_dict(state)
                for group, rate in zip(optimizer.param_groups, planned, strict=True):
                    group["lr0"] = rate
        return optimizers

    def step(self, rate: float) -> float:
        """Make one step with the learning rates scaled by ``rate``; return the loss a target token."""
        for optimizer in self._optimizers:
            for group in optimizer.param_groups:
                group["lr"] = group["lr0"] * rate
        parts = [next(self._batches) for _ in range(self.plan.accumulate)]
        count = sum(len(part.labels) for part in parts)
        total = 0.0
        for part in parts:
            with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self.bf16):
                loss = self._loss(*self._tensors(part))
            (loss / count).backward()
            total += float(loss.detach())
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimizer in self._optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        self.steps += 1
        self.steps_here += 1
        self.seen += count
        return total / count

    def _tensors(self, batch: Batch) -> tuple[torch.Tensor | None, ...]:
        labels, shortlist = batch.labels, None
        if self.plan.negatives:
            size = min(self.plan.negatives, len(self._sampling) - 1)
            sample = self._rng.choice(len(self._sampling), size, replace=False, p=self._sampling)
            shortlist = np.union1d(labels, sample)
            labels = np.searchsorted(shortlist, labels)
        arrays = (batch.source, batch.target_in, batch.mask, batch.places, labels, shortlist)
        tensors = [None if a is None else torch.from_numpy(a).to(self.device) for a in arrays]
        if self.bf16:
            tensors[2] = tensors[2].bfloat16()
        return tuple(tensors)

    def _plain_loss(self, source, target_in, mask, places, labels, shortlist):
        states = self.model(source, target_in, mask)
        states = states.reshape(-1, states.shape[-1]).index_select(0, places)
        weight = self.model.emb.weight
        weight = weight if shortlist is None else weight.index_select(0, shortlist)
        logits = functional.linear(states, weight.to(states.dtype)).float()
        return functional.cross_entropy(logits, labels, reduction="sum", label_smoothing=self.plan.smoothing)

    def state(self) -> str:
        """Return where the training stands, for the log."""
        return f"step {self.steps} seen {self.seen / 1e6:.2f}M"

    def save(self, path: Path, slim: bool = False) -> None:
        """Write a checkpoint atomically; a slim one is bfloat16, without the optimizers' state."""
        weights = self.model.state_dict()
        checkpoint: dict[str, Any] = {"config": asdict(self.config), "step": self.steps, "seen": self.seen}
        if slim:
            checkpoint["model"] = {name: weight.bfloat16() for name, weight in weights.items()}
        else:
            checkpoint["model"] = weights
            checkpoint["opt"] = [optimizer.state_dict() for optimizer in self._optimizers]
        temporary = path.with_suffix(".tmp")
        torch.save(checkpoint, temporary)
        temporary.replace(path)


def _cpu_has_bf16() -> bool:
    info = Path("/proc/cpuinfo")
    flags = info.read_text() if info.exists() else ""
    return "amx_bf16" in flags or "avx512_bf16" in flags
