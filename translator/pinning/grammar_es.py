"""Spanish: a form in its sentence – contraction, agreement, ``el agua``, and ``y``/``e``.

Sources: RAE and ASALE, *Nueva gramática de la lengua española* (§ 14.2 articles and contraction, § 13
agreement, § 31.2 ``y``/``e``, ``o``/``u``) and *Diccionario panhispánico de dudas* (``el``, ``siglas``: an
acronym has the gender of the head of its expansion).
"""

from __future__ import annotations

import re
from functools import lru_cache

from translator.pinning.neighbours import (
    Features,
    Fitted,
    Paradigms,
    leads,
    match_case,
    number_before,
    split_first,
    split_last,
)
from translator.pinning.nouns import INSTITUTION_ACRONYMS, INSTITUTIONS_ES, NOUNS_ES
from translator.pinning.verbs import agree_verb

DETERMINERS = Paradigms("""\
el la los las|un una unos unas|este esta estos estas|ese esa esos esas|aquel aquella aquellos aquellas
del de_la de_los de_las|al a_la a_los a_las|nuestro nuestra nuestros nuestras|cuyo cuya cuyos cuyas
su su sus sus|mi mi mis mis|algún alguna algunos algunas|ningún ninguna ningunos ningunas
otro otra otros otras|mucho mucha muchos muchas|poco poca pocos pocas|tanto tanta tantos tantas""")
PRENOMINAL = Paradigms("""\
nuevo nueva nuevos nuevas|primer primera primeros primeras|último última últimos últimas
próximo próxima próximos próximas|mismo misma mismos mismas|propio propia propios propias
antiguo antigua antiguos antiguas|segundo segunda segundos segundas|tercer tercera terceros terceras
buen buena buenos buenas|mal mala malos malas|todo toda todos todas|pequeño pequeña pequeños pequeñas
único única únicos únicas|llamado llamada llamados llamadas|supuesto supuesta supuestos supuestas
actual actual actuales actuales|gran gran grandes grandes""")
"""Determiners and adjectives that stand before a noun (the apocopated form in the masculine)."""

_ADJECTIVES_OA = """\
haitian kenian american dominican cuban mexican jamaican venezolan colombian peruan brasileñ argentin chilen
ecuatorian bolivian paraguay uruguay guatemaltec salvadoreñ hondureñ panameñ african asiátic europe rus chin
ucranian italian turc egipci sirian caribeñ armad nuev extranjer públic privad médic polític económic human
únic activ rápid técnic electrónic automátic informátic periódic específic básic lógic físic químic históric
democrátic diplomátic estratégic logístic humanitari sanitari ordinari extraordinari urban interin provisori
transitori legítim mixt complet correct incorrect muert autónom propi modern antigu últim próxim segur
insegur infectad contagios peligros aére crónic clínic agud alt baj viej fij fals larg cort asintomátic
respiratori antiviral epidémic hídric gráfic dinámic estátic inalámbric""".split()
_ADJECTIVES_NUMBER = """\
nacional internacional multinacional regional local global oficial policial presidencial federal estatal
municipal militar civil penal judicial electoral general principal social digital virtual estadounidense
canadiense costarricense nicaragüense bahameño británico total legal ilegal central final inicial manual
actual especial mundial rural vital mortal crucial""".split()
_STEMS_OA = frozenset(_ADJECTIVES_OA)
_STEMS_NUMBER = frozenset(_ADJECTIVES_NUMBER)
_PARTICIPLE = re.compile(
    r"(?P<stem>[a-záéíóúñ]{2,}[aií]d|[a-z]*(?:hech|puest|escrit|abiert|dich|vist|rot))"
    r"(?P<end>o|a|os|as)"
)
_NOT_PARTICIPLES = frozenset(
    "todo toda lado estado mercado grado soldado partido sentido ciudad cada nada"
    " medida vida salida comunidad comida cuidado ministerio acuerdo".split()
)

_COPULA = re.compile(
    r" (?:(?:no )?(?:fue|fueron|es|son|era|eran|está|están|estaba|estaban|será|serán|sea|sean|quedó|quedaron|"
    r"resultó|resultaron)|(?:ha|han|había|habían) sido) "
)

_FEMININE_WITH_EL = frozenset(
    "agua águila área arma alma hambre aula ala hacha ama ave acta alza ancla ansia asma habla hada ágora"
    " ánima alga arca arpa asa ascua aspa aya haba".split()
)


def features(form: str, gender: str = "", number: str = "") -> Features:
    """Return gender and number of a noun phrase from its head, the first noun; what is stated comes first.

    >>> features("Policía Nacional de Haití"), features("archivos de configuración")
    (Features(gender='f', number='s'), Features(gender='m', number='p'))
    """
    guess = _head_features(form)
    return Features(gender or guess.gender, number or guess.number)


@lru_cache(maxsize=4096)
def _head_features(form: str) -> Features:
    words = re.findall(r"[^\W_]+(?:\. ?[^\W_]+\.)?", form)
    while words and words[0].lower() in ("el", "la", "los", "las"):
        if words[0].islower():
            return Features("f" if "a" in words[0] else "m", "p" if words[0].endswith("s") else "s")
        words = words[1:]
    while len(words) > 1 and words[0].lower() in PRENOMINAL:
        words = words[1:]
    if not words:
        return Features()
    head = words[0]
    if known := NOUNS_ES.get(form) or NOUNS_ES.get(head) or NOUNS_ES.get(head.lower()):
        return Features(known[0], known[1])
    if head.isupper() or any(char.isdigit() for char in head):
        return Features()
    return _by_ending(head.lower())


_FEMININE_ENDINGS = (
    "ción",
    "sión",
    "gión",
    "nión",
    "stión",
    "lión",
    "xión",
    "dad",
    "tad",
    "tud",
    "umbre",
    "eza",
    "ez",
    "ncia",
    "nza",
    "ura",
    "ie",
)
_MASCULINE_ENDINGS = ("ema", "oma", "ama", "aje", "or", "ista", "miento", "ón", "és", "án", "il", "al", "el")


def _by_ending(head: str) -> Features:
    number, stem = "s", head
    if len(head) > 3 and head.endswith("s") and head[-2] in "aeiou" and not head.endswith(("sis", "tis")):
        number = "p"
        stem = _singular(head)
        if known := NOUNS_ES.get(stem):
            return Features(known[0], "p")
    if stem.endswith(_FEMININE_ENDINGS):
        return Features("f", number)
    if stem.endswith(_MASCULINE_ENDINGS):
        return Features("m", number)
    return Features({"a": "f", "d": "f", "z": "f"}.get(stem[-1], "m" if stem[-1] in "oelnr" else ""), number)


def _singular(plural: str) -> str:
    if plural.endswith(("ciones", "siones")):
        return plural[:-4] + "ón"
    if plural.endswith("ces"):
        return plural[:-3] + "z"
    if plural.endswith("es") and plural[-3] in "drlnjzxs":
        return plural[:-2]
    return plural[:-1]


def fit(left: str, form: str, right: str, given: Features | None = None, replaced: str = "") -> Fitted:
    """Return the form between its neighbours, repaired where they contradict it.

    ``left`` and ``right`` are the texts before and after the form; ``given`` overrides the features that
    the form's head shows. ``replaced`` is the text that stood in its place: an adjective that agreed with
    that, and an adjective or participle whose clause the form leads, is made to agree with the form.

    >>> fit("un ataque de el ", "MSS", " keniano", Features("f", "s"), "batallón")
    Fitted(left='un ataque de la ', form='MSS', right=' keniana')
    >>> fit("Viajó a la ", "Departamento de Estado", "").left
    'Viajó al '
    """
    known = given or Features()
    shape = features(form, known.gender, known.number)
    number = number_before(left) or features(replaced).number
    left, form = _undouble(left, form)
    if not shape.gender:
        left = _without_article(left, form, replaced)
    if not shape.number:
        split = split_last(left)
        shape = Features(shape.gender, "p" if split is not None and split[1].endswith("s") else "s")
    before = left
    left = _with_article(_agree_left(left, form, shape), form, shape)
    left, form = _contract(left, form)
    left = _conjunction(left, form)
    right = _agree_right(right, shape, leads(before), features(replaced))
    if replaced and leads(before):
        right = agree_verb(right, number, shape.number, "es")
    return Fitted(left, form, right)


def _undouble(left: str, form: str) -> tuple[str, str]:
    """Drop the article on the left where the form brings its own."""
    own = re.match(r"(?:[Ee]l|[Ll]os|[Ll]as?) ", form)
    split = split_last(left)
    if own is None or split is None:
        return left, form
    rest, word, spaces = split
    if word.lower() in ("el", "la", "los", "las", "un", "una"):
        return rest, (form[0].upper() + form[1:]) if word[0].isupper() else form
    if word.lower() in ("del", "al"):
        return rest + word[:-1] + spaces, form
    return left, form


def _without_article(left: str, form: str, replaced: str) -> str:
    """A town takes no article: that of an institution whose name stood there goes with it."""
    head, split = re.match(r"[^\W\d_]+", replaced), split_last(left)
    if head is None or split is None or head.group().lower() not in INSTITUTIONS_ES:
        return left
    if form.isupper() or not form[:1].isupper():
        return left
    rest, word, spaces = split
    bare = {"el": "", "la": "", "los": "", "las": "", "del": "de", "al": "a"}.get(word.lower())
    if bare is None:
        return left
    return rest + (match_case(bare, word) + spaces if bare else "")


def _agree_left(left: str, form: str, shape: Features) -> str:
    cell = shape.cell
    if cell is None:
        return left
    tail = ""
    for _ in range(3):
        split = split_last(left)
        if split is None:
            break
        rest, word, spaces = split
        if word in DETERMINERS and not _is_name(word, rest):
            return rest + _determiner(word, cell, form if not tail else "") + spaces + tail
        if word not in PRENOMINAL or word.isupper():
            break
        left, tail = rest, PRENOMINAL.inflect(word, cell) + spaces + tail
    return left + tail


def _is_name(word: str, rest: str) -> bool:
    """Whether a capital marks ``El``, ``La`` as part of a name (El Salvador), not as a sentence's start."""
    return (
        word[0].isupper()
        and not word.isupper()
        and rest.rstrip(" \"'«“¿¡—(") != ""
        and rest.rstrip()[-1] not in '.:!?"“«'
    )


def _determiner(word: str, cell: int, form: str) -> str:
    first = re.match(r"[^\W\d_]*", form)
    stressed = first is not None and first.group().lower() in _FEMININE_WITH_EL and not form.isupper()
    if cell == 1 and stressed and word.lower() in _WITH_STRESSED_A:
        return match_case(_WITH_STRESSED_A[word.lower()], word)
    return DETERMINERS.inflect(word, cell)


_BARE = frozenset("de a en por con para sin sobre contra hacia desde entre ante tras según".split())


def _with_article(left: str, form: str, shape: Features) -> str:
    """Give the name of an institution its article after a preposition: cerca del Aeropuerto Internacional."""
    split, head = split_last(left), re.match(r"[^\W\d_]+", form)
    if split is None or shape.cell is None or head is None or form.islower():
        return left
    named = head.group().lower() in INSTITUTIONS_ES or form in INSTITUTION_ACRONYMS
    if split[1].lower() not in _BARE or not named:
        return left
    return left + ("el ", "la ", "los ", "las ")[shape.cell]


_WITH_STRESSED_A = {
    **dict.fromkeys(("el", "la", "los", "las"), "el"),
    **dict.fromkeys(("un", "una", "unos", "unas"), "un"),
    **dict.fromkeys(("algún", "alguna", "algunos", "algunas"), "algún"),
    **dict.fromkeys(("ningún", "ninguna"), "ningún"),
    "del": "del",
    "al": "al",
}

_OPEN_CONTRACTION = re.compile(r"(?<!\w)(de|a)( +)el( +)$", re.IGNORECASE)


def _contract(left: str, form: str) -> tuple[str, str]:
    """``de el`` → ``del`` and ``a el`` → ``al``, but not before a name with its own ``El``."""
    match = _OPEN_CONTRACTION.search(left)
    if match is not None and not match.group(0).rstrip().endswith("El"):
        word = match.group(1) + "l"
        return left[: match.start()] + (
            word.upper() if match.group(1).isupper() and len(match.group(1)) > 1 else word
        ) + match.group(3), form
    split = split_last(left)
    if form.startswith("el ") and split is not None and split[1].lower() in ("de", "a"):
        return split[0], split[1] + "l " + form[3:]
    return left, form


def _conjunction(left: str, form: str) -> str:
    split = split_last(left)
    if split is None:
        return left
    rest, word, spaces = split
    sound = form.lstrip("\"'«“‘(").lower()
    i_sound = re.match(r"h?[ií](?![eaoé])", sound) is not None
    o_sound = re.match(r"h?[oó]", sound) is not None
    swap = {
        "y": "e" if i_sound else "y",
        "e": "e" if i_sound else "y",
        "o": "u" if o_sound else "o",
        "u": "u" if o_sound else "o",
    }
    return rest + swap.get(word, word) + spaces


def _agree_right(right: str, shape: Features, leading: bool, old: Features) -> str:
    copula = _COPULA.match(right)
    start = copula.end() - 1 if copula is not None else 0
    split = split_first(right[start:])
    if split is None or shape.cell is None or not split[1].islower():
        return right
    spaces, word, rest = split
    followed = copula is None and old.cell is not None and word == _inflect_adjective(word, old.cell)
    if not (leading or followed):
        return right
    return right[:start] + spaces + _agreed(word, shape.cell, copula is not None) + rest


def _agreed(word: str, cell: int, predicate: bool) -> str:
    if predicate:  # the number is the verb's, which is out of reach
        cell = cell % 2 + (2 if word.endswith("s") else 0)
    return _inflect_adjective(word, cell)


def _inflect_adjective(word: str, cell: int) -> str:
    ends = ("o", "a", "os", "as")
    match = re.fullmatch(r"(.+?)(?:os|as|o|a)", word)
    if match is not None and match.group(1) in _STEMS_OA:
        return match.group(1) + ends[cell]
    participle = _PARTICIPLE.fullmatch(word)
    if participle is not None and word not in _NOT_PARTICIPLES:
        return participle["stem"] + ends[cell]
    singular = re.sub(r"(?<=[lr])es$|(?<=e)s$", "", word)
    if singular in _STEMS_NUMBER:
        return singular if cell < 2 else singular + ("s" if singular.endswith("e") else "es")
    return word
