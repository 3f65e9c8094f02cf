"""header and waiver."""

from __future__ import annotations

import pytest

from tests.checks.cases import CHECKS, findings
from translator.checks.base import Context, Entry
from translator.languages import TARGETS

FIELDS = {
    "Project-Id-Version": "aid",
    "POT-Creation-Date": "2026-01-31 15:00+0000",
    "PO-Revision-Date": "2026-01-31 15:00+0000",
    "Language": "",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "",
}
BAD = [
    ({"Language": ""}, "there is no Language"),
    ({"Language": "de"}, "lies in"),
    ({"Content-Type": "text/plain"}, "no charset"),
    ({"Content-Type": "text/plain; charset=ISO-8859-1"}, "not UTF-8"),
    ({"Content-Type": "text/plain; charset=CHARSET"}, "not UTF-8"),
    ({"Content-Transfer-Encoding": "base64"}, "not 8bit"),
    ({"Plural-Forms": "nplurals=3; plural=(n%10==1);"}, "not the rule"),
    ({"Plural-Forms": "nplurals=INTEGER; plural=EXPRESSION;"}, "not understood"),
    ({"PO-Revision-Date": "yesterday"}, "is not of the form"),
    ({"Last-Translator": "FULL NAME <EMAIL@ADDRESS>"}, "placeholder"),
    ({"Project-Id-Version": "PACKAGE VERSION"}, "placeholder"),
    ({"MIME-Version": "2.0"}, "not 1.0"),
]
GOOD: list[dict[str, str]] = [
    {},
    {"Plural-Forms": ""},
    {"PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE"},
    {"Content-Type": "text/plain; charset=utf-8"},
    {"PO-Revision-Date": "2026-01-31T15:00:00Z"},
    {"X-Generator": "Poedit 3.5"},
]


def header(lang: str, changes: dict[str, str]) -> str:
    fields = FIELDS | {"Language": lang, "Plural-Forms": TARGETS[lang].plural_forms} | changes
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize(("changes", "told"), BAD)
def test_header_bad(lang: str, changes: dict[str, str], told: str) -> None:
    path = f"locales/{lang}/LC_MESSAGES/a.po"
    found = findings("header", lang, "", header(lang, changes), path=path, fuzzy=False)
    assert [told in finding.message for finding in found] == [True]


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize("changes", GOOD)
def test_header_good(lang: str, changes: dict[str, str]) -> None:
    path = f"locales/{lang}/LC_MESSAGES/a.po"
    assert findings("header", lang, "", header(lang, changes), path=path, fuzzy=False) == []


def test_a_fuzzy_header_is_wrong_only_once_published() -> None:
    entry = Entry("", header("es", {}), "es", fuzzy=True)
    check = CHECKS["header"]
    assert list(check.check(entry, Context())) == []
    assert [finding.message for finding in check.check(entry, Context(published=True))] == [
        "the header of a published catalog is marked fuzzy"
    ]


@pytest.mark.parametrize(
    ("comment", "count"),
    [
        ("check-ignore: number the source is wrong", 0),
        ("check-ignore: number, name – both as on the page", 0),
        ("Desk note.\ncheck-ignore: number: as said\nMore.", 0),
        ("I would check-ignore: number", 0),
        ("", 0),
        ("check-ignore: number", 1),
        ("check-ignore: number, name", 2),
        ("check-ignore: number  ", 1),
        ("check-ignore: numbers the source is wrong", 1),
        ("check-ignore: number -", 1),
    ],
)
def test_waiver(comment: str, count: int) -> None:
    assert len(findings("waiver", "es", "a", "b", tcomment=comment)) == count
