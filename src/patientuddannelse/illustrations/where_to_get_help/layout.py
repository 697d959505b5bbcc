"""What is decided before the square is drawn: houses, the two who stand there, the strip."""

from __future__ import annotations

from patientuddannelse.curriculum.models.where_to_get_help import Number
from patientuddannelse.dataclass import dataclass
from patientuddannelse.illustrations.where_to_get_help.houses import House
from patientuddannelse.scene.geometry import Point, Rect

FIRST, SQUARE = "begin", "square"  # the steps of the large doors and of the two on the square


@dataclass(frozen=True, slots=True)
class Cell:
    """A line of the strip: its number with the box of its words and of the number."""

    number: Number
    words: Rect
    value: Rect
    role: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The houses, the square's middle, the two who stand there, and the strip of numbers.

    Lines run along the ``street``, a height under the houses, if there is one.
    """

    houses: tuple[House, ...]
    middle: Point
    people: Point | None
    people_height: float
    companion: Rect | None
    strip: Rect | None
    cells: tuple[Cell, ...]
    words: bool
    unit: float
    horizon: float
    street: float = 0.0
