"""Putting artefacts where they belong, and never over what somebody has changed by hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import field, replace
from datetime import date
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Literal

from patientuddannelse.artefact import Artefact
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.languages.labels import Labels
from patientuddannelse.manifest import Entry, Manifest
from patientuddannelse.output import EditedError, UnwrittenError, write_atomically
from patientuddannelse.revision.base import base_bytes, copy_name, holds_all
from patientuddannelse.revision.package import DeckFileError, opened
from patientuddannelse.standing import Standing
from patientuddannelse.wordings import finding
from patientuddannelse.wordings.system import system_said

Edits = Literal["", "keep", "overwrite"]

_OF_THE_FILE = ("title", "pages", "bytes", "previews", "sheet_id", "edition", "code", "flip")
"""What an entry says of the file that stands there; the rest is of what would be built."""


@dataclass(slots=True)
class Delivery:
    """Writes files below the output folder and keeps what went wrong, and what else to tell.

    ``edits`` says what becomes of a file that was changed by hand: without it it stays and the
    new one is not written; ``keep``: it stays and the new one comes beside it; ``overwrite``: it is
    put aside under a name with its date. So is one that is damaged, whatever is said.
    """

    standing: Standing
    labels: Labels
    edits: Edits = ""
    failed: list[UnwrittenError] = field(default_factory=list)
    told: list[Diagnostic] = field(default_factory=list)

    def write(self, path: str, data: bytes) -> bool | None:
        """Return whether anything was written, None where nothing could be."""
        try:
            return write_atomically(self.standing.output / path, data)
        except UnwrittenError as error:
            self.failed.append(error)
            return None

    def artefact(self, artefact: Artefact, entry: Entry) -> Entry | None:
        """Write an artefact and its pictures; return its entry with a status, None where not."""
        path, new = artefact.path, artefact.file.digest
        was, aside = self.standing.digest(path), None
        if was != new and not self.standing.is_ours(path):
            damaged = self.standing.is_damaged(path)
            may = damaged or self.edits == "overwrite" or self._is_pulled(artefact, entry)
            if not may:
                return self._stays(artefact, entry | {"kept": was})
            aside = self._put_aside(path, damaged=damaged)
            if aside is None:
                return None
        changed = self.write(path, artefact.file.data)
        if changed is None:
            self._put_back(path, aside)
            return None  # the gallery shows the file that is there
        self._pictures(artefact)
        self._base(artefact)
        self._clear_beside(path)
        return entry | {"status": "written" if changed else "unchanged"}

    def _stays(self, artefact: Artefact, entry: Entry) -> Entry | None:
        """Leave a file that was changed by hand, and write what is new beside it if that is asked.

        The gallery goes on describing it as it was before it was changed.
        """
        path = artefact.path
        known = self.standing.last.of_path(path)
        if known and known["digest"] == entry["digest"]:  # nothing is new but the edit
            kept = self.standing.is_kept(path)
            if not self.standing.has_all_of(known):
                self._pictures(artefact)
                known = known | {"previews": entry["previews"]}
            now = {"made_of": entry["made_of"], "job": entry["job"]}
            return known | now | {"status": "kept" if kept else "edited"}
        if not self.edits and self._is_merged(artefact):
            self._pictures(artefact)
            return entry | {"status": "kept"}
        if not self.edits:
            self.failed.append(EditedError(self.standing.output / path))
            return None
        return self._beside(artefact, entry, known)

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
        copy = [copy_name(PurePosixPath(entry["path"]).name)] if entry["kind"] == "deck" else []
        return self._remove(*filter(_is_picture, pictures), *copy, entry["path"])

    def _remove(self, *paths: str) -> bool:
        """Remove files, and the folders that are empty then; say whether they are gone."""
        for path in paths:
            source = self.standing.output / path
            try:
                source.unlink(missing_ok=True)
            except OSError as error:
                self.failed.append(UnwrittenError(source, "locked", system_said(error)))
                return False
            with suppress(OSError):
                source.parent.rmdir()
        return True

    def forget_pictures(self, now: Manifest) -> None:
        """Remove the pictures that the last build left and no file has any longer."""
        self._remove(*sorted(filter(_is_picture, self.standing.last.pictures - now.pictures)))

    def _pictures(self, artefact: Artefact) -> None:
        for preview in artefact.previews:
            if preview.file:
                self.write(preview.path, preview.file.data)

    def _beside(self, artefact: Artefact, entry: Entry, known: Entry | None) -> Entry | None:
        """Write the new file beside the one that is kept; its entry goes on describing that one."""
        path = next(
            each
            for each in _numbered(with_ending(artefact.path, self.labels.new_file))
            if self._is_free(each, known, entry["digest"])
        )
        beside = replace(artefact, path=path)
        if self.write(path, beside.file.data) is None:
            return None
        self._base(beside)
        if known is None:
            self._pictures(artefact)
        else:
            entry = entry | {name: known[name] for name in _OF_THE_FILE}
        new = PurePosixPath(path).name
        self.told.append(finding("beside", None, Severity.NOTE, file=artefact.path, new=new))
        return entry | {"status": "kept", "beside": path}

    def _is_free(self, path: str, known: Entry | None, digest: str) -> bool:
        """Say whether a new file can stand here: there is none, or one as a build left it."""
        ours = [digest]
        if known is not None and known["beside"] == path:
            ours.append(known["digest"])
        return not _is_there(self.standing.output / path) or self.standing.digest(path) in ours

    def _clear_beside(self, path: str) -> None:
        """Remove the file that stood beside a changed one, which no longer stands there."""
        known = self.standing.last.of_path(path)
        beside = known["beside"] if known else ""
        if known and beside and self.standing.digest(beside) == known["digest"]:
            self._remove(beside, copy_name(PurePosixPath(beside).name))

    def _is_merged(self, artefact: Artefact) -> bool:
        """Say whether an edited deck holds all that is new already."""
        if artefact.kind != "deck":
            return False
        try:
            return holds_all(self.standing.output / artefact.path, artefact.file.data)
        except OSError:
            return False

    def _is_pulled(self, artefact: Artefact, entry: Entry) -> bool:
        """Say whether a deck has what its edited one has and more, since that went into the YAML.

        A copy of the edited one is kept all the same: it may hold what no one compares.
        """
        path = self.standing.output / artefact.path
        known = self.standing.last.of_path(artefact.path)
        if self.edits or artefact.kind != "deck" or known is None:
            return False
        if known["digest"] == entry["digest"] or self._is_merged(artefact):
            return False
        from patientuddannelse.revision.joining import adds_nothing  # of no use to most builds

        copy = self.standing.output / copy_name(path.name)
        try:
            kept = copy.read_bytes() if copy.is_file() else None
            return adds_nothing(opened(path.read_bytes()), kept, opened(artefact.file.data))
        except (OSError, DeckFileError):
            return False

    def _base(self, artefact: Artefact) -> None:
        """Keep what a deck was as built beside it too, for programs that drop it from the file."""
        if artefact.kind == "deck":
            self.write(copy_name(PurePosixPath(artefact.path).name), base_bytes(artefact.file.data))

    def _put_aside(self, path: str, *, damaged: bool) -> Path | None:
        """Rename a changed file to one with its date; return that, None where it cannot be."""
        ending = self.labels.damaged_file if damaged else self.labels.edited_file
        source = self.standing.output / path
        try:
            day = date.fromtimestamp(source.stat().st_mtime)
            aside = next(each for each in self._dated(path, ending, day) if not _is_there(each))
            os.rename(source, aside)
        except OSError as error:
            self.failed.append(UnwrittenError(source, "locked", system_said(error)))
            return None
        key = "put-aside.damaged" if damaged else "put-aside"
        self.told.append(finding(key, None, Severity.NOTE, file=path, aside=aside.name))
        return aside

    def _put_back(self, path: str, aside: Path | None) -> None:
        """Give a changed file its name again, where nothing new could be written."""
        if aside is not None:
            with suppress(OSError):
                os.rename(aside, self.standing.output / path)
                self.told.pop()

    def _dated(self, path: str, ending: str, day: date) -> Iterator[Path]:
        dated = with_ending(path, ending.format(date=day.isoformat()))
        yield from (self.standing.output / each for each in _numbered(dated))


def _numbered(path: str) -> Iterator[str]:
    """Yield a name, and then the same with one number after the other."""
    yield path
    yield from (with_ending(path, str(number)) for number in count(2))


def _is_picture(path: str) -> bool:
    """Say whether a path is one that only builds write to, whatever a manifest says of it."""
    return path.startswith("gallery/") and path.endswith(".svg")


def _is_there(path: Path) -> bool:
    return os.path.lexists(path)


def with_ending(path: str, ending: str) -> str:
    """Return the name of a file with something before its suffix."""
    pure = PurePosixPath(path)
    return str(pure.with_name(f"{pure.stem}-{ending}{pure.suffix}"))
