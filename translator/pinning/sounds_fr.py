"""French: whether words elide before a form – the vowels, the mute and the aspirated h.

Source: Grevisse and Goosse, *Le bon usage*, § 44–50.
"""

from __future__ import annotations

import re
import unicodedata

ASPIRATED_H = frozenset(
    """\
hache hackathon hacker hagard haie haillon haine haïr hâle haleter hall halle halo halte hamac hamburger
hameau hampe hamster hanche hand-ball handball handicap handicapé hangar hanneton hanter hantise happer
harangue haras harasser harceler harcèlement hardi hardware harem hareng hargne haricot harnais harpe
harpie harpon hasard hash hashtag hâte hausse haut hauteur havre hayon heaume hennir hérisson hernie héron
héros herse hêtre heurt heurter hibou hic hideux hiérarchie hippie hisser hobby hocher hockey hold-up
homard hongrois honte hoquet horde hors hot-dog hotte houblon houille houle housse houx hublot huche huées
huguenot huit huitième hululer hurler hurlement hussard hutte haut-commissariat haut-commissaire
hanovre harlem harvard havane haye hambourg hawaï hollande hollandais hollandaise honduras hondurien
hondurienne hong hongrie hongroise houston hudson hutu hubei hebdo hamas hezbollah houthi houthis hyundai
hcr hlm html http https hiv hinche""".split()
)
"""Words whose h (or letter name) bars elision: the common ones, and names of the news.

Hinche is a town of Haiti's Centre department.
"""

_NO_ELISION = frozenset(
    "oui onze onzième ouistiti yaourt yacht yen yéti yémen yémenite yougoslave ouate".split()
)


def starts_with_vowel(form: str) -> bool:
    """Whether words elide before the form: it begins with a vowel sound or a mute h.

    An acronym elides by its first letter only where that is a vowel: l'ONU, but la MSS.

    >>> [starts_with_vowel(word) for word in ("ONU", "MSS", "Haïti", "Honduras", "hôpital", "Yémen", "onze")]
    [True, False, True, False, True, False, False]
    """
    word = form.lstrip("\"'«“‘( ")
    first = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", word)
    if first is None:
        return False
    whole = first.group().lower()
    head = whole.split("-")[0]
    if {whole, head, head.removesuffix("s")} & (ASPIRATED_H | _NO_ELISION):
        return False
    letter = unicodedata.normalize("NFD", head)[0]
    if letter == "h":
        return not first.group().isupper() or len(head) == 1
    return letter in "aeiouœæ" or (letter == "y" and len(head) > 1 and head[1] not in "aeéiouèêôâ")
