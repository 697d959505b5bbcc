"""The manifest ``build.json``: which files a build made, as what the gallery and tools read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from patientuddannelse.artefact import Artefact

NAME = "build.json"


def entry(artefact: Artefact) -> dict[str, Any]:
    """Return what the manifest says of an artefact."""
    return {
        "path": artefact.path,
        "kind": artefact.kind,
        "id": artefact.id,
        "title": artefact.title,
        "sheet": artefact.sheet,
        "variant": artefact.variant,
        "pages": artefact.pages,
        "bytes": len(artefact.data),
        "sheet_id": artefact.sheet_id,
        "edition": artefact.edition.isoformat() if artefact.edition else "",
        "code": artefact.code,
        "flip": artefact.flip,
        "previews": [{"path": p.path, "caption": p.caption} for p in artefact.previews],
    }


def read(output: Path) -> list[dict[str, Any]]:
    """Return the entries of the last build whose files are still there; [] without a manifest."""
    try:
        entries = json.loads((output / NAME).read_text(encoding="utf-8"))["artefacts"]
        return [each for each in entries if (output / each["path"]).is_file()]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def merged(
    old: Iterable[dict[str, Any]], new: Iterable[dict[str, Any]], order: Iterable[str]
) -> list[dict[str, Any]]:
    """Return new entries over old ones of the same path, for the ids of ``order`` only."""
    by_path = {each["path"]: each for each in old} | {each["path"]: each for each in new}
    place = {each: i for i, each in enumerate(order)}
    kept = [each for each in by_path.values() if each["id"] in place]
    return sorted(kept, key=lambda each: (place[each["id"]], each["path"]))


def dump(entries: Iterable[dict[str, Any]]) -> bytes:
    """Return the bytes of the manifest."""
    text = json.dumps({"artefacts": list(entries)}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()
