"""Subword pieces: encoding, decoding, and where each piece stands in its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

SPACE = "▁"
_JOINER = "@@"
_LOOSE = re.compile(r"(?<=[(\[])\s+|\s+(?=[)\]])|(?<=^[\"'])\s+")


class Tokenizer(Protocol):
    """Text to pieces and back."""

    byte_fallback: bool

    def encode(self, text: str) -> list[str]:
        """Return the pieces of a normalised text."""

    def decode(self, pieces: Sequence[str]) -> str:
        """Return the text of pieces."""

    def spells(self, letter: str) -> bool:
        """Tell whether the vocabulary holds a letter, so that no bytes need to spell it."""


class SentencePieceTokenizer:
    """A SentencePiece model (Kudo and Richardson 2018).

    Unlike Argos Translate's own class of that name it leaves an underscore in the text an underscore.
    """

    def __init__(self, path: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        self._processor: Any = SentencePieceProcessor(model_file=str(path))
        self.byte_fallback = bool(self._processor.piece_to_id("<0xE2>") != self._processor.unk_id())
        self._spelled: dict[str, bool] = {}

    def encode(self, text: str) -> list[str]:
        """Return the pieces of a normalised text."""
        return list(self._processor.encode(text, out_type=str))

    def decode(self, pieces: Sequence[str]) -> str:
        """Return the text of pieces; one that the model does not hold stands as it is."""
        return _tidy(str(self._processor.decode_pieces(list(pieces))).replace(SPACE, " ").strip())

    def spells(self, letter: str) -> bool:
        """Tell whether the vocabulary holds a letter, so that no bytes need to spell it."""
        if letter not in self._spelled:
            pieces = self._processor.encode(letter, out_type=str)
            ids = [self._processor.piece_to_id(piece) for piece in pieces]
            self._spelled[letter] = not any(
                identifier == self._processor.unk_id() or self._processor.is_byte(identifier)
                for identifier in ids
            )
        return self._spelled[letter]


def _tidy(text: str) -> str:
    """Take out the spaces that a model writes inside brackets and after a first quotation mark.

    >>> _tidy('" La MSS ( MSS) salió."')
    '"La MSS (MSS) salió."'
    """
    return _LOOSE.sub("", text)


class BpeTokenizer:
    """The ``bpe.model`` of older Argos packages: Moses tokenisation and byte-pair encoding."""

    byte_fallback = False

    def __init__(self, path: Path, from_code: str, to_code: str) -> None:
        from argostranslate.tokenizer import BPETokenizer

        self._tokenizer: Any = BPETokenizer(path, from_code, to_code)

    def encode(self, text: str) -> list[str]:
        """Return the pieces of a normalised text."""
        return list(self._tokenizer.encode(text)) if text else []

    def decode(self, pieces: Sequence[str]) -> str:
        """Return the text of pieces."""
        return str(self._tokenizer.decode(list(pieces))).strip() if pieces else ""

    def spells(self, letter: str) -> bool:
        """Tell that it spells every letter: what it does not know, the decoder copies as a word."""
        return True


def spans(pieces: Sequence[str], text: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open character span of each piece in the text it was made from or decodes to.

    The pieces are found one after the other; the bytes that spell one character share its span, and a
    piece that does not show in the text (a space alone, a tag) has an empty one.

    >>> spans(["▁The", "▁", "⟪", "MS", "S", "⟫", ".", "▁", "<0xC3>", "<0xA9>"], "The ⟪MSS⟫. é")
    ((0, 3), (4, 4), (4, 5), (5, 7), (7, 8), (8, 9), (9, 10), (11, 11), (11, 12), (11, 12))
    """
    found: list[tuple[int, int]] = []
    position = 0
    pending = b""
    for piece in pieces:
        while position < len(text) and text[position].isspace() and not pending:
            position += 1
        byte = _byte(piece)
        if byte is not None:
            pending += byte
            found.append((position, min(position + 1, len(text))))
            if position < len(text) and pending == text[position].encode():
                position, pending = position + 1, b""
            continue
        if pending:
            position, pending = min(position + 1, len(text)), b""
        surface = piece.replace(SPACE, " ").removesuffix(_JOINER).strip()
        start = _find(surface, text, position)
        found.append((start, start + len(surface)) if start >= 0 else (position, position))
        position = found[-1][1]
    return tuple(found)


def _find(surface: str, text: str, position: int) -> int:
    """Return where a piece stands at or shortly after a position, or -1."""
    if not surface:
        return position
    return text.find(surface, position, position + len(surface) + 12)


def _byte(piece: str) -> bytes | None:
    if len(piece) == 6 and piece.startswith("<0x") and piece.endswith(">"):
        try:
            return bytes((int(piece[3:5], 16),))
        except ValueError:
            return None
    return None
