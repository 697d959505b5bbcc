"""What one compares with: a build, a printed sheet, a day, a revision of git."""

from __future__ import annotations

import os
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from edited import Project, by_id

from patientuddannelse.diagnostics import UsageError
from patientuddannelse.history.keeping import entries

CUP = "models/cup.yaml"


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Anna Ager", "-c", "user.email=anna@example.com")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def committed(unbuilt: Project) -> Project:
    git(unbuilt.folder, "init", "-q")
    git(unbuilt.folder, "add", "curriculum")
    git(unbuilt.folder, "commit", "-qm", "En", "--no-verify")
    return unbuilt


@pytest.fixture
def twice(built: Project) -> Project:
    """Return a project built on two days, in two editions."""
    built.edit("course.yaml", "2026-01-31", "2026-03-01")
    built.edit(CUP, "overflow: Kommer", "overflow: Falder")
    built.build("posters/*")
    for number, entry in enumerate(entries(built.folder / "output"), 1):
        when = datetime(2025, 12, number).timestamp()
        os.utime(entry.path, (when, when))
    return built


@pytest.mark.parametrize(
    ("since", "number"),
    [
        ("1", 1),
        ("2", 2),
        ("0001", 1),
        ("2026-01-31", 1),
        ("31.01.2026", 1),
        ("2026-03-01", 2),
        ("2025-12-01", 1),
        ("2025-12-24", 2),
    ],
)
def test_a_number_an_edition_or_a_day_names_a_build(
    twice: Project, since: str, number: int
) -> None:
    found = twice.changes(since).since
    assert found is not None
    assert found.number == number


def test_the_code_of_a_build_or_of_a_printed_sheet_names_a_build(twice: Project) -> None:
    first, second = entries(twice.folder / "output")
    for entry in (first, second):
        (cup,) = (each for each in entry.imprints if each.id == "posters/cup")
        for code in (entry.code, cup.code, cup.code.lower()):
            found = twice.changes(code).since
            assert found is not None
            assert found.number == entry.number


def test_what_is_told_depends_on_the_build_that_is_named(twice: Project) -> None:
    assert list(by_id(twice.changes("1"))) == ["posters/cup"]
    assert twice.changes("2").is_empty
    assert twice.changes().since == twice.changes("1").since


@pytest.mark.parametrize("since", ["7", "2025-11-30", "ABCDEF", "i går", "", "-1", "\0", "9" * 300])
def test_what_names_nothing_is_wrong_usage(twice: Project, since: str) -> None:
    if not since:
        assert twice.changes(since).since is not None
        return
    with pytest.raises(UsageError) as raised:
        twice.changes(since)
    (found,) = raised.value.diagnostics
    assert found.key == "usage.since"
    assert "1 (2026-01-31), 2 (2026-03-01)" in found.hint


def test_where_nothing_was_built_the_advice_is_to_build(unbuilt: Project) -> None:
    with pytest.raises(UsageError) as raised:
        unbuilt.changes("3")
    assert raised.value.diagnostics[0].key == "usage.since-none"


def test_a_revision_of_git_needs_no_build(committed: Project) -> None:
    line = committed.edit(CUP, "overflow: Kommer", "overflow: Falder")
    report = committed.changes("HEAD")
    assert report.since is not None
    assert (report.since.revision, report.since.edition) == ("HEAD", "2026-01-31")
    (change,) = by_id(report)["posters/cup"]
    assert (change.line, change.old) == (line, "Kommer der for meget i, løber den over.")
    (sheet,) = report.old
    assert sheet.id == "posters/cup"
    assert not (committed.folder / "output").exists()


def test_a_project_in_a_folder_of_a_repository_is_read_there(unbuilt: Project) -> None:
    above = unbuilt.folder.parent
    git(above, "init", "-q")
    git(above, "add", "project/curriculum")
    git(above, "commit", "-qm", "En", "--no-verify")
    git(above, "tag", "v1")
    unbuilt.edit(CUP, "overflow: Kommer", "overflow: Falder")
    assert list(by_id(unbuilt.changes("v1"))) == ["posters/cup"]


def test_the_profile_that_a_clinic_keeps_to_itself_is_todays(unbuilt: Project) -> None:
    git(unbuilt.folder, "init", "-q")
    (unbuilt.folder / ".gitignore").write_text("clinic.yaml\n")
    git(unbuilt.folder, "add", "curriculum")
    git(unbuilt.folder, "commit", "-qm", "En", "--no-verify")
    assert unbuilt.changes("HEAD").is_empty


@pytest.mark.parametrize(
    "since",
    [
        "--output=stolen", "-h", "HEAD; touch stolen", "$(touch stolen)", "HEAD:curriculum",
        "HEAD\ntouch stolen", "--upload-pack=touch stolen", "HEAD~9", "../..",
    ],
)  # fmt: skip
def test_a_hostile_name_is_only_an_unknown_one(committed: Project, since: str) -> None:
    with pytest.raises(UsageError):
        committed.changes(since)
    assert not list(committed.folder.rglob("stolen*"))


def test_a_revision_that_cannot_be_read_today_is_told_with_the_first_reason(
    committed: Project,
) -> None:
    committed.edit(CUP, "\ntitle:", "\ntittle:")
    git(committed.folder, "commit", "-qam", "To", "--no-verify")
    committed.edit(CUP, "\ntittle:", "\ntitle:")
    with pytest.raises(UsageError) as raised:
        committed.changes("HEAD")
    (found,) = raised.value.diagnostics
    assert found.key == "usage.since-unreadable"
    assert "curriculum/models/cup.yaml:" in found.message
    assert committed.changes("HEAD~1").is_empty


def test_a_revision_without_a_curriculum_is_told(committed: Project) -> None:
    (committed.folder / "README").write_text("intet")
    git(committed.folder, "add", "README")
    git(committed.folder, "rm", "-rq", "--cached", "curriculum")
    git(committed.folder, "commit", "-qm", "To", "--no-verify")
    with pytest.raises(UsageError) as raised:
        committed.changes("HEAD")
    assert raised.value.diagnostics[0].key == "usage.since-no-course"


def test_without_git_builds_are_still_known(
    twice: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert twice.changes("1").materials
    with pytest.raises(UsageError):
        twice.changes("HEAD")


def test_links_in_a_revision_are_left_out(committed: Project) -> None:
    link = committed.folder / "curriculum" / "models" / "link.yaml"
    link.symlink_to("/etc/hostname")
    git(committed.folder, "add", "curriculum")
    git(committed.folder, "commit", "-qm", "To", "--no-verify")
    link.unlink()
    assert committed.changes("HEAD").is_empty
