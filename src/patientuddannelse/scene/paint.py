"""Colours and strokes: a colour keeps the palette token it came from, so themes can recolour it."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.inks import Inks, inks_of


def _channels(srgb: str) -> tuple[int, int, int]:
    return int(srgb[1:3], 16), int(srgb[3:5], 16), int(srgb[5:7], 16)


@lru_cache(maxsize=4096)
def _linear(srgb: str) -> tuple[float, float, float]:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(srgb))
    )
    return red, green, blue


def _luminance(srgb: str) -> float:
    red, green, blue = _linear(srgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=4096)
def _mixed(one: str, other: str, share: float) -> str:
    channels = zip(_channels(one), _channels(other), strict=True)
    return "#{:02X}{:02X}{:02X}".format(*(round(a + (b - a) * share) for a, b in channels))


@dataclass(frozen=True, slots=True)
class Color:
    """A colour: ``#RRGGBB`` and the palette token it is or was mixed from ("" for fixed ones).

    ``inks`` are chosen for the palette's colours; a mixture remembers what it was mixed of, so that
    its inks are mixed in the same way. All other colours are converted.
    """

    srgb: str
    token: str = ""
    inks: Inks | None = field(default=None, compare=False, repr=False)
    mixture: tuple[Color, Color, float] | None = field(default=None, compare=False, repr=False)

    @property
    def cmyk(self) -> Inks:
        """Return the inks that print this colour on coated paper."""
        if self.inks is not None:
            return self.inks
        if self.mixture is not None:
            one, other, share = self.mixture
            return one.cmyk.mix(other.cmyk, share)
        return inks_of(self.srgb)

    def mix(self, other: Color | str, share: float) -> Color:
        """Blend ``share`` (0-1) of ``other`` into this, channel by channel; the token stays."""
        theirs = Color(other) if isinstance(other, str) else other
        srgb = _mixed(self.srgb, theirs.srgb, share)
        return Color(srgb, self.token, mixture=(self, theirs, share) if self.token else None)

    def shade(self, share: float = 0.20) -> Color:
        """Return the darker tone of the house style (mix with #0A1E24)."""
        return self.mix("#0A1E24", share)

    def tint(self, share: float = 0.22) -> Color:
        """Return the lighter tone of the house style (mix with white)."""
        return self.mix("#FFFFFF", share)

    @property
    def linear(self) -> tuple[float, float, float]:
        """Return red, green and blue in linear light (0-1)."""
        return _linear(self.srgb)

    @property
    def luminance(self) -> float:
        """Return the relative luminance of WCAG 2.2 (0-1)."""
        return _luminance(self.srgb)

    def contrast(self, other: Color) -> float:
        """Return the WCAG contrast ratio (1-21) with another colour."""
        high, low = sorted((self.luminance, other.luminance), reverse=True)
        return (high + 0.05) / (low + 0.05)


@dataclass(frozen=True, slots=True)
class LinearGradient:
    """A gradient between two points (in the coordinates of the path) through coloured stops."""

    start: tuple[float, float]
    end: tuple[float, float]
    stops: tuple[tuple[float, Color], ...]


Paint = Color | LinearGradient


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line: colour, width in points of its own coordinates, dashes, round ends by default."""

    color: Color
    width: float
    dash: tuple[float, ...] = field(default=())
    round_ends: bool = True
