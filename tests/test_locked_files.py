"""Files and folders that the system itself does not let anybody write, beside simulated ones."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from patientuddannelse.build import BuildRequest, BuildResult, build
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.output import UnwrittenError, write_together

ROOT = Path(__file__).resolve().parents[1]
CUP, THREE = "posters/kopmodellen-a4.pdf", "posters/foer-start-nu-a4.pdf"

Lock = Callable[[Path], None]


@pytest.fixture
def lock() -> Iterator[Lock]:
    """Lock files and folders against everybody, root too, where the system can."""
    locked: list[Path] = []

    def locking(path: Path) -> None:
        try:
            done = subprocess.run(["chattr", "+i", str(path)], capture_output=True)
        except OSError:
            pytest.skip("no chattr here")
        if done.returncode:
            pytest.skip("nobody may lock files here")
        locked.append(path)

    yield locking
    for each in locked:
        subprocess.run(["chattr", "-i", str(each)], check=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of which two posters are built already, and are stale now."""
    shutil.copytree(ROOT / "curriculum", tmp_path / "project" / "curriculum")
    built(tmp_path / "project")
    for name in ("cup", "three_p"):
        path = tmp_path / "project" / "curriculum" / "models" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("title: ", "title: Nu – ", 1), encoding="utf-8")
    return tmp_path / "project"


def built(project: Path) -> BuildResult:
    asked = BuildRequest(project, project / "output", ("posters/cup", "posters/three_p"), ("a4",))
    return build(asked, lambda *_: None)


def parts_of(folder: Path) -> list[Path]:
    return list(folder.rglob("*.part"))


def test_a_locked_file_stays_as_it_was_and_the_others_are_built(project: Path, lock: Lock) -> None:
    locked, other = project / "output" / CUP, project / "output" / THREE
    before, stale = locked.read_bytes(), other.read_bytes()
    lock(locked)
    [told] = built(project).unwritten
    assert told.message.startswith(f"{locked} cannot be written: ")
    assert told.hint == "close it in PowerPoint or the PDF viewer and build again"
    assert locked.read_bytes() == before
    assert other.read_bytes() != stale
    assert parts_of(project) == []


def test_what_was_locked_is_built_when_it_is_free(project: Path, lock: Lock) -> None:
    locked = project / "output" / CUP
    lock(locked)
    assert built(project).unwritten
    subprocess.run(["chattr", "-i", str(locked)], check=True)
    before = locked.read_bytes()
    again = built(project)
    assert (again.unwritten, again.redrawn) == ((), ("posters/cup a4",))
    assert locked.read_bytes() != before
    subprocess.run(["chattr", "+i", str(locked)], check=True)  # for the end of the test


def test_a_locked_folder_keeps_its_files_and_is_told_once(project: Path, lock: Lock) -> None:
    folder = project / "output" / "posters"
    before = {path: path.read_bytes() for path in folder.iterdir()}
    lock(folder)
    [told] = built(project).unwritten
    assert "kopmodellen-a4.pdf" in told.message
    assert "foer-start-nu-a4.pdf" in told.message
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    assert parts_of(project) == []


def test_a_locked_output_folder_is_told_before_anything_is_made(project: Path, lock: Lock) -> None:
    lock(project / "output")
    with pytest.raises((UnwrittenError, UsageError), match="cannot be written"):
        built(project)


@pytest.mark.parametrize("full", [False, True], ids=["empty", "with a file in it"])
def test_a_folder_where_a_file_should_be_stays_and_the_others_are_built(
    project: Path, full: bool
) -> None:
    taken, other = project / "output" / CUP, project / "output" / THREE
    stale = other.read_bytes()
    taken.unlink()
    taken.mkdir()
    if full:
        (taken / "mine.txt").write_bytes(b"mine")
    [told] = built(project).unwritten
    assert str(taken) in told.message
    assert [path.name for path in taken.iterdir()] == (["mine.txt"] if full else [])
    assert other.read_bytes() != stale
    assert parts_of(project) == []


def test_of_several_files_none_is_written_where_one_is_locked(tmp_path: Path, lock: Lock) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_bytes(b"old")
    two.write_bytes(b"old")
    lock(two)
    with pytest.raises(UnwrittenError):
        write_together({one: b"new", two: b"new"})
    assert (one.read_bytes(), two.read_bytes()) == (b"old", b"old")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["one.yaml", "two.yaml"]


NOBODY = 65534


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs rights that can be given up")
def test_a_folder_that_may_only_be_read_keeps_its_files() -> None:
    """Without root's rights, as most people are, the mode of a folder is a lock as well."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "one.yaml").write_bytes(b"old")
        folder.chmod(0o555)
        child = os.fork()
        if not child:
            code = 2
            try:
                if os.geteuid() == 0:
                    os.setuid(NOBODY)
                write_together({folder / "one.yaml": b"new"})
            except UnwrittenError:
                code = 0
            finally:
                os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        folder.chmod(0o755)
        assert [path.name for path in folder.iterdir()] == ["one.yaml"]
        assert (folder / "one.yaml").read_bytes() == b"old"
