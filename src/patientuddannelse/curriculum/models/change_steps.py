"""The content of the path of change: its steps with their questions, and the words on the way."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from patientuddannelse.curriculum.authored import Id, Ids, Text, Texts
from patientuddannelse.curriculum.models.base import ModelContent, Strict


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
