"""The closed vocabulary of a picture: groups, paths, text blocks, pictures and form fields."""

from __future__ import annotations

from enum import StrEnum

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Origin
from patientuddannelse.scene.geometry import IDENTITY, Box, Matrix, Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.paint import Color, Paint, Stroke


class Align(StrEnum):
    """Where the lines of a paragraph stand between left and right."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Anchor(StrEnum):
    """Where the text of a block stands between top and bottom."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Role(StrEnum):
    """What a group is to a reader: the source of PDF tags and of PowerPoint's alt text.

    The text of a heading or subheading stands below the title. A list holds items; what names an
    item (its number) is a text block called ``label`` in it.
    """

    FIGURE = "figure"
    DECORATIVE = "decorative"
    PLAIN = "plain"
    HEADING = "heading"
    SUBHEADING = "subheading"
    LIST = "list"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Path:
    """A curve, filled, stroked or both."""

    outline: Outline
    fill: Paint | None = None
    stroke: Stroke | None = None
    even_odd: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Font:
    """A typeface by family name and weight (400 regular … 800 extra bold)."""

    family: str
    weight: int


@dataclass(frozen=True, slots=True)
class Line:
    """One set line: its text and where it stands (left end, baseline, width; points)."""

    text: str
    x: float
    baseline: float
    width: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as written (``text``) and as broken (``lines``).

    ``leading`` is the exact distance of baselines in points, ``space_before`` the gap above.
    ``held`` are the places of spaces in the text at which an office program, which breaks lines
    itself, must break none.
    """

    text: str
    lines: tuple[Line, ...]
    font: Font
    size: float
    leading: float
    color: Color
    align: Align = Align.START
    space_before: float = 0.0
    origin: Origin | None = None
    held: tuple[int, ...] = ()

    def set_in(self, lines: tuple[Line, ...]) -> Paragraph:
        """Return the same paragraph in other lines (each text is set anew, so without replace)."""
        return Paragraph(
            self.text, lines, self.font, self.size, self.leading, self.color, self.align,
            self.space_before, self.origin, self.held,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Overflow:
    """By how much a text misses its box at its minimum size: points, and words to cut."""

    too_tall: float
    too_wide: float
    words_to_cut: int
    word: str = ""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Text in a box. Renderers that keep lines draw ``lines``; PowerPoint writes the paragraphs."""

    box: Rect
    paragraphs: tuple[Paragraph, ...]
    anchor: Anchor = Anchor.TOP
    name: str = ""
    overflow: Overflow | None = None

    @property
    def text(self) -> str:
        """Return the whole text, a line for each paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def origin(self) -> Origin | None:
        """Return where the first paragraph stands in the YAML."""
        return next((p.origin for p in self.paragraphs if p.origin), None)

    @property
    def height(self) -> float:
        """Return the height of the set text in points, gaps between paragraphs included."""
        tall = 0.0
        for i, each in enumerate(self.paragraphs):
            tall += len(each.lines) * each.leading + (each.space_before if i else 0.0)
        return tall

    def at(self, x: float, y: float) -> TextBlock:
        """Return a block that is set from its top elsewhere, its box no taller than its text."""
        box, paragraphs = Rect(x, y, self.box.width, self.height), self.paragraphs
        dx, dy = x - self.box.x, y - self.box.y
        if dx or dy:
            paragraphs = tuple(
                p.set_in(tuple(Line(n.text, n.x + dx, n.baseline + dy, n.width) for n in p.lines))
                for p in paragraphs
            )
        return TextBlock(box, paragraphs, self.anchor, self.name, self.overflow)


@dataclass(frozen=True, slots=True)
class Picture:
    """A bitmap (a clinic's logo): PNG or JPEG bytes stretched to a box, with its alt text."""

    box: Rect
    data: bytes
    alt_text: str = ""


class FieldKind(StrEnum):
    """What one can do with a field: write in it, tick it, or choose it from among its row."""

    TEXT = "text"
    CHECK = "check"
    RADIO = "radio"


@dataclass(frozen=True, slots=True)
class Field:
    """A place to write or tick: a form field in a fillable PDF, at most a frame elsewhere.

    ``label`` is what a screen reader says. The buttons of a radio row are one field each, of the
    same ``name``; ``option`` is then what the button stands for. Typed text is as tall as fits, and
    wraps if the field is ``multiline``. A field that is not ``framed`` lies over a line or box that
    the picture draws. ``typed`` is what a line holds from the start: one paragraph on one line.
    """

    box: Rect
    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    option: str = ""
    multiline: bool = False
    framed: bool = True
    typed: TextBlock | None = None


class _FoundOut:
    """What has been found out about a group, kept for as long as the group is there.

    ``extent`` is that of ``scene.reach``; ``alt_texts``, ``is_drawing`` and ``texts`` are those of
    ``scene.walk``.
    """

    __slots__ = ("alt_texts", "extent", "is_drawing", "texts")

    alt_texts: tuple[tuple[str, Origin | None], ...]
    extent: tuple[Box, float]
    is_drawing: bool
    texts: tuple[TextBlock, ...]

    def learn(self, equal: _FoundOut) -> None:
        """Take over what has been found out about a group that is equal."""
        for name in _FoundOut.__slots__:
            if hasattr(equal, name):
                object.__setattr__(self, name, getattr(equal, name))


@dataclass(frozen=True, slots=True)
class Group(_FoundOut):
    """Items that belong together: the unit of names, roles, alt texts, reveal steps, transforms."""

    items: tuple[Item, ...]
    name: str = ""
    role: Role = Role.PLAIN
    alt_text: str = ""
    transform: Matrix = IDENTITY
    opacity: float = 1.0
    origin: Origin | None = None


Item = Group | Path | TextBlock | Picture | Field
