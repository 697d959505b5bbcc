"""Items 20 to 26: does a reader learn what to do, step by step, and get something to do it with?"""

from __future__ import annotations

from collections.abc import Iterable

from patientuddannelse.assessments import Judgement, met, not_assessed, not_met
from patientuddannelse.checks.pemat.seen import Subject
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.slides import ExerciseSlide, TakeHomeSlide
from patientuddannelse.diagnostics import Origin, Value
from patientuddannelse.languages.addressing import is_command, speaks_to_reader
from patientuddannelse.languages.reading import beginning, sentences
from patientuddannelse.once_each import once_each
from patientuddannelse.wordings import phrase

Said = tuple[str, Origin | None]
"""A sentence and where it stands."""


def names_an_action(subject: Subject) -> Judgement:
    """Look for sentences that tell what to do, tasks, and places to write."""
    told = _commands(subject)
    if told:
        text, origin = told[0]
        return met(phrase("pemat-seen.commands", count=len(told), text=beginning(text)), origin)
    if task := subject.first(_lines(subject)):
        return met(phrase("pemat-seen.task", text=beginning(task.value)), task.origin)
    if subject.fields:
        return met(phrase("pemat-seen.fields", count=subject.fields))
    return not_met(phrase("pemat-seen.no_action"), _start(subject))


def speaks_to_the_reader(subject: Subject) -> Judgement:
    """Look for "du", and for sentences that speak of anybody."""
    if not _acts(subject):
        return not_met(phrase("pemat-seen.no_action"), _start(subject))
    for found in subject.found("impersonal"):
        return not_met(
            phrase("pemat-seen.impersonal", text=str(dict(found.values)["text"])), found.origin
        )
    language = subject.material.language
    spoken = [each for each in subject.written if speaks_to_reader(each.text, language)]
    told = _commands(subject)
    if not spoken and not told:
        return not_met(phrase("pemat-seen.nobody"), _start(subject))
    text, origin = told[0] if told else (spoken[0].text, spoken[0].origin)
    values: dict[str, Value] = {"spoken": len(spoken), "told": len(told), "text": beginning(text)}
    return met(phrase("pemat-seen.spoken_to", **values), origin)


def small_steps(subject: Subject) -> Judgement:
    """Look for tasks of several sentences that each say what to do."""
    if not _acts(subject):
        return not_assessed(phrase("pemat-seen.no_action"))
    for task in (*_tasks(subject), *_asked_on_sheet(subject)):
        steps = _told(((line.value, line.origin) for line in task), subject.material.language)
        if len(steps) > 1:
            text, origin = steps[0]
            values: dict[str, Value] = {"count": len(steps), "text": beginning(text)}
            return met(phrase("pemat-seen.steps", **values), origin)
    tasks = [task for task in _tasks(subject) if task]
    if tasks and all(len(task) == 1 for task in tasks):
        only = tasks[0][0]
        return not_met(phrase("pemat-seen.one_line", text=beginning(only.value)), only.origin)
    return not_assessed(phrase("pemat-seen.no_steps"))


def a_tool(subject: Subject) -> Judgement:
    """Look for places to write, the worksheet of a poster, or the sheet of a home task."""
    if subject.fields:
        return met(phrase("pemat-seen.fields", count=subject.fields))
    models = subject.curriculum.models
    names = [subject.model.model] if subject.model else []
    if subject.session and subject.session.take_home:
        names.append(str(subject.session.take_home.sheet))
    for name in names:
        sheet = models[name].worksheet if name in models else None
        if sheet:
            return met(phrase("pemat-seen.sheet", title=str(sheet.title)), sheet.title.origin)
    if not _acts(subject):
        return not_assessed(phrase("pemat-seen.no_action"))
    return not_met(phrase("pemat-seen.no_tool"), _start(subject))


def says_how_to_calculate(subject: Subject) -> Judgement:
    """Leave to a person whether anything has to be reckoned, and how."""
    return not_assessed(phrase("pemat-seen.reckoning"))


def says_how_to_use_drawings(subject: Subject) -> Judgement:
    """Leave to a person whether words tell how a drawing is used."""
    return not_assessed(phrase("pemat-seen.use" if subject.pictured else "pemat-seen.no_pictures"))


def pictures_to_act_by(subject: Subject) -> Judgement:
    """Look for fields inside a picture, and for exercises with a picture."""
    drawn = sum(page.drawn for page in subject.pages)
    if drawn and 2 * drawn >= subject.fields:
        return met(phrase("pemat-seen.drawn_fields", count=drawn, fields=subject.fields))
    exercises = [each for each in subject.slides if isinstance(each, ExerciseSlide)]
    bare = [each for each in exercises if not each.figure]
    if exercises and not bare:
        return met(phrase("pemat-seen.shown_exercises", count=len(exercises)), exercises[0].origin)
    if exercises and len(bare) == len(exercises):
        return not_met(phrase("pemat-seen.bare_exercises", count=len(bare)), bare[0].origin)
    if exercises:
        values: dict[str, Value] = {"bare": len(bare), "count": len(exercises)}
        return not_assessed(phrase("pemat-seen.some_exercises", **values), bare[0].origin)
    return not_assessed(phrase("pemat-seen.use" if subject.pictured else "pemat-seen.no_pictures"))


def _acts(subject: Subject) -> bool:
    return bool(subject.fields or _commands(subject) or subject.first(_lines(subject)))


@once_each  # asked by several items
def _commands(subject: Subject) -> list[Said]:
    """Return the sentences that tell what to do."""
    return _told(((p.text, p.origin) for p in subject.written), subject.material.language)


def _told(texts: Iterable[Said], language: str) -> list[Said]:
    return [
        (sentence, origin)
        for text, origin in texts
        for sentence in sentences(text)
        if is_command(sentence, language)
    ]


def _tasks(subject: Subject) -> list[tuple[Text, ...]]:
    """Return the lines of each exercise and home task that stand in the material."""
    found: list[tuple[Text, ...]] = []
    for slide in subject.slides:
        if isinstance(slide, ExerciseSlide):
            found.append((*slide.instructions, *slide.lines))
        elif isinstance(slide, TakeHomeSlide):
            found.append(slide.task)
    if subject.session and subject.session.take_home:
        found.append(subject.session.take_home.task)
    return [tuple(t for t in task if t.origin in subject.origins) for task in found]


def _asked_on_sheet(subject: Subject) -> list[tuple[Text, ...]]:
    """Return what a worksheet says above its places to write."""
    sheet = subject.model.worksheet if subject.model else None
    if sheet is None or subject.material.kind != "worksheet":
        return []
    return [tuple(t for t in (sheet.lead, *sheet.lines) if t.origin in subject.origins)]


def _lines(subject: Subject) -> list[Text]:
    return [line for task in _tasks(subject) for line in task]


def _start(subject: Subject) -> Origin | None:
    return subject.written[0].origin if subject.written else None
