"""The content of the safety page: when to seek help, in levels of urgency, most urgent first."""

from typing import Annotated, Literal

from pydantic import Field

from patientuddannelse.curriculum.authored import Id, SomeTexts, Text
from patientuddannelse.curriculum.models.base import ModelContent, Strict


class SafetyLevel(Strict):
    """A level of urgency: what to do, whom to ring, and the signs that call for it.

    ``number`` names the telephone number of the clinic's profile that stands with it.
    """

    id: Id
    title: Text
    text: Text = Text("")
    items: SomeTexts
    number: Literal["", "doctor_on_call", "clinic"] = ""


class SafetyContent(ModelContent):
    """Order and words carry the urgency, never the colours of the traffic light.

    ``note`` is the line for whoever does not want to live.
    """

    levels: Annotated[tuple[SafetyLevel, ...], Field(min_length=1, max_length=3)]
    note: Text = Text("")
