"""What a search for the forms broke is found, and what it may change is not."""

from __future__ import annotations

import pytest

from translator.glossary.matching import Matcher
from translator.glossary.model import Forms, Term, TermBase
from translator.pinning.damage import damage
from translator.pinning.model import Sentence
from translator.pinning.verification import locate


def damaged(lang: str, source: str, plain: str, text: str, terms: dict[str, str]) -> tuple[str, ...]:
    listed = [
        Term((en,), "term" if en.islower() else "organisation", False, {lang: Forms(form)})
        for en, form in terms.items()
    ]
    base = TermBase(tuple(listed), "")
    sentence = Sentence(source, lang, Matcher(base).find(source, lang), plain)
    return damage(sentence, text, locate(text, sentence.occurrences, lang))


@pytest.mark.parametrize(
    ("lang", "source", "plain", "text", "terms", "expected"),
    [
        pytest.param(
            "es",
            "Human rights groups accuse the armed group.",
            "Grupos de derechos humanos acusan al grupo armed.",
            "Los derechos humanos acusan al grupo armado.",
            {"human rights": "derechos humanos", "armed group": "grupo armado"},
            ("'groups' is left out",),
            id="a noun",
        ),
        pytest.param(
            "fr",
            "The police killed two men at night near the port.",
            "La police a tué deux hommes la nuit près du port.",
            "La police a tué deux hommes près du port.",
            {"port": "port"},
            ("'night' is left out",),
            id="a time",
        ),
        pytest.param(
            "fr",
            "It will not fly to Port-au-Prince until the FAA lifts its ban.",
            "Il ne passera pas à Port-au-Prince.",
            "Il ne passera pas à Port-au-Prince jusqu'à Port-au-Prince quand la FAA le voudra.",
            {"FAA": "FAA"},
            ("'port' is said again", "'prince' is said again"),
            id="a phrase twice",
        ),
        pytest.param(
            "fr",
            "Viv Ansanm gunmen burned it.",
            "Des hommes armés l'ont brûlé.",
            "Viv Ansanm des hommes armés l'ont brûlé.",
            {"Viv Ansanm": "Viv Ansanm"},
            ("'Viv Ansanm' stands outside the sentence",),
            id="outside",
        ),
        pytest.param(
            "fr",
            "The gangs attacked the hospital.",
            "Les bandes attaquaient un hôpital.",
            "L'hôpital a été attaqué par les gangs.",
            {"gang": "gang"},
            (),
            id="another construction",
        ),
        pytest.param(
            "es",
            "The police of Haiti and the National Police met.",
            "La policía de Haití y la nacional se reunieron.",
            "La policía de Haití y la Policía Nacional se reunieron.",
            {"National Police": "Policía Nacional"},
            ("'policía' is said again",),
            id="a word shared with the form counts",
        ),
        pytest.param(
            "es",
            "Tear gas drove the crowd to the port.",
            "Los gases lacrimógenos llevaron a la multitud al puerto.",
            "Gas lacrimógeno llevó a la multitud al puerto.",
            {"tear gas": "gas lacrimógeno"},
            ("'Gas lacrimógeno' has no article",),
            id="no article",
        ),
        pytest.param(
            "ht",
            "The State Department told Americans to leave.",
            "Depatman Leta di Ameriken yo kite peyi a.",
            "Depatman Deta te di ameriken li kite peyi a.",
            {"State Department": "Depatman Deta"},
            ("'Ameriken' lost its capital",),
            id="no capital",
        ),
        pytest.param(
            "ht",
            "The convoy reached the camp.",
            "Konvwa a rive nan kan an.",
            "Konvwa a rive nan kan an.",
            {"convoy": "konvwa"},
            (),
            id="nothing",
        ),
    ],
)
def test_damage(
    lang: str, source: str, plain: str, text: str, terms: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert damaged(lang, source, plain, text, terms) == expected
