"""Where every point is taught: the table, its page in the gallery and its lines on a terminal."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from patientuddannelse.build import BuildRequest, build
from patientuddannelse.cli import app
from patientuddannelse.curriculum.coverage_table import SourceSection, coverage_table
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.render.coverage import coverage_lines, render_coverage

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def table(curriculum: Curriculum) -> tuple[SourceSection, ...]:
    return coverage_table(curriculum, 75)


def page(table: tuple[SourceSection, ...]) -> str:
    return render_coverage(table, title="Kursus", minutes=75, language="da").decode()


def test_the_table_holds_every_point_in_the_order_of_the_source(
    curriculum: Curriculum, table: tuple[SourceSection, ...]
):
    rows = [row.id for section in table for row in section.rows]
    assert rows == [point.id for point in curriculum.points.points]
    sections = [(section.source, section.section) for section in table]
    assert all(a != b for a, b in itertools.pairwise(sections))


def test_a_row_leads_from_the_point_to_slide_and_poster(table: tuple[SourceSection, ...]):
    rows = {row.id: row for section in table for row in section.rows}
    row = rows["s001-1-akut-varighed"]
    assert [each.name for each in row.slides] == ["session_1/acute"]
    assert [(each.name, each.title) for each in row.posters] == [
        ("acute_chronic", "Akutte og langvarige smerter")
    ]
    assert row.core


def test_the_page_has_a_row_for_each_point_and_links_to_the_decks(
    table: tuple[SourceSection, ...],
):
    html = page(table)
    rows = sum(len(section.rows) for section in table)
    assert html.count('<tr><th scope="row">') == rows
    assert f"Kilden har {rows} punkter" in html
    assert 'href="index.html#decks-session_1"' in html
    assert "Ingen steder" not in html
    assert "<script" not in html


def test_a_point_without_a_place_says_so(curriculum: Curriculum):
    bare = curriculum.course.model_copy(update={"sessions": (), "posters": ()})
    table = coverage_table(replace(curriculum, course=bare, clinician=None), 75)
    assert "Ingen steder" in page(table)
    lines = list(coverage_lines(table, title="t", minutes=75, language="en"))
    assert "  s001-1-paraply → nowhere" in lines


def test_the_command_prints_the_table_in_both_languages():
    danish = CliRunner().invoke(app, ["check", str(ROOT), "--coverage"])
    english = CliRunner().invoke(app, ["check", str(ROOT), "--coverage", "--language", "en"])
    assert danish.exit_code == english.exit_code == 0
    assert "→ slides: session_1/acute → plakater: acute_chronic" in danish.stdout
    assert "→ slides: session_1/acute → posters: acute_chronic" in english.stdout
    told = CliRunner().invoke(app, ["check", str(ROOT), "--coverage", "--json"]).stdout
    assert json.loads(told)["coverage"][0]["rows"][0]["id"] == "s001-1-paraply"


def test_the_gallery_leads_to_the_page(tmp_path: Path):
    build(BuildRequest(ROOT, tmp_path, only=("posters/cup",)), lambda _done, _total, _label: None)
    gallery = (tmp_path / "index.html").read_text(encoding="utf-8")
    found = re.findall(r'href="(daekning\.html)"', gallery)
    assert found
    assert (tmp_path / found[0]).is_file()
