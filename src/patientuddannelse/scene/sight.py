"""How different two colours look, to all eyes and to those that miss a kind of cone.

The sight of those without red, green or blue cones is simulated with the matrices for severity 1.0
of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (IEEE Transactions on Visualization and Computer Graphics 15, 2009), in linear light.
Differences are CIEDE2000 (Sharma, Wu and Dalal 2005), for the white of D65.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from patientuddannelse.scene.paint import Color

Triple = tuple[float, float, float]


class Sight(StrEnum):
    """Eyes without red, green or blue cones, and a copy in black and white."""

    PROTAN = "protan"
    DEUTAN = "deutan"
    TRITAN = "tritan"
    GREY = "grey"


_MACHADO: Mapping[Sight, tuple[Triple, Triple, Triple]] = MappingProxyType(
    {
        Sight.PROTAN: (
            (0.152286, 1.052583, -0.204868),
            (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998),
        ),
        Sight.DEUTAN: (
            (0.367322, 0.860646, -0.227968),
            (0.280085, 0.672501, 0.047413),
            (-0.011820, 0.042940, 0.968881),
        ),
        Sight.TRITAN: (
            (1.255528, -0.076749, -0.178779),
            (-0.078411, 0.930809, 0.147602),
            (0.004733, 0.691367, 0.303900),
        ),
    }
)

_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)
_DARK, _SLOPE = 216 / 24389, 24389 / 27  # where CIE L* turns from a root into a line
_FAR = 25.0**7


@lru_cache(maxsize=1024)
def difference(one: str, other: str, sight: Sight) -> float:
    """Return the CIEDE2000 difference of two ``#RRGGBB`` as somebody sees them."""
    return ciede2000(_seen(one, sight), _seen(other, sight))


def least_difference(one: Color, other: Color) -> tuple[float, Sight]:
    """Return to whom two colours look most alike, and by how much they differ there."""
    return _least_difference(one.srgb, other.srgb)


@lru_cache(maxsize=1024)
def _least_difference(one: str, other: str) -> tuple[float, Sight]:
    return min((difference(one, other, sight), sight) for sight in Sight)


def _seen(srgb: str, sight: Sight) -> Triple:
    """Return L*, a* and b* of a colour as somebody sees it."""
    light = Color(srgb).linear
    if sight is Sight.GREY:
        red = green = blue = Color(srgb).luminance
    else:
        red, green, blue = (max(0.0, min(1.0, each)) for each in _times(_MACHADO[sight], light))
    shares = zip(_times(_TO_XYZ, (red, green, blue)), _WHITE, strict=True)
    x, y, z = (_root(value / white) for value, white in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return share ** (1 / 3) if share > _DARK else (_SLOPE * share + 16) / 116


def _times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def ciede2000(one: Triple, other: Triple) -> float:
    """Return the difference of two colours by L*, a* and b*."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    chroma = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    grow = 1.5 - 0.5 * math.sqrt(chroma / (chroma + _FAR))
    c1, c2 = math.hypot(a1 * grow, b1), math.hypot(a2 * grow, b2)
    h1 = math.degrees(math.atan2(b1, a1 * grow)) % 360 if c1 else 0.0
    h2 = math.degrees(math.atan2(b2, a2 * grow)) % 360 if c2 else 0.0
    turn = (h2 - h1 + 180) % 360 - 180 if c1 and c2 else 0.0
    hue = h1 + turn / 2 if c1 and c2 else h1 + h2
    light, strong = (l1 + l2) / 2 - 50, (c1 + c2) / 2

    def cosine(times: int, back: float) -> float:
        return math.cos(math.radians(times * hue - back))

    t = 1 - 0.17 * cosine(1, 30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, -6) - 0.2 * cosine(4, 63)
    d_light = (l2 - l1) / (1 + 0.015 * light**2 / math.sqrt(20 + light**2))
    d_chroma = (c2 - c1) / (1 + 0.045 * strong)
    d_hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * strong * t)
    bend = math.radians(60 * math.exp(-((((hue % 360) - 275) / 25) ** 2)))
    rotation = -2 * math.sqrt(strong**7 / (strong**7 + _FAR)) * math.sin(bend)
    return math.sqrt(d_light**2 + d_chroma**2 + d_hue**2 + rotation * d_chroma * d_hue)
