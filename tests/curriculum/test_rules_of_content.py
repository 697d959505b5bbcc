"""The rules of content classes: the smallest change of a shipped file that breaks each, told there.

The shipped file itself is what mends it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from patientuddannelse.curriculum.models import content_class
from patientuddannelse.curriculum.models.booklet import Booklet
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.course import Course
from patientuddannelse.curriculum.models.glossary import Glossary
from patientuddannelse.curriculum.models.points import Points
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.validate import validate
from patientuddannelse.diagnostics import Diagnostic
from patientuddannelse.wordings import told

FOLDER = Path(__file__).resolve().parents[2] / "curriculum"
CONTENTS = {
    "booklet": Booklet, "clinic": Clinic, "course": Course, "glossary": Glossary, "points": Points,
}  # fmt: skip


class Break(NamedTuple):
    """What is written instead of something in a file, and what is said of it."""

    file: str
    right: str
    wrong: str
    said: str
    hint: str = ""


BREAKS = (
    Break("models/three_p", "- id: before\n", "- id: now\n",
          "skal have de tre blokke before, start og now"),
    Break("models/boom_bust", "- id: up_and_down\n", "- id: hold_back\n", "står to gange i lanes"),
    Break("models/boom_bust", "    name: Op og ned\n", "", "mangler ”name”", "tilføj ”name:”"),
    Break("models/traffic_light", "- id: yellow\n", "- id: red\n",
          "skal have lysene green, yellow og red"),
    Break("models/traffic_light", 'short_time_limit: ""\n\nworksheet:',
          'short_time_limit: 30 minutter\n\nworkshet:', "har intet felt, der hedder ”workshet”",
          "mente du ”worksheet”?"),
    Break("models/where_to_get_help", "- id: clinic\n", "- id: others\n",
          "skal begynde med dørene clinic og doctor"),
    Break("models/cup", "- {id: mental, label: Tanker og følelser}", "- {id: mentl, label: T}",
          "kan ikke være ”mentl”", "mente du ”mental”?"),
    Break("models/cup", "  - {id: mental, label: Tanker og følelser}\n", "",
          "hører til ”mental”, som ikke står under groups"),
    Break("models/cup", "flow: 0.22", "flow: 22", "må højst være 1"),
    Break("models/cup", "flow: 0.22", "flow: inf", "må højst være 1"),
    Break("models/threat_meeting", "{seat: memory, text", "{seat: memmory, text",
          "der er ingen plads ”memmory” under seats", "mente du ”memory”?"),
    Break("models/pacing_up", "start: 10, step_percent: 10", "start: 0, step_percent: 10",
          "skal være større end 0"),
    Break("models/pacing_up", "start: 10, step_percent: 10", "start: 2, step_percent: 10",
          "er mere end"),
    Break("models/pacing_up", "weeks: 13", "weeks: 3", "skal være mindst 4"),
    Break("models/pacing_up", "{id: practise, label", "{id: goal, label", "står to gange i fields"),
    Break("models/pacing_up", "lines:\n    - Begynd", "lines:\n    - En\n    - To\n    - Begynd",
          "må højst have"),
    Break("course", "lengths: [60, 75, 90]", "lengths: [60, 75, 75]", "har 75 to gange"),
    Break("course", "variants: [colour]", "variants: [+bw]", "skal være navnet på en udgave"),
    Break("clinic", "link:\n", f"link: https://klinik.dk/{'a' * 300}\n", "må højst have"),
    Break("clinic", "  code:", "  code: xyz", "skal være en kode på 8 tal og bogstaver"),
    Break("glossary", "  - Smerte-regulering", "  - Smerteregulering",
          "skal være et ord med en bindestreg i hver samling"),
    Break("glossary", "explained: [session_2/body_to_brain,", "explained: [session_2 / body,",
          "skal være navnet på en model eller på en slide"),
    Break("points", "id: s001-1-paraply", "id: s1-paraply", "skal være et læringspunkts id"),
    Break("booklet", "slug: ", "slug: Hæfte ", "skal være et navn til en fil"),
)  # fmt: skip


def found(name: str, text: str) -> list[Diagnostic]:
    source = read_source(text.encode(), f"{name}.yaml")
    assert source.data is not None, source.diagnostics
    content = CONTENTS.get(name) or content_class(name.rpartition("/")[2])
    return validate(content, source.data, name)[1]


@pytest.mark.parametrize("one", BREAKS, ids=lambda one: f"{one.file}: {one.wrong[:20]}".strip())
def test_a_broken_rule_is_told_where_it_was_broken(one: Break) -> None:
    shipped = (FOLDER / f"{one.file}.yaml").read_text(encoding="utf-8")
    assert shipped.count(one.right) >= 1
    wrong = shipped.replace(one.right, one.wrong, 1)
    danish = [told(each, "da") for each in found(one.file, wrong)]
    said = [each for each in danish if one.said in each.message]
    assert said, [f"{each.origin} {each.message}" for each in danish]
    assert one.hint in said[0].hint
    assert not found(one.file, shipped)


def test_a_limit_without_its_line_on_the_sheet_is_told() -> None:
    shipped = (FOLDER / "models/traffic_light.yaml").read_text(encoding="utf-8")
    limited = shipped.replace('short_time_limit: ""', "short_time_limit: 30 minutter")
    assert not found("models/traffic_light", limited)
    (wrong,) = found("models/traffic_light", limited.replace("{id: short_time,", "{id: long_time,"))
    assert "kræver, at arbejdsarket har feltet ”short_time”" in told(wrong, "da").message
