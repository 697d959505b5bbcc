"""The look: palette, type scales for sheets and slides, line widths; frozen and passed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Literal

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.inks import Inks
from patientuddannelse.scene.paint import Color
from patientuddannelse.units import mm

_TOKENS: Mapping[str, str] = {
    "paper": "#FBF6EC", "sand": "#F3E8D6", "sand3": "#E2D0B3", "white": "#FFFFFF",
    "ink": "#17323A", "ink2": "#41595F",
    "petrol9": "#0E3F46", "petrol7": "#12616A", "petrol4": "#5FA5A6",
    "petrol2": "#BFDEDA", "petrol1": "#E1F0ED",
    "coral7": "#A8391F", "coral5": "#DE6B48", "coral2": "#F8CDB9", "coral1": "#FCE8DD",
    "sun7": "#7A5000", "sun5": "#F2B134", "sun2": "#FBE3AE",
    "physical": "#2672AA", "physical_light": "#BBD8EC",
    "mental": "#63386E", "mental_light": "#E3CFE8",
    "social": "#9A6200", "social_fill": "#E0A22E", "social_light": "#F6DDA8",
    "green": "#0B7A5B", "green_light": "#DDF1E8",
    "yellow": "#F5BD1F", "yellow_light": "#FFF3CC",
    "red": "#BA3720", "red_light": "#FBE3DB",
}  # fmt: skip

# The same in percent of cyan, magenta, yellow and black on coated paper (FOGRA39). Text is black
# ink alone, so that its edges stay sharp; a hint of ink that would only dull a colour is left out.
_INKS: Mapping[str, tuple[int, int, int, int]] = {
    "paper": (1, 3, 9, 0), "sand": (4, 9, 19, 0), "sand3": (12, 18, 33, 0), "white": (0, 0, 0, 0),
    "ink": (0, 0, 0, 100), "ink2": (0, 0, 0, 80),
    "petrol9": (90, 46, 47, 59), "petrol7": (85, 35, 41, 37), "petrol4": (62, 13, 33, 8),
    "petrol2": (29, 3, 17, 0), "petrol1": (13, 1, 8, 0),
    "coral7": (6, 85, 87, 33), "coral5": (0, 66, 71, 7), "coral2": (0, 25, 27, 0),
    "coral1": (0, 11, 13, 0),
    "sun7": (21, 51, 99, 51), "sun5": (3, 34, 86, 0), "sun2": (1, 11, 38, 0),
    "physical": (82, 40, 0, 17), "physical_light": (30, 9, 2, 0),
    "mental": (56, 82, 0, 36), "mental_light": (12, 23, 0, 0),
    "social": (9, 49, 100, 44), "social_fill": (11, 38, 90, 2), "social_light": (2, 13, 40, 0),
    "green": (85, 19, 68, 26), "green_light": (14, 0, 12, 0),
    "yellow": (3, 27, 93, 0), "yellow_light": (0, 4, 26, 0),
    "red": (0, 87, 88, 26), "red_light": (0, 13, 13, 0),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Palette:
    """The named colours; asking for an unknown token is a KeyError."""

    colors: Mapping[str, Color]

    def __getitem__(self, token: str) -> Color:
        """Return the colour of a token."""
        return self.colors[token]


def _color(token: str) -> Color:
    inks = Inks(*(percent / 100 for percent in _INKS[token]))
    return Color(_TOKENS[token], token, inks)


PALETTE = Palette(MappingProxyType({token: _color(token) for token in _TOKENS}))


@dataclass(frozen=True, slots=True)
class TypeSize:
    """How text of a role is set: preferred and least size (pt), weight, leading (in sizes)."""

    size: float
    minimum: float
    weight: int
    leading: float


@dataclass(frozen=True, slots=True)
class TypeScale:
    """The sizes of every role on one medium."""

    roles: Mapping[str, TypeSize]

    def __getitem__(self, role: str) -> TypeSize:
        """Return the setting of a role; an unknown role is a KeyError."""
        return self.roles[role]


# role: (pt on A3, weight, leading, may it be smaller than the patient floor)
_POSTER_ROLES: Mapping[str, tuple[float, int, float]] = {
    "title": (66, 800, 1.04),
    "lead": (26, 500, 1.24),
    "display": (42, 800, 1.0),
    "statement": (36, 800, 1.12),
    "h1": (38, 800, 1.06),
    "h2": (30, 800, 1.1),
    "h3": (24, 800, 1.1),
    "body": (24, 500, 1.16),
    "strong": (24, 800, 1.16),
    "label": (22, 700, 1.1),
    "small": (20, 600, 1.1),
    "text": (20, 500, 1.12),
}
_POSTER_FLOOR_PT = {"a5": 13.0, "a4": 16.0, "a3": 20.0, "a2": 28.0, "a1": 40.0, "a0": 56.0}
SHEET_SCALE = {"a5": 0.5, "a4": 0.5**0.5, "a3": 1.0, "a2": 2**0.5, "a1": 2.0, "a0": 8**0.5}


LARGE_PRINT, LARGE_FLOOR = 1.35, 1.375
"""How much larger text is in large print, and the least patient text: 22 pt on A4."""


@cache
def poster_type(sheet: str, large: float = 0.0) -> TypeScale:
    """Return the sizes for a sheet: A3's scaled, never under the least patient size (visual.md 3).

    Titles may shrink to 70 % before they are an error; other roles to the floor. ``large`` is for
    large print: how much larger the sizes are, over a higher floor that small print has too.
    """
    scale, floor = SHEET_SCALE[sheet], _POSTER_FLOOR_PT[sheet]
    if large:
        scale, floor = scale * large, floor * LARGE_FLOOR
    roles = {}
    for role, (size, weight, leading) in _POSTER_ROLES.items():
        own = SHEET_SCALE[sheet] if role == "title" else scale  # titles are large as they are
        scaled = max(size * own, floor)
        least = max(floor, scaled * 0.7) if role in ("title", "display", "h1") else floor
        roles[role] = TypeSize(scaled, least, weight, leading)
    small = floor if large else max(16 * scale, 11.3)
    roles["approval"] = TypeSize(small, floor if large else max(16 * scale * 0.9, 11.0), 500, 1.16)
    roles["furniture"] = TypeSize(max(13 * scale, 9.0), max(13 * scale * 0.9, 8.5), 500, 1.16)
    return TypeScale(MappingProxyType(roles))


@cache
def page_type() -> TypeScale:
    """Return the sizes on A4 pages that are read at a table: 11 pt, 10 pt for ids only.

    Cards that are cut out are read standing: 14 pt and more.
    """
    roles = {
        "title": TypeSize(25, 17, 800, 1.04),
        "subtitle": TypeSize(12, 11, 500, 1.16),
        "h2": TypeSize(13.5, 12, 800, 1.1),
        "h3": TypeSize(11.5, 11, 800, 1.14),
        "body": TypeSize(11, 11, 400, 1.17),
        "strong": TypeSize(11, 11, 700, 1.17),
        "mark": TypeSize(11.5, 11.5, 700, 1.16),
        "id": TypeSize(10, 10, 600, 1.17),
        "card_title": TypeSize(23, 16, 800, 1.1),
        "card": TypeSize(17, 14, 400, 1.2),
    }
    return TypeScale(MappingProxyType(roles))


@cache
def slide_type() -> TypeScale:
    """Return the sizes on slides in pt (visual.md 3, tokens.yaml ``slide``)."""
    roles = {
        "cover": TypeSize(66, 48, 700, 1.08),
        "section": TypeSize(68, 48, 700, 1.08),
        "question": TypeSize(52, 40, 700, 1.1),
        "title": TypeSize(46, 36, 700, 1.12),
        "statement": TypeSize(40, 32, 700, 1.16),
        "display": TypeSize(42, 32, 700, 1.1),
        "h1": TypeSize(38, 30, 700, 1.12),
        "h2": TypeSize(34, 28, 700, 1.14),
        "lead": TypeSize(30, 24, 400, 1.24),
        "h3": TypeSize(28, 24, 700, 1.16),
        "body": TypeSize(28, 24, 400, 1.22),
        "strong": TypeSize(28, 24, 700, 1.22),
        "text": TypeSize(24, 20, 400, 1.2),
        "label": TypeSize(22, 20, 700, 1.12),
        "small": TypeSize(20, 20, 400, 1.15),
        "furniture": TypeSize(14, 12, 400, 1.15),
    }
    return TypeScale(MappingProxyType(roles))


@dataclass(frozen=True, slots=True)
class Strokes:
    """The three line widths, in points."""

    hair: float
    detail: float
    strong: float


def poster_strokes(sheet: str) -> Strokes:
    """Return 0.7, 1.1 and 2.2 mm at A3, scaled with the sheet; hairlines never under 0.5 mm."""
    scale = SHEET_SCALE[sheet]
    return Strokes(max(mm(0.7) * scale, mm(0.5)), mm(1.1) * scale, mm(2.2) * scale)


SLIDE_STROKES = Strokes(2.4, 4.5, 8.0)

CATEGORY_FILL = {"physical": "physical", "mental": "mental", "social": "social_fill"}
CATEGORY_TEXT = {"physical": "physical", "mental": "mental", "social": "social"}
CATEGORY_LIGHT = {
    "physical": "physical_light", "mental": "mental_light", "social": "social_light"
}  # fmt: skip
CATEGORY_ICON = {"physical": "body", "mental": "thought", "social": "people"}


@dataclass(frozen=True, slots=True)
class Edition:
    """In which form a sheet is made: four axes, free to combine.

    ``ink`` is how it is printed, ``ground`` what it is printed on, ``type_size`` how large its
    words are, ``fill`` whether they are there or left to be written.
    """

    ink: Literal["colour", "bw"] = "colour"
    ground: Literal["paper", "white"] = "paper"
    type_size: Literal["normal", "large"] = "normal"
    fill: Literal["full", "blank"] = "full"

    @property
    def variant(self) -> str:
        """Return how this differs from the plain edition, as ``bw+large``; "" for nothing."""
        axes = (self.ink, self.ground, self.type_size, self.fill)
        return "+".join(axis for axis in axes if VARIANTS.get(axis))


PLAIN = Edition()
"""Colour on paper, normal type, all words."""

VARIANTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "colour": {},
        "bw": {"ink": "bw"},
        "white": {"ground": "white"},
        "large": {"type_size": "large"},
        "blank": {"fill": "blank"},
    }
)
"""The names of editions by the axes that they set; several are joined by ``+``."""


def edition(variant: str) -> Edition:
    """Return the edition of a name such as ``bw`` or ``white+large``; KeyError for others."""
    axes: dict[str, str] = {}
    for name in variant.lower().split("+"):
        axes |= VARIANTS[name.strip()]
    return replace(PLAIN, **axes)  # type: ignore[arg-type]


# how far the large light grounds go towards white where paper is white
_LIGHTER = {
    "sand": 0.5, "petrol1": 0.4, "coral1": 0.4, "green_light": 0.25, "yellow_light": 0.25,
    "red_light": 0.25, "physical_light": 0.2, "mental_light": 0.2, "social_light": 0.2,
}  # fmt: skip
WHITE_GROUND = Palette(
    MappingProxyType(
        {
            token: Color("#FFFFFF", token) if token == "paper" else color.mix("#FFFFFF", share)
            for token, color in PALETTE.colors.items()
            for share in (_LIGHTER.get(token, 0.0),)
        }
    )
)
"""The palette for office printers: white paper, large grounds lighter."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What an edition looks like on one sheet: all that a drawing learns of it."""

    palette: Palette
    type: TypeScale
    strokes: Strokes


def for_edition(edition: Edition, sheet: str) -> Theme:
    """Return palette, type and line widths of an edition on a sheet."""
    return Theme(
        palette=WHITE_GROUND if edition.ground == "white" else PALETTE,
        type=poster_type(sheet, LARGE_PRINT if edition.type_size == "large" else 0.0),
        strokes=poster_strokes(sheet),
    )
