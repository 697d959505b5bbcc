"""How editors find the schema of a file whose first line does not name it: by the settings."""

from __future__ import annotations

import json
from collections.abc import Mapping

from patientuddannelse.curriculum.files import FOLDER, SINGLE_FILES

SCHEMAS = "schema"
_FOLDERS: Mapping[str, str] = {"models": "model", "sessions": "session"}


def editor_settings() -> str:
    """Return ``.vscode/settings.json``: which schema belongs to which files."""
    files = {name: f"{FOLDER}/{name}.yaml" for name in SINGLE_FILES}
    files |= {kind: f"{FOLDER}/{folder}/*.yaml" for folder, kind in _FOLDERS.items()}
    schemas = {f"./{FOLDER}/{SCHEMAS}/{name}.json": glob for name, glob in sorted(files.items())}
    return json.dumps({"yaml.schemas": schemas}, indent=1) + "\n"
