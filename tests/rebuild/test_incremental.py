"""A build redraws what is stale and nothing else, and clears up after what is gone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from small import edit, files_of, run

from patientuddannelse import build as building
from patientuddannelse.build import BuildResult
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.history import keeping

POSTERS = ("posters/cup a4", "posters/traffic_light a4", "posters/traffic_light a4 bw")


def redrawn(result: BuildResult) -> set[str]:
    return set(result.redrawn)


def found(result: BuildResult) -> list[str]:
    return [each.message for each in result.found]


def written(result: BuildResult) -> set[str]:
    return {each["path"] for each in result.entries if each["status"] == "written"}


def test_nothing_changed_nothing_drawn_nothing_written(project: Path, out: Path) -> None:
    stamps = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    assert run(project, out).redrawn == ()
    again = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    again[out / ".cache/last.json"] = stamps[out / ".cache/last.json"] = 0
    assert again == stamps


@pytest.mark.parametrize(
    ("file", "before", "after", "drawn", "changed"),
    [
        (
            "models/traffic_light.yaml", "Hvilket lys blev det bagefter?\n\n", "Hvad nu?\n\n",
            {*POSTERS[1:], "worksheets/traffic_light"}, None,  # its code stands on all of them
        ),
        ("models/hopes.yaml", "To mennesker", "To kolleger", {"decks/one", "guides/one"}, None),
        (
            "guide.yaml", "Læs planen aftenen før.", "Læs planen i god tid.",
            {"guides/one"}, {"guides/one"},
        ),
        ("booklet.yaml", "Hæftet er dit.", "Det er dit.", {"booklets/one"}, {"booklets/one"}),
        (
            "questionnaires.yaml", "Hvordan var kurset for dig?", "Hvordan var det for dig?",
            {f"questionnaires/{name}" for name in ("quiz", "key", "evaluation")},
            {"questionnaires/evaluation"},
        ),
        ("course.yaml", "minutes: 60", "minutes: 75", {"decks/one", "guides/one"}, None),
        ("course.yaml", "title:", "# the name\ntitle:", set(), set()),
    ],
)  # fmt: skip
def test_one_line_redraws_what_may_show_it_and_rewrites_what_does(
    project: Path,
    out: Path,
    file: str,
    before: str,
    after: str,
    drawn: set[str],
    changed: set[str] | None,
) -> None:
    edit(project, file, before, after)
    result = run(project, out)
    assert redrawn(result) == drawn
    rewritten = {each["job"] for each in result.entries if each["status"] == "written"}
    assert rewritten == (drawn if changed is None else changed)
    assert run(project, out).redrawn == ()


def test_force_draws_all_and_writes_nothing(project: Path, out: Path) -> None:
    result = run(project, out, force=True)
    assert len(result.redrawn) == len(result.entries) == 13
    assert written(result) == set()


@pytest.mark.parametrize(
    ("change", "gone"),
    [
        (
            lambda p: edit(p, "models/cup.yaml", "slug: kopmodellen", "slug: koppen"),
            {"posters/kopmodellen-a4.pdf"},
        ),
        (lambda p: edit(p, "course.yaml", "  - cup\n", ""), {"posters/kopmodellen-a4.pdf"}),
        (
            lambda p: edit(p, "course.yaml", "variants: [colour, bw]", "variants: [colour]"),
            {"posters/trafiklyset-a4-sort-hvid.pdf"},
        ),
        (
            lambda p: edit(p, "sessions/one.yaml", "slug: 1-gang", "slug: gang-1"),
            {"decks/1-gang.pptx", "guides/1-gang-vejledning.pdf", "booklets/1-gang-haefte.pdf"},
        ),
        (
            lambda p: (
                edit(p, "course.yaml", "sessions: [one]", "sessions: []")
                or (p / "curriculum/sessions/one.yaml").unlink()
                or edit(p, "booklet.yaml", "# ", "#  ")
            ),
            {"decks/1-gang.pptx", "guides/1-gang-vejledning.pdf", "booklets/1-gang-haefte.pdf"}
            | {f"questionnaires/spoergeskema{more}.pdf" for more in ("", "-facit")},
        ),
        (
            lambda p: (p / "curriculum/guide.yaml").unlink(),
            {"guides/1-gang-vejledning.pdf"},
        ),
    ],
)
def test_what_is_gone_is_told_by_every_build_until_it_is_removed(
    project: Path, out: Path, change: Callable[[Path], object], gone: set[str]
) -> None:
    change(project)
    for _ in range(2):
        told = run(project, out)
        assert {each.split(" ")[0] for each in found(told)} == gone
        assert all((out / path).is_file() for path in gone)
        listed = json.loads((out / "build.json").read_text(encoding="utf-8"))["artefacts"]
        assert not gone & {each["path"] for each in listed}
        page = (out / "index.html").read_text(encoding="utf-8")
        assert not [path for path in gone if path in page]
    assert found(run(project, out, prune=True)) == []
    assert not [path for path in gone if (out / path).exists()]
    folders = [each for each in (out / "gallery").iterdir() if each.is_dir()]
    assert all(any(each.iterdir()) for each in folders)


def test_what_comes_back_is_no_orphan(project: Path, out: Path) -> None:
    before = files_of(out)
    edit(project, "course.yaml", "  - cup\n", "")
    assert len(run(project, out).found) == 1
    edit(project, "course.yaml", "posters:\n", "posters:\n  - cup\n")
    assert run(project, out).found == ()
    assert files_of(out) == before


def test_pictures_of_slides_that_are_gone_are_removed(project: Path, out: Path) -> None:
    path = project / "curriculum/sessions/one.yaml"
    text = path.read_text(encoding="utf-8")
    at, end = text.index("      - id: hope"), text.index("take_home:")
    path.write_text(text[:at] + text[end:], encoding="utf-8")
    assert (out / "gallery/1-gang/05.svg").is_file()
    run(project, out)
    assert sorted(each.name for each in (out / "gallery/1-gang").iterdir()) == [
        f"0{number}.svg" for number in range(1, 5)
    ]


def test_files_that_an_option_asked_for_stay_and_one_option_takes_turns_with_another(
    project: Path, out: Path
) -> None:
    plain = files_of(out)
    wishes: list[dict[str, object]] = [
        {"sheets": ("a3",)},
        {"variants": ("large",)},
        {"print_deck": True},
        {"booklet": True},
        {"minutes": 75},
    ]
    for wish in wishes:
        run(project, out, "decks/*", "posters/cup", "booklets/*", **wish)
    run(project, out, "guides/*", minutes=75)
    result = run(project, out)
    assert redrawn(result) == {"decks/one", "guides/one"}  # their names are the same at any length
    after = files_of(out)
    assert {name: after[name] for name in plain if not name.endswith(("html", "json"))} == {
        name: data for name, data in plain.items() if not name.endswith(("html", "json"))
    }
    assert {"posters/kopmodellen-a3.pdf", "booklets/1-gang-haefte-a5.pdf"} & after.keys()
    assert found(result) == []
    edit(project, "sessions/one.yaml", "slug: 1-gang", "slug: gang-1")
    assert "decks/1-gang.pptx" in {each.split(" ")[0] for each in found(run(project, out))}


def test_a_clinic_file_and_a_template_of_other_names_are_told_in_the_deck(
    project: Path, out: Path
) -> None:
    """The deck says the names of the files that it was asked for with."""
    for name in ("north.yaml", "south.yaml"):
        shutil.copy(project / "curriculum/clinic.yaml", project / name)
        over = run(project, out, "decks/*", clinic=project / name)
        assert redrawn(over) == {"decks/one clinic=" + name}
        clean = out.parent / name
        run(project, clean, "decks/*", clinic=project / name)
        assert (out / "decks/1-gang.pptx").read_bytes() == (
            clean / "decks/1-gang.pptx"
        ).read_bytes()


def test_another_program_redraws_all_even_after_it_drew_a_part(
    project: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "program_digest", lambda: "another")
    assert redrawn(run(project, out, "posters/cup")) == {"posters/cup a4"}
    result = run(project, out)
    assert len(result.redrawn) == 12
    assert run(project, out).redrawn == ()


BROKEN: dict[str, Callable[[Path], object]] = {
    "no manifest": lambda out: (out / "build.json").unlink(),
    "a manifest of something else": lambda out: (out / "build.json").write_text('{"a": [1]}'),
    "no cache": lambda out: shutil.rmtree(out / ".cache"),
    "a broken cache": lambda out: [
        (out / ".cache" / name).write_text(text)
        for name, text in (("pending.json", "{half"), ("last.json", "[1]"), ("lock", "x"))
    ],
    "a pending build of another program": lambda out: (out / ".cache/pending.json").write_text(
        '{"decks/1-gang.pptx": "0123456789abcdef", "x": null, "y": {"z": 1}}'
    ),
    "no history": lambda out: shutil.rmtree(out / ".history"),
    "a broken history": lambda out: [
        path.write_bytes(b"half") for path in (out / ".history").iterdir()
    ],
}


@pytest.mark.parametrize("harm", BROKEN.values(), ids=BROKEN)
def test_what_builds_know_may_be_lost_or_broken(
    project: Path, out: Path, harm: Callable[[Path], object]
) -> None:
    before = files_of(out)
    harm(out)
    assert run(project, out).unwritten == ()
    assert files_of(out) == before
    assert run(project, out).redrawn == ()


def test_what_files_say_is_known_again_after_its_snapshot_was_broken(
    project: Path, out: Path
) -> None:
    edit(project, "models/cup.yaml", "Hæld noget ud", "Hæld lidt ud")
    run(project, out)
    known = [each.snapshot for each in keeping.entries(out)]
    assert len(known) == 2
    keeping.entries(out)[-1].path.write_bytes(b"half")
    assert redrawn(run(project, out, "posters/cup")) == {"posters/cup a4"}
    assert len(run(project, out).redrawn) == 12  # what they say could not be known until now
    assert keeping.entries(out)[-1].snapshot == known[-1]
    assert run(project, out).redrawn == ()

    edit(project, "models/cup.yaml", "Hæld lidt ud", "Hæld noget ud")
    run(project, out)
    keeping.entries(out)[-1].path.write_bytes(b"half")
    assert len(run(project, out).redrawn) == 13
    assert keeping.entries(out)[-1].snapshot == known[0]
    assert run(project, out).redrawn == ()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda out: (out / ".cache").write_text(""), "is a file where a folder should be"),
        (lambda out: (out / ".cache/lock").mkdir(parents=True), "is a folder where a file"),
    ],
)
def test_what_stands_in_the_way_of_the_cache_is_told(
    project: Path, tmp_path: Path, harm: Callable[[Path], object], said: str
) -> None:
    from patientuddannelse.diagnostics import RenderError

    (tmp_path / "new").mkdir()
    harm(tmp_path / "new")
    with pytest.raises(RenderError, match=said):
        run(project, tmp_path / "new", "posters/cup")


def test_halves_that_a_killed_build_left_are_removed(project: Path, out: Path) -> None:
    (out / ".cache/.abc.part").write_bytes(b"half")
    run(project, out)
    assert not list(out.rglob("*.part"))


def test_a_slide_that_cannot_be_composed_is_told_at_its_line(project: Path, tmp_path: Path) -> None:
    edit(project, "sessions/one.yaml", "shown: [pour]", "shown: [puur]")
    for _ in range(2):
        with pytest.raises(CurriculumError, match=r"sessions/one\.yaml:.*puur"):
            run(project, tmp_path / "new", "decks/*")
