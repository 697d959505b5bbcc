"""The stage: what an illustration is given to draw on – frame, theme, type and typesetter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, TextBlock
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.theme import Palette, Strokes, TypeScale
from patientuddannelse.units import mm

_MOST_BLEED = mm(5)


@dataclass(frozen=True, slots=True)
class Stage:
    """Where and how to draw.

    ``page`` is all that may be painted (sheet with bleed, or slide); ``frame`` is what the
    illustration should fill and where every text and meaningful part must stay. ``unit`` is the
    size in points of one design unit (a millimetre on A3, scaled with the sheet; 1 mm on slides).
    ``steps`` are the reveal steps to draw (None: those of the poster); ``highlight`` the ids of
    parts to stress, everything else dimmed. With ``alone`` the steps asked for may take the room of
    those that are left out; else each stands where the whole figure has it. ``poster`` says that
    the figure is all of a sheet, with every word (True), or a picture among other things (False);
    None leaves it to the shape of the frame.
    """

    page: Rect
    frame: Rect
    unit: float
    palette: Palette
    type: TypeScale
    strokes: Strokes
    typesetter: Typesetter
    steps: tuple[str, ...] | None = None
    highlight: frozenset[str] = field(default_factory=frozenset)
    alone: bool = False
    poster: bool | None = None

    @property
    def spans_page(self) -> bool:
        """Say whether the frame goes from side to side of the page, the bleed of a sheet aside."""
        return self.frame.width >= self.page.width - 2 * _MOST_BLEED

    def shows(self, step: str, *, poster: bool = True) -> bool:
        """Say whether a reveal step is drawn: one asked for or, when none is, the poster's."""
        return poster if self.steps is None else step in self.steps

    def makes_room(self, step: str) -> bool:
        """Say whether a reveal step has its place, drawn or not."""
        return not self.alone or self.shows(step)

    def color(self, token: str) -> Color:
        """Return a colour of the palette."""
        return self.palette[token]

    def within(self, frame: Rect) -> Stage:
        """Return the same stage with another frame."""
        return replace(self, frame=frame)

    def style(
        self, role: str, color: Color | str = "ink", *, weight: int = 0, size: float = 0.0
    ) -> TextStyle:
        """Return how text of a role is set; ``size`` (pt) may lower the preferred size.

        The least size stays that of the role: what does not fit there is an error.
        """
        entry = self.type[role]
        preferred = max(size or entry.size, entry.minimum)
        shown = self.palette[color] if isinstance(color, str) else color
        return TextStyle(weight or entry.weight, preferred, entry.minimum, entry.leading, shown)

    def text(
        self,
        text: Text | str | Sequence[Text | str],
        box: Rect,
        role: str = "label",
        color: Color | str = "ink",
        *,
        align: Align = Align.START,
        anchor: Anchor = Anchor.TOP,
        weight: int = 0,
        size: float = 0.0,
        name: str = "",
    ) -> TextBlock:
        """Set text in a box (a sequence gives one paragraph each), smaller only to its minimum."""
        style = self.style(role, color, weight=weight, size=size)
        return self.typesetter.block(text, style, box, align=align, anchor=anchor, name=name)

    def height(
        self, text: Text | str | Sequence[Text | str], width: float, role: str, *, weight: int = 0
    ) -> float:
        """Return the height in points that text needs at its preferred size in a width."""
        return self.typesetter.height(text, self.style(role, weight=weight), width)

    def width(self, text: Text | str, role: str, *, weight: int = 0) -> float:
        """Return the width in points of the widest line as the author broke it."""
        entry = self.type[role]
        size = max(entry.size, entry.minimum)
        return self.typesetter.measured(text, weight or entry.weight, size)


@dataclass(frozen=True, slots=True)
class Step:
    """A reveal step: its id and the names of the parts that appear with it."""

    id: str
    parts: tuple[str, ...]
    poster: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """What an illustration returns: named parts in drawing order, and its reveal steps.

    Every part is a Group with a name. Parts that no step names are there from the start.
    """

    parts: tuple[Group, ...]
    steps: tuple[Step, ...] = ()
    alt_text: str = ""

    @property
    def step_ids(self) -> tuple[str, ...]:
        """Return the ids of the steps in order."""
        return tuple(step.id for step in self.steps)
