"""From speaker notes to the formatted text of a notes page."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.decks.model import SpeakerNotes
from patientuddannelse.languages import Labels
from patientuddannelse.render.pptx import xml
from patientuddannelse.render.pptx.template import paint
from patientuddannelse.text.face import SLIDE_FAMILY
from patientuddannelse.theme import PALETTE

# Size and font stand in every run: LibreOffice's notes pages ignore the notes master and theme.
_TEXT, _SOURCES = 1200, 900
_GAP = 600


def notes_paragraphs(notes: SpeakerNotes, labels: Labels, language: str) -> str:
    """Return the paragraphs: minutes, each kind of note under its heading, sources last."""
    return "".join(_paragraphs(notes, labels, language)) or xml.notes_paragraph(
        (), _style(language), 0, bullet=False
    )


def _paragraphs(notes: SpeakerNotes, labels: Labels, language: str) -> Iterator[str]:
    plain, bold = _style(language), _style(language, bold=True)
    if notes.time:
        yield xml.notes_paragraph((f"{labels.time}: {notes.time}",), bold, 0, bullet=False)
    parts: tuple[tuple[str, tuple[Text, ...]], ...] = (
        (labels.say, notes.say),
        (labels.ask, notes.ask),
        (labels.if_silent, notes.if_silent),
        (labels.watch, notes.watch),
    )
    for heading, texts in parts:
        if not texts:
            continue
        yield xml.notes_paragraph((heading,), bold, _GAP, bullet=False)
        for text in texts:
            lines = str(text).replace("\u00ad", "").split("\n")
            yield xml.notes_paragraph(lines, plain, 0, bullet=True)
    if notes.sources:
        small = xml.TextStyle(
            language, _SOURCES, False, xml.solid(paint(PALETTE["ink2"])), SLIDE_FAMILY
        )
        listed = f"{labels.sources}: {', '.join(notes.sources)}"
        yield xml.notes_paragraph((listed,), small, _GAP, bullet=False)


def _style(language: str, *, bold: bool = False) -> xml.TextStyle:
    return xml.TextStyle(language, _TEXT, bold, xml.solid(paint(PALETTE["ink"])), SLIDE_FAMILY)
