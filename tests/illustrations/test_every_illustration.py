"""What is asked of every drawing there is, whatever it shows."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pytest
from PIL import Image, ImageChops
from pptx import Presentation
from pydantic import BaseModel

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.model import Click, Composition, Deck, Slide, Target
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.posters.kinds.front import MARGIN
from patientuddannelse.posters.model import Poster, Sheet
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.contrast import SHOWN, faint_lines, seen
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, TextBlock
from patientuddannelse.scene.walk import extent, groups, leaves, text_blocks
from patientuddannelse.theme import PALETTE

SLIDE_FRAMES = {
    "full": (Rect(24, 24, 912, 492), Rect(0, 0, 960, 540)),
    "wide": (Rect(48, 104, 864, 368), Rect(0, 104, 960, 380)),
    "square": (Rect(484, 28, 452, 436), Rect(460, 0, 500, 484)),
}
PATH_FRAME = (Rect(24, 140, 912, 330), Rect(0, 0, 960, 484))
NEEDS_WIDTH = ("myths",)  # its six pairs; on slides so far only its two signs are drawn
WORDS_OF = {"signpost": "change_steps"}
POSTERS = ("cup", "threat_meeting", "traffic_light", "change_steps")
SLIDE = Rect(0, 0, 960, 540)
CUT, SPILL = 2.0, 2.0  # points of art over the sheet's edge, and over an edge within it
PATIENT_FLOOR = {"slide": 20.0, "a4": 16.0, "a3": 20.0}

CASES = [(name, "slide") for name in ILLUSTRATIONS]
CASES += [(name, sheet) for name in POSTERS for sheet in ("a4", "a3")]


@dataclass(frozen=True)
class Case:
    """An illustration with its words and the stage of one medium."""

    name: str
    medium: str
    content: Any
    stage: Stage

    def draw(self, content: Any = None) -> Figure:
        return ILLUSTRATIONS[self.name](content or self.content, self.stage)

    @property
    def rooms(self) -> tuple[Rect, ...]:
        """The frame and, on a sheet whose title leaves room beside it, that room."""
        frame, u = self.stage.frame, self.stage.unit
        beside = MARGIN + ILLUSTRATIONS[self.name].header_width
        if self.medium == "slide" or beside >= 297 - MARGIN:
            return (frame,)
        page = self.stage.page
        header = Rect(beside * u, 10 * u, page.width - (beside + 10) * u, frame.y - 10 * u)
        return frame, header, Rect(header.x, header.y, header.width, frame.bottom - header.y)


@pytest.fixture(params=CASES, ids=lambda case: "-".join(case))
def case(
    request: pytest.FixtureRequest,
    curriculum: Curriculum,
    slide_stage: Callable[[Rect], Stage],
    sheet_stage: Callable[[str], Stage],
) -> Case:
    name, medium = request.param
    content = curriculum.models[WORDS_OF.get(name, name)]
    if medium == "slide":
        wide = name in NEEDS_WIDTH
        shape = SLIDE_FRAMES["wide" if wide else ILLUSTRATIONS[name].slide_shape]
        frame, page = PATH_FRAME if name == "signpost" else shape
        stage = replace(slide_stage(frame), page=page)
    else:
        stage = sheet_stage(medium)
    return Case(name, medium, content, stage)


def lines_of(block: TextBlock) -> Iterator[Rect]:
    """Yield the room that every set line takes."""
    for paragraph in block.paragraphs:
        for line in paragraph.lines:
            top = line.baseline - 0.75 * paragraph.size
            yield Rect(line.x, top, line.width, 0.95 * paragraph.size)


def twice(value: Any) -> Any:
    """Return content with every text twice as long."""
    if isinstance(value, Text):
        return replace(value, value=f"{value.value} {value.value}") if value else value
    if isinstance(value, BaseModel):
        fields = {key: twice(getattr(value, key)) for key in type(value).model_fields}
        return value.model_copy(update=fields)
    if isinstance(value, tuple):
        return tuple(map(twice, value))
    if isinstance(value, dict):
        return {key: twice(each) for key, each in value.items()}
    return value


def test_the_same_words_give_the_same_figure(case: Case) -> None:
    assert case.draw() == case.draw()


def test_words_fit_their_boxes_inside_the_frame(case: Case) -> None:
    for block in text_blocks(case.draw().parts):
        assert block.overflow is None, block.text
        for line in lines_of(block):
            assert any(room.contains(line, 1.0) for room in case.rooms), block.text
            assert block.box.contains(line, 1.0 + 0.1 * line.height), block.text


def test_art_stays_on_the_page(case: Case) -> None:
    """Art may run over the edge of the sheet or slide, which cuts it, but not into its words."""
    figure, page = case.draw(), case.stage.page
    trim = SLIDE if case.medium == "slide" else page
    left, top, right, bottom = (
        CUT if abs(side - edge) < 0.01 else SPILL
        for side, edge in zip(sides(page), sides(trim), strict=True)
    )
    room = Rect(page.x - left, page.y - top, page.width + left + right, page.height + top + bottom)
    for part in figure.parts:
        for leaf in drawn(part):
            assert room.contains(leaf), f"{part.name}: {leaf} leaves {page}"


def sides(rect: Rect) -> tuple[float, float, float, float]:
    return rect.x, rect.y, rect.right, rect.bottom


def drawn(part: Group) -> Iterator[Rect]:
    """Yield the box of everything that is drawn, strokes included."""
    for leaf, matrix in leaves([part]):
        box = extent([Group((leaf,), transform=matrix)])
        if box is not None:
            yield box


def test_parts_and_steps_have_names_of_their_own(case: Case) -> None:
    figure = case.draw()
    names = [part.name for part in figure.parts]
    assert all(names)
    assert len(set(names)) == len(names)
    revealed = [part for step in figure.steps for part in step.parts]
    assert len(set(revealed)) == len(revealed)
    assert set(revealed) <= set(names)
    assert len(set(figure.step_ids)) == len(figure.steps)
    assert all(step.parts for step in figure.steps)


def test_who_cannot_see_it_is_told_briefly(case: Case) -> None:
    alt = case.draw().alt_text or str(case.content.alt)
    assert 20 <= len(alt) <= 300


def test_words_are_large_enough_and_never_scaled_or_turned(case: Case) -> None:
    for leaf, matrix in leaves(case.draw().parts):
        if isinstance(leaf, TextBlock):
            assert matrix[:4] == (1, 0, 0, 1), leaf.text
            least = min(paragraph.size for paragraph in leaf.paragraphs)
            assert least >= PATIENT_FLOOR[case.medium] - 0.01, leaf.text


def test_words_stand_out_from_what_is_under_them(case: Case) -> None:
    faint = faint_lines(seen(case.draw().parts), PALETTE["paper"], SHOWN)
    assert not faint, "\n".join(map(str, faint))


def test_words_twice_as_long_are_set_or_said_to_be_too_long(case: Case) -> None:
    figure = case.draw(twice(case.content))
    for block in text_blocks(figure.parts):
        if block.overflow is not None:
            continue
        for line in lines_of(block):
            assert block.box.contains(line, 1.0 + 0.1 * line.height), block.text
            assert any(room.contains(line, 1.0) for room in case.rooms), block.text


def test_every_file_format_can_show_it(case: Case) -> None:
    figure = case.draw()
    for glyphs in ("text", "outlines"):
        svg = render_svg(figure.parts, case.stage.page, glyphs=glyphs)
        root = ElementTree.fromstring(svg)
        ids = {element.get("id") for element in root.iter()}
        assert len(ids) > len(figure.parts)
    assert len(pypdfium2.PdfDocument(pdf_of(figure, case.stage.page))) == 1
    clicks = tuple(Click(tuple(map(Target, step.parts))) for step in figure.steps)
    slide = Slide("one", "figure", "Titel", Composition("title_only", figure.parts, clicks))
    deck = Deck("one", "one", "Titel", "Fod", "Klinikken", "da", (), (slide,))
    [page] = Presentation(io.BytesIO(render_deck(deck))).slides
    shown = {shape.name for shape in page.shapes}
    assert {part.name for part in figure.parts} <= shown


def pdf_of(figure: Figure, page: Rect) -> bytes:
    """Return a PDF whose page is the stage's (a poster that starts at the page's corner)."""
    moved = figure.parts
    if (page.x, page.y) != (0, 0):
        moved = (group(figure.parts, at=(-page.x, -page.y)),)
    sheet = Sheet("one", page.width, page.height)
    return render_pdf(Poster("one", "one", "Titel", "Alt", "Klinikken", "da", sheet, moved))


def test_screen_and_paper_show_the_same_picture(case: Case) -> None:
    figure, page = case.draw(), case.stage.page
    svg = render_svg(figure.parts, page, glyphs="outlines")
    command = ["rsvg-convert", "--dpi-x=72", "--dpi-y=72", "--background-color=white"]
    answer = subprocess.run(command, input=svg.encode(), capture_output=True, check=True)
    one = Image.open(io.BytesIO(answer.stdout)).convert("RGB")
    pdf = pypdfium2.PdfDocument(pdf_of(figure, page))
    other = pdf[0].render(scale=1).to_pil().convert("RGB").crop((0, 0, *one.size))
    far = ImageChops.difference(one.reduce(4), other.reduce(4)).convert("L")
    share = far.point(lambda value: 255 * (value > 48)).histogram()[255] / (far.width * far.height)
    assert share < 0.002


def test_groups_that_hold_words_are_never_see_through(case: Case) -> None:
    for each in groups(case.draw().parts):
        assert each.opacity == 1.0 or not any(True for _ in text_blocks([each])), each.name
