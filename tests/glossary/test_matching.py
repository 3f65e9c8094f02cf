from __future__ import annotations

import random
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.glossary.csvfile import parse_terms
from translator.glossary.folding import fold, mask
from translator.glossary.matching import Matcher, first_mentions
from translator.glossary.model import Forms, Term, TermBase


def term_base(text: str) -> TermBase:
    return TermBase(tuple(parse_terms(text, "terms.csv")), "")


TERMS = term_base("""\
source,type,case,es,fr
MSS,acronym,,MSS,MSS
Multinational Security Support Mission|Multinational Security Mission,organisation,,Misión,Mission
UN,acronym,,ONU,ONU
United Nations,organisation,,Naciones Unidas,Nations unies
UN Security Council,organisation,,Consejo de Seguridad,
WHO,acronym,,OMS,OMS
US,place,,EE. UU.,États-Unis
NGO,acronym,,ONG,ONG
Kenya,place,,Kenia,Kenya
Kenyan,demonym,,keniano,kényan
Haitian,demonym,,haitiano,haïtien
American,demonym,,estadounidense,américain
Haiti,place,,Haití,Haïti
Haitian National Police,organisation,,Policía Nacional de Haití,Police nationale d'Haïti
National Police,organisation,,Policía Nacional,Police nationale
Port-au-Prince,place,,Puerto Príncipe,Port-au-Prince
Prince,person,,Prince,Prince
Pétion-Ville,place,,Pétion-Ville,Pétion-Ville
Saint-Marc,place,,Saint-Marc,
Marc,person,,Marc,Marc
L’Estère,place,,L’Estère,L’Estère
Ouverture,term,sensitive,Ouverture,Ouverture
Cap,place,,Cabo,Cap
March,term,,marzo,mars
march,term,sensitive,marcha,marche
gang,term,,pandilla,gang
armed gangs,term,,pandillas armadas,gangs armés
al-Shabaab,organisation,,Al Shabab,chebab
prime minister,title,,primer ministro,Premier ministre
secretary of state,title,,secretario de Estado,secrétaire d'État
secretary-general,title,,secretario general,secrétaire général
policeman,title,,policía,policier
displaced person,term,,desplazado,déplacé
""")
MATCHER = Matcher(TERMS)


def found(text: str, lang: str | None = None) -> list[str]:
    return [occurrence.text for occurrence in MATCHER.find(text, lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The MSS left.", ["MSS"], id="a word"),
        pytest.param("MSSX and XMSS and MSS_1", [], id="part of a word"),
        pytest.param("the gangster and gangway", [], id="beginning of a word"),
        pytest.param("the MSS's base", ["MSS"], id="possessive"),
        pytest.param("the MSS’s base", ["MSS"], id="possessive, curly"),
        pytest.param("the gangs' weapons", ["gangs"], id="possessive of a plural"),
        pytest.param("Haiti'll vote, Kenya'd agree", ["Haiti", "Kenya"], id="contractions"),
        pytest.param("'MSS' and ‘UN’ and “Haiti”", ["MSS", "UN", "Haiti"], id="in quotes"),
        pytest.param("Toussaint L'Ouverture", [], id="an apostrophe does not begin a word"),
        pytest.param("Haiti'xyz", [], id="an unknown ending after an apostrophe"),
        pytest.param("(MSS), MSS/UN; MSS—UN.", ["MSS", "MSS", "UN", "MSS", "UN"], id="punctuation"),
        pytest.param("MSS", ["MSS"], id="the whole text"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_word_boundaries(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the Kenya-led force", ["Kenya"], id="name before a word"),
        pytest.param("the Kenya‑led force", ["Kenya"], id="no-break hyphen"),
        pytest.param("US-backed, UN-mandated", ["US", "UN"], id="acronyms before a word"),
        pytest.param("anti-UN, pro-Haiti, non-Kenyan", ["UN", "Haiti", "Kenyan"], id="after a prefix"),
        pytest.param("Anti-UN, Non-Haitian", ["UN", "Haitian"], id="after a prefix with a capital"),
        pytest.param("Kenya-Led, US-Backed", ["Kenya", "US"], id="compounds in a title"),
        pytest.param("an MSS-UN patrol", ["MSS", "UN"], id="two acronyms"),
        pytest.param("the Kenya-Haiti accord", ["Kenya", "Haiti"], id="two names, both terms"),
        pytest.param("the Kenya-Brazil accord", [], id="two names, one unknown"),
        pytest.param("gang-held areas, an anti-gang unit", [], id="common nouns"),
        pytest.param("gang- and drug-related", ["gang"], id="suspended hyphen"),
        pytest.param("Haitian-American, Franco-Haitian", [], id="compound demonyms"),
        pytest.param("Port-au-Prince", ["Port-au-Prince"], id="a hyphen inside the term"),
        pytest.param("Fort-au-Prince", [], id="part of a French name"),
        pytest.param("Mont-Marc", [], id="a person in a place"),
        pytest.param("Haiti - Kenya -- UN", ["Haiti", "Kenya", "UN"], id="hyphens as dashes"),
        pytest.param("Port-au-Prince-based", ["Port-au-Prince"], id="compound of a compound"),
    ],
)
def test_hyphens(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In March they march.", [("March", "marzo"), ("march", "marcha")], id="March/march"),
        pytest.param("The US told us.", [("US", "EE. UU.")], id="US/us"),
        pytest.param("Us, they said.", [], id="Us at the start"),
        pytest.param("the who of it", [], id="who"),
        pytest.param("WHO said so.", [("WHO", "OMS")], id="WHO at the start"),
        pytest.param("MAN WHO FLED CAMP ARRESTED", [], id="WHO in a headline"),
        pytest.param("THOUSANDS MARCH IN HAITI", [("HAITI", "Haití")], id="MARCH in a headline"),
        pytest.param("US SENDS TROOPS TO HAITI", [("US", "EE. UU."), ("HAITI", "Haití")], id="headline"),
        pytest.param("GANGS ATTACK CAP", [("GANGS", "pandilla"), ("CAP", "Cabo")], id="short, in a headline"),
        pytest.param("a CAP on prices", [], id="short, elsewhere"),
        pytest.param("MSS'S BASE, NGOS LEAVE", [("MSS", "MSS"), ("NGOS", "ONG")], id="plural in a headline"),
        pytest.param(
            "PORT-AU-PRINCE, Haiti (AP) —",
            [("PORT-AU-PRINCE", "Puerto Príncipe"), ("Haiti", "Haití")],
            id="dateline",
        ),
        pytest.param(
            "Gangs rule. “Gang war,” he said.",
            [("Gangs", "pandilla"), ("Gang", "pandilla")],
            id="insensitive",
        ),
        pytest.param(
            "Al-Shabaab struck. “Al-Shabaab did.”",
            [("Al-Shabaab", "Al Shabab")] * 2,
            id="a small first letter at the start of a sentence",
        ),
        pytest.param("the Al-Shabaab group", [], id="the same elsewhere"),
        pytest.param("haiti and kenya, mss", [], id="names in lower case"),
        pytest.param("the Prime Minister", [("Prime Minister", "primer ministro")], id="title in capitals"),
    ],
)
def test_case(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(o.text, o.term.forms["es"].required) for o in MATCHER.find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a gang, two gangs", ["gang", "gangs"], id="plural of a singular"),
        pytest.param("an armed gang", ["armed gang"], id="singular of a plural"),
        pytest.param("two NGOs", ["NGOs"], id="acronym"),
        pytest.param("the U.N. and the UN", ["U.N.", "UN"], id="dotted acronym"),
        pytest.param("prime ministers", ["prime ministers"], id="compound"),
        pytest.param("secretaries of state", ["secretaries of state"], id="head before of"),
        pytest.param("secretaries-general", ["secretaries-general"], id="head before general"),
        pytest.param("policemen", ["policemen"], id="-man"),
        pytest.param("Kenyans and Haitians", ["Kenyans", "Haitians"], id="demonyms"),
        pytest.param(
            "displaced people, displaced persons", ["displaced people", "displaced persons"], id="two plurals"
        ),
        pytest.param("two Kenyas", [], id="no plural of a place"),
    ],
)
def test_inflected_sources(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("in Petion-Ville", ["Petion-Ville"], id="without diacritics"),
        pytest.param("in Pe\u0301tion-Ville.", ["Pe\u0301tion-Ville"], id="decomposed"),
        pytest.param("in L'Estere", ["L'Estere"], id="straight apostrophe"),
        pytest.param("in L’Estère", ["L’Estère"], id="curly apostrophe"),
        pytest.param("the United\u00a0Nations", ["United\u00a0Nations"], id="no-break space"),
        pytest.param("the United\nNations", ["United\nNations"], id="line break"),
        pytest.param("the  United  Nations  left", ["United  Nations"], id="two spaces"),
        pytest.param("the Uni\u00adted Nations", ["Uni\u00adted Nations"], id="soft hyphen"),
        pytest.param("Port‑au‑Prince", ["Port‑au‑Prince"], id="no-break hyphens"),
    ],
)
def test_letters_and_typography(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Haitian National Police", None, ["Haitian National Police"]),
        ("the National Police of Haiti", None, ["National Police", "Haiti"]),
        ("the UN Security Council", None, ["UN Security Council"]),
        ("the UN Security Council", "es", ["UN Security Council"]),
        ("the UN Security Council", "fr", ["UN"]),
        ("Saint-Marc", None, ["Saint-Marc"]),
        ("Saint-Marc", "fr", []),
        ("the MSS", "ht", []),
    ],
    ids=[
        "nested",
        "apart",
        "longest",
        "form in es",
        "no form in fr",
        "name in name",
        "not the rest",
        "no form",
    ],
)
def test_the_longest_term_with_a_form_wins(text: str, lang: str | None, expected: list[str]) -> None:
    assert found(text, lang) == expected


def test_the_leftmost_of_two_that_overlap_wins() -> None:
    matcher = Matcher(term_base("source,es\nnew york,a\nyork city council,b\n"))
    assert [o.text for o in matcher.find("the new york city council")] == ["new york"]


def test_a_phrase_of_terms_is_preferred_to_its_words() -> None:
    """As translators ask of Weblate in its issue 7205 ("Vatican & Rome" beside "Vatican" and "Rome")."""
    matcher = Matcher(term_base("source,es\nRome,Rome\nVatican,Vatican\nVatican & Rome,Vatican & Rome\n"))
    assert [o.text for o in matcher.find("Vatican & Rome")] == ["Vatican & Rome"]
    assert [o.text for o in matcher.find("Rome & Vatican")] == ["Rome", "Vatican"]


def test_of_terms_with_equal_letters_the_one_written_so_wins() -> None:
    matcher = Matcher(
        term_base("source,case,es\nresume,,reanudar\nrésumé,,currículum\nPolish,,polaco\npolish,,pulir\n")
    )
    forms = [o.term.forms["es"].required for o in matcher.find("resume a résumé, polish a Polish one")]
    assert forms == ["reanudar", "currículum", "pulir", "polaco"]


def test_a_stated_source_wins_over_a_derived_one() -> None:
    matcher = Matcher(term_base("source,es\nforce,fuerza\nforces,tropas\n"))
    assert [o.term.forms["es"].required for o in matcher.find("a force, two forces")] == ["fuerza", "tropas"]


def test_deprecated_terms_are_not_found() -> None:
    matcher = Matcher(term_base("source,es,status\nHaiti,a,deprecated\nKenya,b,proposed\n"))
    assert [o.text for o in matcher.find("Haiti and Kenya")] == ["Kenya"]


def test_an_empty_term_base_finds_nothing() -> None:
    assert Matcher(TermBase((), "")).find("the MSS") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the <em>MSS</em> left", ["MSS"], id="inside mark-up"),
        pytest.param("<a1>the <b2>United Nations</b2>, in</a1> Haiti", ["United Nations", "Haiti"], id="two"),
        pytest.param('<a href="https://x.org/Haiti" title="Haiti">here</a>', [], id="in an attribute"),
        pytest.param("see www.un.org/Haiti. Haiti", ["Haiti"], id="in an address"),
        pytest.param("Haiti@UN.org, @UN, #Haiti", [], id="in an e-mail address, a handle, a hashtag"),
        pytest.param("{Haiti} and {{ Haiti }} and %(UN)s", [], id="in a variable"),
    ],
)
def test_mark_up(text: str, expected: list[str]) -> None:
    assert found(text) == expected
    assert all(text[o.start : o.end] == o.text for o in MATCHER.find(text))


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "the Multinational Security Support Mission (MSS) said",
            [("Multinational Security Support Mission", "MSS")],
        ),
        ("the MSS (Multinational Security Mission) said", [("MSS", "Multinational Security Mission")]),
        ("the United Nations (the “UN”)", []),
        ("the United Nations (“UN”) and Haiti (Kenya)", [("United Nations", "UN")]),
        ("the <em>United Nations</em> (<em>UN</em>; here)", [("United Nations", "UN")]),
        ("the United Nations (UN troops)", []),
        ("the United Nations, UN", []),
    ],
    ids=["name first", "acronym first", "article between", "quotes", "mark-up", "more inside", "no brackets"],
)
def test_full_name_and_acronym_belong_together(text: str, pairs: list[tuple[str, str]]) -> None:
    occurrences = MATCHER.find(text)
    mentions = first_mentions(occurrences, text)
    assert [(one.text, other.text) for one, other in mentions] == pairs
    assert all(one in occurrences and other in occurrences for one, other in mentions)


ALPHABET = "MSUNOmsun's’-–. (<em>)\u0301\u00ad\u00a0\n\t é"


@given(
    st.lists(
        st.one_of(
            st.sampled_from([source for term in TERMS.terms for source in term.sources]),
            st.text(ALPHABET, max_size=4),
        ),
        max_size=12,
    )
)
def test_spans_are_exact_ordered_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    position = 0
    for occurrence in MATCHER.find(text):
        assert position <= occurrence.start < occurrence.end <= len(text)
        assert occurrence.text == text[occurrence.start : occurrence.end]
        assert occurrence.text.strip() == occurrence.text
        position = occurrence.end


@given(st.sampled_from(TERMS.terms), st.sampled_from(["", "The ", "“", "In 2024, ", "\u0301", "  "]))
def test_every_source_is_found_in_its_own_words(term: Term, before: str) -> None:
    for source in term.sources:
        text = f"{before}{source} stood there."
        assert [o.text for o in MATCHER.find(text)] == [source]


@given(st.text(max_size=60))
def test_a_folded_text_keeps_its_offsets(text: str) -> None:
    folded = fold(text)
    offsets = folded.offsets if folded.offsets is not None else list(range(len(text) + 1))
    assert len(offsets) == len(folded.text) + 1
    assert list(offsets) == sorted(offsets)
    assert all(fold(text[offsets[i]]).text == char for i, char in enumerate(folded.text))
    assert len(mask(text)) == len(text)


def dense_text(words: list[str], rng: random.Random) -> list[str]:
    return [" ".join(rng.choices(words, k=25)) + "." for _ in range(1000)]


def made_up_words(count: int, rng: random.Random) -> list[str]:
    syllables = [a + b for a in "bcdfghjklmnprstvz" for b in ("a", "en", "i", "or", "u")]
    return ["".join(rng.choices(syllables, k=rng.choice((2, 3, 4)))) for _ in range(count)]


@pytest.mark.parametrize(("terms", "budget"), [(20_000, 1.0), (2_000, 0.3)])
def test_a_large_term_base_is_matched_in_a_second(terms: int, budget: float) -> None:
    rng = random.Random(7)
    words = made_up_words(12_000, rng)
    sentences = dense_text(words, rng)
    base = TermBase(
        tuple(
            Term((" ".join(rng.sample(words, rng.choice((1, 2, 2, 3)))),), "term", False, {"es": Forms("x")})
            for _ in range(terms)
        ),
        "",
    )
    best = min(_seconds(base, sentences) for _ in range(3))
    assert best < budget


def _seconds(base: TermBase, sentences: list[str]) -> float:
    start = time.process_time()
    matcher = Matcher(base)
    total = sum(len(matcher.find(sentence)) for sentence in sentences)
    assert total > 100
    return time.process_time() - start


def test_the_result_is_that_of_a_plain_search() -> None:
    """Against a regular expression of all sources, longest first, on terms without special rules."""
    rng = random.Random(3)
    words = made_up_words(60, rng)
    sources = {" ".join(rng.choices(words, k=rng.choice((1, 2, 3)))) for _ in range(80)}
    terms = tuple(Term((source,), "place", False, {}) for source in sorted(sources))
    matcher = Matcher(TermBase(terms, ""))
    pattern = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, sources), key=len, reverse=True)) + r")\b")
    for sentence in dense_text(words, rng)[:200]:
        assert [o.text for o in matcher.find(sentence)] == pattern.findall(sentence)
