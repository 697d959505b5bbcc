"""Every teaching point is taught where it must be, at every length of the sessions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patientuddannelse.curriculum.coverage import Gaps, Place, coverage, gaps
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.clinic import Switches
from patientuddannelse.curriculum.models.session import Session

LENGTHS = (60, 75, 90)


def with_session(curriculum: Curriculum, session: Session) -> Curriculum:
    return replace(curriculum, sessions={**curriculum.sessions, session.id: session})


def without_slide(curriculum: Curriculum, name: str, slide_id: str) -> Curriculum:
    session = curriculum.sessions[name]
    parts = [
        part.model_copy(update={"slides": tuple(s for s in part.slides if s.id != slide_id)})
        for part in session.plan
    ]
    return with_session(curriculum, session.model_copy(update={"plan": tuple(parts)}))


def missed(curriculum: Curriculum, length: int) -> Gaps:
    return gaps(curriculum, coverage(curriculum, length))


def off_slides(curriculum: Curriculum, length: int) -> set[str]:
    """Return the core points that no slide of their own session shows at a length."""
    places = coverage(curriculum, length)
    return {
        point.id
        for point in curriculum.points.points
        if point.core
        and not any(at.kind == "slide" and at.of == point.deck for at in places[point.id])
    }


@pytest.mark.parametrize("length", LENGTHS)
def test_no_point_is_left_out(curriculum: Curriculum, length: int):
    assert missed(curriculum, length) == Gaps((), (), ())


def test_every_point_has_its_places_in_the_order_of_the_points(curriculum: Curriculum):
    places = coverage(curriculum, 75)
    assert list(places) == [point.id for point in curriculum.points.points]
    assert all(len(set(found)) == len(found) for found in places.values())


def test_at_90_minutes_every_core_point_is_on_a_slide_of_its_session(curriculum: Curriculum):
    assert off_slides(curriculum, 90) == set()


def test_at_75_minutes_only_what_is_for_a_talk_with_one_is_off_the_slides(curriculum: Curriculum):
    places, off = coverage(curriculum, 75), off_slides(curriculum, 75)
    assert "s001-5-3p-kumulativ" in off
    assert all(Place("face", "three_p") in places[point] for point in off)


def test_what_60_minutes_drop_is_taken_home(curriculum: Curriculum):
    places, off = coverage(curriculum, 60), off_slides(curriculum, 60)
    assert len(off) > 20
    for point in off:
        assert any(at.kind in ("face", "reading", "slide") for at in places[point]), point


def test_a_point_whose_slide_goes_is_missed(curriculum: Curriculum):
    assert missed(without_slide(curriculum, "session_1", "injury"), 75).core == (
        "s001-2-overfoelsom-nyttig",
    )
    less = without_slide(curriculum, "clinician", "righting_reflex")
    assert missed(less, 75).clinician == ()  # a clinician's side has them too
    assert missed(less, 75).named == ()


def test_other_points_without_words_do_not_count(curriculum: Curriculum):
    session = curriculum.sessions["session_1"]
    bare = [
        part.model_copy(
            update={
                "slides": tuple(
                    slide.model_copy(
                        update={"notes": slide.notes.model_copy(update={"sources": ()})}
                    )
                    for slide in part.slides
                )
            }
        )
        for part in session.plan
    ]
    less = with_session(curriculum, session.model_copy(update={"plan": tuple(bare)}))
    assert "s001-2-ikke-perfekt" in curriculum.models["smoke_alarm"].clinician.other_points
    assert "s001-2-ikke-perfekt" in missed(less, 75).named


def test_what_a_clinics_switch_takes_out_is_not_taught(curriculum: Curriculum):
    clinic = curriculum.clinic.model_copy(update={"switches": Switches(hands=False)})
    kinds = {
        at.kind
        for at in coverage(replace(curriculum, clinic=clinic), 90)["s003-doeraabner"]
        if at.for_patients
    }
    assert kinds == set()
    assert Place("slide", "session_4", "hands") in coverage(curriculum, 90)["s003-doeraabner"]
    assert Place("reserve", "session_4", "hands") in coverage(curriculum, 60)["s003-doeraabner"]
