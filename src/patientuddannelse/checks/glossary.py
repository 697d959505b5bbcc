"""Finds words that frighten or blame, two words for one thing, and words used before their meaning.

A frightening word stays when all else is forgotten; two words make one thing two; and who does not
know a word stops listening at it. What each word is, and a better one, stands in glossary.yaml.
Looks at what patients read or hear, alt texts and fields too, but not at the notes and pages of
those who teach, nor at myths that are quoted to be answered. On the slides that greet, and tell
what comes, a word may stand before it is explained.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from patientuddannelse.curriculum.authored import Text, origin_of
from patientuddannelse.curriculum.files import FOLDER
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.glossary import HarmfulWord, Word
from patientuddannelse.curriculum.models.slides import Slide
from patientuddannelse.curriculum.readers import models_in, patient_texts, texts_in
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.languages.stems import find_stems
from patientuddannelse.wordings import Phrase, finding

Entry = TypeVar("Entry", Word, HarmfulWord)
Exceptions = Mapping[str, Sequence[str]]

_FILE = f"{FOLDER}/glossary.yaml"
_ANNOUNCING = {"title", "goals", "agenda"}


def check_glossary(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for every word that the glossary does not want where it stands."""
    if "glossary" not in curriculum.names and _is_for_patients(curriculum):
        yield finding("no-glossary", Origin(_FILE, 1, 1, 1, 1), Severity.WARNING, file=_FILE)
    read = patient_texts(curriculum)
    yield from _harmful(curriculum, read)
    yield from _other_words(curriculum, read)
    yield from _explanations_that_are_not_there(curriculum)
    yield from _unexplained(curriculum)


def _is_for_patients(curriculum: Curriculum) -> bool:
    audiences = {session.audience for session in curriculum.sessions.values()}
    return "patients" in audiences or bool(curriculum.course.posters)


def _harmful(curriculum: Curriculum, read: list[Text]) -> Iterator[Diagnostic]:
    stems, unless = _stems((word, word.stems) for word in curriculum.glossary.harmful)
    for found in find_stems(stems, [text.value for text in read], unless):
        yield finding(
            "harmful-word", read[found.index].origin, Severity.WARNING,
            word=found.words, why=str(found.meaning.why), better=str(found.meaning.better),
        )  # fmt: skip


def _other_words(curriculum: Curriculum, read: list[Text]) -> Iterator[Diagnostic]:
    stems, unless = _stems((word, word.avoid) for word in curriculum.glossary.words)
    for found in find_stems(stems, [text.value for text in read], unless):
        yield finding(
            "other-word", read[found.index].origin, Severity.WARNING,
            word=found.words, patient=str(found.meaning.patient),
        )  # fmt: skip


def _stems(listed: Iterable[tuple[Entry, Sequence[Text]]]) -> tuple[dict[str, Entry], Exceptions]:
    """Return which entry of the glossary each stem is of, and inside what each means another."""
    found = [(str(stem), word) for word, stems in listed for stem in stems]
    unless = {stem: tuple(map(str, word.unless)) for stem, word in found if word.unless}
    return dict(found), unless


class _Shown(NamedTuple):
    """A text on a slide or poster; ``at`` is where the slide stands in the course, from 0."""

    text: Text
    at: int | None = None
    model: str = ""


def _unexplained(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning where a word stands before its slide, or on a poster that leaves it dark."""
    order = _order(curriculum)
    shown = [*_on_slides(curriculum), *_on_posters(curriculum)]
    words = (word for word in curriculum.glossary.words if word.explained)
    stems, unless = _stems((word, word.stems) for word in words)
    for found in find_stems(stems, [each.text.value for each in shown], unless):
        one, word = shown[found.index], found.meaning
        if one.at is None:
            if one.model not in word.explained:
                yield _dark("unexplained-word.poster", one.text, found.words, word, one.model)
            continue
        slides = [order[name] for name in word.explained if name in order]
        if slides and one.at < min(slides):
            name = min((n for n in word.explained if n in order), key=order.__getitem__)
            yield _dark("unexplained-word", one.text, found.words, word, name)


def _dark(key: str, text: Text, words: str, word: Word, place: str) -> Diagnostic:
    return finding(
        key, text.origin, Severity.WARNING, word=words, patient=str(word.patient), place=place
    )


def _slides(curriculum: Curriculum) -> Iterator[tuple[str, Slide]]:
    """Yield the slides that patients see, in the order of the course."""
    for name, session in curriculum.sessions.items():
        if session.audience == "patients":
            for slide in session.slides():
                yield name, slide


def _order(curriculum: Curriculum) -> Mapping[str, int]:
    return {f"{name}/{slide.id}": i for i, (name, slide) in enumerate(_slides(curriculum))}


def _on_slides(curriculum: Curriculum) -> Iterator[_Shown]:
    """Yield what stands on slides, in their drawings too where those are no posters as well."""
    drawn = set(curriculum.course.poster_models)
    for i, (_, slide) in enumerate(_slides(curriculum)):
        if slide.kind in _ANNOUNCING:
            continue
        yield from (_Shown(each.text, i) for each in texts_in(slide) if each.by_patients)
        for name in models_in(slide):
            if name not in drawn and name in curriculum.models:
                drawn.add(name)
                yield from (_Shown(each.text, i) for each in texts_in(curriculum.models[name]))


def _on_posters(curriculum: Curriculum) -> Iterator[_Shown]:
    for name in curriculum.course.poster_models:
        model = curriculum.models[name]
        yield from (_Shown(e.text, None, name) for e in texts_in(model) if e.by_patients)


def _explanations_that_are_not_there(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for a slide or model that is named and is not there."""
    order = _order(curriculum)
    for word in curriculum.glossary.words:
        for name in word.explained:
            session, _, slide = name.partition("/")
            known = name in order if slide else name in curriculum.models
            if not known and (not slide or session in curriculum.sessions):
                places = (place for place in order if place.startswith(f"{session}/"))
                hint = did_you_mean(name, places if slide else curriculum.models)
                hint = hint or Phrase("name-an-explanation")
                at = origin_of(name)
                yield finding("no-explanation", at, Severity.WARNING, name=name, hint=hint)
