"""A sheet that is printed carries its code, one that is only looked at a code as wide as any."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from patientuddannelse.curriculum.fingerprint import fingerprint
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.posters.compose import compose_poster
from patientuddannelse.posters.imprint import WIDEST, imprinted
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.request import BuildRequest
from patientuddannelse.shares import Task
from patientuddannelse.text.face import poster_face

DIGITS = "0123456789ABCDEF"
ROOT = Path(__file__).resolve().parents[2]


def test_a_printed_sheet_tells_what_it_says(curriculum: Curriculum) -> None:
    imprint = imprinted(curriculum, "koppen", curriculum.models["cup"], "more")
    assert imprint.code == fingerprint(curriculum.models["cup"], "more")
    assert (imprint.sheet_id, imprint.edition) == ("koppen", curriculum.course.edition_date)


def test_a_sheet_that_is_looked_at_is_the_same_whatever_others_say(curriculum: Curriculum) -> None:
    looked_at = replace(curriculum, printed=False)
    safety, other = (replace(looked_at, models=each) for each in _two_safety_boxes(curriculum))
    one, two = (compose_poster(each, each.models["cup"], SHEETS["a3"]) for each in (safety, other))
    assert one.scene == two.scene
    printed = [
        compose_poster(replace(each, printed=True), each.models["cup"], SHEETS["a3"])
        for each in (safety, other)
    ]
    assert printed[0].scene != printed[1].scene


def _two_safety_boxes(curriculum: Curriculum) -> list[dict[str, object]]:
    models = dict(curriculum.models)
    title = models["safety"].title
    longer = models["safety"].model_copy(
        update={"title": replace(title, value=f"{title} nu", raw=f"{title} nu")}
    )
    return [models, models | {"safety": longer}]


@pytest.mark.parametrize("weight", [400, 600])  # those of the lines in feet
def test_no_code_is_wider_than_the_widest(weight: int) -> None:
    wide = poster_face(weight).metrics.measure(10.0)
    ending = {digit: wide(digit) for digit in DIGITS}  # the widest code that ends with each digit
    for _ in WIDEST[1:]:
        ending = {
            digit: max(so_far + wide(last + digit) - wide(last) for last, so_far in ending.items())
            for digit in DIGITS
        }
    assert max(ending.values()) == pytest.approx(wide(WIDEST))


@pytest.mark.parametrize("printed", [True, False])
def test_a_task_reads_the_course_as_it_was_asked_for(printed: bool) -> None:
    request = BuildRequest(ROOT, ROOT / "output", printed=printed)
    assert Task.of(request).curriculum.printed is printed
