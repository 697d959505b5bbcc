"""The manifest ``build.json``: which files a build made, of what, as gallery and tools read it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path, PureWindowsPath
from typing import Any

from patientuddannelse.artefact import Artefact
from patientuddannelse.dataclass import dataclass

NAME = "build.json"
PROGRAM = "program"
"""The piece that a file is made of which another program made."""

_MOST_BYTES = 10_000_000
_NEEDED = dict.fromkeys(("path", "kind", "id", "title", "sheet", "variant"), str) | {
    "pages": int,
    "bytes": int,
    "previews": list,
}
# What older builds did not say.
_LATER: dict[str, Any] = {"sheet_id": "", "edition": "", "code": "", "flip": ""}
_LATER |= {"job": "", "digest": "", "kept": "", "beside": "", "listed": False}
_LATER |= {"made_of": {}, "shows": []}

Entry = dict[str, Any]
"""What the manifest says of one file."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the last build left: the program that made it, the files, and those of gone content.

    ``orphans`` are files of content that is no longer in the curriculum.
    """

    program: str = ""
    entries: tuple[Entry, ...] = ()
    orphans: tuple[Entry, ...] = ()

    def of_job(self, job: str) -> Entry | None:
        """Return the file that a job made."""
        return next((each for each in self.entries if each["job"] == job), None)

    @property
    def pictures(self) -> set[str]:
        """Return the paths of the pictures of all files."""
        return {each["path"] for e in (*self.entries, *self.orphans) for each in e["previews"]}

    def of_path(self, path: str) -> Entry | None:
        """Return what is known of a file."""
        return next((e for e in (*self.entries, *self.orphans) if e["path"] == path), None)


def entry(
    artefact: Artefact, job: str, made_of: Mapping[str, str], shows: Sequence[str] = ()
) -> Entry:
    """Return what the manifest says of an artefact: what it is, and of which pieces it is made.

    ``job`` is what was asked for, ``digest`` is of the bytes, ``shows`` are the values of the YAML
    that it shows. ``kept`` is the digest of a file changed by hand that is to stay, ``beside`` the
    new file next to it; ``listed`` says that course.yaml lists it, so that no option asked for it.
    A picture without a digest is still to be drawn.
    """
    return {
        "path": artefact.path,
        "kind": artefact.kind,
        "id": artefact.id,
        "title": artefact.title,
        "sheet": artefact.sheet,
        "variant": artefact.variant,
        "pages": artefact.pages,
        "bytes": artefact.file.size,
        "sheet_id": artefact.sheet_id,
        "edition": artefact.edition.isoformat() if artefact.edition else "",
        "code": artefact.code,
        "flip": artefact.flip,
        "job": job,
        "digest": artefact.file.digest,
        "kept": "",
        "beside": "",
        "listed": False,
        "made_of": dict(made_of),
        "shows": list(shows),
        "previews": [
            {
                "path": each.path,
                "caption": each.caption,
                "digest": each.file.digest if each.file else "",
            }
            for each in artefact.previews
        ],
    }


def read(output: Path) -> Manifest:
    """Return what the last build left; files that are gone are left out.

    What this program cannot have written counts as not there.
    """
    try:
        with (output / NAME).open("rb") as file:
            said = json.loads(file.read(_MOST_BYTES))
        program = said.get("program", "")
        entries, orphans = (_entries(output, said.get(k, [])) for k in ("artefacts", "orphans"))
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return Manifest()
    return Manifest(program if isinstance(program, str) else "", entries, orphans)


def _entries(output: Path, said: list[Any]) -> tuple[Entry, ...]:
    full = [{**each, **_LATER, **each} for each in said if isinstance(each, dict)]
    return tuple(each for each in full if _is_one(each) and (output / each["path"]).is_file())


def _is_one(entry: Mapping[str, Any]) -> bool:
    """Say whether something is an entry, with all that the gallery asks of one."""
    try:
        json.dumps(entry, ensure_ascii=False).encode()  # half of a character is no character
        if entry["code"]:
            date.fromisoformat(entry["edition"])
        return (
            all(isinstance(entry[name], sort) for name, sort in _NEEDED.items())
            and all(isinstance(entry[name], type(value)) for name, value in _LATER.items())
            and all(isinstance(each["caption"], str) for each in entry["previews"])
            and all(isinstance(each.get("digest", ""), str) for each in entry["previews"])
            and all(isinstance(each, str) for each in entry["made_of"].values())
            and all(_is_inside(each["path"]) for each in (entry, *entry["previews"]))
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def _is_inside(path: str) -> bool:
    """Say whether a path stays in the folder that it is taken from, on any system."""
    parts = PureWindowsPath(path)
    return not (parts.drive or parts.root or ".." in parts.parts or "\0" in path)


def merged(
    last: Manifest,
    new: Sequence[Entry],
    order: Iterable[str],
    program: str,
    listed: Collection[str] = (),
) -> Manifest:
    """Return new entries over those of the last build, for the ids of ``order``.

    A file of another id is an orphan, and so is one that now has another name, and one that the
    course no longer lists; ``listed`` are the jobs that it does. What another program made is kept,
    but not as what this one would make: that program is one of the pieces it is made of.
    """
    older = last.entries
    if last.program != program:
        older = tuple(
            each | {"made_of": _with_program(each, last.program or "unknown")} for each in older
        )
    named = {_thing(each): each["path"] for each in (*older, *new)}
    by_path = {each["path"]: each for each in (*last.orphans, *older, *new)}
    place = {each: i for i, each in enumerate(order)}
    kept: list[Entry] = []
    gone: list[Entry] = []
    for each in by_path.values():
        moved = named.get(_thing(each), each["path"]) != each["path"]
        dropped = each["listed"] and each["job"] not in listed
        if moved or dropped or each["id"] not in place:
            gone.append(each)
        else:
            kept.append(each | {"listed": each["job"] in listed})
    kept.sort(key=lambda each: (place[each["id"]], each["path"]))
    gone.sort(key=lambda each: each["path"])
    return Manifest(program, tuple(kept), tuple(gone))


def _with_program(entry: Entry, program: str) -> dict[str, str]:
    made_of: dict[str, str] = entry["made_of"]
    return {PROGRAM: program, **made_of} if made_of else {}


def _thing(entry: Entry) -> tuple[str, str, str]:
    """Return what a file is, whatever it is called and whichever wishes it was made with."""
    return entry["id"], entry["sheet"], entry["variant"]


def dump(manifest: Manifest) -> bytes:
    """Return the bytes of the manifest."""
    said = {"program": manifest.program, "artefacts": manifest.entries, "orphans": manifest.orphans}
    return f"{json.dumps(said, ensure_ascii=False, indent=1)}\n".encode()
