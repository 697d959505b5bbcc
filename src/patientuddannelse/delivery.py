"""Putting artefacts where they belong, and never over what somebody has changed by hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Literal

from patientuddannelse.artefact import Artefact
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.digests import digest_of_bytes
from patientuddannelse.languages.labels import Labels
from patientuddannelse.manifest import Entry, Manifest
from patientuddannelse.output import EditedError, UnwrittenError, write_atomically
from patientuddannelse.revision.base import base_bytes, copy_name, holds_all
from patientuddannelse.standing import Standing
from patientuddannelse.wordings import finding

Edits = Literal["", "keep", "overwrite"]


@dataclass(slots=True)
class Delivery:
    """Writes files below the output folder and keeps what went wrong.

    ``edits`` says what becomes of a file that was changed by hand: without it it stays and the
    new one is not written; ``keep``: it stays and the new one comes beside it; ``overwrite``: it is
    put aside under a name with its date.
    """

    standing: Standing
    labels: Labels
    edits: Edits = ""
    failed: list[UnwrittenError] = field(default_factory=list)

    def write(self, path: str, data: bytes) -> bool | None:
        """Return whether anything was written, None where nothing could be."""
        try:
            return write_atomically(self.standing.output / path, data)
        except UnwrittenError as error:
            self.failed.append(error)
            return None

    def artefact(self, artefact: Artefact, entry: Entry) -> Entry | None:
        """Write an artefact and its pictures; return its entry with a status, None where not."""
        path, data = artefact.path, artefact.data
        was, new = self.standing.digest(path), digest_of_bytes(data)
        if was != new and not self.standing.is_ours(path):
            if not self.edits and self._is_merged(artefact):
                return entry | {"kept": was, "status": "kept"}
            if not self.edits:
                self.failed.append(EditedError(self.standing.output / path))
                return None
            if self.edits == "keep":
                return self._beside(artefact, entry | {"kept": was})
            if self._put_aside(path) is None:
                return None
        changed = self.write(path, data)
        if changed is None:
            return None  # the gallery shows the file that is there
        self._pictures(artefact)
        self._base(artefact)
        return entry | {"status": "written" if changed else "unchanged"}

    def orphans(self, now: Manifest, *, prune: bool) -> tuple[tuple[Entry, ...], list[Diagnostic]]:
        """Return the files of content that is gone, and what to say of them; or remove them.

        One that was changed by hand is never removed.
        """
        left, said = [], []
        for entry in now.orphans:
            ours = self.standing.is_ours(entry["path"])
            if prune and ours and self._removed(now, entry):
                continue
            left.append(entry)
            key = "orphan" if ours else "orphan.edited"
            said.append(finding(key, None, Severity.NOTE, file=entry["path"]))
        return tuple(left), said

    def _removed(self, now: Manifest, entry: Entry) -> bool:
        """Remove a file and its pictures, but for those that another shows."""
        needed = {each["path"] for one in now.entries for each in one["previews"]}
        pictures = {each["path"] for each in entry["previews"]} - needed
        try:
            for path in (*pictures, entry["path"]):
                (self.standing.output / path).unlink(missing_ok=True)
        except OSError as error:
            source = self.standing.output / entry["path"]
            self.failed.append(UnwrittenError(source, "locked", error.strerror or str(error)))
            return False
        return True

    def _pictures(self, artefact: Artefact) -> None:
        for preview in artefact.previews:
            self.write(preview.path, preview.svg.encode())

    def _beside(self, artefact: Artefact, entry: Entry) -> Entry | None:
        """Write the new file beside the one that is kept."""
        beside = replace(artefact, path=with_ending(artefact.path, self.labels.new_file))
        if self.write(beside.path, beside.data) is None:
            return None
        self._base(beside)
        return entry | {"status": "kept", "beside": beside.path}

    def _is_merged(self, artefact: Artefact) -> bool:
        """Say whether an edited deck holds all that is new already."""
        if artefact.kind != "deck":
            return False
        try:
            return holds_all(self.standing.output / artefact.path, artefact.data)
        except OSError:
            return False

    def _base(self, artefact: Artefact) -> None:
        """Keep what a deck was as built beside it too, for programs that drop it from the file."""
        if artefact.kind == "deck":
            self.write(copy_name(PurePosixPath(artefact.path).name), base_bytes(artefact.data))

    def _put_aside(self, path: str) -> str | None:
        """Rename a changed file to one with its date; return the name, None where it cannot be."""
        source = self.standing.output / path
        try:
            day = date.fromtimestamp(source.stat().st_mtime)
            aside = next(each for each in self._asides(path, day) if not _is_there(each))
            os.rename(source, aside)
        except OSError as error:
            self.failed.append(UnwrittenError(source, "locked", error.strerror or str(error)))
            return None
        return aside.name

    def _asides(self, path: str, day: date) -> Iterator[Path]:
        dated = with_ending(path, self.labels.edited_file.format(date=day.isoformat()))
        yield self.standing.output / dated
        for number in range(2, 10_000):
            yield self.standing.output / with_ending(dated, str(number))


def _is_there(path: Path) -> bool:
    return os.path.lexists(path)


def with_ending(path: str, ending: str) -> str:
    """Return the name of a file with something before its suffix."""
    pure = PurePosixPath(path)
    return str(pure.with_name(f"{pure.stem}-{ending}{pure.suffix}"))
