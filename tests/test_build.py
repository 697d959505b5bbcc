"""The pipeline, from a project's YAML to files: whole, deterministic, all errors first."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from patientuddannelse import manifest
from patientuddannelse.build import BuildRequest, BuildResult, build
from patientuddannelse.buildable import Buildable, buildable
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import CurriculumError, RenderError, UsageError
from patientuddannelse.output import CACHE, write_atomically

ROOT = Path(__file__).resolve().parents[1]


def quiet(_done: int, _total: int, _label: str) -> None:
    """Show no progress."""


def run(project: Path, output: Path, *only: str, sheets: tuple[str, ...] = ()) -> BuildResult:
    return build(BuildRequest(project, output, only, sheets), quiet)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "curriculum", tmp_path / "project" / "curriculum")
    return tmp_path / "project"


def files_of(folder: Path) -> dict[str, bytes]:
    """Return what was built; the cache tells of times, and only saves some."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and CACHE not in path.parts
    }


def test_a_plain_build_makes_the_deck_eight_posters_and_the_gallery(tmp_path: Path) -> None:
    result = run(ROOT, tmp_path)
    made = set(files_of(tmp_path))
    slugs = ("kopmodellen", "moedet-i-hjernen", "trafiklyset", "trin-for-trin")
    posters = {f"posters/{slug}-{sheet}.pdf" for slug in slugs for sheet in ("a3", "a4")}
    assert posters | {"decks/1-gang-alarmen.pptx", "index.html", "build.json"} <= made
    assert {each["path"] for each in result.entries} <= made
    entries = json.loads((tmp_path / manifest.NAME).read_text(encoding="utf-8"))["artefacts"]
    assert all((tmp_path / p["path"]).is_file() for e in entries for p in e["previews"])
    assert all((tmp_path / e["path"]).stat().st_size == e["bytes"] for e in entries)


def test_nothing_is_rewritten_when_nothing_changed(tmp_path: Path) -> None:
    run(ROOT, tmp_path, "posters/cup")
    stamps = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")}
    result = run(ROOT, tmp_path, "posters/cup")
    assert {each["status"] for each in result.entries} == {"unchanged"}
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")} == stamps


def test_same_input_same_bytes_in_another_process(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "patientuddannelse", "build", str(ROOT), "--output"]
    for name, seed, zone in (("one", "1", "UTC"), ("two", "2", "America/New_York")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        subprocess.run(
            [*command, str(tmp_path / name)],
            check=True,
            env=environment,
            cwd=tmp_path,
            capture_output=True,
        )
    one, two = files_of(tmp_path / "one"), files_of(tmp_path / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_only_and_sheet_choose_and_earlier_files_stay_in_the_gallery(tmp_path: Path) -> None:
    run(ROOT, tmp_path, "posters/cup")
    run(ROOT, tmp_path, "posters/traffic_*", sheets=("a2",))
    assert (tmp_path / "posters/trafiklyset-a2.pdf").is_file()
    assert not (tmp_path / "posters/trafiklyset-a3.pdf").exists()
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "kopmodellen-a3.pdf" in page
    assert "trafiklyset-a2.pdf" in page


@pytest.mark.parametrize(
    ("only", "sheets", "said"),
    [(("posters/cop",), (), "nothing has that id"), ((), ("b5",), "no such sheet")],
)
def test_a_wrong_wish_says_what_there_is(
    tmp_path: Path, only: tuple[str, ...], sheets: tuple[str, ...], said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        run(ROOT, tmp_path / "out", *only, sheets=sheets)
    assert not (tmp_path / "out").exists()


def test_a_length_that_the_course_has_not_is_told(tmp_path: Path) -> None:
    wish = BuildRequest(ROOT, tmp_path / "out", minutes=80)
    with pytest.raises(UsageError, match="--minutes 80: no such length\nhint: choose from 60, 75"):
        build(wish, quiet)
    assert not (tmp_path / "out").exists()


def test_an_author_edits_one_word_and_finds_it_on_the_poster(project: Path, tmp_path: Path) -> None:
    import pypdfium2

    file = project / "curriculum" / "models" / "cup.yaml"
    text = file.read_text(encoding="utf-8")
    assert "Bekymring" in text
    file.write_text(text.replace("Bekymring", "Uvished"), encoding="utf-8")
    run(project, tmp_path / "out", "posters/cup")
    document = pypdfium2.PdfDocument(tmp_path / "out/posters/kopmodellen-a4.pdf")
    try:
        words = document[0].get_textpage().get_text_range()
    finally:
        document.close()
    assert "Uvished" in words
    assert "Bekymring" not in words


def test_text_that_cannot_fit_is_an_error_at_its_line_and_nothing_is_written(
    project: Path, tmp_path: Path
) -> None:
    file = project / "curriculum" / "sessions" / "session_1.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if "Smerte får dig væk fra ild" in line)
    lines[at] = lines[at].rstrip() + " Og så er der meget mere at sige om det." * 12
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(CurriculumError) as caught:
        run(project, tmp_path / "out")
    found = [d for d in caught.value.diagnostics if d.origin and d.origin.line == at + 1]
    assert [d.code for d in found] == ["text-too-tall"]
    assert found[0].origin is not None
    assert found[0].origin.file == "curriculum/sessions/session_1.yaml"
    assert "cut about" in found[0].hint
    assert not (tmp_path / "out").exists()


def test_a_word_wider_than_its_box_is_named(project: Path, tmp_path: Path) -> None:
    file = project / "curriculum" / "models" / "traffic_light.yaml"
    text = file.read_text(encoding="utf-8")
    long_word = "Bekymringstankemylderforstyrrelsesoplevelse"
    assert "Bliv ved" in text
    file.write_text(text.replace("Bliv ved", long_word), encoding="utf-8")
    with pytest.raises(CurriculumError) as caught:
        run(project, tmp_path / "out", "posters/traffic_light")
    found = [d.message for d in caught.value.diagnostics if d.code == "text-too-wide"]
    assert any(long_word in message for message in found)


def test_a_label_that_runs_into_its_neighbours_is_an_error_at_its_line(
    project: Path, tmp_path: Path
) -> None:
    file = project / "curriculum" / "models" / "cup.yaml"
    text = file.read_text(encoding="utf-8")
    long_word = "Bekymringstankemylderforstyrrelsesoplevelse"
    file.write_text(text.replace("Bekymring", long_word), encoding="utf-8")
    line = 1 + next(i for i, t in enumerate(text.splitlines()) if "Bekymring" in t)
    with pytest.raises(CurriculumError) as caught:
        run(project, tmp_path / "out", "posters/cup")
    found = [d for d in caught.value.diagnostics if d.code.startswith("text-")]
    assert line in {d.origin.line for d in found if d.origin}


def test_a_character_that_the_font_lacks_is_an_error_that_names_it(
    project: Path, tmp_path: Path
) -> None:
    file = project / "curriculum" / "models" / "cup.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Bekymring", "Bekymring →"), encoding="utf-8")
    with pytest.raises(CurriculumError) as caught:
        run(project, tmp_path / "out", "posters/cup")
    found = next(d for d in caught.value.diagnostics if d.code == "missing-glyph")
    assert "U+2192" in found.message
    assert found.origin is not None
    assert found.origin.file == "curriculum/models/cup.yaml"


def test_what_can_be_built_is_listed(curriculum: Curriculum) -> None:
    found = list(buildable(curriculum))
    assert Buildable("posters/cup", "poster", "Når koppen løber over") in found
    assert found[0] == Buildable("decks/session_1", "deck", "1. gang: Alarmen")


def test_a_file_is_swapped_whole_and_left_alone_when_equal(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file.txt"
    assert write_atomically(path, b"old")
    assert not write_atomically(path, b"old")
    assert write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert [each.name for each in path.parent.iterdir()] == ["file.txt"]


def test_a_folder_where_a_file_should_be_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file.txt").mkdir()
    with pytest.raises(RenderError, match="is a folder where a file should be"):
        write_atomically(tmp_path / "file.txt", b"x")
    assert [each.name for each in tmp_path.iterdir()] == ["file.txt"]


def test_a_broken_manifest_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / manifest.NAME).write_text("{broken", encoding="utf-8")
    assert manifest.read(tmp_path) == manifest.Manifest()


def test_a_print_shop_gets_a_file_of_its_own(tmp_path: Path) -> None:
    request = BuildRequest(ROOT, tmp_path, ("posters/cup",), ("a3",), press=True)
    entries = build(request, quiet).entries
    assert [(each["path"], each["variant"]) for each in entries] == [
        ("posters/kopmodellen-a3.pdf", ""),
        ("posters/kopmodellen-a3-tryk.pdf", "press"),
    ]
    assert b"GTS_PDFX" in (tmp_path / "posters" / "kopmodellen-a3-tryk.pdf").read_bytes()
    assert "kopmodellen-a3-tryk.pdf" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_print_shop_gets_no_bitmap(project: Path, tmp_path: Path) -> None:
    from PIL import Image

    folder = project / "curriculum"
    Image.new("RGB", (2000, 400)).save(folder / "logo.png")
    profile = folder / "clinic.yaml"
    text = profile.read_text(encoding="utf-8").replace("\nlogo:", "\nlogo: logo.png")
    profile.write_text(text, encoding="utf-8")
    with pytest.raises(CurriculumError) as raised:
        build(
            BuildRequest(project, tmp_path / "out", ("posters/cup", "posters/myths"), press=True),
            quiet,
        )
    [found] = raised.value.diagnostics
    assert found.code == "bitmap-in-press"
    assert str(found).startswith("curriculum/clinic.yaml:")


def test_one_process_and_two_make_the_same_files(tmp_path: Path) -> None:
    only = ("decks/*", "posters/c*", "worksheets/*")
    for name, processes in (("one", 1), ("two", 2)):
        build(BuildRequest(ROOT, tmp_path / name, only, processes=processes), quiet)
    one, two = files_of(tmp_path / "one"), files_of(tmp_path / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_errors_of_deck_and_poster_are_told_together(project: Path, tmp_path: Path) -> None:
    places = []
    for file, word in (("sessions/session_1", "Smerte får dig væk"), ("models/myths", "Ondt bet")):
        path = project / "curriculum" / f"{file}.yaml"
        lines = path.read_text(encoding="utf-8").splitlines()
        at = next(i for i, line in enumerate(lines) if word in line)
        lines[at] = lines[at].replace(word, word + " og meget mere" * 40)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        places.append((f"curriculum/{file}.yaml", at + 1))
    with pytest.raises(CurriculumError) as caught:
        run(project, tmp_path / "out")
    found = {(d.origin.file, d.origin.line) for d in caught.value.diagnostics if d.origin}
    assert set(places) <= found
    assert not (tmp_path / "out").exists()
