"""Lengths: everything inside the program is in points (1/72 inch), y down; this converts."""

from __future__ import annotations

from typing import Final

PT_PER_MM: Final = 72 / 25.4


def mm(length: float) -> float:
    """Convert millimetres to points."""
    return length * PT_PER_MM


def in_mm(length: float) -> float:
    """Convert points to millimetres."""
    return length / PT_PER_MM
