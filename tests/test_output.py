"""Files are written whole or not at all, and one that cannot be written keeps none of the rest."""

from __future__ import annotations

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from patientuddannelse.build import BuildRequest, build
from patientuddannelse.manifest import read
from patientuddannelse.output import (
    UnwrittenError,
    require_room,
    told_together,
    write_atomically,
    write_together,
    writing_sources,
)

ROOT = Path(__file__).resolve().parents[1]


def quiet(_done: int, _total: int, _label: str) -> None:
    """Show no progress."""


def refuse(monkeypatch: pytest.MonkeyPatch, name: str, error: OSError) -> None:
    """Let the system refuse to put anything in the place of one file, as Windows does."""
    put = os.replace

    def replaced(source: Any, target: Any) -> None:
        if Path(target).name == name:
            raise error
        put(source, target)

    monkeypatch.setattr(os, "replace", replaced)


def asked(output: Path) -> BuildRequest:
    return BuildRequest(ROOT, output, ("posters/cup", "posters/three_p"), ("a4",))


def test_a_file_that_is_open_in_powerpoint_stays_and_the_others_are_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / "posters" / "kopmodellen-a4.pdf"
    refuse(monkeypatch, locked.name, PermissionError(errno.EACCES, "Adgang nægtet"))
    result = build(asked(tmp_path), quiet)
    [told] = result.unwritten
    assert told.message == f"{locked} cannot be written: permission denied"
    assert told.hint == "close it in PowerPoint or the PDF viewer and build again"
    assert not locked.exists()
    [entry] = result.entries
    assert entry["status"] == "written"
    assert (tmp_path / entry["path"]).read_bytes().startswith(b"%PDF")
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "foer-start-nu-a4.pdf" in page
    assert "kopmodellen" not in page
    assert not list(tmp_path.rglob("*.part"))


def test_a_locked_file_of_an_earlier_build_stays_in_the_gallery(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(asked(tmp_path), quiet)
    locked = tmp_path / "posters" / "kopmodellen-a4.pdf"
    old, entry = locked.read_bytes(), read(tmp_path).of_path("posters/kopmodellen-a4.pdf")
    project = tmp_path / "project"
    shutil.copytree(ROOT / "curriculum", project / "curriculum")
    cup = project / "curriculum" / "models" / "cup.yaml"
    text = cup.read_text(encoding="utf-8")
    cup.write_text(text.replace("title: ", "title: Nu – ", 1), encoding="utf-8")
    refuse(monkeypatch, locked.name, PermissionError(errno.EACCES, "Adgang nægtet"))
    result = build(replace(asked(tmp_path), project=project), quiet)
    assert [told.code for told in result.unwritten] == ["unwritten"]
    assert locked.read_bytes() == old
    assert read(tmp_path).of_path("posters/kopmodellen-a4.pdf") == entry
    assert "kopmodellen-a4.pdf" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_many_files_of_one_cause_are_told_together(tmp_path: Path) -> None:
    failed = [UnwrittenError(tmp_path / f"{i}.pdf", "full", "") for i in range(9)]
    failed.append(UnwrittenError(tmp_path / "x.pdf", "locked", "in use"))
    full, locked = told_together(failed)
    assert full.message.endswith("2.pdf and 6 more cannot be written")
    assert full.message.startswith("the disk is full: ")
    assert locked.message == f"{tmp_path}/x.pdf cannot be written: in use"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_leaves_the_old_file_and_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(b"old")
    refuse(monkeypatch, "file.txt", OSError(code, os.strerror(code)))
    with pytest.raises(UnwrittenError, match="the disk is full"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["file.txt"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_source_that_cannot_be_written_is_not_to_be_put_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    path = tmp_path / "clinic.yaml"
    path.write_bytes(b"old")
    refuse(monkeypatch, "clinic.yaml", OSError(code, os.strerror(code)))
    with pytest.raises(UnwrittenError) as refused, writing_sources():
        write_atomically(path, b"new")
    [told] = refused.value.diagnostics
    assert told.message.startswith(f"{path} cannot be written: ")
    assert told.message.split(": ")[1] in {
        "the disk is full", "permission denied", "the drive can only be read",
    }  # fmt: skip
    assert "--output" not in told.hint


def test_looking_for_room_leaves_nothing(tmp_path: Path) -> None:
    require_room(tmp_path / "deep" / "er")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(UnwrittenError, match="is a file where a folder should be"):
        require_room(tmp_path / "file" / "deep")


def test_several_files_are_written_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_bytes(b"old")
    two.write_bytes(b"old")
    write_together({one: b"new", two: b"newer"})
    assert (one.read_bytes(), two.read_bytes()) == (b"new", b"newer")
    refuse(monkeypatch, "two.yaml", PermissionError(errno.EACCES, "open elsewhere"))
    with pytest.raises(UnwrittenError):
        write_together({one: b"newest", two: b"newest"})
    assert (one.read_bytes(), two.read_bytes()) == (b"new", b"newer")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["one.yaml", "two.yaml"]
