"""A build in a hurry leaves the gallery as it is; the next that is in none brings it along."""

from __future__ import annotations

import json
from pathlib import Path

from small import edit, files_of, run

POSTER = "posters/kopmodellen-a4.pdf"


def pictures(out: Path) -> dict[str, bytes]:
    return {name: data for name, data in files_of(out).items() if name.startswith("gallery/")}


def test_the_files_are_the_same_and_the_pictures_come_with_the_next_build(
    project: Path, once: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new"
    run(project, new, gallery=False)
    made, whole = files_of(new), files_of(once / "out")
    assert made.items() - {("build.json", made["build.json"])} <= whole.items()
    gone = {name for name in whole.keys() - made.keys() if not name.startswith("gallery/")}
    assert gone == {"index.html", "daekning.html"}
    assert run(project, new, gallery=False).redrawn == ()

    result = run(project, new)
    assert {each["status"] for each in result.entries} == {"unchanged"}
    assert result.composed == ()
    assert files_of(new) == whole


def test_an_edit_in_a_hurry_leaves_old_pictures_until_they_are_drawn(
    project: Path, out: Path, tmp_path: Path
) -> None:
    before, page = pictures(out), (out / "index.html").read_bytes()
    edit(project, "models/cup.yaml", "Hæld noget ud", "Hæld lidt ud")
    drawn = run(project, out, gallery=False).redrawn
    assert "posters/cup a4" in drawn
    assert pictures(out) == before
    assert (out / "index.html").read_bytes() == page

    other = run(project, out, "questionnaires/*")  # its page shows no picture that is old
    assert other.redrawn == ()
    page = (out / "index.html").read_bytes()
    shown = b"kopmodellen-a4.svg"
    assert POSTER.encode() in page
    assert shown not in page

    assert run(project, out).redrawn == drawn
    run(project, tmp_path / "clean")
    assert files_of(out) == files_of(tmp_path / "clean")


def test_the_manifest_tells_which_pictures_are_still_to_be_drawn(
    project: Path, tmp_path: Path
) -> None:
    run(project, tmp_path, "posters/cup", gallery=False)
    [entry] = json.loads((tmp_path / "build.json").read_text(encoding="utf-8"))["artefacts"]
    assert [each["path"] for each in entry["previews"]][:1] == ["gallery/kopmodellen-a4.svg"]
    assert {each["digest"] for each in entry["previews"]} == {""}
