"""What a clinic is told of its template: the least change that trips each, and that mends it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import host_templates as hosts
import pptx
import pytest
from pptx.util import Emu

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Origin, Severity
from patientuddannelse.render.pptx.foreign.reading import Chosen, read_template
from patientuddannelse.render.pptx.foreign.slides import Host
from patientuddannelse.wordings import told

Change = Callable[[Any], None]


@cache
def _curriculum() -> Curriculum:
    return load_curriculum(Path(__file__).resolve().parents[2])


def _as_a_deck(_name: str, part: bytes) -> bytes:
    return part.replace(b"template.main+xml", b"presentation.main+xml")


def _template(change: Change) -> bytes:
    wide = hosts.changed(_as_a_deck, hosts.dark_and_wide())
    deck = pptx.Presentation(BytesIO(wide))
    change(deck)
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()


def _told(change: Change, folder: Path, *chosen: Chosen) -> dict[str, Diagnostic]:
    """Return what is told of a changed template by its key, but for a font not on this machine."""
    file = folder / "klinik.potx"
    file.write_bytes(_template(change))
    deck = compose_deck(_curriculum(), "session_1", template=read_template(file, None, chosen))
    assert deck.template is not None
    found = Host(deck, deck.template).findings()
    assert all(each.severity is Severity.WARNING for each in found)
    return {each.key: each for each in found if each.key != "template-font"}


def _nothing(deck: Any) -> None:
    """Leave the template as it is."""


def _two_layouts(deck: Any) -> None:
    for layout in list(deck.slide_layouts)[2:]:
        deck.slide_layouts.remove(layout)


def _titled(*kept: str) -> Change:
    """Let only the layouts of some names keep their place for a title."""

    def change(deck: Any) -> None:
        for layout in deck.slide_layouts:
            for place in list(layout.placeholders):
                if place.placeholder_format.idx == 0 and layout.name not in kept:
                    place._element.getparent().remove(place._element)

    return change


def _sized(top: float, height: float) -> Change:
    """Let every title stand at a place, in parts of the slide's height."""

    def change(deck: Any) -> None:
        for holder in (deck.slide_master, *deck.slide_layouts):
            for place in holder.placeholders:
                if place.placeholder_format.idx == 0:
                    place.left, place.width = place.left, place.width
                    place.top = Emu(int(top * deck.slide_height))
                    place.height = Emu(int(height * deck.slide_height))

    return change


def test_a_template_with_room_and_layouts_for_all_is_not_spoken_of(tmp_path: Path) -> None:
    assert _told(_nothing, tmp_path) == {}


def test_layouts_that_are_not_there_are_told_until_the_clinic_names_others(tmp_path: Path) -> None:
    found = _told(_two_layouts, tmp_path)
    assert found.keys() == {"template-layout.roles"}
    said = told(found["template-layout.roles"], "da")
    assert "to spalter" in said.message
    assert "template_layouts" in said.hint
    others: list[Chosen] = [("two_content", "Title and Content", None)]
    others.append(("title_only", "Title and Content", None))
    assert _told(_two_layouts, tmp_path, *others) == {}


def test_a_layout_of_another_name_is_told_at_its_line_until_it_is_there(tmp_path: Path) -> None:
    at = Origin("curriculum/clinic.yaml", 3, 5)
    with pytest.raises(CurriculumError) as caught:
        _told(_nothing, tmp_path, ("content", "Title and Contents", at))
    (wrong,) = caught.value.diagnostics
    assert (wrong.key, wrong.origin) == ("template-layout.unknown", at)
    assert told(wrong, "da").hint == "mente du ”Title and Content”?"
    assert _told(_nothing, tmp_path, ("content", "Title and Content", at)) == {}


def test_titles_without_a_place_are_told_until_one_layout_has_one(tmp_path: Path) -> None:
    found = _told(_titled(), tmp_path)
    assert "template-title.none" in found
    assert "pladsholder" in told(found["template-title.none"], "da").hint
    assert "template-title.none" not in _told(_titled("Title Only"), tmp_path)


def test_titles_that_need_more_room_are_told_until_they_have_it(tmp_path: Path) -> None:
    found = _told(_sized(top=0.04, height=0.03), tmp_path)
    assert found.keys() == {"template-title.moved"}
    assert "Title Only" in told(found["template-title.moved"], "da").message
    assert _told(_sized(top=0.04, height=0.16), tmp_path) == {}


def test_too_little_room_below_titles_is_told_until_there_is_more(tmp_path: Path) -> None:
    found = _told(_sized(top=0.04, height=0.45), tmp_path)
    assert found.keys() == {"template-size"}
    assert "mindste ord er 10 pt" in told(found["template-size"], "da").message
    assert _told(_sized(top=0.04, height=0.16), tmp_path) == {}
