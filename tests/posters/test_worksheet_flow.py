"""Boxes to write in fill what is left of a worksheet's later page."""

from __future__ import annotations

from collections.abc import Iterable

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.languages import language
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.posters.worksheet_flow import below_title, with_more_lines
from patientuddannelse.posters.worksheet_places import PITCH, Row, rows
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.units import mm


def plan(fields: Iterable[WorksheetField]) -> tuple[Row, ...]:
    stage = poster_stage(SHEETS["a4"], Typesetter(poster_face))
    return rows(tuple(fields), stage, mm(180), language("da"))


def box(name: str, lines: int = 2) -> WorksheetField:
    return WorksheetField(id=name, label=Text("Hvad skete der?"), kind="lines", rows=lines)


def lines_of(found: Iterable[Row]) -> list[int]:
    return [row.field.rows for row in found]


def test_a_box_takes_the_lines_that_the_page_has_room_for() -> None:
    here = plan([box("a")])
    needed = below_title(here)
    assert lines_of(with_more_lines(here, needed, plan)) == [2]
    assert lines_of(with_more_lines(here, needed + 2.5 * PITCH, plan)) == [4]
    assert lines_of(with_more_lines(here, needed + 20 * PITCH, plan)) == [6]


def test_the_lowest_box_grows_first_and_single_lines_stay() -> None:
    line = WorksheetField(id="b", label=Text("Hvem?"))
    here = plan([box("a"), line, box("c", 4)])
    grown = with_more_lines(here, below_title(here) + 2 * PITCH, plan)
    assert [row.field.rows for row in grown if row.field.kind == "lines"] == [4, 4]
    assert [row.field.id for row in grown] == ["a", "b", "c"]
