"""Muon: momentum orthogonalised by Newton-Schulz iteration, for matrices.

Jordan et al. 2024, "Muon: An optimizer for hidden layers in neural networks"; the update's scale and the
weight decay are those of Liu et al. 2025, "Muon is Scalable for LLM Training".
"""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor


class Muon(torch.optim.Optimizer):
    """Optimizer of matrices (rows, columns); all of one shape are updated in one batch."""

    def __init__(
        self, params: Iterable[Tensor], lr: float, bf16: bool, wd: float = 0.05, momentum: float = 0.95
    ):
        super().__init__([{"params": list(params), "lr0": lr}], {"lr": 0.0, "wd": wd, "momentum": momentum})
        self._bf16 = bf16
        self._shapes: dict[torch.Size, list[Tensor]] = {}
        for param in self.param_groups[0]["params"]:
            self._shapes.setdefault(param.shape, []).append(param)

    @torch.no_grad()
    def step(self) -> None:
        """Update every matrix from its gradient."""
        group = self.param_groups[0]
        for shape, params in self._shapes.items():
            updates = torch.stack([self._momentum(param, group["momentum"]) for param in params])
            scale = group["lr"] * 0.2 * max(shape) ** 0.5
            for param, update in zip(params, orthogonalise(updates, self._bf16), strict=True):
                param.mul_(1 - group["lr"] * group["wd"]).add_(update.float(), alpha=-scale)

    def _momentum(self, param: Tensor, beta: float) -> Tensor:
        state = self.state[param]
        if "m" not in state:
            state["m"] = torch.zeros_like(param)
        state["m"].lerp_(param.grad, 1 - beta)
        return torch.lerp(param.grad, state["m"], beta)


def orthogonalise(matrices: Tensor, bf16: bool = False) -> Tensor:
    """Return matrices (count, rows, columns) with singular values brought near 1, by five iterations."""
    tall = matrices.shape[1] < matrices.shape[2]
    x = matrices if tall else matrices.transpose(1, 2)
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    x = (x.bfloat16() if bf16 else x).contiguous()
    for _ in range(5):
        a = x @ x.transpose(1, 2)
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * (a @ a)) @ x
    return x if tall else x.transpose(1, 2)
