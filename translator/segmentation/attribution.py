"""Attributions: the words after a closed quotation that name its speaker."""

from __future__ import annotations

import re

_VERBS = (
    "said|says|asked|asks|added|adds|told|replied|answered|responded|shouted|yelled|cried|screamed|"
    "exclaimed|wondered|wrote|tweeted|posted|declared|insisted|explained|recalled|joked|quipped|whispered|"
    "demanded|warned|urged|pleaded|chanted|stated|noted|continued|concluded|repeated|inquired|queried|"
    "remarked|commented|called|sang|read"
)
# Who speaks: names and titles, the small words between them, and offices, which have no capital.
_OFFICES = (
    "officers?|officials?|soldiers?|police|spokes(?:man|woman|person)|minister|president|chief|commander|"
    "leader|mayor|judge|lawyer|attorney|director|doctor|nurse|driver|resident|witness|man|woman|boy|girl|"
    "mother|father|brother|sister|wife|husband|teacher|student|analyst|diplomat|ambassador|envoy|reporter|"
    "secretary|senator|governor|general|captain|colonel|sergeant|major|inspector|prime|foreign|former|"
    "deputy|acting|old|young|senior|one|another"
)
_WORD = rf"(?:[^\W\d_a-z][\w'’.\-]{{0,30}}|of|the|for|at|de|du|la|le|del|al|bin|van|von|a|an|{_OFFICES})"
_SPEAKER = rf"(?:{_WORD}\s{{1,2}}){{1,8}}?"
# An age or an office may stand between the name and the verb: "Rose Paul, 52, asked".
_DESCRIBED = rf"{_WORD}(?:\s{{1,2}}{_WORD}){{0,6}},\s[^,.?!\"“”\n]{{2,50}},\s"
_AFTER = (
    r"(?=\s*(?:[.,;:?!(—–-]|\Z)|\s+(?:in|on|at|to|as|during|after|before|with|from|via|by|when|while|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|him|her|them|me|us|reporters|journalists|"
    r"rhetorically|angrily|sarcastically|later|again|back|through|over)\b)"
)
_ATTRIBUTION = re.compile(rf"(?:{_SPEAKER}|{_DESCRIBED})(?:{_VERBS}){_AFTER}")
_WHOLE = re.compile(rf"{_SPEAKER}(?:{_VERBS})\s*(?:[.,](?=\s|\Z)|\Z)")
_STOP = re.compile(r"[.!?…]\s")
_REACH = 120


def attributes(text: str, position: int, *, whole: bool) -> bool:
    """Return whether the words at a position only attribute the quotation that closes before it.

    After a question or an exclamation, any attribution counts (``“Who pays?” Minister Paul asked on
    Monday``). After a full stop (``whole``), where house style wants a comma, only one that is nothing
    else does: ``“We stay.” Paul said.``

    >>> attributes("“Who?” Jean Paul asked. Silence.", 7, whole=False)
    True
    >>> attributes("“Who?” Officials said the port is shut.", 7, whole=False)
    False
    """
    window = text[position : position + _REACH]
    match = (_WHOLE if whole else _ATTRIBUTION).match(window)
    return match is not None and not _STOP.search(_without_initials(match.group()[:-1]))


def _without_initials(words: str) -> str:
    return re.sub(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|St|Jr)\.", "", words)
