"""How a shape or line in colour is painted in black and white: by meaning, size and ground."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.materials import PATH_EDGE, SKIN
from patientuddannelse.posters.monochrome.hatching import Pattern
from patientuddannelse.scene.paint import Color
from patientuddannelse.theme import PALETTE

BLACK, WHITE = Color("#000000"), Color("#FFFFFF")
PAIN = Color("#8A8A8A")
"""Pain is the one even grey among patterns; black words on it have a contrast of 6.1."""

PATTERNS: Mapping[str, Pattern | None] = {
    "physical": "strokes", "mental": "dots", "social": "waves", "social_fill": "waves",
    "red": "strokes", "yellow": "dots", "green": None,
}  # fmt: skip
"""The pattern of each colour that means something (visual-language.md); green is plain."""

DASHES: Mapping[str, tuple[float, ...]] = {"red": (), "yellow": (0.05, 2.0), "green": (3.2, 2.4)}
"""The rules beside the lights, in line widths: solid, dotted, dashed."""

SMALL_SIGN = 0.006
"""Discs up to this share of the page stay black and carry a white sign; patterns need more."""

_PAIN_TOKENS = frozenset({"coral5", "coral7"})
_SKIN = frozenset(
    color.srgb for skin in SKIN.values() for color in (skin.base, skin.shade, skin.side, skin.cheek)
)

# Shares of the page's area.
_LARGE = 0.02  # a ground
_CARD = 0.006  # white on dark that stays white: a card, not a sign
_TURNS = 0.004  # dark that becomes white with an outline
_OUTLINED = 0.0012  # light that needs an outline on white
_DISC = 0.0003  # a white disc under a sign
_PATTERN = 0.00025  # room for the marks of a pattern

_QUIET = 1.5  # the contrast of long or wide lines that stay in the background, under words too
_SOLID = 0.08  # the tone of small dark shapes
_INK = 0.3  # the tone up to which lines of wood or cloth are drawn as dark as ink
_LIFT, _LIFT_LARGE = 0.62, 0.3  # how much of its darkness a grey keeps


@dataclass(frozen=True, slots=True)
class Laid:
    """What was painted at a place: its colour in the colour edition and in this one.

    ``turned`` says that dark became light there or light dark, so that what stands on it turns
    too; ``hatched`` that it carries a pattern.
    """

    was: Color
    now: Color
    turned: bool = False
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a shape is painted: its fill, and a line round it (width in design units, 0: none)."""

    laid: Laid
    edge: float = 0.0
    edge_color: Color = BLACK


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of a shape: colour, share of the page, if a disc, if part of a person."""

    color: Color
    size: float
    is_disc: bool = False
    person: bool = False

    @property
    def tone(self) -> float:
        """Return how light its colour is."""
        return tone(self.color)


@cache
def tone(color: Color) -> float:
    """Return how light a colour is as a grey: 0 black, 1 white, in even steps for the eye."""
    y = color.luminance
    return 12.92 * y if y <= 0.0031308 else 1.055 * float(y ** (1 / 2.4)) - 0.055


def grey(value: float) -> Color:
    """Return a neutral grey of a tone."""
    level = round(255 * min(1.0, max(0.0, value)))
    return Color(f"#{level:02X}{level:02X}{level:02X}")


def readable_on(ground: Color) -> Color:
    """Return the colour of words on a grey: black wherever that can be read."""
    return BLACK if BLACK.contrast(ground) >= 4.5 else WHITE


def is_skin(color: Color) -> bool:
    """Say whether a colour is that of somebody's skin."""
    return not color.token and color.srgb in _SKIN


def dashes_of(color: Color) -> tuple[float, ...] | None:
    """Return the dashes of a light's rule, in line widths; None for other colours."""
    return DASHES.get(color.token.removesuffix("_light"))


def look_of(shape: Shape, ground: Laid) -> Look | None:
    """Return how a shape is painted on what lies under it; None for what is left out."""
    token = shape.color.token
    if shape.person or not token:
        return _material(shape, ground)
    if token in PATTERNS:
        return _meaning(shape, ground)
    if token in _PAIN_TOKENS:
        if shape.tone > 0.7:
            return Look(Laid(shape.color, grey(0.9)))
        even = shape.size > _OUTLINED or token == "coral5"
        return Look(Laid(shape.color, PAIN if even else grey(0.2)))
    return _neutral(shape, ground)


def line_of(
    color: Color, ground: Laid, *, person: bool = False, wide: bool = False, large: bool = False
) -> Color | None:
    """Return the colour of a line on what lies under it; None for what is left out."""
    value, token = tone(color), color.token
    if ground.hatched and token and ground.was.token == token:
        return None
    if person:
        if is_skin(color):
            return grey(_lifted(value) * 0.8)  # of a hand's fingers: a shade of that hand
        return grey(_lifted(value) if wide or value > _INK else value * 0.8)
    if ground.turned and not token and _alike(color, ground.was):
        return None
    if token in _PAIN_TOKENS:
        return grey(0.9) if value > 0.65 else PAIN if wide else grey(0.2)
    if token in PATTERNS:
        return grey(_SOLID)
    if ground.turned and token:
        return grey(0.0 if value > 0.5 else 0.55)
    if value < 0.5:
        return grey(_lifted(value) if large or (not token and value > _INK) else _SOLID)
    if ground.turned:
        return BLACK if value > 0.9 else grey(0.35)
    contrast = color.contrast(ground.was)
    if tone(ground.now) > 0.8 and contrast > 1.15:
        if (wide or large) and contrast < _QUIET:
            return grey(0.88)
        return grey(min(_lifted(value), 0.78 if wide else 0.6))
    return grey(_lifted(value))


def _material(shape: Shape, ground: Laid) -> Look | None:
    """Skin, hair, cloth, wood and metal: greys that cost less toner."""
    color, value, size = shape.color, shape.tone, shape.size
    if color == PATH_EDGE:
        return Look(Laid(color, grey(0.66)))  # a line on both sides of the path, drawn next
    if not shape.person:
        if ground.turned and _is_shade(color, ground.was):
            return None  # of what became white
        if size > _TURNS and value < 0.5:
            return Look(Laid(color, WHITE, turned=True), 1.6)
        if size > _LARGE:
            return Look(Laid(color, WHITE), 0.5, grey(0.6))
        if ground.turned and value > 0.45 and size < _DISC:  # part of a sign
            return Look(Laid(color, BLACK if value > 0.9 else grey(0.35), turned=True))
    if ground.hatched and value > 0.9 and size > _DISC:
        return Look(Laid(color, WHITE), 0.7)
    small = size < _OUTLINED * 0.3
    if shape.person:  # eyes and black hair; clothes are as light in small as they are in large
        inked = small and value < 0.2
    else:
        inked = value < 0.2 or (value < 0.35 and (small or ground.turned))
    if inked and not is_skin(color):
        return Look(Laid(color, grey(value * 0.6)))
    now = grey(_lifted(value, large=size > _TURNS))
    pale = tone(now) > 0.86 and tone(ground.now) > 0.86 and size > _OUTLINED * 0.12
    pale = pale and not (is_skin(color) and is_skin(ground.was))  # the shade of a face
    return Look(Laid(color, now), 0.45 if pale else 0.0, grey(0.62))


def _meaning(shape: Shape, ground: Laid) -> Look | None:
    """Colours that mean something: a pattern, or black where there is no room for one."""
    color, value, size = shape.color, shape.tone, shape.size
    turned = value < 0.6
    mixed = color.srgb != PALETTE[color.token].srgb
    if mixed and ground.was.token == color.token:
        if size < _OUTLINED:
            return None  # gleam, shade and marks of the colour itself: the pattern says it
        if ground.hatched:
            return Look(Laid(color, WHITE, turned=turned), 0.8)
    elif mixed and value < tone(PALETTE[color.token]):
        return Look(Laid(color, WHITE, turned=turned))  # the rim of what is drawn next
    if size > (SMALL_SIGN if shape.is_disc else _PATTERN):
        return Look(Laid(color, WHITE, turned=turned, hatched=True), 1.1)
    if value > 0.7:
        return Look(Laid(color, WHITE), 0.8)
    return Look(Laid(color, grey(_SOLID)))


def _neutral(shape: Shape, ground: Laid) -> Look:
    """Grounds, cards and signs."""
    color, value, size = shape.color, shape.tone, shape.size
    if value < 0.5 and size > _TURNS:
        return Look(Laid(color, WHITE, turned=True), 1.1)
    if ground.hatched and value > 0.9 and size > _DISC:
        return Look(Laid(color, WHITE), 0.7)
    if ground.turned and not (value > 0.8 and size > _CARD):
        if size > _CARD or (size > _DISC and 0.3 < value < 0.8):
            return Look(Laid(color, WHITE, turned=True), 0.8)
        own = tone(ground.was) > 0.6 and ground.now == WHITE  # a dark sign on a bright disc
        return Look(Laid(color, grey(1.0 if value < 0.5 and not own else 0.0), turned=True))
    if value < 0.5:
        return Look(Laid(color, grey(_SOLID)))
    if value > 0.7 or size > _LARGE:
        if size < _OUTLINED:
            bare = tone(ground.now) > 0.8
            return Look(Laid(color, grey(min(0.9, value)) if bare else WHITE))
        contrast = color.contrast(ground.was)
        edge = 0.8 if contrast > 1.015 else 0.0
        return Look(Laid(color, WHITE), edge, BLACK if contrast > 1.9 else grey(0.45))
    return Look(Laid(color, grey(_lifted(value))))


def _alike(one: Color, two: Color) -> bool:
    return abs(tone(one) - tone(two)) < 0.09


def _is_shade(one: Color, two: Color) -> bool:
    """Say whether a colour may be another one in the shade: about as dark, and warm or cold too."""
    (red, _, blue), (other_red, _, other_blue) = one.linear, two.linear
    return _alike(one, two) and (red > blue) == (other_red > other_blue)


def _lifted(value: float, *, large: bool = False) -> float:
    """Return a tone that needs less toner; near white becomes white."""
    if value > 0.94:
        return 1.0
    return 1 - (1 - value) * (_LIFT_LARGE if large else _LIFT)
