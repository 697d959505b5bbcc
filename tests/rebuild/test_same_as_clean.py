"""Whatever is edited: a build over the last one leaves what a build into an empty folder does."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pptx
import pytest
from small import CURRICULUM, edit, files_of, run

from patientuddannelse.build import BuildResult
from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.curriculum.scalar import Scalar, walk
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.writing import Steps, with_scalar
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.history import keeping

OTHER = str.maketrans("aeoAEO", "eoaEOA")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M{}h30v10H5z"/></svg>'
TEMPLATE = Path(pptx.__file__).with_name("templates") / "default.pptx"


class Pair:
    """A project, a folder that all its builds go to, and one that is empty before each."""

    def __init__(self, project: Path, over: Path) -> None:
        self.project, self.over, self.clean = project, over, over.parent / "clean"
        self.drawn: tuple[str, ...] | None = None

    def differences(self, **wishes: object) -> list[str]:
        """Build both ways; return what differs: files, or what is found."""
        shutil.rmtree(self.clean, ignore_errors=True)
        over, clean = (self._built(each, wishes) for each in (self.over, self.clean))
        if over != clean:
            return [f"found {over} beside {clean}"]
        if not (self.clean / "build.json").is_file():
            return []  # nothing is written where there are errors
        return [*_files_that_differ(self.over, self.clean), *self._history_that_differs()]

    def _built(self, output: Path, wishes: dict[str, object]) -> list[str]:
        try:
            result: BuildResult = run(self.project, output, prune=True, **wishes)
        except CurriculumError as error:
            return [*map(str, error.diagnostics)]
        if output == self.over:
            self.drawn = result.redrawn
        return [*map(str, result.found), *map(str, result.unwritten)]

    def _history_that_differs(self) -> Iterator[str]:
        newest = [keeping.entries(each)[-1].code for each in (self.over, self.clean)]
        if newest[0] != newest[1]:
            yield "the newest snapshot"


def _files_that_differ(one: Path, two: Path) -> Iterator[str]:
    over, clean = files_of(one), files_of(two)
    for name in sorted(over.keys() | clean.keys()):
        if name not in clean:
            yield f"{name} is left"
        elif over.get(name) != clean[name]:
            yield f"{name} {'differs' if name in over else 'is missing'}"


@pytest.fixture(scope="module")
def pair(once: Path, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """One pair for all the edits, so that each comes after others."""
    folder = tmp_path_factory.mktemp("pair")
    return Pair(
        Path(shutil.copytree(once / "project", folder / "project")),
        Path(shutil.copytree(once / "out", folder / "over")),
    )


def changed(file: str, before: str, after: str) -> Callable[[Path], None]:
    return lambda project: edit(project, file, before, after)


def with_another_phone_and_switch(project: Path) -> None:
    edit(project, "clinic.yaml", "12 34 56 78", "87 65 43 21")
    edit(project, "clinic.yaml", "attention: true", "attention: false")


def with_another_title_and_length(project: Path) -> None:
    """Nothing shows both: booklets the title, decks and guides the length."""
    edit(project, "course.yaml", "Forstå dine smerter", "Forstå smerter")
    edit(project, "course.yaml", "minutes: 60", "minutes: 75")


def with_logo_and_template(project: Path) -> None:
    shutil.copy(TEMPLATE, project / "curriculum/own.pptx")
    edit(project, "clinic.yaml", "logo:", "template: own.pptx\nlogo:")
    (project / "curriculum/logo.svg").write_text(LOGO.format("5 5"), encoding="utf-8")
    edit(project, "clinic.yaml", "logo:", "logo: logo.svg")


def with_another_template(project: Path) -> None:
    path = project / "curriculum/own.pptx"
    deck = pptx.Presentation(str(path))
    deck.slide_layouts[5].placeholders[0].left += 100_000
    deck.save(str(path))


def with_another_model(project: Path) -> None:
    name = "models/line_in_the_sand.yaml"
    lines = (CURRICULUM / name).read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "sources:" not in line and "s00" not in line]
    (project / "curriculum" / name).write_text("".join(kept), encoding="utf-8")
    edit(project, "sessions/one.yaml", "{model: hopes}", "{model: line_in_the_sand}")


def with_lines_moved(project: Path) -> None:
    for path in (project / "curriculum").rglob("*.yaml"):
        path.write_text("# moved\n" + path.read_text(encoding="utf-8"), encoding="utf-8")


def approved(project: Path) -> None:
    edit(project, "clinic.yaml", "approved_by:", "approved_by: Ida Holm")
    edit(project, "clinic.yaml", "approved_on:", "approved_on: 2026-11-20")
    code = load_curriculum(project).code
    edit(project, "clinic.yaml", "code:", f"code: {code}")


def of_one_material_each(project: Path) -> None:
    """What each edits is read for one kind of material, so that none hides what another misses."""
    edit(project, "guide.yaml", "Læs planen aftenen før.", "Læs planen i god tid.")
    edit(project, "booklet.yaml", "Hæftet er dit.", "Det er dit.")
    edit(project, "questionnaires.yaml", "Hvad tror du?", "Hvad tror I?")
    edit(project, "points.yaml", "    point: ", "    point: Kort sagt ")


def with_other_posters(project: Path) -> None:
    edit(project, "course.yaml", "  - cup\n", "")
    edit(project, "course.yaml", "  - where_to_get_help\n", "  - where_to_get_help\n  - cup\n")
    edit(project, "course.yaml", "variants: [colour, bw]", "variants: [bw]")


EDITS: dict[str, Callable[[Path], None]] = {
    "model": changed("models/cup.yaml", "Hæld noget ud", "Hæld lidt ud"),
    "session": changed("sessions/one.yaml", "Hanerne fylder koppen.", "Den bliver fyldt."),
    "files of one material": of_one_material_each,
    "clinician's side": changed("clinician.yaml", "Giv ikke svaret.", "Lad svaret vente."),
    "glossary": changed("glossary.yaml", "bevægelses-fællesskabs", "bevægelsesfællesskabs-"),
    "clinic": with_another_phone_and_switch,
    "edition": changed("course.yaml", "2026-11-21", "2026-11-22"),
    "title and length": with_another_title_and_length,
    "posters": with_other_posters,
    "lines": with_lines_moved,
    "logo and template": with_logo_and_template,
    "logo's bytes": lambda p: (p / "curriculum/logo.svg").write_text(LOGO.format("5 4")) and None,
    "approval": approved,
    "a word after it": changed("models/traffic_light.yaml", "Prøv noget småt.", "Prøv noget."),
    "another model": with_another_model,
    "template's bytes": with_another_template,
}


@pytest.mark.parametrize("edited", EDITS.values(), ids=EDITS)
def test_a_build_over_the_last_is_the_same_as_a_clean_one(
    pair: Pair, edited: Callable[[Path], None]
) -> None:
    edited(pair.project)
    pair.drawn = None
    assert pair.differences() == []
    assert pair.drawn is not None


def scalars(path: Path) -> list[tuple[Steps, Scalar]]:
    file = read_source(path.read_bytes(), path.name)
    assert file.data is not None
    return [(steps, node) for steps, node in walk(file.data) if isinstance(node, Scalar)]


def another(value: str) -> str:
    """Return another value of about the same length, that may well be allowed where it stands."""
    if value in ("true", "false"):
        return "false" if value == "true" else "true"
    if value.isdecimal():
        return str(int(value) + 5)
    turned = value.translate(OTHER)
    return turned if turned != value else value + "e"


def files(project: Path) -> list[Path]:
    return sorted((project / "curriculum").rglob("*.yaml"))


@pytest.fixture
def own_pair(project: Path, out: Path) -> Pair:
    return Pair(project, out)


@pytest.mark.long
def test_every_scalar_of_every_file(own_pair: Pair) -> None:
    wrong = []
    for path in files(own_pair.project):
        before = path.read_bytes()
        for steps, node in scalars(path):
            try:
                path.write_bytes(with_scalar(before, path.name, steps, another(node.raw)))
            except CurriculumError:
                continue  # cannot be written, as in an alias
            found = own_pair.differences()
            wrong += [f"{path.name} {steps}: {each}" for each in found]
            path.write_bytes(before)
    assert wrong == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
def test_edits_by_chance_one_after_the_other(own_pair: Pair, seed: int) -> None:
    chance = random.Random(seed)
    wishes: list[dict[str, object]] = [{}, {}, {}, {"minutes": 75}, {"only": True}]
    for _ in range(25):
        path = chance.choice(files(own_pair.project))
        before = path.read_bytes()
        steps, node = chance.choice(scalars(path))
        try:
            path.write_bytes(with_scalar(before, path.name, steps, another(node.raw)))
            load_curriculum(own_pair.project)
        except CurriculumError:
            path.write_bytes(before)
            continue
        wish = chance.choice(wishes)
        if wish.get("only"):
            build_a_part(own_pair, chance.choice(["decks/*", "posters/*", "guides/*"]))
            wish = {}
        assert own_pair.differences(**wish) == [], (path.name, steps)


def build_a_part(pair: Pair, only: str) -> None:
    """Build a part, if it can be built."""
    try:
        run(pair.project, pair.over, only)
    except CurriculumError:
        return
