"""The snapshots beside a build, one file each: numbered, named by their content, and bounded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path

from patientuddannelse.dataclass import dataclass
from patientuddannelse.history.snapshot import Imprint, Kept, Snapshot
from patientuddannelse.history.storing import dump, load, load_imprints

FOLDER = ".history"
MOST = 200
"""How many of the newest are kept; of older ones, the first and the last of every edition."""

_NAME = re.compile(r"(\d{4,9})-(\d{4}-\d\d-\d\d)-([0-9a-f]{8})\.json\.gz")
_MOST_BYTES = 20_000_000
_HEAD = 200_000


@dataclass(frozen=True)
class Entry:
    """A kept snapshot: its number, the edition's day and the code in its file's name."""

    path: Path
    number: int
    edition: str
    code: str

    @cached_property
    def snapshot(self) -> Snapshot | None:
        """Return what is kept; None where the file does not hold what its name says."""
        try:
            code, read = load(self._bytes(_MOST_BYTES))
        except (OSError, ValueError):
            return None
        return read if (code, read.edition) == (self.code, self.edition) else None

    @cached_property
    def imprints(self) -> tuple[Imprint, ...]:
        """Return what the feet of the posters say, none where that cannot be read."""
        try:
            return load_imprints(self._bytes(_HEAD))
        except (OSError, ValueError):
            return ()

    @property
    def built(self) -> datetime:
        """Return when the file was written; a clock is nowhere in it."""
        try:
            return datetime.fromtimestamp(self.path.stat().st_mtime)
        except (OSError, ValueError, OverflowError):
            return datetime.max

    def _bytes(self, most: int) -> bytes:
        with self.path.open("rb") as file:
            return file.read(most)


def entries(output: Path) -> list[Entry]:
    """Return the snapshots of an output folder, the oldest first, without reading any."""
    try:
        names = [each.name for each in (output / FOLDER).iterdir()]
    except OSError:
        return []
    found = [(match, name) for name in names if (match := _NAME.fullmatch(name))]
    listed = [
        Entry(output / FOLDER / name, int(match[1]), match[2], match[3]) for match, name in found
    ]
    return sorted(listed, key=lambda each: (each.number, each.code))


def is_known(output: Path) -> bool:
    """Say whether the newest snapshot of an output folder is there and can be read."""
    kept = entries(output)
    return bool(kept) and kept[-1].snapshot is not None


def readable(kept: Sequence[Entry]) -> Iterator[tuple[Entry, Snapshot]]:
    """Yield the snapshots that can be read, the newest first."""
    for each in reversed(kept):
        if each.snapshot is not None:
            yield each, each.snapshot


def known_files(kept: Sequence[Entry], paths: Iterable[str]) -> list[Kept]:
    """Return what was known last of the files with these paths."""
    wanted = {*paths}
    _, last = next(readable(kept), (None, None))
    return [each for each in last.files if each.path in wanted] if last else []


def next_file(kept: Sequence[Entry], now: Snapshot) -> tuple[str, bytes] | None:
    """Return the path and bytes of the next snapshot, or None where the last says the same.

    After one that cannot be read there is a next, so that the newest can.
    """
    code, data = dump(now)
    if kept and kept[-1].code == code and kept[-1].snapshot is not None:
        return None
    number = kept[-1].number + 1 if kept else 1
    return f"{FOLDER}/{number:04}-{now.edition}-{code}.json.gz", data


def last_other(kept: Sequence[Entry], now: Snapshot) -> tuple[Entry, Snapshot] | None:
    """Return the last snapshot that says something else."""
    return next(((entry, each) for entry, each in readable(kept) if each != now), None)


def superfluous(kept: Sequence[Entry]) -> list[Path]:
    """Return the files that are not kept any longer, now that there are so many."""
    first = {each.edition: each for each in reversed(kept)}
    last = {each.edition: each for each in kept}
    needed = {*kept[-MOST:], *first.values(), *last.values()}
    return [each.path for each in kept if each not in needed]
