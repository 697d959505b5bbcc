"""From a face's metrics file (JSON) to `Metrics`, which measures text without a font library."""

import json
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

from patientuddannelse.dataclass import dataclass

SOFT_HYPHEN = "\u00ad"
_UNDRAWN = SOFT_HYPHEN + "\n"

Units = Callable[[str], int]
"""From one line of text to its width in font units, the same at every size."""


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """From one line of text to its width in pt at a type size, ``em`` units of the font."""

    units: Units
    size: float
    em: int

    def __call__(self, text: str) -> float:
        """Measure one line of text in pt."""
        return self.points(self.units(text))

    def points(self, units: int) -> float:
        """Return the pt of so many font units."""
        return units * self.size / self.em

    def held(self, width: float) -> float:
        """Return how many font units a width in pt holds."""
        return width * self.em / self.size


class Advances(dict[str, int]):
    """Advance width per character in font units; an unknown character has that of `.notdef`."""

    notdef: int = 0

    def __missing__(self, character: str) -> int:
        """Return what a renderer advances for a character the font lacks."""
        return 0 if character in _UNDRAWN else self.notdef


@dataclass(frozen=True, slots=True, eq=False)
class Metrics:
    """What must be known of a font face to measure its text.

    `ascent`, `cap_height` and `x_height` are fractions of the em above the baseline, and
    `descent` is negative, below it (the font's `hhea` and `OS/2` tables). `advances` and `kern`
    (left character to right character to adjustment, GPOS `kern`) are in font units.
    """

    postscript_name: str
    units_per_em: int
    ascent: float
    descent: float
    cap_height: float
    x_height: float
    advances: Advances
    kern: dict[str, dict[str, int]]

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the metrics file that `assets/scripts/derive_fonts.py` wrote."""
        return cls.from_plain(json.loads(path.read_text(encoding="utf-8")))

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> Self:
        """Build from the JSON form, which groups characters that share a width or a kern row."""
        advances = Advances()
        advances.notdef = plain["notdef"]
        for width, characters in plain["advances"].items():
            advances.update(dict.fromkeys(characters, int(width)))
        advances.update(dict.fromkeys(_UNDRAWN, 0))
        kern: dict[str, dict[str, int]] = {}
        for lefts, values in plain["kern"]:
            row: dict[str, int] = {}
            for value, rights in values.items():
                row.update(dict.fromkeys(rights, int(value)))
            kern.update(dict.fromkeys(lefts, row))
        em = plain["units_per_em"]
        return cls(
            postscript_name=plain["postscript_name"],
            units_per_em=em,
            ascent=plain["ascent"] / em,
            descent=plain["descent"] / em,
            cap_height=plain["cap_height"] / em,
            x_height=plain["x_height"] / em,
            advances=advances,
            kern=kern,
        )

    def width(self, text: str, size: float, kern: bool = True) -> float:
        """Measure one line of text in pt at a type size in pt, with or without kern pairs."""
        return _units(self, kern)(text) * size / self.units_per_em

    def measure(self, size: float, kern: bool = True) -> Measure:
        """Return what measures lines of text in pt at a type size in pt."""
        return Measure(_units(self, kern), size, self.units_per_em)

    def kerning(self, text: str) -> list[int]:
        """List the adjustment after each character but the last, in font units."""
        empty: dict[str, int] = {}
        return [self.kern.get(left, empty).get(right, 0) for left, right in pairwise(text)]

    def positions(self, text: str, kern: bool = True) -> Iterator[tuple[str, int]]:
        """Yield each character with its distance from the start of the line, in font units."""
        x = 0
        adjustments = [*self.kerning(text), 0] if kern else [0] * len(text)
        for character, adjustment in zip(text, adjustments, strict=False):
            yield character, x
            x += self.advances[character] + adjustment

    def missing(self, text: str) -> str:
        """Return the characters the font cannot draw, each once, in order of appearance."""
        if self.advances.keys() >= set(text):  # nearly always
            return ""
        return "".join(dict.fromkeys(c for c in text if c not in self.advances))


@cache
def _units(metrics: Metrics, kern: bool) -> Units:
    """Return what measures in font units; the same words come back at every size that is tried."""
    advance, rows = metrics.advances.__getitem__, metrics.kern if kern else {}

    @lru_cache(maxsize=1 << 16)
    def units(text: str) -> int:
        if SOFT_HYPHEN in text:
            text = text.replace(SOFT_HYPHEN, "")
        wide = sum(map(advance, text))
        if rows:
            for left, right in pairwise(text):
                if left in rows:
                    wide += rows[left].get(right, 0)
        return wide

    return units
