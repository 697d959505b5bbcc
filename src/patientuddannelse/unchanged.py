"""Whether anything can have changed since the last build: told by sizes and times, nothing read.

It answers before the program that draws is loaded, so that asking costs next to nothing.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

from patientuddannelse import __version__
from patientuddannelse.curriculum.below import below
from patientuddannelse.curriculum.bounds import MOST_ENTRIES
from patientuddannelse.diagnostics import RenderError
from patientuddannelse.output import CACHE, write_atomically
from patientuddannelse.program import libraries, program_files
from patientuddannelse.request import BuildRequest, BuildResult

_NAME = f"{CACHE}/last.json"
_MANIFEST = "build.json"
_OF_WRITING = ("processes", "force", "prune", "edits", "output")
_TOO_NEW = 2.0  # seconds: a file written twice in so short a time may show one time for both
_AS_IT_SHOULD_BE = frozenset({"written", "unchanged"})

Stamps = dict[str, list[int]]
"""Size and time of change (nanoseconds) of files, by path."""


def unchanged(request: BuildRequest) -> BuildResult | None:
    """Return what the last build would give again, or None where something may have changed."""
    started = time.perf_counter()
    if request.force or request.prune or request.edits:
        return None
    try:
        last = json.loads((request.output / _NAME).read_text(encoding="utf-8"))
        if last["asked"] != _asked(request) or last["inputs"] != inputs(request):
            return None
        if last["outputs"] != _stamps(request.output / path for path in last["files"]):
            return None
        said = json.loads((request.output / _MANIFEST).read_text(encoding="utf-8"))
        known = {each["path"]: each for each in said["artefacts"]}
        entries = tuple(known[path] | {"status": "unchanged"} for path in last["paths"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return BuildResult(request.output, entries, time.perf_counter() - started)


def inputs(request: BuildRequest) -> Stamps:
    """Return the stamps of all that a build reads: the program, the project, clinic, template."""
    read = [*program_files(), *_below(request.project / "curriculum")]
    if request.clinic is not None:
        read += _beside(request.clinic)
    if request.template is not None:
        read.append(request.template)
    return _stamps(read)


def remember(request: BuildRequest, result: BuildResult, before: Stamps) -> None:
    """Keep what was built, and of what as it was ``before``, unless there is more to say of it."""
    newest = max((changed for _, changed in before.values()), default=0)
    if (
        result.found
        or result.unwritten
        or any(each["status"] not in _AS_IT_SHOULD_BE for each in result.entries)
        or newest > time.time_ns() - round((result.seconds + _TOO_NEW) * 1e9)
    ):
        return
    pictures = [each["path"] for entry in result.entries for each in entry["previews"]]
    paths = [entry["path"] for entry in result.entries]
    pages = sorted(each.name for each in request.output.glob("*.html"))
    files = [*paths, *dict.fromkeys(pictures), *pages, _MANIFEST]
    last = {
        "asked": _asked(request),
        "inputs": before,
        "outputs": _stamps(request.output / path for path in files),
        "files": files,
        "paths": paths,
    }
    try:
        write_atomically(request.output / _NAME, json.dumps(last).encode())
    except RenderError:
        return  # it only saves time


def _asked(request: BuildRequest) -> dict[str, Any]:
    """Return all that decides what is built, as JSON gives it back."""
    asked = {name: value for name, value in asdict(request).items() if name not in _OF_WRITING}
    asked |= {"version": __version__, "date": os.environ.get("SOURCE_DATE_EPOCH", "")}
    asked["libraries"] = libraries()
    read: dict[str, Any] = json.loads(json.dumps(asked, default=str))
    return read


def _below(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder; where there are more than a course has, some of them."""
    for inner, _, is_folder in islice(below(str(folder)), MOST_ENTRIES):
        if not is_folder:
            yield folder / inner


def _beside(clinic: Path) -> Iterator[Path]:
    """Yield a clinic's profile, the files in its folder, and those deeper down that it names."""
    yield clinic
    if not clinic.parent.is_dir():
        return
    yield from (each for each in sorted(clinic.parent.iterdir()) if each.is_file())
    try:
        lines = clinic.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return  # what is wrong with it is told by whoever reads it
    for line in lines:
        field, _, value = line.partition(":")
        name = value.partition(" #")[0].strip().strip("\"'")
        if field in ("logo", "template") and name:
            yield clinic.parent / name


def _stamps(paths: Iterable[Path]) -> Stamps:
    """Return the stamps of files; one that is not there has one as well."""
    found: Stamps = {}
    for path in paths:
        try:
            about = path.stat()
            found[str(path)] = [about.st_size, about.st_mtime_ns]
        except OSError:
            found[str(path)] = [-1, 0]
    return found
