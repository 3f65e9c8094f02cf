from __future__ import annotations

import pytest

from translator.pinning.grammar_ht import determiner, fit

SOUNDS = {
    "oral consonant": ("chat", "la"),
    "oral vowel": ("peyi", "a"),
    "oral vowel e": ("sekirite", "a"),
    "oral vowel with accent": ("ayewopò", "a"),
    "glide": ("kay", "a"),
    "nasal vowel an": ("plan", "an"),
    "nasal vowel en": ("chyen", "an"),
    "nasal vowel on": ("misyon", "an"),
    "nasal consonant m": ("madanm", "nan"),
    "nasal consonant after i": ("machin", "nan"),
    "nasal consonant after ou": ("moun", "nan"),
    "accent makes the vowel oral": ("pàn", "nan"),
    "double n": ("fann", "nan"),
    "oral consonant after a nasal vowel": ("bank", "lan"),
    "acronym, vowel": ("ONU", "a"),
    "acronym, S": ("MSS", "la"),
    "acronym, H": ("PNH", "la"),
    "acronym, I": ("FMI", "a"),
    "acronym read as a word": ("OTAN", "an"),
    "last word decides": ("Polis Nasyonal Ayiti", "a"),
    "foreign spelling": ("Louverture", None),
    "number": ("G20", None),
}


@pytest.mark.parametrize(("form", "expected"), SOUNDS.values(), ids=SOUNDS)
def test_determiner(form: str, expected: str | None) -> None:
    assert determiner(form) == expected


CASES = {
    "determiner by the new sound": ("", "MSS", " an te rive", "Misyon", "", " la te rive"),
    "nasal determiner": ("chèf ", "misyon", " la.", "MSS", "chèf ", " an."),
    "preposition nan stays": ("", "MSS", " nan Pòtoprens", "Misyon", "", " nan Pòtoprens"),
    "preposition nan stays after a nasal": ("", "MSS", " nan Pòtoprens", "moun", "", " nan Pòtoprens"),
    "determiner nan before a verb": ("", "MSS", " nan te di", "moun", "", " la te di"),
    "plural stays": ("", "gang", " yo te rive", "bann", "", " yo te rive"),
    "plural is not doubled": ("", "gang yo", " yo te rive", "bann", "", " te rive"),
    "determiner of the form is not doubled": ("", "lapolis la", " la di", "polis", "", " di"),
    "unknown sound stays": ("", "Louverture", " la te louvri", "ayewopò", "", " la te louvri"),
    "an before a vowel": ("retounen an ", "Ayiti", "", "", "retounen ann ", ""),
    "ann before a consonant": ("ale ann ", "Jamayik", "", "", "ale an ", ""),
    "determiner a before any verb": ("", "Nòdès", " a louvri", "Nò", "", " la louvri"),
    "a before a figure": ("", "Nòdès", " a 5 è", "Nò", "", " a 5 è"),
    "determiner after an acronym": ("", "KPT", " la nonmen", "TPC", "", " a nonmen"),
    "no determiner": ("", "MSS", " di", "misyon", "", " di"),
}


@pytest.mark.parametrize(
    ("left", "form", "right", "replaced", "left_after", "right_after"), CASES.values(), ids=CASES
)
def test_fit(left: str, form: str, right: str, replaced: str, left_after: str, right_after: str) -> None:
    fitted = fit(left, form, right, replaced=replaced)
    assert (fitted.left, fitted.form, fitted.right) == (left_after, form, right_after)
