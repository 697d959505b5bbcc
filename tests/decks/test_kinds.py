"""Slide kinds with more, less or other content than the shipped deck has."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from pydantic import TypeAdapter

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.slides import Slide as SlideContent
from patientuddannelse.decks.compose import setting_of
from patientuddannelse.decks.kinds import KINDS, composer
from patientuddannelse.decks.model import Composition, Fill
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.scene.primitives import Group
from patientuddannelse.scene.walk import extent, text_blocks

LONG = "En lang sætning med mange ord, som skal brydes på flere linjer, for at den kan være der."
SLIDES: dict[str, dict[str, Any]] = {
    "plain title": {"kind": "title"},
    "own goals": {"kind": "goals", "lines": [LONG, LONG]},
    "agenda": {"kind": "agenda"},
    "recap": {"kind": "recap", "questions": ["Hvad husker du?", "Og så?"], "reveal": True},
    "one line": {"kind": "statement", "lines": ["Kort."], "reveal": True},
    "four lines": {"kind": "statement", "lines": ["Kort."] * 4, "stand": True},
    "two columns": {
        "kind": "two_columns",
        "columns": [
            {"id": "a", "title": "Før", "lines": ["En", "To", "Tre"]},
            {"id": "b", "title": "Nu", "lines": [LONG]},
        ],
    },
    "open quiz": {
        "kind": "quiz", "claim": "Hvad hjælper dig?", "answer": "open",
        "why": ["Det er forskelligt."],
    },
    "long quiz": {"kind": "quiz", "claim": LONG, "answer": "fact", "why": [LONG, "Kort."]},
    "light quiz": {
        "kind": "quiz", "claim": LONG, "answer": "yellow", "why": [LONG], "stand": True,
        "speaker": "mona",
    },
    "no tools": {"kind": "exercise", "instructions": ["Tegn.", "Skriv.", "Vis."], "minutes": 14},
    "tools": {"kind": "exercise", "instructions": [LONG], "materials": ["Papir", "Blyant"]},
    "standing recap": {"kind": "recap", "questions": [LONG, LONG], "stand": True},
    "no rule": {"kind": "discussion", "questions": [LONG], "stand": True, "minutes": 1},
    "no minutes": {"kind": "break", "lines": ["Rør dig."]},
    "signpost": {"kind": "signpost"},
    "safety at once": {"kind": "safety"},
    "fields": {
        "kind": "take_home",
        "task": ["Vælg én ting."],
        "fields": [{"id": "what", "label": "Hvad?"}, {"id": "when", "label": "Hvornår?"}],
        "stand": True,
    },
    "closing": {"kind": "closing", "lines": ["Ét ord?"], "reveal": True},
}  # fmt: skip


def composed(curriculum: Curriculum, content: dict[str, Any]) -> Composition:
    session = curriculum.sessions["session_1"]
    slide = TypeAdapter(SlideContent).validate_python({"id": "one", "title": "En titel"} | content)
    if slide.kind == "quiz":
        plan = (session.plan[0].model_copy(update={"slides": (slide,)}),)
        session = session.model_copy(update={"plan": plan})
    return composer(slide.kind)(slide, setting_of(curriculum, session, 75))


@pytest.mark.parametrize("content", SLIDES.values(), ids=SLIDES)
def test_everything_fits_and_is_named(curriculum: Curriculum, content: dict[str, Any]):
    slide = composed(curriculum, content)
    items = [e.block if isinstance(e, Fill) else e for e in slide.elements]
    for block in text_blocks(items):
        assert block.overflow is None, block.text
    names = [e.placeholder if isinstance(e, Fill) else e.name for e in slide.elements]
    assert len(set(names)) == len(names)
    assert {t.name for click in slide.clicks for t in click.targets} <= set(names)


def test_every_kind_has_a_composer():
    assert all(callable(composer(kind)) for kind in KINDS)


def test_fields_of_the_home_task_can_be_written_on(curriculum: Curriculum):
    slide = composed(curriculum, SLIDES["fields"])
    groups = [e for e in slide.elements if isinstance(e, Group) and e.name.startswith("field")]
    assert [next(text_blocks([g])).text for g in groups] == ["Hvad?", "Hvornår?"]


def test_an_unknown_safety_model_is_an_error_of_the_curriculum(curriculum: Curriculum):
    with pytest.raises(CurriculumError, match="cup"):
        composed(curriculum, {"kind": "safety", "model": "cup"})
    with pytest.raises(CurriculumError, match="nowhere"):
        composed(curriculum, {"kind": "safety", "model": "nowhere"})


@pytest.mark.parametrize(
    ("figure", "word"),
    [
        ({"model": "nothing_such"}, "nothing_such"),
        ({"model": "body_mind_life", "steps": ["physical", "sideways"]}, "sideways"),
    ],
)
def test_unknown_drawings_and_steps_are_errors(
    curriculum: Curriculum, figure: dict[str, Any], word: str
):
    with pytest.raises(CurriculumError, match=word):
        composed(curriculum, {"kind": "figure", "lines": ["Kort."], "figure": figure})


def test_the_answer_covers_the_options(curriculum: Curriculum):
    slide = composed(curriculum, SLIDES["long quiz"])
    names = [e.placeholder if isinstance(e, Fill) else e.name for e in slide.elements]
    assert names.index("options") < names.index("answer") < names.index("why")
    assert [t.name for t in slide.clicks[0].targets] == ["answer"]


def test_nobody_speaks_who_is_not_in_the_cast(curriculum: Curriculum):
    with pytest.raises(CurriculumError, match="nobody_such"):
        composed(curriculum, SLIDES["light quiz"] | {"speaker": "nobody_such"})


def test_discs_of_a_list_keep_clear_of_one_another(curriculum: Curriculum):
    lines = ["Hvad vil du kunne, og hvornår?", *["Hvad står i vejen?"] * 3]
    content = {"kind": "exercise", "instructions": lines, "minutes": {"75": 8}, "stand": True}
    shown = composed(curriculum, content)
    discs = [
        box for each in shown.elements if isinstance(each, Group) and each.name.startswith("number")
        if (box := extent([each])) is not None
    ]  # fmt: skip
    assert len(discs) == len(lines)
    assert all(below.y - above.bottom >= 7 for above, below in pairwise(discs))


def test_discs_keep_as_clear_of_a_band_as_of_one_another(curriculum: Curriculum):
    exercise = {"kind": "exercise", "instructions": ["Tag et kort.", "Vis det.", "Læg det."]}
    slide = composed(curriculum, exercise | {"materials": ["Kort"], "minutes": 5})
    boxes = {e.name: extent([e]) for e in slide.elements if isinstance(e, Group)}
    ordered = [box for name in ("band", "number 1", "number 2") if (box := boxes[name])]
    assert len(ordered) == 3
    assert all(low.y - high.bottom >= 16 for high, low in pairwise(ordered))


def test_questions_stand_apart_rather_than_large(curriculum: Curriculum):
    questions = ["Hvem får aldrig ordet på hendes møde?", "Hvad ville berolige mødet?"]
    content = {"kind": "discussion", "title": "Hvem taler højest?", "questions": questions}
    slide = composed(curriculum, content | {"rule": "Tænk så på dit eget møde."})
    (body,) = (e for e in slide.elements if isinstance(e, Fill) and e.placeholder == "body")
    second = body.block.paragraphs[1]
    assert second.space_before >= 0.4 * second.size
