"""What one file says of another: every name must be known, and minutes must add up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from patientuddannelse.curriculum.authored import origin_of
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.models import MODELS
from patientuddannelse.curriculum.models.base import LabelledContent, ModelContent
from patientuddannelse.curriculum.models.course import VARIANT_NAMES, Course
from patientuddannelse.curriculum.models.guide import Guide
from patientuddannelse.curriculum.models.parts import PARTS
from patientuddannelse.curriculum.models.points import Points
from patientuddannelse.curriculum.models.session import Part, Session
from patientuddannelse.curriculum.models.slides import (
    ColumnsSlide,
    Figure,
    SafetySlide,
    Slide,
    minutes_at,
)
from patientuddannelse.curriculum.scalar import Fields, Items, Scalar, collections, locate
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.diagnostics import Diagnostic, Origin, Phrase
from patientuddannelse.wordings import finding, phrase

_POINTS = ("sources", "other_points")
"""Fields that list teaching points."""


def check_course(
    course: Course, file: SourceFile, sessions: Collection[str], models: Collection[str]
) -> Iterator[Diagnostic]:
    """Check that the course names sessions, posters, editions and lengths that exist."""
    for i, name in enumerate(course.sessions):
        at = origin_of(name) or file.start
        if name not in sessions:
            yield _unknown("session", name, sessions, at)
        elif name in course.sessions[:i]:
            yield finding("duplicate-id.listed", at, name=name)
    yield from _check_posters(course, file, models)
    if course.minutes not in course.lengths:
        yield _not_a_length(course.minutes, course, _place(file, "minutes"))


def _check_posters(
    course: Course, file: SourceFile, models: Collection[str]
) -> Iterator[Diagnostic]:
    """Check the models and editions of the listed posters; each is listed once."""
    yield from _check_variants(course.variants, file)
    first: dict[str, Origin] = {}
    for poster in course.posters:
        name = poster.model
        at = origin_of(name) or file.start
        if name not in models:
            yield _unknown_model(name, models, at)
        elif name in first:
            yield finding("duplicate-id.poster", at, name=name, line=first[name].line)
        first.setdefault(name, at)
        yield from _check_variants(poster.variants, file)


def check_titles(
    course: Course, models: Mapping[str, ModelContent], files: Mapping[str, SourceFile]
) -> Iterator[Diagnostic]:
    """Check that what hangs on a wall has a title."""
    for name in course.poster_models:
        if name in models and not models[name].title:
            at = origin_of(models[name].title) or files[name].start
            yield finding("missing-field", at, field="title", thing=name)


def check_parts(name: str, model: ModelContent, file: SourceFile) -> Iterator[Diagnostic]:
    """Check the parts of a drawing that knows its parts by their ids."""
    known = PARTS.get(name)
    if known is None or not isinstance(model, LabelledContent):
        return
    for index, part in enumerate(model.parts):
        if part.id not in known:
            at = _place(file, "parts", index, "id")
            hint = did_you_mean(part.id, known) or Phrase("no-named-parts")
            yield finding("unknown-part.drawing", at, name=part.id, hint=hint)


def _check_variants(variants: Iterable[str], file: SourceFile) -> Iterator[Diagnostic]:
    """Check the names in editions such as ``bw+large``, each where it stands."""
    for written in variants:
        for name in (each.strip() for each in written.split("+")):
            if name.lower() not in VARIANT_NAMES:
                at = file.find(name, origin_of(written) or file.start)
                yield _unknown("variant", name, VARIANT_NAMES, at)


def check_session(
    session: Session, file: SourceFile, course: Course, models: Collection[str]
) -> Iterator[Diagnostic]:
    """Check the models that slides show, ids of slides and parts, lengths and minutes."""
    yield from _repeated_slides(session)
    yield from _repeated_headings(session)
    for i, part in enumerate(session.plan):
        for j, slide in enumerate(part.slides):
            yield from _check_models(slide, models)
            for k, length in enumerate(slide.drops_at):
                if length not in course.lengths:
                    at = _place(file, "plan", i, "slides", j, "drops_at", k)
                    yield _not_a_length(length, course, at)
            minutes = getattr(slide, "minutes", None)
            yield from _check_lengths(minutes, course, file, "plan", i, "slides", j, "minutes")
    parts = [part.id for part in session.plan]
    for activity in session.activities:
        if activity.part not in parts:
            yield _unknown("part", activity.part, parts, origin_of(activity.part) or file.start)
    for shown in (session.booklet.cover, *session.booklet.figures):
        if shown is not None and shown.model not in models:
            yield _unknown_model(shown.model, models, origin_of(shown.model) or file.start)
    home = session.take_home
    if home is not None and home.sheet not in MODELS:
        yield _unknown_model(home.sheet, models, origin_of(home.sheet) or file.start)
    yield from _check_minutes(session, file, course)


def check_goals(sessions: Mapping[str, Session]) -> Iterator[Diagnostic]:
    """Check the goals that slides serve: their own session's by id, another's after its id."""
    goals = {f"{name}/{goal.id}" for name, session in sessions.items() for goal in session.goals}
    for session in sessions.values():
        own = {goal.id for goal in session.goals}
        for slide in session.slides():
            for goal in slide.serves:
                if goal not in own and goal not in goals:
                    at = origin_of(goal) or slide.origin
                    hint = did_you_mean(goal, sorted(own | goals)) or Phrase("write-a-goal")
                    yield finding("unknown-goal", at, name=goal, hint=hint)


def check_points(points: Points) -> Iterator[Diagnostic]:
    """Check the posters that points belong on and the issues that touch them."""
    issues = [issue.id for issue in points.issues]
    for point in points.points:
        for model in point.posters:
            if model not in MODELS:
                yield _unknown("model", model, MODELS, origin_of(model))
        for issue in point.caution:
            if issue not in issues:
                yield _unknown("issue", issue, issues, origin_of(issue) or origin_of(point.id))


def check_help_table(guide: Guide, sessions: Iterable[Session]) -> Iterator[Diagnostic]:
    """Check the table that all guides show."""
    tables = [table.id for session in sessions for table in session.tables]
    if guide.help_table and guide.help_table not in tables:
        yield _unknown("table", guide.help_table, tables, origin_of(guide.help_table))


def check_slugs(named: Iterable[tuple[str, str, Origin | None]]) -> Iterator[Diagnostic]:
    """Check that files get names of their own: each is a slug, its owner and its place."""
    first: dict[str, str] = {}
    for slug, name, at in named:
        if slug in first:
            yield finding("duplicate-slug", at, name=slug, owner=first[slug])
        elif slug:
            first[slug] = name


def check_sources(file: SourceFile, points: Collection[str]) -> Iterator[Diagnostic]:
    """Check every teaching point that a file names as ``sources`` or ``other_points``."""
    for each in _named_points(file):
        if each not in points:
            yield _unknown("point", each, points, each.origin)


def check_no_points(files: Iterable[SourceFile]) -> Iterator[Diagnostic]:
    """Check that no file names a teaching point where there is no file of them: told once."""
    named = next((each for file in files for each in _named_points(file)), None)
    if named is not None:
        yield finding("unknown-point.no-file", named.origin, name=named)


@lru_cache(maxsize=512)
def _named_points(file: SourceFile) -> tuple[Scalar, ...]:
    """Return the teaching points that a file names."""
    nodes = (node for _name, node in collections(file.data) if isinstance(node, Fields))
    lists = (node[key] for node in nodes for key in _POINTS if key in node)
    names = (each for named in lists for each in (named if isinstance(named, Items) else [named]))
    return tuple(each for each in names if isinstance(each, Scalar))


def _repeated_slides(session: Session) -> Iterator[Diagnostic]:
    """Report slide ids that stand in two parts (twice in one part is reported elsewhere)."""
    first: dict[str, Part] = {}
    for part in session.plan:
        for slide in part.slides:
            before = first.setdefault(slide.id, part)
            if before is not part:
                yield finding("duplicate-id.slide", slide.origin, name=slide.id, part=before.id)


def _repeated_headings(session: Session) -> Iterator[Diagnostic]:
    """Report titles that two slides have, however their lines are broken."""
    first: dict[str, Slide] = {}
    for slide in session.slides():
        heading = " ".join(str(slide.heading).split())
        before = first.setdefault(heading, slide)
        if heading and before is not slide:
            at = slide.heading.origin
            yield finding("duplicate-title", at, title=heading, name=before.id)


def _check_models(slide: Slide, models: Collection[str]) -> Iterator[Diagnostic]:
    for figure in _figures(slide):
        if figure.model not in models:
            yield _unknown_model(figure.model, models, origin_of(figure.model) or slide.origin)
    if isinstance(slide, SafetySlide) and slide.model not in models:
        yield _unknown_model(slide.model, models, origin_of(slide.model) or slide.origin)


def _figures(slide: Slide) -> Iterator[Figure]:
    if slide.figure is not None:
        yield slide.figure
    if isinstance(slide, ColumnsSlide):
        yield from (column.figure for column in slide.columns if column.figure is not None)


def _check_minutes(session: Session, file: SourceFile, course: Course) -> Iterator[Diagnostic]:
    """Check that the parts fill each length exactly; a deck without any minutes is not timed."""
    if all(part.minutes is None for part in session.plan):
        return
    total = dict.fromkeys(course.lengths, 0)
    complete = True
    for index, part in enumerate(session.plan):
        at = _place(file, "plan", index, "minutes")
        yield from _check_lengths(part.minutes, course, file, "plan", index, "minutes")
        for length in course.lengths:
            minutes = minutes_at(part.minutes or {}, length)
            total[length] += minutes or 0
            if minutes is None:
                complete = False
                yield finding("missing-field.minutes", at, part=part.id, length=length)
    for length, minutes in total.items():
        if complete and minutes != length:
            yield finding(
                f"wrong-minutes.{'few' if minutes < length else 'many'}",
                _place_of_key(file, "plan"),
                minutes=_minutes(minutes),
                length=length,
                difference=_minutes(abs(length - minutes)),
            )


def _check_lengths(
    minutes: Mapping[str, int] | None, course: Course, file: SourceFile, *path: int | str
) -> Iterator[Diagnostic]:
    """Check that minutes, at a path in a file, are given at lengths that the course has."""
    for name in minutes or ():
        if name != "*" and name not in map(str, course.lengths):
            yield _not_a_length(name, course, _place(file, *path))


def _minutes(count: int) -> Phrase:
    return phrase("minutes.one") if count == 1 else phrase("minutes", count=count)


def _place(file: SourceFile, *path: int | str) -> Origin:
    return locate(file.data, path).origin if file.data is not None else file.start


def _place_of_key(file: SourceFile, name: str) -> Origin:
    return file.data.key_origin(name) if file.data is not None else file.start


def _unknown(thing: str, name: str, known: Iterable[str], at: Origin | None) -> Diagnostic:
    return finding(f"unknown-{thing}", at, name=name, hint=did_you_mean(name, known))


def _unknown_model(name: str, models: Collection[str], at: Origin | None) -> Diagnostic:
    if name in MODELS:
        return finding("unknown-model.file", at, name=name)
    hint = did_you_mean(name, models) or Phrase("models-have-files")
    return finding("unknown-model", at, name=name, hint=hint)


def _not_a_length(length: int | str, course: Course, at: Origin) -> Diagnostic:
    lengths = ", ".join(map(str, course.lengths))
    return finding("wrong-value.length", at, length=length, lengths=lengths)
