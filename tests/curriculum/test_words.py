"""What patients read is easy, kind and complete: LIX, sentences, words that harm, core points."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from patientuddannelse.checks.readability import check_readability, check_sentences
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import Label
from patientuddannelse.curriculum.models.slides import Column, SlideContent
from patientuddannelse.curriculum.readers import patient_texts
from patientuddannelse.curriculum.scalar import Scalar, walk
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.diagnostics import Severity
from patientuddannelse.languages.reading import words
from patientuddannelse.languages.stems import find_stems
from patientuddannelse.materials import material_of
from patientuddannelse.posters.compose import compose_poster, poster_models
from patientuddannelse.posters.model import SHEETS

MOST_ON_SLIDE = 25
MOST_IN_NOTE = 60
MOST_ALT = 300


@pytest.fixture(scope="module")
def content_files(curriculum: Curriculum) -> list[SourceFile]:
    folders = ("curriculum/models/", "curriculum/sessions/")
    return [file for file in curriculum.files if file.name.startswith(folders)]


def test_every_poster_and_deck_is_easy_to_read(curriculum: Curriculum):
    decks = [compose_deck(curriculum, name) for name in curriculum.sessions]
    posters = [compose_poster(curriculum, m, SHEETS["a4"]) for m in poster_models(curriculum)]
    assert decks
    assert posters
    hard = [
        str(found)
        for composed in (*decks, *posters)
        for found in check_readability(curriculum, material_of(composed))
        if found.severity is not Severity.NOTE
    ]
    assert not hard


def test_no_sentence_is_long_and_none_for_patients_impersonal(curriculum: Curriculum):
    assert not [str(found) for found in check_sentences(curriculum)]


def test_no_word_that_harms_is_used_to_patients(curriculum: Curriculum):
    stems = {str(s): str(s) for word in curriculum.glossary.harmful for s in word.stems}
    texts = list(patient_texts(curriculum))
    assert stems
    assert texts
    assert not [
        f"{texts[each.index].origin} {each.words}"
        for each in find_stems(stems, [text.value for text in texts])
    ]


def test_quotation_marks_and_dashes_are_danish(curriculum: Curriculum):
    wrong = [
        f"{text.origin} {text}"
        for text in patient_texts(curriculum)
        if re.search(r"[\"«»“„]|\.\.\.|\d-\d", text.value)
    ]
    assert not wrong


def test_alt_texts_are_short(content_files: list[SourceFile]):
    for file in content_files:
        assert file.data is not None
        for path, node in walk(file.data):
            if isinstance(node, Scalar) and path[-1] == "alt":
                assert 0 < len(node) < MOST_ALT, f"{file.name}:{node.origin.line}"


def test_a_slide_holds_few_words(curriculum: Curriculum):
    crowded = [
        f"{session.id}/{slide.id}: {count}"
        for session in curriculum.sessions.values()
        for slide in session.slides()
        if (count := sum(len(words(text)) for text in beside_title(slide))) > MOST_ON_SLIDE
    ]
    assert not crowded


def beside_title(slide: SlideContent) -> Iterator[str]:
    """Yield the words that are set on a slide below its title; those in its figure are its own."""
    for name in type(slide).model_fields.keys() - {"title", "notes", "figure", "materials"}:
        yield from map(str, _texts(getattr(slide, name)))


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, Column):
        yield from (value.title, *value.lines)
    elif isinstance(value, Label):
        yield from (value.label, value.text)


def test_notes_can_be_taken_in_at_a_glance(curriculum: Curriculum):
    long = [
        f"{session.id}/{slide.id}: {count}"
        for session in curriculum.sessions.values()
        for slide in session.slides()
        for notes in [slide.notes]
        for said in [(*notes.say, *notes.ask, *notes.if_silent, *notes.watch)]
        if (count := sum(len(words(str(text))) for text in said)) > MOST_IN_NOTE
    ]
    assert not long


def test_a_session_shows_every_core_point_that_is_meant_for_it(curriculum: Curriculum):
    for name, session in curriculum.sessions.items():
        named = {point for slide in session.slides() for point in slide.sources}
        meant = {p.id for p in curriculum.points.points if p.core and p.deck == name}
        assert meant <= named, f"{name}: {sorted(meant - named)}"
