import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations.traffic_light import draw
from patientuddannelse.illustrations.traffic_light.arrangement import arrange
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, leaves, text_blocks
from patientuddannelse.theme import LARGE_PRINT, PALETTE, poster_type

SLIDE = Rect(48, 110, 864, 374)


def one_line_lead(stage: Stage) -> Stage:
    """Return the stage with the frame that a lead of one line leaves."""
    u, frame = stage.unit, stage.frame
    return stage.within(Rect(0, 52 * u, frame.width, frame.bottom - 52 * u))


@pytest.fixture(params=["a3", "a4", "slide"])
def stage(request: pytest.FixtureRequest, sheet_stage: Any, slide_stage: Any) -> Stage:
    if request.param == "slide":
        return slide_stage(SLIDE)  # type: ignore[no-any-return]
    return one_line_lead(sheet_stage(request.param))


@pytest.fixture
def figure(content: Any, stage: Stage) -> Figure:
    return draw(content("traffic_light"), stage)


def words(figure: Figure) -> list[str]:
    return [block.text for block in text_blocks(figure.parts)]


def test_every_text_of_the_face_is_drawn_once(content: Any, figure: Figure) -> None:
    light = content("traffic_light")
    expected = [
        str(text) for each in light.lights for text in (each.heading, each.happened, each.advice)
    ] + [str(light.tenderness), f"{light.not_for}\n{light.in_doubt}"]
    assert sorted(words(figure)) == sorted(expected)


def test_words_fit_and_stay_in_the_frame(figure: Figure, stage: Stage) -> None:
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert stage.frame.contains(block.box), block.text


def test_no_word_is_under_the_least_size(figure: Figure, stage: Stage) -> None:
    least = stage.type["small"].minimum
    sizes = [p.size for block in text_blocks(figure.parts) for p in block.paragraphs]
    assert min(sizes) >= least


def test_red_stands_above_yellow_above_green(content: Any, stage: Stage) -> None:
    view = arrange(content("traffic_light"), stage)
    for one in ("lens", "vignette"):
        heights = [getattr(view.row(light), one).y for light in ("red", "yellow", "green")]
        assert heights == sorted(heights)
        assert len(set(heights)) == 3


def test_green_is_read_and_revealed_first(figure: Figure) -> None:
    assert figure.step_ids == ("housing", "green", "yellow", "red", "advice")
    names = [part.name for part in figure.parts]
    assert names.index("green") < names.index("yellow") < names.index("red")


def test_a_lit_lens_lies_over_the_housing(figure: Figure) -> None:
    names = [part.name for part in figure.parts]
    for light in ("green", "yellow", "red"):
        assert names.index(f"{light}_lens") > names.index("housing")


def test_without_steps_the_light_is_dark_and_the_line_on_injuries_stays(
    content: Any, slide_stage: Any
) -> None:
    figure = draw(content("traffic_light"), replace(slide_stage(SLIDE), steps=("housing",)))
    assert [part.name for part in figure.parts] == ["housing", "when"]
    assert "Gælder ikke ved en ny skade." in "\n".join(words(figure))


def test_a_slide_that_parts_what_happened_from_what_to_do_has_larger_words(
    content: Any, slide_stage: Any
) -> None:
    light = content("traffic_light")
    lit = replace(slide_stage(SLIDE), steps=("housing", "green", "yellow", "red"))
    first = draw(light, replace(lit, alone=True))
    advice = (*(lit.steps or ()), "advice")
    then = draw(light, replace(lit, steps=advice, highlight=frozenset({"advice"})))
    for figure, shown, hidden in ((first, "happened", "advice"), (then, "advice", "happened")):
        blocks = {" ".join(block.text.split()): block for block in text_blocks(figure.parts)}
        for each in light.lights:
            words = blocks[" ".join(str(getattr(each, shown)).split())]
            assert words.overflow is None
            assert SLIDE.contains(words.box)
            assert words.paragraphs[0].size > 0.9 * lit.type["text"].size
            assert " ".join(str(getattr(each, hidden)).split()) not in blocks
    assert then.step_ids[-1] == "advice"


def test_a_small_picture_keeps_light_and_word(content: Any, slide_stage: Any) -> None:
    frame = Rect(560, 120, 340, 330)
    figure = draw(content("traffic_light"), replace(slide_stage(frame), page=frame))
    light = content("traffic_light")
    spoken = [" ".join(text.split()) for text in words(figure)]
    assert spoken == [str(light.light(each).heading) for each in ("green", "yellow", "red")]
    assert all(block.overflow is None for block in text_blocks(figure.parts))
    white = [
        extent([leaf])
        for leaf, _ in leaves(figure.parts)
        if isinstance(leaf, Path) and leaf.fill == PALETTE["white"]
    ]
    for part in ("red", "yellow", "green"):
        (band,) = (
            extent([leaf])
            for leaf, _ in leaves(figure.parts)
            if isinstance(leaf, Path) and leaf.fill == PALETTE[f"{part}_light"]
        )
        assert band is not None
        assert any(mat and mat.contains(band.inset(-2)) for mat in white), part


def _twice(data: dict[str, Any]) -> None:
    for light in data["lights"]:
        for field in ("heading", "happened", "advice"):
            light[field] += " " + light[field].replace("\n", " ")
    for field in ("tenderness", "not_for", "in_doubt"):
        data[field] += " " + data[field].replace("\n", " ")


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_rows_may_be_twice_as_long(content: Any, sheet_stage: Any, sheet: str) -> None:
    stage = one_line_lead(sheet_stage(sheet))
    figure = draw(content("traffic_light", _twice), stage)
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert stage.frame.contains(block.box), block.text


def test_text_that_can_never_fit_says_so(content: Any, sheet_stage: Any) -> None:
    def lengthen(data: dict[str, Any]) -> None:
        data["lights"][0]["happened"] = "Det gør ikke ondt. " * 40

    figure = draw(content("traffic_light", lengthen), one_line_lead(sheet_stage("a3")))
    assert any(block.overflow for block in text_blocks(figure.parts))


def test_rows_do_not_touch(content: Any, stage: Stage) -> None:
    view = arrange(content("traffic_light"), stage)
    bands = sorted((row.band for row in view.rows), key=lambda band: band.y)
    assert all(one.bottom < two.y for one, two in itertools.pairwise(bands))
    assert bands[-1].bottom <= view.strip.y


def test_every_light_has_a_walker_in_its_own_band(content: Any, stage: Stage) -> None:
    figure = draw(content("traffic_light"), stage)
    view = arrange(content("traffic_light"), stage)
    for part in figure.parts[:3]:
        art = next(item for item in part.items if getattr(item, "name", "").endswith("vignette"))
        box = extent([art])
        assert box is not None
        assert view.row(part.name).band.inset(-1, -stage.unit * 3).contains(box)  # type: ignore[arg-type]


def test_two_drawings_are_the_same(content: Any, stage: Stage) -> None:
    light = content("traffic_light")
    assert draw(light, stage) == draw(light, stage)


@pytest.mark.parametrize("ids", [["green", "yellow"], ["green", "green", "red"]])
def test_content_needs_each_light_once(content: Any, ids: list[str]) -> None:
    def only(data: dict[str, Any]) -> None:
        data["lights"] = [{**data["lights"][0], "id": each} for each in ids]

    with pytest.raises(ValidationError, match="each once"):
        content("traffic_light", only)


def test_it_looks_as_approved(
    content: Any, stage: Stage, golden: Callable[[str, str], None]
) -> None:
    name = {True: "slide", False: "a3" if stage.unit > 2.5 else "a4"}[
        stage.frame.width > stage.frame.height
    ]
    figure = draw(content("traffic_light"), stage)
    golden(f"traffic_light_{name}.svg", render_svg(figure.parts, stage.page))


def test_an_unlit_light_stands_alone_in_the_middle(content: Any, slide_stage: Any) -> None:
    frame = Rect(562, 28, 374, 440)
    stage = replace(slide_stage(frame), steps=("housing",))
    figure = draw(content("traffic_light"), stage)
    assert not words(figure)
    box = extent(figure.parts)
    assert box is not None
    assert frame.contains(box, 0.5)
    assert box.center.x == pytest.approx(frame.center.x, abs=6)
    tokens = {leaf.fill.token for leaf, _ in leaves(figure.parts) if isinstance(leaf.fill, Color)}
    assert not tokens & {"green", "yellow", "red"}


def test_in_large_print_the_words_under_the_lights_begin_where_theirs_do(
    content: Any, sheet_stage: Any
) -> None:
    light, usual = content("traffic_light"), sheet_stage("a3")
    stage = replace(
        usual, type=poster_type("a3", LARGE_PRINT), frame=Rect(0, 165, usual.frame.width, 860)
    )
    starts = {block.text: block.box.x for block in text_blocks(draw(light, stage).parts)}
    assert starts[str(light.tenderness)] == pytest.approx(starts[str(light.light("red").heading)])
