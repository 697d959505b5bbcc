"""Items 15 to 19: are there pictures and tables that help, with a title?"""

from __future__ import annotations

from patientuddannelse.assessments import Judgement, met, not_assessed, not_met
from patientuddannelse.checks.pemat.seen import Subject
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.diagnostics import Value
from patientuddannelse.languages.reading import beginning, length
from patientuddannelse.wordings import phrase

MOST_IN_HEADING = 5
"""Words in the heading of a table's row."""


def pictures_where_they_help(subject: Subject) -> Judgement:
    """Look for pages without a picture; whether one would help there, a person must say."""
    shown, pages = len(subject.pictured), len(subject.pages)
    if shown == pages:
        return met(phrase("pemat-seen.pictures_everywhere", pages=pages))
    if shown or subject.fields:
        return not_assessed(phrase("pemat-seen.pictures", shown=shown, pages=pages))
    at = subject.written[0].origin if subject.written else None
    return not_met(phrase("pemat-seen.no_pictures"), at)


def pictures_reinforce(subject: Subject) -> Judgement:
    """Leave to a person what a picture says."""
    return not_assessed(phrase("pemat-seen.look" if subject.pictured else "pemat-seen.no_pictures"))


def pictures_have_titles(subject: Subject) -> Judgement:
    """Look for a title or heading on every page with a picture."""
    if not subject.pictured:
        return not_assessed(phrase("pemat-seen.no_pictures"))
    for page in subject.pictured:
        if not page.headings:
            at = page.written[0].origin if page.written else None
            return not_met(phrase("pemat-seen.untitled_picture", page=page.title), at)
    count = sum(page.pictures for page in subject.pictured)
    text = beginning(subject.pictured[0].title)
    return met(phrase("pemat-seen.titled_pictures", count=count, text=text))


def pictures_are_clear(subject: Subject) -> Judgement:
    """Leave to a person whether a picture holds too much."""
    return not_assessed(phrase("pemat-seen.look" if subject.pictured else "pemat-seen.no_pictures"))


def simple_tables(subject: Subject) -> Judgement:
    """Look at the rows of weeks to tick, the only tables whose headings are fields."""
    tables = [each for each in _weeks(subject) if _stands_here(each, subject)]
    if not tables:
        claims = subject.material.id == "questionnaires/quiz"
        return not_assessed(phrase("pemat-seen.claims" if claims else "pemat-seen.no_tables"))
    rows = [text for table in tables for text in _rows(table)]
    longest = max(rows, key=lambda each: length(each.value))
    count, text = length(longest.value), beginning(longest.value)
    values: dict[str, Value] = {"words": count, "most": MOST_IN_HEADING, "text": text}
    if count > MOST_IN_HEADING:
        return not_met(phrase("pemat-seen.long_row", **values), longest.origin)
    return met(phrase("pemat-seen.short_rows", tables=len(tables), text=text), longest.origin)


def _weeks(subject: Subject) -> list[WorksheetField]:
    models = [subject.model] if subject.model else subject.models_shown
    sheets = (model.worksheet for model in models if model.worksheet)
    return [f for sheet in sheets for f in sheet.fields if f.kind == "week" and f.where != "figure"]


def _rows(table: WorksheetField) -> tuple[Text, ...]:
    return tuple(choice.label for choice in table.choices) or (table.label,)


def _stands_here(table: WorksheetField, subject: Subject) -> bool:
    return any(text.origin in subject.origins for text in _rows(table))
