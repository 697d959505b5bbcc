"""A new project: the starter curriculum copied into an empty folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from patientuddannelse.diagnostics import AssetError, UsageError
from patientuddannelse.schema.settings import editor_settings

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
    Raises UsageError when the folder already holds a curriculum or is a file.
    """
    target = folder / "curriculum"
    if folder.is_file():
        raise UsageError(f"{folder} is a file; name a folder for the new project")
    if target.exists():
        raise UsageError(f"{folder} already holds a curriculum; choose another folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copytree(starter_curriculum(), target)
        settings = folder / ".vscode" / "settings.json"
        if not settings.exists():
            settings.parent.mkdir(exist_ok=True)
            settings.write_text(editor_settings(), encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{folder} cannot be created: {error.strerror or error}") from error
    return folder
