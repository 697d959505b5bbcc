"""The table of comparisons: verdicts, what is missing, and its place in a document."""

from __future__ import annotations

from pathlib import Path

import pytest
from build_time import Run
from peer import programs
from peer.pairs import Taken, in_turn, paired
from peer.table import BEGIN, END, Row, put, table

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("wall", "cpu", "busy", "verdict"),
    [
        (0.5, 9.0, False, "aim"),
        (1.4, 9.0, False, "must"),
        (1.6, 0.1, False, "**above**"),
        (1.6, 0.1, True, "aim"),
        (None, 1.4, False, "must"),
        (1.4, None, True, "must"),
        (None, None, False, ""),
    ],
)
def test_the_verdict_goes_by_the_wall_or_on_a_busy_machine_by_the_processor(
    wall: float | None, cpu: float | None, busy: bool, verdict: str
) -> None:
    assert Row("decks", 1.5, 0.6, wall, cpu).verdict(busy=busy) == verdict


def test_what_only_stands_beside_has_no_verdict() -> None:
    assert Row("beside", wall=9.0, cpu=9.0).verdict(busy=False) == ""


def test_a_missing_program_is_said_in_its_row() -> None:
    written = table([Row("decks / pandoc", 1.5, 0.6, missing="pandoc")], busy=False)
    assert "| decks / pandoc | ≤ 1.50 | ≤ 0.60 | – | – |  |  | not measured: no pandoc |" in written


def test_every_row_has_as_many_cells_as_the_head() -> None:
    rows = [Row("a", 1, 1, 1, 1, "1 s", "2 s"), Row("b", missing="typst"), Row("c")]
    assert {line.count("|") for line in table(rows, busy=False).splitlines()} == {9}


def test_the_table_replaces_only_what_stands_between_its_markers(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n\n{BEGIN}\nold\n{END}\n\nafter\n", encoding="utf-8")
    put("new", page)
    put("newer", page)
    assert page.read_text(encoding="utf-8") == f"before\n\n{BEGIN}\n\nnewer\n\n{END}\n\nafter\n"
    page.write_text("no place", encoding="utf-8")
    with pytest.raises(ValueError, match="no place"):
        put("new", page)


def test_the_document_has_a_place_for_it() -> None:
    text = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1


def test_jobs_run_in_turn_and_the_first_round_does_not_count() -> None:
    order: list[str] = []

    def job(name: str) -> Run:
        order.append(name)
        return Run(float(len(order)), 1.0, 1.0)

    taken = in_turn({"ours": lambda: job("ours"), "theirs": lambda: job("theirs")}, runs=2)
    assert order == ["theirs", "ours", "ours", "theirs", "theirs", "ours"]
    assert [each.wall for each in taken["ours"].runs] == [3.0, 6.0]


def test_pairs_are_compared_run_by_run() -> None:
    ours = Taken([Run(1.0, 0.9, 10.0), Run(4.0, 0.8, 12.0), Run(3.0, 1.0, 11.0)])
    theirs = Taken([Run(1.0, 0.5, 1.0), Run(2.0, 0.5, 1.0), Run(1.0, 0.5, 1.0)])
    assert paired(ours, theirs) == 2.0
    assert (ours.wall, ours.cpu, ours.peak) == (3.0, 0.8, 12.0)


def test_the_state_of_what_is_measured_changes_with_any_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "ROOT", tmp_path)
    (tmp_path / "src").mkdir()
    file = tmp_path / "src" / "a.py"
    file.write_text("1", encoding="utf-8")
    before = programs.state()
    (tmp_path / "src" / "__pycache__").mkdir()
    compiled = tmp_path / "src" / "__pycache__" / "a.pyc"
    compiled.write_text("byte code comes and goes", encoding="utf-8")
    assert programs.state() == before
    file.write_text("2", encoding="utf-8")
    assert programs.state() != before
