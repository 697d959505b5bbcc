"""The course as a whole: title, language, edition, lengths, and the order of what is built."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from patientuddannelse.curriculum.authored import Id, Ids, Spelled, Text, as_list
from patientuddannelse.curriculum.models.base import Strict
from patientuddannelse.curriculum.models.slides import Lengths

SheetName = Literal["a4", "a3", "a2", "a1", "a0"]
SheetNames = Annotated[tuple[SheetName, ...], BeforeValidator(as_list)]

VARIANT_NAMES = ("colour", "bw", "white", "large", "blank")
"""The names of editions that a course can list; several are joined by ``+``."""

Variant = Annotated[str, Spelled(r"[\w ]+(\+[\w ]+)*", "edition")]
Variants = Annotated[tuple[Variant, ...], BeforeValidator(as_list)]


class ListedPoster(Strict):
    """A poster of the course: its model, and on which sheets and in which editions it is made.

    Where ``sheets`` or ``variants`` are not given, those of the course hold.
    """

    model: Id
    sheets: SheetNames = ()
    variants: Variants = ()


def _as_listed(value: object) -> object:
    """Let the name of a model stand alone."""
    return {"model": value} if isinstance(value, str) else value


ListedPosters = Annotated[
    tuple[Annotated[ListedPoster, BeforeValidator(_as_listed)], ...], BeforeValidator(as_list)
]
"""A list of posters; an author may write the name of a model for each."""


class Course(Strict):
    """What course.yaml holds.

    ``lengths`` are the lengths a session can have, in minutes, and ``minutes`` the one that is
    built unless another is asked for; ``sessions`` and ``posters`` stand in order; ``sheets`` and
    ``variants`` are the paper sizes and editions of every poster that has none of its own.
    """

    title: Text
    language: Id = "da"
    edition_date: date
    lengths: Annotated[Lengths, Field(min_length=1)] = (60, 75, 90)
    minutes: int = 75
    sessions: Ids
    posters: ListedPosters = ()
    sheets: SheetNames = ("a4", "a3")
    variants: Variants = ("colour",)

    @property
    def poster_models(self) -> tuple[str, ...]:
        """Return the names of the models that have a poster, in order."""
        return tuple(each.model for each in self.posters)
