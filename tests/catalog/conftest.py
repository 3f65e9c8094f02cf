"""What the tests of the catalogs share: small stories, drafts, and the tools of GNU gettext."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from translator.catalog.model import Catalog
from translator.catalog.serialise import serialise
from translator.drafts import Draft, Unit
from translator.story import Block, Role, Segment, Story

PATH = "locales/en/aid.txt"


def build_story(*paragraphs: str | tuple[Role, str], slug: str = "aid") -> Story:
    """A story of one block a line, whose sentences are parted by two spaces."""
    text = ""
    blocks: list[Block] = []
    segments: list[Segment] = []
    for number, each in enumerate(paragraphs):
        role, line = (Role.PARAGRAPH, each) if isinstance(each, str) else each
        start = len(text)
        blocks.append(Block(role, start, start + len(line)))
        for sentence in line.split("  "):
            at = text.count("\n") + 1
            segments.append(Segment(start, start + len(sentence), sentence, role, number, at))
            start += len(sentence) + 2
        text += f"{line}\n"
    return Story(slug, f"locales/en/{slug}.txt", text, tuple(blocks), tuple(segments))


def drafts_for(units: tuple[Unit, ...], by: str = "M") -> list[Draft]:
    return [Draft(unit, f"{by}({unit.lang}) {unit.msgid}") for unit in units]


@pytest.fixture
def gettext(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a gettext tool on a catalog, given as its bytes."""

    def run(tool: str, data: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
        program = shutil.which(tool)
        if program is None:
            pytest.skip(f"{tool} is not installed")
        file = tmp_path / "tool.po"
        file.write_bytes(data)
        return subprocess.run([program, *options, str(file)], capture_output=True, check=False)

    return run


@pytest.fixture
def accepted(gettext: Callable[..., subprocess.CompletedProcess[bytes]]) -> Callable[[Catalog], bytes]:
    """Check that msgfmt -c is silent about a catalog and msgcat gives it back; return its bytes."""

    def check(catalog: Catalog) -> bytes:
        data = serialise(catalog)
        compiled = gettext("msgfmt", data, "-c", "-o", "/dev/null")
        assert (compiled.returncode, compiled.stderr) == (0, b"")
        again = gettext("msgcat", data)
        assert again.stdout.decode() == data.decode()
        return data

    return check
