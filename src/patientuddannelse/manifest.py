"""The manifest ``build.json``: which files a build made, as what the gallery and tools read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path, PureWindowsPath
from typing import Any

from patientuddannelse.artefact import Artefact

NAME = "build.json"
_MOST_BYTES = 10_000_000
_NEEDED = dict.fromkeys(("path", "kind", "id", "title", "sheet", "variant"), str) | {
    "pages": int,
    "bytes": int,
    "previews": list,
}
_LATER = {"sheet_id": "", "edition": "", "code": "", "flip": ""}  # what older builds did not say


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
    """Return the entries of the last build whose files are still there; [] without a manifest.

    What this program cannot have written counts as not there.
    """
    try:
        with (output / NAME).open("rb") as file:
            entries = json.loads(file.read(_MOST_BYTES))["artefacts"]
        full = [{**each, **_LATER, **each} for each in entries if isinstance(each, dict)]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []
    return [each for each in full if _is_one(each) and (output / each["path"]).is_file()]


def _is_one(entry: Mapping[str, Any]) -> bool:
    """Say whether something is an entry, with all that the gallery asks of one."""
    try:
        json.dumps(entry, ensure_ascii=False).encode()  # half of a character is no character
        if entry["code"]:
            date.fromisoformat(entry["edition"])
        return (
            all(isinstance(entry[name], sort) for name, sort in _NEEDED.items())
            and all(isinstance(entry[name], str) for name in _LATER)
            and all(isinstance(each["caption"], str) for each in entry["previews"])
            and all(_is_inside(each["path"]) for each in (entry, *entry["previews"]))
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def _is_inside(path: str) -> bool:
    """Say whether a path stays in the folder that it is taken from, on any system."""
    parts = PureWindowsPath(path)
    return not (parts.drive or parts.root or ".." in parts.parts or "\0" in path)


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
