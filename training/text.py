"""Text normalisation shared by corpus preparation, training and evaluation, and the marks of the models."""

from __future__ import annotations

import re
import unicodedata

OPEN, CLOSE = "⟪", "⟫"
LANGS = ("es", "fr", "ht")
TAGS = {lang: f"<2{lang}>" for lang in LANGS}

_QUOTES = {'"': "“”„‟″«»", "'": "‘’‚‛′`´"}
_SPACES = {" ": "\u00a0\u202f\u2009\u2007\t", "": "\u200b\ufeff\u00ad", "...": "…", "-": "‐‑−", "—": "―"}
_PLAIN = str.maketrans({char: plain for plain, chars in {**_QUOTES, **_SPACES}.items() for char in chars})
_INNER_SPACE = re.compile(r"[«“]\s+|\s+[»”]")
_WORD = re.compile(r"\w+(?:['-]\w+)*|[^\w\s]")


def normalise(text: str, lang: str | None = None) -> str:
    """Return text as the models see it: NFC, straight quotes, plain single spaces.

    With ``lang`` "ht" the apostrophes of the shortened pronouns go, as the official orthography of 1979/80
    writes them (``m'ap`` → ``m ap``); with "fr" the spaces before ``: ; ? ! %`` go, since typography adds
    them afterwards.

    >>> normalise("« C’est\\u00a0fini\\u202f! »", "fr")
    '"C\\'est fini!"'
    >>> normalise("M'ap vini", "ht")
    'M ap vini'
    """
    text = _INNER_SPACE.sub('"', unicodedata.normalize("NFC", text)).translate(_PLAIN)
    text = re.sub(r"\s+", " ", text).strip()
    if lang == "ht":
        text = re.sub(r"\b([mlnwytkdsMLNWYTKDS])'\s*(?=\w)", r"\1 ", text)
        if text.count("'") % 2:
            text = re.sub(r"(?<=\w) ?'(?=[\s.,;:!?]|$)", "", text)
        text = re.sub(r"^--\s*|\s--(?=\w)", " ", text).strip()
    elif lang == "fr":
        text = re.sub(r" ([:;?!%])", r"\1", text)
    return text


def words(text: str) -> list[str]:
    """Return the words and punctuation marks of a normalised text, in order."""
    return _WORD.findall(text)
