"""The recipe, end to end on fifty lines: prepare, train for some seconds, export, translate."""

import json
import random
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("numba")

from training import annotate, corpus, text
from training.__main__ import main, one_language

RECIPE = Path(__file__).parents[2] / "training"


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpora")
    (folder / "authored").mkdir()
    lines = list(corpus.authored_lines(RECIPE))[:50]
    (folder / "authored" / "a.tsv").write_text("".join(lines), encoding="utf-8")
    (folder / "corpus-es.tsv").write_text(
        "tatoeba\tThe door is open.\tLa puerta está abierta.\n", encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def data(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("data")
    main(["prepare", str(out), "--corpora", str(corpora)])
    return out


def test_every_authored_line_has_four_columns() -> None:
    rows = list(corpus.authored_lines(RECIPE))
    assert len(rows) > 13_000
    assert all(cell.strip() for row in rows[:500] for cell in row.split("\t"))


def test_third_party_pairs_join_the_authored_ones(data: Path) -> None:
    counts = json.loads((data / "meta.json").read_text())["counts"]
    assert counts["es/tatoeba"] == 1
    assert counts["ht/authored"] > 40
    assert counts["ht/terms"] > 10


def test_inline_terms_are_phrases_of_the_target(corpora: Path) -> None:
    pairs = corpus.read_corpus(corpora).pairs["ht"]
    for pair in annotate.annotated(pairs, "ht", random.Random(1)):
        marked = pair.source.split(text.OPEN + " ")[1:]
        assert marked
        assert all(part.split(text.CLOSE)[0] in pair.target for part in marked)


def test_the_last_stretch_trains_one_language() -> None:
    mix = one_language({"es/authored": 9.0, "es/tatoeba": 2.0, "fr/authored": 9.0}, "es")
    assert mix == {"es/authored": 27.0, "es/tatoeba": 2.0, "fr/authored": 0.0}


def test_a_trained_checkpoint_translates_as_an_argos_package(data: Path, tmp_path: Path) -> None:
    from training.evaluate import held_out, score

    size = '{"dim": 32, "heads": 2, "ffn": 64, "enc_layers": 1, "dec_layers": 1}'
    first = tmp_path / "first"
    main(["train", str(data), str(first), "--minutes", "0.05", "--size", size, "--micro", "512"])
    again = tmp_path / "again"
    options = ["--minutes", "0.05", "--decay", "1", "--lang", "ht", "--micro", "512"]
    main(["train", str(data), str(again), "--init", str(first / "last.pt"), *options])
    main(["export", str(again / "final.pt"), str(data), "ht", "0.1", str(tmp_path)])
    package = tmp_path / "translate-en_ht-0_1"
    metadata = json.loads((package / "metadata.json").read_text(encoding="utf-8"))
    assert metadata["trained_tokens"] > 0
    assert metadata["target_prefix"] == "<2ht>"
    sources, references = held_out(data, "ht")
    scored = score(package, "held-out", sources or ["A day."], references or ["Yon jou."])
    assert scored.lines > 0
    assert "chrF++" in str(scored)
    assert "version:" in scored.signatures[0]
