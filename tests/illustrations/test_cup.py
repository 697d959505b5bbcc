"""The cup: pain is only what runs over, every word is there, and any taps can be drawn."""

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from patientuddannelse.curriculum.models.cup import CupContent
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations.cup import draw
from patientuddannelse.illustrations.cup.layout import STEPS, nearly_full, plan
from patientuddannelse.illustrations.cup.liquid import pour
from patientuddannelse.illustrations.cup.vessel import Vessel
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Matrix, Point, Rect
from patientuddannelse.scene.outline import mapped
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.scene.walk import extent, leaves, text_blocks
from patientuddannelse.units import mm

Content = Callable[..., CupContent]
Sheet = Callable[[str], Stage]
Slide = Callable[[Rect], Stage]

WIDE, FULL = Rect(48, 104, 864, 380), Rect(0, 0, 960, 484)


def filled(to: float) -> Callable[[dict[str, Any]], None]:
    """Return a change that makes the taps fill the cup to a share."""

    def change(data: dict[str, Any]) -> None:
        total = sum(tap.get("flow", 0) for tap in data["taps"])
        for tap in data["taps"]:
            tap["flow"] = tap.get("flow", 0) * to / total

    return change


def with_taps(count: int) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        more = [{**tap, "id": f"{tap['id']}_again"} for tap in data["taps"] if "label" in tap]
        kept = {"mental", "social"} if count == 2 else {"physical", "mental", "social"}
        taps = [data["taps"][2], data["taps"][4]] if count == 2 else data["taps"] + more
        data["taps"] = [tap for tap in taps if tap["category"] in kept][:count]

    return change


def doubled(data: dict[str, Any]) -> None:
    for tap in data["taps"]:
        if "label" in tap:
            tap["label"] = f"{tap['label']} og {tap['label'].lower()}"


def pain_points(figure: Figure) -> list[Point]:
    """Return the points of everything in pain's colour."""
    found = []
    for leaf, matrix in leaves(figure.parts):
        if isinstance(leaf, Path) and is_pain(leaf):
            for segment in mapped(leaf.outline, matrix):
                if len(segment) > 2:
                    found.append(Point(float(segment[-2]), float(segment[-1])))
    return found


def is_pain(leaf: Path) -> bool:
    colors = (leaf.fill, leaf.stroke.color if leaf.stroke else None)
    return any(isinstance(c, Color) and c.token.startswith("coral") for c in colors)


def texts(figure: Figure) -> list[str]:
    return [block.text for block in text_blocks(figure.parts)]


def shown_words(content: CupContent) -> list[str]:
    labels = [tap.label for tap in content.taps if tap.label]
    ways = [word for way in content.ways for word in (way.title, way.text)]
    words = [g.label for g in content.groups] + labels + ways
    words += [content.calm, content.overflow, content.pain, content.ways_title, content.closing]
    return [str(word) for word in words]


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_every_word_stands_inside_the_frame_and_fits(
    content: Content, sheet_stage: Sheet, sheet: str
) -> None:
    stage, cup = sheet_stage(sheet), content("cup")
    figure = draw(cup, stage)
    set_words = " ".join(texts(figure))
    assert [word for word in shown_words(cup) if word not in set_words] == []
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert stage.frame.contains(block.box), block.text


@pytest.mark.parametrize("change", [doubled, with_taps(2), with_taps(9)])
@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_other_taps_and_longer_labels_fit_too(
    content: Content, sheet_stage: Sheet, sheet: str, change: Callable[[dict[str, Any]], None]
) -> None:
    stage = sheet_stage(sheet)
    cup = content("cup", change)
    figure = draw(cup, stage)
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert stage.frame.contains(block.box), block.text
    labels = [str(tap.label) for tap in cup.taps]
    assert [label for label in labels if label not in texts(figure) and label] == []


@pytest.mark.parametrize("frame", [WIDE, FULL])
@pytest.mark.parametrize(
    "steps",
    [
        ("empty", "physical", "mental", "social"),
        ("nearly_full",),
        ("new_tap", "overflow"),
        ("pour", "turn", "bigger"),
        STEPS,
    ],
)
def test_slides_hold_their_words(
    content: Content, slide_stage: Slide, frame: Rect, steps: tuple[str, ...]
) -> None:
    stage = replace(slide_stage(frame), steps=steps)
    figure = draw(content("cup"), stage)
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert frame.contains(block.box), block.text
    assert set(figure.step_ids) <= set(steps)


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_labels_stand_in_one_row_over_their_taps_with_air_between(
    content: Content, sheet_stage: Sheet, sheet: str
) -> None:
    scene = plan(content("cup"), sheet_stage(sheet)).scene
    assert scene is not None
    spouts = scene.taps.spouts
    boxes = [spout.box for spout in spouts if spout.box]
    assert len(boxes) == len(spouts) == 6
    assert not any(spout.raised for spout in spouts)
    for one, two in pairwise(boxes):
        assert two.x - one.right >= mm(4)
    for spout, box in zip(spouts, boxes, strict=True):
        assert box.center.x == pytest.approx(spout.x, abs=1)
        assert abs(spout.x - scene.vessel.x) <= 0.93 * scene.vessel.half_width


def test_the_ways_have_a_sheet_of_their_own(content: Content, sheet_stage: Sheet) -> None:
    stage = replace(sheet_stage("a4"), steps=("pour", "turn", "bigger"))
    figure = draw(content("cup"), stage)
    assert figure.step_ids == ("pour", "turn", "bigger")
    names = [part.name for part in figure.parts]
    assert names == ["ways_heading", "way_pour", "way_turn", "way_bigger", "closing"]
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert stage.frame.contains(block.box, 0.5), block.text
    scene = draw(content("cup"), replace(stage, steps=("empty", "overflow")))
    assert not [part.name for part in scene.parts if part.name.startswith("way")]


def test_pain_stands_outside_the_rim_only(content: Content, sheet_stage: Sheet) -> None:
    stage, cup = sheet_stage("a3"), content("cup")
    scene = plan(cup, stage).scene
    assert scene is not None
    vessel = scene.vessel
    points = pain_points(draw(cup, stage))
    assert points
    for x, y in points:
        across = (x - vessel.x) / (vessel.half_width - 2 * vessel.wall)
        down = (y - vessel.rim) / (vessel.opening - vessel.wall)
        assert math.hypot(across, down) > 1, "pain in the opening of the cup"
        assert y > vessel.rim - vessel.opening, "pain above the rim"


@pytest.mark.parametrize("fill", [0.4, 1.0])
def test_a_cup_that_is_not_too_full_has_no_pain_but_room(
    content: Content, sheet_stage: Sheet, fill: float
) -> None:
    cup = content("cup", filled(fill))
    stage = sheet_stage("a3")
    figure = draw(cup, stage)
    assert pain_points(figure) == []
    assert str(cup.pain) not in texts(figure)
    assert str(cup.room) in texts(figure)
    scene = plan(cup, stage).scene
    assert scene is not None
    assert scene.liquid.surface_y > scene.vessel.rim


def test_layers_share_the_height_as_the_groups_share_the_flow(content: Content) -> None:
    cup = content("cup")
    vessel = Vessel(0, 0, 114, 80)
    liquid = pour(cup, vessel, cup.fill)
    heights = {layer.category: layer.bottom - layer.top for layer in liquid.layers}
    assert [layer.category for layer in liquid.layers] == ["physical", "mental", "social"]
    assert heights["mental"] / heights["physical"] == pytest.approx(
        cup.flow_of("mental") / cup.flow_of("physical")
    )


def test_a_group_without_taps_leaves_no_trace(content: Content, sheet_stage: Sheet) -> None:
    figure = draw(content("cup", with_taps(2)), sheet_stage("a3"))
    assert "Kroppen" not in texts(figure)
    assert not any(part.name.endswith("_physical") for part in figure.parts)


def test_a_new_tap_drips_only_from_its_step_on(content: Content, slide_stage: Slide) -> None:
    names = [
        {part.name for part in draw(content("cup"), replace(slide_stage(FULL), steps=steps)).parts}
        for steps in (("nearly_full",), ("new_tap",))
    ]
    assert "new_tap" not in names[0]
    assert "new_tap" in names[1]
    assert "overflow" in names[1] or content("cup").fill <= 1


def test_steps_name_parts_once_and_in_order(content: Content, sheet_stage: Sheet) -> None:
    figure = draw(content("cup"), sheet_stage("a3"))
    assert figure.step_ids == STEPS
    named = [part for step in figure.steps for part in step.parts]
    assert len(named) == len(set(named))
    assert set(named) <= {part.name for part in figure.parts}


def test_a_tap_must_belong_to_a_group(content: Content) -> None:
    def change(data: dict[str, Any]) -> None:
        data["groups"] = data["groups"][:2]

    with pytest.raises(ValueError, match='no group "social"'):
        content("cup", change)


def test_text_is_never_scaled(content: Content, sheet_stage: Sheet) -> None:
    def walk(group: Group, matrix: Matrix) -> None:
        for item in group.items:
            if isinstance(item, Group):
                walk(item, matrix.after(item.transform))
            elif not isinstance(item, Path):
                assert matrix == Matrix(1, 0, 0, 1, matrix.e, matrix.f)

    for part in draw(content("cup"), sheet_stage("a3")).parts:
        walk(part, part.transform)


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_cup_poster_looks_as_reviewed(
    content: Content, sheet_stage: Sheet, golden: Callable[[str, str], None], sheet: str
) -> None:
    stage = sheet_stage(sheet)
    first = render_svg(draw(content("cup"), stage).parts, stage.frame)
    assert first == render_svg(draw(content("cup"), stage).parts, stage.frame)
    golden(f"cup_{sheet}.svg", first)


def test_cup_slide_looks_as_reviewed(
    content: Content, slide_stage: Slide, golden: Callable[[str, str], None]
) -> None:
    stage = replace(slide_stage(WIDE), steps=("new_tap", "overflow"))
    golden("cup_slide.svg", render_svg(draw(content("cup"), stage).parts, WIDE))


def test_the_valve_is_drawn_only_when_switched_on(content: Content, sheet_stage: Sheet) -> None:
    def switch_on(data: dict[str, Any]) -> None:
        data["valve"] = True

    stage = sheet_stage("a4")
    on, off = draw(content("cup", switch_on), stage), draw(content("cup"), stage)
    word = str(content("cup").valve_label)
    assert word in texts(on)
    assert word not in texts(off)
    assert all(block.overflow is None for block in text_blocks(on.parts))


CORNER = Rect(540, 16, 372, 206)
TOLD = ("physical", "mental", "social", "new_tap", "overflow")


def has_pain(part: Group) -> bool:
    fills = (leaf.fill for leaf, _ in leaves([part]) if isinstance(leaf, Path))
    return any(isinstance(fill, Color) and fill.token.startswith("coral") for fill in fills)


def test_a_small_picture_has_no_words_and_pain_outside_only(
    content: Content, slide_stage: Slide
) -> None:
    figure = draw(content("cup"), slide_stage(CORNER))
    assert not list(text_blocks(figure.parts))
    assert figure.step_ids == ("empty", "physical", "mental", "social", "overflow")
    assert [part.name for part in figure.parts if has_pain(part)] == ["overflow"]
    box = extent(figure.parts)
    assert box is not None
    assert CORNER.contains(box, 0.5)


def test_a_small_cup_with_room_does_not_run_over(content: Content, slide_stage: Slide) -> None:
    asked = ("empty", "physical", "mental", "social")
    figure = draw(content("cup"), replace(slide_stage(CORNER), steps=asked))
    assert figure.step_ids == asked
    assert not any(has_pain(part) for part in figure.parts)


def test_the_cup_is_nearly_full_until_the_click_on_which_it_runs_over(
    content: Content, slide_stage: Slide
) -> None:
    cup, stage = content("cup"), replace(slide_stage(WIDE), steps=TOLD)
    scene = plan(cup, stage).scene
    assert scene is not None
    parts = {part.name: part for part in draw(cup, stage).parts}
    before = nearly_full(cup, scene).liquid
    lower = extent([parts["liquid_mental"]])
    assert lower is not None
    assert lower.y == pytest.approx(scene.vessel.y(before.of("mental").top), abs=6)
    assert lower.y > scene.vessel.y(scene.liquid.of("mental").top) + 6
    assert "room" not in parts


@pytest.mark.parametrize("place", ["a3", "a4", "wide", "low"])
def test_the_word_for_what_runs_over_stands_within_its_puddle(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    low = Rect(48, 140, 864, 332)
    stage = sheet_stage(place) if place in ("a3", "a4") else slide_stage(low)
    if place == "wide":
        stage = slide_stage(Rect(48, 104, 864, 368))
    stage = replace(stage, steps=(*STEPS[:5], "new_tap", "overflow"))
    words = content("cup")
    scene = plan(words, stage).scene
    assert scene is not None
    (said,) = (b for b in text_blocks(draw(words, stage).parts) if b.text == str(words.pain))
    (line,), size = said.paragraphs[0].lines, said.paragraphs[0].size
    assert line.baseline - 0.73 * size > scene.puddle.y + 0.1 * size
    assert line.baseline < scene.puddle.bottom - 0.1 * size
    assert line.x > scene.puddle.x
    assert line.x + line.width < scene.puddle.right
