"""The worksheet of a model: its title, its three lines and the places to write on."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from patientuddannelse.curriculum.authored import Id, Slug, Text, as_list
from patientuddannelse.curriculum.models.strict import Strict

NEXT_STEP, TRY_ON, SEE_YOU = "next_step", "try_on", "see_you"
"""The names of the fields on the strip at the foot, the same on every sheet."""


class Choice(Strict):
    """One of the things that can be ticked: its words, and its sign where it is drawn as one."""

    id: Id
    label: Text
    icon: Id = ""
    color: Literal["petrol7", "green", "yellow", "red"] = "petrol7"


class WorksheetField(Strict):
    """A place to write or tick.

    ``text`` is one line, ``lines`` a field of ``rows`` lines, ``check`` a tick (or one for each of
    ``choices``), ``scale`` 0 to 10 with words at both ends (``low``, ``high``), ``week`` seven days
    with a tick for each of ``choices``. It stands in the ``figure`` (the illustration draws it),
    ``above`` it, or as a ``line`` below. ``label`` is read out even where only a drawing shows it.
    ``filled`` is what a line of ``text`` holds from the start, which one can change on the screen.
    """

    id: Id
    label: Text
    kind: Literal["text", "lines", "check", "scale", "week"] = "text"
    where: Literal["figure", "above", "line"] = "line"
    rows: int = Field(default=2, ge=2, le=8)
    low: Text = Text("")
    high: Text = Text("")
    choices: tuple[Choice, ...] = ()
    page: int = Field(default=1, ge=1, le=2)
    filled: Text = Text("")

    @model_validator(mode="after")
    def _only_lines_are_filled(self) -> Self:
        if self.filled and (self.kind != "text" or self.where == "figure"):
            raise PydanticCustomError(
                "filled_line", 'should be of kind "text" and not in the figure to be filled'
            )
        return self


def names_are_free(fields: tuple[WorksheetField, ...]) -> tuple[WorksheetField, ...]:
    """Refuse two fields of one name, or one of a name that the strip at the foot has."""
    names = [NEXT_STEP, TRY_ON, SEE_YOU]
    for field in fields:
        ticks = [choice.id for choice in field.choices] if field.kind == "check" else []
        for name in ticks or [field.id]:
            if name in names:
                raise PydanticCustomError(
                    "field_name", 'should not name two fields "{name}"', {"name": name}
                )
            names.append(name)
    return fields


class Worksheet(Strict, defer_build=False):  # twenty classes hold it: else each builds it anew
    """The sheet for one patient.

    ``lines`` say what the figure means, at most three; a figure that says it itself needs none, and
    then ``lead`` can tell what to do. ``note`` stands quietly beside the title, ``caution`` framed.
    ``alt`` is the figure's alt text where the poster's does not fit.
    """

    title: Text
    slug: Slug
    lead: Text = Text("")
    lines: Annotated[tuple[Text, ...], Field(max_length=3), BeforeValidator(as_list)] = ()
    note: Text = Text("")
    caution: Text = Text("")
    alt: Text = Text("")
    fields: Annotated[tuple[WorksheetField, ...], AfterValidator(names_are_free)] = ()
