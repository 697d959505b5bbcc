"""The parts that a drawing is said to know are those that it asks for, and shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from drawn import FULL, shows, words

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models import MODELS, content_class
from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.curriculum.models.parts import ANY, PARTS
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.scene.geometry import Rect

Drawn = Callable[..., list[Figure]]

KNOWING = sorted(name for name, known in PARTS.items() if known is not ANY)
DRAWING_ANY = sorted(PARTS.keys() - KNOWING)


@pytest.fixture
def drawn(
    content: Any, slide_stage: Callable[[Rect], Stage], sheet_stage: Callable[[str], Stage]
) -> Drawn:
    """Draw a model with parts of these ids: on a slide, each alone on one, and on a sheet.

    Each part has its id for a label and for a text.
    """

    def draw(name: str, *ids: str) -> list[Figure]:
        parts = tuple(Label(id=i, label=Text(f"{i} x"), text=Text(f"{i} y")) for i in ids)
        given = content(name).model_copy(update={"parts": parts})
        slide = slide_stage(FULL)
        stages = [slide, *(shows(slide, step) for step in ids), sheet_stage("a3")]
        return [ILLUSTRATIONS[name](given, each) for each in stages]

    return draw


def unseen(figures: list[Figure], parts: Iterable[str]) -> list[str]:
    """Return the parts whose label stands in no picture and whose text is read for none."""
    said = " ".join(each for figure in figures for each in (*words(figure), figure.alt_text))
    return [part for part in parts if f"{part} x" not in said and f"{part} y" not in said]


def test_every_drawing_of_named_parts_says_which_it_knows() -> None:
    labelled = {name for name in MODELS if issubclass(content_class(name), LabelledContent)}
    assert PARTS.keys() == labelled


@pytest.mark.parametrize("name", KNOWING)
def test_it_shows_each_part_that_it_knows_and_no_other(drawn: Drawn, name: str) -> None:
    known = PARTS[name] or ()
    figures = drawn(name, *known)
    assert unseen(figures, known) == []
    assert drawn(name, *known, "another")[0] == figures[0]


@pytest.mark.parametrize("name", KNOWING)
def test_it_asks_for_no_part_that_it_does_not_know(
    drawn: Drawn, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = set()
    part = LabelledContent.part

    def asking(content: LabelledContent, part_id: str) -> Label:
        asked.add(part_id)
        return part(content, part_id)

    monkeypatch.setattr(LabelledContent, "part", asking)
    drawn(name, *(PARTS[name] or ()))
    assert asked <= {*(PARTS[name] or ())}


@pytest.mark.parametrize("name", DRAWING_ANY)
def test_the_others_draw_what_they_are_given(drawn: Drawn, name: str) -> None:
    given = [f"part{i}" for i in range(7 if name == "week_plan" else 2)]
    assert unseen(drawn(name, *given)[:1], given) == []
