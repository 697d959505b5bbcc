"""The strip of numbers below the square: one after the other, row by row."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.where_to_get_help import Number, WhereToGetHelpContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.where_to_get_help.layout import Cell
from patientuddannelse.scene.geometry import Rect

_STRIP_AIR, _ROW_AIR = 5.0, 3.5  # design units over and between the rows
_WRITTEN, _LEAST_WRITTEN = 70.0, 52.0  # design units that a number takes when written by hand


def strip_cells(
    content: WhereToGetHelpContent, stage: Stage, room: Rect
) -> tuple[tuple[Cell, ...], float]:
    """Place the numbers from y 0, words before the number or line; return them and their height."""
    u = stage.unit
    pad, gap = 6 * u, 9 * u
    left, right = room.x + pad, room.right - pad
    cells: list[Cell] = []
    ends: list[float] = []  # where each row's last number ends
    y, row = _STRIP_AIR * u, 0.0
    for i, number in enumerate(content.numbers):
        words, value, tall = _cell(number, "h3", stage, right - left)
        x = ends[-1] + gap if ends else left
        if not ends or x + words + 3 * u + value > right:
            y += row + (_ROW_AIR * u if ends else 0.0)
            x, row = left, 0.0
            ends.append(left)
        if i + 1 == len(content.numbers) and not number.number:  # a line to write on
            value = right - x - words - 3 * u
        place = Rect(x + words + 3 * u, y, value, tall)
        cells.append(Cell(number, Rect(x, y, words, tall), place, "h3"))
        ends[-1], row = place.right, max(row, tall)
    if content.checked:
        day = Number(
            label=content.checked, number=replace(content.checked_on, value=content.checked_day)
        )
        words, value, tall = _cell(day, "small", stage, right - left)
        wide = words + 3 * u + value
        free = [k for k, end in enumerate(ends) if end + gap + wide <= right]
        if free and cells:
            at = sorted({cell.words.y for cell in cells})[free[0]]
            x = right - wide
        else:
            at, x = y + row + (_ROW_AIR * u if cells else 0.0), left
            y, row = at, tall
        cells.append(
            Cell(day, Rect(x, at, words, tall), Rect(x + words + 3 * u, at, value, tall), "small")
        )
    return tuple(cells), y + row + _STRIP_AIR * u if cells else 0.0


def _cell(number: Number, role: str, stage: Stage, width: float) -> tuple[float, float, float]:
    """Return the widths of a line's words and number (or line to write on), and its height."""
    most = width * 0.7 if number.number else width - (_LEAST_WRITTEN + 3) * stage.unit
    words = stage.width(number.label, "small") * 1.03 + 1
    if words > most:  # no wider than its lines need: what is written begins after them
        block = stage.text(number.label, Rect(0, 0, most, 1e4), "small")
        words = max(line.width for p in block.paragraphs for line in p.lines) * 1.03 + 1
        words = min(words, most)
    tall = max(stage.height(number.label, words, "small"), stage.type["h3"].size * 1.2)
    value = stage.width(number.number, role) * 1.05 + 1 if number.number else _WRITTEN * stage.unit
    return words, min(value, width - words - 3 * stage.unit), tall
