"""What stands beside a number: currency, per cent, units of length, weight and time; months and days."""

from __future__ import annotations

import re
from functools import lru_cache

from translator.checks.text import word_set

# Currency → words for it in any of the languages (they hardly clash), lower case.
_CURRENCIES = {
    "USD": "usd dollar dollars dólar dólares dola",
    "EUR": "eur euro euros ewo",
    "GBP": "gbp pound pounds libra libras livre livres liv sterling",
    "JPY": "jpy yen yens yenes",
    "franc": "chf franc francs franco francos fran",
    "HTG": "htg gourde gourdes gourda gourdas goud",
    "peso": "peso pesos pezo",
    "rouble": "rouble roubles ruble rubles rublo rublos",
    "crown": "crown crowns couronne couronnes corona coronas kronor kroner czk",
    "yuan": "yuan yuans yuanes renminbi",
    "rupee": "rupee rupees rupia rupias roupie roupies",
    "rand": "rand rands",
    "shilling": "shilling shillings chelín chelines chilin",
}
_CURRENCY_OF = {word: unit for unit, words_of in _CURRENCIES.items() for word in words_of.split()}
_CURRENCY_WORDS = frozenset(_CURRENCY_OF)
_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
# unit → (dimension, size in the dimension's base unit, words)
UNITS: dict[str, tuple[str, float, str]] = {
    "mile": ("length", 1609.34, r"miles?|millas?|mil(?:le)?s?\b(?! de)|mi"),
    "kilometre": ("length", 1000, r"kilomet(?:er|re)s?|kil[óo]metros?|kilom[èe]tres?|kilom[èe]t|km"),
    "metre": ("length", 1, r"met(?:er|re)s?|metros?|m[èe]tres?|m[èe]t|m"),
    "centimetre": ("length", 0.01, r"centimet(?:er|re)s?|cent[íi]metros?|centim[èe]tres?|santim[èe]t|cm"),
    "foot": ("length", 0.3048, r"foot|feet|pies?|pieds?|pye|ft"),
    "inch": ("length", 0.0254, r"inch(?:es)?|pulgadas?|pouces?|pous"),
    "yard": ("length", 0.9144, r"yards?|yardas?|yad"),
    "kilogram": ("weight", 1, r"kilogram(?:me)?s?|kilogramos?|kilos?|kg|kilogram"),
    "pound": ("weight", 0.4536, r"pounds?|libras?|livres?|liv|lbs?"),
    "tonne": ("weight", 1000, r"tonnes?|tons?|toneladas?|t[òo]n"),
    "ounce": ("weight", 0.02835, r"ounces?|onzas?|onces?|ons|oz"),
    "hectare": ("area", 1, r"hectares?|hect[áa]reas?|ekta|ha"),
    "acre": ("area", 0.4047, r"acres?|kawo"),
    "litre": ("volume", 1, r"lit(?:er|re)s?|litros?|lit"),
    "gallon": ("volume", 3.785, r"gallons?|galones|gal[óo]n|galon"),
    "celsius": ("temperature", 1, r"°\s?c|celsius|degrees? celsius"),
    "fahrenheit": ("temperature", 1, r"°\s?f|fahrenheit|degrees? fahrenheit"),
    "second": ("time", 1, r"seconds?|segundos?|secondes?|segonn?d"),
    "minute": ("time", 60, r"minutes?|minutos?|minit|min"),
    "hour": ("time", 3600, r"hours?|horas?|heures?|[èe]dtan"),
    "day": ("time", 86400, r"days?|d[íi]as?|jours?|jou|journ[ée]es?"),
    "week": ("time", 604800, r"weeks?|semanas?|semaines?|sem[èe]n|senm[èe]n"),
    "month": ("time", 2629800, r"months?|mes(?:es)?|mois|mwa"),
    "year": ("time", 31557600, r"years?|a[ñn]os?|an|ans|ann[ée]es?|ane|lane"),
}
_PERCENT = re.compile(
    r"%|\bpercent\w*|\bper cent\b|\bpor\s?cien(?:tos?)?\b|\bpour\s?cents?\b|\bpou\s?san\b|\bpousan\w*|\bpct\b"
    r"|\bpoints?\b|\bpuntos?\b|\bpor mil\b|\bpoli\b|\bporcentual\w*",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"[\s\u00a0\u202f-]{0,2}(?:(?:square|cubic|more|full|m[áa]s|de|to)\s)?(?:"
    + "|".join(rf"(?P<u{index}>(?:{unit[2]})(?![^\W\d_]))" for index, unit in enumerate(UNITS.values()))
    + ")"
)


@lru_cache(maxsize=4096)
def currencies(text: str) -> frozenset[str]:
    """Return the currencies of the sums of money in a text.

    >>> sorted(currencies("$5 million, 3 euros")), sorted(currencies("la libra a 5 dólares"))
    (['EUR', 'USD'], ['USD'])
    """
    found = {unit for symbol, unit in _SYMBOLS.items() if symbol in text}
    for word in _CURRENCY_WORDS.intersection(word_set(text)):
        if re.search(rf"\d[^.;]{{0,30}}\b{word}\b", text, re.IGNORECASE):
            found.add(_CURRENCY_OF[word])
    return frozenset(found)


def has_percent(text: str) -> bool:
    """Whether a text speaks of per cent or points at all."""
    return _PERCENT.search(text) is not None


def unit_after(after: str) -> str | None:
    """Return the unit that the text after a number begins with, or None.

    >>> unit_after(" miles away"), unit_after("km de route"), unit_after(" gens")
    ('mile', 'kilometre', None)
    """
    match = _UNIT.match(after)
    return tuple(UNITS)[int((match.lastgroup or "u0")[1:])] if match else None


def is_conversion(value: float, unit: str, other: float, other_unit: str) -> bool:
    """Whether two measures are about the same quantity in different units (within an eighth).

    >>> is_conversion(10, "mile", 16, "kilometre"), is_conversion(10, "mile", 61, "kilometre")
    (True, False)
    """
    dimension, size, _ = UNITS[unit]
    other_dimension, other_size, _ = UNITS[other_unit]
    if dimension != other_dimension or unit == other_unit:
        return False
    if dimension == "temperature":
        celsius = (value - 32) / 1.8 if unit == "fahrenheit" else value * 1.8 + 32
        return abs(celsius - other) < 3
    one, two = value * size, other * other_size
    return abs(one - two) <= max(one, two) / 8


_MONTHS = {
    "en": r"Jan(?:\.|uary) Feb(?:\.|ruary) Mar\.|March(?=\s\d)|(?<=\d\s)March Apr(?:\.|il) "
    r"May(?=\s\d)|(?<=\d\s)May June July Aug(?:\.|ust) "
    r"Sep(?:t?\.|tember) Oct(?:\.|ober) Nov(?:\.|ember) Dec(?:\.|ember)",
    "es": "enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "ht": "janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm",
}
_DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "ht": "lendi madi mèkredi jedi vandredi samdi dimanch",
}


def _names(line: str, lang: str) -> re.Pattern[str]:
    groups = "|".join(rf"(?P<n{index}>{names})" for index, names in enumerate(line.split(" ")))
    return re.compile(rf"\b(?:{groups})", 0 if lang == "en" else re.IGNORECASE)


_CALENDAR = {
    lang: (("month", _names(_MONTHS[lang], lang)), ("day of the week", _names(days, lang)))
    for lang, days in _DAYS.items()
}


_HINTS = tuple(
    "onday uesday nesday hursday riday aturday unday Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
)


def may_name_a_date(english: str) -> bool:
    """Whether an English text may name a month or a day of the week: a cheap test before ``calendar``."""
    return any(map(english.__contains__, _HINTS))


@lru_cache(maxsize=4096)
def calendar(text: str, lang: str) -> dict[str, dict[int, tuple[int, int]]]:
    """Return the months and days of the week that a text names: kind → number → first span.

    >>> calendar("El lunes 5 de marzo", "es")
    {'month': {2: (14, 19)}, 'day of the week': {0: (3, 8)}}
    """
    found: dict[str, dict[int, tuple[int, int]]] = {}
    for kind, pattern in _CALENDAR[lang]:
        names: dict[int, tuple[int, int]] = {}
        for match in pattern.finditer(text):
            after = text[match.end() : match.end() + 1]
            if not after.isalpha() or (after == "s" and kind != "month"):  # lundis, but mais is no mai
                names.setdefault(int((match.lastgroup or "n0")[1:]), match.span())
        found[kind] = names
    return found
