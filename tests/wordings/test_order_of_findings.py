"""What is wrong with one text on many pages is told once; other findings in the files' order."""

from __future__ import annotations

import pytest

from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.wordings import finding, told
from patientuddannelse.wordings.order import FEW, in_order

NAME = Origin("curriculum/clinic.yaml", 4, 7)
OTHER = Origin("curriculum/booklet.yaml", 9, 1)


def too_wide(page: int, origin: Origin | None = NAME, word: str = "Klinik") -> Diagnostic:
    return finding("text-too-wide", origin, word=word, where=f"side {page}", millimetres=page)


def faint(page: int) -> Diagnostic:
    return finding(
        "faint-text", NAME, Severity.WARNING, text="Klinik", where=f"side {page}",
        ratio=2.0, wanted=4.5, color="#000000", ground="#111111",
    )  # fmt: skip


def test_what_is_wrong_on_many_pages_is_told_of_the_worst_with_how_many_others() -> None:
    [one] = in_order(too_wide(page) for page in range(1, FEW + 2))
    assert one.origin == NAME
    assert one.code == "text-too-wide"
    assert (
        one.message
        == f'"Klinik" is {FEW + 1} mm too wide on side {FEW + 1} and in {FEW} other places'
    )
    assert told(one, "da").message.endswith(f"på side {FEW + 1} og {FEW} andre steder")


def test_a_few_pages_are_told_one_by_one() -> None:
    found = [too_wide(page) for page in range(FEW)]
    assert in_order(found) == found


@pytest.mark.parametrize(
    "more",
    [
        [too_wide(page, OTHER) for page in range(FEW)],
        [too_wide(page, word="Kiropraktor") for page in range(FEW)],
        [faint(page) for page in range(FEW)],
    ],
)
def test_other_places_words_and_findings_are_others(more: list[Diagnostic]) -> None:
    found = [too_wide(page) for page in range(FEW)]
    assert set(in_order([*found, *more])) == {*found, *more}


def test_what_has_no_place_is_told_each_time_and_last() -> None:
    nowhere = [too_wide(page, None) for page in range(FEW + 2)]
    assert in_order([*nowhere, too_wide(1), too_wide(1)]) == [too_wide(1), *nowhere]


def test_findings_stand_in_the_order_of_the_files() -> None:
    found = [too_wide(1), too_wide(1, OTHER), too_wide(1, Origin("curriculum/clinic.yaml", 2, 1))]
    assert [each.origin for each in in_order(found)] == [OTHER, found[2].origin, NAME]
