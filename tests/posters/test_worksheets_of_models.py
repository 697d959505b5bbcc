"""Every model's worksheet: what its YAML asks for can be filled in, read aloud and reached."""

from __future__ import annotations

import io
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pytest
import yaml
from placed import line_middles, placed_fields, text_boxes

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.logo.svg import svg_logo
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.threat_meeting import ThreatMeetingContent
from patientuddannelse.curriculum.models.worksheet import Worksheet, WorksheetField
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.posters.footer import SAFE
from patientuddannelse.posters.kinds.worksheet import WorksheetPages, drawn_share
from patientuddannelse.posters.worksheets import compose_model_worksheet
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene import primitives
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Field, FieldKind, Group
from patientuddannelse.scene.walk import extent, groups, leaves, text_blocks
from patientuddannelse.units import mm

Sheet = Callable[[str], WorksheetPages]
Form = dict[str, "Asked"]

_FILES = Path(__file__).parents[2] / "curriculum" / "models"
MODELS = sorted(
    file.stem
    for file in _FILES.glob("*.yaml")
    if "worksheet" in (yaml.safe_load(file.read_text(encoding="utf-8")) or {})
)
STRIP = {"next_step", "try_on", "see_you"}
PATIENT_PT = 16.0
MULTILINE = 1 << 12  # ISO 32000-1, table 228
KINDS = {"text": "/Tx", "lines": "/Tx", "check": "/Btn", "scale": "/Btn", "week": "/Btn"}


@dataclass(frozen=True)
class Asked:
    """A field of the form as the file has it."""

    name: str
    label: str
    kind: str
    multiline: bool


@pytest.fixture(scope="session")
def sheet(curriculum: Curriculum) -> Sheet:
    """Return what composes a model's worksheet; each is composed once."""

    @cache
    def compose(model: str) -> WorksheetPages:
        return compose_model_worksheet(curriculum, curriculum.models[model])

    return compose


@pytest.fixture(scope="session")
def printed(sheet: Sheet) -> Callable[[str], bytes]:
    """Return what renders a model's worksheet; each is rendered once."""
    return cache(lambda model: render_pdf(*sheet(model).pages, author="Klinikken"))


def worksheet_of(curriculum: Curriculum, model: str) -> Worksheet:
    worksheet = curriculum.models[model].worksheet
    assert worksheet is not None
    return worksheet


def asked(content: ModelContent) -> list[WorksheetField]:
    """Return the fields that the sheet should have: a drawing may have no use for one of them."""
    assert content.worksheet is not None
    drawn = [place.id for place in content.as_worksheet().places]
    return [f for f in content.worksheet.fields if f.where != "figure" or f.id in drawn]


def parts_of(field: WorksheetField, others: Iterable[WorksheetField], form: Form) -> list[Asked]:
    """Return what a form has of a field: itself or its parts, which bear its name and their own."""
    taken = {other.id for other in others if other is not field}
    taken |= {choice.id for other in others if other is not field for choice in other.choices}
    choices = {choice.id for choice in field.choices} if field.kind == "check" else set()
    return [
        each
        for name, each in form.items()
        if name not in taken
        and (name == field.id or name.startswith(f"{field.id}_") or name in choices)
    ]


def placed(pages: WorksheetPages) -> Iterator[tuple[int, Field]]:
    for number, page in enumerate(pages.pages):
        for field in placed_fields(page.scene):
            yield number, field


def figure_of(pages: WorksheetPages, model: str) -> Group:
    return next(g for g in groups(pages.pages[0].scene) if g.name == model)


def form_of(data: bytes) -> list[Asked]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        form: Any = pdf.Root.AcroForm.Fields
        return [
            Asked(str(f.T), str(f.TU), str(f.FT), bool(int(f.get("/Ff", 0)) & MULTILINE))
            for f in form
        ]


@pytest.mark.parametrize("model", MODELS)
def test_the_fields_of_the_yaml_are_those_of_the_form(
    curriculum: Curriculum, printed: Callable[[str], bytes], model: str
) -> None:
    form = {field.name: field for field in form_of(printed(model))}
    assert set(form) >= STRIP
    left = {name for name in form if not name.startswith("phone_")} - STRIP
    wanted = asked(curriculum.models[model])
    for field in wanted:
        mine = parts_of(field, wanted, form)
        assert mine, field.id
        assert {each.kind for each in mine} == {KINDS[field.kind]}
        assert {each.multiline for each in mine} == {field.kind == "lines"}
        left -= {each.name for each in mine}
    assert left == set()


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_read_out_and_no_two_sound_the_same(
    curriculum: Curriculum, printed: Callable[[str], bytes], model: str
) -> None:
    form = form_of(printed(model))
    said = [field.label for field in form]
    assert all(len(words) > 3 for words in said)
    assert [words for words, count in Counter(said).items() if count > 1] == []
    for place in asked(curriculum.models[model]):
        mine = [each for each in form if each.name == place.id]
        assert all(each.label.startswith(str(place.label)) for each in mine)


@pytest.mark.parametrize("model", MODELS)
def test_keys_go_through_the_fields_in_the_order_of_reading(
    sheet: Sheet, printed: Callable[[str], bytes], model: str
) -> None:
    drawn = list(dict.fromkeys(field.name for _, field in placed(sheet(model))))
    reached: list[str] = []
    with pikepdf.open(io.BytesIO(printed(model))) as pdf:
        for page in pdf.pages:
            assert page.obj.Tabs == "/S"
            widgets: Any = page.obj.get("/Annots", [])
            reached += [str(w.T if "/T" in w else w.Parent.T) for w in widgets]
    assert list(dict.fromkeys(reached)) == drawn


@pytest.mark.parametrize("model", MODELS)
def test_nothing_overflows_or_collides(sheet: Sheet, model: str) -> None:
    for page in sheet(model).pages:
        assert list(check_fit(page.scene, page.title)) == []
        assert list(check_collision(page.scene, page.sheet.trim, page.title)) == []


@pytest.mark.parametrize("model", MODELS)
def test_words_and_fields_stand_where_every_printer_reaches(sheet: Sheet, model: str) -> None:
    for page in sheet(model).pages:
        safe = page.sheet.trim.inset(SAFE)
        for field in placed_fields(page.scene):
            assert safe.contains(field.box, 0.5), field
        for block, box in text_boxes(page.scene):
            assert safe.contains(box, 0.5), block


@pytest.mark.parametrize("model", MODELS)
def test_no_two_fields_share_room_and_no_words_stand_in_one(sheet: Sheet, model: str) -> None:
    for number, page in enumerate(sheet(model).pages):
        boxes = [field for at, field in placed(sheet(model)) if at == number]
        for i, one in enumerate(boxes):
            assert not [two for two in boxes[i + 1 :] if meet(one.box, two.box)], one
        for text, room in line_middles(page.scene):
            assert not [field for field in boxes if meet(room, field.box)], text


def meet(one: Rect, other: Rect) -> bool:
    slack = 0.5
    return (
        one.x < other.right - slack
        and other.x < one.right - slack
        and one.y < other.bottom - slack
        and other.y < one.bottom - slack
    )


@pytest.mark.parametrize("model", MODELS)
def test_lines_have_room_for_a_hand(curriculum: Curriculum, sheet: Sheet, model: str) -> None:
    """Every line but the small places in a drawing is 90 mm long, 12 mm below the one above."""
    in_figure = {place.id for place in curriculum.models[model].as_worksheet().places}
    rows_of = {field.id: field.rows for field in worksheet_of(curriculum, model).fields}
    lines: dict[int, list[Field]] = {}
    for page, field in placed(sheet(model)):
        if field.kind is not FieldKind.TEXT:
            continue
        if field.name in in_figure:
            assert field.box.width >= mm(25 if field.multiline else 35)
            assert field.box.height >= mm(9 if field.multiline else 7.5)
        else:
            assert field.box.width >= mm(90), field.name
            lines.setdefault(page, []).append(field)
    assert {field.name for fields in lines.values() for field in fields} >= STRIP
    for fields in lines.values():
        for above, below in pairwise(sorted(fields, key=lambda f: f.box.bottom)):
            count = rows_of[below.name] if below.multiline else 1
            assert below.box.bottom - above.box.bottom >= count * mm(12)


@pytest.mark.parametrize("model", MODELS)
def test_the_figure_takes_nearly_half_of_the_page(sheet: Sheet, model: str) -> None:
    page = sheet(model).pages[0]
    assert drawn_share([figure_of(sheet(model), model)], page.sheet.trim) >= 0.43


@pytest.mark.parametrize("model", MODELS)
def test_a_sheet_has_no_more_pages_than_it_needs(sheet: Sheet, model: str) -> None:
    """Thirteen weeks fill a page; elsewhere all that is not on the first page is on one more."""
    pages = sheet(model).pages
    assert len(pages) <= (3 if model == "pacing_up" else 2)
    for page in pages[1:]:
        filled = [box for _, box in text_boxes(page.scene)]
        filled += [field.box for field in placed_fields(page.scene)]
        bands = {int(y // mm(10)) for box in filled for y in (box.y, box.center.y, box.bottom)}
        assert len(bands) >= 0.6 * page.sheet.height / mm(10)


@pytest.mark.parametrize("model", MODELS)
def test_a_logo_stands_in_the_foot_and_moves_nothing(
    curriculum: Curriculum, sheet: Sheet, model: str
) -> None:
    logo = svg_logo(b'<svg viewBox="0 0 40 20"><rect width="40" height="20" fill="#123"/></svg>')
    content = curriculum.models[model]
    pages = compose_model_worksheet(replace(curriculum, logo=logo), content).pages
    without = sheet(model).pages
    assert len(pages) == len(without)
    first = pages[0]
    (shown,) = [group for group in groups(first.scene) if group.name == "logo"]
    box = extent([shown])
    assert box is not None
    assert first.sheet.trim.inset(mm(10)).contains(box, 0.01)
    assert box.height >= mm(6.5)
    assert shown.alt_text == str(curriculum.clinic.name)
    above = [field.box for field in placed_fields(first.scene)]
    assert above == [field.box for field in placed_fields(without[0].scene)]
    assert [*check_collision(first.scene, first.sheet.trim, ""), *check_fit(first.scene, "")] == []


def test_a_sheet_with_a_logo_can_be_read_by_machines(curriculum: Curriculum) -> None:
    logo = svg_logo(b'<svg viewBox="0 0 40 20"><rect width="40" height="20" fill="#123"/></svg>')
    theirs = replace(curriculum, logo=logo)
    pages = compose_model_worksheet(theirs, theirs.models["traffic_light"]).pages
    data = render_pdf(*pages, author="Klinikken")
    for profile in (
        page_validation.ValidationProfile.PDF_UA_1,
        page_validation.ValidationProfile.PDF_A_2A,
    ):
        assert list(page_validation.validate_pdf_bytes(data, profile=profile).failures) == []


@pytest.mark.parametrize("model", MODELS)
def test_squares_and_rings_can_be_hit(sheet: Sheet, model: str) -> None:
    for _, field in placed(sheet(model)):
        if field.kind is not FieldKind.TEXT:
            assert min(field.box.width, field.box.height) >= mm(4.8), field.name


@pytest.mark.parametrize("model", MODELS)
def test_patients_words_are_large(sheet: Sheet, model: str) -> None:
    for page in sheet(model).pages:
        foot = next(g for g in groups(page.scene) if g.name == "footer")
        small = set(map(id, text_blocks([foot])))
        for block in text_blocks(page.scene):
            if id(block) not in small:
                sizes = [paragraph.size for paragraph in block.paragraphs]
                assert min(sizes) >= PATIENT_PT - 0.01, block.text


@pytest.mark.parametrize("model", MODELS)
def test_the_figure_is_the_posters_and_tells_its_point(
    curriculum: Curriculum, sheet: Sheet, model: str
) -> None:
    figure = figure_of(sheet(model), model)
    content = curriculum.models[model]
    assert figure.alt_text == str(worksheet_of(curriculum, model).alt or content.alt)
    assert model in ILLUSTRATIONS
    assert figure.items


@pytest.mark.parametrize("model", MODELS)
def test_the_same_words_give_the_same_file(
    curriculum: Curriculum, printed: Callable[[str], bytes], model: str
) -> None:
    again = compose_model_worksheet(curriculum, curriculum.models[model])
    assert render_pdf(*again.pages, author="Klinikken") == printed(model)


def test_without_the_lamp_nobody_is_asked_what_attention_says(curriculum: Curriculum) -> None:
    meeting = curriculum.models["threat_meeting"]
    without = meeting.model_copy(update={"attention": False})
    pages = compose_model_worksheet(curriculum, without)
    names = {field.name for _, field in placed(pages)}
    assert "says_attention" not in names
    assert {"says_body", "loud_7"} <= names
    assert "Opmærksomhed" not in [b.text for page in pages.pages for b in text_blocks(page.scene)]


@pytest.mark.parametrize("count", [3, 5, 9])
def test_a_meeting_of_any_size_has_a_bubble_for_every_voice(
    curriculum: Curriculum, count: int
) -> None:
    meeting = curriculum.models["threat_meeting"]
    assert isinstance(meeting, ThreatMeetingContent)
    more = [replaced(meeting.seats[i], id=f"own_{i}") for i in range(2)]
    seats = tuple([*meeting.seats, *more][:count])
    places = [
        field
        for number, seat in enumerate(seats, 1)
        for field in (
            WorksheetField(id=f"says_{seat.id}", label=Text(f"Siger: {number}"), where="figure"),
            WorksheetField(
                id=f"loud_{number}", label=Text(f"Mest: {number}"), kind="check", where="figure"
            ),
        )
    ]
    sheet = replaced(worksheet_of(curriculum, "threat_meeting"), fields=tuple(places))
    changed = replaced(meeting, seats=seats, worksheet=sheet)
    pages = compose_model_worksheet(curriculum, changed)
    assert list(check_fit(pages.pages[0].scene, "")) == []
    assert list(check_collision(pages.pages[0].scene, pages.pages[0].sheet.trim, "")) == []
    boxes = [field for _, field in placed(pages)]
    assert {field.name for field in boxes} == {place.id for place in places} | STRIP
    for i, one in enumerate(boxes):
        assert not [two for two in boxes[i + 1 :] if meet(one.box, two.box)]


def replaced(content: Any, **changes: Any) -> Any:
    return content.model_copy(update=changes)


def test_every_face_at_the_meeting_is_seen_between_bubbles_and_table(sheet: Sheet) -> None:
    parts = {
        each.name: each for each in groups([figure_of(sheet("threat_meeting"), "threat_meeting")])
    }
    bubbles = [extent([each]) for name, each in parts.items() if name.startswith("says_")]
    paths = [leaf for leaf, _ in leaves([parts["table"]]) if isinstance(leaf, primitives.Path)]
    tops = [bounds(path.outline) for path in paths]
    table = min(tops, key=lambda box: (round(box.y), -box.width))
    for name in ("seat_genes", "seat_mood", "seat_thoughts", "seat_memory"):
        body = extent([parts[name]])
        assert body is not None
        unit = body.width / 160  # shoulders are as broad
        face = Rect(body.center.x - 38 * unit, body.y, 76 * unit, 104 * unit)
        assert not [box for box in bubbles if box and meet(box, face)], name
        across = (face.center.x - table.center.x) / (table.width / 2)
        edge = table.center.y - table.height / 2 * math.sqrt(1 - across**2)
        assert face.bottom + 12 * unit < edge, name
