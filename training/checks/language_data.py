"""Build the language tables of the checks from an authored parallel corpus.

    uv run python -m training.checks.language_data training/authored

CORPUS_FOLDER holds ``*.tsv`` files with English, Spanish, French and Haitian Creole, one example a line.
Writes ``langid.tsv`` (counts of words and of character trigrams) and ``ht_accents.tsv`` (Haitian words
with an accent whose bare spelling is no word) and ``ht_determiners.tsv`` (Haitian nouns with the form of
the determiner that they take) into ``translator/checks/data/``. Same input, same bytes.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

LANGS = ("en", "es", "fr", "ht")
DATA = Path(__file__).resolve().parents[2] / "translator" / "checks" / "data"
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
MOST_WORDS, LEAST_WORD, LEAST_GRAM = 2500, 4, 4


# Spellings without the accent that are in use beside the one with it.
SURE_COUNT = 20  # times in the corpus: a word whose bare spelling would have turned up
ALSO_BARE = frozenset(
    "pesonn rekolte rezonman volkan kabon respe lenmi blok sije klete kon kot jon no lot two pot not let "
    "les gol milite ese rime fore kontene sole mode komise longe chale ere ode ave ate che fle lape late "
    "pan pilot".split()
)


def rows(folder: Path) -> Iterator[list[str]]:
    """Yield the complete examples, file by file."""
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == len(LANGS) and all(cells):
                yield cells


def common_words(text: str) -> Iterator[str]:
    """Yield the lower-case words: capitalised ones may be names, which belong to no language."""
    for match in WORD.finditer(text):
        if match.group()[0].islower():
            yield from (part for part in re.split(r"(?<=['’])|-", match.group()) if part)


def language_counts(texts: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """Return how often each word and each padded character trigram stands in the texts."""
    words = Counter(word.replace("’", "'") for text in texts for word in common_words(text))
    grams: Counter[str] = Counter()
    for word, count in words.items():
        padded = f"^^{word}$"
        for start in range(len(padded) - 2):
            # The square root keeps a few frequent words from drowning the shape of all others.
            grams[padded[start : start + 3]] += max(1, round(count**0.5))
    return words, grams


def bare(word: str) -> str:
    """Return the word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


# Markers of tense and aspect: a word that often stands after one is a verb, whatever follows it.
BEFORE_VERB = frozenset("te ap t pral ka ta fèk".split())
# Pronouns and the like: "ou la" may say "you are there", and "bò la" "over there".
NO_NOUNS = frozenset("m mwen w ou l li n nou y yo sa ki bò youn moun tan lan an nan".split())


def determiners(texts: Iterable[str]) -> dict[str, str]:
    """Return the nouns seen only with the form of the determiner that their last sound asks for."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    verbs: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for text in texts:
        tokens = re.findall(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|[^\w\s]", text.lower())
        for before, word in pairwise(tokens):
            if word in ("la", "a", "an", "lan"):
                seen[before][word] += 1
            if before in BEFORE_VERB:
                verbs[word] += 1
            total[word] += 1
    found = {}
    for noun, forms in sorted(seen.items()):
        form = determiner(noun)
        if (
            noun.isalpha()
            and len(noun) > 1
            and noun not in NO_NOUNS
            and forms[form] >= 2
            and verbs[noun] <= total[noun] / 50
        ):
            others = {"la": ("a", "an"), "a": ("la",), "an": ("la", "lan")}[form]
            if not any(forms[other] for other in others):
                found[noun] = form
    return found


def determiner(noun: str) -> str:
    """Return the form that the last sound asks for; after a nasal consonant several are in use."""
    if re.search(r"(?:a|e|o|ou)n$", noun):
        return "an"
    return "a" if noun[-1] in "aeèioòu" else "la"


def is_surely_accented(word: str, count: int, spelled: Counter[str]) -> bool:
    """Whether a word is so common that its bare spelling, once in two hundred, can only be a slip."""
    return count >= SURE_COUNT and spelled[bare(word)] <= count / 200


def is_accented_alone(word: str, known: set[str]) -> bool:
    """Whether the bare spelling is no word of any of the languages, as far as the corpus knows.

    "Tayè" (tailor) and "taye" (to cut): the agent noun and its verb differ by the accent alone.
    """
    agent = word.endswith("è") and bare(word[:-1]) == word[:-1]
    return len(word) > 2 and bare(word) not in known and not agent


def main(folder: Path) -> None:
    """Write the three tables."""
    columns = list(zip(*rows(folder), strict=True))
    lines = []
    for lang, texts in zip(LANGS, columns, strict=True):
        words, grams = language_counts(texts)
        lines.append(f"{lang}\ttotal\t{words.total()}")
        kept = sorted(words.items(), key=lambda item: (-item[1], item[0]))[:MOST_WORDS]
        lines.extend(f"{lang}\tw\t{word}\t{count}" for word, count in kept if count >= LEAST_WORD)
        lines.extend(
            f"{lang}\tg\t{gram}\t{count}" for gram, count in sorted(grams.items()) if count >= LEAST_GRAM
        )
    (DATA / "langid.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    haitian = Counter(word for text in columns[LANGS.index("ht")] for word in common_words(text))
    spelled = Counter(m.group().lower() for text in columns[LANGS.index("ht")] for m in WORD.finditer(text))
    known = {m.group().lower() for texts in columns for text in texts for m in WORD.finditer(text)}
    accents = sorted(
        (bare(word), word)
        for word, count in haitian.items()
        if count >= 2
        and bare(word) != word
        and bare(word) not in ALSO_BARE
        and (is_surely_accented(word, count, spelled) or is_accented_alone(word, known))
    )
    unique = {plain: word for plain, word in accents if sum(p == plain for p, _ in accents) == 1}
    text = "".join(f"{plain}\t{word}\n" for plain, word in unique.items())
    (DATA / "ht_accents.tsv").write_text(text, encoding="utf-8")

    nouns = determiners(columns[LANGS.index("ht")])
    text = "".join(f"{noun}\t{form}\n" for noun, form in nouns.items())
    (DATA / "ht_determiners.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
