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
    path = template_path(curriculum, asked, folder)
    if path is None:
        return None
    return read_template(path, None if asked else clinic.template.origin, chosen)


def template_path(curriculum: Curriculum, asked: Path | None, folder: Path) -> Path | None:
    """Return where the template lies that is used, None for our own.

    Raises CurriculumError where the profile names one that does not lie in its folder.
    """
    named = curriculum.clinic.template
    if asked is not None or not named:
        return asked
    name = named.value.strip()
    windows, posix = PureWindowsPath(name), PurePosixPath(name)
    absolute = windows.drive or windows.root or posix.is_absolute()
    path = folder.joinpath(*windows.parts)
    if absolute or ".." in windows.parts or not _lies_in(path, folder):
        raise CurriculumError([finding("template.beside", named.origin, template=name)])
    return path


def _lies_in(path: Path, folder: Path) -> bool:
    """Say whether a path stays in a folder when its links are followed."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # links in a circle, what no path can hold
        return False
