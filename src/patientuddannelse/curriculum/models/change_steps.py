"""The content of the path of change: its steps with their questions, and the words on the way."""

from typing import Annotated, Self

from pydantic import Field

from patientuddannelse.curriculum.authored import Id, Ids, Text, Texts
from patientuddannelse.curriculum.models.base import ModelContent, Strict, written_on
from patientuddannelse.curriculum.models.worksheet import WorksheetField


class ChangeStep(Strict):
    """A step of the path: the number on its stone, its name and its questions."""

    id: Id
    number: Text
    name: Text
    questions: Texts = ()
    icon: Id


class ChangePhase(Strict):
    """A phase of change and the ids of the steps it spans."""

    id: Id
    name: Text
    steps: Ids


class ChangeStepsContent(ModelContent):
    """The path from the ground up: poster, slides and signpost are drawn from it.

    ``support`` stands in the first step, the ground that carries all; ``start`` is the mark on it.
    ``marker`` names the mark that a patient moves, ``here`` the pin over today's steps on slides.
    """

    steps: Annotated[tuple[ChangeStep, ...], Field(min_length=4, max_length=9)]
    support: Text = Text("")
    start: Text = Text("")
    marker: Text = Text("")
    here: Text = Text("")
    phases: tuple[ChangePhase, ...] = ()

    def as_worksheet(self) -> Self:
        """Return the path with names alone and a place to tick at every step."""
        content = super().as_worksheet()
        if not content.places:
            return content
        steps = tuple(step.model_copy(update={"questions": ()}) for step in self.steps)
        nothing = {"support": Text(""), "start": Text("")}
        return content.model_copy(update={"steps": steps, **nothing})

    def as_blank(self) -> Self:
        """Return the path with the same room for handwriting in every step, however much it asks.

        Under the first stands who supports: there it takes a line more.
        """
        steps = tuple(
            step.model_copy(update={"questions": tuple(map(written_on, step.questions[:1]))})
            for step in self.steps
        )
        return self.model_copy(update={"steps": steps})

    def tick(self, step: ChangeStep) -> WorksheetField | None:
        """Return the place to tick a step: the places go with the steps in their order."""
        ids = (each.id for each in self.steps)
        return dict(zip(ids, self.places, strict=False)).get(step.id)
