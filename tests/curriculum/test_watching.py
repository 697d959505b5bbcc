"""What was read of a curriculum, piece by piece, and whether it is still the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.curriculum.approval import approval_mark
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.once import Once
from patientuddannelse.curriculum.watching import Pieces, Watched

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def curriculum() -> Curriculum:
    return load_curriculum(ROOT)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum")
    return tmp_path


def edit(project: Path, file: str, before: str, after: str) -> None:
    path = project / "curriculum" / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("read", "seen"),
    [
        (lambda c: c.course.title, {"course.title"}),
        (lambda c: c.course.poster_models, {"course.posters"}),
        (lambda c: c.models["cup"], {"models/cup"}),
        (lambda c: c.models.get("nothing"), {"models/nothing"}),
        (lambda c: "cup" in c.models, {"models/cup"}),
        (lambda c: list(c.sessions), {"sessions"}),
        (lambda c: c.clinic.name, {"clinic"}),
        (lambda c: c.guide, {"guide"}),
        (lambda c: c.code, {"approval"}),
        (lambda c: None, set()),
    ],
)
def test_what_is_read_is_noted(
    curriculum: Curriculum, read: Callable[[Curriculum], object], seen: set[str]
) -> None:
    watched = Watched(curriculum)
    assert read(watched) == read(curriculum)
    assert watched.seen == seen


@pytest.mark.parametrize(
    ("read", "seen"),
    [
        (lambda c: c.clinic.name, {"clinic.", "clinic.name"}),
        (lambda c: c.glossary.parts, {"glossary.", "glossary.joints"}),
        (lambda c: c.guide is None, {"guide."}),
        (lambda c: c.models["cup"].title, {"models/cup.", "models/cup.title"}),
        (lambda c: c.models.get("nothing"), {"models/nothing."}),
        (lambda c: "one" in c.sessions, {"sessions/one."}),
        (lambda c: list(c.sessions), {"sessions"}),
        (lambda c: c.points.points[0], {"points"}),
        (lambda c: c.code, {"approval"}),
    ],
)
def test_who_watches_closely_is_told_single_fields(
    curriculum: Curriculum, read: Callable[[Curriculum], object], seen: set[str]
) -> None:
    pieces = Pieces(curriculum, places=True)
    watched = Watched(curriculum, closely=pieces)
    assert read(watched) == read(curriculum)
    assert watched.seen == seen
    once, other = Once(read), Watched(curriculum, closely=pieces)
    assert once(other) == read(curriculum)
    assert other.seen == seen


def test_a_field_is_stale_when_it_says_something_else_and_not_for_its_neighbour(
    curriculum: Curriculum, project: Path
) -> None:
    edit(project, "models/cup.yaml", "title:", "title: Andet ")
    was = Pieces(curriculum, places=True)
    fields = was.of(f"models/cup.{name}" for name in ("", "title", "alt", "worksheet"))
    now = was.of_later(load_curriculum(project))
    assert {name for name in fields if now[name] != fields[name]} == {"models/cup.title"}


def test_what_is_made_once_tells_everyone_what_was_read_for_it(curriculum: Curriculum) -> None:
    made: list[str] = []

    def make(each: Curriculum) -> str:
        made.append(str(each.models["cup"].title))
        return approval_mark(each)

    once, first, second = Once(make), Watched(curriculum), Watched(curriculum)
    assert once(first) == once(second) == once(curriculum) == approval_mark(curriculum)
    assert len(made) == 1
    assert first.seen == second.seen == {"models/cup", "course.language", "clinic", "approval"}


@pytest.mark.parametrize(
    ("file", "before", "after", "changed"),
    [
        ("models/cup.yaml", "title:", "title:  ", {"models/cup"}),
        ("glossary.yaml", "# The words", "# All words", {"glossary"}),
        ("course.yaml", "minutes: 75", "minutes: 90", {"course.minutes"}),
        ("course.yaml", "posters:", "# the wall\nposters:", set()),
    ],
)
def test_an_edit_changes_just_its_piece(
    curriculum: Curriculum, project: Path, file: str, before: str, after: str, changed: set[str]
) -> None:
    was = Pieces(curriculum)
    names = {*curriculum.digests, "models", "sessions", "approval"} - {"course"}
    names |= {f"course.{field}" for field in ("title", "minutes", "posters", "edition_date")}
    edit(project, file, before, after)
    now = Pieces(load_curriculum(project))
    assert {name for name in names if was[name] != now[name]} == changed
    assert now.still(was.of(names - changed))
    assert now.still(was.of(changed)) == (not changed)


def test_a_clinic_changes_every_model_and_whatever_it_is_filled_into(
    curriculum: Curriculum, project: Path
) -> None:
    edit(project, "clinic.yaml", "phone:", "phone:  ")
    was, now = Pieces(curriculum), Pieces(load_curriculum(project))
    changed = {name for name in curriculum.digests if was[name] != now[name]}
    assert {"clinic", "models/cup", "models/where_to_get_help"} <= changed
    assert not {"glossary", "sessions/session_1", "course"} & changed


def test_what_is_no_longer_there_is_not_as_it_was(curriculum: Curriculum, project: Path) -> None:
    pieces = Pieces(curriculum)
    assert pieces["models/nothing"] == ""
    assert not pieces.still({"models/nothing": "1234"})
    assert pieces["logo"] == "" or curriculum.logo


def test_an_approval_counts_only_while_it_holds(curriculum: Curriculum, project: Path) -> None:
    """A draft stays one whatever word is changed; an approved text does not."""
    was = Pieces(curriculum)
    edit(project, "models/cup.yaml", "title:", "title:  ")
    assert Pieces(load_curriculum(project))["approval"] == was["approval"]
