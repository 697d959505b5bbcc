"""The course as a whole: title, language, edition, lengths, and the order of what is built."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from patientuddannelse.curriculum.authored import Day, Id, Ids, Spelled, Text, as_list
from patientuddannelse.curriculum.models.base import Strict

SheetName = Literal["a4", "a3", "a2", "a1", "a0"]
SheetNames = Annotated[tuple[SheetName, ...], BeforeValidator(as_list)]

VARIANT_NAMES = ("colour", "bw", "white", "large", "blank")
"""The names of editions that a course can list; several are joined by ``+``."""

Variant = Annotated[str, Spelled(r"[\w ]+(\+[\w ]+)*", "edition")]
Variants = Annotated[tuple[Variant, ...], BeforeValidator(as_list)]


def _each_once(lengths: tuple[int, ...]) -> tuple[int, ...]:
    for i, length in enumerate(lengths):
        if length in lengths[:i]:
            raise PydanticCustomError("length_twice", "holds {length} twice", {"length": length})
    return lengths


class _EachOnce:
    """Refuses a list that holds something twice, in JSON Schema too."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        metadata = {"pydantic_js_functions": [lambda of, make: make(of) | {"uniqueItems": True}]}
        return core_schema.no_info_after_validator_function(
            _each_once, handler(source), metadata=metadata
        )


CourseLengths = Annotated[
    tuple[Annotated[int, Field(ge=1, le=600)], ...],
    Field(min_length=1),
    _EachOnce(),
    BeforeValidator(as_list),
]
"""The lengths that sessions can have, in minutes, each once."""


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
    edition_date: Day
    lengths: CourseLengths = (60, 75, 90)
    minutes: int = 75
    sessions: Ids
    posters: ListedPosters = ()
    sheets: SheetNames = ("a4", "a3")
    variants: Variants = ("colour",)

    @property
    def poster_models(self) -> tuple[str, ...]:
        """Return the names of the models that have a poster, in order."""
        return tuple(each.model for each in self.posters)
