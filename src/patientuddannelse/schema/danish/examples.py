"""What an author might write in a field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

EXAMPLES: Mapping[str, Sequence[Any]] = {
    "BreakSlide.minutes": (5, {"60": 5, "75": 7, "90": 9}),
    "DiscussionSlide.minutes": (5, {"60": 5, "75": 7, "90": 9}),
    "ExerciseSlide.minutes": (5, {"60": 5, "75": 7, "90": 9}),
    "Part.minutes": ({"60": 5, "75": 7, "90": 9},),
    "Course.edition_date": ("2026-01-31",),
    "Course.minutes": (75,),
    "Course.lengths": ([60, 75, 90],),
    "Course.variants": (["colour", "bw+large"],),
    "Course.posters": (["cup", {"model": "myths", "sheets": ["a3"]}],),
    "Clinic.phone": ("12 34 56 78",),
    "Clinic.logo": ("logo.svg",),
    "Clinic.template": ("klinik.potx",),
    "Approval.approved_on": ("2026-01-31",),
    "Numbers.checked_on": ("2026-01-31",),
    "Session.session": ("session_1",),
    "Session.shown_as": ("1. gang: Alarmen",),
    "Session.path_steps": ([0, 1],),
    "SlideContent.figure": ({"model": "cup", "steps": "all"},),
    "SlideContent.notes": ({"say": "Velkommen.", "ask": ["Hvad tænker du?"]},),
    "SlideContent.drops_at": ([60],),
    "SlideContent.serves": (["purpose"], ["session_1/purpose"]),
    "Figure.steps": ("all",),
    "QuizSlide.speaker": ("mona",),
    "Point.id": ("s001-2-roegalarm",),
    "Issue.id": ("I-03",),
    "Glossary.joints": (["røg-alarm"],),
    "Word.avoid": (["kronisk*"],),
    "Word.unless": (["ser * forfra"],),
    "Word.explained": (["session_1/scan", "cup"],),
    "WorksheetField.kind": ("text", "check"),
    "Plan.start": (10,),
    "Tap.flow": (0.2,),
    "slug": ("roegalarm",),
}
