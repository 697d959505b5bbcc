"""The content of the three patterns of activity: a lane for each, and what the even one gives."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Label, ModelContent, Strict

LaneId = Literal["up_and_down", "hold_back", "even"]


class Lane(Strict):
    """A pattern: the patient's name for it and one short line. It is never a type of person."""

    id: LaneId
    name: Text
    text: Text


def _one_of_each(lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
    if [lane.id for lane in lanes] != ["up_and_down", "hold_back", "even"]:
        raise PydanticCustomError(
            "three_lanes", "should hold the lanes up_and_down, hold_back and even, in this order"
        )
    return lanes


class BoomBustContent(ModelContent):
    """The three lanes; ``goal`` and ``joy`` say what even activity gives, never less pain.

    ``activity`` and ``days`` name the axes, which have no numbers. ``week`` names the days of a
    patient's own week, short as ``label`` and in full as ``text``.
    """

    lanes: Annotated[tuple[Lane, ...], AfterValidator(_one_of_each)]
    activity: Text = Text("")
    days: Text = Text("")
    goal: Text
    joy: Text = Text("")
    week: tuple[Label, ...] = ()

    def as_worksheet(self) -> Self:
        """Return the lanes with what tells them apart; the sheet's lines say the rest."""
        nothing = Text("")
        lanes = tuple(lane.model_copy(update={"text": nothing}) for lane in self.lanes)
        words = {"activity": nothing, "days": nothing, "goal": nothing, "joy": nothing}
        return super().as_worksheet().model_copy(update={"lanes": lanes, **words})
