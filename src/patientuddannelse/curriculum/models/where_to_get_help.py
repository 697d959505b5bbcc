"""The content of where to get help: six doors round a square, and the numbers behind them."""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from patientuddannelse.curriculum.authored import Id, Text
from patientuddannelse.curriculum.models.base import ModelContent, Strict

DoorId = Literal["clinic", "doctor", "others", "municipality", "associations", "pain_centre"]

_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Number(Strict):
    """A line for a number: the words before it, and the number; empty, a line to write on."""

    label: Text
    number: Text = Text("")


class Door(Strict):
    """A door: its sign, what is behind it, how one gets in, and a line for a number."""

    id: DoorId
    name: Text
    text: Text = Text("")
    way: Text = Text("")
    phone: Number | None = None


class Specialist(Strict):
    """One of those who work together at a pain centre; ``text`` is what they help with."""

    id: Id
    name: Text
    text: Text = Text("")


def _begins_with_the_two(doors: tuple[Door, ...]) -> tuple[Door, ...]:
    if [door.id for door in doors[:2]] != ["clinic", "doctor"]:
        raise PydanticCustomError("two_doors", "should begin with the doors clinic and doctor")
    if len({door.id for door in doors}) < len(doors):
        raise PydanticCustomError("doors_once", "should hold each door once")
    return doors


class WhereToGetHelpContent(ModelContent):
    """The doors in reading order, the two large ones first, and what stands on the square.

    ``numbers`` are the lines below (112, the doctor on call), ``checked_on`` the day on which
    somebody last rang them; ``specialists`` are shown on slides only.
    """

    example_fields = frozenset()

    model: Literal["where_to_get_help"] = "where_to_get_help"
    doors: Annotated[
        tuple[Door, ...], Field(min_length=3, max_length=6), AfterValidator(_begins_with_the_two)
    ]
    companion: Text
    numbers: tuple[Number, ...] = ()
    checked: Text = Text("")
    checked_on: Text = Text("")
    specialists: Annotated[tuple[Specialist, ...], Field(max_length=6)] = ()

    def as_worksheet(self) -> Self:
        """Return the square whose known numbers are printed, without a place to write them."""
        content = super().as_worksheet()
        known = {door.id for door in self.doors if door.phone and door.phone.number}
        content._places = {k: v for k, v in content._places.items() if k not in known}
        return content

    @property
    def large(self) -> tuple[Door, ...]:
        """Return the two doors to begin with."""
        return self.doors[:2]

    @property
    def small(self) -> tuple[Door, ...]:
        """Return the other doors."""
        return self.doors[2:]

    def door(self, door_id: DoorId) -> Door | None:
        """Return the door with this id, if it is there."""
        return next((door for door in self.doors if door.id == door_id), None)

    @property
    def checked_day(self) -> str:
        """Return the day of the check as it is written on paper: 31.01.2026."""
        return _ISO_DATE.sub(r"\3.\2.\1", str(self.checked_on))
