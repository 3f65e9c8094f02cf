"""Damage to words: names, other languages, omissions, repetitions, spelling."""

from __future__ import annotations

import random
import re
import unicodedata

from translator.checks.names.compare import is_name

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NAMES = ("Marchetti", "Okonkwo", "Villaseñor", "Thorvald", "Dubreuil", "Yamazaki", "Brzeziński", "Quispe")
_SENTENCES = {
    "es": (
        "Los vecinos del barrio esperaban todavía el camión que debía traerles agua potable.",
        "Nadie ha podido explicar hasta ahora por qué se cerró la escuela del pueblo.",
        "Las autoridades prometieron que volverían a reunirse con las familias la próxima semana.",
    ),
    "fr": (
        "Les habitants du quartier attendaient encore le camion qui devait leur apporter de l'eau potable.",
        "Personne n'a pu expliquer jusqu'à présent pourquoi l'école du village a été fermée.",
        "Les autorités ont promis de rencontrer de nouveau les familles la semaine prochaine.",
    ),
    "ht": (
        "Moun ki nan katye a t ap tann toujou kamyon ki te dwe pote dlo pou yo bwè a.",
        "Pèsonn pa rive esplike jis kounye a poukisa yo te fèmen lekòl ki nan bouk la.",
        "Otorite yo te pwomèt y ap rankontre ak fanmi yo ankò semèn pwochèn.",
    ),
}
_NEGATION = {
    "es": re.compile(r"(?<!\w)no (?=\w)"),
    "fr": re.compile(r"(?<!\w)(?:ne |n')(?P<verb>\w+) pas(?!\w)"),
    "ht": re.compile(r"(?<!\w)pa (?=\w)"),
}
_VERB = {
    "es": re.compile(r"(?<!no )(?<!\w)(?=(?:es|son|fue|fueron|ha|han|había|está|están|tiene|tienen|puede) )"),
    "fr": re.compile(r"(?<!\w)(?P<verb>est|sont|ont|avait|était|peut|doit|sera)(?= )"),
    "ht": re.compile(r"(?<!pa )(?<!\w)(?=(?:te|ap|gen|se|ka) )"),
}
_FRENCH_SPELLING = (
    (re.compile(r"(?<=\w)k(?=[aou])"), "c"),
    (re.compile(r"(?<!\w)k(?=[aoulr])"), "c"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"(?<=\w)syon(?!\w)"), "tion"),
)


def _choice_of_match(pattern: re.Pattern[str], text: str, rng: random.Random) -> re.Match[str] | None:
    matches = list(pattern.finditer(text))
    return rng.choice(matches) if matches else None


def change_name(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Replace a name that both texts have inside a sentence, everywhere."""
    inside = {
        match.group()
        for match in _WORD.finditer(msgid)
        if match.group()[0].isupper()
        and not match.group().isupper()
        and len(match.group()) > 3
        and is_name(match.group().lower())
        and re.search(r"[^\W\d_,][^\W\d_]*,? $", msgid[: match.start()])
    }
    names = [
        match.group()
        for match in _WORD.finditer(msgstr)
        if match.group() in inside and re.search(r"\w,? $", msgstr[: match.start()])
    ]
    if not names:
        return None
    name = rng.choice(names)
    other = rng.choice([one for one in _NAMES if one not in msgstr])
    return re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", other, msgstr)


def change_acronym(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Replace one letter of an acronym of three letters or more that both texts have, everywhere."""
    if msgstr.isupper():
        return None
    both = [
        acronym
        for acronym in dict.fromkeys(re.findall(r"(?<![\w-])[A-Z]{3,6}(?![\w-])", msgstr))
        if re.search(rf"(?<!\w){acronym}(?!\w)", msgid) and not re.fullmatch("[IVXLCDM]+", acronym)
    ]
    if not both:
        return None
    acronym = rng.choice(both)
    place = rng.randrange(len(acronym))
    letter = rng.choice([char for char in "BKQWXZ" if char not in acronym])
    changed = acronym[:place] + letter + acronym[place + 1 :]
    return re.sub(rf"(?<![\w-]){acronym}(?![\w-])", changed, msgstr)


def empty(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Leave nothing."""
    return ""


def untranslate(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Put the English there, where it is a sentence."""
    return msgid if len(_WORD.findall(msgid)) >= 4 else None


def leak_english(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Go on in English after the first half, with at least five words of it."""
    english = list(_WORD.finditer(msgid))
    words = list(_WORD.finditer(msgstr))
    if len(english) < 10 or len(words) < 8:
        return None
    return msgstr[: words[len(words) // 2].start()] + msgid[english[len(english) // 2].start() :]


def _leak(msgstr: str, lang: str, rng: random.Random) -> str | None:
    return rng.choice(_SENTENCES[lang]) if len(_WORD.findall(msgstr)) >= 6 else None


def leak_french(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Put a French sentence there."""
    return _leak(msgstr, "fr", rng)


def leak_spanish(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Put a Spanish sentence there."""
    return _leak(msgstr, "es", rng)


def drop_clause(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """End the text at a comma, where a third of it or more and at least six words follow."""
    places = [
        match.start()
        for match in re.finditer(r", ", msgstr)
        if len(_WORD.findall(msgstr, match.end())) >= max(6, len(_WORD.findall(msgstr)) / 3)
        and match.start() > len(msgstr) * 0.3
    ]
    if not places or not msgstr.endswith("."):
        return None
    return msgstr[: rng.choice(places)] + "."


_BETWEEN = re.compile(r"(?<=[^\W\d_]{3}[.!?]) (?=[¿¡«\"“]?[A-ZÁÉÍÓÚÀÈÊÎÔ])")


def drop_sentence(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Leave out one of several sentences, of at least four words."""
    sentences = _BETWEEN.split(msgstr)
    long = [index for index, sentence in enumerate(sentences) if len(_WORD.findall(sentence)) > 3]
    if len(sentences) < 2 or not long or len(_BETWEEN.split(msgid)) != len(sentences):
        return None
    dropped = rng.choice(long)
    return " ".join(sentences[:dropped] + sentences[dropped + 1 :])


def add_sentence(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Add a sentence that the source has nothing of."""
    return f"{msgstr} {rng.choice(_SENTENCES[lang])}" if msgstr.endswith((".", "!", "?")) else None


def negate(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Take a negation away, else put one before a common verb."""
    match = _NEGATION[lang].search(msgstr)
    if match:
        kept = match["verb"] if lang == "fr" else ""
        return msgstr[: match.start()] + kept + msgstr[match.end() :]
    match = _VERB[lang].search(msgstr)
    if match is None:
        return None
    put = f"ne {match['verb']} pas" if lang == "fr" else {"es": "no ", "ht": "pa "}[lang]
    return msgstr[: match.start()] + put + msgstr[match.end() :]


def double_word(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Write a word of four letters or more twice."""
    match = _choice_of_match(re.compile(r"(?<![\w'’-])[^\W\d_A-Z]{4,}(?= [^\W\d_])"), msgstr, rng)
    return None if match is None else f"{msgstr[: match.end()]} {match.group()}{msgstr[match.end() :]}"


def loop(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Say the last three words four times more, as a model does that finds no end."""
    words = list(_WORD.finditer(msgstr))
    if len(words) < 6:
        return None
    last = msgstr[words[-3].start() : words[-1].end()]
    return msgstr[: words[-1].end()] + f" {last}" * 4 + msgstr[words[-1].end() :]


def break_spelling(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Spell a word as French would: c, x and -tion, which the official spelling has not."""
    places: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(msgstr):
        if match.group().islower() and len(match.group()) > 3 and match.group() not in msgid:
            for pattern, french in _FRENCH_SPELLING:
                places += [
                    (match.start() + one.start(), match.start() + one.end(), french)
                    for one in pattern.finditer(match.group())
                ]
    if not places:
        return None
    start, end, french = rng.choice(places)
    return msgstr[:start] + french + msgstr[end:]


def strip_accents(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Write no accents at all, where there are three or more."""
    plain = "".join(char for char in unicodedata.normalize("NFD", msgstr) if not unicodedata.combining(char))
    return plain if sum(a != b for a, b in zip(plain, msgstr, strict=False)) > 2 else None
