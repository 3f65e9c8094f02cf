"""Reading parallel text as the public sources hold it: pairs of English and target, as they stand there."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Pairs = Iterator[tuple[str, str]]

_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")


def po_pairs(english: Path, target: Path) -> Pairs:
    """Yield the reviewed messages of a gettext catalog (.po or .mo), which holds both sides; no plurals."""
    import polib

    catalog = polib.mofile(str(target)) if target.suffix == ".mo" else polib.pofile(str(target))
    for entry in catalog.translated_entries():
        if entry.msgstr and not entry.msgid_plural and not entry.obsolete:
            yield entry.msgid, entry.msgstr


def line_pairs(english: Path, target: Path) -> Pairs:
    """Yield the lines of two files, plain or gzip, that are aligned line by line.

    Raises ValueError when they are not: their numbers of lines differ.
    """
    ours, theirs = _lines(english), _lines(target)
    if len(ours) != len(theirs):
        raise ValueError(f"{english} has {len(ours)} lines, {target} {len(theirs)}")
    yield from zip(ours, theirs, strict=True)


def keyed_pairs(english: Path, target: Path) -> Pairs:
    """Yield the texts of two message files (.json, .yml, .properties) that have the same key."""
    theirs = _messages(target)
    for key, text in _messages(english).items():
        if key in theirs:
            yield text, theirs[key]


def conllu_pairs(english: Path, target: Path) -> Pairs:
    """Yield the sentences of two CoNLL-U treebanks that have the same ``sent_id``."""
    theirs = _sentences(target)
    for key, text in _sentences(english).items():
        if key in theirs:
            yield text, theirs[key]


def tab_pairs(english: Path, target: Path) -> Pairs:
    """Yield the first two columns of a file with tabs between its columns."""
    for line in _lines(target):
        cells = line.split("\t")
        if len(cells) > 1:
            yield cells[0], cells[1]


def term_pairs(english: Path, target: Path) -> Pairs:
    """Yield the terms of a CSV file with the columns sourceString and targetString."""
    with target.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["sourceString"], row["targetString"]


def _lines(path: Path) -> list[str]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return data.decode("utf-8").splitlines()


def _messages(path: Path) -> dict[str, str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return dict(_flat(json.loads(text), ""))
    if path.suffix in (".yml", ".yaml"):
        import yaml

        (tree,) = yaml.safe_load(text).values()  # the language is the root
        return dict(_flat(tree, ""))
    lines = (line for line in text.splitlines() if "=" in line and not line.lstrip().startswith(("#", "!")))
    cells = (line.split("=", 1) for line in lines)
    return {key.strip(): _UNICODE.sub(lambda m: chr(int(m[1], 16)), value.strip()) for key, value in cells}


def _flat(tree: Any, prefix: str) -> Iterator[tuple[str, str]]:
    if isinstance(tree, str):
        yield prefix, tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _flat(value, f"{prefix}.{key}")
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from _flat(value, f"{prefix}.{index}")


def _sentences(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    key = ""
    for line in _lines(path):
        if line.startswith("# sent_id = "):
            key = line.removeprefix("# sent_id = ")
        elif line.startswith("# text = ") and key:
            found[key], key = line.removeprefix("# text = "), ""
    return found
