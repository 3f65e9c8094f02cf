"""address: URLs, e-mail addresses, handles and hashtags stand as in the source, whatever the language."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings

# As Weblate's and pofilter's checks of URLs and e-mail addresses, and handles and hashtags beside them.
CASES = [
    ("See https://example.org/a.", "https://example.org/a.", "https://example.org/b."),
    ("See http://www.example.org", "www.example.org", "www.ejemplo.org"),
    ("(https://example.org/x)", "(https://example.org/x)", "(https://example.org)"),
    ("Write to desk@example.org.", "desk@example.org", "desk@exemple.org"),
    ("Write to a.b+c@x.example.com", "a.b+c@x.example.com", "a.b@x.example.com"),
    ("Follow @haiti_news now", "@haiti_news", "haiti_news"),
    ("It trended as #HaitiStrong", "#HaitiStrong", "#HaitíFuerte"),
    ("Data of vote.gov is open", "Vote.gov", "el sitio"),
    ("https://a.org and https://b.org", "https://b.org, https://a.org", "https://a.org"),
    ("https://example.org/en/news", "https://example.org/fr/news", "https://example.org/en/noticias"),
]


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize(("msgid", "good", "bad"), CASES)
def test_address(lang: str, msgid: str, good: str, bad: str) -> None:
    assert findings("address", lang, msgid, good) == []
    assert findings("address", lang, msgid, bad)


@pytest.mark.parametrize("msgid", ["He left.He came", "U.S.A.", "No. 5 # 6", "5@6", "a.m.", "C# and #1"])
def test_what_is_no_address(msgid: str) -> None:
    assert findings("address", "es", msgid, "nada") == []
