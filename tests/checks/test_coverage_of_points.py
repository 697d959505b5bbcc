"""Points that nobody is taught and facts that have become others are found and can be mended."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from patientuddannelse.checks.coverage import check_coverage
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import told

Found = Callable[..., list[Diagnostic]]

POINTS = """\
points:
  - id: s001-1-kronisk
    source: "001"
    section: "1.1"
    point: Smerten kaldes kronisk efter tre måneder.
    facts: {facts}
    audience: [patient]
    kind: fact
    deck: one
    {core}: true
"""
ON_SLIDE = "\n        sources: [s001-1-kronisk]"
IN_NOTES = "\n          sources: [s001-1-kronisk]"


def points(*facts: str, core: str = "core") -> dict[str, str]:
    written = "[" + ", ".join(f'"{fact}"' for fact in facts) + "]"
    return {"points.yaml": POINTS.format(facts=written, core=core)}


def test_a_point_that_stands_nowhere_is_found(found: Found):
    (nowhere,) = found("untaught-point", files=points())
    assert nowhere.key == "untaught-point"
    assert nowhere.severity is Severity.WARNING
    assert nowhere.origin
    assert (nowhere.origin.file, nowhere.origin.line) == ("curriculum/points.yaml", 2)
    assert not found("untaught-point", then=ON_SLIDE, files=points())


def test_a_patients_core_point_in_notes_only_is_found(found: Found):
    (hidden,) = found("untaught-point", then=IN_NOTES, files=points())
    assert hidden.key == "untaught-point.patients"
    assert "længde på 60" in told(hidden, "da").message
    assert not found("untaught-point", then=ON_SLIDE, files=points())


def test_a_clinicians_core_point_that_only_patients_see_is_found(found: Found):
    files = points(core="core_clinician")
    (hidden,) = found("untaught-point", then=ON_SLIDE, files=files)
    assert hidden.key == "untaught-point.clinicians"
    assert not found("untaught-point", then=IN_NOTES, files=files)


def test_a_slide_that_drops_at_a_length_teaches_nothing_there(found: Found):
    dropped = "\n        drops_at: [60]" + ON_SLIDE
    (hidden,) = found("untaught-point", then=dropped, files=points())
    assert hidden.key == "untaught-point.patients"


@pytest.mark.parametrize(
    ("fact", "wrong", "right"),
    [
        ("mere end tre måneder", "Det varer over 6 måneder.", "Det varer over 3 måneder."),
        ("20-25 % af voksne", "Det gælder 30 %.", "Det gælder 20–25 procent."),
        ("20-25 % af voksne", "Det er hver tredje voksne.", "Det er hver fjerde voksne."),
        ("ca. 30 min.", "Bevæg dig i 45 minutter.", "Bevæg dig i 30 minutter."),
    ],
)
def test_a_number_that_has_become_another_is_found(found: Found, fact: str, wrong: str, right: str):
    (changed,) = found("changed-fact", lines=(wrong,), then=ON_SLIDE, files=points(fact))
    assert changed.severity is Severity.WARNING
    assert changed.origin
    assert changed.origin.file == "curriculum/sessions/one.yaml"
    assert changed.origin.line == 16
    assert not found("changed-fact", lines=(right,), then=ON_SLIDE, files=points(fact))


def test_an_example_beside_the_right_number_is_no_change(found: Found):
    lines = ("Bevæg dig i 30 minutter.", "Begynd med 10 minutter.")
    assert not found("changed-fact", lines=lines, then=ON_SLIDE, files=points("ca. 30 minutter"))


def test_a_bare_number_is_found_again_by_the_words_of_its_point(found: Found):
    files = points("mere end tre måneder")
    right = "I over tre måneder."
    (changed,) = found(
        "changed-fact", lines=(right, "Smerten varer seks måneder."), then=ON_SLIDE, files=files
    )
    assert changed.origin
    assert changed.origin.line == 17
    mended = (right, "Smerten varer tre måneder.")
    assert not found("changed-fact", lines=mended, then=ON_SLIDE, files=files)
    other = (right, "Vi ses om seks måneder.")
    assert not found("changed-fact", lines=other, then=ON_SLIDE, files=files)


def test_the_text_that_speaks_of_the_fact_is_told_and_no_example_beside_it(found: Found):
    files = points("ca. 30 min., så hårdere")
    lines = ("Læg lidt til, fra 10 til 11 eller 12 minutter.", "Kan du 60 minutter? Så hårdere.")
    (changed,) = found("changed-fact", lines=lines, then=ON_SLIDE, files=files)
    assert changed.origin
    assert changed.origin.line == 17
    mended = (lines[0], "Kan du 30 minutter? Så hårdere.")
    assert not found("changed-fact", lines=mended, then=ON_SLIDE, files=files)


@pytest.mark.parametrize("wrong", ["Læg 50 % til hver uge.", "Læg tredive procent til hver uge."])
def test_a_changed_number_is_found_though_the_right_one_stands_elsewhere_too(
    found: Found, wrong: str
):
    files = points("højst 10-20 % om ugen")
    right = "Husk: 10–20 % om ugen."
    (changed,) = found("changed-fact", lines=(right, wrong), then=ON_SLIDE, files=files)
    assert changed.origin
    assert changed.origin.line == 17
    mended = "Læg ti til tyve procent til hver uge."
    assert not found("changed-fact", lines=(right, mended), then=ON_SLIDE, files=files)
    other = "Mona læger 5 % på."
    assert not found("changed-fact", lines=(right, other), then=ON_SLIDE, files=files)


def test_a_number_of_something_else_is_no_change(found: Found):
    files = points("mere end tre måneder")
    assert not found("changed-fact", lines=("Seks nætter.",), then=ON_SLIDE, files=files)


def test_an_item_that_a_list_lost_is_noted_for_core_points(found: Found):
    files = points("fire: ild, kulde, glas, knive")
    some = ("Pas på ild,\\nkulde og kniven.",)
    (lost,) = found("lost-fact", lines=some, then=ON_SLIDE, files=files)
    assert lost.severity is Severity.NOTE
    assert "”glas”" in lost.message
    every = ("Pas på ild,\\nkulde, glasset og kniven.",)
    assert not found("lost-fact", lines=every, then=ON_SLIDE, files=files)
    in_own_words = ("Pas på det, der er farligt.",)
    assert not found("lost-fact", lines=in_own_words, then=ON_SLIDE, files=files)


def test_the_shipped_course_teaches_every_point_and_changes_no_number(curriculum: Curriculum):
    assert {each.severity for each in check_coverage(curriculum)} <= {Severity.NOTE}


def test_a_point_of_a_session_that_is_not_there_is_found(found: Found):
    wrong = {"points.yaml": points()["points.yaml"].replace("deck: one", "deck: oen")}
    (misspelt,) = found("unknown-session", then=ON_SLIDE, files=wrong)
    assert misspelt.severity is Severity.WARNING
    assert misspelt.origin
    assert (misspelt.origin.line, misspelt.origin.column) == (9, 11)
    assert told(misspelt, "da").hint == "mente du ”one”?"
    assert not found("unknown-session", then=ON_SLIDE, files=points())
