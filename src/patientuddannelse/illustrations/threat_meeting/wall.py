"""The wall of the room: a superellipse in a box, and what is inside it."""

from __future__ import annotations

import math

from patientuddannelse.scene.geometry import Rect

POWER = 2.45
"""Of the superellipse that the wall is."""

CLEAR = 0.96
"""As near to the wall as anything in the room may come, its scallops apart."""


def inside(room: Rect, point: tuple[float, float]) -> bool:
    """Say whether a place is in the room, clear of its wall; one without height holds nothing."""
    if room.width <= 0 or room.height <= 0:
        return False
    across = abs(point[0] - room.center.x) / (room.width / 2)
    down = abs(point[1] - room.center.y) / (room.height / 2)
    return math.pow(across, POWER) + math.pow(down, POWER) <= math.pow(CLEAR, POWER)


def highest(room: Rect, x: float) -> float:
    """Return how high anything may come up in the room at a place across."""
    across = min(abs(x - room.center.x) / (room.width / 2), CLEAR)
    down = math.pow(math.pow(CLEAR, POWER) - math.pow(across, POWER), 1 / POWER)
    return room.center.y - down * room.height / 2
