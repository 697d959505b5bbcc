"""Captions in lines of much the same length."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.drawing.captions import (
    by_sense,
    evenly,
    narrowest,
    phrased,
    phrased_role,
    snug,
)
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, TextBlock

ROOM = Rect(0, 0, 300, 200)


def test_lines_are_of_much_the_same_length(slide_stage: Callable[[Rect], Stage]) -> None:
    block = evenly(slide_stage(ROOM), "Kroppen kan lære at slå alarm for tidligt", ROOM, "body")
    widths = [line.width for paragraph in block.paragraphs for line in paragraph.lines]
    assert len(widths) > 1
    assert min(widths) > 0.6 * max(widths)


def test_no_words_are_as_even_as_can_be(slide_stage: Callable[[Rect], Stage]) -> None:
    assert evenly(slide_stage(ROOM), Text(""), ROOM, "body").text == ""


def test_lines_in_the_middle_are_evener_and_stay_in_the_middle(
    slide_stage: Callable[[Rect], Stage],
) -> None:
    stage, said = slide_stage(ROOM), "Kroppen kan lære at slå alarm for tidligt"
    block = evenly(stage, said, ROOM, "body", align=Align.MIDDLE)
    lines = [line for paragraph in block.paragraphs for line in paragraph.lines]
    assert len(lines) > 1
    assert all(abs(line.x + line.width / 2 - ROOM.center.x) < 0.01 for line in lines)
    plain = stage.text(said, ROOM, "body", align=Align.MIDDLE)
    assert min(line.width for line in lines) > 1.1 * min(
        line.width for paragraph in plain.paragraphs for line in paragraph.lines
    )


NARROW = Rect(0, 0, 287, 200)
LONE_LAST = "Øv dig ca. 5 gange om ugen. Hold gerne pauser."


def lines_of(block: TextBlock) -> list[str]:
    return [line.text for paragraph in block.paragraphs for line in paragraph.lines]


@pytest.mark.parametrize("align", list(Align))
def test_no_last_word_stands_alone_where_that_costs_no_line(
    slide_stage: Callable[[Rect], Stage], align: Align
) -> None:
    stage = slide_stage(NARROW)
    plain = lines_of(stage.text(LONE_LAST, NARROW, "body", align=align))
    for setting in (by_sense, snug):
        block = setting(stage, LONE_LAST, NARROW, "body", align=align)
        lines = lines_of(block)
        assert len(lines) == len(plain)
        assert " " in lines[-1]
        assert NARROW.contains(block.box)


@pytest.mark.parametrize("said", ["Hold fast", "Kroppen\nstærk", "Smerteregulering og alarmbane"])
def test_words_are_left_as_they_stand_where_nothing_is_gained(
    slide_stage: Callable[[Rect], Stage], said: str
) -> None:
    stage = slide_stage(NARROW)
    assert by_sense(stage, said, NARROW, "h2") == stage.text(said, NARROW, "h2")


def test_a_phrase_stands_in_a_line_of_its_own(slide_stage: Callable[[Rect], Stage]) -> None:
    stage, said = slide_stage(ROOM), Text("Tror hjernen, at der er fare, skruer den op.")
    phrases = ("Tror hjernen,", "at der er fare,", "skruer den op.")
    wide = max(stage.width(phrase, "h2") for phrase in phrases) * 1.02
    assert phrased_role(stage, said, wide, ("h2", "small")) == "h2"
    assert phrased_role(stage, said, 0.9 * wide, ("h2", "small")) == "small"


def test_lines_end_with_a_phrase_where_that_costs_none(
    sheet_stage: Callable[[str], Stage],
) -> None:
    stage, said = sheet_stage("a3"), "Vælg et mål, du har lyst til."
    room = Rect(0, 0, stage.width("Vælg et mål, du har", "body") * 1.02, 200)
    lines = [line.text for p in stage.text(said, room, "body").paragraphs for line in p.lines]
    assert lines == ["Vælg et mål, du har", "lyst til."]
    block = by_sense(stage, said, room, "body")
    lines = [line.text for p in block.paragraphs for line in p.lines]
    assert lines == ["Vælg et mål,", "du har lyst til."]


@pytest.mark.parametrize(
    ("said", "first", "lines"),
    [
        # as even as may be where all lines are as good
        ("Hvad kan du skrue lidt ned for?", "Hvad kan du skrue lidt",
         ["Hvad kan du skrue", "lidt ned for?"]),
        # but a phrase is worth more
        ("Hold en pause, gå en tur, eller tal med nogen.", "Hold en pause, gå en tur,",
         ["Hold en pause, gå en tur,", "eller tal med nogen."]),
        # and so is a word that stays with the next
        ("Byg kræfter op, ét lille skridt ad gangen.", "Byg kræfter op, ét lille",
         ["Byg kræfter op, ét lille", "skridt ad gangen."]),
    ],
)  # fmt: skip
def test_lines_are_even_where_their_sense_is_as_good(
    sheet_stage: Callable[[str], Stage], said: str, first: str, lines: list[str]
) -> None:
    stage = sheet_stage("a3")
    room = Rect(0, 0, stage.width(first, "body") * 1.06, 200)
    block = phrased(stage, said, room, "body")
    assert [line.text for p in block.paragraphs for line in p.lines] == lines


def test_the_least_width_of_two_lines(slide_stage: Callable[[Rect], Stage]) -> None:
    stage, text = slide_stage(ROOM), Text("De fleste bliver raske.")
    line = stage.type["h3"].size * stage.type["h3"].leading
    width = narrowest(stage, text, "h3", 2 * line)
    assert stage.height(text, width, "h3") <= 2.01 * line
    assert stage.height(text, width - stage.type["h3"].size, "h3") > 2.01 * line


def test_more_lines_of_the_authors_than_there_is_height_for_end_the_search(
    slide_stage: Callable[[Rect], Stage],
) -> None:
    stage = slide_stage(ROOM)
    assert narrowest(stage, "Et\nto\ntre", "h3", 10.0) < stage.frame.width
