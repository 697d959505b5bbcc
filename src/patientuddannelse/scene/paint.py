"""Colours and strokes: a colour keeps the palette token it came from, so themes can recolour it."""

from __future__ import annotations

from dataclasses import dataclass, field


def _channels(srgb: str) -> tuple[int, int, int]:
    return int(srgb[1:3], 16), int(srgb[3:5], 16), int(srgb[5:7], 16)


@dataclass(frozen=True, slots=True)
class Color:
    """A colour: ``#RRGGBB`` and the palette token it is or was mixed from ("" for fixed ones)."""

    srgb: str
    token: str = ""

    def mix(self, other: Color | str, share: float) -> Color:
        """Blend ``share`` (0-1) of ``other`` into this, channel by channel; the token stays."""
        theirs = _channels(other if isinstance(other, str) else other.srgb)
        mixed = (
            round(a + (b - a) * share) for a, b in zip(_channels(self.srgb), theirs, strict=True)
        )
        return Color("#{:02X}{:02X}{:02X}".format(*mixed), self.token)

    def shade(self, share: float = 0.20) -> Color:
        """Return the darker tone of the house style (mix with #0A1E24)."""
        return self.mix("#0A1E24", share)

    def tint(self, share: float = 0.22) -> Color:
        """Return the lighter tone of the house style (mix with white)."""
        return self.mix("#FFFFFF", share)

    @property
    def luminance(self) -> float:
        """Return the relative luminance of WCAG 2.2 (0-1)."""
        linear = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
            for c in (channel / 255 for channel in _channels(self.srgb))
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

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
