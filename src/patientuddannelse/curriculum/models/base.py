"""What every model's content file holds."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar, Literal, Self

from pydantic import PrivateAttr

from patientuddannelse.curriculum.authored import Slug, Text
from patientuddannelse.curriculum.models.clinic import Switches
from patientuddannelse.curriculum.models.clinician import Clinician
from patientuddannelse.curriculum.models.strict import Strict as Strict
from patientuddannelse.curriculum.models.worksheet import Worksheet, WorksheetField

_EMPTY = "\n\u00a0"  # a line without words

Category = Literal["physical", "mental", "social"]
"""The three groups: Kroppen, Tanker og følelser, Livet omkring dig."""


class ModelContent(Strict):
    """What all models share: names of the model and its files, title, alt text, sources.

    ``proposal`` lists the ids or field names that are not in the source material and need a
    clinician's approval; it is never printed.
    """

    example_fields: ClassVar[frozenset[str]] = frozenset(
        {
            "advice", "down", "example", "fact", "happened", "lines", "links", "myth", "questions",
            "speech", "text", "up",
        }
    )  # fmt: skip
    """The fields whose words a blank sheet leaves to the patient; names and warnings stay."""

    model: str
    slug: Slug = ""
    title: Text = Text("")
    lead: Text = Text("")
    alt: Text
    question: Text = Text("")
    sources: tuple[str, ...] = ()
    proposal: tuple[str, ...] = ()
    clinician: Clinician = Clinician()
    worksheet: Worksheet | None = None
    _places: dict[str, WorksheetField] = PrivateAttr(default_factory=dict)

    def for_clinic(self, switches: Switches) -> Self:
        """Return the content as a clinic wants it: without what its switches turn off."""
        return self

    @property
    def switched_off(self) -> frozenset[str]:
        """Return the ids of parts that a clinic's switch has left out: a slide may still ask."""
        return frozenset()

    def as_worksheet(self) -> Self:
        """Return the content whose drawing has the places to write on of the worksheet's figure.

        A model with a worksheet of its own look takes out here what the patient fills in.
        """
        sheet = self.worksheet
        if sheet is None:
            return self
        content = self.model_copy(update={"alt": sheet.alt or self.alt})
        content._places = {field.id: field for field in sheet.fields if field.where == "figure"}
        return content

    def as_blank(self) -> Self:
        """Return the content whose drawing has places to write on, alike, instead of examples.

        Every example is as long as the longest of its kind, so that all leave the same room; the
        sheet then empties what ``examples`` yields.
        """
        own = type(self).model_fields.keys() - ModelContent.model_fields.keys()
        values = {name: getattr(self, name) for name in sorted(own)}
        names = self.example_fields
        longest: dict[tuple[type, str], str] = {}
        for name, value in values.items():
            for kind, text in _kinds(value, names, name in names):
                longest[kind] = max(longest.get(kind, ""), str(text), key=len)
        even = {name: _evened(value, longest) for name, value in values.items()}
        return self.model_copy(update={n: v for n, v in even.items() if v is not values[n]})

    def examples(self) -> Iterator[Text]:
        """Yield the words that a blank sheet leaves to the patient."""
        own = type(self).model_fields.keys() - ModelContent.model_fields.keys()
        for name in sorted(own):
            yield from _texts(getattr(self, name), self.example_fields, name in self.example_fields)

    @property
    def places(self) -> tuple[WorksheetField, ...]:
        """Return the places to write on that the drawing has: none on a poster."""
        return tuple(self._places.values())

    def place(self, field_id: str) -> WorksheetField | None:
        """Return the place to write on that the drawing has for a field, if it has one."""
        return self._places.get(field_id)


def written_on(example: Text, lines: int = 2) -> Text:
    """Return an example with empty lines under it: as tall as the handwriting in its place."""
    missing = lines - 1 - str(example).count("\n")
    return replace(example, value=f"{example}{missing * _EMPTY}") if example else example


def _kinds(
    value: object, names: frozenset[str], wanted: bool
) -> Iterator[tuple[tuple[type, str], Text]]:
    """Yield the examples that stand in fields of parts, each with its kind: part and field."""
    if isinstance(value, tuple):
        for each in value:
            yield from _kinds(each, names, wanted)
    elif isinstance(value, Strict):
        for name in type(value).model_fields:
            inner, asked = getattr(value, name), wanted or name in names
            if isinstance(inner, Text):
                if asked and inner:
                    yield (type(value), name), inner
            else:
                yield from _kinds(inner, names, asked)


def _evened(value: object, longest: Mapping[tuple[type, str], str]) -> object:
    """Return a value whose texts of these kinds are as long as the longest of their kind."""
    if isinstance(value, tuple):
        items = tuple(_evened(each, longest) for each in value)
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    if not isinstance(value, Strict):
        return value
    update: dict[str, object] = {}
    for name in type(value).model_fields:
        inner = getattr(value, name)
        if isinstance(inner, Text):
            words = longest.get((type(value), name), "")
            new: object = replace(inner, value=words) if inner and words else inner
        else:
            new = _evened(inner, longest)
        if new is not inner:
            update[name] = new
    return value.model_copy(update=update) if update else value


def _texts(value: object, names: frozenset[str], wanted: bool) -> Iterator[Text]:
    """Yield the texts in a value that stand in, or under, a field of one of the names."""
    if isinstance(value, Text):
        if wanted and value:
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each, names, wanted)
    elif isinstance(value, Strict):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), names, wanted or name in names)


class Label(Strict):
    """A named part of a drawing: its id (unique in its list) and the words that stand by it."""

    id: str
    label: Text = Text("")
    text: Text = Text("")


class LabelledContent(ModelContent):
    """The content of a drawing that needs nothing but its named parts."""

    parts: tuple[Label, ...] = ()

    def part(self, part_id: str) -> Label:
        """Return the part with this id, or an empty one so that a drawing can leave it out."""
        return next((part for part in self.parts if part.id == part_id), Label(id=part_id))
