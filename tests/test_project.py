"""The folder of a newsroom: which files are stories, and where everything lies."""

import sys
from pathlib import Path

import pytest

from translator.config import Config
from translator.errors import TranslatorError
from translator.project import Project, default_glossary, init_project, open_project, target_languages


@pytest.fixture
def project(tmp_path: Path) -> Project:
    folder = tmp_path / "locales" / "en"
    folder.mkdir(parents=True)
    for slug in ("flood", "aid"):
        (folder / f"{slug}.txt").write_text("It rained.\n", encoding="utf-8")
    return Project(tmp_path)


def slugs(project: Project, *wanted: str) -> list[str]:
    return [path.stem for path in project.stories(wanted)]


class TestStories:
    def test_all_of_them_sorted(self, project: Project) -> None:
        assert slugs(project) == ["aid", "flood"]

    def test_those_asked_for_in_that_order_and_once(self, project: Project) -> None:
        assert slugs(project, "flood", "aid", "flood") == ["flood", "aid"]

    @pytest.mark.parametrize(
        "name", ["aid.pot", "notes.md", "flood.txt~", "flood.txt.bak", ".hidden.txt", "flood.po", "Thumbs.db"]
    )
    def test_files_beside_them_are_none(self, project: Project, name: str) -> None:
        (project.stories_folder / name).write_text("x", encoding="utf-8")
        assert slugs(project) == ["aid", "flood"]

    def test_folders_and_dangling_links_are_none(self, project: Project) -> None:
        (project.stories_folder / "old.txt").mkdir()
        (project.stories_folder / "gone.txt").symlink_to("/nowhere/at/all.txt")
        assert slugs(project) == ["aid", "flood"]

    def test_a_link_to_a_story_is_one(self, project: Project, tmp_path: Path) -> None:
        (tmp_path / "desk.txt").write_text("It rained.\n", encoding="utf-8")
        (project.stories_folder / "linked.txt").symlink_to(tmp_path / "desk.txt")
        assert slugs(project) == ["aid", "flood", "linked"]

    @pytest.mark.parametrize("slug", ["two words", "v1.2-final", "élève", "-dash", "高"])
    def test_a_slug_may_be_any_text(self, project: Project, slug: str) -> None:
        (project.stories_folder / f"{slug}.txt").write_text("It rained.\n", encoding="utf-8")
        assert slugs(project, slug) == [slug]

    @pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the file system refuses such names")
    @pytest.mark.parametrize("name", [b"bad\xff.txt", b"two\nlines.txt"])
    def test_but_no_catalog_can_cite_line_ends_and_broken_names(self, project: Project, name: bytes) -> None:
        import os

        with open(os.fsencode(project.stories_folder) + b"/" + name, "wb") as file:  # noqa: PTH123
            file.write(b"It rained.\n")
        with pytest.raises(TranslatorError, match="rename the file"):
            project.stories()

    @pytest.mark.parametrize(
        ("slug", "message"),
        [
            ("flod", "locales/en: no story 'flod'; did you mean 'flood'?"),
            ("flood.txt", "locales/en: no story 'flood.txt'; did you mean 'flood'?"),
            ("xyz", "locales/en: no story 'xyz'; there are: aid, flood"),
        ],
    )
    def test_an_unknown_slug(self, project: Project, slug: str, message: str) -> None:
        with pytest.raises(TranslatorError) as raised:
            project.stories((slug,))
        assert str(raised.value) == message

    def test_two_files_of_one_slug(self, project: Project) -> None:
        (project.stories_folder / "aid.text").write_text("It rained.\n", encoding="utf-8")
        with pytest.raises(TranslatorError, match=r"two stories have the slug 'aid': aid\.text and aid\.txt"):
            project.stories()

    def test_none_at_all(self, tmp_path: Path) -> None:
        with pytest.raises(TranslatorError, match="locales/en: no story found"):
            Project(tmp_path).stories()


class TestPaths:
    def test_follow_the_settings(self, tmp_path: Path) -> None:
        project = Project(tmp_path, Config(stories="copy", catalogs="po", glossary="terms", packages=("m",)))
        assert project.stories_folder == tmp_path / "copy"
        assert project.template_path("aid") == tmp_path / "copy" / "aid.pot"
        assert project.catalog_path("ht", "aid") == tmp_path / "po" / "ht" / "LC_MESSAGES" / "aid.po"
        assert project.glossary_folder == tmp_path / "terms"
        assert project.packages == (tmp_path / "m",)

    def test_are_cited_from_the_root(self, project: Project) -> None:
        assert project.relative(project.catalog_path("es", "aid")) == "locales/es/LC_MESSAGES/aid.po"
        assert project.relative(Path("/elsewhere/a.po")) == "/elsewhere/a.po"

    def test_catalogs_are_sorted(self, project: Project) -> None:
        folder = project.catalog_path("fr", "x").parent
        folder.mkdir(parents=True)
        for name in ("b.po", "a.po", "a.mo"):
            (folder / name).touch()
        assert [path.name for path in project.catalogs("fr")] == ["a.po", "b.po"]
        assert project.catalogs("es") == ()


class TestLanguages:
    @pytest.mark.parametrize(
        ("wanted", "expected"),
        [(None, ("ht",)), ("fr", ("fr",)), ("fr, es,fr", ("fr", "es"))],
    )
    def test_the_option_comes_before_the_settings(
        self, tmp_path: Path, wanted: str | None, expected: tuple[str, ...]
    ) -> None:
        assert target_languages(Project(tmp_path, Config(languages=("ht",))), wanted) == expected

    @pytest.mark.parametrize("wanted", ["", ",", "de", "es,de"])
    def test_others_are_refused(self, tmp_path: Path, wanted: str) -> None:
        with pytest.raises(TranslatorError):
            target_languages(Project(tmp_path), wanted)


class TestInit:
    def test_makes_a_project_with_the_default_settings(self, tmp_path: Path) -> None:
        made = init_project(tmp_path / "a" / "b")
        project = open_project(tmp_path / "a" / "b")
        assert project.stories_folder.is_dir()
        assert project.config == Config()
        assert {path.name for path in made} == {
            "translator.toml",
            *(path.name for path in default_glossary().glob("*.csv")),
        }

    def test_twice_changes_nothing(self, tmp_path: Path) -> None:
        init_project(tmp_path)
        assert init_project(tmp_path) == ()

    def test_every_commented_setting_is_one(self, tmp_path: Path) -> None:
        init_project(tmp_path)
        path = tmp_path / "translator.toml"
        lines = path.read_text(encoding="utf-8").splitlines()
        settings = [line.removeprefix("# ") for line in lines if " = " in line]
        path.write_text("\n".join(settings), encoding="utf-8")
        config = open_project(tmp_path).config
        assert (config.languages, config.beam, config.threads) == (("es", "fr", "ht"), 4, 0)
        assert len(settings) == len(Config.__slots__)

    def test_follows_settings_that_are_there(self, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text(
            '[tool.translator]\nstories = "copy"\nglossary = "desk/terms"\n', encoding="utf-8"
        )
        made = init_project(tmp_path)
        assert (tmp_path / "copy").is_dir()
        assert {path.parent for path in made} == {tmp_path / "desk" / "terms"}
        assert not (tmp_path / "locales").exists()

    def test_a_file_in_the_way(self, tmp_path: Path) -> None:
        (tmp_path / "x").write_text("", encoding="utf-8")
        with pytest.raises(TranslatorError, match="cannot be made"):
            init_project(tmp_path / "x")


def test_a_root_that_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("", encoding="utf-8")
    for root in (tmp_path / "x", tmp_path / "y"):
        with pytest.raises(TranslatorError, match="no such folder"):
            open_project(root)
