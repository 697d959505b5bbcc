"""`merge`: a deck edited by hand meets the curriculum, on disk and in words."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pptx
import pytest

ROOT = Path(__file__).resolve().parents[1]
SESSION = Path("curriculum", "sessions", "session_1.yaml")


def pu(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "patientuddannelse", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("built") / "project"
    shutil.copytree(ROOT / "curriculum", project / "curriculum")
    done = pu("build", str(project), "--only", "decks/session_1", "--minutes", "60")
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "project")
    return tmp_path / "project"


def deck_of(project: Path) -> Path:
    return project / "output" / "decks" / "1-gang-alarmen.pptx"


def first_line(deck: Path) -> str:
    return str(_rules(pptx.Presentation(str(deck))).text)


def _rules(presentation: object) -> object:
    slides = presentation.slides  # type: ignore[attr-defined]
    slide = next(each for each in slides if each.shapes.title.text == "Vores rammer")
    return next(each for each in slide.placeholders if each.placeholder_format.idx == 13).text_frame


def edit(deck: Path, words: str, paragraph: int = 0) -> None:
    presentation = pptx.Presentation(str(deck))
    _rules(presentation).paragraphs[paragraph].runs[0].text = words  # type: ignore[attr-defined]
    presentation.save(str(deck))


def reword(project: Path, before: str, after: str) -> None:
    file = project / SESSION
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_the_merged_deck_takes_the_place_of_the_edited_one_and_a_copy_is_kept(
    project: Path,
) -> None:
    deck = deck_of(project)
    edit(deck, "Rejs dig bare.")
    before = deck.read_bytes()
    reword(project, "Sig kun det, du har lyst til.", "Sig kun det, du vil.")
    done = pu("merge", str(deck), str(project))
    assert done.returncode == 0, done.stderr
    assert "Rejs dig bare." in first_line(deck)
    assert "Sig kun det, du vil." in first_line(deck)
    assert "bliver stående (1)" in done.stdout
    assert "”Rejs dig, når du vil.” er nu ”Rejs dig bare.”" in done.stdout
    assert "med i filen (1)" in done.stdout
    (copy,) = deck.parent.glob("*-rettet-*.pptx")
    assert copy.read_bytes() == before
    assert str(copy) in done.stdout


def test_what_both_changed_ends_with_one_and_is_told_in_json(project: Path) -> None:
    deck = deck_of(project)
    edit(deck, "Rejs dig bare.")
    reword(project, "Rejs dig, når du vil.", "Stå op, når du vil.")
    done = pu("merge", str(deck), str(project), "--json")
    assert done.returncode == 1
    (change,) = json.loads(done.stdout)["changes"]
    assert (change["fate"], change["before"], change["edited"], change["new"]) == (
        "clashes", "Rejs dig, når du vil.", "Rejs dig bare.", "Stå op, når du vil.",
    )  # fmt: skip
    assert "Rejs dig bare." in first_line(deck)


def test_output_leaves_the_edited_deck_alone(project: Path, tmp_path: Path) -> None:
    deck, other = deck_of(project), tmp_path / "flettet.pptx"
    edit(deck, "Rejs dig bare.")
    before = deck.read_bytes()
    reword(project, "Sig kun det, du har lyst til.", "Sig kun det, du vil.")
    assert pu("merge", str(deck), str(project), "--output", str(other)).returncode == 0
    assert deck.read_bytes() == before
    assert "Sig kun det, du vil." in first_line(other)
    assert [each.name for each in deck.parent.iterdir()] == [deck.name]


def test_without_news_nothing_is_written(project: Path) -> None:
    deck = deck_of(project)
    edit(deck, "Rejs dig bare.")
    before = deck.read_bytes()
    done = pu("merge", str(deck), str(project))
    assert done.returncode == 0
    assert deck.read_bytes() == before
    assert [each.name for each in deck.parent.iterdir()] == [deck.name]


def test_the_length_that_a_deck_was_built_at_is_its_length_again(project: Path) -> None:
    """Built at 60 minutes: at 75 slides would come out of reserve."""
    done = pu("merge", str(deck_of(project)), str(project))
    assert "Intet er ændret" in done.stdout


def test_a_deck_that_lost_what_it_was_is_helped_by_the_copy_of_the_build(project: Path) -> None:
    deck = deck_of(project)
    presentation = pptx.Presentation(str(deck))
    part = presentation.part
    for name, relation in list(part.rels.items()):
        if relation.reltype.endswith("/customXml"):
            part.rels.pop(name)
    presentation.save(str(deck))
    edit(deck, "Rejs dig bare.")
    reword(project, "Sig kun det, du har lyst til.", "Sig kun det, du vil.")
    done = pu("merge", str(deck), str(project))
    assert done.returncode == 0, done.stderr
    assert "Rejs dig bare." in first_line(deck)
    assert "Sig kun det, du vil." in first_line(deck)
    (project / "output" / ".base" / "1-gang-alarmen.xml").unlink()
    assert pu("merge", str(deck), str(project)).returncode == 0  # the merged one carries it again


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.write_text("hej"), "er ikke en PowerPoint-fil"),
        (lambda path: pptx.Presentation().save(str(path)), "siger ikke, hvad præsentationen var"),
        (lambda path: path.unlink(missing_ok=True), "kan ikke læses"),
    ],
)
def test_what_is_no_deck_of_ours_is_told(project: Path, make: object, why: str) -> None:
    path = project / "andet.pptx"
    make(path)  # type: ignore[operator]
    done = pu("merge", str(path), str(project))
    assert done.returncode == 2
    assert why in done.stderr


def test_a_deck_built_in_a_template_asks_for_it_again(project: Path) -> None:
    template = Path(pptx.__file__).with_name("templates") / "default.pptx"
    build = ("build", str(project), "--only", "decks/session_1", "--template", str(template))
    assert pu(*build).returncode == 0
    done = pu("merge", str(deck_of(project)), str(project))
    assert done.returncode == 2
    assert "--template default.pptx" in done.stderr
    done = pu("merge", str(deck_of(project)), str(project), "--template", str(template))
    assert done.returncode == 0, done.stderr
    assert "Intet er ændret" in done.stdout


def test_a_build_is_content_with_a_merged_deck_until_there_is_more_news(project: Path) -> None:
    deck, build = deck_of(project), ("build", str(project), "--only", "decks/session_1")
    edit(deck, "Rejs dig bare.")
    reword(project, "Sig kun det, du har lyst til.", "Sig kun det, du vil.")
    refused = pu(*build, "--minutes", "60")
    assert refused.returncode == 1
    assert "merge" in refused.stderr
    assert pu("merge", str(deck), str(project)).returncode == 0
    merged = deck.read_bytes()
    for _ in range(2):
        done = pu(*build, "--minutes", "60")
        assert done.returncode == 0, done.stderr
        assert deck.read_bytes() == merged
    reword(project, "Sig kun det, du vil.", "Sig kun lidt.")
    assert pu(*build, "--minutes", "60").returncode == 1
