"""Decks that an earlier version of the program wrote, which spelled the same curves otherwise."""

from __future__ import annotations

import re

import hands
import pytest
from pptx_invariants import violations
from sample_deck import deck

from patientuddannelse.render.pptx import shapes
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.render.pptx.freeforms import geometry
from patientuddannelse.render.pptx.xml import Box
from patientuddannelse.revision.base import base_of
from patientuddannelse.revision.joining import joined
from patientuddannelse.revision.package import opened
from patientuddannelse.revision.plan import Fate, Plan
from patientuddannelse.revision.reading import read_deck
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.outline import Outline

_CURVES = re.compile(rb"<a:custGeom>.*?</a:custGeom>", re.S)
_LENGTH = re.compile(r'(?<= )([wxyh])="(-?\d+)"')
_SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")

EDITS = {
    "words": (hands.words("Smerte er", "body", 0, "Alarmen er din ven."), "text"),
    "label": (hands.label("Former", "etiket", "Læs mig lavt"), "text"),
    "note": (hands.note("Smerte er", 2, "Vælg noget, der føles godt."), "notes"),
    "placed": (hands.placed("Smerte er", "lampe", right=30, scale=1.2), "box"),
    "own slide": (hands.own_slide("Vores klinik", "Former"), "slide.added"),
    "arrow": (hands.arrow("Smerte er"), "shape.added"),
}
"""What a hand does, and what is told of it."""


def spelled_by_the_earlier(curve: Outline, matrix: Matrix, **how: bool) -> tuple[Box, str]:
    """Spell a curve on a grid that is twice as fine: it is the same."""
    box, paths = geometry(curve, matrix, **how)
    return box, _LENGTH.sub(lambda found: f'{found[1]}="{2 * int(found[2])}"', paths)


def curves_in(data: bytes) -> list[bytes]:
    """Return how all curves of a deck's slides are spelled."""
    files = opened(data).parts
    slides = (files[name] for name in sorted(files) if _SLIDE.fullmatch(name))
    return [each for slide in slides for each in _CURVES.findall(slide)]


@pytest.fixture(scope="module")
def new() -> bytes:
    return render_deck(deck())


@pytest.fixture(scope="module")
def earlier() -> bytes:
    """Return the deck as the earlier version wrote it, with its own state as built."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(shapes, "geometry", spelled_by_the_earlier)
        return render_deck(deck())


def merged(earlier: bytes, hand: bytes, new: bytes) -> tuple[Plan, bytes]:
    base = base_of(opened(earlier))
    assert base is not None
    plan, made = joined(base, opened(hand), opened(new))
    assert made is not None
    return plan, made


def test_the_deck_has_the_same_words_and_other_curves(earlier: bytes, new: bytes) -> None:
    assert len(curves_in(earlier)) == len(curves_in(new)) > 10
    assert not set(curves_in(earlier)) & set(curves_in(new))
    assert violations(earlier) == []
    one, two = (base_of(opened(each)) for each in (earlier, new))
    assert one is not None
    assert one == two  # but for what only builds know of themselves
    drawn = ([shape.drawn for each in it.slides for shape in each.shapes] for it in (one, two))
    assert len(set(map(tuple, drawn))) == 2


def words_in(data: bytes) -> list[list[str]]:
    """Return all that stands on each slide, and its notes."""
    slides = read_deck(opened(data)).slides
    return [
        [*(shape.text for shape in each.shapes), *(said.text for said in each.notes)]
        for each in slides
    ]


@pytest.mark.parametrize(("edit", "stays"), EDITS.values(), ids=EDITS)
def test_drawings_come_anew_and_what_a_hand_did_stays(
    earlier: bytes, new: bytes, edit: hands.Edit, stays: str
) -> None:
    hand = hands.edited(earlier, edit)
    plan, made = merged(earlier, hand, new)
    assert [each.what for each in plan.told(Fate.STAYS)] == [stays]
    assert {each.what for each in plan.told(Fate.CAME)} == {"picture"}
    assert plan.told(Fate.CLASHES) == []
    assert words_in(made) == words_in(hand)
    assert curves_in(made) == curves_in(new)

    base = base_of(opened(made))
    assert base is not None
    again, more = joined(base, opened(made), opened(new))
    assert more is None
    assert [each.what for each in again.told(Fate.STAYS)] == [stays]


def test_a_drawing_that_a_hand_recoloured_stays_and_is_told(earlier: bytes, new: bytes) -> None:
    """Nobody can say of it that the program drew the same: its colours are the hand's."""
    plan, made = merged(earlier, hands.edited(earlier, hands.recolored("Smerte er", "lampe")), new)
    assert [(each.slide, each.shape) for each in plan.told(Fate.CLASHES)] == [("steps", "lampe")]
    assert len(set(curves_in(made)) - set(curves_in(new))) == 1
