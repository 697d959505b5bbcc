"""The head of a worksheet: its title, what stands beside it, and its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.worksheet import Worksheet
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.labels import centred
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role, TextBlock
from patientuddannelse.text.fitting import TextStyle
from patientuddannelse.units import mm

_TITLE, _LEAST_TITLE = 46.0, 40.0  # points
_GAP = mm(5)
_DISC = mm(3.5)
_FRAME = mm(0.9)
_PAD = mm(4)


@dataclass(frozen=True, slots=True)
class Header:
    """The head as it is drawn, and the y below all its words."""

    art: tuple[Group, ...]
    bottom: float


def draw_header(worksheet: Worksheet, stage: Stage, area: Rect) -> Header:
    """Draw the head from the top of ``area`` down."""
    aside = _aside(worksheet, stage, area)
    room = area.width - (aside.width + _GAP if aside.beside else 0.0)
    natural = stage.typesetter.width(worksheet.title, _title_style(stage, _TITLE))
    style = _title_style(stage, min(_TITLE, max(_LEAST_TITLE, _TITLE * room / natural * 0.998)))
    box = Rect(area.x, area.y - mm(2), room, 3 * _TITLE)
    title = stage.typesetter.block(worksheet.title, style, box, name="title")
    parts = [group(title, name="title")]
    last = title.paragraphs[-1]
    y = last.lines[-1].baseline + mm(4.5)
    if aside.texts:
        top = area.y if aside.beside else y
        parts.append(group(aside.draw(stage, Rect(area.x, top, area.width, 0.0)), name="aside"))
        y = max(y, top + aside.height + (mm(1) if aside.beside else mm(2)))
    if worksheet.lead:
        tall = stage.height(worksheet.lead, area.width, "body")
        lead = stage.text(worksheet.lead, Rect(area.x, y, area.width, tall), "body", name="lead")
        parts.append(group(lead, name="lead"))
        y += tall + mm(1.5)
    lines = []
    for i, line in enumerate(worksheet.lines, 1):
        drawn, y = _line(line, i, stage, area, y)
        lines.append(group(drawn, role=Role.ITEM))
    if lines:
        parts.append(group(lines, name="lines", role=Role.LIST))
    return Header(tuple(parts), y)


def _title_style(stage: Stage, size: float) -> TextStyle:
    return TextStyle(800, size, _LEAST_TITLE, 1.04, stage.color("petrol9"))


@dataclass(frozen=True, slots=True)
class _Aside:
    """What stands beside the title, or below it where a long title leaves no room."""

    texts: Sequence[Text | str]
    styles: Sequence[TextStyle]
    framed: bool
    beside: bool
    width: float
    height: float

    def draw(self, stage: Stage, row: Rect) -> Iterator[Item]:
        """Draw it at the right end of a row, below a title at its left end."""
        x = row.right - self.width if self.beside else row.x
        box = Rect(x, row.y, self.width, self.height)
        inner = box
        if self.framed:
            inner = box.inset(_PAD, 0)
            line = box.inset(_FRAME / 2)
            yield rect(
                line.x, line.y, line.width, line.height, stage.color("white"), mm(3),
                line=stage.color("petrol7"), line_width=_FRAME,
            )  # fmt: skip
        align = Align.END if self.beside and not self.framed else Align.START
        yield stage.typesetter.block(
            self.texts, self.styles, inner, align=align, anchor=Anchor.MIDDLE, name="note"
        )


def _aside(worksheet: Worksheet, stage: Stage, area: Rect) -> _Aside:
    """Measure the caution or the note: beside the title if both fit."""
    framed = bool(worksheet.caution)
    texts: list[Text | str] = _lines(worksheet.caution or worksheet.note)
    if framed:
        styles = [stage.style("small", weight=700), stage.style("small", weight=500)]
        styles = [styles[min(i, 1)] for i in range(len(texts))]
    else:
        styles = [stage.style("small", "petrol7") for _ in texts]
    pad = 2 * _PAD if framed else 0.0
    setter = stage.typesetter
    widths = [setter.width(t, s) for t, s in zip(texts, styles, strict=True)]
    natural = max(widths, default=0.0) + pad + 1
    beside = (
        setter.width(worksheet.title, _title_style(stage, _LEAST_TITLE)) + _GAP + natural
        <= area.width
    )
    width = min(natural, area.width)
    height = sum(setter.height(t, s, width - pad) for t, s in zip(texts, styles, strict=True))
    return _Aside(texts, styles, framed, bool(texts) and beside, width, height + pad / 2)


def _lines(text: Text) -> list[Text | str]:
    """Split a text where its author broke it, each part knowing where it was written."""
    if not text:
        return []
    return [Text(part, part, text.origin) for part in text.value.split("\n") if part.strip()]


def _line(
    text: Text, number: int, stage: Stage, area: Rect, y: float
) -> tuple[tuple[Item, ...], float]:
    """Set a line after its number in a disc; return it and the y of the next."""
    x = area.x + 2 * _DISC + mm(4)
    tall = stage.height(text, area.right - x, "body")
    block: TextBlock = stage.text(text, Rect(x, y, area.right - x, tall), "body")
    first = block.paragraphs[0]
    middle = first.lines[0].baseline - 0.33 * first.size
    size = stage.type["small"].size
    mark = replace(
        centred(
            stage, str(number), (area.x + _DISC, middle), (2 * _DISC, 1.2 * size), "small", "white"
        ),
        name="label",
    )
    step = max(tall + mm(1), mm(7.6))
    return (disc(area.x + _DISC, middle, _DISC, stage.color("petrol7")), mark, block), y + step
