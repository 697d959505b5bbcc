"""The sheets whose figures are written in: what is special to each of their drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from pydantic import BaseModel

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.fear_avoidance import FearAvoidanceContent
from patientuddannelse.curriculum.models.three_p import ThreePContent
from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent
from patientuddannelse.curriculum.models.worksheet import Worksheet
from patientuddannelse.posters.footer import SAFE
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.worksheets import compose_model_worksheet
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field, FieldKind, Group
from patientuddannelse.scene.walk import extent, groups, leaves, text_blocks
from patientuddannelse.units import mm

Compose = Callable[..., WorksheetPages]

FIGURES = {
    "fear_avoidance": ("mine_1", "mine_2", "mine_3", "mine_4", "mine_5", "small_step"),
    "boom_bust": ("my_week_1_up_and_down", "my_week_4_hold_back", "my_week_7_even"),
    "three_p": ("before", "start", "now", "now_body", "now_thoughts", "now_life"),
    "pacing_up": ("start_level",),
    "volume_knob": ("up_1", "up_2", "up_3", "down_1", "down_2", "down_3"),
    "where_to_get_help": ("clinic", "doctor", "municipality"),
}


@pytest.fixture(scope="session")
def compose(curriculum: Curriculum) -> Compose:
    """Return what composes a model's worksheet, with another sheet or other words of the model."""

    def make(model: str, sheet: dict[str, Any] | None = None, **changed: Any) -> WorksheetPages:
        if sheet is not None:
            changed["worksheet"] = Worksheet.model_validate(sheet)
        content = curriculum.models[model].model_copy(update=changed)
        return compose_model_worksheet(curriculum, content)

    return make


def figure(pages: WorksheetPages, model: str) -> Group:
    return part(pages, model)


def part(pages: WorksheetPages, name: str) -> Group:
    return next(group for group in groups(pages.pages[0].scene) if group.name == name)


def fields(items: Group) -> Iterator[tuple[str, Rect]]:
    for leaf, matrix in leaves([items]):
        if isinstance(leaf, Field):
            yield leaf.name, leaf.box.moved(*matrix.apply(0.0, 0.0))


def findings(pages: WorksheetPages) -> list[object]:
    found: list[object] = []
    for page in pages.pages:
        found += check_fit(page.scene, page.title)
        found += check_collision(page.scene, page.sheet.trim, page.title)
    return found


def assert_can_be_written_in(pages: WorksheetPages, model: str) -> None:
    """Places in a figure are big enough for a pen, clear of each other and of the sheet's edge."""
    sheet = pages.pages[0].sheet.trim
    placed = list(fields(figure(pages, model)))
    for name, box in placed:
        assert sheet.inset(SAFE).contains(box, 0.5), name
    kinds = {
        leaf.name: leaf.kind
        for leaf, _ in leaves([figure(pages, model)])
        if isinstance(leaf, Field)
    }
    for name, box in placed:
        if kinds[name] is FieldKind.TEXT:
            assert box.width >= mm(35), name
            assert box.height >= mm(9), name
    for i, (name, one) in enumerate(placed):
        for other_name, other in placed[i + 1 :]:
            apart = (
                one.right <= other.x or other.right <= one.x
                or one.bottom <= other.y or other.bottom <= one.y
            )  # fmt: skip
            assert apart, (name, other_name)


@pytest.mark.parametrize("model", FIGURES)
def test_the_figure_has_its_places_in_reading_order(compose: Compose, model: str) -> None:
    pages = compose(model)
    assert findings(pages) == []
    assert_can_be_written_in(pages, model)
    names = [name for name, _ in fields(figure(pages, model))]
    wanted = FIGURES[model]
    assert [name for name in names if name in wanted] == list(wanted)


def _plain(value: Any) -> Any:
    if isinstance(value, Text):
        return value.value
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, BaseModel):
        named = {name: _plain(getattr(value, name)) for name in type(value).model_fields}
        return {name: plain for name, plain in named.items() if plain}
    return value


def _longer(value: Any) -> Any:
    kept = ("id", "slug", "kind", "where", "icon", "color", "rows", "page", "title")
    if isinstance(value, dict):
        return {k: v if k in kept else _longer(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_longer(each) for each in value]
    return f"{value} {value}" if isinstance(value, str) and value else value


@pytest.mark.parametrize("model", FIGURES)
def test_labels_twice_as_long_leave_places_to_write(
    curriculum: Curriculum, compose: Compose, model: str
) -> None:
    pages = compose(model, _longer(_plain(curriculum.models[model].worksheet)))
    assert findings(pages) == []
    assert_can_be_written_in(pages, model)


@pytest.mark.parametrize("model", FIGURES)
def test_a_poster_has_no_place_to_write_on(curriculum: Curriculum, model: str) -> None:
    assert curriculum.models[model].places == ()


@pytest.mark.parametrize("count", [3, 4, 6])
def test_any_number_of_links_has_its_bubbles(
    curriculum: Curriculum, compose: Compose, count: int
) -> None:
    shipped = curriculum.models["fear_avoidance"]
    assert isinstance(shipped, FearAvoidanceContent)
    sheet = _plain(shipped.worksheet)
    links = [*shipped.links, shipped.links[1].model_copy(update={"id": "alone"})][:count]
    step = next(field for field in sheet["fields"] if field["id"] == "small_step")
    mine = [
        {"id": f"mine_{i}", "label": f"Hos mig, led {i}:", "kind": "lines", "where": "figure"}
        for i in range(1, count + 1)
    ]
    sheet["fields"] = [*mine, step]
    pages = compose("fear_avoidance", sheet, links=tuple(links))
    assert findings(pages) == []
    assert_can_be_written_in(pages, "fear_avoidance")


def test_the_step_is_written_in_the_door(compose: Compose) -> None:
    pages = compose("fear_avoidance")
    door = extent([part(pages, "open_door")])
    step = dict(fields(part(pages, "door_words")))["small_step"]
    assert door is not None
    assert door.contains(step)
    assert all(not door.contains(box) for name, box in fields(figure(pages, "fear_avoidance"))
               if name.startswith("mine"))  # fmt: skip


def test_every_day_has_a_box_under_each_line(compose: Compose) -> None:
    pages = compose("boom_bust")
    boxes = dict(fields(figure(pages, "boom_bust")))
    assert len(boxes) == 21
    for lane in ("up_and_down", "hold_back", "even"):
        row = [boxes[f"my_week_{day}_{lane}"] for day in range(1, 8)]
        assert len({box.y for box in row}) == 1
        assert all(b.x - a.x >= mm(12) for a, b in pairwise(row))
    for day in range(1, 8):
        column = [boxes[f"my_week_{day}_{lane}"] for lane in ("up_and_down", "hold_back", "even")]
        assert len({round(box.x, 3) for box in column}) == 1


def test_only_now_asks_where_it_lies(compose: Compose) -> None:
    pages = compose("three_p")
    now = {name for name, _ in fields(part(pages, "block_now"))}
    assert now == {"now", "now_body", "now_thoughts", "now_life"}
    assert {name for name, _ in fields(part(pages, "block_before"))} == {"before"}
    heights = [extent([part(pages, f"block_{each}")]) for each in ("before", "start", "now")]
    assert all(box is not None for box in heights)
    assert max(box.height for box in heights if box) == heights[2].height  # type: ignore[union-attr]


def test_examples_stay_on_the_poster(curriculum: Curriculum, compose: Compose) -> None:
    said = [block.text for block in text_blocks(compose("three_p").pages[0].scene)]
    content = curriculum.models["three_p"]
    assert isinstance(content, ThreePContent)
    examples = [str(block.example) for block in content.blocks]
    assert [each for each in examples if each in said] == []
    said = [block.text for block in text_blocks(compose("volume_knob").pages[0].scene)]
    assert "Dårlig søvn" not in said


def test_thirteen_weeks_stand_overleaf_with_room_for_handwriting(compose: Compose) -> None:
    pages = compose("pacing_up")
    weeks = [
        leaf.box
        for leaf, _ in leaves(pages.pages[1].scene)
        if isinstance(leaf, Field) and leaf.name.startswith("week_")
    ]
    assert len(weeks) == 13
    assert all(b.bottom - a.bottom >= mm(12) for a, b in pairwise(weeks))
    assert all(box.width >= mm(90) for box in weeks)


def test_the_stairs_have_no_numbers_but_the_weeks(compose: Compose) -> None:
    stairs = part(compose("pacing_up"), "stairs")
    assert [block.text for block in text_blocks([stairs])] == [str(n) for n in range(2, 14)]


def test_what_turns_up_stands_left_of_the_knob(compose: Compose) -> None:
    pages = compose("volume_knob")
    knob = extent([part(pages, "knob")])
    assert knob is not None
    for name, box in fields(figure(pages, "volume_knob")):
        assert box.right <= knob.x if name.startswith("up") else box.x >= knob.right


def test_a_known_number_is_printed(curriculum: Curriculum, compose: Compose) -> None:
    content = curriculum.models["where_to_get_help"]
    assert isinstance(content, WhereToGetHelpContent)
    doors = content.doors
    assert doors[0].phone is not None
    phone = doors[0].phone.model_copy(update={"number": Text("12 34 56 78")})
    known = (doors[0].model_copy(update={"phone": phone}), *doors[1:])
    pages = compose("where_to_get_help", doors=known)
    assert findings(pages) == []
    assert "12 34 56 78" in [b.text for b in text_blocks([part(pages, "clinic")])]
    names = [name for name, _ in fields(figure(pages, "where_to_get_help"))]
    assert names == ["doctor", "municipality"]


def test_all_doors_are_on_the_square_with_two_people(compose: Compose) -> None:
    pages = compose("where_to_get_help")
    named = {group.name for group in groups([figure(pages, "where_to_get_help")])}
    doors = {"clinic", "doctor", "others", "municipality", "associations", "pain_centre"}
    assert doors | {"people", "lines"} <= named
