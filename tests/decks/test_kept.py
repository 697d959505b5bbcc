"""Slides that are kept: composed again only where they are stale, and the same as if they were."""

from __future__ import annotations

import io
import pickle
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from patientuddannelse.build import build
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.watching import Watched
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.kept import KeptSlides, _Reader, loaded
from patientuddannelse.progress import unseen
from patientuddannelse.request import BuildRequest
from patientuddannelse.scene.primitives import Align, Role

ROOT = Path(__file__).resolve().parents[2]
DECK = "session_2"


@pytest.fixture(scope="module")
def curriculum() -> Curriculum:
    return load_curriculum(ROOT)


@pytest.fixture(scope="module")
def kept(curriculum: Curriculum) -> bytes:
    slides = KeptSlides()
    compose_deck(curriculum, DECK, kept=slides)
    return slides.dumped()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum")
    return tmp_path


def edit(project: Path, file: str, change: Callable[[str], str]) -> None:
    path = project / "curriculum" / file
    text = path.read_text(encoding="utf-8")
    assert change(text) != text
    path.write_text(change(text), encoding="utf-8")


def of_clinic(curriculum: Curriculum, **said: str) -> Curriculum:
    """Return the curriculum of a clinic that says something else of itself."""
    update = {name: Text(text) for name, text in said.items()}
    return replace(curriculum, clinic=curriculum.clinic.model_copy(update=update))


def first_title(text: str) -> str:
    """Change the title of one slide."""
    return text.replace("title: Hvad ender mødet med?", "title: Hvad ender mødet så med?", 1)


def test_nothing_is_composed_twice(curriculum: Curriculum, kept: bytes) -> None:
    slides = loaded(kept)
    deck = compose_deck(curriculum, DECK, kept=slides)
    assert slides.composed == []
    assert deck == compose_deck(curriculum, DECK)


@pytest.mark.parametrize(
    ("file", "change"),
    [
        (f"sessions/{DECK}.yaml", first_title),
        (f"sessions/{DECK}.yaml", lambda text: text.replace("kind: agenda", "kind:  agenda")),
        (f"sessions/{DECK}.yaml", lambda text: f"# above everything\n{text}"),
        (f"sessions/{DECK}.yaml", lambda text: text.replace("Det skal vi i dag", "I dag", 1)),
        ("models/threat_meeting.yaml", lambda text: text.replace("alt: ", "alt:  ", 1)),
        ("clinic.yaml", lambda text: text.replace("name: ", "name: Den anden ", 1)),
        ("glossary.yaml", lambda text: f"{text}\n# below\n"),
        ("course.yaml", lambda text: text.replace("minutes: 75", "minutes: 90")),
    ],
)
def test_what_is_kept_or_not_the_deck_is_the_same(
    project: Path, kept: bytes, file: str, change: Callable[[str], str]
) -> None:
    edit(project, file, change)
    edited = load_curriculum(project)
    assert compose_deck(edited, DECK, kept=loaded(kept)) == compose_deck(edited, DECK)


@pytest.mark.parametrize("length", [60, 90])
def test_at_another_length_the_deck_is_the_same(
    curriculum: Curriculum, kept: bytes, length: int
) -> None:
    deck = compose_deck(curriculum, DECK, length, kept=loaded(kept))
    assert deck == compose_deck(curriculum, DECK, length)


def test_a_slide_that_is_kept_counts_as_read(curriculum: Curriculum, kept: bytes) -> None:
    composed, reused = Watched(curriculum), Watched(curriculum)
    compose_deck(composed, DECK)
    compose_deck(reused, DECK, kept=loaded(kept))
    assert reused.seen == composed.seen


def test_after_an_edit_only_that_slide_is_composed(project: Path) -> None:
    asked = BuildRequest(project, project / "output", (f"decks/{DECK}", f"guides/{DECK}"))
    everything = build(asked, unseen)
    assert len(everything.composed) > 20
    edit(project, f"sessions/{DECK}.yaml", first_title)
    again = build(asked, unseen)
    assert len(again.composed) == 1
    clean = BuildRequest(project, project / "clean", asked.only)
    build(clean, unseen)
    for entry in again.entries:
        path = entry["path"]
        assert (asked.output / path).read_bytes() == (clean.output / path).read_bytes()


def test_what_a_slide_does_not_show_of_the_clinic_composes_nothing(
    curriculum: Curriculum, kept: bytes
) -> None:
    moved, slides = of_clinic(curriculum, address="Gade 1"), loaded(kept)
    assert compose_deck(moved, DECK, kept=slides) == compose_deck(moved, DECK)
    assert slides.composed == []


def test_under_another_name_of_the_clinic_only_the_foot_is_new(curriculum: Curriculum) -> None:
    slides = KeptSlides()
    one = compose_deck(curriculum, DECK, kept=slides)
    named_so, again = of_clinic(curriculum, name="Huset"), slides.again()
    other = compose_deck(named_so, DECK, kept=again)
    assert other == compose_deck(named_so, DECK)
    assert len(again.composed) > 20
    figures = {
        slide.id: [each for each in slide.elements if getattr(each, "role", None) is Role.FIGURE]
        for slide in one.slides
    }
    assert sum(map(len, figures.values())) > 10
    for slide in other.slides:
        assert all(any(each is e for e in slide.elements) for each in figures[slide.id])


class _Harm:
    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.mkdir, (Path("harm"),))


class _Print:
    def __reduce__(self) -> tuple[Any, ...]:
        return (print, ("harm",))


class _Got:
    """What ``getattr`` finds, as early versions of Python 3.11 spell members of enumerations."""

    def __init__(self, of: object, name: str) -> None:
        self.asked = (of, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return (getattr, self.asked)


def test_members_of_enumerations_are_read_as_every_python_spells_them() -> None:
    read = _Reader(io.BytesIO(pickle.dumps(_Got(Align, "MIDDLE")))).load()
    assert read is Align.MIDDLE


@pytest.mark.parametrize(
    "harm",
    [_Harm(), _Print(), io, eval, Path("x"), KeptSlides(), _Got(Text, "_validate"),
     _Got(Align, "mro")],
)  # fmt: skip
def test_bytes_of_others_do_nothing(
    harm: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        data = pickle.dumps(harm)
    except TypeError:
        data = b"cio\nopen\n."
    slides = loaded(data)
    assert slides.dumped() == KeptSlides().dumped()
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("data", [b"", b"abc", b"\x80\x05.", pickle.dumps({}), bytes(1000)])
def test_broken_bytes_hold_no_slides(data: bytes) -> None:
    assert loaded(data).dumped() == KeptSlides().dumped()


def test_half_of_the_bytes_hold_no_slides(curriculum: Curriculum, kept: bytes) -> None:
    slides = loaded(kept[: len(kept) // 2])
    compose_deck(curriculum, DECK, kept=slides)
    assert len(slides.composed) > 20
