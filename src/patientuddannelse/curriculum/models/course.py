"""The course as a whole: title, language, edition, lengths, and the order of what is built."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from patientuddannelse.curriculum.authored import Id, Ids, Text
from patientuddannelse.curriculum.models.base import Strict
from patientuddannelse.curriculum.models.slides import Lengths

SheetName = Literal["a4", "a3", "a2", "a1", "a0"]


class Course(Strict):
    """What course.yaml holds.

    ``lengths`` are the lengths a session can have, in minutes, and ``minutes`` the one that is
    built unless another is asked for; ``sessions`` and ``posters`` (names of models) stand in
    order; ``sheets`` are the paper sizes of a plain build.
    """

    title: Text
    language: Id = "da"
    edition_date: date
    lengths: Annotated[Lengths, Field(min_length=1)] = (60, 75, 90)
    minutes: int = 75
    sessions: Ids
    posters: Ids = ()
    sheets: tuple[SheetName, ...] = ("a4", "a3")
