"""Which package is taken for a language, and what a damaged one leads to."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path

import pytest

from translator.engine.decode import Engine
from translator.engine.model import Request
from translator.engine.packages import (
    CHECKSUMS,
    PackageInfo,
    Terminology,
    bundled_packages,
    find_packages,
    search_path,
)
from translator.errors import TranslatorError


def test_the_bundled_packages_serve_every_language_and_match_their_sums():
    packages = find_packages(["es", "fr", "ht"], environ={})
    assert list(packages) == ["es", "fr", "ht"]
    for lang, package in packages.items():
        assert package.path.parent == bundled_packages()
        assert package.target_prefix == f"<2{lang}>"
        assert package.terminology == Terminology("⟪", "⟫")
        assert re.fullmatch(rf"translate-en_{lang} \S+ \([0-9a-f]{{8}}\)", package.signature)


def test_every_bundled_file_is_in_the_list_of_sums():
    folder = bundled_packages()
    listed = {line.split()[1] for line in (folder / CHECKSUMS).read_text().splitlines()}
    there = {path.relative_to(folder).as_posix() for path in folder.glob("*/**/*") if path.is_file()}
    assert there == listed


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        pytest.param({}, ["/bundled"], id="nothing set"),
        pytest.param(
            {"HOME": "/home/ed"},
            ["/home/ed/.local/share/argos-translate/packages", "/bundled"],
            id="home",
        ),
        pytest.param(
            {"HOME": "/home/ed", "XDG_DATA_HOME": "/data", "ARGOS_PACKAGES_DIR": "/argos"},
            ["/argos", "/data/argos-translate/packages", "/bundled"],
            id="all set",
        ),
    ],
)
def test_search_path(environ, expected):
    assert [path.as_posix() for path in search_path(environ, Path("/bundled"))] == expected


class TestChoice:
    """The newest version over the whole search path; the first in order among equals."""

    @pytest.fixture
    def places(self, tmp_path):
        return {
            "variable": tmp_path / "variable",
            "user": tmp_path / "data" / "argos-translate" / "packages",
            "bundled": tmp_path / "bundled",
        }

    @pytest.mark.parametrize(
        ("versions", "expected"),
        [
            pytest.param({"bundled": "1.0"}, "bundled", id="only one"),
            pytest.param({"user": "1.0", "bundled": "1.1"}, "bundled", id="newest last in order"),
            pytest.param(
                {"variable": "1.0", "user": "1.2", "bundled": "1.1"}, "user", id="newest in the middle"
            ),
            pytest.param({"user": "1.10", "bundled": "1.9"}, "user", id="versions are no decimals"),
            pytest.param({"variable": "1.0", "user": "1.0", "bundled": "1.0"}, "variable", id="tie"),
            pytest.param({"user": "1.0", "bundled": "1"}, "user", id="1 is 1.0"),
        ],
    )
    def test_order(self, places, versions, expected, make_package, tmp_path):
        for place, version in versions.items():
            make_package(places[place], version)
        environ = {"ARGOS_PACKAGES_DIR": str(places["variable"]), "XDG_DATA_HOME": str(tmp_path / "data")}
        found = find_packages(["es"], bundled=places["bundled"], environ=environ)
        assert found["es"].path.parent == places[expected]

    def test_a_named_package_overrides_a_newer_one_for_its_language_only(self, make_package, tmp_path):
        make_package(tmp_path / "bundled", "2.0", "es")
        make_package(tmp_path / "bundled", "2.0", "fr")
        named = make_package(tmp_path, "1.0", "es", name="mine")
        found = find_packages(["es", "fr"], package_paths=[named], bundled=tmp_path / "bundled", environ={})
        assert found["es"].path == named
        assert found["fr"].version == "2.0"

    def test_packages_of_other_pairs_and_kinds_are_passed_over(self, make_package, tmp_path):
        make_package(tmp_path, "3.0", name="from-spanish", from_code="es")
        make_package(tmp_path, "3.0", name="splitter", type="sbd")
        (tmp_path / "notes").mkdir()
        wanted = make_package(tmp_path, "1.0")
        assert find_packages(["es"], bundled=tmp_path, environ={})["es"].path == wanted

    def test_the_signature_tells_models_apart(self, make_package, tmp_path):
        one = find_packages(["es"], bundled=make_package(tmp_path / "a").parent, environ={})["es"]
        package = make_package(tmp_path / "b", without=("sentencepiece.model",))
        (package / "sentencepiece.model").write_bytes(b"another")
        two = find_packages(["es"], bundled=tmp_path / "b", environ={})["es"]
        assert one.version == two.version
        assert one.signature != two.signature


class TestForeignPackages:
    """Argos's own packages know neither a language tag nor marks."""

    def test_without_target_prefix_and_terminology(self, make_package, tmp_path):
        make_package(tmp_path, target_prefix=None, terminology=None)
        package = find_packages(["es"], bundled=tmp_path, environ={})["es"]
        assert (package.target_prefix, package.terminology) == ("", None)
        engine = Engine({"es": package})
        assert engine.terminology("es") is None
        (hypotheses,) = engine.decode([Request("The road is closed.", "es", "La carretera")])
        assert hypotheses[0].text.startswith("La carretera")


def _break_json(package: Path) -> None:
    (package / "metadata.json").write_text('{"from_code": "en",', encoding="utf-8")


def _list_json(package: Path) -> None:
    (package / "metadata.json").write_text("[]", encoding="utf-8")


def _other_sum(package: Path) -> None:
    wrong = hashlib.sha256(b"the file before it was damaged").hexdigest()
    lines = f"{wrong}  {package.name}/model/model.bin\n"
    (package.parent / CHECKSUMS).write_text(lines, encoding="utf-8")


def _nothing(package: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("options", "damage", "message"),
    [
        pytest.param({"without": ("model/model.bin",)}, _nothing, "model.bin is missing", id="no model"),
        pytest.param(
            {"without": ("sentencepiece.model",)},
            _nothing,
            "sentencepiece.model is missing",
            id="no tokenizer",
        ),
        pytest.param({"without": ("metadata.json",)}, _nothing, "metadata.json is missing", id="no metadata"),
        pytest.param({}, _break_json, "metadata.json cannot be read", id="cut-off JSON"),
        pytest.param({}, _list_json, "not a JSON object", id="JSON of another kind"),
        pytest.param({}, _other_sum, "model.bin does not match its sum in SHA256SUMS", id="checksum"),
        pytest.param({"to_code": None}, _nothing, "has no to_code", id="no language"),
        pytest.param({"version": "new"}, _nothing, "'new' is not a version", id="no version"),
        pytest.param({"terminology": {"open": "["}}, _nothing, "terminology must hold", id="half a mark"),
    ],
)
def test_a_damaged_package_is_named_with_what_to_do(options, damage, message, make_package, tmp_path):
    package = make_package(tmp_path, **options)
    damage(package)
    with pytest.raises(TranslatorError) as error:
        find_packages(["es"], bundled=tmp_path, environ={})
    assert message in str(error.value)
    assert str(package) in str(error.value)
    assert "install the package again" in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("file", ["model/model.bin", "sentencepiece.model"])
def test_files_that_cannot_be_loaded_are_an_error_in_one_line(file, make_package, tmp_path):
    package = make_package(tmp_path, without=(file,))
    (package / file).write_bytes(b"\x06\x00\x00\x00garbage")
    engine = Engine(find_packages(["es"], bundled=tmp_path, environ={}))
    with pytest.raises(TranslatorError, match="cannot be loaded") as error:
        engine.decode([Request("The road is closed.", "es")])
    assert "\n" not in str(error.value)


def test_a_language_without_a_package(tmp_path):
    with pytest.raises(TranslatorError, match="no package that translates English to French; install one in"):
        find_packages(["fr"], bundled=tmp_path, environ={})


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(lambda path: None, "no such package", id="missing"),
        pytest.param(lambda path: path.mkdir(), "metadata.json is missing", id="empty folder"),
        pytest.param(
            lambda path: path.write_bytes(b"PK\x03\x04cut"), "not a whole zip archive", id="cut-off file"
        ),
        pytest.param(lambda path: path.write_bytes(b""), "not a whole zip archive", id="empty file"),
    ],
)
def test_named_packages_that_are_none(make, message, tmp_path):
    path = tmp_path / "package"
    make(path)
    with pytest.raises(TranslatorError, match=message):
        find_packages(["es"], package_paths=[path], environ={"XDG_CACHE_HOME": str(tmp_path / "cache")})


def test_a_named_package_of_another_pair(make_package, tmp_path):
    package = make_package(tmp_path, from_code="de")
    with pytest.raises(TranslatorError, match="not a package that translates from English"):
        find_packages(["es"], package_paths=[package], environ={})


class TestArchives:
    """``.argosmodel`` files are unpacked into the user's cache, once, and nowhere else."""

    @pytest.fixture
    def archive(self, make_package, tmp_path):
        package = make_package(tmp_path / "made", "7.0", name="translate-en_es-7_0")
        path = tmp_path / "translate-en_es-7_0.argosmodel"
        with zipfile.ZipFile(path, "w") as contents:
            for file in sorted(package.rglob("*")):
                contents.write(file, file.relative_to(package.parent))
        return path

    def _find(self, archive: Path, tmp_path: Path) -> PackageInfo:
        environ = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
        return find_packages(["es"], package_paths=[archive], environ=environ)["es"]

    def test_is_unpacked_and_used(self, archive, tmp_path):
        package = self._find(archive, tmp_path)
        assert package.version == "7.0"
        assert package.path.is_relative_to(tmp_path / "cache" / "wire-translator" / "packages")
        (hypotheses,) = Engine({"es": package}).decode([Request("The road is closed.", "es")])
        assert hypotheses[0].text

    def test_is_unpacked_once(self, archive, tmp_path):
        first = self._find(archive, tmp_path).path
        stamp = (first / "model" / "model.bin").stat().st_mtime_ns
        assert self._find(archive, tmp_path).path == first
        assert (first / "model" / "model.bin").stat().st_mtime_ns == stamp
        assert [path.name for path in first.parent.parent.iterdir()] == [first.parent.name]

    @pytest.mark.parametrize("name", ["../evil", "/evil", "a/../../evil", "a\\..\\evil"])
    def test_unsafe_names_are_refused(self, name, tmp_path):
        path = tmp_path / "bad.argosmodel"
        with zipfile.ZipFile(path, "w") as contents:
            contents.writestr("p/metadata.json", "{}")
            contents.writestr(name, "x")
        with pytest.raises(TranslatorError, match="unsafe name"):
            self._find(path, tmp_path)
        assert not list(tmp_path.rglob("evil"))

    def test_links_are_refused(self, tmp_path):
        path = tmp_path / "bad.argosmodel"
        with zipfile.ZipFile(path, "w") as contents:
            link = zipfile.ZipInfo("p/model")
            link.external_attr = 0o120777 << 16
            contents.writestr(link, "/etc")
        with pytest.raises(TranslatorError, match="unsafe name 'p/model'"):
            self._find(path, tmp_path)

    def test_an_archive_of_something_else(self, tmp_path):
        path = tmp_path / "photos.zip"
        with zipfile.ZipFile(path, "w") as contents:
            contents.writestr("a.jpg", "x")
        with pytest.raises(TranslatorError, match=r"holds no metadata\.json"):
            self._find(path, tmp_path)

    def test_a_cache_that_cannot_be_written(self, archive, tmp_path):
        (tmp_path / "cache").write_text("a file where the folder should be")
        with pytest.raises(TranslatorError, match="cannot be unpacked"):
            self._find(archive, tmp_path)
