"""A new project: the starter curriculum copied into an empty folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from patientuddannelse.diagnostics import AssetError, UsageError
from patientuddannelse.schema.settings import editor_settings
from patientuddannelse.wordings import finding
from patientuddannelse.wordings.system import system_said

_PACKAGE = Path(__file__).resolve().parent
_HOMES = (_PACKAGE / "_starter" / "curriculum", _PACKAGE.parent.parent / "curriculum")


def starter_curriculum() -> Path:
    """Return the folder of the starter curriculum, in a checkout or an installed package."""
    for home in _HOMES:
        if home.is_dir():
            return home
    raise AssetError("the starter curriculum is missing; reinstall patientuddannelse")


def create_project(folder: Path) -> Path:
    """Copy the starter curriculum into ``folder/curriculum``; never over an existing one.

    Beside it lies what tells an editor which schema belongs to which file.
    Raises UsageError when the folder already holds a curriculum, is a file or cannot be written;
    nothing is left behind then.
    """
    target = folder / "curriculum"
    if folder.is_file():
        raise UsageError(finding("usage.new-file", folder=str(folder)))
    if target.exists():
        raise UsageError(finding("usage.new-taken", folder=str(folder)))
    settings, part = folder / ".vscode" / "settings.json", folder / ".curriculum.part"
    homes = (settings, settings.parent, folder, *folder.parents)
    new = [each for each in homes if not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(part, ignore_errors=True)  # of a start that was killed
        shutil.copytree(starter_curriculum(), part)
        if settings in new:
            settings.parent.mkdir(exist_ok=True)
            settings.write_text(editor_settings(), encoding="utf-8", newline="\n")
        part.rename(target)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        _remove(new)
        # A copy gathers what went wrong in a list, as it was worded by the system.
        why = str(error.args[0][0][2]) if isinstance(error, shutil.Error) else system_said(error)
        raise UsageError(finding("usage.new-failed", folder=str(folder), why=why)) from error
    return folder


def _remove(new: Iterable[Path]) -> None:
    """Remove a file and empty folders, from the innermost."""
    for each in new:
        with suppress(OSError):
            if each.is_dir():
                each.rmdir()
            else:
                each.unlink()
