"""Building in a clinic's own template, from the command and from its profile."""

import shutil
import subprocess
import sys
from pathlib import Path

import pptx
import pytest

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = Path(pptx.__file__).with_name("templates") / "default.pptx"


def pu(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "patientuddannelse", "build", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "curriculum", tmp_path / "project" / "curriculum")
    return tmp_path / "project"


def test_a_deck_is_built_in_the_template_of_the_command(project: Path) -> None:
    done = pu(str(project), "--only", "decks/session_1", "--template", str(TEMPLATE))
    assert done.returncode == 0, done.stderr
    (deck,) = (project / "output" / "decks").glob("*.pptx")
    shown = pptx.Presentation(str(deck))
    assert (shown.slide_width, shown.slide_height) == (9144000, 6858000)
    assert shown.slides[1].slide_layout.name == "Title and Content"
    assert list((project / "output" / "gallery").rglob("01.svg"))


def test_the_profile_names_template_and_layouts(project: Path) -> None:
    shutil.copy(TEMPLATE, project / "curriculum" / "klinik.pptx")
    profile = project / "curriculum" / "clinic.yaml"
    text = profile.read_text(encoding="utf-8")
    text = text.replace("\ntemplate:\n", "\ntemplate: klinik.pptx\n")
    text = text.replace("\n  content: ", "\n  content: Content with Caption")
    profile.write_text(text, encoding="utf-8")
    done = pu(str(project), "--only", "decks/session_1")
    assert done.returncode == 0, done.stderr
    (deck,) = (project / "output" / "decks").glob("*.pptx")
    layouts = {each.slide_layout.name for each in pptx.Presentation(str(deck)).slides}
    assert "Content with Caption" in layouts


@pytest.mark.parametrize(
    ("name", "why"),
    [("klinik.potx", "findes ikke"), ("../klinik.potx", "ved siden af clinic.yaml"),
     ("clinic.yaml", "ikke en PowerPoint-fil")],
)  # fmt: skip
def test_a_wrong_template_is_told_at_its_line_and_nothing_is_written(
    project: Path, name: str, why: str
) -> None:
    profile = project / "curriculum" / "clinic.yaml"
    text = profile.read_text(encoding="utf-8").replace("\ntemplate:\n", f"\ntemplate: {name}\n")
    profile.write_text(text, encoding="utf-8")
    line = 1 + text.splitlines().index(f"template: {name}")
    done = pu(str(project), "--only", "decks/session_1")
    assert done.returncode == 1
    assert f"curriculum/clinic.yaml:{line}:11: fejl[template]" in done.stderr
    assert why in done.stderr
    assert not (project / "output").exists()
