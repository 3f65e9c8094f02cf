"""Running: reading catalogs, waivers, order, cache, processes, fixes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from translator.checks.base import Context, Entry
from translator.checks.entries import load_entries
from translator.checks.files import run_files
from translator.checks.fixes import apply_fixes
from translator.checks.registry import all_checks
from translator.checks.run import run
from translator.errors import TranslatorError
from translator.findings import Finding, Fix, Severity

HEADER = """\
msgid ""
msgstr ""
"Language: {lang}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
ENTRIES = """\
#. role: headline
#: locales/en/aid.txt:1
msgctxt "headline"
msgid "Aid Reaches North"
msgstr "La ayuda llega al norte"

#. role: paragraph
#. position: paragraph 2
#, fuzzy
msgid "About 90% voted."
msgstr "Votó cerca del 19 %."

# check-ignore: number the figure was corrected by the desk
#. role: paragraph
msgid "It has 300 rooms."
msgstr "Tiene 400 habitaciones."

# check-ignore: number
#. role: paragraph
msgid "It has 500 rooms."
msgstr "Tiene 600 habitaciones."

msgid "%d room"
msgid_plural "%d rooms"
msgstr[0] "una habitación"
msgstr[1] "%d habitaciones"

#~ msgid "It had 700 rooms."
#~ msgstr "Tenía 800 habitaciones."
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("aid", "vote"):
        write(tmp_path, f"locales/es/LC_MESSAGES/{name}.po", HEADER.format(lang="es") + ENTRIES)
    return tmp_path


def write(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def catalogs(root: Path) -> list[Path]:
    return sorted(root.rglob("*.po"))


def told(findings: list[Finding]) -> list[tuple[str, str, str | None]]:
    return [(finding.check, finding.path.rsplit("/")[-1], finding.msgid) for finding in findings]


def test_load_entries(root: Path) -> None:
    header, headline, fuzzy, waived, reasonless, one, many, obsolete = load_entries(catalogs(root)[0], root)
    assert header.msgid == "" and header.role == "header" and "charset=UTF-8" in header.msgstr
    assert headline.path == "locales/es/LC_MESSAGES/aid.po" and headline.line == 8
    assert (headline.role, headline.msgctxt, headline.lang) == ("headline", "headline", "es")
    assert headline.references == (("locales/en/aid.txt", "1"),)
    assert fuzzy.fuzzy and fuzzy.role == "paragraph"
    assert waived.waivers == {"number": "the figure was corrected by the desk"}
    assert reasonless.waivers == {"number": ""}
    assert [(e.msgid, e.msgstr) for e in (one, many)] == [
        ("%d room", "una habitación"),
        ("%d rooms", "%d habitaciones"),
    ]
    assert obsolete.obsolete


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (None, "no such catalog"),
        ("Aid came.\n", "not a PO file"),
        (HEADER.format(lang="de"), "'de' is not served"),
        ('msgid "a"\nmsgstr "b"\n', "names no language"),
    ],
)
def test_a_file_that_is_no_catalog(tmp_path: Path, text: str | None, what: str) -> None:
    path = tmp_path / "x.po"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(TranslatorError, match=what) as caught:
        load_entries(path, tmp_path)
    assert caught.value.path == "x.po"


def test_the_language_is_that_of_the_folder_where_the_header_names_none(tmp_path: Path) -> None:
    path = write(tmp_path, "locales/fr/LC_MESSAGES/x.po", 'msgid "a"\nmsgstr "b"\n')
    assert {entry.lang for entry in load_entries(path, tmp_path)} == {"fr"}


def test_run_leaves_out_obsolete_and_waived_entries_and_orders_by_severity(root: Path) -> None:
    findings = run(load_entries(catalogs(root)[0], root), Context())
    assert told(findings) == [
        ("placeable", "aid.po", "%d room"),
        ("number", "aid.po", "About 90% voted."),
        ("waiver", "aid.po", "It has 500 rooms."),
        ("number", "aid.po", "It has 500 rooms."),
    ]
    assert [finding.severity.rank for finding in findings] == [2, 1, 1, 1]


def test_reviewed_only_leaves_out_fuzzy_entries(root: Path) -> None:
    findings = run(load_entries(catalogs(root)[0], root), Context(), reviewed_only=True)
    assert "About 90% voted." not in [finding.msgid for finding in findings]


def test_a_waiver_in_the_header_counts_for_the_whole_file(tmp_path: Path) -> None:
    text = "# check-ignore: number, placeable a mirror of the old desk\n" + HEADER.format(lang="es") + ENTRIES
    path = write(tmp_path, "x.po", text)
    assert told(run(load_entries(path, tmp_path), Context())) == [("waiver", "x.po", "It has 500 rooms.")]


def test_run_files_finds_the_same_in_one_process_and_in_several(root: Path) -> None:
    plain = run_files(catalogs(root), root, Context(), cache=False, jobs=1)
    assert plain == run_files(catalogs(root), root, Context(), cache=False, jobs=2)
    assert plain == run_files(reversed(catalogs(root)), root, Context(), cache=False, jobs=1)
    every = [entry for path in catalogs(root) for entry in load_entries(path, root)]
    assert plain == run(every, Context())


def test_an_unchanged_catalog_is_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run_files(catalogs(root), root, Context())

    def fail(path: Path, root: Path) -> list[Entry]:
        raise AssertionError(f"{path} was read again")

    monkeypatch.setattr("translator.checks.run.load_entries", fail)
    assert run_files(catalogs(root), root, Context()) == first
    with pytest.raises(AssertionError, match="was read again"):
        run_files(catalogs(root), root, Context(published=True))


def test_a_changed_catalog_is_checked_again(root: Path) -> None:
    run_files(catalogs(root), root, Context())
    path = catalogs(root)[1]
    path.write_text(
        path.read_text(encoding="utf-8").replace("llega al norte", "llega  al norte"), encoding="utf-8"
    )
    findings = run_files(catalogs(root), root, Context())
    assert ("double-space", "vote.po", "Aid Reaches North") in told(findings)
    assert ("inconsistent-translation", "vote.po", "Aid Reaches North") not in told(findings)


def test_consistency_is_looked_at_over_files_of_which_only_one_changed(root: Path) -> None:
    run_files(catalogs(root), root, Context())
    path = catalogs(root)[1]
    path.write_text(
        path.read_text(encoding="utf-8").replace("llega al norte", "alcanza el norte"), encoding="utf-8"
    )
    findings = run_files(catalogs(root), root, Context())
    assert ("inconsistent-translation", "vote.po", "Aid Reaches North") in told(findings)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"*": 1}', '{"*": {"key": "x"}}'])
def test_a_broken_cache_counts_as_empty(root: Path, content: str) -> None:
    first = run_files(catalogs(root), root, Context())
    (root / ".translator-cache" / "checks.json").write_text(content, encoding="utf-8")
    assert run_files(catalogs(root), root, Context()) == first


def test_the_cache_forgets_files_that_are_gone_and_is_ignored_by_git(root: Path) -> None:
    run_files(catalogs(root), root, Context())
    catalogs(root)[1].unlink()
    write(root, "locales/es/LC_MESSAGES/new.po", HEADER.format(lang="es"))
    run_files(catalogs(root), root, Context())
    stored = json.loads((root / ".translator-cache" / "checks.json").read_text(encoding="utf-8"))
    assert {Path(name).name for name in stored} == {"*", "aid.po", "new.po"}
    assert (root / ".translator-cache" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def finding(fix: Fix | None) -> Finding:
    return Finding("double-space", Severity.WARNING, "m", "a.po", fix=fix)


@pytest.mark.parametrize(
    ("fixes", "fixed"),
    [
        ([], "a  b  c"),
        ([None], "a  b  c"),
        ([Fix(1, 3, " ")], "a b  c"),
        ([Fix(4, 6, " "), Fix(1, 3, " ")], "a b c"),
        ([Fix(1, 3, " "), Fix(1, 3, " ")], "a b  c"),
        ([Fix(1, 3, " "), Fix(2, 5, "-")], "a b  c"),
        ([Fix(0, 0, "¿"), Fix(7, 7, "?")], "¿a  b  c?"),
        ([Fix(1, 1, ","), Fix(1, 3, " ")], "a, b  c"),
    ],
)
def test_apply_fixes(fixes: list[Fix | None], fixed: str) -> None:
    assert apply_fixes("a  b  c", map(finding, fixes)) == fixed


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_every_check_says_what_it_is(check: object) -> None:
    from translator.checks.base import Check

    assert isinstance(check, Check)
    assert check.description and "\n" not in check.description
    assert check.__doc__
    assert check.bad.lang in check.langs and check.good.lang in check.langs


@pytest.mark.parametrize(
    "check",
    [check for check in all_checks() if check.check.__qualname__ != "CatalogCheck.check"],
    ids=lambda c: c.id,
)
def test_no_check_finds_anything_wrong_with_its_good_example(check: object) -> None:
    from translator.checks.base import Check

    assert isinstance(check, Check)
    for role in ("paragraph", "dateline", "byline"):
        if (check.id in ("dateline", "byline")) == (role == check.id):
            entry = Entry(check.good.msgid, check.good.msgstr, check.good.lang, role=role)
            assert list(check.check(entry, Context())) == []
