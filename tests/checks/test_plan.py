"""What makes a session go wrong on the day is found, and the smallest change mends it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from patientuddannelse.checks.plan import check_plan
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import told

Found = Callable[..., list[Diagnostic]]

COURSE = "title: K\nedition_date: 2026-01-31\nlengths: [60]\nminutes: 60\nsessions: [one]\n"
TALK = """
      - id: talk
        kind: discussion
        title: Tal sammen
        questions: [Hvad tror du?]{more}"""
BREAK = """\
session: one
slug: en
title: Alarmen
shown_as: Alarmen
plan:
  - id: talk
    part: Oplæg
    minutes: {{60: 60, 90: 90}}
    slides: [{{id: rest, kind: break, title: Pause, minutes: {minutes}}}]
"""
GOALS = """\
session: one
slug: en
title: Alarmen
shown_as: Alarmen
audience: {audience}
goals: [{{id: purpose, text: Du ved det.}}]
plan:
  - id: talk
    part: Oplæg
    minutes: 60
    slides:
      - {{id: alarm, kind: statement, title: Alarm{alarm}}}
      - {{id: claim, kind: quiz, claim: Det er sandt., answer: fact, why: Ja.{claim}}}
"""
OTHER = """\
session: two
slug: to
title: Igen
shown_as: Igen
plan:
  - id: again
    part: Sidst
    minutes: 60
    slides: [{{id: last, kind: recap, title: Siden sidst, questions: [Hvad ved du?]{last}}}]
"""


def with_goals(alarm: str = "", claim: str = "", audience: str = "patients") -> dict[str, str]:
    return {"sessions/one.yaml": GOALS.format(alarm=alarm, claim=claim, audience=audience)}


SERVES = ", serves: purpose"


def test_a_talk_without_minutes_is_found(found: Found):
    (late,) = found("no-time", then=TALK.format(more=""))
    assert late.severity is Severity.WARNING
    assert late.origin
    assert late.origin.line == 19
    assert not found("no-time", then=TALK.format(more="\n        minutes: 10"))


@pytest.mark.parametrize(
    ("minutes", "keys"),
    [
        ("{60: 10}", ["no-time.length"]),
        ("{60: 10, 90: 9}", []),
        ("10", []),
        ("{60: 10}, drops_at: 90", []),
    ],
)
def test_a_talk_has_minutes_at_every_length(found: Found, minutes: str, keys: list[str]):
    files = {
        "course.yaml": COURSE.replace("[60]", "[60, 90]"),
        "sessions/one.yaml": BREAK.format(minutes=minutes),
    }
    late = found("no-time", files=files)
    assert [each.key for each in late] == keys
    assert all("at length 90" in each.message for each in late)


def test_what_leads_to_a_quiz_has_the_quizs_time(found: Found):
    intro = "\n      - {id: intro, kind: exercise, title: Kort}"
    claim = "\n      - {id: claim, kind: quiz, claim: Ja., answer: fact, why: Ja.}"
    assert found("no-time", then=intro)
    assert not found("no-time", then=intro + claim)


@pytest.mark.parametrize(
    ("more", "count"), [("61", 1), ("60", 0), ("61\n        drops_at: [60]", 0)]
)
def test_a_talk_that_is_longer_than_its_part_is_found(found: Found, more: str, count: int):
    late = found("over-time", then=TALK.format(more=f"\n        minutes: {more}"))
    assert len(late) == count
    assert all("61 minutes, but there are 60 at length 60" in each.message for each in late)


def test_more_than_25_words_crowd_a_slide(found: Found):
    (crowded,) = found("crowded-slide", lines=("ord " * 20, "ord " * 6))
    assert "26 words" in crowded.message
    assert crowded.hint.startswith("cut 1")
    assert not found("crowded-slide", lines=("ord " * 20, "ord " * 5))


def test_more_than_60_words_are_too_many_to_glance_at(found: Found):
    (long,) = found("long-note", say="ord " * 61)
    assert "61 words" in long.message
    assert long.origin
    assert long.origin.line == 18
    assert "skær 1" in told(long, "da").hint
    assert not found("long-note", say="ord " * 60)


def test_the_goals_that_stand_on_a_slide_count(found: Found):
    slide = "{id: goals, kind: goals, title: I dag}"
    session = with_goals()["sessions/one.yaml"] + f"      - {slide}\n"
    many = session.replace("Du ved det.", "ord " * 26)
    assert found("crowded-slide", files={"sessions/one.yaml": many})
    assert not found("crowded-slide", files={"sessions/one.yaml": session})


def test_a_goal_that_no_slide_serves_is_found(found: Found):
    (idle,) = found("unserved-goal", "unasked-goal", files=with_goals())
    assert idle.code == "unserved-goal"
    assert idle.origin
    assert idle.origin.line == 6
    assert "serves: [purpose]" in told(idle, "da").hint
    assert not found("unserved-goal", files=with_goals(alarm=SERVES))


def test_a_goal_that_nobody_is_asked_about_is_found(found: Found):
    assert found("unasked-goal", files=with_goals(alarm=SERVES))
    assert not found("unasked-goal", files=with_goals(alarm=SERVES, claim=SERVES))
    assert not found("unasked-goal", files=with_goals(alarm=SERVES, audience="clinicians"))


def test_the_next_session_may_ask(found: Found):
    course = {
        "course.yaml": "title: Kursus\nedition_date: 2026-01-31\nlengths: [60]\nminutes: 60\n"
        "sessions: [one, two]\n"
    }
    later = {"sessions/two.yaml": OTHER.format(last=", serves: one/purpose")}
    assert not found("unasked-goal", files=course | with_goals(alarm=SERVES) | later)
    assert found("unserved-goal", files=course | with_goals() | later)


def test_the_shipped_sessions_can_be_held(curriculum: Curriculum):
    assert not list(check_plan(curriculum))


def test_a_session_that_the_course_does_not_list_is_found(found: Found):
    more = {"sessions/two.yaml": "session: two\nslug: to\ntitle: To\nshown_as: To\nplan: []\n"}
    (unlisted,) = found("unlisted-session", files=more)
    assert unlisted.severity is Severity.WARNING
    assert unlisted.origin
    assert (unlisted.origin.file, unlisted.origin.line) == ("curriculum/sessions/two.yaml", 1)
    more["course.yaml"] = COURSE.replace("[one]", "[one, two]")
    assert not found("unlisted-session", files=more)
