"""What the source denies the translation denies, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.registry import register
from translator.findings import Finding, Severity


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_NEGATIONS = {
    "en": _any(
        r"\b(?:not|cannot|never|nobody|nothing|none|nowhere|neither|nor|without)\b",
        r"n['’]t\b|\bno\b(?!\.? ?\d)",
    ),
    "es": _any(r"\b(?:no|nunca|jamás|nadie|nada|ning[uú]n\w*|ni|sin|tampoco)\b"),
    "fr": _any(r"\b(?:ne|pas|jamais|rien|aucune?s?|sans|ni|non|nul(?:le)?s?)\b|\bn['’]"),
    "ht": _any(r"\b(?:pa|p|pap|pat|pako|poko|panko|janm|jamè|okenn|anyen|pèsonn|san|ni|non)\b"),
}
# Turns of phrase that deny nothing, or that the other languages say without a negation.
_IDIOMS = {
    "en": _any(
        r"no (?:doubt|matter|more than|less than|sooner|wonder|longer than)|not (?:only|least|long|bad)",
        r"not to mention|last but not least|nothing but|(?:if|or|whether or) not|no-fly|non-",
    ),
    "es": _any(
        r"sin (?:embargo|duda|vida|precedentes?|reservas|hogar|techo|cesar|fin|más)|no (?:obstante|s[oó]lo)",
        r"no (?:más que|gubernamental|tard\w+)|nada más|hasta que no|no deja\w* de|[.!¿,] ?¿?no\b|acaso no",
    ),
    "fr": _any(
        r"sans (?:doute|cesse|compter|précédent)|sans-\w+|non (?:seulement|plus)|non-\w+",
        r"(?:le|un|premier|faux) pas|n['’]hésit\w+ pas|ne cess\w+|rien que",
        r"ne (?:\w+ ){1,2}(?:que\b|qu['’])|n['’]\w+ (?:\w+ )?(?:que\b|qu['’])",
        r"n['’]est-ce pas|ne serait-ce|avant (?:que\b|qu['’]).{0,30} ne\b|pas à pas|pourquoi pas",
    ),
    "ht": _any(
        r"\bnon (?:li|ak|yo|w|ou|mwen|l|a|an|nan|la|m)\b|(?-i:\bnon [A-Z])",
        r"san (?:moun|mil|goud|dola|\d)|tès san|\bpa \d",
        r"pa (?:m|w|li|yo|nou|egzanp|mwa|jou|ane|semèn|korespondans)\b",
    ),
}
# Words that deny by themselves: "did not come" may be "stayed away", and "lacks" may be "has no".
_DENIALS = {
    "en": _any(
        r"\bun(?:able|like|til|less|aware|known|clear|certain|fair|safe|usual|expected|familiar|armed|changed)\w*",
        r"\b(?:imposs|improb|incapab|inabil|insuffic|invisib|disagree|disappear|disregard|dislike)\w*|\w{3,}less\b",
        r"\b(?:fail|lack|refus|deny|deni|reject|prevent|avoid|stop|prohibit|bann|ignor|doubt|scarce|absen)\w*",
        r"\b(?:only|hard|hardly|barely|rarely|seldom|except|instead|rather|than|free|just|dead|however|though|yet)\b",
        r"\b(?:little|few|miss\w*|lost|lose|too|still|away|bad|even)\b",
    ),
    "es": _any(
        r"\b(?:imposib|incapa|falt[aóeo]|carec|neg[aóu]|nieg|rechaz|impid|imped|evit|prohib|excep|salvo|sino)\w*",
        r"\b(?:apenas|difícil|complicad|en vano|igual|descon|desap|insuf|inút|dej[óa]|menos)\w*",
        r"\bpoc[oa]s?\b",
    ),
    "fr": _any(
        r"\b(?:impossi|incapa|manqu|refus|rejet|empêch|évit|interdi|cess|sauf|excep|hors|difficil|guère)\w*",
        r"\b(?:plutôt|échou|égal|mécon|insuff|inuti|ignor|moins|volontiers)\w*|\b(?:peu|nie|nié|nier|nient)\b",
    ),
    "ht": _any(r"\b(?:manke|refize|anpeche|evite|entèdi|sispann|sof|sèlman|difisil|enposib|mwens)\w*"),
}


@lru_cache(maxsize=4096)
def _negation(text: str, lang: str) -> tuple[int, int] | None:
    """Return the span of the first word that denies something, idioms aside."""
    masked = _IDIOMS[lang].sub(lambda match: " " * len(match.group()), text)
    match = _NEGATIONS[lang].search(masked)
    return match and match.span()


@register
class Negation(Check):
    """A negation is lost, or one came in: the worst slip of a fluent draft.

    Only drafts are looked at, and only whether anything denies at all on either side. People say "stayed
    away" for "did not come": one human translation in thirty-six would have a finding.
    """

    id = "negation"
    description = "A draft denies what the source does not, or the other way round"
    severity = Severity.WARNING
    bad = Example("es", "The crime did not fall.", "La delincuencia bajó.")
    good = Example("es", "The crime did not fall.", "La delincuencia no bajó.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield at most one finding."""
        if not entry.fuzzy:
            return
        source, target = _negation(entry.msgid, "en"), _negation(entry.msgstr, entry.lang)
        if source and not target and not _DENIALS[entry.lang].search(entry.msgstr):
            word = entry.msgid[slice(*source)]
            yield self.finding(entry, f"nothing stands for “{word}”")
        elif target and not source and not _DENIALS["en"].search(entry.msgid):
            word = entry.msgstr[slice(*target)]
            yield self.finding(entry, f"“{word}” denies what the source does not", target)
