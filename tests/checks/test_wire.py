"""dateline, byline, fuzzy-published."""

from __future__ import annotations

import pytest

from tests.checks.cases import CHECKS, findings, table
from translator.checks.base import Context, Entry

DATELINE_BAD = {
    "es": [
        ("Port-au-Prince, (EFE).-", "Puerto Príncipe,"),
        ("Port-au-Prince, (EFE).-", "Puerto Príncipe, (AP).-"),
        ("Port-au-Prince, (EFE).-", "Puerto Príncipe, (EFE)"),
        ("London (Reuters) -", "París (Reuters) -"),
        ("PORT-AU-PRINCE, Haiti (AP) —", "(AP) —"),
    ],
    "fr": [
        ("Port-au-Prince, (EFE).-", "Port-au-Prince.-"),
        ("Port-au-Prince, (AP) —", "Port-au-Prince, (AFP) —"),
        ("Port-au-Prince, (AP) —", "Port-au-Prince, (AP)"),
        ("London (Reuters) -", "Madrid (Reuters) -"),
        ("Geneva, March 3 (AFP) -", "Bruxelles, 3 mars (AFP) -"),
    ],
    "ht": [
        ("Port-au-Prince, (EFE).-", "Pòtoprens.-"),
        ("Port-au-Prince, (AP) —", "Pòtoprens, (AFP) —"),
        ("Port-au-Prince, (AP) —", "Pòtoprens, (AP)"),
        ("London (Reuters) -", "Madrid (Reuters) -"),
        ("Geneva, March 3 (AFP) -", "Briksèl, 3 mas (AFP) -"),
    ],
}
DATELINE_GOOD = {
    "es": [
        ("Port-au-Prince, (EFE).-", "Puerto Príncipe, (EFE).-"),
        ("PORT-AU-PRINCE, Haiti (AP) —", "PUERTO PRÍNCIPE, Haití (AP) —"),
        ("London (Reuters) -", "Londres (Reuters) –"),
        ("Geneva, March 3 (AFP) -", "Ginebra, 3 de marzo (AFP) -"),
        ("Les Cayes, (EFE).-", "Los Cayos, (EFE).-"),
    ],
    "fr": [
        ("Port-au-Prince, (EFE).-", "Port-au-Prince, (EFE).-"),
        ("PORT-AU-PRINCE, Haiti (AP) —", "PORT-AU-PRINCE, Haïti (AP) —"),
        ("London (Reuters) -", "Londres (Reuters) -"),
        ("Geneva, March 3 (AFP) -", "Genève, 3 mars (AFP) -"),
        ("Les Cayes, (EFE).-", "Les Cayes, (EFE).-"),
    ],
    "ht": [
        ("Port-au-Prince, (EFE).-", "Pòtoprens, (EFE).-"),
        ("PORT-AU-PRINCE, Haiti (AP) —", "PÒTOPRENS, Ayiti (AP) —"),
        ("London (Reuters) -", "Lond (Reuters) -"),
        ("Geneva, March 3 (AFP) -", "Jenèv, 3 mas (AFP) -"),
        ("Jacmel, (EFE).-", "Jakmèl, (EFE).-"),
    ],
}
BYLINE_BAD = {
    lang: [
        ("By Sandrine Exil", "By Sandrine Exil"),
        ("By Sandrine Exil", f"{by} Sandrine Exyl"),
        ("By Sandrine Exil", f"{by} Exil"),
        ("By Sandrine Exil", "Sandrine Exil"),
        ("By Ann Lee and Jo Paz", f"{by} Ann Lee"),
    ]
    for lang, by in (("es", "Por"), ("fr", "Par"), ("ht", "Pa"))
}
BYLINE_GOOD = {
    lang: [
        ("By Sandrine Exil", f"{by} Sandrine Exil"),
        ("BY SANDRINE EXIL", f"{by.upper()} SANDRINE EXIL"),
        ("By Ann Lee and Jo Paz", f"{by} Ann Lee {und} Jo Paz"),
        ("By Ann Lee in London", f"{by} Ann Lee, {place}"),
        ("Special to the Wire", "…"),
    ]
    for lang, by, und, place in (
        ("es", "Por", "y", "Londres"),
        ("fr", "Par", "et", "Londres"),
        ("ht", "Pa", "ak", "Lond"),
    )
}


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(DATELINE_BAD))
def test_dateline_bad(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("dateline", lang, msgid, msgstr, role="dateline")
    assert findings("dateline", lang, msgid, msgstr, msgctxt="dateline")
    assert findings("dateline", lang, msgid, msgstr, role="paragraph") == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(DATELINE_GOOD))
def test_dateline_good(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("dateline", lang, msgid, msgstr, role="dateline") == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BYLINE_BAD))
def test_byline_bad(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("byline", lang, msgid, msgstr, role="byline")
    assert findings("byline", lang, msgid, msgstr, role="paragraph") == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BYLINE_GOOD))
def test_byline_good(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("byline", lang, msgid, msgstr, role="byline") == []


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize(
    ("fuzzy", "published", "count"), [(True, True, 1), (True, False, 0), (False, True, 0), (False, False, 0)]
)
def test_fuzzy_published(lang: str, fuzzy: bool, published: bool, count: int) -> None:
    entry = Entry("Aid arrived.", "x", lang, fuzzy=fuzzy)
    assert len(list(CHECKS["fuzzy-published"].check(entry, Context(published=published)))) == count
