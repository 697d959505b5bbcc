"""How editors find the schema of a file: by its first line, or by the project's settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePosixPath

from patientuddannelse.curriculum.files import FOLDER, SINGLE_FILES

SCHEMAS = "schema"
_FOLDERS: Mapping[str, str] = {"models": "model", "sessions": "session"}


def modeline(inner: str) -> str:
    """Return the comment by which a file below ``curriculum/`` names its schema."""
    path = PurePosixPath(inner)
    folder = path.parent.name
    kind = _FOLDERS.get(folder, path.stem)
    return f"# yaml-language-server: $schema={'../' if folder else ''}{SCHEMAS}/{kind}.json"


def editor_settings() -> str:
    """Return ``.vscode/settings.json``: which schema belongs to which files."""
    files = {name: f"{FOLDER}/{name}.yaml" for name in SINGLE_FILES}
    files |= {kind: f"{FOLDER}/{folder}/*.yaml" for folder, kind in _FOLDERS.items()}
    schemas = {f"./{FOLDER}/{SCHEMAS}/{name}.json": glob for name, glob in sorted(files.items())}
    return json.dumps({"yaml.schemas": schemas}, indent=1) + "\n"
