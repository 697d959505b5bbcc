"""The code at a sheet's foot changes with every word that its sheets print, and with no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.posters.compose import compose_poster, imprint
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.posters.worksheets import compose_model_worksheet

PROJECT = Path(__file__).parents[2]
CodeOf = Callable[[str], str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    copytree(PROJECT / "curriculum", tmp_path / "curriculum")
    return tmp_path


@pytest.fixture
def code_of(project: Path) -> CodeOf:
    """Return what gives the code of a model's sheets as the files are now."""

    def code(model: str) -> str:
        curriculum = load_curriculum(project)
        return imprint(curriculum, curriculum.models[model]).code

    return code


def edit(project: Path, file: str, old: str, new: str) -> None:
    path = project / "curriculum" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("models/cup.yaml", "title: Når", "title: Hvis"),
        ("models/cup.yaml", "title: Min kop", "title: Koppen"),
        ("models/safety.yaml", "title: ", "title: Nu – "),
        ("clinician.yaml", "advice:\n", "advice:\n  - Giv god tid.\n"),
    ],
)
def test_every_word_that_a_sheet_prints_changes_its_code(
    project: Path, code_of: CodeOf, file: str, old: str, new: str
) -> None:
    before = code_of("cup")
    edit(project, file, old, new)
    assert code_of("cup") != before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("models/cup.yaml", "title: Når", "\n\ntitle: Når"),
        ("models/traffic_light.yaml", "title: Brug", "title: Kend"),
        ("clinic.yaml", "phone:", "phone: 12 34 56 78 #"),
        ("course.yaml", "title: ", "title: Nu – "),
    ],
)
def test_nothing_else_does(project: Path, code_of: CodeOf, file: str, old: str, new: str) -> None:
    before = code_of("cup"), code_of("where_to_get_help")
    edit(project, file, old, new)
    assert (code_of("cup"), code_of("where_to_get_help")) == before


def test_poster_and_worksheet_of_a_model_have_one_code(project: Path) -> None:
    curriculum = load_curriculum(project)
    content = curriculum.models["cup"]
    poster = compose_poster(curriculum, content, SHEETS["a4"])
    pages = compose_model_worksheet(curriculum, content).pages
    imprints = [page.imprint for page in (poster, *pages)]
    assert {each.code for each in imprints if each} == {imprint(curriculum, content).code}
    assert len([each for each in imprints if each]) == len(imprints)
