"""The line that a finding is about, with carets under the stretch."""

from __future__ import annotations

import pytest

from patientuddannelse.diagnostics import Origin
from patientuddannelse.wordings.excerpt import excerpt

LINES = ("name: Klinik", "phon: 12 34", "  - {id: a, label: Æble}", "日本: ja", "a\u202eb: c", "")


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        ((2, 1, 2, 5), "   2 | phon: 12 34\n     | ^^^^"),
        ((3, 20, 3, 24), "   3 |   - {id: a, label: Æble}\n     |                    ^^^^"),
        ((1, 7, 3, 2), "   1 | name: Klinik\n     |       ^^^^^^"),
        ((2, 1, 0, 0), "   2 | phon: 12 34\n     | ^^^^^^^^^^^"),
        ((2, 4, 2, 4), "   2 | phon: 12 34\n     |    ^"),
        ((2, 40, 2, 44), "   2 | phon: 12 34\n     |            ^"),
        ((4, 5, 4, 7), "   4 | 日本: ja\n     |       ^^"),
        ((5, 2, 5, 3), "   5 | a·b: c\n     |  ^"),
        ((6, 1, 6, 1), "   6 | \n     | ^"),
        ((7, 1, 7, 2), ""),
    ],
)
def test_carets_stand_under_the_stretch(stretch: tuple[int, int, int, int], expected: str) -> None:
    assert excerpt(Origin("f.yaml", *stretch), LINES) == expected


def test_a_long_line_is_cut_round_the_stretch() -> None:
    line = "text: " + "ord " * 100 + "FEJL" + " ord" * 100
    at = line.index("FEJL") + 1
    shown, carets = excerpt(Origin("f.yaml", 1, at, 1, at + 4), [line]).split("\n")
    assert len(shown) <= 110
    assert "…" in shown
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "FEJL"


@pytest.mark.parametrize("columns", [10, 40, 60, 80, 300])
def test_a_line_is_no_longer_than_the_terminal_is_wide(columns: int) -> None:
    line = "text: " + "ord " * 30 + "FEJL" + " ord" * 30
    at = line.index("FEJL") + 1
    told = excerpt(Origin("f.yaml", 1, at, 1, at + 4), [line], columns)
    shown, carets = told.split("\n")
    assert len(shown) == max(40, min(columns, 103))
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "FEJL"
