from __future__ import annotations

import pytest

from patientuddannelse.drawing.labels import (
    Placed,
    bubble,
    chip,
    numbered,
    pill,
    speech,
    tag,
    text_size,
)
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align
from patientuddannelse.scene.walk import extent, text_blocks
from patientuddannelse.theme import PALETTE

LABELS = ["Søvn", "Tanker og følelser", "Uro i familien og alt det andet", "Ord\npå to linjer"]
PETROL = PALETTE["petrol7"]


def assert_holds_its_words(label: Placed) -> None:
    block = next(text_blocks([label.art]))
    assert block.overflow is None
    assert label.box.contains(block.box)
    for line in block.paragraphs[0].lines:
        assert label.box.x <= line.x
        assert line.x + line.width <= label.box.right


@pytest.mark.parametrize("text", LABELS)
def test_labels_grow_with_their_words(stage: Stage, text: str) -> None:
    for words in (text, f"{text} {text}"):
        for label in (
            pill(stage, words, (10, 10), PETROL),
            chip(stage, words, (10, 10), PETROL, "clock"),
            tag(stage, words, (400, 10), icon_name="dna", icon_ground=PETROL),
            speech(stage, words, (400, 10), (380, 300)),
        ):
            assert_holds_its_words(label)


@pytest.mark.parametrize("text", LABELS)
def test_labels_break_at_their_greatest_width(stage: Stage, text: str) -> None:
    long, width = f"{text} {text} {text}", 230
    for label in (
        tag(stage, long, (400, 10), max_width=width),
        speech(stage, long, (400, 10), (380, 300), max_width=width),
    ):
        assert label.box.width <= width + 0.5
        assert_holds_its_words(label)


@pytest.mark.parametrize("anchor", [Align.START, Align.MIDDLE, Align.END])
def test_a_pill_stands_where_its_anchor_says(stage: Stage, anchor: Align) -> None:
    box = pill(stage, "Start her", (300, 20), PETROL, anchor=anchor).box
    at = {Align.START: box.x, Align.MIDDLE: box.center.x, Align.END: box.right}[anchor]
    assert (at, box.y) == (pytest.approx(300), 20)


def test_the_box_of_a_label_is_what_it_covers(stage: Stage) -> None:
    label = pill(stage, "Kroppen", (30, 20), PETROL)
    covered = extent([label.art])
    assert covered is not None
    assert covered.contains(label.box, 1e-9)
    assert label.box.contains(covered, 1e-9)


@pytest.mark.parametrize("tip", [(50, 300), (200, -40), (-30, 60), (400, 60), (-90, 400)])
def test_a_bubble_points_at_the_speaker(tip: tuple[float, float]) -> None:
    box = Rect(0, 0, 300, 120)
    covered = extent([bubble(box, tip)])
    assert covered is not None
    whole = box.union(Rect(*tip, 0, 0))
    assert covered.contains(whole)
    assert whole.contains(covered)


@pytest.mark.parametrize("number", ["0", "6", "12", "100"])
def test_a_numbered_disc_is_never_too_small_for_its_number(stage: Stage, number: str) -> None:
    art = numbered(stage, number, (100, 100), 8, PETROL)
    box = extent(art.items[:1])
    line = next(text_blocks([art])).paragraphs[0].lines[0]
    assert box is not None
    assert box.width > line.width
    assert line.x + line.width / 2 == pytest.approx(100, abs=0.5)


def test_measured_size_follows_the_authors_own_lines(stage: Stage) -> None:
    one, two = text_size(stage, "Uro i familien"), text_size(stage, "Uro i\nfamilien")
    assert two[0] < one[0]
    assert two[1] > one[1] * 1.8
