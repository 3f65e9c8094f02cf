"""One story a format through the command line: translated as a draft, and rendered in its own format."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

FIXTURES = Path(__file__).parent / "fixtures"
STORIES = {"police.xml": "police.nitf.xml", "clinic.json": "clinic.ninjs.json", "port.anpa": "port.anpa"}


def translator(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "translator", *map(str, arguments)],
        capture_output=True,
        check=False,
        timeout=240,
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("formats") / "newsroom"
    assert translator("init", root).returncode == 0
    stories = root / "locales" / "en"
    for name, fixture in STORIES.items():
        (stories / name).write_bytes((FIXTURES / fixture).read_bytes())
    (stories / "photo.jpg").write_bytes(b"\xff\xd8\xff")  # no story, and no error
    done = translator("translate", "--to", "ht", "--root", root)
    assert done.returncode == 0, done.stderr
    return root


def rendered(project: Path, slug: str, *options: str) -> bytes:
    done = translator("render", slug, "--to", "ht", "--drafts", "--root", project, *options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_nitf(project: Path) -> None:
    root = ElementTree.fromstring(rendered(project, "police"))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "ht"
    assert root.find("head/meta[@name='translation']").attrib["content"] == "machine draft"  # type: ignore[union-attr]
    assert root.findtext(".//hl1/location") == "Pòtoprens"
    assert root.findtext(".//dateline/location") == "PÒTOPRENS, Ayiti"
    assert root.findtext(".//byline/person") == "Jean Dupont"
    assert root.find(".//a").attrib == {"href": "https://example.org/?a=1&b=2"}  # type: ignore[union-attr]
    assert root.findtext(".//td") == "Ships"
    assert "waiting" not in ElementTree.tostring(root, "unicode")


def test_ninjs(project: Path) -> None:
    story = json.loads(rendered(project, "clinic"))
    assert (story["language"], story["slugline"]) == ("ht", "HAITI-CLINIC-HT")
    assert story["ednote"] == "Translation: machine draft."
    assert story["byline"] == "Pa Ana Ruiz ak Jean Dupont"
    assert story["body_text"].startswith("JAKMÈL, Ayiti (EFE).- ")
    assert "<a href=\"http://example.org/?a=1&amp;b=2\" class='x'>" in story["body_html"]
    assert story["body_html"].count("<p>") == 2
    assert story["place"] == [{"name": "Jacmel", "rel": "about"}]


def test_anpa(project: Path) -> None:
    lines = rendered(project, "port").decode().split("\r\n")
    english = (FIXTURES / "port.anpa").read_bytes().decode().split("\r\n")
    assert lines[:2] == english[:2] and lines[-2:] == english[-2:]
    assert lines[2] == "BC-CB--Haiti-Port-ht, 1st Ld-Writethru,210<"
    assert lines[3] == "^Eds: Translation (ht), machine draft.<"
    assert "^Pa JEAN DUPONT=" in lines
    assert any(line.startswith("   GONAYIV, Ayiti (AP) _ ") for line in lines)
    assert "   ___" in lines


@pytest.mark.parametrize("format", ["txt", "ninjs", "newsml", "anpa", "html"])
def test_other_formats(project: Path, format: str) -> None:
    assert "PÒTOPRENS, Ayiti" in rendered(project, "police", "--format", format).decode()


def test_a_killed_story_is_refused_unless_forced(tmp_path: Path) -> None:
    assert translator("init", tmp_path).returncode == 0
    (tmp_path / "locales" / "en" / "k.json").write_text('{"headline": "Rain", "pubstatus": "canceled"}')
    done = translator("translate", "--to", "ht", "--root", tmp_path)
    assert done.returncode == 2
    assert b"k.json: the agency has marked this story as canceled" in done.stderr
    assert translator("translate", "--to", "ht", "--force", "--root", tmp_path).returncode == 0
