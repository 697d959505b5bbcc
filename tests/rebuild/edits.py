"""Edits of the small project, and any edit of a scalar."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pptx
from small import CURRICULUM, edit

from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.curriculum.scalar import Scalar, walk
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.writing import Steps

OTHER = str.maketrans("aeoAEO", "eoaEOA")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M{}h30v10H5z"/></svg>'
TEMPLATE = Path(pptx.__file__).with_name("templates") / "default.pptx"


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
