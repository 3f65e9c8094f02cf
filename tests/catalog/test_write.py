"""Files are written whole or not at all, and only when they change."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from translator.catalog.lock import LOCK_NAME, project_lock
from translator.catalog.model import Catalog, Entry, Header
from translator.catalog.write import write_all, write_catalog
from translator.errors import TranslatorError

CATALOG = Catalog(Header((("Language", "es"),)), (Entry("Aid", "Ayuda"),))


def test_a_new_file_gets_its_folders_and_the_mode_of_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "es" / "LC_MESSAGES" / "aid.po"
    before = os.umask(0o027)
    try:
        assert write_catalog(path, CATALOG)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [file.name for file in path.parent.iterdir()] == ["aid.po"]


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    path = tmp_path / "aid.po"
    write_catalog(path, CATALOG)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert not write_catalog(path, CATALOG)
    assert path.stat().st_mtime == 1_000_000_000


def test_a_changed_file_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.po", tmp_path / "aid.po"
    real.write_bytes(b"old")
    real.chmod(0o604)
    link.symlink_to(real)
    assert write_all([(link, b"new")]) == (link,)
    assert link.is_symlink()
    assert (real.read_bytes(), stat.S_IMODE(real.stat().st_mode)) == (b"new", 0o604)


@pytest.mark.parametrize("failure", [TranslatorError("broken"), KeyboardInterrupt()], ids=["error", "Ctrl-C"])
def test_nothing_is_written_when_a_later_catalog_fails(tmp_path: Path, failure: BaseException) -> None:
    first = tmp_path / "a.po"
    first.write_bytes(b"old")

    def changes():  # type: ignore[no-untyped-def]
        yield first, b"new"
        raise failure

    with pytest.raises(type(failure)):
        write_all(changes())
    assert first.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.po"]


def test_a_path_that_cannot_be_made_changes_nothing(tmp_path: Path) -> None:
    first = tmp_path / "a.po"
    first.write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TranslatorError, match="cannot be written") as raised:
        write_all([(first, b"new"), (tmp_path / "file" / "b.po", b"new")])
    assert raised.value.path == str(tmp_path / "file" / "b.po")
    assert first.read_bytes() == b"old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.po", "file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder_is_an_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(TranslatorError, match="cannot be written: Permission denied"):
            write_all([(tmp_path / "a.po", b"new")])
    finally:
        tmp_path.chmod(0o700)


def test_a_read_only_file_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *args: False)  # as for a user who is not root
    with pytest.raises(TranslatorError, match="the file is read-only"):
        write_all([(path, b"new")])
    assert path.read_bytes() == b"old"


def test_one_run_at_a_time(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from translator.catalog.lock import project_lock\n"
            "with project_lock(Path(sys.argv[1])):\n    print('held', flush=True); sys.stdin.read()",
            str(tmp_path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    try:
        assert holder.stdout.readline() == b"held\n"
        started = time.monotonic()
        with pytest.raises(TranslatorError, match="another run is at work"), project_lock(tmp_path):
            pass
        assert time.monotonic() - started < 2
    finally:
        holder.stdin.close()
        holder.wait(10)
        holder.stdout.close()
    with project_lock(tmp_path):
        assert (tmp_path / LOCK_NAME).exists()
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_run_is_free(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).touch()
    with project_lock(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_root_that_is_no_folder_cannot_be_locked(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(TranslatorError, match="cannot be locked"), project_lock(tmp_path / "file"):
        pass
