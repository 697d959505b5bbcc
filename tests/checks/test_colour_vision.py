"""Areas of two meanings that touch and look alike to some are found, and parted mend it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from patientuddannelse.checks.colour_vision import check_colour_vision
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.materials import Material, Page, Reader
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item
from patientuddannelse.text.face import slide_face
from patientuddannelse.theme import PALETTE
from patientuddannelse.wordings import told

BODY = rect(0, 0, 100, 50, PALETTE["physical"])
MIND = rect(0, 50, 100, 50, PALETTE["mental"])

Seen = Callable[..., list[Diagnostic]]


@pytest.fixture
def seen(curriculum: Curriculum) -> Seen:
    def check(*items: Item) -> list[Diagnostic]:
        page = Page("prøven", "Prøve", items, Rect(0, 0, 400, 200), slide_face, Reader.PATIENT)
        material = Material("posters/x", "poster", "Prøve", "da", (page,))
        return list(check_colour_vision(curriculum, material))

    return check


def words(stage: Stage, text: str, y: float) -> Item:
    authored = Text(text, text, Origin("a.yaml", 3, 7))
    return group(stage.text(authored, Rect(5, y, 300, 30), "small", "white"))


def test_touching_colours_are_told_with_their_difference_and_to_whom(seen: Seen) -> None:
    [alike] = seen(BODY, MIND)
    assert (alike.code, alike.severity) == ("alike-colours", Severity.WARNING)
    danish = told(alike, "da").message
    assert "kroppens farve og tankernes farve" in danish
    assert "ikke ser grønt" in danish
    assert "12" in danish


def test_a_gap_or_a_line_between_them_mends_it(seen: Seen) -> None:
    assert seen(BODY, rect(0, 54, 100, 50, PALETTE["mental"])) == []
    assert seen(BODY, MIND, polyline([(0, 50), (100, 50)], PALETTE["white"], 2)) == []


def test_a_pattern_on_one_of_them_mends_it(seen: Seen) -> None:
    dots = "".join(f"M{x},70h4v4h-4Z" for x in (10, 40, 70))
    assert seen(BODY, MIND, path(dots, PALETTE["white"])) == []


def test_words_on_both_mend_it_and_on_one_do_not(
    seen: Seen, slide_stage: Callable[[Rect], Stage]
) -> None:
    stage = slide_stage(Rect(0, 0, 400, 200))
    body, mind = words(stage, "Krop", 10), words(stage, "Tanker", 60)
    assert seen(BODY, MIND, body, mind) == []
    [alike] = seen(BODY, MIND, body)
    assert alike.origin == Origin("a.yaml", 3, 7)


def test_colours_that_differ_for_all_may_touch(seen: Seen) -> None:
    assert seen(BODY, rect(0, 50, 100, 50, PALETTE["social_fill"])) == []


def test_tones_of_one_meaning_and_covered_edges_do_not_count(seen: Seen) -> None:
    assert seen(BODY, rect(0, 50, 100, 50, PALETTE["physical"].shade(0.1))) == []
    assert seen(BODY, MIND, rect(0, 40, 100, 20, PALETTE["white"])) == []


def test_areas_that_meet_at_a_corner_do_not_touch(seen: Seen) -> None:
    assert seen(BODY, rect(100, 50, 100, 50, PALETTE["mental"])) == []


def test_round_areas_count_where_they_lie_over_one_another(seen: Seen) -> None:
    red, green = PALETTE["red"], PALETTE["green"]
    assert seen(disc(50, 50, 20, red), disc(94, 50, 20, green)) == []
    assert len(seen(disc(50, 50, 20, red), disc(80, 50, 20, green))) == 1
