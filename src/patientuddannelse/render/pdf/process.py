"""How colours are written: in the light of screens and office printers, or in inks of a press."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.inks import Inks
from patientuddannelse.scene.paint import Color


@dataclass(frozen=True, slots=True)
class Process:
    """A device colour space, its operators, and how a colour is written as their operands.

    ``pdf_version`` is the one that the standard for such files is built on. Where a process
    ``overprints``, pure black text is printed on top of what lies below, which is not cut out: a
    press that is a hair off then shows no white edges.
    """

    space: str
    fill: str
    stroke: str
    operands: Callable[[Color], str]
    pdf_version: tuple[int, int]
    overprints: bool = False

    def channels(self, color: Color) -> list[float]:
        """Return a colour as numbers from 0 to 1."""
        return [float(channel) for channel in self.operands(color).split()]

    def prints_over(self, color: Color) -> bool:
        """Say whether text of a colour is printed on top of what lies below."""
        return self.overprints and color.cmyk == Inks(0.0, 0.0, 0.0, 1.0)


@cache
def rgb(color: Color) -> str:
    """Write a colour as the three operands of DeviceRGB."""
    channels = (int(color.srgb[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return " ".join(f"{channel:.4g}" for channel in channels)


def cmyk(color: Color) -> str:
    """Write a colour as the four operands of DeviceCMYK, in steps of half a per cent."""
    return " ".join(f"{round(ink * 200) / 200:g}" for ink in color.cmyk)


OFFICE = Process("DeviceRGB", "rg", "RG", rgb, (1, 7))
PRESS = Process("DeviceCMYK", "k", "K", cmyk, (1, 6), overprints=True)
