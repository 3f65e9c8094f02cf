"""Progress: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

Progress = Callable[[str, int, int], None]


@contextmanager
def progress(stream: TextIO) -> Iterator[Progress]:
    """Yield a function ``show(step, done, total)`` that shows how far a step is."""
    if stream.isatty():
        with _bars(stream) as show:
            yield show
    else:
        yield _lines(stream)


@contextmanager
def _bars(stream: TextIO) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=stream)) as bars:
        tasks: dict[str, object] = {}

        def show(step: str, done: int, total: int) -> None:
            if not total:
                return
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done, total=total)  # type: ignore[arg-type]

        yield show


def _lines(stream: TextIO) -> Progress:
    shown: dict[str, int] = {}

    def show(step: str, done: int, total: int) -> None:
        quarter = 4 * done // total if total else -1
        if quarter > shown.get(step, -1):
            shown[step] = quarter
            print(f"{step}: {done} of {total}", file=stream, flush=True)

    return show
