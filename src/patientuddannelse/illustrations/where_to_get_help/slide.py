"""How the houses stand on a slide, as large as their words need, or in a small picture."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.where_to_get_help.houses import (
    House,
    Look,
    house_height,
    signed,
    told,
)
from patientuddannelse.illustrations.where_to_get_help.layout import Layout
from patientuddannelse.scene.geometry import Point, Rect

_LARGE_HOUSES = ((14.0, 66.0, True), (14.0, 66.0, False), (10.0, 54.0, False), (6.0, 44.0, False))
"""Tries on a slide until the words of the large houses fit: roof and door in points, and whether
there are lines to write numbers on.
"""
_SMALL = 26.0  # frames narrower than this many sizes of running text hold signs only


def plan_slide(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Arrange a slide, or a small picture in a frame that is too narrow for words."""
    if stage.frame.width < _SMALL * stage.type["text"].size:
        return _small(content, stage)
    if any(stage.makes_room(door.id) for door in content.small):
        return _wide(content, stage)
    return _large_only(content, stage)


def _wide(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Arrange the large doors at the left, the small ones at the right, the square between."""
    frame, gap = stage.frame, 12.0
    wide, narrow = frame.width * 0.28, frame.width * 0.258
    half = (frame.height - gap) / 2
    few = Look("label", "small", 0.0, 26.0, 32.0, 6.0, 24.0, sign_air=0.25)
    few = signed(few, content.small, narrow, stage)
    for roof, opening, writing in _LARGE_HOUSES:
        large = content.large if writing else [told(door) for door in content.large]
        big = Look("h3", "small", roof, 40.0, opening, 10.0, 24.0)
        big = signed(big, large, wide, stage)
        if all(house_height(door, big, wide, stage) <= half for door in large):
            break
    houses = []
    for i, door in enumerate(large):
        box = Rect(frame.x, frame.y + i * (half + gap), wide, half)
        houses.append(House(door, box, big, right=True))
    small = content.small if writing else [told(door) for door in content.small]
    rows = max(1, -(-len(small) // 2))
    tall = (frame.height - gap * (rows - 1)) / rows
    if any(house_height(door, few, narrow, stage) > tall for door in small):
        few = replace(few, door=0.0)  # a sign without a door leaves its words more room
    for i, door in enumerate(small):
        x = frame.right - (2 - i % 2) * narrow - (1 - i % 2) * gap
        box = Rect(x, frame.y + i // 2 * (tall + gap), narrow, tall)
        houses.append(House(door, box, few, right=False))
    inner = Rect(frame.x + wide + gap, frame.y, 0, frame.height)
    inner = replace(inner, width=frame.right - 2 * narrow - 2 * gap - inner.x)
    bold = stage.style("small", weight=700)
    said = stage.typesetter.height(content.companion, bold, inner.width) + 4
    people = min(190.0, frame.height - said - 60)
    feet = frame.y + (frame.height - said - people) * 0.5 + people
    companion = Rect(inner.x, feet + 12, inner.width, said)
    middle = Point(inner.center.x, feet)
    return Layout(
        tuple(houses), middle, middle, people, companion, None, (), True, stage.unit, frame.y
    )


def _large_only(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Arrange a slide of the two large doors alone, one at each side of the square."""
    frame = stage.frame
    wide, tall = frame.width * 0.35, min(frame.height, 270.0)
    large = [told(door) for door in content.large]
    for role in ("body", "text"):
        look = Look("h2", role, 22.0, 56.0, 112.0, 16.0, 24.0, windows=True)
        look = signed(look, large, wide, stage)
        if all(house_height(door, look, wide, stage) <= tall for door in large):
            break
    y = frame.y + (frame.height - tall) / 2
    houses = tuple(
        House(door, Rect(x, y, wide, tall), look, right=i == 0)
        for i, (door, x) in enumerate(zip(large, (frame.x, frame.right - wide), strict=False))
    )
    inner = Rect(frame.x + wide + 8, y, frame.width - 2 * wide - 16, tall)
    bold = stage.style("small", weight=700)
    said = stage.typesetter.height(content.companion, bold, inner.width) + 4
    people = min(190.0, tall - said - 16)
    feet = inner.bottom - said - 14
    companion = Rect(inner.x, feet + 14, inner.width, said)
    middle = Point(inner.center.x, feet)
    return Layout(houses, middle, middle, people, companion, None, (), True, stage.unit, frame.y)


def _small(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Arrange a small picture: the doors with their signs, the two large ones above."""
    frame, gap = stage.frame, 12.0
    wide = (frame.width - gap) / 2
    rows = [row for row in (content.large, content.small[:2], content.small[2:]) if row]
    shares = [1.5, 1.0, 1.0][: len(rows)]
    room = frame.height - gap * (len(rows) - 1)
    houses, y = [], frame.y
    for row, share in zip(rows, shares, strict=True):
        tall = room * share / sum(shares)
        door = wide - 16
        role = "h3" if share > 1 else "label"
        look = Look(role, "small", 14.0 if share > 1 else 8.0, 34.0, door, 8.0, 24.0)
        look = signed(look, row, wide, stage)
        for i, each in enumerate(row):
            x = frame.x if i == 0 else frame.right - wide
            houses.append(House(each, Rect(x, y, wide, tall), look, right=i == 0))
        y += tall + gap
    return Layout(
        tuple(houses), frame.center, None, 0.0, None, None, (), False, stage.unit, frame.y
    )
