"""Slides that were composed before, each with what it was made of: only stale ones are composed.

A slide is kept as it is in memory, and as bytes between builds. What is read back may be anything
that somebody put there: only the plain data of this program is made from it, nothing is called.
"""

from __future__ import annotations

import enum
import io
import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import is_dataclass
from typing import Any

from patientuddannelse.curriculum.models.slides import Slide as SlideContent
from patientuddannelse.curriculum.scalar import Scalar
from patientuddannelse.curriculum.watching import Digests, noted, tell
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Slide
from patientuddannelse.decks.setting import Setting
from patientuddannelse.digests import digest_of_texts
from patientuddannelse.program import program_digest

_FORMAT = 1
_MOST_BYTES = 50_000_000
_PACKAGE = "patientuddannelse."


@dataclass(frozen=True, slots=True)
class KeptSlide:
    """A slide, the digest of its content and surroundings, and those of the models it shows.

    Where it is watched closely what is read, those of the pieces of models.
    """

    made_of: str
    models: Mapping[str, str]
    slide: Slide


class KeptSlides:
    """The slides of one deck: those known from before, and which had to be composed."""

    def __init__(self, known: Mapping[str, KeptSlide] | None = None) -> None:
        """Begin with what is known, by the ids of slides."""
        self._slides = dict(known or {})
        self._used: list[str] = []
        self.composed: list[str] = []

    def slide(
        self,
        content: SlideContent,
        made_of: str,
        setting: Setting,
        digests: Digests,
        compose: Callable[[Setting], Slide],
    ) -> Slide:
        """Return the slide of a content, composed only if that or what it shows has changed.

        ``digests`` are those of what is read of the models. What ``compose`` raises is raised.
        """
        self._used.append(content.id)
        kept = self._slides.get(content.id)
        if kept and kept.made_of == made_of and _same(kept.models, digests):
            tell(setting.models, kept.models)
            return kept.slide
        models, read = noted(setting.models)
        try:
            slide = compose(setting.showing(models))
        finally:
            tell(setting.models, read)
        self.composed.append(content.id)
        shown = {name: digests[name] for name in sorted(read)}
        self._slides[content.id] = KeptSlide(made_of, shown, slide)
        return slide

    def again(self) -> KeptSlides:
        """Return the slides that the deck has now, to begin with when it is composed again."""
        return KeptSlides(self._shown())

    def dumped(self) -> bytes:
        """Return the slides as bytes that ``loaded`` reads."""
        return pickle.dumps((_FORMAT, program_digest(), self._shown()), protocol=5)

    def _shown(self) -> dict[str, KeptSlide]:
        return {each: self._slides[each] for each in self._used if each in self._slides}


def _same(models: Mapping[str, str], digests: Digests) -> bool:
    return all(digests[name] == was for name, was in models.items())


def loaded(data: bytes) -> KeptSlides:
    """Return the slides that were kept by this very program; none where they cannot be read."""
    try:
        if len(data) > _MOST_BYTES:
            return KeptSlides()
        form, program, slides = _Reader(io.BytesIO(data)).load()
        if (form, program) != (_FORMAT, program_digest()):
            return KeptSlides()
        known = {str(name): each for name, each in slides.items() if isinstance(each, KeptSlide)}
    except Exception:  # broken bytes raise whatever they like; without them the slides are composed
        return KeptSlides()
    return KeptSlides(known)


class _Reader(pickle.Unpickler):
    """Reads the data classes and enumerations of this program and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a class that only holds data."""
        if (module, name) == ("builtins", "getattr"):
            return _member
        if not module.startswith(_PACKAGE) or "." in name:
            raise pickle.UnpicklingError(f"{module}.{name}")
        found = super().find_class(module, name)
        if isinstance(found, type) and (
            is_dataclass(found) or issubclass(found, enum.Enum | tuple) or found is Scalar
        ):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _member(of: object, name: str) -> enum.Enum:
    """Return what Python 3.11.0 to 3.11.3 ask ``getattr`` for: a member of an enumeration."""
    if isinstance(of, type) and issubclass(of, enum.Enum):
        return of[name]
    raise pickle.UnpicklingError(f"{of}.{name}")


def surroundings(setting: Setting, others: Iterable[str]) -> str:
    """Return a digest of all that slides of a deck have in common, but for their models.

    Of the other slides that is what a slide may ask: which there are, of what kind. ``others`` are
    digests of what the setting holds only as made from it: the glossary, the clinic, a template.
    """
    session = setting.session
    said = {name: getattr(session, name) for name in type(session).model_fields if name != "plan"}
    plan = [
        (
            {n: getattr(each.part, n) for n in type(each.part).model_fields if n != "slides"},
            (each.number, each.begins, each.minutes),
            [_named(slide) for slide in each.slides],
            [_named(slide) for slide in each.reserve],
        )
        for each in setting.plan
    ]
    asked = (setting.length, setting.starts, setting.approval, setting.title_apart)
    return digest_of_texts(repr(said), repr(plan), repr(asked), setting.labels.code, *others)


def _named(slide: SlideContent) -> tuple[str, str, bool]:
    return str(slide.id), slide.kind, bool(getattr(slide, "figure", None))


def content_digest(content: SlideContent, part: int, around: str) -> str:
    """Return a digest of a slide's own content, its part of the plan, and its surroundings."""
    return digest_of_texts(repr(content), repr(content.origin), str(part), around)
