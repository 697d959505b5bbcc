"""The content of the cup: taps that fill it, the words round it and three ways to make room."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from patientuddannelse.curriculum.authored import Flag, Id, Text
from patientuddannelse.curriculum.models.base import Category, ModelContent, Strict


class TapGroup(Strict):
    """One of the three groups of taps and its name."""

    id: Category
    label: Text


class Tap(Strict):
    """A tap: what runs from it and how much (``flow``, a share of the cup).

    ``write_on`` gives it an empty label to write on; ``new`` marks the tap that came last.
    """

    id: str
    label: Text = Text("")
    category: Category
    icon: Id = ""
    flow: float = Field(default=0.0, ge=0.0, le=1.0)
    write_on: Flag = False
    new: Flag = False


class Way(Strict):
    """A way to more room in the cup."""

    id: Literal["pour", "turn", "bigger"]
    title: Text
    text: Text = Text("")


class CupContent(ModelContent):
    """What the cup shows; above a fill of 1 it runs over."""

    model: Literal["cup"] = "cup"
    groups: tuple[TapGroup, ...] = Field(min_length=1)
    taps: tuple[Tap, ...] = Field(min_length=1)
    room: Text
    calm: Text
    overflow: Text
    pain: Text
    ways_title: Text = Text("")
    ways: tuple[Way, ...] = ()
    closing: Text = Text("")
    valve: Flag = False
    valve_label: Text = Text("")

    @model_validator(mode="after")
    def _every_tap_has_its_group(self) -> Self:
        named = {group.id for group in self.groups}
        for tap in self.taps:
            if tap.category not in named:
                said = 'tap "{tap}": no group "{name}" in groups'
                raise PydanticCustomError(
                    "no_group", said, {"tap": tap.id, "name": tap.category, "known": sorted(named)}
                )
        return self

    def as_worksheet(self) -> Self:
        """Return an empty cup under empty taps, shared out among the groups in their order."""
        content = super().as_worksheet()
        places = [field.id for field in content.places if field.kind in ("text", "lines")]
        if not places:
            return content
        each = -(-len(places) // len(self.groups))
        taps = tuple(
            Tap(id=place, category=self.groups[i // each].id, write_on=True)
            for i, place in enumerate(places)
        )
        nothing = {"ways_title": Text(""), "ways": (), "closing": Text(""), "valve": False}
        return content.model_copy(update={"taps": taps, **nothing})

    def as_blank(self) -> Self:
        """Return the same cup with an empty label over every tap."""
        nameless = {"label": Text(""), "write_on": True}
        taps = tuple(tap.model_copy(update=nameless) for tap in self.taps)
        return super().as_blank().model_copy(update={"taps": taps})

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is in the cup yet: whoever holds the sheet fills it in."""
        return all(tap.write_on and not tap.flow for tap in self.taps)

    @property
    def fill(self) -> float:
        """Return how full the cup is: the sum of the flows, 1 up to the rim."""
        return round(sum(tap.flow for tap in self.taps), 6)

    def flow_of(self, category: Category) -> float:
        """Return what the taps of one group pour together."""
        return sum(tap.flow for tap in self.taps if tap.category == category)
