"""The safety box on a page of text: when patients seek help, three levels side by side.

Order, words and three tones of petrol tell the levels apart, never the colours of the lights.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.safety import SafetyContent, SafetyLevel
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.posters.parts import Gap, Part, Piece, Stack, stacked
from patientuddannelse.posters.sections import text_block
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role
from patientuddannelse.units import mm

_SHARES = {1: (1.0,), 2: (0.5, 0.5), 3: (0.29, 0.395, 0.315)}  # the middle one says most
_BAR = mm(7.6)
_PAD = mm(4.2)
_BETWEEN = mm(4.5)  # columns
_EDGE = mm(0.9)
_BOTTOM = mm(1.0)  # under the last line, besides the usual air
_INDENT = mm(4)
_AFTER = Gap(mm(1.1), mm(2.6))  # between bar, columns, rule and note
_ITEMS = Gap(mm(0.3), mm(1.3))
_NUMBER = mm(6.2)  # height of a row with a telephone number: a pen can write there


@dataclass(frozen=True, slots=True)
class SafetyBox:
    """The box: its bar, its columns and what stands below them, all set."""

    width: float
    bar: Group
    columns: tuple[tuple[float, Part, Part | None], ...]
    foot: Stack
    line: Color
    ground: Color
    rule: Color

    def height(self, air: float) -> float:
        """Return the height of the box."""
        words = self._column_height(air) + self.foot.height(air)
        return _BAR + words + 4 * _AFTER.at(air) + _BOTTOM

    def _column_height(self, air: float) -> float:
        return max(
            column.height(air) + (number.height(air) if number else 0.0)
            for _, column, number in self.columns
        )

    def draw(self, x: float, y: float, air: float) -> Group:
        """Draw the box: columns level by level, their numbers on one line."""
        after, tall = _AFTER.at(air), self._column_height(air)
        top = y + _BAR + after
        low = top + tall
        drawn: list[Group] = []
        for left, column, number in self.columns:
            items = [column.draw(x + left, top, air)]
            if number:
                items.append(number.draw(x + left, low - number.height(air), air))
            drawn.append(group(items, name="level"))
        ends = [(x + _PAD, low + after), (x + self.width - _PAD, low + after)]
        frame = Rect(x, y, self.width, self.height(air)).inset(_EDGE / 2)
        return group(
            rect(frame.x, frame.y, frame.width, frame.height, self.ground, mm(4),
                 line=self.line, line_width=_EDGE),
            group(self.bar, at=(x, y)),
            drawn,
            polyline(ends, self.rule, mm(0.5)),
            self.foot.draw(x + _PAD, low + 2 * after, air),
            name="safety",
        )  # fmt: skip


def safety_box(
    content: SafetyContent, clinic: Clinic, words: Labels, said: Text, stage: Stage, width: float
) -> SafetyBox:
    """Set the box in a width; ``said`` says in its bar to whom its words are said.

    A number that the clinic's profile lacks becomes a line to write it on.
    """
    shares = _SHARES[len(content.levels)]
    room = width - 2 * _PAD - _BETWEEN * (len(shares) - 1)
    columns = []
    x = _PAD
    for i, level in enumerate(content.levels):
        across = room * shares[i]
        number = _level_number(level, clinic, words, stage, across)
        columns.append((x, _column(level, _tone(stage, i), stage, across), number))
        x += across + _BETWEEN
    return SafetyBox(
        width,
        _bar(content, clinic, words, said, stage, width),
        tuple(columns),
        _foot(content, clinic, words, stage, width - 2 * _PAD),
        stage.color("petrol7"),
        stage.color("white"),
        stage.color("petrol2"),
    )


def _tone(stage: Stage, i: int) -> Color:
    dark, middle = stage.color("petrol9"), stage.color("petrol7")
    return (dark, middle, middle.mix(stage.color("petrol4"), 0.5).shade(0.1))[i]


def _bar(
    content: SafetyContent, clinic: Clinic, words: Labels, said: Text, stage: Stage, width: float
) -> Group:
    white, ground = stage.color("white"), stage.color("petrol7")
    right = str(said)
    if checked := clinic.numbers.checked_on:
        right += f" · {words.checked_on} {words.date_text(checked)}"
    told = stage.width(right, "body", weight=600) * 1.01
    left = _PAD + mm(8)
    title = Rect(left, 0, width - left - told - _PAD - mm(3), _BAR)
    block = stage.text(content.title, title, "h2", "white", anchor=Anchor.MIDDLE)
    aside = Rect(width - _PAD - told, 0, told, _BAR)
    return group(
        path(rounded(Rect(0, 0, width, _BAR), mm(4), bottom=False), ground),
        icon("phone", (_PAD + mm(2.6), _BAR / 2), mm(5.4), white, knockout=ground),
        group(block, role=Role.HEADING),
        stage.text(right, aside, "body", "white", weight=600, anchor=Anchor.MIDDLE,
                   align=Align.END),
    )  # fmt: skip


def _column(level: SafetyLevel, tone: Color, stage: Stage, width: float) -> Stack:
    """Return a level: whom to ring, and the signs that call for it."""
    head = stage.text(
        [text for text in (level.title, level.text) if text],
        Rect(0, 0, width, stage.page.height), "h3", tone,
    ).at(0, 0)  # fmt: skip
    signs = [_sign(text, tone, stage, width) for text in level.items]
    return Stack(
        (
            (Gap(0, 0), Piece((head,), head.height, Role.SUBHEADING)),
            (Gap(mm(0.6), mm(1.6)), stacked(signs, _ITEMS, Role.LIST)),
        )
    )


def _sign(text: Text, tone: Color, stage: Stage, width: float) -> Piece:
    block = text_block(stage, text, width - _INDENT, x=_INDENT)
    middle = block.paragraphs[0].lines[0].baseline - 0.26 * block.paragraphs[0].size
    return Piece((disc(mm(0.9), middle, mm(0.8), tone), block), block.height, Role.ITEM)


def _level_number(
    level: SafetyLevel, clinic: Clinic, words: Labels, stage: Stage, width: float
) -> Piece | None:
    if not level.number:
        return None
    label, number = {
        "doctor_on_call": (words.doctor_on_call, clinic.numbers.doctor_on_call),
        "clinic": (words.clinic_phone, clinic.phone),
    }[level.number]
    return _number(label, number, stage, width)


def _number(label: str, number: Text, stage: Stage, width: float) -> Piece:
    """Return a telephone number, or a line to write it on."""
    room = Rect(0, 0, width, _NUMBER)
    set_in = partial(stage.text, box=room, role="strong", color="petrol9", anchor=Anchor.BOTTOM)
    if number:
        return Piece((set_in(f"{label}: {number}"),), _NUMBER, name="number")
    block = set_in(f"{label}:")
    x = stage.width(f"{label}:", "strong") + mm(1.5)
    y = block.paragraphs[0].lines[0].baseline + mm(0.6)
    line = polyline([(x, y), (width, y)], stage.color("ink2"), mm(0.4))
    return Piece((block, line), _NUMBER, name="number")


def _foot(
    content: SafetyContent, clinic: Clinic, words: Labels, stage: Stage, width: float
) -> Stack:
    """Return the line for whoever does not want to live, and words for the clinician below it."""
    parts: list[Part] = []
    if content.note:
        lifeline = clinic.numbers.lifeline
        least = stage.width(f"{words.lifeline}: {lifeline or '00 00 00 00'}", "strong") + mm(2)
        along = stage.width(content.note, "strong") * 1.01
        beside = along + mm(5) + least <= width
        note = text_block(stage, content.note, along if beside else width, "strong", "petrol9")
        number = _number(words.lifeline, lifeline, stage, width - along - mm(5) if beside else 200)
        if beside:
            down = _NUMBER - 0.2 * stage.type["strong"].size  # the baseline of the number
            lift = down - note.paragraphs[0].lines[-1].baseline
            moved = group(number.items, at=(along + mm(5), 0), name="number")
            items: tuple[Item, ...] = (note.at(0, lift), moved)
            parts.append(Piece(items, _NUMBER, name="note"))
        else:
            parts += [Piece((note,), note.height, name="note"), number]
    if content.clinician.watch:
        told = " ".join(str(each.text) for each in content.clinician.watch)
        said = text_block(stage, told, width, "body", "ink2")
        parts.append(Piece((said,), said.height))
    return stacked(parts, Gap(mm(0.6), mm(1.6)))
