"""What stands in the output folder beside what builds left there: built, changed by hand, gone."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path, PurePosixPath

from patientuddannelse import manifest
from patientuddannelse.curriculum.watching import Pieces
from patientuddannelse.damage import is_damaged
from patientuddannelse.dataclass import dataclass
from patientuddannelse.digests import digest_of_file
from patientuddannelse.history import keeping
from patientuddannelse.manifest import Entry, Manifest
from patientuddannelse.output import CACHE, PART, write_atomically
from patientuddannelse.revision.base import copy_name

_PENDING = f"{CACHE}/pending.json"
_FORGOTTEN = 60.0  # seconds after which half a file belongs to no build


@dataclass(slots=True)
class Standing:
    """The output folder as it stands when a build begins.

    ``pending`` are the digests of what builds that were killed were about to write, by path.
    """

    output: Path
    last: Manifest
    pending: Mapping[str, Sequence[str]]
    _digests: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, output: Path) -> Standing:
        """Read what the last build left, and what a killed one meant to.

        What files say is known from the newest snapshot alone. Where that is gone they are drawn
        again, as those of another program are.
        """
        try:
            pending = json.loads((output / _PENDING).read_text(encoding="utf-8"))
            pending = {str(path): [*map(str, digests)] for path, digests in pending.items()}
        except (OSError, ValueError, AttributeError, TypeError, RecursionError):
            pending = {}
        last = manifest.read(output)
        if not keeping.is_known(output):
            last = replace(last, program="")
        return cls(output, last, pending)

    def digest(self, path: str) -> str:
        """Return the digest of a file as it is, "" where there is none that can be read."""
        if path not in self._digests:
            try:
                self._digests[path] = digest_of_file(self.output / path)
            except OSError:
                self._digests[path] = ""
        return self._digests[path]

    def is_ours(self, path: str) -> bool:
        """Say whether a file is as a build left it; what is not there is."""
        if not os.path.lexists(self.output / path):
            return True
        known, now = self.last.of_path(path), self.digest(path)
        if known and not known["digest"]:  # of a build that kept no digests
            return bool((self.output / path).stat().st_size == known["bytes"])
        return now in ("" if known is None else known["digest"], *self.pending.get(path, ()))

    def is_kept(self, path: str) -> bool:
        """Say whether a file is as somebody changed it and told a build to keep it."""
        known = self.last.of_path(path)
        return bool(known and known["kept"] and known["kept"] == self.digest(path))

    def is_damaged(self, path: str) -> bool:
        """Say whether a file that a build left is whole no more: that is nobody's edit."""
        if self.last.of_path(path) is None or self.is_ours(path) or self.is_kept(path):
            return False
        try:
            return is_damaged(self.output / path)
        except OSError:  # a folder, or what may not be read
            return False

    def up_to_date(self, job: str, pieces: Pieces, *, pictures: bool = True) -> Entry | None:
        """Return what a job made last, if it would make the same now, and all of it is there.

        A file that was changed by hand is no reason to draw it anew; without ``pictures`` those of
        the gallery are none either. One that is damaged is, and one that killed builds were about
        to write: what belongs to it may be another's.
        """
        known = self.last.of_job(job)
        if known is None or not known["made_of"] or not pieces.still(known["made_of"]):
            return None
        if known["path"] in self.pending or self.is_damaged(known["path"]):
            return None
        return known if self.digest(known["path"]) and self.has_all_of(known, pictures) else None

    def has_all_of(self, known: Entry, pictures: bool = True) -> bool:
        """Say whether the pictures of a file are there as they were made, and a deck's copy.

        These are never anybody's own, so that one that was changed is made again.
        """
        path, copy = known["path"], copy_name(PurePosixPath(known["path"]).name)
        built_deck = known["kind"] == "deck" and known["digest"] == self.digest(path)
        if built_deck and not (self.output / copy).is_file():
            return False
        return not pictures or all(
            each.get("digest") and each["digest"] == self.digest(each["path"])
            for each in known["previews"]
        )

    def begin(self, digests: Mapping[str, str]) -> None:
        """Keep what is about to be written, so that it is known for ours if it ends there."""
        if not digests:
            return
        both = {path: [*digests] for path, digests in self.pending.items()}
        for path, digest in digests.items():
            both[path] = [*dict.fromkeys((*both.get(path, ()), digest))]
        write_atomically(self.output / _PENDING, json.dumps(both, sort_keys=True).encode())

    def done(self) -> None:
        """Forget what was about to be written: the manifest says it now."""
        with suppress(OSError):
            (self.output / _PENDING).unlink()

    def sweep(self) -> None:
        """Remove halves of files that killed builds left; in the cache nobody else writes."""
        now = time.time()
        for folder in _folders(self.output):
            for part in folder.glob(f".*{PART}"):
                with suppress(OSError):
                    forgotten = now - part.stat().st_mtime > _FORGOTTEN
                    if forgotten or self.pending or folder.name == CACHE:
                        part.unlink()


def _folders(output: Path) -> Iterable[Path]:
    yield output
    for folder, names, _ in os.walk(output):
        yield from (Path(folder, name) for name in names)
