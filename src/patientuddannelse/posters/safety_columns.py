"""The safety box with its levels side by side in a frame, under a bar with its title."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text, joined
from patientuddannelse.curriculum.models.safety import SafetyLevel
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import group, path, polyline, rect, rounded
from patientuddannelse.once_each import Known
from patientuddannelse.posters.parts import Gap, Part, Piece, Stack, stacked
from patientuddannelse.posters.safety_levels import SafetySetting
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
_AFTER = Gap(mm(1.1), mm(2.6))  # between bar, columns, rule and note
_ITEMS = Gap(mm(0.3), mm(1.3))


@dataclass(frozen=True, slots=True)
class SafetyColumns(Known):
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


def safety_columns(setting: SafetySetting, said: Text | str, width: float) -> SafetyColumns:
    """Set the box in a width; ``said`` says in its bar to whom its words are said."""
    stage, levels = setting.stage, setting.content.levels
    shares = _SHARES[len(levels)]
    room = width - 2 * _PAD - _BETWEEN * (len(shares) - 1)
    columns = []
    x = _PAD
    for i, level in enumerate(levels):
        across = room * shares[i]
        column = _column(setting, level, i, across)
        columns.append((x, column, setting.level_number(level, across)))
        x += across + _BETWEEN
    return SafetyColumns(
        width,
        _bar(setting, said, width),
        tuple(columns),
        _foot(setting, width - 2 * _PAD),
        stage.color("petrol7"),
        stage.color("white"),
        stage.color("petrol2"),
    )


def _bar(setting: SafetySetting, said: Text | str, width: float) -> Group:
    stage, words = setting.stage, setting.words
    white, ground = stage.color("white"), stage.color("petrol7")
    right = str(said)
    if checked := setting.numbers.checked_on:
        right += f" · {words.checked_on} {words.date_text(checked)}"
    told = stage.width(right, "body", weight=600) * 1.01
    left = _PAD + mm(8)
    title = Rect(left, 0, width - left - told - _PAD - mm(3), _BAR)
    block = stage.text(setting.content.title, title, "h2", "white", anchor=Anchor.MIDDLE)
    aside = Rect(width - _PAD - told, 0, told, _BAR)
    return group(
        path(rounded(Rect(0, 0, width, _BAR), mm(4), bottom=False), ground),
        icon("phone", (_PAD + mm(2.6), _BAR / 2), mm(5.4), white, knockout=ground),
        group(block, role=Role.HEADING),
        stage.text(right, aside, "body", "white", weight=600, anchor=Anchor.MIDDLE,
                   align=Align.END),
    )  # fmt: skip


def _column(setting: SafetySetting, level: SafetyLevel, i: int, width: float) -> Stack:
    """Return a level: whom to ring, and the signs that call for it."""
    stage = setting.stage
    head = stage.text(
        [text for text in (level.title, level.text) if text],
        Rect(0, 0, width, stage.page.height), "h3", setting.tone(i),
    ).at(0, 0)  # fmt: skip
    return Stack(
        (
            (Gap(0, 0), Piece((head,), head.height, Role.SUBHEADING)),
            (Gap(mm(0.6), mm(1.6)), setting.signs(level, i, width, _ITEMS)),
        )
    )


def _foot(setting: SafetySetting, width: float) -> Stack:
    """Return the line for whoever does not want to live, and words for the clinician below it."""
    stage, content = setting.stage, setting.content
    parts: list[Part] = []
    if content.note:
        lifeline, label = setting.numbers.lifeline, setting.words.lifeline
        least = stage.width(f"{label}: {lifeline or '00 00 00 00'}", "strong") + mm(2)
        along = stage.width(content.note, "strong") * 1.01
        beside = along + mm(5) + least <= width
        note = text_block(stage, content.note, along if beside else width, "strong", "petrol9")
        room = width - along - mm(5) if beside else 200
        number = setting.number(label, lifeline, room, "phone_lifeline")
        if beside:
            down = number.tall - 0.2 * stage.type["strong"].size  # the baseline of the number
            lift = down - note.paragraphs[0].lines[-1].baseline
            moved = group(number.items, at=(along + mm(5), 0), name="number")
            items: tuple[Item, ...] = (note.at(0, lift), moved)
            parts.append(Piece(items, number.tall, name="note"))
        else:
            parts += [Piece((note,), note.height, name="note"), number]
    if content.clinician.watch:
        told = joined(each.text for each in content.clinician.watch)
        said = text_block(stage, told, width, "body", "ink2")
        parts.append(Piece((said,), said.height))
    return stacked(parts, Gap(mm(0.6), mm(1.6)))
