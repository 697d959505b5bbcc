"""The lists on the cards: scenes and words in rows, as large as the room allows."""

from __future__ import annotations

import math

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.volume_knob import Influence, VolumeKnobContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.captions import widest_word
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.volume_knob.pictures import HEIGHT, WIDTH
from patientuddannelse.scene.geometry import Rect

_SHAPE = WIDTH / HEIGHT
_ONE_COLUMN = 3  # more than so many entries stand in two columns
_LITTLE = 0.86  # of the largest size of scenes: what a line fewer is worth
_TILES = (42, 40, 38, 36, 34, 31, 28, 25, 22, 18, 14, 11, 0)
"""Tries of a scene's height, in design units."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that turns the knob: the box of its scene (if there is room) and of its words.

    ``below`` says that its words stand under the scene.
    """

    item: Influence
    tile: Rect | None
    words: Rect
    below: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """How a list is laid in its card: columns, height of a row and of its scenes."""

    items: tuple[Influence, ...]
    columns: int
    row: float
    tile: float

    @property
    def rows(self) -> int:
        """Return in how many rows the list stands."""
        return math.ceil(len(self.items) / self.columns)


def bold_height(stage: Stage, text: Text, width: float, role: str) -> float:
    """Return the height of words in bold, a little more than measured against rounding."""
    return stage.typesetter.height(text, stage.style(role, weight=700), width) + 1


def columns_of(items: tuple[Influence, ...]) -> int:
    """Return in how many columns a list stands."""
    return 2 if len(items) > _ONE_COLUMN else 1


def lists_in(
    content: VolumeKnobContent, stage: Stage, widths: tuple[float, float], room: float
) -> tuple[Listed, Listed]:
    """Lay both lists out with scenes of one size, the largest at which all words fit.

    Scenes a little smaller are taken where words then need fewer lines.
    """
    both = (content.turns_up, content.turns_down)
    u, upright = stage.unit, is_sheet(stage)
    columns = (1, columns_of(both[1]))
    rows = max(math.ceil(len(items) / n) for items, n in zip(both, columns, strict=True))
    air = 2.5 * u if upright else 0.3 * stage.type["label"].size
    chosen: _Try | None = None
    largest = 0.0
    for tile in (size * u for size in _TILES):
        if chosen and tile < _LITTLE * largest:
            break
        tried = _tried(both, stage, widths, columns, tile)
        if not tried.narrow and rows * (tried.tall + air) <= room:
            largest = largest or tile
            if chosen is None or tried.words < chosen.words - 1:
                chosen = tried
    chosen = chosen or tried
    row = chosen.tall + air
    row = min(row, room / rows) if upright else room / rows
    up, down = (Listed(each, n, row, chosen.tile) for each, n in zip(both, columns, strict=True))
    return up, down


@dataclass(frozen=True, slots=True)
class _Try:
    """Scenes of a height: how tall a row is, and all words are, and whether a word is too wide."""

    tile: float
    tall: float
    words: float
    narrow: bool


def _tried(
    both: tuple[tuple[Influence, ...], ...],
    stage: Stage,
    widths: tuple[float, float],
    columns: tuple[int, int],
    tile: float,
) -> _Try:
    role = "label" if is_sheet(stage) else "small"
    scale = stage.type[role].size / stage.type["label"].size
    heights, narrow = [], False
    for items, wide, n in zip(both, widths, columns, strict=True):
        words = _words_width(stage, wide, n, tile)
        heights += [bold_height(stage, each.label, words, role) for each in items]
        narrow |= any(widest_word(stage, each.label, "label") * scale > words for each in items)
    return _Try(tile, max(tile, *heights), sum(heights), narrow)


def _words_width(stage: Stage, wide: float, columns: int, tile: float) -> float:
    """Return the width of an entry's words beside a scene of a height."""
    pad = _pad(stage)
    return (wide - pad) / columns - tile * _SHAPE - (1.4 * pad if tile else 0.0) - pad


def _pad(stage: Stage) -> float:
    """Return the air round a scene, a little less than that between it and its words."""
    return 2.2 * stage.unit if is_sheet(stage) else 8.0


def entries_in(stage: Stage, box: Rect, head: float, each: Listed) -> tuple[Entry, ...]:
    """Place a list row by row under its card's head."""
    pad = _pad(stage)
    column = (box.width - pad) / each.columns
    top = box.y + head + (box.height - head - each.rows * each.row) / 2
    found = []
    for k, item in enumerate(each.items):
        x = box.x + pad + (k % each.columns) * column
        y = top + (k // each.columns) * each.row
        wide = each.tile * _SHAPE
        tile = Rect(x, y + (each.row - each.tile) / 2, wide, each.tile) if each.tile else None
        before = wide + 1.4 * pad if tile else 0.0
        found.append(Entry(item, tile, Rect(x + before, y, column - before - pad, each.row)))
    return tuple(found)
