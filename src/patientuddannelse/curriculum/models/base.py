"""What every model's content file holds, and the strict base class of all content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationInfo, model_validator

from patientuddannelse.curriculum.authored import Slug, Text

Category = Literal["physical", "mental", "social"]
"""The three groups: Kroppen, Tanker og følelser, Livet omkring dig."""


class Strict(BaseModel):
    """Content that cannot change and refuses unknown fields."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, data: Any, info: ValidationInfo) -> Any:
        """Treat a field that is there but empty (``phone:``) as one that is not there.

        A validation context (``dict[int, type]``) is told which class a mapping became, so that
        an unknown field can be answered with the known ones.
        """
        if info.context is not None:
            info.context[id(data)] = cls
        if isinstance(data, Mapping) and any(value is None for value in data.values()):
            known = cls.model_fields
            return {k: v for k, v in data.items() if v is not None or k not in known}
        return data


class Clinician(Strict):
    """The clinician's side of a model: its purpose, open questions, what to watch for, facts."""

    purpose: Text = Text("")
    ask: tuple[Text, ...] = ()
    watch: tuple[Text, ...] = ()
    facts: tuple[Text, ...] = ()
    names: Text = Text("")
    avoid: Text = Text("")


class ModelContent(Strict):
    """What all models share: names of the model and its files, title, alt text, sources.

    ``proposal`` lists the ids or field names that are not in the source material and need a
    clinician's approval; it is never printed.
    """

    model: str
    slug: Slug = ""
    title: Text = Text("")
    lead: Text = Text("")
    alt: Text
    question: Text = Text("")
    sources: tuple[str, ...] = ()
    proposal: tuple[str, ...] = ()
    clinician: Clinician = Clinician()


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
