"""The content of the traffic light: three lights with what happened and what to do next time."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from patientuddannelse.curriculum.authored import Id, Text
from patientuddannelse.curriculum.models.base import ModelContent, Strict
from patientuddannelse.curriculum.models.worksheet import WorksheetField

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


def _is_limit(field: WorksheetField) -> bool:
    """Say whether a field asks how long "a short time" is."""
    return field.id == "short_time" and field.kind == "text" and field.where != "figure"


class TrafficLightContent(ModelContent):
    """The three lights in reading order, and the two lines that stand under them.

    ``tenderness`` says that some is normal; ``not_for`` and ``in_doubt`` say when the light is not
    to be used. ``short_time_limit`` is the clinic's own limit of "a short time": the worksheet's
    field ``short_time`` is then filled in with it; empty, the patient writes it.
    """

    lights: Annotated[tuple[Light, ...], AfterValidator(_one_of_each)]
    tenderness: Text
    not_for: Text
    in_doubt: Text
    short_time_limit: Text = Text("")

    @model_validator(mode="after")
    def _the_limit_has_its_line(self) -> Self:
        fields = self.worksheet.fields if self.worksheet else ()
        if self.short_time_limit and not any(_is_limit(field) for field in fields):
            raise PydanticCustomError(
                "limit_line",
                'short_time_limit needs a field "short_time" of kind "text" on the worksheet',
            )
        return self

    def as_worksheet(self) -> Self:
        """Return the lights with what tells them apart; what the sheet says elsewhere is left out.

        The heading's second half says what to do: the advice in full stands on the poster.
        """
        nothing = Text("")
        lights = tuple(light.model_copy(update={"advice": nothing}) for light in self.lights)
        lines = {"tenderness": nothing, "not_for": nothing, "in_doubt": nothing}
        content = super().as_worksheet().model_copy(update={"lights": lights, **lines})
        if content.worksheet is None or not self.short_time_limit:
            return content
        fields = tuple(
            field.model_copy(update={"filled": self.short_time_limit})
            if _is_limit(field)
            else field
            for field in content.worksheet.fields
        )
        sheet = content.worksheet.model_copy(update={"fields": fields})
        return content.model_copy(update={"worksheet": sheet})

    def light(self, light_id: LightId) -> Light:
        """Return the light of a colour."""
        return next(light for light in self.lights if light.id == light_id)
