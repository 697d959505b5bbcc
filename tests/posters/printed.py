"""What tests ask of a composed sheet: its parts by name, and the room its words and code take."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.clinic import Approval
from patientuddannelse.posters.model import Poster
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, TextBlock
from patientuddannelse.scene.walk import groups, leaves, text_blocks

MODELS = ("cup", "threat_meeting", "traffic_light", "change_steps")
SHEETS = ("a4", "a3", "a2", "a1", "a0")


def approval(name: str, code: str) -> Approval:
    """Return the approval of 4 March 2025 of the texts with this code."""
    return Approval(approved_by=Text(name), approved_on=date(2025, 3, 4), code=code)


def part(poster: Poster, name: str) -> Group:
    """Return the group of that name."""
    return next(group for group in groups(poster.scene) if group.name == name)


def has(poster: Poster, name: str) -> bool:
    """Say whether there is a group of that name."""
    return any(group.name == name for group in groups(poster.scene))


def words(poster: Poster, name: str) -> str:
    """Return all texts of a part, its lines joined."""
    return "\n".join(block.text for block in text_blocks([part(poster, name)]))


def set_lines(group: Group) -> Iterator[tuple[str, Rect]]:
    """Yield every set line of a part on the page: its text and the room its letters take."""
    for leaf, matrix in leaves([group]):
        if isinstance(leaf, TextBlock):
            for paragraph in leaf.paragraphs:
                for line in paragraph.lines:
                    x, y = matrix.apply(line.x, line.baseline)
                    size = paragraph.size
                    yield line.text, Rect(x, y - 0.72 * size, line.width, 0.93 * size)


def meet(one: Rect, other: Rect) -> bool:
    """Say whether two boxes share room."""
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )
