"""The safety box of a worksheet's second page: when to seek help, most urgent first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.safety import SafetyContent, SafetyLevel
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.captions import evenly
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, group, path, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, Group, Item, Role, TextBlock
from patientuddannelse.units import mm

_HEAD = mm(50)  # width of the column that says whom to ring
_PAD = mm(3.5)
_BULLET = mm(4.5)
_GAP = mm(2)
_BETWEEN = mm(0.7)  # between signs
_EDGE = mm(2)  # above and below them
_LINE = mm(10.5)  # a telephone number, or the line to write it on


@dataclass(frozen=True, slots=True)
class SafetyBox:
    """The levels of urgency and the clinic's numbers that go with them."""

    content: SafetyContent
    clinic: Clinic
    labels: Labels

    def height(self, stage: Stage, width: float) -> float:
        """Return the height of the whole box in points."""
        levels = [self._level_height(level, stage, width) + _GAP for level in self.content.levels]
        return self._heading(stage, width) + sum(levels) + self._note_height(stage, width)

    def draw(self, stage: Stage, box: Rect) -> Group:
        """Draw heading, levels and the line for whoever does not want to live."""
        heading = Rect(box.x, box.y, box.width, self._heading(stage, box.width))
        title = stage.text(self.content.title, heading, "h2", "petrol9")
        parts: list[Item] = [group(title, role=Role.HEADING)]
        y = box.y + self._heading(stage, box.width)
        for number, level in enumerate(self.content.levels):
            row = Rect(box.x, y, box.width, self._level_height(level, stage, box.width))
            parts.append(group(self._level(level, number, stage, row), name=f"safety_{level.id}"))
            y = row.bottom + _GAP
        if self.content.note:
            row = Rect(box.x, y, box.width, self._note_height(stage, box.width))
            parts.append(group(self._note(stage, row), name="safety_note"))
        return group(parts, name="safety")

    def _heading(self, stage: Stage, width: float) -> float:
        return stage.height(self.content.title, width, "h2") + mm(2.5)

    def _level_height(self, level: SafetyLevel, stage: Stage, width: float) -> float:
        inner = width - _HEAD - 2 * _PAD - _BULLET
        signs = sum(stage.height(item, inner, "text") + _BETWEEN for item in level.items)
        signs += _LINE if level.number else 0.0
        head = stage.height([level.title, level.text], _HEAD - mm(12.5), "label")
        return max(signs - _BETWEEN, head) + 2 * _EDGE

    def _note_height(self, stage: Stage, width: float) -> float:
        if not self.content.note:
            return 0.0
        return stage.height(self.content.note, width - 2 * _PAD, "label") + mm(5)

    def _level(self, level: SafetyLevel, number: int, stage: Stage, row: Rect) -> Iterator[Item]:
        """Draw whom to ring at the left, the signs at the right: order and words, no alarm."""
        tone = _tone(stage, number)
        head = Rect(row.x, row.y, _HEAD, row.height)
        line = mm(0.6)
        yield path(_left_rounded(head, mm(3)), tone)
        yield rect(
            row.x + line / 2, row.y + line / 2, row.width - line, row.height - line, None, mm(3),
            line=tone, line_width=line,
        )  # fmt: skip
        yield icon("phone", (row.x + mm(6.5), row.center.y), mm(9), stage.color("white"), tone)
        yield group(self._head(level, stage, row), role=Role.SUBHEADING)
        x, y = row.x + _HEAD + _PAD, row.y + _EDGE
        width = row.right - _PAD - x - _BULLET
        signs = []
        for item in level.items:
            tall = stage.height(item, width, "text")
            block = evenly(stage, item, Rect(x + _BULLET, y, width, tall), "text")
            first = block.paragraphs[0]
            dot = disc(x + mm(1.4), first.lines[0].baseline - 0.33 * first.size, mm(1.1), tone)
            signs.append(group(dot, block, role=Role.ITEM))
            y += tall + _BETWEEN
        yield group(signs, role=Role.LIST)
        yield from self._number(level, stage, Rect(x, y, row.right - _PAD - x, _LINE))

    def _head(self, level: SafetyLevel, stage: Stage, row: Rect) -> TextBlock:
        texts = [text for text in (level.title, level.text) if text]
        styles = [stage.style("label", "white"), stage.style("text", "white")]
        return stage.typesetter.block(
            texts,
            styles[: len(texts)],
            Rect(row.x + mm(11.5), row.y, _HEAD - mm(12.5), row.height),
            anchor=Anchor.MIDDLE,
            name=level.id,
        )

    def _number(self, level: SafetyLevel, stage: Stage, box: Rect) -> Iterator[Item]:
        """Write the telephone number, or draw a line to write it on."""
        if not level.number:
            return
        words, number = {
            "doctor_on_call": (self.labels.doctor_on_call, self.clinic.numbers.doctor_on_call),
            "clinic": (self.labels.clinic_phone, self.clinic.phone),
        }[level.number]
        said = f"{words}: {number}" if number else f"{words}:"
        size = stage.type["label"]
        line = box.bottom - mm(1)
        top = line - mm(0.6) - size.size * (size.leading - 0.2)
        width = stage.width(said, "label") + 0.5
        yield stage.text(said, Rect(box.x, top, width, size.size * size.leading), "label")
        if not number:
            start = box.x + width + mm(3)
            yield write_on.written_line(stage, f"phone_{level.id}", said, start, box.right, line)

    def _note(self, stage: Stage, row: Rect) -> Iterator[Item]:
        yield rect(row.x, row.y, row.width, row.height, stage.color("petrol1"), mm(3))
        yield stage.text(
            self.content.note, row.inset(_PAD, 0), "label", "petrol9", anchor=Anchor.MIDDLE
        )


def _tone(stage: Stage, number: int) -> Color:
    dark, middle = stage.color("petrol9"), stage.color("petrol7")
    return (dark, middle, middle.mix(stage.color("petrol4"), 0.5).shade(0.1))[min(number, 2)]


def _left_rounded(box: Rect, r: float) -> str:
    return (
        f"M{box.right},{box.y} L{box.x + r},{box.y} A{r},{r} 0 0 0 {box.x},{box.y + r}"
        f" L{box.x},{box.bottom - r} A{r},{r} 0 0 0 {box.x + r},{box.bottom}"
        f" L{box.right},{box.bottom} Z"
    )
