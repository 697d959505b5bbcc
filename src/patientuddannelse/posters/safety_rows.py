"""The safety box with its levels below one another: whom to ring at the left, the signs beside."""

from __future__ import annotations

from collections.abc import Iterable

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.safety import SafetyLevel
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import group, path, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.parts import NO_GAP, Gap, Part, Piece, Stack
from patientuddannelse.posters.safety_levels import SafetySetting
from patientuddannelse.posters.sections import text_block
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Role
from patientuddannelse.units import mm

_HEAD = mm(45)  # width of the column that says whom to ring
_ICON = mm(8)
_PAD = mm(3)
_EDGE = mm(1.6)  # above and below the signs of a level
_LINE = mm(0.6)
_UNDER_NUMBER = mm(1)
_UNDER_TITLE = Gap(mm(1.6), mm(3))
_BETWEEN = Gap(mm(1.6), mm(3))
_SIGNS = Gap(mm(0.4), mm(1.4))


@dataclass(frozen=True, slots=True)
class _Level:
    """One level as a row as wide as the box."""

    setting: SafetySetting
    level: SafetyLevel
    rank: int
    width: float
    right: Part

    def height(self, air: float) -> float:
        """Return the height of its signs or of its head, whichever is taller."""
        head = self.setting.stage.height(self._says, _HEAD - _ICON - 2 * _PAD, "label")
        return max(self.right.height(air), head) + 2 * _EDGE

    @property
    def _says(self) -> list[Text]:
        return [text for text in (self.level.title, self.level.text) if text]

    def draw(self, x: float, y: float, air: float) -> Group:
        """Draw the row: its head on the level's tone, its signs in a frame of it."""
        tone, stage = self.setting.tone(self.rank), self.setting.stage
        row = Rect(x, y, self.width, self.height(air))
        frame = row.inset(_LINE / 2)
        return group(
            path(_left_rounded(Rect(x, y, _HEAD, row.height), mm(3)), tone),
            rect(frame.x, frame.y, frame.width, frame.height, None, mm(3),
                 line=tone, line_width=_LINE),
            icon("phone", (x + _PAD + _ICON / 2, row.center.y), _ICON, stage.color("white"), tone),
            group(self._head(stage, row), role=Role.SUBHEADING),
            self.right.draw(x + _HEAD + _PAD, y + _EDGE, air),
            name=f"safety_{self.level.id}",
        )  # fmt: skip

    def _head(self, stage: Stage, row: Rect) -> Group:
        styles = [stage.style("label", "white"), stage.style("text", "white")]
        left = _ICON + 1.6 * _PAD
        box = Rect(row.x + left, row.y, _HEAD - left - mm(1), row.height)
        says = self._says
        return group(
            stage.typesetter.block(
                says, styles[: len(says)], box, anchor=Anchor.MIDDLE, name=self.level.id
            )
        )


def safety_rows(setting: SafetySetting, said: Text | str, width: float) -> Stack:
    """Set the box in a width; ``said`` stands behind its title."""
    stage, content = setting.stage, setting.content
    title = text_block(stage, content.title, width, "h2", "petrol9")
    parts: list[tuple[Gap, Part]] = [
        (NO_GAP, Piece((title,), title.height, Role.HEADING)),
        *_spaced(_rows(setting, width)),
    ]
    if said:
        told = text_block(stage, said, width, setting.sign_role)
        parts.insert(1, (NO_GAP, Piece((told,), told.height)))
    if content.note:
        parts.append((_BETWEEN, _note(stage, content.note, width)))
    return Stack(tuple(parts), name="safety")


def _spaced(rows: Iterable[Part]) -> list[tuple[Gap, Part]]:
    return [(_BETWEEN if i else _UNDER_TITLE, row) for i, row in enumerate(rows)]


def _rows(setting: SafetySetting, width: float) -> Iterable[Part]:
    inner = width - _HEAD - 2 * _PAD
    for rank, level in enumerate(setting.content.levels):
        right: list[tuple[Gap, Part]] = [(NO_GAP, setting.signs(level, rank, inner, _SIGNS))]
        if number := setting.level_number(level, inner):
            right += [(NO_GAP, number), (NO_GAP, Piece((), _UNDER_NUMBER))]
        yield _Level(setting, level, rank, width, Stack(tuple(right)))


def _note(stage: Stage, text: Text, width: float) -> Piece:
    """Set the line for whoever does not want to live on a tint."""
    block = text_block(stage, text, width - 2 * _PAD, "label", "petrol9")
    tall = block.height + 2 * _EDGE
    ground = rect(0, 0, width, tall, stage.color("petrol1"), mm(3))
    return Piece((ground, block.at(_PAD, _EDGE)), tall, name="safety_note")


def _left_rounded(box: Rect, r: float) -> str:
    return (
        f"M{box.right},{box.y} L{box.x + r},{box.y} A{r},{r} 0 0 0 {box.x},{box.y + r}"
        f" L{box.x},{box.bottom - r} A{r},{r} 0 0 0 {box.x + r},{box.bottom}"
        f" L{box.right},{box.bottom} Z"
    )
