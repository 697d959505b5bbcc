"""Whatever is edited: a process that stays finds what one finds that has just begun."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from edits import EDITS, another, files, scalars
from small import edit

from mutants import mutant
from patientuddannelse.checking import Checked, KeptFindings, check
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.writing import with_scalar
from patientuddannelse.diagnostics import CurriculumError, Diagnostic


class Watch:
    """A project, and what a process keeps of its findings."""

    def __init__(self, project: Path) -> None:
        self.project, self.kept = project, KeptFindings()

    def again(self, **wishes: object) -> Checked | tuple[Diagnostic, ...]:
        """Return what is found with what is kept."""
        return self._found(kept=self.kept, **wishes)

    def anew(self, **wishes: object) -> Checked | tuple[Diagnostic, ...]:
        """Return what is found with nothing kept."""
        return self._found(**wishes)

    def _found(self, **wishes: object) -> Checked | tuple[Diagnostic, ...]:
        try:
            return check(self.project, **wishes)  # type: ignore[arg-type]
        except CurriculumError as error:
            return error.diagnostics


@pytest.fixture(scope="module")
def watch(once: Path, tmp_path_factory: pytest.TempPathFactory) -> Watch:
    """One for all the edits, so that each comes after others."""
    folder = tmp_path_factory.mktemp("watched")
    return Watch(Path(shutil.copytree(once / "project", folder / "project")))


@pytest.fixture
def own_watch(project: Path) -> Watch:
    return Watch(project)


@pytest.mark.parametrize("edited", EDITS.values(), ids=EDITS)
def test_after_an_edit_the_same_is_found_as_anew(
    watch: Watch, edited: Callable[[Path], None]
) -> None:
    edited(watch.project)
    found = watch.again()
    assert isinstance(found, Checked)
    assert found.found
    assert found == watch.anew()


def test_what_is_asked_for_may_change(own_watch: Watch, tmp_path: Path) -> None:
    own_watch.again()
    assert own_watch.again(strict=True) == own_watch.anew(strict=True)
    other = tmp_path / "other.yaml"
    text = (own_watch.project / "curriculum/clinic.yaml").read_text(encoding="utf-8")
    other.write_text(f"# another\n{text}", encoding="utf-8")
    assert own_watch.again(clinic=other) == own_watch.anew(clinic=other)
    assert own_watch.again() == own_watch.anew()


def test_files_may_come_go_and_get_other_names(own_watch: Watch) -> None:
    own_watch.again()
    models = own_watch.project / "curriculum/models"
    (models / "cup.yaml").rename(models / "kop.yaml")
    found = own_watch.again()
    assert isinstance(found, Checked)
    assert "curriculum/models/kop.yaml" in {e.origin.file for e in found.found if e.origin}
    assert found == own_watch.anew()
    edit(own_watch.project, "course.yaml", "  - where_to_get_help\n", "")
    (models / "where_to_get_help.yaml").rename(models / "help.txt")
    assert own_watch.again() == own_watch.anew()
    (models / "help.txt").rename(models / "where_to_get_help.yaml")
    assert own_watch.again() == own_watch.anew()


def test_a_word_that_is_told_elsewhere_is_told_of_the_material_too(own_watch: Watch) -> None:
    """PEMAT asks what was found in the texts of a material, which a glossary alone may change."""
    own_watch.again()
    edit(own_watch.project, "glossary.yaml", 'avoid: ["kronisk*"]', 'avoid: ["koppen*", "hane*"]')
    found = own_watch.again()
    assert isinstance(found, Checked)
    assert "other-word" in {each.code for each in found.found}
    assert found == own_watch.anew()


def test_what_cannot_be_composed_is_told_where_it_stands_now(own_watch: Watch) -> None:
    edit(own_watch.project, "sessions/one.yaml", "shown: [pour]", "shown: [paur]")
    own_watch.again()
    edit(own_watch.project, "sessions/one.yaml", "plan:", "# the plan\nplan:")
    found = own_watch.again()
    assert isinstance(found, Checked)
    assert not found.passed
    assert found == own_watch.anew()


def test_what_cannot_be_composed_is_no_slide_that_was_composed_before(own_watch: Watch) -> None:
    own_watch.again()
    edit(own_watch.project, "sessions/one.yaml", "shown: [pour]", "shown: [paur]")
    own_watch.again()
    edit(own_watch.project, "sessions/one.yaml", "plan:", "# the plan\nplan:")
    found = own_watch.again()
    assert isinstance(found, Checked)
    assert "unknown-step" in {each.code for each in found.found}
    edit(own_watch.project, "sessions/one.yaml", "shown: [paur]", "shown: [pour]")
    assert own_watch.again() == own_watch.anew()


def test_only_the_slide_that_changed_is_composed(own_watch: Watch) -> None:
    own_watch.again()
    assert len(own_watch.kept.slides["one"].composed) == 5
    edit(own_watch.project, "sessions/one.yaml", "Hanerne fylder koppen.", "Den bliver fyldt nu.")
    own_watch.again()
    assert own_watch.kept.slides["one"].composed == ["cup"]


def by_chance(chance: random.Random, path: Path) -> bytes:
    """Return a file with a scalar, a line or anything else changed."""
    before = path.read_bytes()
    lines = before.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:  # moved by a line, as all that comes after it
            return b"".join((*lines[:at], b"\n", *lines[at:]))
        case 1:
            return mutant(chance.randrange(100_000), {path.name: before}).content
        case _:
            steps, node = chance.choice(scalars(path))
            return with_scalar(before, path.name, steps, another(node.raw))


def moved_by_chance(chance: random.Random, path: Path) -> bytes:
    """Return a file with lines put in and others that say nothing taken away."""
    lines = path.read_bytes().splitlines(keepends=True)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(lines) + 1)
        empty = [i for i, each in enumerate(lines) if each.lstrip()[:1] in (b"", b"#")]
        if empty and chance.random() < 0.5:
            del lines[chance.choice(empty)]
        else:
            lines.insert(0 if chance.random() < 0.3 else at, chance.choice((b"\n", b"# moved\n")))
    return b"".join(lines)


def moved_and_edited(watch: Watch, seed: int, edits: int) -> None:
    """Move what stands below some lines, in one edit out of two a text as well."""
    chance = random.Random(seed)
    sessions = [each for each in files(watch.project) if each.parent.name == "sessions"]
    watch.again()
    for _ in range(edits):
        path = chance.choice(sessions if chance.random() < 0.5 else files(watch.project))
        before = path.read_bytes()
        path.write_bytes(moved_by_chance(chance, path))
        try:
            if chance.random() < 0.5 and read_source(path.read_bytes(), path.name).data:
                steps, node = chance.choice(scalars(path))
                path.write_bytes(
                    with_scalar(path.read_bytes(), path.name, steps, another(node.raw))
                )
        except CurriculumError:  # not to be read any more
            pass
        found = watch.again()
        assert found == watch.anew(), (path.name, seed)
        if not isinstance(found, Checked):
            path.write_bytes(before)


def test_lines_put_in_and_taken_away_by_chance(own_watch: Watch) -> None:
    moved_and_edited(own_watch, seed=1, edits=12)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 22))
def test_many_lines_put_in_and_taken_away_by_chance(own_watch: Watch, seed: int) -> None:
    moved_and_edited(own_watch, seed, edits=40)


def edited_by_chance(watch: Watch, seed: int, edits: int) -> None:
    """Edit file after file; what cannot be read is told as well, and taken back."""
    chance = random.Random(seed)
    for _ in range(edits):
        path = chance.choice(files(watch.project))
        before = path.read_bytes()
        try:
            path.write_bytes(by_chance(chance, path))
        except CurriculumError:
            continue  # cannot be written, as in an alias
        found = watch.again()
        assert found == watch.anew(), (path.name, seed)
        if not isinstance(found, Checked):
            path.write_bytes(before)


def test_edits_by_chance(own_watch: Watch) -> None:
    edited_by_chance(own_watch, seed=1, edits=12)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 22))
def test_many_edits_by_chance(own_watch: Watch, seed: int) -> None:
    edited_by_chance(own_watch, seed, edits=40)
