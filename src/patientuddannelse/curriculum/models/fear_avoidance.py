"""The content of the circle of fear and avoidance: its links and the way out."""

from typing import Annotated, Self

from pydantic import Field

from patientuddannelse.curriculum.authored import Id, Text
from patientuddannelse.curriculum.models.base import ModelContent, Strict


class CircleLink(Strict):
    """A link of the circle: one short sentence; its number is its place in the list."""

    id: Id
    text: Text


class FearAvoidanceContent(ModelContent):
    """The links clockwise from the top, the words in the open door, and the line under it all.

    The door opens half way round: with five links between the third and the fourth.
    """

    links: Annotated[tuple[CircleLink, ...], Field(min_length=3, max_length=6)]
    way_out: Text = Text("")
    small_step: Text
    many: Text = Text("")

    def as_worksheet(self) -> Self:
        """Return the circle whose door asks for the patient's own step."""
        content = super().as_worksheet()
        step = content.place("small_step")
        if step is None:
            return content
        words = {"way_out": Text(""), "small_step": step.label, "many": Text("")}
        return content.model_copy(update=words)
