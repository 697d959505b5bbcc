"""The content of the meeting in the brain: who sits at the table and how the meeting may end."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from patientuddannelse.curriculum.authored import Flag, Id, Text
from patientuddannelse.curriculum.models.base import Category, ModelContent, Strict
from patientuddannelse.curriculum.models.clinic import Switches


class Seat(Strict):
    """A representative at the table."""

    id: str
    label: Text
    category: Category
    icon: Id


class Speech(Strict):
    """What one of them says."""

    seat: Id
    text: Text


class Outcome(Strict):
    """How the meeting may end: ``danger`` turns pain up, ``safe`` turns it down."""

    id: Literal["danger", "safe"]
    title: Text
    text: Text
    result: Text


class ThreatMeetingContent(ModelContent):
    """What the meeting shows; ``signal`` names the seat that the body's signal speaks from."""

    model: Literal["threat_meeting"] = "threat_meeting"
    seats: tuple[Seat, ...] = Field(min_length=3, max_length=9)
    signal: Id
    speech: Speech | None = None
    attention: Flag = True
    attention_label: Text = Text("")
    again: Text
    outcomes: tuple[Outcome, ...] = Field(min_length=1, max_length=2)
    always: Text

    def for_clinic(self, switches: Switches) -> Self:
        """Take the lamp away where the clinic or the content says so."""
        return self.model_copy(update={"attention": self.attention and switches.attention})

    @property
    def switched_off(self) -> frozenset[str]:
        """Return the lamp's id where it is off."""
        return frozenset() if self.attention else frozenset({"attention"})

    @model_validator(mode="after")
    def _named_seats_exist(self) -> Self:
        known = {seat.id for seat in self.seats}
        asked = [self.signal, *((self.speech.seat,) if self.speech else ())]
        for seat in asked:
            if seat not in known:
                raise PydanticCustomError(
                    "no_seat", 'no seat "{name}" in seats', {"name": seat, "known": sorted(known)}
                )
        return self

    def as_worksheet(self) -> Self:
        """Return the meeting before anybody has spoken; without the lamp it has no place."""
        content = super().as_worksheet()
        if not content.places:
            return content
        if not self.attention:
            content._places = {
                name: place for name, place in content._places.items() if name != "says_attention"
            }
        nothing = Text("")
        return content.model_copy(
            update={"speech": None, "outcomes": (), "again": nothing, "always": nothing}
        )
