"""The snapshots beside a build, one file each: numbered, named by their content, and bounded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from patientuddannelse.artefact import Artefact
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.history.nodes import Nodes
from patientuddannelse.history.snapshot import Snapshot, code_of, dump, load, snapshot_of

FOLDER = ".history"
MOST = 200
"""How many of the newest are kept; of older ones, the first and the last of every edition."""

_NAME = re.compile(r"(\d{4,9})-(\d{4}-\d\d-\d\d)-([0-9a-f]{8})\.json\.gz")
_MOST_BYTES = 20_000_000


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
            with self.path.open("rb") as file:
                read = load(file.read(_MOST_BYTES))
        except (OSError, ValueError):
            return None
        return read if code_of(read) == self.code else None


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


def readable(kept: Sequence[Entry]) -> Iterator[tuple[Entry, Snapshot]]:
    """Yield the snapshots that can be read, the newest first."""
    for each in reversed(kept):
        if each.snapshot is not None:
            yield each, each.snapshot


def next_file(
    curriculum: Curriculum,
    nodes: Nodes,
    output: Path,
    artefacts: Iterable[Artefact],
    paths: Iterable[str],
) -> tuple[str, bytes] | None:
    """Return the path and bytes of the next snapshot, or None where the last says the same.

    It tells of the artefacts, and of other files among the ``paths`` as they were known.
    """
    kept = entries(output)
    last, before = next(readable(kept), (None, None))
    now = snapshot_of(curriculum, nodes, artefacts, before, paths)
    code = code_of(now)
    if last is not None and last.code == code:
        return None
    number = kept[-1].number + 1 if kept else 1
    return f"{FOLDER}/{number:04}-{now.edition}-{code}.json.gz", dump(now)


def superfluous(output: Path) -> list[Path]:
    """Return the files that are not kept any longer, now that there are so many."""
    kept = entries(output)
    first = {each.edition: each for each in reversed(kept)}
    last = {each.edition: each for each in kept}
    needed = {*kept[-MOST:], *first.values(), *last.values()}
    return [each.path for each in kept if each not in needed]
