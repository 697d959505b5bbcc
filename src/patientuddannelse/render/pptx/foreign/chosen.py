"""Which template a build uses: the one of the command, else the one in the clinic's profile."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.template.mapping import ROLES
from patientuddannelse.decks.template.model import Template
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.render.pptx.foreign.reading import read_template
from patientuddannelse.wordings import finding


def chosen_template(curriculum: Curriculum, asked: Path | None, folder: Path) -> Template | None:
    """Return the template to use, None for our own; ``folder`` holds the clinic's profile.

    Raises CurriculumError where it cannot be used, at the line that names it.
    """
    clinic = curriculum.clinic
    names = ((role, getattr(clinic.template_layouts, role)) for role in ROLES)
    chosen = tuple((role, str(name), name.origin) for role, name in names if name)
    if asked is not None:
        return read_template(asked, None, chosen)
    if not clinic.template:
        return None
    name, at = clinic.template.value.strip(), clinic.template.origin
    windows, posix = PureWindowsPath(name), PurePosixPath(name)
    if windows.drive or windows.root or posix.is_absolute() or ".." in windows.parts:
        raise CurriculumError([finding("template.beside", at, template=name)])
    return read_template(folder.joinpath(*windows.parts), at, chosen)
