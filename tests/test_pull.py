"""`pull`: wordings that were changed in a deck go back into the YAML, and nothing else changes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pptx
import pypdfium2
import pytest

sys.path.insert(0, str(Path(__file__).parent / "revision"))
sys.path.insert(0, str(Path(__file__).parent / "render"))

import hands
from office import saved_again

from patientuddannelse.revision.base import base_part
from patientuddannelse.revision.package import opened, zipped

ROOT = Path(__file__).resolve().parents[1]
SESSION, ALARM = "sessions/session_1.yaml", "models/smoke_alarm.yaml"
BLOCK_SAYS = (
    "Viden rydder misforståelser og for store forventninger af vejen. Så bliver der plads "
    "til nye måder at få det bedre på."
)
LITERAL_SAYS = "Vi skiftes til at lytte, tale og røre os. Der er pause undervejs."
BLOCK = """            - >-
              Viden rydder misforståelser og for store forventninger af vejen. Så bliver der plads
              til nye måder at få det bedre på.
"""


def pu(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "patientuddannelse", *words]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )


class Project:
    """A project that was built, its deck and its files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.deck = folder / "output" / "decks" / "1-gang-alarmen.pptx"

    def text(self, file: str) -> str:
        return (self.folder / "curriculum" / file).read_bytes().decode()

    def files(self) -> dict[str, bytes]:
        curriculum = self.folder / "curriculum"
        return {
            path.relative_to(curriculum).as_posix(): path.read_bytes()
            for path in curriculum.rglob("*")
            if path.is_file()
        }

    def edit(self, *edits: hands.Edit) -> None:
        self.deck.write_bytes(hands.edited(self.deck.read_bytes(), *edits))

    def reword(self, file: str, before: str, after: str) -> None:
        path, text = self.folder / "curriculum" / file, self.text(file)
        assert before in text
        path.write_bytes(text.replace(before, after).encode())

    def pull(self, *words: str) -> subprocess.CompletedProcess[str]:
        return pu("pull", str(self.deck), str(self.folder), *words)

    def pulled(self, code: int = 0) -> dict[str, object]:
        done = self.pull("--yes", "--json")
        assert done.returncode == code, done.stderr + done.stdout
        result: dict[str, object] = json.loads(done.stdout)
        return result

    def build(self) -> subprocess.CompletedProcess[str]:
        return pu("build", str(self.folder))


@pytest.fixture(scope="module")
def once_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of one session, one poster and one worksheet, with comments around texts."""
    project = tmp_path_factory.mktemp("small") / "project"
    folder = project / "curriculum"
    shutil.copytree(ROOT / "curriculum", folder)
    for name in ("session_2", "session_3", "session_4", "clinician"):
        (folder / "sessions" / f"{name}.yaml").unlink()
    for name in ("guide", "questionnaires", "booklet", "clinician"):
        (folder / f"{name}.yaml").unlink()
    course = folder / "course.yaml"
    text = course.read_text(encoding="utf-8")
    text = re.sub(r"(?ms)^sessions:\n.*?\n\n", "sessions: [session_1]\n\n", text)
    text = re.sub(r"(?ms)^posters:\n.*?\n\n", "posters: [smoke_alarm]\n\n", text)
    course.write_text(text.replace("sheets: [a4, a3]", "sheets: [a4]"), encoding="utf-8")
    session = folder / SESSION
    text = session.read_text(encoding="utf-8")
    for before, after in (
        ("title: Vores rammer\n", "title: Vores rammer   # på væggen\n"),
        ("- Sig kun det, du har lyst til.\n", "- 'Sig kun det, du har lyst til.'  # vigtigt\n"),
        ("- Tre ting. Resten er ekstra.\n", "# først\n            - &three Tre ting. Resten er "
         "ekstra.   # anker\n            - *three\n"),
        ("say: Vi skiftes til at lytte,", "say: |  # højt\n            Vi skiftes til at lytte,"),
        ("lines:\n          - Det er okay at gå et trin tilbage.",
         "lines:\n          - ”{{ clinic.name }}” er okay med et trin tilbage."),
    ):  # fmt: skip
        assert before in text, before
        text = text.replace(before, after, 1)
    session.write_text(text, encoding="utf-8")
    done = pu("build", str(project))
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def project(once_built: Path, tmp_path: Path) -> Project:
    shutil.copytree(once_built, tmp_path / "project")
    return Project(tmp_path / "project")


def test_wordings_change_and_every_other_byte_stays(project: Project) -> None:
    files = project.files()
    project.edit(
        hands.words("Vores rammer", "body", 0, "Husk: rejs dig "),
        hands.words("Vores rammer", "body", 1, "Sig, hvad I’ har: lyst til."),
        hands.words("Vores rammer", "body", 2, "Det, vi siger her, bliver her."),
        hands.note("Vores rammer", 2, "Her må I stå, gå og gå ud. Toilet og udgang er der."),
        hands.words("Vores rammer", "title", 0, "Sådan har vi det rart"),
        hands.relabel("Kroppens røgalarm", "Brændt bøf", "Sveden bøf"),
        hands.relabel("Hvornår skal du søge", "Tegnene står på dit ark.", "Se tegnene på dit ark."),
        hands.note("Det skal vi i dag", 2, "Tre ting. Resten er gratis."),
        hands.note("Det skal vi i dag", 4, BLOCK_SAYS.replace("plads til", "rum til")),
        hands.note("Sådan går det i dag", 2, LITERAL_SAYS.replace("pause", "en pause")),
        hands.words("Gør det meget ondt", "title", 0, "Gør det ondt, er skaden stor."),
    )
    found = project.pulled()
    assert found["left"] == []
    after = {name: data.decode() for name, data in files.items()}
    for file, old, new in (
        (SESSION, "title: Vores rammer   # på", "title: Sådan har vi det rart   # på"),
        (SESSION, "- Rejs dig, når du vil.\n", '- "Husk: rejs dig"\n'),
        (SESSION, "- 'Sig kun det, du har lyst til.'  # vigtigt\n",
         "- 'Sig, hvad I’ har: lyst til.'  # vigtigt\n"),
        (SESSION, '- "Det, vi fortæller her,\\nbliver her."\n',
         '- "Det, vi siger her,\\nbliver her."\n'),
        (SESSION, "Her må I stå, gå, ligge og gå ud.", "Her må I stå, gå og gå ud."),
        (SESSION, "&three Tre ting. Resten er ekstra. ", "&three Tre ting. Resten er gratis. "),
        (SESSION, BLOCK, BLOCK.replace("plads\n", "rum\n")),
        (SESSION, "Der er pause undervejs.", "Der er en pause undervejs."),
        (SESSION, "claim: Gør det meget ondt,", "claim: Gør det ondt,"),
        (SESSION, "- Tegnene står på dit ark.\n", "- Se tegnene på dit ark.\n"),
        (ALARM, "{id: steak, label: Brændt bøf, text", "{id: steak, label: Sveden bøf, text"),
    ):  # fmt: skip
        assert after[file].count(old) == 1, old
        after[file] = after[file].replace(old, new)
    assert project.files() == {name: text.encode() for name, text in after.items()}


def test_a_label_comes_out_on_slide_poster_and_worksheet_alike(project: Project) -> None:
    project.edit(hands.relabel("Kroppens røgalarm", "Brændt bøf", "Sveden bøf"))
    (carried,) = project.pulled()["carried"]  # type: ignore[misc]
    assert {"posters/smoke_alarm", "worksheets/smoke_alarm"} <= set(carried["shows"])
    done = project.build()
    assert done.returncode == 0, done.stderr
    output = project.folder / "output"
    for name in ("posters/roegalarmen-a4.pdf", "worksheets/min-alarm.pdf"):
        with pypdfium2.PdfDocument(output / name) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
        words = " ".join(" ".join(pages).split())
        assert "Sveden bøf" in words, name
        assert "Brændt bøf" not in words
    slide = hands.titled(pptx.Presentation(str(project.deck)), "Kroppens røgalarm")
    assert "Sveden bøf" in [each.text for each in slide._element.iter("{*}t")]


def test_a_build_takes_the_place_of_a_deck_that_gave_back_all_it_had(project: Project) -> None:
    project.edit(hands.words("Vores rammer", "body", 0, "Rejs dig bare."))
    edited = project.deck.read_bytes()
    project.pulled()
    done = project.build()
    assert done.returncode == 0, done.stderr
    (copy,) = project.deck.parent.glob("*-rettet-*.pptx")
    assert copy.read_bytes() == edited
    assert "ingen rettelser" in project.pull().stdout
    assert project.build().returncode == 0


def test_a_deck_with_more_than_wordings_is_not_built_over(project: Project) -> None:
    project.edit(
        hands.words("Vores rammer", "body", 0, "Rejs dig bare."), hands.arrow("Vores rammer")
    )
    edited = project.deck.read_bytes()
    project.pulled()
    assert project.build().returncode == 1
    assert project.deck.read_bytes() == edited


def test_what_cannot_go_back_is_listed_with_why(project: Project) -> None:
    files = project.files()
    project.edit(
        hands.arrow("Vores rammer"),
        hands.words("Vores rammer", "body", 0, ""),
        hands.own_slide("Vores klinik", "Vores rammer"),
        hands.hidden("Mød Mona"),
        hands.deleted("Tak for i dag"),
        hands.words("Du er her", "body", 0, "”Vi” er okay med et trin tilbage."),
        hands.note("Vores rammer", 1, "Fortæl"),
        hands.words("Gør det meget ondt", "body", 0, "Ja eller nej?"),
        hands.placed("Det skal vi i dag", "walk", right=-20),
    )
    done = project.pull("--yes")
    assert done.returncode == 0, done.stderr
    for why in (
        "noget nyt er sat ind (Pil: Højre 5)", "tekst er taget ud", "sliden er ny",
        "sliden er skjult", "”Tak for i dag”: sliden er fjernet",
        "teksten bliver udfyldt af en variabel", "ordene er programmets egne",
        "noget er flyttet eller har fået en anden størrelse (walk)",
    ):  # fmt: skip
        assert why in done.stdout, done.stdout
    assert done.stdout.count("programmets egne") == 2
    assert project.files() == files


def test_what_both_changed_is_listed_with_three_wordings(project: Project) -> None:
    project.edit(hands.words("Vores rammer", "body", 0, "Rejs dig bare."))
    project.reword(SESSION, "Rejs dig, når du vil.", "Stå op, når du vil.")
    files = project.files()
    done = project.pull("--yes")
    assert done.returncode == 1
    for line in ("rettet begge steder", "før:        ”Rejs dig, når du vil.”",
                 "i filen:    ”Rejs dig bare.”", "materialet: ”Stå op, når du vil.”"):  # fmt: skip
        assert line in done.stdout
    assert project.files() == files


def test_what_makes_the_curriculum_wrong_is_refused_and_the_rest_written(project: Project) -> None:
    project.edit(
        hands.words("Vores rammer", "body", 0, "Rejs dig {{ nu }}."),
        hands.words("Vores rammer", "body", 1, "Sig kun lidt."),
    )
    done = project.pull("--yes")
    assert "materialet bliver forkert af det" in done.stdout
    assert "{{ nu }}" not in project.text(SESSION)
    assert "- 'Sig kun lidt.'  # vigtigt\n" in project.text(SESSION)
    assert project.build().returncode == 1  # the deck still holds what cannot go back


def test_words_that_do_not_fit_are_told_with_the_finding(project: Project) -> None:
    long = "Rejs dig, når du vil, og " + "gå en lang tur rundt om huset, og " * 12 + "kom igen."
    project.edit(hands.words("Vores rammer", "body", 0, long))
    files = project.files()
    done = project.pull()
    assert done.returncode == 1
    assert project.files() == files
    done = project.pull("--yes")
    assert done.returncode == 1
    assert "De nye ord giver fejl" in done.stdout
    assert "fejl[text-too-tall]" in done.stdout
    assert long in project.text(SESSION)


def test_nothing_is_written_where_nobody_can_be_asked(project: Project) -> None:
    project.edit(hands.words("Vores rammer", "body", 0, "Rejs dig bare."))
    files = project.files()
    for words in ((), ("--json",), ("--language", "en")):
        done = project.pull(*words)
        assert done.returncode == 1
        assert project.files() == files
        assert "curriculum/sessions/session_1.yaml:" in done.stdout
        assert "+ " in done.stdout
    assert "Nothing was written" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminals")
@pytest.mark.parametrize(("answer", "code"), [("n\n", 1), ("\n", 1), ("j\n", 0)])
def test_it_asks_and_does_as_it_is_told(project: Project, answer: str, code: int) -> None:
    project.edit(hands.words("Vores rammer", "body", 0, "Rejs dig bare."))
    files = project.files()
    ours, theirs = os.openpty()
    os.write(ours, answer.encode())
    command = [sys.executable, "-m", "patientuddannelse", "pull"]
    done = subprocess.run(
        [*command, str(project.deck), str(project.folder)],
        stdin=theirs, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    os.close(ours)
    os.close(theirs)
    assert done.returncode == code, done.stderr
    assert "Skal det skrives i YAML-filerne? [j/N]" in done.stdout
    assert (project.files() == files) is bool(code)


def test_a_deck_that_lost_what_it_was_is_helped_by_the_copy_of_the_build(
    project: Project, tmp_path: Path
) -> None:
    project.edit(hands.words("Vores rammer", "body", 0, "Rejs dig bare."))
    project.deck.write_bytes(saved_again(project.deck.read_bytes(), tmp_path))
    found = project.pulled()
    assert [each["after"] for each in found["carried"]] == ["Rejs dig bare."]  # type: ignore[attr-defined]
    assert found["left"] == []
    (project.folder / "output" / ".base" / "1-gang-alarmen.xml").unlink()
    done = project.pull()
    assert done.returncode == 2
    assert "siger ikke, hvad præsentationen var" in done.stderr


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.write_text("hej"), "er ikke en PowerPoint-fil"),
        (lambda path: path.write_bytes(path.read_bytes()[:9000]), "PowerPoint-fil"),
        (lambda path: pptx.Presentation().save(str(path)), "siger ikke, hvad præsentationen var"),
        (lambda path: path.unlink(), "kan ikke læses"),
    ],
)
def test_what_is_no_deck_of_ours_is_told(
    project: Project, make: Callable[[Path], object], why: str
) -> None:
    path = project.folder / "andet.pptx"
    shutil.copy(project.deck, path)
    make(path)
    files = project.files()
    done = pu("pull", str(path), str(project.folder), "--yes")
    assert done.returncode == 2
    assert why in done.stderr
    assert project.files() == files


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('deck="session_1"', 'deck="*"'),
        ('deck="session_1"', 'deck="session_9"'),
        ('variant=""', 'variant="gold"'),
        ('starts=""', 'starts="noon"'),
        ('minutes=""', 'minutes="7"'),
    ],
)
def test_a_deck_that_tells_lies_of_itself_is_refused(
    project: Project, said: str, told: str
) -> None:
    package = opened(project.deck.read_bytes())
    part = base_part(package)
    text = package.parts[part].decode()
    head, found, rest = text.partition(said)
    if not found:  # what is empty is left out
        head, found, rest = text.partition("<built ")
        told = f"<built {told} "
    parts = {**package.parts, part: f"{head}{told}{rest}".encode()}
    project.deck.write_bytes(zipped(parts.items()))
    done = project.pull("--yes")
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
