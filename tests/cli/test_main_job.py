"""The main job as an editor does it: init, translate, review, translate again, render."""

import difflib
import json
import shutil
from pathlib import Path

import polib
import pytest

from tests.cli.conftest import STORY, files, translator

LANGS = ("es", "fr", "ht")


@pytest.fixture
def copy(translated: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(translated, tmp_path / "copy"))


def catalog(root: Path, lang: str) -> Path:
    return root / "locales" / lang / "LC_MESSAGES" / "haiti-police.po"


def review(path: Path, msgid: str, msgstr: str) -> None:
    po = polib.pofile(str(path), wrapwidth=78)
    entry = next(entry for entry in po if entry.msgid.startswith(msgid))
    entry.msgstr = msgstr
    entry.flags.remove("fuzzy")
    po.save()


def edit(root: Path, old: str, new: str) -> None:
    story = root / "locales" / "en" / "haiti-police.txt"
    text = story.read_text(encoding="utf-8")
    assert old in text
    story.write_text(text.replace(old, new), encoding="utf-8")


class TestInit:
    def test_lays_out_stories_glossary_and_settings(self, tmp_path: Path) -> None:
        done = translator("init", tmp_path / "n")
        assert done.returncode == 0
        made = files(tmp_path / "n")
        assert "translator.toml" in made
        assert any(name.startswith("glossary/") for name in made)
        assert (tmp_path / "n" / "locales" / "en").is_dir()

    def test_leaves_what_is_there(self, tmp_path: Path) -> None:
        (tmp_path / "glossary").mkdir()
        (tmp_path / "glossary" / "places.csv").write_text("source,es\nLima,Lima\n")
        (tmp_path / "translator.toml").write_text('languages = ["fr"]\n')
        assert translator("init", tmp_path).returncode == 0
        assert (tmp_path / "glossary" / "places.csv").read_text() == "source,es\nLima,Lima\n"
        assert (tmp_path / "translator.toml").read_text() == 'languages = ["fr"]\n'

    def test_settings_count(self, project: Path) -> None:
        (project / "translator.toml").write_text('languages = ["fr"]\n')
        done = translator("status", "--json", cwd=project)
        assert {row["lang"] for row in json.loads(done.stdout)["stories"]} == {"fr"}


class TestTranslate:
    def test_makes_a_catalog_a_language_and_a_template(self, translated: Path) -> None:
        made = files(translated)
        assert {f"locales/{lang}/LC_MESSAGES/haiti-police.po" for lang in LANGS} <= set(made)
        assert "locales/en/haiti-police.pot" in made
        assert not [name for name in made if name.endswith((".tmp", ".lock"))]

    @pytest.mark.parametrize("lang", LANGS)
    def test_every_draft_is_fuzzy_and_every_term_has_an_outcome(self, translated: Path, lang: str) -> None:
        po = polib.pofile(str(catalog(translated, lang)))
        assert all(entry.fuzzy and entry.msgstr for entry in po)
        terms = [line for entry in po for line in entry.comment.splitlines() if line.startswith("term: ")]
        assert len(terms) >= 6
        assert all(any(word in line for word in ("(met", "(repaired", "(failed")) for line in terms)

    def test_sign_off_and_desk_initials_are_in_no_catalog(self, translated: Path) -> None:
        po = polib.pofile(str(catalog(translated, "es")))
        assert not [entry for entry in po if entry.msgid in ("EFE", "ml/jd")]

    def test_formulas_follow_the_rules(self, translated: Path) -> None:
        found = {
            lang: {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(catalog(translated, lang)))}
            for lang in LANGS
        }
        assert [found[lang]["byline"] for lang in LANGS] == [
            "Por Marie Laurent",
            "Par Marie Laurent",
            "Pa Marie Laurent",
        ]
        assert [found[lang]["dateline"] for lang in LANGS] == [
            "Puerto Príncipe, (EFE).-",
            "Port-au-Prince, (EFE).-",
            "Pòtoprens, (EFE).-",
        ]

    def test_prints_a_row_for_each_story_and_language(self, copy: Path) -> None:
        done = translator("translate", "--root", copy)
        head, *rows = done.stdout.splitlines()
        assert head.split()[:4] == ["story", "language", "segments", "new"]
        assert [row.split()[:4] for row in rows] == [["haiti-police", lang, "7", "0"] for lang in LANGS]
        assert "\x1b" not in done.stdout + done.stderr

    def test_a_second_run_changes_no_byte(self, copy: Path) -> None:
        before = files(copy)
        assert translator("translate", "--root", copy).returncode == 0
        assert files(copy) == before

    def test_two_projects_get_the_same_bytes(self, copy: Path, tmp_path: Path) -> None:
        other = tmp_path / "other"
        translator("init", other)
        story = other / "locales" / "en" / "haiti-police.txt"
        shutil.copy2(copy / "locales" / "en" / "haiti-police.txt", story)
        translator("translate", "--root", other, "--to", "es")
        assert catalog(other, "es").read_bytes() == catalog(copy, "es").read_bytes()

    def test_reviewed_entries_are_never_changed(self, copy: Path) -> None:
        path = catalog(copy, "fr")
        review(path, "The airport", "L’aéroport est resté fermé, à dessein.")
        edit(copy, "nearly 90%", "almost 85%")
        assert translator("translate", "--root", copy, "--redraft").returncode == 0
        entry = next(e for e in polib.pofile(str(path)) if e.msgid.startswith("The airport"))
        assert (entry.msgstr, entry.fuzzy) == ("L’aéroport est resté fermé, à dessein.", False)

    def test_one_edited_sentence_is_one_entry_of_diff(self, copy: Path) -> None:
        before = catalog(copy, "es").read_text(encoding="utf-8")
        edit(copy, "At least 14 people", "At least 15 people")
        translator("translate", "--root", copy)
        after = catalog(copy, "es").read_text(encoding="utf-8")
        blocks = [set(text.split("\n\n")) for text in (before, after)]
        assert len(blocks[0] - blocks[1]) == len(blocks[1] - blocks[0]) == 1
        (changed,) = blocks[1] - blocks[0]
        assert "#| msgid" in changed
        assert "#, fuzzy" in changed

    def test_an_edited_reviewed_sentence_keeps_the_human_words(self, copy: Path) -> None:
        path = catalog(copy, "es")
        review(path, "At least 14", "Al menos 14 muertos, dice la policía.")
        edit(copy, "At least 14 people", "At least 15 people")
        translator("translate", "--root", copy)
        entry = next(e for e in polib.pofile(str(path)) if e.msgid.startswith("At least 15"))
        assert entry.fuzzy
        assert entry.msgstr == "Al menos 14 muertos, dice la policía."
        assert entry.previous_msgid.startswith("At least 14")

    def test_a_removed_sentence_becomes_obsolete_and_comes_back(self, copy: Path) -> None:
        path = catalog(copy, "ht")
        before = path.read_bytes()
        edit(copy, " The airport stayed shut.", "")
        translator("translate", "--root", copy)
        assert "#~ msgid" in path.read_text(encoding="utf-8")
        edit(copy, "officer of the MSS.", "officer of the MSS. The airport stayed shut.")
        translator("translate", "--root", copy)
        assert path.read_bytes() == before

    def test_reports_every_term_as_json(self, project: Path, tmp_path: Path) -> None:
        report = tmp_path / "report.json"
        assert translator("translate", "--root", project, "--to", "ht", "--report", report).returncode == 0
        text = report.read_text(encoding="utf-8")
        assert "Pòtoprens" in text
        assert json.loads(text)

    def test_json_says_what_the_table_says(self, copy: Path) -> None:
        done = translator("translate", "--root", copy, "--json")
        rows = json.loads(done.stdout)["stories"]
        assert [(row["slug"], row["lang"], row["segments"]) for row in rows] == [
            ("haiti-police", lang, 7) for lang in LANGS
        ]


class TestRender:
    def test_reviewed_text_only_by_default(self, copy: Path) -> None:
        review(catalog(copy, "fr"), "The airport", "L'aéroport est resté fermé.")
        done = translator("render", "haiti-police", "--to", "fr", "--root", copy)
        assert done.returncode == 1
        assert "L’aéroport est resté fermé." in done.stdout
        assert "Fear in the capital" in done.stdout
        assert "6 of 7 segments are not reviewed" in done.stderr

    def test_drafts_are_marked_in_the_first_line(self, copy: Path) -> None:
        done = translator("render", "haiti-police", "--to", "ht", "--drafts", "--root", copy)
        assert done.returncode == 0
        first, second, *_, last = done.stdout.splitlines()
        assert first.startswith("[BOUYON OTOMATIK: 7")
        assert second == "Pa Marie Laurent"
        assert last == "ml/jd"

    def test_a_reviewed_story_exits_clean_and_keeps_its_shape(self, copy: Path) -> None:
        path = catalog(copy, "es")
        po = polib.pofile(str(path))
        for entry in po:
            entry.flags.remove("fuzzy")
        po.save()
        done = translator("render", "haiti-police", "--to", "es", "--root", copy)
        assert done.returncode == 0
        assert len(done.stdout.splitlines()) == len(STORY.splitlines())
        assert done.stdout.splitlines()[4].endswith(" EFE")

    def test_writes_to_a_file(self, copy: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.txt"
        translator("render", "haiti-police", "--to", "fr", "--drafts", "-o", out, "--root", copy)
        assert out.read_text(encoding="utf-8").startswith("[BROUILLON AUTOMATIQUE")


class TestOtherCommands:
    def test_status_counts_what_is_reviewed(self, copy: Path) -> None:
        review(catalog(copy, "fr"), "The airport", "L'aéroport est resté fermé.")
        rows = json.loads(translator("status", "--json", "--root", copy).stdout)["stories"]
        assert [(row["lang"], row["reviewed"], row["drafts"]) for row in rows] == [
            ("es", 0, 7),
            ("fr", 1, 6),
            ("ht", 0, 7),
        ]

    def test_lint_names_line_and_column(self, project: Path) -> None:
        edit(project, "14 people", "1,4000 people")
        done = translator("lint", "--root", project)
        assert done.returncode == 1
        assert "locales/en/haiti-police.txt:2:34: warning: malformed number '1,4000'" in done.stdout

    def test_lint_of_sound_copy_is_clean(self, project: Path) -> None:
        done = translator("lint", "--root", project)
        assert (done.returncode, done.stdout) == (0, "no findings\n")

    def test_the_default_glossary_is_clean(self, project: Path) -> None:
        done = translator("glossary", "lint", "--root", project)
        assert (done.returncode, done.stdout) == (0, "no findings\n")

    @pytest.mark.parametrize(
        "command",
        [
            "init",
            "translate",
            "render",
            "lint",
            "status",
            "check",
            "glossary lint",
            "glossary why",
            "glossary apply",
        ],
    )
    def test_help_shows_an_example(self, command: str) -> None:
        done = translator(*command.split(), "--help")
        assert done.returncode == 0
        assert f"Example: translator {command}" in done.stdout

    def test_version(self) -> None:
        assert translator("--version").stdout.startswith("translator 0.")

    def test_help_loads_nothing_heavy(self) -> None:
        code = (
            "import sys; sys.argv = ['translator', '--help']\n"
            "from translator.cli import main\n"
            "try: main()\n"
            "except SystemExit: pass\n"
            "heavy = {'ctranslate2', 'sentencepiece', 'numpy', 'babel', 'polib', 'spellchecker', 'rich'}\n"
            "sys.exit(sorted(heavy & set(sys.modules)))"
        )
        import subprocess
        import sys

        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert done.stderr.strip() in ("", "[]")


def test_diffs_are_small(copy: Path) -> None:
    """A sentence edited in place changes only the lines of its own entry."""
    before = catalog(copy, "fr").read_text(encoding="utf-8").splitlines()
    edit(copy, "Fear in the capital", "Fear in the whole capital")
    translator("translate", "--root", copy)
    after = catalog(copy, "fr").read_text(encoding="utf-8").splitlines()
    changed = [line for line in difflib.unified_diff(before, after, n=0, lineterm="") if line[:2] == "@@"]
    assert 1 <= len(changed) <= 3
