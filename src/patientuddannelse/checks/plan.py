"""Finds what makes a session fail on the day: too little time, too many words, idle goals.

An exercise without a time swallows the next one; more than 25 words on a slide are read, not
listened to; more than 60 in its notes are read aloud, not taken in at a glance; and a goal that no
slide serves, or that nobody is asked about, is a promise that the session cannot keep. A slide
names the goals it serves under ``serves``: ``purpose`` is a goal of its own session,
``session_1/purpose`` one of another. A session that the course does not list is made last, and
nobody counts on it. That a session's minutes add up is asked when it is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.authored import Text, origin_of
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.session import Goal, Part, Session
from patientuddannelse.curriculum.models.slides import (
    BreakSlide,
    DiscussionSlide,
    ExerciseSlide,
    Figure,
    GoalsSlide,
    Notes,
    QuizSlide,
    RecapSlide,
    Slide,
    minutes_at,
)
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.languages.reading import words
from patientuddannelse.once_each import once_each
from patientuddannelse.wordings import finding

MOST_WORDS = 25
"""On a slide below its title, without what stands in its figure."""

MOST_IN_NOTE = 60
"""In a slide's notes, without their headings and sources."""

_ASKING = (QuizSlide, RecapSlide, ExerciseSlide, DiscussionSlide)
"""Slides on which those who learn answer, and so find out whether they have reached a goal."""

_Timed = ExerciseSlide | DiscussionSlide | BreakSlide
_BESIDE = frozenset({"title", "notes", "figure", "materials"})


def check_plan(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for time missing or not there, too many words, and idle goals."""
    for name, session in curriculum.sessions.items():
        if name not in curriculum.course.sessions:
            yield finding(
                "unlisted-session", origin_of(session.session), Severity.WARNING, name=name
            )
        for part in session.plan:
            yield from _time(part, curriculum.course.lengths)
        for slide in session.slides():
            yield from _crowded(slide, session)
            yield from _long_note(slide, session)
    yield from _goals(curriculum)


def _time(part: Part, lengths: Sequence[int]) -> Iterator[Diagnostic]:
    """Yield what a part's exercises, talks and breaks lack; a part without minutes is not timed."""
    if part.minutes is None:
        return
    timed = [slide for slide in part.slides if isinstance(slide, _Timed)]
    for slide in timed:
        without = [length for length in lengths if not _has_time(slide, length)]
        if without and not _leads_to_a_quiz(slide, part):
            key = "no-time.length" if slide.minutes else "no-time"
            yield finding(
                key, slide.origin, Severity.WARNING, slide=str(slide.title), length=without[0]
            )
    for length in lengths:
        room = minutes_at(part.minutes, length) or 0
        wanted = sum(
            minutes_at(slide.minutes or {}, length) or 0
            for slide in timed
            if length not in slide.drops_at
        )
        if wanted > room:
            yield finding(
                "over-time", origin_of(part.id), Severity.WARNING,
                part=str(part.part), wanted=wanted, minutes=room, length=length,
            )  # fmt: skip
            return


def _has_time(slide: _Timed, length: int) -> bool:
    """Say whether a slide has minutes at a length, or is left out there."""
    return length in slide.drops_at or minutes_at(slide.minutes or {}, length) is not None


def _leads_to_a_quiz(slide: Slide, part: Part) -> bool:
    """Say whether the claims after a slide are the exercise, whose time is that of the part."""
    after = part.slides[part.slides.index(slide) + 1 :]
    return any(isinstance(each, QuizSlide) for each in after)


def _crowded(slide: Slide, session: Session) -> Iterator[Diagnostic]:
    count = _words_below_title(slide)
    if isinstance(slide, GoalsSlide) and not slide.lines:
        count += sum(len(words(goal.text.value)) for goal in session.goals)
    if count > MOST_WORDS:
        yield finding(
            "crowded-slide", slide.origin, Severity.WARNING,
            slide=f"{session.id}/{slide.id}", words=count, most=MOST_WORDS, cut=count - MOST_WORDS,
        )  # fmt: skip


def _long_note(slide: Slide, session: Session) -> Iterator[Diagnostic]:
    said, count = _said_to(slide)
    if count > MOST_IN_NOTE:
        yield finding(
            "long-note", said[0].origin, Severity.WARNING,
            slide=f"{session.id}/{slide.id}", words=count, most=MOST_IN_NOTE,
            cut=count - MOST_IN_NOTE,
        )  # fmt: skip


@once_each
def _said_to(slide: Slide) -> tuple[tuple[Text, ...], int]:
    """Return what the notes of a slide say, and in how many words."""
    notes = slide.notes
    said = (*notes.say, *notes.ask, *notes.if_silent, *notes.watch)
    return said, sum(len(words(text.value)) for text in said)


@once_each
def _words_below_title(slide: Slide) -> int:
    return sum(len(words(text.value)) for text in _below_title(slide))


def _below_title(content: object, beside: frozenset[str] = _BESIDE) -> Iterator[Text]:
    """Yield the texts that a slide itself sets below its title."""
    if isinstance(content, Text):
        yield content
    elif isinstance(content, tuple):
        for each in content:
            yield from _below_title(each, frozenset())
    elif isinstance(content, Strict) and not isinstance(content, Figure | Notes):
        for name, value in content.__dict__.items():
            if name not in beside:
                yield from _below_title(value, frozenset())


def _goals(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield the goals that no slide serves, and those of patients that nobody is asked about."""
    served, asked = set[str](), set[str]()
    for session in curriculum.sessions.values():
        for slide in session.slides():
            named = {name if "/" in name else f"{session.id}/{name}" for name in slide.serves}
            served |= {name for name in named if name.startswith(f"{session.id}/")}
            asked |= named if isinstance(slide, _ASKING) else set()
    for session in curriculum.sessions.values():
        for goal in session.goals:
            name = f"{session.id}/{goal.id}"
            if name not in served:
                yield _idle("unserved-goal", goal)
            elif name not in asked and session.audience == "patients":
                yield _idle("unasked-goal", goal)


def _idle(key: str, goal: Goal) -> Diagnostic:
    return finding(key, origin_of(goal.id), Severity.WARNING, goal=str(goal.text), id=str(goal.id))
