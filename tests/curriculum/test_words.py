"""What patients read is easy, kind and complete: LIX, sentences, words that harm, core points."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import Label
from patientuddannelse.curriculum.models.slides import Column, SlideContent
from patientuddannelse.curriculum.scalar import Fields, Items, Scalar, walk
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.posters.compose import compose_poster, poster_models
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.scene.walk import text_blocks

MOST_LIX = {"patients": 30, "clinicians": 45}
MOST_WORDS = 20
MOST_ON_SLIDE = 25
MOST_IN_NOTE = 60
MOST_ALT = 300
_WORD = re.compile(r"\w+(?:[-–]\w+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”)]*\s+(?=[”(]?[A-ZÆØÅ0-9])|:\s+(?=[”]?[A-ZÆØÅ])")

_NOT_FOR_PATIENTS = {
    "clinician", "notes", "activities", "tables", "sources", "proposal", "part", "how",
}  # fmt: skip
"""Fields of a model or session that only those who teach read, or nobody."""


def sentences(text: str) -> list[str]:
    """Split a text: a sentence ends at . ! ? … and at a colon before a capital.

    A line break that an author set is only a place to break the line.
    """
    plain = " ".join(text.replace("\u00ad", "").split())
    return [each for each in _SENTENCE_END.split(plain) if _WORD.search(each)]


def lix(texts: list[str]) -> float:
    """Return words per sentence plus the percentage of words of more than six letters.

    Every text (a paragraph, an item of a list, a label) is at least one sentence, with or without
    a full stop; lists and labels so make the figure lower than running text would be.
    """
    counted = [each for text in texts for each in sentences(text)]
    words = [word for each in counted for word in _WORD.findall(each)]
    long = [word for word in words if len(word) > 6]
    return len(words) / len(counted) + 100 * len(long) / len(words)


def shown(scene: tuple[Item, ...]) -> list[str]:
    """Return the paragraphs on a slide or sheet, without its footer."""
    body = [item for item in scene if not (isinstance(item, Group) and item.name in _FEET)]
    return [p.text for block in text_blocks(body) for p in block.paragraphs]


_FEET = {"foot", "footer", "clinic"}


def patient_texts(file: SourceFile) -> Iterator[Scalar]:
    """Yield what a model or session gives patients to read or hear; not a myth that is quoted."""
    assert file.data is not None
    myths = {
        id(node["claim"])
        for _, node in walk(file.data)
        if isinstance(node, Fields) and node.get("answer") == "myth"
    } | {id(node["myth"]) for _, node in walk(file.data) if _is_pair(node)}
    for path, node in walk(file.data):
        if isinstance(node, Scalar) and id(node) not in myths and not _NOT_FOR_PATIENTS & {*path}:
            yield node


def _is_pair(node: Scalar | Fields | Items | None) -> bool:
    return isinstance(node, Fields) and {"myth", "fact"} <= node.keys()


def stem_pattern(stem: str) -> re.Pattern[str]:
    """Return what finds a stem as whole words: ``*`` is any ending, ``-`` begins an ending."""
    begin = r"\b" if stem[0].isalnum() else ""
    end = r"\w*" if stem.endswith("*") else r"\b"
    return re.compile(begin + re.escape(stem.removesuffix("*")) + end, re.IGNORECASE)


@pytest.fixture(scope="module")
def content_files(curriculum: Curriculum) -> list[SourceFile]:
    folders = ("curriculum/models/", "curriculum/sessions/")
    return [file for file in curriculum.files if file.name.startswith(folders)]


@pytest.fixture(scope="module")
def patient_files(curriculum: Curriculum, content_files: list[SourceFile]) -> list[SourceFile]:
    """Return what patients see: a deck for clinicians quotes what not to say."""
    sessions = curriculum.sessions.values()
    others = {f"curriculum/sessions/{s.id}.yaml" for s in sessions if s.audience == "clinicians"}
    assert len(others) == 1
    return [file for file in content_files if file.name not in others]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Én. To? Tre", 3),
        ("Grønt lys: Bliv ved", 2),
        ("Tre ting: ro, mad og søvn.", 1),
        ("”Der er fare.” Hjernen skruer op.", 2),
        ("Kroppen er fx stærk,\nogså nu.", 1),
        ("…", 0),
    ],
)
def test_sentences_end_where_a_reader_pauses(text: str, count: int):
    assert len(sentences(text)) == count


def test_lix_adds_length_of_sentences_and_share_of_long_words():
    assert lix(["Jeg går en tur.", "Derefter hviler"]) == pytest.approx(6 / 2 + 100 / 6)


def test_a_stem_finds_endings_but_not_parts_of_words():
    assert stem_pattern("falsk*").search("En FALSKE alarm")
    assert not stem_pattern("slidt*").search("opslidt")
    assert stem_pattern("-type").search("en boom-type")


def test_every_poster_is_easy_to_read(curriculum: Curriculum):
    faces = {
        model.model: shown(compose_poster(curriculum, model, SHEETS["a4"]).scene)
        for model in poster_models(curriculum)
    }
    hard = {name: lix(face) for name, face in faces.items() if lix(face) > MOST_LIX["patients"]}
    assert faces
    assert not hard


def test_every_deck_is_easy_to_read(curriculum: Curriculum):
    for name, session in curriculum.sessions.items():
        texts = [t for slide in compose_deck(curriculum, name).slides for t in shown(slide.scene)]
        assert lix(texts) <= MOST_LIX[session.audience], name


def test_no_sentence_for_patients_is_long(patient_files: list[SourceFile]):
    long = [
        f"{text.origin.file}:{text.origin.line} {sentence}"
        for file in patient_files
        for text in patient_texts(file)
        for sentence in sentences(text)
        if len(_WORD.findall(sentence)) > MOST_WORDS
    ]
    assert not long


def test_no_word_that_harms_is_used_to_patients(
    curriculum: Curriculum, patient_files: list[SourceFile]
):
    stems = [stem_pattern(str(s)) for word in curriculum.glossary.harmful for s in word.stems]
    found = [
        f"{text.origin.file}:{text.origin.line} {match.group()}"
        for file in patient_files
        for text in patient_texts(file)
        for stem in stems
        if (match := stem.search(text))
    ]
    assert stems
    assert not found


def test_quotation_marks_and_dashes_are_danish(content_files: list[SourceFile]):
    wrong = [
        f"{text.origin.file}:{text.origin.line} {text}"
        for file in content_files
        for text in patient_texts(file)
        if re.search(r"[\"«»“„]|\.\.\.|\d-\d", text)
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
        if (count := sum(len(_WORD.findall(text)) for text in beside_title(slide))) > MOST_ON_SLIDE
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
        if (count := sum(len(_WORD.findall(str(text))) for text in said)) > MOST_IN_NOTE
    ]
    assert not long


def test_a_session_shows_every_core_point_that_is_meant_for_it(curriculum: Curriculum):
    for name, session in curriculum.sessions.items():
        named = {point for slide in session.slides() for point in slide.sources}
        meant = {p.id for p in curriculum.points.points if p.core and p.deck == name}
        assert meant <= named, f"{name}: {sorted(meant - named)}"
