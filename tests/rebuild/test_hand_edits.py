"""A file that somebody changed in the output folder is theirs: no build loses a word of it."""

from __future__ import annotations

import json
import os
import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath

import pytest
from small import edit, files_of, run
from typer.testing import CliRunner

from patientuddannelse.build import BuildResult
from patientuddannelse.cli import app

DECK, POSTER = "decks/1-gang.pptx", "posters/kopmodellen-a4.pdf"
TODAY = date.today().isoformat()


def changed_by_hand(path: Path, words: bytes = b"by hand") -> bytes:
    """Change a file as a person might: a deck stays a deck, a PDF gets a comment."""
    data = path.read_bytes() + b"%" + words
    if path.suffix == ".pptx":
        data = _with_other_words(path.read_bytes(), words)
    path.write_bytes(data)
    return data


def _with_other_words(deck: bytes, words: bytes) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(deck)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "ppt/slides/slide2.xml":
                data = data.replace(b"Det skal vi", b"Det vil vi (%s)" % words)
                assert words in data
            new.writestr(name, data)
    return written.getvalue()


def edit_everything(project: Path, word: str = "mug") -> None:
    """Change the curriculum so that deck and poster are stale."""
    edit(project, "models/cup.yaml", "Hæld noget ud", f"Hæld {word} ud")


def rebuilt(project: Path, out: Path, **wishes: object) -> BuildResult:
    """Build deck and poster."""
    return run(project, out, "decks/*", "posters/cup", **wishes)


def status(result: BuildResult) -> dict[str, str]:
    return {each["path"]: each["status"] for each in result.entries}


def unwritten(result: BuildResult) -> list[str]:
    return [each.code for each in result.unwritten]


def words_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as deck:
        return b"".join(deck.read(n) for n in deck.namelist() if n.startswith("ppt/slides/slide"))


@pytest.mark.parametrize("path", [DECK, POSTER])
def test_what_was_changed_by_hand_stays_and_the_others_are_built(
    project: Path, out: Path, path: str
) -> None:
    edited = changed_by_hand(out / path)
    edit_everything(project)
    before = files_of(out)
    for _ in range(2):  # however often
        result = rebuilt(project, out)
        assert (out / path).read_bytes() == edited
        assert unwritten(result) == ["unwritten"]
        assert path.split("/")[1] in result.unwritten[0].message
        assert path not in status(result)
    other = POSTER if path == DECK else DECK
    assert files_of(out)[other] != before[other]


def test_an_edit_of_what_is_up_to_date_is_no_trouble(project: Path, out: Path) -> None:
    edited = {path: changed_by_hand(out / path) for path in (DECK, POSTER)}
    for wishes in ({}, {"force": True}, {"edits": "keep"}):
        result = rebuilt(project, out, **wishes)
        assert not result.unwritten
        assert {path: status(result)[path] for path in edited} == dict.fromkeys(edited, "edited")
        assert {path: (out / path).read_bytes() for path in edited} == edited
    assert not list(out.rglob("*-ny*"))


@pytest.mark.parametrize("path", [DECK, POSTER])
def test_kept_the_new_one_comes_beside_and_later_builds_are_quiet(
    project: Path, out: Path, path: str
) -> None:
    edited = changed_by_hand(out / path)
    edit_everything(project)
    result = rebuilt(project, out, edits="keep")
    beside = out / path.replace(".", "-ny.")
    assert status(result)[path] == "kept"
    assert not result.unwritten
    assert [each.code for each in result.found] == ["beside"]
    assert beside.name in result.found[0].message
    for wishes in ({}, {}, {"edits": "keep"}, {"force": True}):
        again = rebuilt(project, out, **wishes)
        assert (status(again)[path], again.unwritten, again.found) == ("kept", (), ())
        assert bool(again.redrawn) == ("force" in wishes)
    assert (out / path).read_bytes() == edited
    rebuilt(project, out.parent / "clean")
    assert beside.read_bytes() == (out.parent / "clean" / path).read_bytes()
    edit_everything_again(project)
    assert unwritten(rebuilt(project, out)) == ["unwritten"]
    assert status(rebuilt(project, out, edits="keep"))[path] == "kept"
    assert (out / path).read_bytes() == edited
    rebuilt(project, out.parent / "clean")
    assert beside.read_bytes() == (out.parent / "clean" / path).read_bytes()
    assert len(list(out.rglob("*-ny*.p*"))) == 1


def edit_everything_again(project: Path) -> None:
    edit(project, "models/cup.yaml", "Hæld mug ud", "Hæld krus ud")


def test_two_edits_are_kept_in_turn(project: Path, out: Path) -> None:
    edit_everything(project)
    first = changed_by_hand(out / DECK)
    rebuilt(project, out, edits="keep")
    second = changed_by_hand(out / POSTER, b"a note")  # while it is up to date
    assert status(rebuilt(project, out))[POSTER] in ("edited", "kept")
    edit_everything_again(project)
    result = rebuilt(project, out, edits="keep")
    assert [status(result)[path] for path in (DECK, POSTER)] == ["kept", "kept"]
    assert [(out / path).read_bytes() for path in (DECK, POSTER)] == [first, second]


def test_a_kept_file_that_is_changed_once_more_is_still_theirs(project: Path, out: Path) -> None:
    changed_by_hand(out / DECK)
    edit_everything(project)
    rebuilt(project, out, edits="keep")
    again = changed_by_hand(out / DECK.replace(".", "-ny."), b"in the new one")
    more = (out / DECK).read_bytes() + b"more"
    (out / DECK).write_bytes(more)
    edit_everything_again(project)
    assert unwritten(rebuilt(project, out)) == ["unwritten"]
    result = rebuilt(project, out, edits="keep")
    assert (out / DECK).read_bytes() == more
    assert (out / DECK.replace(".", "-ny.")).read_bytes() == again  # somebody works in it
    assert "-ny-2." in result.found[0].message
    assert (out / DECK.replace(".", "-ny-2.")).is_file()


def test_what_is_built_over_is_kept_under_its_date(project: Path, out: Path) -> None:
    kept = []
    for word in ("mug", "krus", "glas"):
        kept.append(changed_by_hand(out / DECK, word.encode()))
        edit(project, "glossary.yaml", "joints: [", f"joints: [{word}-e, ")
        result = rebuilt(project, out, edits="overwrite")
        assert status(result)[DECK] == "written"
        assert [each.code for each in result.found] == ["put-aside"]
    names = [f"1-gang-rettet-{TODAY}{more}.pptx" for more in ("", "-2", "-3")]
    assert [(out / "decks" / name).read_bytes() for name in names] == kept
    rebuilt(project, out.parent / "clean")
    assert (out / DECK).read_bytes() == (out.parent / "clean" / DECK).read_bytes()
    assert status(rebuilt(project, out))[DECK] == "unchanged"


def test_built_over_though_nothing_is_new_or_it_was_kept(project: Path, out: Path) -> None:
    built = (out / DECK).read_bytes()
    first = changed_by_hand(out / DECK)
    assert status(rebuilt(project, out, edits="overwrite"))[DECK] == "written"
    assert (out / DECK).read_bytes() == built
    second = changed_by_hand(out / DECK, b"second")
    edit_everything(project)
    rebuilt(project, out, edits="keep")
    assert status(rebuilt(project, out, edits="overwrite"))[DECK] == "written"
    rebuilt(project, out.parent / "clean")
    assert (out / DECK).read_bytes() == (out.parent / "clean" / DECK).read_bytes()
    dated = sorted((out / "decks").glob("*rettet*"))
    assert [each.read_bytes() for each in dated] == [second, first]  # "-2" comes before "."
    assert not list(out.rglob("*-ny*"))  # it would only be a second copy


def test_an_edit_that_is_what_would_be_built_is_none(project: Path, out: Path) -> None:
    edit_everything(project)
    rebuilt(project, out.parent / "clean")
    for path in (DECK, POSTER):
        (out / path).write_bytes((out.parent / "clean" / path).read_bytes())
    result = rebuilt(project, out)
    assert not result.unwritten
    assert {status(result)[path] for path in (DECK, POSTER)} == {"unchanged"}
    assert not result.unwritten


def test_a_file_of_gone_content_that_was_changed_is_never_removed(project: Path, out: Path) -> None:
    edited = changed_by_hand(out / POSTER)
    edit(project, "course.yaml", "  - cup\n", "")
    for _ in range(2):
        result = run(project, out, "decks/*", prune=True)
        assert [each.code for each in result.found] == ["orphan"]
        assert "changed by hand" in result.found[0].message
        assert (out / POSTER).read_bytes() == edited


@pytest.mark.parametrize("path", [DECK, POSTER])
def test_a_file_that_was_damaged_is_built_again_and_its_rest_kept(
    project: Path, out: Path, path: str
) -> None:
    before = files_of(out)
    left = before[path][:500]
    (out / path).write_bytes(left)
    result = rebuilt(project, out)
    assert status(result)[path] == "written"
    [told] = result.found
    aside = PurePosixPath(path).stem + f"-beskadiget-{TODAY}" + PurePosixPath(path).suffix
    assert told.message == (
        f"{path} was damaged and is built again; what was left of it is called {aside} now"
    )
    assert (out / path).with_name(aside).read_bytes() == left
    (out / path).with_name(aside).unlink()
    assert files_of(out) == before
    assert rebuilt(project, out).redrawn == ()


def test_a_kept_file_that_is_damaged_later_is_built_again(project: Path, out: Path) -> None:
    edit_everything(project)
    edited = changed_by_hand(out / POSTER)
    rebuilt(project, out, edits="keep")
    assert (out / POSTER).read_bytes() == edited
    (out / POSTER).write_bytes(b"")
    result = rebuilt(project, out)
    assert status(result)[POSTER] == "written"


def test_a_file_that_was_deleted_by_hand_is_made_again(project: Path, out: Path) -> None:
    before = files_of(out)
    parts = ("gallery/1-gang/02.svg", "gallery/kopmodellen-2.svg", ".base/1-gang.xml")
    for gone in (DECK, POSTER, *parts, "index.html", "daekning.html", "build.json"):
        (out / gone).unlink()
        run(project, out, *([] if gone == "build.json" else ["decks/*", "posters/cup"]))
        assert files_of(out) == before, gone


def test_an_unknown_file_is_not_written_over(project: Path, tmp_path: Path) -> None:
    path = tmp_path / "other" / POSTER
    path.parent.mkdir(parents=True)
    path.write_bytes(b"%PDF of somebody")
    assert unwritten(run(project, tmp_path / "other", "posters/cup")) == ["unwritten"]
    assert path.read_bytes() == b"%PDF of somebody"
    run(project, tmp_path / "other", "posters/cup", edits="keep")
    assert path.read_bytes() == b"%PDF of somebody"
    assert path.with_name("kopmodellen-a4-ny.pdf").is_file()
    assert run(project, tmp_path / "other", "posters/cup").redrawn == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not rename what is read-only")
def test_an_edited_file_that_is_read_only_is_kept_like_any_other(project: Path, out: Path) -> None:
    edited = changed_by_hand(out / DECK)
    (out / DECK).chmod(0o444)
    edit_everything(project)
    assert unwritten(rebuilt(project, out)) == ["unwritten"]
    rebuilt(project, out, edits="overwrite")
    [aside] = (out / "decks").glob("*rettet*")
    assert (aside.read_bytes(), aside.stat().st_mode & 0o777) == (edited, 0o444)


def test_the_gallery_goes_on_showing_a_kept_file(project: Path, out: Path) -> None:
    changed_by_hand(out / POSTER)
    before = files_of(out)
    edit_everything(project)
    rebuilt(project, out, edits="keep")
    shown = {name: data for name, data in files_of(out).items() if "gallery/kop" in name}
    assert shown == {name: before[name] for name in shown}
    (out / "gallery/kopmodellen-a4.svg").unlink()
    result = rebuilt(project, out)
    assert status(result)[POSTER] == "kept"
    assert (out / "gallery/kopmodellen-a4.svg").is_file()
    assert rebuilt(project, out).redrawn == ()


def pu(*words: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [*map(str, words)])
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("language", "said", "hint"),
    [
        ("da", "er rettet, siden den blev bygget", "pu merge"),
        ("en", "was changed since it was built", "pu merge"),
    ],
)
def test_the_command_says_what_to_do(
    project: Path, out: Path, language: str, said: str, hint: str
) -> None:
    changed_by_hand(out / DECK)
    edit_everything(project)
    command = ["build", project, "-o", out, "--only", "decks/*", "--language", language]
    code, _, err = pu(*command)
    assert code == 1
    assert said in err
    assert all(each in err for each in (hint, "--keep", "--overwrite", "1-gang.pptx"))
    code, printed, _ = pu(*command, "--json")
    told = json.loads(printed)
    assert code == 1
    assert [each["code"] for each in told["diagnostics"]] == ["unwritten"]
    assert DECK not in [each["path"] for each in told["artefacts"]]
    assert pu(*command, "--keep", "--overwrite")[0] == 2
    code, printed, err = pu(*command, "--keep", "--json")
    told = json.loads(printed)
    [deck] = [each for each in told["artefacts"] if each["path"] == DECK]
    assert (code, deck["status"], deck["beside"]) == (0, "kept", "decks/1-gang-ny.pptx")
    code, printed, err = pu(*command, "--overwrite")
    assert code == 0
    assert re.search(rf"1-gang-rettet-{TODAY}\.pptx", err)


@pytest.mark.parametrize("jobs", ["0", "-2", "many"])
def test_a_number_of_processes_that_is_none_is_wrong_use(project: Path, jobs: str) -> None:
    code, _, err = pu("build", project, "--jobs", jobs)
    assert code == 2
    assert "--jobs" in err
    assert not (project / "output").exists()
