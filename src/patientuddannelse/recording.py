"""Keeping what a build said beside it, and telling in the gallery what is new since the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from patientuddannelse.artefact import Artefact
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.history import keeping
from patientuddannelse.history.comparing import report_of, since_of
from patientuddannelse.history.nodes import Nodes
from patientuddannelse.history.snapshot import snapshot_of
from patientuddannelse.render.changes import NAME, render_changes

Write = Callable[[str, bytes], bool | None]
"""Writes a file below the output folder; False where it holds that already, None if it cannot."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a build leaves: the artefacts that it drew, and the paths of all that is there.

    ``ids`` are those of all material of the course.
    """

    curriculum: Curriculum
    nodes: Nodes
    ids: Sequence[str]
    artefacts: Sequence[Artefact]
    paths: Sequence[str]


def record(left: Left, output: Path, write: Write) -> str:
    """Keep what is said now if it is new; return the page that tells of it, "" if there is none."""
    kept = keeping.entries(output)
    before = keeping.known_files(kept, left.paths)
    now = snapshot_of(left.curriculum, left.nodes, left.ids, left.artefacts, before)
    file = keeping.next_file(kept, now)
    if file is None and (output / NAME).is_file():
        return NAME
    page = ""
    if other := keeping.last_other(kept, now):
        entry, then = other
        write(NAME, render_changes(report_of(then, now, left.nodes.origin, since_of(entry), kept)))
        page = NAME
    if file and write(*file):  # after the page: a build that is killed between makes both again
        for each in keeping.superfluous(keeping.entries(output)):
            with suppress(OSError):  # it only takes room
                each.unlink()
    return page
