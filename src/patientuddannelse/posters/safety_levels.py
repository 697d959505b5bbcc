"""What both shapes of the safety box share: tones, signs, and numbers or lines to write them on."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.clinic import Numbers
from patientuddannelse.curriculum.models.safety import SafetyContent, SafetyLevel
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.shapes import disc, polyline
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.posters.parts import Gap, Piece, Stack, stacked
from patientuddannelse.posters.sections import text_block
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, Item, Role
from patientuddannelse.units import mm

_TO_LINE = mm(1.5)  # from the words to the line that a number is written on
_DOT = mm(0.8)
_INDENT = mm(4)


@dataclass(frozen=True, slots=True)
class SafetySetting:
    """What the box says and how large: the roles of its signs and numbers, the room for a number.

    A number that the clinic's profile lacks becomes a line to write it on, with a form field where
    the page is ``fillable``.
    """

    content: SafetyContent
    phone: Text
    numbers: Numbers
    words: Labels
    stage: Stage
    fillable: bool
    sign_role: str
    number_role: str
    number_height: float

    def tone(self, i: int) -> Color:
        """Return a level's petrol: order and tone tell levels apart, never the lights' colours."""
        dark, middle = self.stage.color("petrol9"), self.stage.color("petrol7")
        return (dark, middle, middle.mix(self.stage.color("petrol4"), 0.5).shade(0.1))[i]

    def signs(self, level: SafetyLevel, i: int, width: float, gap: Gap) -> Stack:
        """Return a level's signs as a list."""
        signs = [self._sign(text, self.tone(i), width) for text in level.items]
        return stacked(signs, gap, Role.LIST)

    def _sign(self, text: Text, tone: Color, width: float) -> Piece:
        block = text_block(self.stage, text, width - _INDENT, self.sign_role, x=_INDENT)
        middle = block.paragraphs[0].lines[0].baseline - 0.26 * block.paragraphs[0].size
        return Piece((disc(mm(0.9), middle, _DOT, tone), block), block.height, Role.ITEM)

    def level_number(self, level: SafetyLevel, width: float) -> Piece | None:
        """Return the number that goes with a level, if one does."""
        if not level.number:
            return None
        label, number = {
            "doctor_on_call": (self.words.doctor_on_call, self.numbers.doctor_on_call),
            "clinic": (self.words.clinic_phone, self.phone),
        }[level.number]
        return self.number(label, number, width, f"phone_{level.id}")

    def number(self, label: str, number: Text, width: float, name: str) -> Piece:
        """Return a telephone number, or a line to write it on; ``name`` is its form field's."""
        stage, role, tall = self.stage, self.number_role, self.number_height
        said = replace(number, value=f"{label}: {number}" if number else f"{label}:")
        room = Rect(0, 0, width, tall)
        block = stage.text(said, room, role, "petrol9", anchor=Anchor.BOTTOM)
        items: tuple[Item, ...] = (block,)
        if not number:
            x = stage.width(said, role) + _TO_LINE
            y = block.paragraphs[0].lines[0].baseline + mm(0.6)
            line: Item = (
                write_on.written_line(stage, name, str(said), x, width, y)
                if self.fillable
                else polyline([(x, y), (width, y)], stage.color("ink2"), mm(0.4))
            )
            items = (block, line)
        return Piece(items, tall, name="number")
