"""Where files cannot be written, or are not what they were: one finding, and nothing is lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("resource")

from harm import CUP, ONE, field, told
from watched import contents, pu


def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """Mount something on a folder, where the system lets us."""
    folder.mkdir()
    try:
        done = subprocess.run(["mount", *options, str(folder)], capture_output=True)
    except OSError:
        pytest.skip("no mount here")
    if done.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    yield from mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=3m", "tmpfs")


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    yield from mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "ro", "tmpfs")


def test_a_full_disk_loses_nothing(project: Path, small_disk: Path) -> None:
    assert pu("build", project, *ONE, "-o", small_disk).code == 0
    rest = shutil.disk_usage(small_disk).free - 90_000
    (small_disk / "rest").write_bytes(bytes(rest))
    before = contents(small_disk)
    field("title", "Når koppen flyder over")(project / "curriculum")
    done = pu("build", project, "-o", small_disk, "--only", "posters/*")
    assert done.code == 1
    assert "Traceback" not in done.err
    full = [line for line in done.found if "disken er fuld: " in line]
    assert len(full) == len(done.found) == 1
    assert "råd: skaf plads, og byg igen" in done.err
    after = contents(small_disk)
    assert not [name for name in after if name.endswith(".part")]
    assert before.keys() <= after.keys()
    pdfs = [data for name, data in after.items() if name.endswith(".pdf")]
    assert all(data.rstrip().endswith(b"%%EOF") for data in pdfs)


def test_a_disk_that_is_full_already_is_told_of_at_once(project: Path, small_disk: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        (small_disk / "rest").write_bytes(bytes(4_000_000))
    before = contents(small_disk)
    (found,) = told(project, "-o", small_disk).found
    assert "disken er fuld" in found
    assert contents(small_disk) == before


def test_a_read_only_folder_is_told_of_at_once(project: Path, read_only: Path) -> None:
    (found,) = told(project, "-o", read_only / "ny").found
    assert f"{read_only}/ny kan ikke skrives" in found


@pytest.mark.parametrize("name", ["plan.txt", "plan.txt/under"])
def test_a_file_where_the_folder_should_be_is_told_of_at_once(project: Path, name: str) -> None:
    (project / "plan.txt").write_bytes(b"x")
    (found,) = told(project, "-o", project / name).found
    assert "plan.txt er en fil, hvor der skulle være en mappe" in found


def test_what_is_too_large_to_write_keeps_none_of_the_rest(project: Path) -> None:
    words = ("build", project, "--only", "posters/cup", "--only", "posters/three_p")
    assert pu(*words).code == 0
    before = contents(project / "output")
    sizes = {path: path.stat().st_size for path in (project / "output" / "posters").iterdir()}
    small, large = min(sizes.values()), max(sizes.values())
    assert small < large
    for file in (CUP, "models/three_p.yaml"):
        at = (project / "curriculum" / file).read_text(encoding="utf-8")
        changed = at.replace("\nalt:", "\n# x\nalt:").replace("title: ", "title: Se, ", 1)
        (project / "curriculum" / file).write_text(changed, encoding="utf-8")
    done = pu(*words, largest_file=(small + large) // 2)
    assert done.code == 1
    assert any("kan ikke skrives" in each or "disken er fuld" in each for each in done.found)
    after = contents(project / "output")
    new = [name for name in after.keys() - before.keys() if "/.history/" not in name]
    assert before.keys() <= after.keys()
    assert [Path(name).name for name in new] == ["aendringer.html"]  # tells what could be written
    assert not [name for name in after if name.endswith(".part")]
    changed_files = [name for name in before if after[name] != before[name]]
    assert 0 < len(changed_files) < len(before)


def test_output_that_goes_nowhere_is_one_line(project: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    command = [sys.executable, "-m", "patientuddannelse", "list", str(project)]
    with full.open("w") as stream:
        done = subprocess.run(command, stdout=stream, stderr=subprocess.PIPE, text=True)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr


def test_a_new_project_on_a_full_disk_leaves_nothing_behind(small_disk: Path) -> None:
    (small_disk / "rest").write_bytes(bytes(2_900_000))
    done = pu("init", small_disk / "ny")
    assert done.code == 2
    assert "No space left" in done.err
    assert "Traceback" not in done.err
    assert [path.name for path in small_disk.iterdir()] == ["rest"]


@pytest.mark.parametrize(
    "manifest",
    ["[" * 100_000, '{"artefacts": [{"path": "../../../etc/hostname", "id": "posters/cup"}]}'],
    ids=lambda manifest: manifest[:40],
)
def test_a_manifest_that_was_changed_is_no_obstacle(project: Path, manifest: str) -> None:
    (project / "output").mkdir()
    (project / "output" / "build.json").write_text(manifest, encoding="utf-8")
    done = pu("build", project, *ONE)
    assert done.code == 0, done.err
    assert "etc/hostname" not in (project / "output" / "index.html").read_text(encoding="utf-8")
