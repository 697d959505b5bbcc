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
from typing import Any, Generic, NamedTuple, TypeVar

from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.slides import Slide as SlideContent
from patientuddannelse.curriculum.noted import apart, once_read, tell_of
from patientuddannelse.curriculum.scalar import Scalar
from patientuddannelse.curriculum.watching import Digests, noted, tell
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Composition, Slide
from patientuddannelse.decks.moved import Places, moved_to, places_between
from patientuddannelse.decks.setting import Setting
from patientuddannelse.digests import digest_of_texts
from patientuddannelse.once_each import once_each
from patientuddannelse.program import program_digest

_FORMAT = 1
_MOST_BYTES = 50_000_000
_PACKAGE = "patientuddannelse."

Made = TypeVar("Made", Slide, Composition)


@dataclass(frozen=True, slots=True)
class Kept(Generic[Made]):
    """A slide or what is above its foot, and the digests of its content and of what it shows.

    ``made_of`` is that of its content and surroundings; ``shown`` are those of the models and of
    the clinic's fields. Where it is watched closely what is read, they are of the pieces of models.
    """

    made_of: str
    shown: Mapping[str, str]
    made: Made


class Stood(NamedTuple):
    """The content of a slide and what else its deck shows, as they stood when it was made."""

    content: SlideContent
    around: object


class KeptSlides:
    """The slides of one deck: those known from before, and which had to be composed.

    What is above the foot, and where contents stood, is known only to a process that stays.
    """

    def __init__(
        self,
        known: Mapping[str, Kept[Slide]] | None = None,
        bodies: Mapping[str, Kept[Composition]] | None = None,
        stood: Mapping[str, Stood] | None = None,
    ) -> None:
        """Begin with what is known, by the ids of slides."""
        self._slides = dict(known or {})
        self._bodies = dict(bodies or {})
        self._stood = dict(stood or {})
        self._used: list[str] = []
        self._last: tuple[object, object, Places | None] | None = None
        self.composed: list[str] = []

    def slide(
        self,
        content: SlideContent,
        made_of: str,
        setting: Setting,
        digests: Digests,
        compose: Callable[[Setting], Slide],
        around: object = None,
    ) -> Slide:
        """Return the slide of a content, composed only if that or what it shows has changed.

        ``digests`` are those of what is read of models and clinic; ``around`` holds the rest of
        what it may show. What ``compose`` raises is raised.
        """
        self._used.append(content.id)
        now = Stood(content, around)
        before = self._moved(now, made_of)
        kept = _kept_or_made(before, made_of, setting, digests, compose)
        self._stood[content.id] = now  # where it cannot be composed, what is known stands as before
        if kept is not before:
            self._slides[content.id] = kept
            self.composed.append(content.id)
        return kept.made

    def _moved(self, now: Stood, made_of: str) -> Kept[Slide] | None:
        """Return what is known of a slide, with other origins where its content only stands so."""
        name = now.content.id
        known, stood = self._slides.get(name), self._stood.get(name)
        if not known or not stood or known.made_of == made_of:
            return known
        own = places_between(stood.content, now.content)
        others = self._between(stood.around, now.around)
        if own is None or others is None:
            return known
        slide = moved_to(known.made, {**others, **own})
        if slide is not None:
            known = self._slides[name] = Kept(made_of, known.shown, slide)
            self._stood[name] = now
        return known

    def _between(self, before: object, now: object) -> Places | None:
        """Return where what several slides have in common stands now."""
        if self._last is None or self._last[0] is not before or self._last[1] is not now:
            self._last = before, now, places_between(before, now)
        return self._last[2]

    def body(
        self,
        content: SlideContent,
        made_of: str,
        setting: Setting,
        digests: Digests,
        compose: Callable[[Setting], Composition],
    ) -> Composition:
        """Return what is above the foot of a slide, in the same way."""
        before = self._bodies.get(content.id)
        kept = self._bodies[content.id] = _kept_or_made(before, made_of, setting, digests, compose)
        return kept.made

    def again(self) -> KeptSlides:
        """Return the slides that the deck has now, to begin with when it is composed again."""
        bodies = {each: self._bodies[each] for each in self._used if each in self._bodies}
        stood = {each: self._stood[each] for each in self._used if each in self._stood}
        return KeptSlides(self._shown(), bodies, stood)

    def dumped(self) -> bytes:
        """Return the slides as bytes that ``loaded`` reads."""
        return pickle.dumps((_FORMAT, program_digest(), self._shown()), protocol=5)

    def _shown(self) -> dict[str, Kept[Slide]]:
        return {each: self._slides[each] for each in self._used if each in self._slides}


def _kept_or_made(
    kept: Kept[Made] | None,
    made_of: str,
    setting: Setting,
    digests: Digests,
    make: Callable[[Setting], Made],
) -> Kept[Made]:
    """Return what is kept if it is not stale, else what is made; tell what is read for it."""
    if kept and kept.made_of == made_of and _same(kept.shown, digests):
        tell(setting.models, (name for name in kept.shown if not _is_of_clinic(name)))
        tell_of(setting.clinic, filter(_is_of_clinic, kept.shown))
        return kept
    models, read = noted(setting.models)
    clinic, asked = apart(setting.clinic, "clinic")
    try:
        made = make(setting.showing(models, clinic))
    finally:
        tell(setting.models, read)
        tell_of(setting.clinic, asked)
    return Kept(made_of, {name: digests[name] for name in sorted(read | asked)}, made)


def _is_of_clinic(name: str) -> bool:
    return name.startswith("clinic.")


def _same(shown: Mapping[str, str], digests: Digests) -> bool:
    return all(digests[name] == was for name, was in shown.items())


def loaded(data: bytes) -> KeptSlides:
    """Return the slides that were kept by this very program; none where they cannot be read."""
    try:
        if len(data) > _MOST_BYTES:
            return KeptSlides()
        form, program, slides = _Reader(io.BytesIO(data)).load()
        if (form, program) != (_FORMAT, program_digest()):
            return KeptSlides()
        known = {str(name): each for name, each in slides.items() if isinstance(each, Kept)}
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


def surroundings(setting: Setting, others: Iterable[str]) -> tuple[object, ...]:
    """Return all that slides of a deck have in common, but for their models.

    What the session says beside its plan comes first. Of the other slides that is what a slide may
    ask: which there are, of what kind. ``others`` are digests of what the setting holds only as
    made from it: the glossary, the logo, a template.
    """
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
    return _said(setting.session), plan, asked, setting.labels.code, *others


@once_read
def said_digest(session: Session) -> str:
    """Return a digest of what a session says beside its plan."""
    return digest_of_texts(repr(_said(session)))


def _said(session: Session) -> dict[str, object]:
    return {name: getattr(session, name) for name in type(session).model_fields if name != "plan"}


def _named(slide: SlideContent) -> tuple[str, str, bool]:
    return str(slide.id), slide.kind, bool(getattr(slide, "figure", None))


def content_digest(content: SlideContent, part: int, around: str) -> str:
    """Return a digest of a slide's own content, its part of the plan, and its surroundings."""
    return digest_of_texts(_own_digest(content), str(part), around)


@once_each
def _own_digest(content: SlideContent) -> str:
    return digest_of_texts(repr(content), repr(content.origin))
