"""The content of the traffic light: three lights with what happened and what to do next time."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from patientuddannelse.curriculum.authored import Id, Text
from patientuddannelse.curriculum.models.base import ModelContent, Strict

LightId = Literal["green", "yellow", "red"]


class Light(Strict):
    """One light: its word and action, what the body answered, what to do then, its sign.

    The same sign goes with the light everywhere, because colour alone is never enough.
    """

    id: LightId
    heading: Text
    happened: Text
    advice: Text
    icon: Id


def _one_of_each(lights: tuple[Light, ...]) -> tuple[Light, ...]:
    if sorted(light.id for light in lights) != ["green", "red", "yellow"]:
        raise PydanticCustomError(
            "three_lights", "should hold the lights green, yellow and red, each once"
        )
    return lights


class TrafficLightContent(ModelContent):
    """The three lights in reading order, and the two lines that stand under them.

    ``tenderness`` says that some is normal; ``not_for`` and ``in_doubt`` say when the light is not
    to be used. ``short_time_limit`` is the clinic's own limit of "a short time"; empty, the patient
    writes it.
    """

    lights: Annotated[tuple[Light, ...], AfterValidator(_one_of_each)]
    tenderness: Text
    not_for: Text
    in_doubt: Text
    short_time_limit: Text = Text("")

    def as_worksheet(self) -> Self:
        """Return the lights with what tells them apart; what the sheet says elsewhere is left out.

        The heading's second half says what to do: the advice in full stands on the poster.
        """
        nothing = Text("")
        lights = tuple(light.model_copy(update={"advice": nothing}) for light in self.lights)
        lines = {"tenderness": nothing, "not_for": nothing, "in_doubt": nothing}
        return super().as_worksheet().model_copy(update={"lights": lights, **lines})

    def light(self, light_id: LightId) -> Light:
        """Return the light of a colour."""
        return next(light for light in self.lights if light.id == light_id)
