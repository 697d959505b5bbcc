"""A logo that was read: its art in its own coordinates, and how it is placed in a room."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Origin
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.primitives import Group, Item, Picture, Role
from patientuddannelse.wordings.refusal import RefusedError


class LogoError(RefusedError):
    """Why a file cannot be a logo."""

    name = "logo"


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo: what it draws within ``box``, where the profile names it, the digest of its file."""

    items: tuple[Item, ...]
    box: Rect
    origin: Origin | None = None
    digest: str = ""

    def size_in(self, width: float, height: float) -> tuple[float, float]:
        """Return how large it is where it may be this large: its shape is kept."""
        scale = min(width / self.box.width, height / self.box.height)
        return self.box.width * scale, self.box.height * scale

    def placed(self, room: Rect, alt_text: str, *, centered: bool = False) -> Group:
        """Place it in a room, at the left or in the middle, halfway down; nothing is recoloured."""
        width, height = self.size_in(room.width, room.height)
        x = room.x + (room.width - width) / 2 if centered else room.x
        y = room.y + (room.height - height) / 2
        scale = width / self.box.width
        matrix = Matrix(scale, 0, 0, scale, x - self.box.x * scale, y - self.box.y * scale)
        items = tuple(
            replace(item, box=Rect(x, y, width, height)) if isinstance(item, Picture) else item
            for item in self.items
        )
        if any(isinstance(item, Picture) for item in self.items):
            matrix = Matrix()
        return Group(items, "logo", Role.FIGURE, alt_text, matrix, origin=self.origin)
