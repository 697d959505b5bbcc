"""Worksheets: everything has its place, can be filled in by pen or keyboard, and fits."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from placed import placed_fields, text_boxes
from pydantic import BaseModel

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.traffic_light import TrafficLightContent
from patientuddannelse.curriculum.models.worksheet import Worksheet
from patientuddannelse.diagnostics import CurriculumError, Diagnostic
from patientuddannelse.posters.footer import SAFE
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.model import Poster
from patientuddannelse.posters.worksheets import compose_model_worksheet, worksheet_models
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds, mapped
from patientuddannelse.scene.primitives import Field, FieldKind, Path
from patientuddannelse.scene.walk import extent, groups, leaves, text_blocks
from patientuddannelse.units import mm

Compose = Callable[..., WorksheetPages]
SHEETS = ("cup", "traffic_light")
STRIP = ["next_step", "try_on", "see_you"]


@pytest.fixture(scope="session")
def compose(curriculum: Curriculum) -> Compose:
    """Return what composes a model's worksheet, its own or one given as plain data."""

    def make(model: str, sheet: dict[str, Any] | None = None, **words: str) -> WorksheetPages:
        content = curriculum.models[model]
        changed: dict[str, Any] = {name: Text(text) for name, text in words.items()}
        if sheet is not None:
            changed["worksheet"] = Worksheet.model_validate(sheet)
        return compose_model_worksheet(curriculum, content.model_copy(update=changed))

    return make


def plain(curriculum: Curriculum, model: str) -> dict[str, Any]:
    """Return a shipped worksheet as the data it was read from."""
    worksheet = curriculum.models[model].worksheet
    assert worksheet is not None
    data: dict[str, Any] = _plain(worksheet)
    return data


def _plain(value: Any) -> Any:
    if isinstance(value, Text):
        return value.value
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, BaseModel):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    return value


def sheet(*fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"title": "Mit ark", "slug": "mit-ark", "fields": list(fields), **more}


def fields(pages: WorksheetPages) -> list[Field]:
    return [field for page in pages.pages for field in placed_fields(page.scene)]


def findings(pages: WorksheetPages) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for page in pages.pages:
        found += check_fit(page.scene, page.title)
        found += check_collision(page.scene, page.sheet.trim, page.title)
    return found


def words(pages: WorksheetPages) -> str:
    return "\n".join(block.text for page in pages.pages for block in text_blocks(page.scene))


def part(page: Poster, name: str) -> Rect:
    box = extent([next(group for group in groups(page.scene) if group.name == name)])
    assert box is not None
    return box


def assert_all_is_well(pages: WorksheetPages) -> None:
    """Everything fits, nothing to read or write in stands where printers do not reach."""
    assert findings(pages) == []
    safe = pages.pages[0].sheet.trim.inset(SAFE)
    for page in pages.pages:
        for block, box in text_boxes(page.scene):
            assert safe.contains(box, 0.5), block
        foot = part(page, "footer").y
        for field in placed_fields(page.scene):
            assert safe.contains(field.box, 0.5), field
            assert field.box.bottom <= foot


def test_the_shipped_models_have_their_sheets(curriculum: Curriculum) -> None:
    assert set(SHEETS) <= {model.model for model in worksheet_models(curriculum)}


@pytest.mark.parametrize("model", SHEETS)
def test_a_shipped_sheet_is_well(compose: Compose, model: str) -> None:
    assert_all_is_well(compose(model))


@pytest.mark.parametrize("model", SHEETS)
def test_every_word_and_field_of_the_yaml_stands_on_the_sheet(
    curriculum: Curriculum, compose: Compose, model: str
) -> None:
    worksheet = curriculum.models[model].worksheet
    assert worksheet is not None
    pages = compose(model)
    shown = words(pages).replace("\n", " ")
    for text in (worksheet.title, worksheet.lead, worksheet.note, worksheet.caution):
        assert str(text).replace("\n", " ") in shown
    assert all(str(line) in shown for line in worksheet.lines)
    assert str(curriculum.models[model].question) in shown
    named = {field.name for field in fields(pages)}
    for field in worksheet.fields:
        assert any(name == field.id or name.startswith(f"{field.id}_") for name in named)
        if field.where != "figure":
            assert str(field.label) in shown


@pytest.mark.parametrize("model", SHEETS)
def test_nobody_is_asked_for_a_name_and_there_is_no_code(compose: Compose, model: str) -> None:
    pages = compose(model)
    assert "navn" not in " ".join(field.label.lower() for field in fields(pages))
    assert not any(group.name == "qr" for page in pages.pages for group in groups(page.scene))


def test_the_strip_is_the_last_of_the_first_page(compose: Compose) -> None:
    page = compose("traffic_light").pages[0]
    assert [field.name for field in placed_fields(page.scene)][-3:] == STRIP


def test_lines_are_long_enough_and_far_enough_apart(compose: Compose) -> None:
    lines = [f for f in fields(compose("cup")) if f.name in ("pour_out", "turn_tap", "bigger_cup")]
    assert len(lines) == 3
    assert all(line.box.width >= mm(90) for line in lines)
    assert len({line.box.x for line in lines}) == 1
    bottoms = [line.box.bottom for line in lines]
    assert all(b - a >= mm(12) for a, b in pairwise(bottoms))


def test_every_line_to_write_on_is_printed_under_its_field(compose: Compose) -> None:
    page = compose("cup").pages[0]
    printed = [
        bounds(mapped(leaf.outline, matrix))
        for leaf, matrix in leaves(page.scene)
        if isinstance(leaf, Path) and leaf.stroke and leaf.fill is None
    ]
    for field in placed_fields(page.scene):
        if field.kind is FieldKind.TEXT and not field.multiline:
            assert any(
                line.height < 1 and abs(line.y - field.box.bottom) < 2 and line.x == field.box.x
                for line in printed
            ), field.name


def test_a_scale_has_eleven_steps_with_words_at_both_ends(compose: Compose) -> None:
    steps = [f for f in fields(compose("cup")) if f.name == "fill_level"]
    assert [step.kind for step in steps] == [FieldKind.RADIO] * 11
    assert [step.option for step in steps] == [
        "0 tom", *(str(n) for n in range(1, 10)), "10 løber over"
    ]  # fmt: skip
    heights = [step.box.y for step in steps]
    assert heights == sorted(heights, reverse=True)


def test_a_week_has_a_tick_for_each_choice_of_each_day(compose: Compose) -> None:
    ticks = [f for f in fields(compose("traffic_light")) if f.name.startswith("light_")]
    assert len(ticks) == 21
    assert {tick.kind for tick in ticks} == {FieldKind.CHECK}
    assert ticks[0].label == "Mandag: rødt lys"
    assert ticks[-1].label == "Søndag: grønt lys"


def test_the_safety_box_comes_with_a_second_page_only(
    curriculum: Curriculum, compose: Compose
) -> None:
    one, two = compose("cup"), compose("traffic_light")
    title = str(curriculum.models["safety"].title)
    assert (len(one.pages), len(two.pages)) == (1, 2)
    assert title not in words(one)
    assert title in [block.text for block in text_blocks(two.pages[1].scene)]
    assert "Side 2 af 2" in words(two)
    assert "Side" not in words(one)


def test_missing_numbers_become_lines_to_write_on(curriculum: Curriculum) -> None:
    known = curriculum.clinic.model_copy(update={"phone": Text("12 34 56 78")})
    content = curriculum.models["traffic_light"]
    without = compose_model_worksheet(curriculum, content)
    with_one = compose_model_worksheet(replace(curriculum, clinic=known), content)
    assert "phone_today" in {field.name for field in fields(without)}
    assert "phone_today" not in {field.name for field in fields(with_one)}
    assert "12 34 56 78" in words(with_one)


def with_limit(curriculum: Curriculum, limit: str) -> TrafficLightContent:
    plain_light = plain_model(curriculum.models["traffic_light"])
    return TrafficLightContent.model_validate({**plain_light, "short_time_limit": limit})


def plain_model(content: BaseModel) -> dict[str, Any]:
    data = {name: _plain(getattr(content, name)) for name in type(content).model_fields}
    return {name: value for name, value in data.items() if value}


def test_the_clinics_own_limit_stands_on_the_line_of_the_patient(curriculum: Curriculum) -> None:
    pages = compose_model_worksheet(curriculum, with_limit(curriculum, "30 minutter"))
    (line,) = [field for field in fields(pages) if field.name == "short_time"]
    assert line.typed is not None
    assert line.typed.text == "30 minutter"
    assert line.typed.paragraphs[0].size >= 16
    assert line.box.inset(-1).contains(line.typed.box)
    assert [f.name for f in fields(pages) if f.typed] == ["short_time"]
    assert_all_is_well(pages)
    shipped = compose_model_worksheet(curriculum, curriculum.models["traffic_light"])
    assert not any(field.typed for field in fields(shipped))


def test_a_limit_is_the_value_of_the_form_field(curriculum: Curriculum) -> None:
    pages = compose_model_worksheet(curriculum, with_limit(curriculum, "30 minutter på cykel"))
    data = render_pdf(*pages.pages, author="Klinikken")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        form: Any = pdf.Root.AcroForm.Fields
        (line,) = [field for field in form if field.T == "short_time"]
        assert (str(line.V), str(line.DV)) == ("30 minutter på cykel", "30 minutter på cykel")
    assert "30 minutter på cykel" in render_svg(pages.pages[0].scene, pages.pages[0].sheet.trim)


def test_a_limit_that_is_too_long_for_its_line_is_an_error(curriculum: Curriculum) -> None:
    pages = compose_model_worksheet(curriculum, with_limit(curriculum, "30 minutter og så " * 6))
    assert any(finding.code.startswith("text-too") for finding in findings(pages))


def test_a_limit_without_a_line_is_refused(curriculum: Curriculum) -> None:
    light = plain_model(curriculum.models["traffic_light"])
    light["worksheet"] = sheet({"id": "activity", "label": "Min aktivitet:"})
    with pytest.raises(ValueError, match='needs a field "short_time"'):
        TrafficLightContent.model_validate({**light, "short_time_limit": "30 minutter"})
    with pytest.raises(ValueError, match="to be filled"):
        Worksheet.model_validate(sheet({"id": "a", "label": "A", "kind": "lines", "filled": "x"}))


def twice(value: Any, keep: tuple[str, ...] = ()) -> Any:
    kept = ("id", "slug", "kind", "where", "icon", "color", "rows", "page", *keep)
    if isinstance(value, dict):
        return {k: v if k in kept else twice(v, keep) for k, v in value.items()}
    if isinstance(value, list):
        return [twice(each, keep) for each in value]
    return f"{value} {value}" if isinstance(value, str) and value else value


@pytest.mark.parametrize("model", SHEETS)
def test_labels_twice_as_long_fit(curriculum: Curriculum, compose: Compose, model: str) -> None:
    pages = compose(model, twice(plain(curriculum, model)), question="Hvad fylder mest? " * 4)
    assert_all_is_well(pages)
    lines = [f for f in fields(pages) if f.kind is FieldKind.TEXT and not f.multiline]
    assert all(line.box.width >= mm(90) for line in lines)


MANY = [
    {"id": "story", "label": "Det er sket:", "kind": "lines", "rows": 4},
    {"id": "sure", "label": "Så sikker er jeg", "kind": "scale", "low": "ikke", "high": "helt"},
    {"id": "tried", "label": "Jeg prøvede det", "kind": "week"},
    {"id": "alone", "label": "Jeg gjorde det alene", "kind": "check"},
    {
        "id": "add", "label": "Jeg lægger til:", "kind": "check",
        "choices": [{"id": "add_10", "label": "10 %"}, {"id": "add_20", "label": "20 %"}],
    },
    *({"id": f"week_{n}", "label": f"Uge {n}:"} for n in range(1, 14)),
]  # fmt: skip


@pytest.mark.parametrize("count", [0, 1, 3, 5, 18])
def test_any_number_of_fields_of_any_kind_finds_room(compose: Compose, count: int) -> None:
    pages = compose("traffic_light", sheet(*MANY[:count]))
    assert_all_is_well(pages)
    named = [field.name for field in fields(pages)]
    names = [
        each["id"] for field in MANY[:count] for each in field.get("choices", [field])
    ]  # fmt: skip
    assert all(any(n == name or n.startswith(f"{name}_") for n in named) for name in names)
    order = [name for name in dict.fromkeys(named) if name in names]
    assert order == [name for name in names if name in order]


def test_a_sheet_without_fields_has_its_figure_and_strip(compose: Compose) -> None:
    pages = compose("traffic_light", sheet())
    assert [field.name for field in fields(pages)] == STRIP
    assert len(pages.pages) == 1


def test_a_field_that_the_figure_does_not_draw_is_an_error_at_its_line(compose: Compose) -> None:
    wanted = sheet({"id": "nowhere", "label": "Her", "where": "figure"})
    with pytest.raises(CurriculumError) as error:
        compose("traffic_light", wanted)
    (finding,) = error.value.diagnostics
    assert finding.code == "field-not-drawn"
    assert "nowhere" in finding.message


@pytest.mark.parametrize(
    "wrong",
    [
        [{"id": "see_you", "label": "Vi ses"}],
        [
            {"id": "add_10", "label": "10"},
            {
                "id": "add", "label": "Mere", "kind": "check",
                "choices": [{"id": "add_10", "label": "10"}],
            },
        ],
    ],
)  # fmt: skip
def test_two_fields_of_one_name_are_refused(wrong: list[dict[str, Any]]) -> None:
    with pytest.raises(ValueError, match="should not name two fields"):
        Worksheet.model_validate(sheet(*wrong))


def test_a_poster_has_no_places_to_write_on(curriculum: Curriculum) -> None:
    cup = curriculum.models["cup"]
    assert cup.places == ()
    assert [place.id for place in cup.as_worksheet().places][:2] == ["tap_1", "tap_2"]
    assert cup.places == ()


@pytest.mark.parametrize("model", SHEETS)
def test_the_figure_looks_as_reviewed(
    compose: Compose, golden: Callable[[str, str], None], model: str
) -> None:
    page = compose(model).pages[0]
    figure = next(group for group in groups(page.scene) if group.name == model)
    picture = re.sub(' data-origin="[^"]*"', "", render_svg(figure.items, page.sheet.trim))
    golden(f"worksheet_{model}.svg", picture)


def test_the_same_words_give_the_same_sheet(compose: Compose) -> None:
    assert compose("cup").pages == compose("cup").pages
