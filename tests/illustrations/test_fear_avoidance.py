"""The circle: muted with a soft shadow; the open door is the largest and brightest of all."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from drawn import assert_steps_name_parts, assert_words_fit, doubled, parts_with, shows, words

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.curriculum.models.fear_avoidance import FearAvoidanceContent
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations.fear_avoidance import draw
from patientuddannelse.illustrations.fear_avoidance.arrangement import Arrangement, arrange
from patientuddannelse.posters.monochrome.polygons import flattened, spans
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.contrast import SHOWN, faint_lines, seen
from patientuddannelse.scene.geometry import IDENTITY, Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.scene.walk import extent, leaves, text_blocks
from patientuddannelse.theme import PALETTE, poster_type

Content = Callable[..., FearAvoidanceContent]
Sheet = Callable[[str], Stage]
Slide = Callable[[Rect], Stage]
Change = Callable[[dict[str, Any]], None]

WIDE, LOW, SQUARE = Rect(48, 104, 864, 380), Rect(48, 140, 864, 332), Rect(484, 60, 440, 400)
LINKS = ("pain", "fear", "worry", "avoid", "less")
MORE = [
    {"id": "alone", "text": "Jeg er mere alene."},
]


def with_links(count: int) -> Change:
    def change(data: dict[str, Any]) -> None:
        data["links"] = (data["links"] + MORE)[:count]

    return change


def said(content: FearAvoidanceContent) -> list[str]:
    lines = [*(link.text for link in content.links), content.way_out, content.small_step]
    return [str(line) for line in lines]


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("change", [None, with_links(3), with_links(4), with_links(6)])
def test_every_word_fits_a_sheet(
    content: Content, sheet_stage: Sheet, sheet: str, change: Change | None
) -> None:
    stage, circle = sheet_stage(sheet), content("fear_avoidance", change)
    figure = draw(circle, stage)
    assert [word for word in [*said(circle), str(circle.many)] if word not in words(figure)] == []
    assert_words_fit(figure, stage)
    assert faint_lines(seen(figure.parts), PALETTE["paper"], SHOWN) == []
    assert list(check_collision(figure.parts, stage.page, "the page")) == []


def test_every_word_fits_a_slide(content: Content, slide_stage: Slide) -> None:
    stage, circle = slide_stage(WIDE), content("fear_avoidance")
    figure = draw(circle, stage)
    assert [word for word in said(circle) if word not in words(figure)] == []
    assert_words_fit(figure, stage)


@pytest.mark.parametrize("frame", [WIDE, LOW], ids=["title", "title-and-line"])
@pytest.mark.parametrize("alone", [False, True])
def test_a_slide_sets_the_circle_as_large_as_running_text(
    content: Content, slide_stage: Slide, frame: Rect, alone: bool
) -> None:
    circle = content("fear_avoidance")
    stage = shows(slide_stage(frame), *(link.id for link in circle.links))
    figure = draw(circle, replace(stage, alone=alone))
    blocks = {block.text: block for block in text_blocks(figure.parts)}
    said = [blocks[str(link.text)] for link in circle.links]
    assert all(block.overflow is None and frame.contains(block.box) for block in said)
    assert {block.paragraphs[0].size for block in said} == {stage.type["text"].size}


def test_a_small_picture_has_numbers_and_the_door(content: Content, slide_stage: Slide) -> None:
    stage, circle = slide_stage(SQUARE), content("fear_avoidance")
    figure = draw(circle, stage)
    assert set("12345") <= set(words(figure))
    assert str(circle.small_step) in words(figure)
    assert_words_fit(figure, stage)


def test_words_twice_as_long_still_fit_a_sheet(content: Content, sheet_stage: Sheet) -> None:
    stage = sheet_stage("a4")
    assert_words_fit(draw(content("fear_avoidance", doubled), stage), stage)


@pytest.mark.parametrize("place", ["a3", "wide", "square"])
def test_the_door_is_the_largest(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    stage = sheet_stage("a3") if place == "a3" else slide_stage({"wide": WIDE}.get(place, SQUARE))
    view = arrange(content("fear_avoidance"), stage)
    door = view.opening.width * view.opening.height
    assert all(bubble.width * bubble.height < door / 3 for bubble in view.bubbles)


@pytest.mark.parametrize("place", ["a3", "wide"])
def test_the_door_is_the_brightest(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    stage = sheet_stage("a3") if place == "a3" else slide_stage(WIDE)
    figure = draw(content("fear_avoidance"), stage)
    opening = arrange(content("fear_avoidance"), stage).opening
    whole = opening.width * opening.height
    [door] = [part for part in figure.parts if part.name == "open_door"]
    lightest = max(large_fills(door, whole / 2), key=lambda c: c.luminance)
    others = [part for part in figure.parts if part.name not in ("open_door", "way_out")]
    for part in others:
        for color in large_fills(part, whole / 60):
            assert color.luminance < lightest.luminance, part.name


def large_fills(part: Group, least: float) -> list[Color]:
    """Return the fills of shapes whose box is larger than ``least`` (square points)."""
    found = []
    for leaf, matrix in leaves([part]):
        if isinstance(leaf, Path) and isinstance(leaf.fill, Color):
            box = extent([Group((leaf,), transform=matrix)])
            if box and box.width * box.height > least:
                found.append(leaf.fill)
    return found


def test_the_circle_is_muted_but_never_dark(content: Content, sheet_stage: Sheet) -> None:
    figure = draw(content("fear_avoidance"), sheet_stage("a3"))
    for part in figure.parts:
        if part.name == "ground" or part.name.startswith("fear_"):
            assert all(color.luminance > 0.25 for color in large_fills(part, 0)), part.name


def test_the_fear_is_a_soft_shape_without_a_face(content: Content, sheet_stage: Sheet) -> None:
    figure = draw(content("fear_avoidance"), sheet_stage("a3"))
    fears = [part for part in figure.parts if part.name.startswith("fear_")]
    assert len(fears) == 2
    for fear in fears:
        [shape] = [leaf for leaf, _ in leaves([fear])]
        assert isinstance(shape, Path)
        assert {segment[0] for segment in shape.outline} <= {"M", "C", "Z", "L"}
        assert shape.stroke is None


def test_the_way_back_to_the_first_is_dashed_and_only_that(
    content: Content, sheet_stage: Sheet
) -> None:
    figure = draw(content("fear_avoidance"), sheet_stage("a3"))
    dashed = {
        part.name
        for part in figure.parts
        for leaf, _ in leaves([part])
        if isinstance(leaf, Path) and leaf.stroke and leaf.stroke.dash
    }
    assert dashed == {"link_less"}


def test_the_circle_runs_clockwise_and_the_way_out_leaves_below(
    content: Content, sheet_stage: Sheet
) -> None:
    view = arrange(content("fear_avoidance"), sheet_stage("a3"))
    first, second, third, fourth, fifth = (bubble.center for bubble in view.bubbles)
    assert first.y < second.y < third.y
    assert fourth.y == pytest.approx(third.y)
    assert fifth.x < first.x < second.x
    out = view.leaving(0.0)
    assert fourth.x < out.x < third.x
    assert view.opening.center.x > out.x


def drawn_with(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> tuple[Figure, Arrangement]:
    """Return the circle on a sheet or slide, and how it is arranged."""
    stage = sheet_stage("a4" if place == "large" else "a3")
    match place:
        case "large":
            stage = replace(stage, type=poster_type("a4", 1.4))
        case "wide" | "low":
            stage = slide_stage(WIDE if place == "wide" else LOW)
        case "circle_only":
            stage = shows(slide_stage(WIDE), *LINKS)
            stage = replace(stage, alone=True)
    circle = content("fear_avoidance")
    return draw(circle, stage), arrange(circle, stage)


PLACES = ["a3", "large", "wide", "low", "circle_only"]


@pytest.mark.parametrize("place", PLACES)
def test_who_sits_in_the_circle_is_clear_of_what_is_said(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    figure, view = drawn_with(content, sheet_stage, slide_stage, place)
    [sitter] = [extent([part]) for part in figure.parts if part.name == "sitter"]
    assert sitter is not None
    for box in view.bubbles:
        beside = sitter.right < box.x - 2 or sitter.x > box.right + 2
        assert beside or sitter.bottom < box.y - 2 or sitter.y > box.bottom + 2


@pytest.mark.parametrize("place", PLACES)
def test_every_arrow_has_a_shaft(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    figure, _ = drawn_with(content, sheet_stage, slide_stage, place)
    strokes = strokes_of(figure)
    assert len(strokes) == 2 * len(LINKS)
    for shaft, head in batched(strokes):
        assert shaft.stroke
        assert head.stroke == replace(shaft.stroke, dash=())
        ends = bounds(shaft.outline)
        assert math.hypot(ends.width, ends.height) > 3.6 * shaft.stroke.width


@pytest.mark.parametrize("place", ["a3", "large", "wide", "low"])
def test_the_way_out_begins_clear_of_the_arrows(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    figure, _ = drawn_with(content, sheet_stage, slide_stage, place)
    [way] = [part for part in figure.parts if part.name == "way_out"]
    sand = [bounds(p.outline) for p, _ in leaves([way]) if isinstance(p, Path)][1]
    for arrow in strokes_of(figure):
        assert arrow.stroke
        assert bounds(arrow.outline).bottom + arrow.stroke.width / 2 < sand.y


@pytest.mark.parametrize("place", ["a3", "large", "wide", "low"])
def test_the_way_out_is_a_path_that_comes_nearer(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    """It begins as narrow as a thread on the crest, and at the door it is broad, within it."""
    figure, view = drawn_with(content, sheet_stage, slide_stage, place)
    [way] = [part for part in figure.parts if part.name == "way_out"]
    sand = flattened([p for p, _ in leaves([way]) if isinstance(p, Path)][-1].outline, IDENTITY)
    far = spans(sand, min(y for line in sand for _, y in line) + 0.4 * view.unit)
    near = spans(sand, view.opening.bottom + 2 * view.unit)
    assert max(right - left for left, right in far) < 6 * view.unit
    left, right = near[-1]
    assert right - left > 0.3 * view.opening.width
    assert right < view.opening.right


def strokes_of(figure: Figure) -> list[Path]:
    """Return the arrows from bubble to bubble: each its shaft, then its head."""
    links = [part for part in figure.parts if part.name.startswith("link_")]
    return [leaf for leaf, _ in leaves(links) if isinstance(leaf, Path) and leaf.stroke]


def batched(strokes: list[Path]) -> list[tuple[Path, Path]]:
    return list(zip(strokes[::2], strokes[1::2], strict=True))


def test_no_colour_of_pain(content: Content, sheet_stage: Sheet) -> None:
    assert parts_with(draw(content("fear_avoidance"), sheet_stage("a3")), "coral") == set()


def test_steps_follow_the_links_and_the_door_comes_last(
    content: Content, sheet_stage: Sheet
) -> None:
    figure = draw(content("fear_avoidance"), sheet_stage("a3"))
    assert_steps_name_parts(figure, [*LINKS, "door"])


@pytest.mark.parametrize("count", range(1, 7))
def test_each_step_only_adds(content: Content, slide_stage: Slide, count: int) -> None:
    steps = [*LINKS, "door"]
    whole = draw(content("fear_avoidance"), slide_stage(WIDE))
    part = draw(content("fear_avoidance"), shows(slide_stage(WIDE), *steps[:count]))
    assert part.step_ids == tuple(steps[:count])
    assert set(part.parts) <= set(whole.parts)


def test_the_closed_door_is_there_before_it_opens(content: Content, slide_stage: Slide) -> None:
    figure = draw(content("fear_avoidance"), shows(slide_stage(WIDE), "pain"))
    names = names_of(figure)
    assert "closed_door" in names
    assert "open_door" not in names


def names_of(figure: Figure) -> set[str]:
    return {part.name for part in figure.parts}


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_circle_poster_looks_as_reviewed(
    content: Content, sheet_stage: Sheet, golden: Callable[[str, str], None], sheet: str
) -> None:
    stage = sheet_stage(sheet)
    first = render_svg(draw(content("fear_avoidance"), stage).parts, stage.page)
    assert first == render_svg(draw(content("fear_avoidance"), stage).parts, stage.page)
    golden(f"fear_avoidance_{sheet}.svg", first)


def test_circle_slide_looks_as_reviewed(
    content: Content, slide_stage: Slide, golden: Callable[[str, str], None]
) -> None:
    figure = draw(content("fear_avoidance"), slide_stage(WIDE))
    assert not any("!" in block.text for block in text_blocks(figure.parts))
    golden("fear_avoidance_slide.svg", render_svg(figure.parts, WIDE))


@pytest.mark.parametrize("frame", [WIDE, LOW])
def test_the_small_step_keeps_to_the_authors_lines_where_it_is_hardly_smaller(
    content: Content, slide_stage: Slide, frame: Rect
) -> None:
    wording = content("fear_avoidance")
    figure = draw(wording, slide_stage(frame))
    (step,) = (b for b in text_blocks(figure.parts) if b.text == str(wording.small_step))
    lines = [line.text for line in step.paragraphs[0].lines]
    assert lines == str(wording.small_step).split("\n")
