"""How changes are told: on a terminal, as JSON, and as a page of the gallery."""

from __future__ import annotations

import json
import re

from edited import Project
from typer.testing import CliRunner

from patientuddannelse.cli import app

CUP = "models/cup.yaml"


def asked(project: Project, *words: str) -> str:
    done = CliRunner().invoke(app, ["changes", str(project.folder), *words])
    assert done.exit_code == 0, done.output
    return done.output


def edited(project: Project) -> int:
    project.edit("clinic.yaml", "11 22 33 44", "55 66 77 88")
    return project.edit(CUP, "overflow: Kommer", "overflow: Falder")


def test_the_posters_on_the_wall_come_first_in_plain_danish(built: Project) -> None:
    line = edited(built)
    told = asked(built)
    heads = [row for row in told.splitlines() if row and not row.startswith(" ")]
    assert heads[:4] == [
        "Forstå dine smerter: ændret siden build 1 (udgave 31.01.2026)",
        "Disse trykte plakater er forældede:",
        "Plakat: Når koppen løber over",
        "Plakat: Hvor får jeg hjælp?",
    ]
    assert re.search(
        r"  Når koppen løber over \(kopmodellen, A4\): udgave 31\.01\.2026, kode\u00a0[0-9A-F]{6} "
        r"→ nu kode\u00a0[0-9A-F]{6}\n"
        r"    ordene er nye; datoen er den samme, men koden er en anden\n",
        told,
    )
    assert "klinikkens egne oplysninger er nye; udgave og kode er de samme" in told
    assert (
        "    ”Kommer der for meget i, løber den over.” → ”Falder der for meget i, løber den over.”"
        f"  [curriculum/{CUP}:{line}]\n"
    ) in told
    assert "  Bagsiden\n    ”11 22 33 44” → ”55 66 77 88”" in told


def test_english_and_nothing_new(built: Project) -> None:
    assert asked(built, "--language", "en") == (
        "Forstå dine smerter: nothing has changed since build 1 (edition 31.01.2026)\n"
    )
    edited(built)
    assert "These printed posters are out of date:" in asked(built, "--language", "en")


def test_json_tells_all_of_it(built: Project) -> None:
    line = edited(built)
    told = json.loads(asked(built, "--json"))
    assert told["since"]["number"] == 1
    assert told["edition"] == {"old": "2026-01-31", "new": "2026-01-31"}
    cup, _ = told["posters"]
    assert (cup["id"], cup["sheet_id"], cup["sheets"]) == ("posters/cup", "kopmodellen", ["a4"])
    assert (cup["out_of_date"], cup["same_date"], cup["same_code"]) == (True, True, False)
    assert cup["printed"]["code"] != cup["now"]["code"]
    material = next(each for each in told["materials"] if each["id"] == "posters/cup")
    assert material["status"] == "changed"
    assert material["changes"][0] == {
        "kind": "wording",
        "page": "front",
        "file": f"curriculum/{CUP}",
        "line": line,
        "path": "overflow",
        "old": "Kommer der for meget i, løber den over.",
        "new": "Falder der for meget i, løber den over.",
    }


def test_wrong_usage_is_exit_code_2_in_the_course_s_language(built: Project) -> None:
    done = CliRunner().invoke(app, ["changes", str(built.folder), "--since", "engang"])
    assert done.exit_code == 2
    assert "--since engang: der er ingen build, dato eller git-revision af det navn" in done.output


def test_a_broken_curriculum_is_told_as_in_a_build(built: Project) -> None:
    built.edit(CUP, "\ntitle:", "\ntittle:")
    done = CliRunner().invoke(app, ["changes", str(built.folder)])
    assert done.exit_code == 1
    assert "fejl[unknown-field]" in done.output


def test_the_gallery_has_a_page_from_the_second_build_that_says_something_else(
    built: Project,
) -> None:
    output = built.folder / "output"
    assert not (output / "aendringer.html").exists()
    assert "aendringer.html" not in (output / "index.html").read_text(encoding="utf-8")
    edited(built)
    built.build()
    page = (output / "aendringer.html").read_text(encoding="utf-8")
    gallery = (output / "index.html").read_text(encoding="utf-8")
    assert 'href="aendringer.html"' in gallery
    assert 'href="index.html"' in page
    assert "Disse trykte plakater er forældede" in page
    assert page.count('<tr><th scope="row">') == 2
    assert "Falder der for meget i, løber den over." in page
    assert "<script" not in page


def test_a_build_that_changes_nothing_leaves_the_page_as_it_is(built: Project) -> None:
    output = built.folder / "output"
    edited(built)
    built.build()
    told = [*output.glob("*.html"), *output.glob(".history/*")]
    before = {path: path.stat().st_mtime_ns for path in told}
    assert len([path for path in before if path.parent.name == ".history"]) == 2
    built.build()
    told = [*output.glob("*.html"), *output.glob(".history/*")]
    assert {path: path.stat().st_mtime_ns for path in told} == before


def test_words_of_an_author_are_no_markup(built: Project) -> None:
    built.edit(CUP, "overflow: Kommer der", "overflow: <b>Falder</b> & der")
    built.build()
    page = (built.folder / "output" / "aendringer.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;Falder&lt;/b&gt; &amp; der" in page
