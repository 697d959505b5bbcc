"""Inks of offset printing: cyan, magenta, yellow and black, each from 0 to 1."""

from __future__ import annotations

import json
from functools import cache
from typing import NamedTuple

from patientuddannelse.assets import asset


class Inks(NamedTuple):
    """How much of each ink lies on the paper."""

    cyan: float
    magenta: float
    yellow: float
    black: float

    def mix(self, other: Inks, share: float) -> Inks:
        """Blend ``share`` (0-1) of ``other`` into this, ink by ink."""
        return Inks(*(a + (b - a) * share for a, b in zip(self, other, strict=True)))


@cache
def inks_of(srgb: str) -> Inks:
    """Convert ``#RRGGBB`` for coated offset: greys are black ink only.

    Between the colours of assets/colour/inks.json, which derive_inks.py made from the profile of
    FOGRA39, values are interpolated along the three channels.
    """
    red, green, blue = (int(srgb[i : i + 2], 16) / 255 for i in (1, 3, 5))
    steps, table, greys = _table()
    if red == green == blue:
        at = red * (len(greys) - 1)
        low = min(int(at), len(greys) - 2)
        return Inks(0.0, 0.0, 0.0, _between(greys[low], greys[low + 1], at - low))
    lows, shares = [], []
    for channel in (red, green, blue):
        at = channel * (steps - 1)
        lows.append(min(int(at), steps - 2))
        shares.append(at - lows[-1])
    corner = (lows[0] * steps + lows[1]) * steps + lows[2]

    def along_blue(place: int) -> Inks:
        return table[place].mix(table[place + 1], shares[2])

    def along_green(place: int) -> Inks:
        return along_blue(place).mix(along_blue(place + steps), shares[1])

    return along_green(corner).mix(along_green(corner + steps * steps), shares[0])


def _between(one: float, other: float, share: float) -> float:
    return one + (other - one) * share


@cache
def _table() -> tuple[int, tuple[Inks, ...], tuple[float, ...]]:
    """Return the number of steps, the inks of every colour, and the black of even greys."""
    data = json.loads(asset("colour/inks.json").read_text(encoding="utf-8"))
    inks = tuple(Inks(*(percent / 100 for percent in each)) for each in data["inks"])
    return data["steps"], inks, tuple(percent / 100 for percent in data["greys"])
