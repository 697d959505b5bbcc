"""A small project that is built in a moment: every kind of material, one short session."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from patientuddannelse.build import BuildRequest, BuildResult, build
from patientuddannelse.render.changes import NAME as CHANGES

CURRICULUM = Path(__file__).resolve().parents[2] / "curriculum"
_LINK = re.compile(rb' <a[^>]* href="%s">[^<]*</a>\.?' % CHANGES.encode())
MODELS = ("cup", "traffic_light", "where_to_get_help", "hopes", "my_cup", "safety")

LONG_WORD = "Bevægelsesfællesskabsoplevelse"

COURSE = """\
title: Forstå dine smerter
language: da
edition_date: 2026-11-21
lengths: [60, 75]
minutes: 60
sessions: [one]
posters:
  - cup
  - {model: traffic_light, variants: [colour, bw]}
  - where_to_get_help
sheets: [a4]
variants: [colour]
"""

CLINIC = """\
name: Klinikken ved havnen
phone: 12 34 56 78
numbers:
  doctor_on_call:
  checked_on:
link: https://example.dk
link_text: Øvelser
logo:
switches:
  attention: true
approval:
  approved_by:
  approved_on:
  code:
"""

GLOSSARY = """\
words:
  - id: long_lasting
    term: kroniske smerter
    patient: langvarige smerter
    avoid: ["kronisk*"]
joints: [bevægelses-fællesskabsoplevelse]
harmful:
  - id: wear
    words: slidt op
    stems: ["slidt op"]
    why: Det lyder, som om kroppen er i stykker.
    better: forandret med alderen
"""

SESSION = """\
session: one
slug: 1-gang
title: Koppen
shown_as: "1. gang: Koppen"
path_steps: [0]
goals:
  - {id: purpose, text: "Du kan sige, hvad der fylder i din kop."}
plan:
  - id: welcome
    part: Velkomst
    how: Navne og rammer
    minutes: {60: 20, 75: 25}
    slides:
      - id: title
        kind: title
        title: Forstå dine smerter
        lines: ["1. gang: Koppen"]
        notes: {say: "Velkommen hos {{ clinic.name }}.", ask: "Hvad hedder du?"}
        proposal: true
      - id: goals
        kind: goals
        title: Det skal vi i dag
        notes: {say: Én ting., ask: "Er den vigtig for dig?"}
        proposal: true
  - id: talk
    part: Snak og quiz
    how: To og to
    minutes: {60: 40, 75: 50}
    slides:
      - id: cup
        kind: figure
        serves: [purpose]
        title: Når koppen løber over
        lines: [Det gør først ondt, når koppen løber over.]
        figure: {model: cup, shown: [pour], steps: [turn, bigger], alt: Tre veje.}
        notes: {say: Hanerne fylder koppen., ask: "Hvad fylder mest?"}
        proposal: true
      - id: rest
        kind: quiz
        serves: [purpose]
        claim: Jeg skal hvile, til smerterne er væk.
        answer: myth
        why: [Det hjælper ofte at bruge kroppen lidt ad gangen.]
        notes: {say: Ro er rigtigt lige efter en skade., ask: "Hvad er lidt for dig?"}
        proposal: true
      - id: hope
        kind: discussion
        title: Hvad håber du?
        group: Stå to og to
        questions: ["Hvad håber du er anderledes bagefter?"]
        minutes: {60: 4, 75: 5}
        figure: {model: hopes}
        notes: {say: Stil jer to og to., ask: "Hvad ville du gøre mere af?"}
        proposal: true
take_home:
  sheet: cup
  task: [Tegn din egen kop.]
  proposal: true
reading:
  - id: hunger
    title: Sult er også en alarm
    lines: Sult siger til, før der er sket noget.
    proposal: true
"""


def small_project(folder: Path) -> Path:
    """Write the project into a folder that is not there yet; return it."""
    home, shipped = folder / "curriculum", CURRICULUM
    for place in ("models", "sessions"):
        (home / place).mkdir(parents=True)
    for name in MODELS:
        shutil.copy(shipped / "models" / f"{name}.yaml", home / "models")
    for name in ("booklet", "clinician", "questionnaires"):
        shutil.copy(shipped / f"{name}.yaml", home)
    # a word wider than its line, so that it shows where the glossary allows to divide it
    edit(folder, "models/traffic_light.yaml", "lys: Bliv ved", f"lys: {LONG_WORD}")
    guide = (shipped / "guide.yaml").read_text(encoding="utf-8")
    own = {"course": COURSE, "clinic": CLINIC, "glossary": GLOSSARY, "sessions/one": SESSION}
    own["guide"] = guide.replace("help_table: who_can_help\n", "")
    for name, text in own.items():
        (home / f"{name}.yaml").write_text(text, encoding="utf-8")
    (home / "points.yaml").write_text(_points(home), encoding="utf-8")
    return folder


def _points(home: Path) -> str:
    """Return the points that the files name, of all that there are."""
    named = "".join(each.read_text(encoding="utf-8") for each in home.rglob("*.yaml"))
    text = (CURRICULUM / "points.yaml").read_text(encoding="utf-8").split("\nissues:")[0]
    head, *points = re.split(r"(?m)^(?=  - id: )", re.sub(r"(?m)^    caution: .*\n", "", text))
    kept = (each for each in points if re.search(rf"{each.split()[2]}(?![\w-])", named))
    return head + "".join(kept)


def quiet(_done: int, _total: int, _label: str) -> None:
    """Show no progress."""


def run(project: Path, output: Path, *only: str, **wishes: object) -> BuildResult:
    """Build in this process."""
    wishes = {"processes": 1, **wishes}
    return build(BuildRequest(project, output, only, **wishes), quiet)  # type: ignore[arg-type]


def files_of(folder: Path) -> dict[str, bytes]:
    """Return what a build leaves, by path, without its cache and what it tells of earlier ones."""
    named = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    found = {
        name: path.read_bytes()
        for name, path in named.items()
        if path.is_file() and not name.startswith((".cache/", ".history/", CHANGES))
    }
    if "index.html" in found:
        found["index.html"] = _LINK.sub(b"", found["index.html"])
    return found


def edit(project: Path, file: str, before: str, after: str) -> None:
    """Replace a text, which stands in a file once or more, where it stands first."""
    path = project / "curriculum" / file
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{before!r} is not in {file}"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
