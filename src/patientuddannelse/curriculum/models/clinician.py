"""The clinician's side: what each model says on it, and what stands on all of them."""

from typing import Annotated

from pydantic import BeforeValidator

from patientuddannelse.curriculum.authored import References, Text, Texts, as_list
from patientuddannelse.curriculum.models.clinic import SwitchName
from patientuddannelse.curriculum.models.strict import Strict


class Sourced(Strict):
    """A text with the teaching points that it rests on.

    ``switch`` names the switch of the clinic's profile without which it is left out.
    """

    text: Text
    sources: References = ()
    switch: SwitchName = ""


def _as_sourced(value: object) -> object:
    """Let a text stand alone where it rests on no point."""
    return {"text": value} if isinstance(value, str | Text) else value


SourcedTexts = Annotated[
    tuple[Annotated[Sourced, BeforeValidator(_as_sourced)], ...], BeforeValidator(as_list)
]
"""A list of texts with their points; an author may write plain texts, or a single one."""


class Clinician(Strict):
    """The clinician's side of a model.

    ``step`` is the step of change that the model belongs to; ``avoid`` what not to say; ``names``
    the source's own names; ``choices`` what a course or clinic can choose; ``other_points`` are
    teaching points that belong to the talk and stand there only while there is room.
    """

    step: Text = Text("")
    purpose: Text = Text("")
    ask: SourcedTexts = ()
    watch: SourcedTexts = ()
    avoid: SourcedTexts = ()
    facts: SourcedTexts = ()
    names: Text = Text("")
    choices: Texts = ()
    other_points: References = ()


class Headings(Strict):
    """The headings and fixed words of a clinician's side."""

    side: Text
    purpose: Text
    ask: Text
    watch: Text
    advice: Text
    avoid: Text
    facts: Text
    points: Text
    names: Text
    choices: Text
    more: Text
    to_patients: Text
    page: Text


class ClinicianSides(Strict):
    """What clinician.yaml holds: the headings, and the advice that is the same on every side."""

    headings: Headings
    advice: SourcedTexts = ()
