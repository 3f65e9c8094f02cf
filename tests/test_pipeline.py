"""The main job through the API: what is drafted, merged, counted and written."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from translator.catalog.model import Catalog
from translator.catalog.po import load
from translator.catalog.write import write_catalog
from translator.config import Config
from translator.drafts import Outcome
from translator.errors import TranslatorError
from translator.pipeline import Options, Run, review_status, translate_stories
from translator.project import Project, init_project, open_project

STORY = """\
Police Ask for Help
By Ann Roe
NAIROBI, Kenya (AP) — The MSS asked Haiti for help. The road is closed.
The road is closed. Some 5,6000 people left.
"""
SPANISH = Options(to="es")


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Run, list[tuple[str, int, int]]]:
    root = tmp_path_factory.mktemp("pipeline")
    init_project(root)
    (root / "locales" / "en" / "help.txt").write_text(STORY, encoding="utf-8")
    steps: list[tuple[str, int, int]] = []
    project = open_project(root)
    return project, translate_stories(project, SPANISH, lambda *step: steps.append(step)), steps


@pytest.fixture
def project(done: tuple[Project, Run, object], tmp_path: Path) -> Project:
    """Return a translated project that a test may change."""
    return open_project(Path(shutil.copytree(done[0].root, tmp_path / "copy")))


def catalog(project: Project, slug: str = "help") -> Catalog:
    return load(project.catalog_path("es", slug), slug)


def review(project: Project, msgid: str, msgstr: str) -> None:
    old = catalog(project)
    entries = tuple(
        replace(entry, msgstr=msgstr).with_fuzzy(False) if entry.msgid == msgid else entry
        for entry in old.entries
    )
    assert write_catalog(project.catalog_path("es", "help"), replace(old, entries=entries))


def edit(project: Project, old: str, new: str) -> None:
    path = project.stories_folder / "help.txt"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


class TestFirstRun:
    def test_drafts_every_distinct_segment(self, done: tuple[Project, Run, object]) -> None:
        project, run, _ = done
        assert sorted(draft.unit.msgid for draft in run.drafts) == [
            "By Ann Roe",
            "NAIROBI, Kenya (AP) —",
            "Police Ask for Help",
            "Some 5,6000 people left.",
            "The MSS asked Haiti for help.",
            "The road is closed.",
        ]
        assert {draft.unit.msgid: draft.msgstr for draft in run.drafts} == {
            entry.msgid: entry.msgstr for entry in catalog(project).entries
        }

    def test_counts_in_a_row(self, done: tuple[Project, Run, object]) -> None:
        (row,) = done[1].rows
        assert (row.slug, row.lang, row.segments, row.new, row.reused) == ("help", "es", 7, 6, 0)
        outcomes = [term.outcome for draft in done[1].drafts for term in draft.terms]
        counts = [outcomes.count(each) for each in (Outcome.MET, Outcome.REPAIRED, Outcome.FAILED)]
        assert [row.met, row.repaired, row.failed] == counts
        assert sum(counts) >= 4

    def test_cites_what_it_wrote_and_what_is_damaged(self, done: tuple[Project, Run, object]) -> None:
        assert sorted(done[1].written) == ["locales/en/help.pot", "locales/es/LC_MESSAGES/help.po"]
        assert [(f.check, f.line, f.column) for f in done[1].lint] == [("malformed-number", 4, 26)]

    def test_shows_progress(self, done: tuple[Project, Run, list[tuple[str, int, int]]]) -> None:
        translating = [(number, total) for step, number, total in done[2] if step == "translating"]
        assert translating[-1] == (4, 4)  # neither the byline nor the dateline goes through the model
        assert translating == sorted(translating)

    def test_can_be_told_to_programs(self, done: tuple[Project, Run, object]) -> None:
        told = json.loads(json.dumps(done[1].as_dict()))
        assert told["stories"][0]["segments"] == 7
        assert told["lint"][0]["check"] == "malformed-number"
        assert len(told["written"]) == 2

    def test_leaves_no_lock_and_no_temporary_file(self, done: tuple[Project, Run, object]) -> None:
        left = {path.name for path in done[0].root.rglob("*") if path.is_file()}
        assert not [name for name in left if name.endswith((".tmp", ".lock"))]


class TestNextRun:
    def test_drafts_and_writes_nothing(self, project: Project) -> None:
        run = translate_stories(project, SPANISH)
        assert (run.drafts, run.written) == ((), ())
        assert (run.rows[0].new, run.rows[0].reused) == (0, 6)

    def test_drafts_only_what_changed(self, project: Project) -> None:
        review(project, "The road is closed.", "La vía está cortada.")
        edit(project, "Haiti for help", "Haiti for some help")
        run = translate_stories(project, SPANISH)
        assert [draft.unit.msgid for draft in run.drafts] == ["The MSS asked Haiti for some help."]
        assert (run.rows[0].changed, run.rows[0].obsolete) == (1, 0)
        assert run.written == ("locales/es/LC_MESSAGES/help.po", "locales/en/help.pot")
        reviewed = [entry.msgstr for entry in catalog(project).active if entry.reviewed]
        assert reviewed == ["La vía está cortada."]

    def test_drafts_anew_what_no_human_touched(self, project: Project) -> None:
        review(project, "The road is closed.", "La vía está cortada.")
        run = translate_stories(project, replace(SPANISH, redraft=True))
        assert "The road is closed." not in {draft.unit.msgid for draft in run.drafts}
        assert len(run.drafts) == 5

    def test_takes_reviewed_words_from_other_stories(self, project: Project) -> None:
        review(project, "The road is closed.", "La vía está cortada.")
        (project.stories_folder / "road.txt").write_text("The road is closed.\n", encoding="utf-8")
        run = translate_stories(project, Options(to="es", slugs=("road",)))
        assert (run.drafts, [row.slug for row in run.rows]) == ((), ["road"])
        (entry,) = catalog(project, "road").entries
        assert entry.msgstr == "La vía está cortada."


class TestErrors:
    def test_in_one_story_leave_all_as_they_were(self, project: Project) -> None:
        edit(project, "The MSS asked", "The MSS has asked")
        (project.stories_folder / "zero.txt").write_bytes(b"\xff")
        before = project.catalog_path("es", "help").read_bytes()
        with pytest.raises(TranslatorError, match=r"locales/en/zero\.txt"):
            translate_stories(project, SPANISH)
        assert project.catalog_path("es", "help").read_bytes() == before

    def test_in_any_catalog_of_the_language_stop_the_run(self, project: Project) -> None:
        project.catalog_path("es", "old").write_text('msgid "a"\nmsgstr "b\n', encoding="utf-8")
        with pytest.raises(TranslatorError, match=r"old\.po:2: "):
            translate_stories(project, SPANISH)

    def test_in_a_package_count_even_when_nothing_needs_it(self, project: Project, tmp_path: Path) -> None:
        with pytest.raises(TranslatorError, match="no such package"):
            translate_stories(project, replace(SPANISH, packages=(tmp_path / "none.argosmodel",)))

    def test_an_interrupt_while_drafting_leaves_all_as_they_were(self, project: Project) -> None:
        edit(project, "The road is closed", "The road is not closed")
        files = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}

        def interrupt(step: str, done: int, total: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            translate_stories(project, SPANISH, interrupt)
        assert {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()} == files


class TestStatus:
    def test_counts_segments(self, project: Project) -> None:
        review(project, "The road is closed.", "La vía está cortada.")
        edit(project, "Some 5,6000", "Some 5,600")
        (row,) = review_status(project, to="es")
        assert (row.segments, row.reviewed, row.drafts, row.missing) == (7, 2, 4, 1)

    def test_shows_languages_without_a_catalog(self, project: Project) -> None:
        rows = review_status(Project(project.root, Config(languages=("es", "ht"))))
        assert [(row.lang, row.missing) for row in rows] == [("es", 0), ("ht", 7)]
