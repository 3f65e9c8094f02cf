"""How long a translation is against its source: means and spread by language and length.

Learned from human translations (news in Spanish and French, general prose in Haitian Creole): the log
of the ratio of characters has a mean that falls, and a spread that narrows, as segments grow longer.
"""

from __future__ import annotations

from functools import lru_cache
from math import log, sqrt

# (mean for short segments, mean for long ones): log ratio at 20 and at 300 characters of source.
_MEANS = {"es": (0.11, 0.055), "fr": (0.16, 0.075), "ht": (0.03, -0.04)}
_SHORT, _LONG = 20, 300
_LOG_SHORT, _LOG_RANGE = log(_SHORT), log(_LONG / _SHORT)
_SMOOTH = 5  # characters added to both sides, so that one word more in three is no surprise


@lru_cache(maxsize=4096)
def deviation(msgid: str, msgstr: str, lang: str) -> float:
    """Return by how many nats the length ratio is above (or below) what the language makes of the source.

    >>> round(deviation("He said no to the plan on Monday.", "No.", "es"), 1)
    -1.7
    """
    length = len(msgid)
    short, long = _MEANS[lang]
    share = (log(min(max(length, _SHORT), _LONG)) - _LOG_SHORT) / _LOG_RANGE
    return log((len(msgstr) + _SMOOTH) / (length + _SMOOTH)) - (short + share * (long - short))


def spread(msgid: str) -> float:
    """Return the standard deviation (nats) of the log length ratio for a source of this length.

    >>> round(spread("x" * 45), 2), round(spread("x" * 180), 2)
    (0.17, 0.12)
    """
    return 0.08 + 0.6 / sqrt(max(len(msgid), 10))
