"""What a build is asked for, and what came of it."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any, Literal

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build; empty ``only`` means everything.

    ``sheets`` and ``variants``, where given, stand in for all that the course lists. Without
    ``gallery`` its pictures and pages are left for a later build. Without ``processes`` there are
    as many as are worth it. ``force`` draws anew what is as it should be; ``prune`` removes the
    files of content that is gone; ``edits`` is what becomes of files that people have changed:
    nothing is written over them unless it says so. Where nothing is to be ``printed``, sheets carry
    no codes of their own.
    """

    project: Path
    output: Path
    only: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    minutes: int | None = None
    starts: time | None = None
    print_deck: bool = False
    clinic: Path | None = None
    variants: tuple[str, ...] = ()
    press: bool = False
    booklet: bool = False
    template: Path | None = None
    gallery: bool = True
    processes: int | None = None
    force: bool = False
    prune: bool = False
    edits: Literal["", "keep", "overwrite"] = ""
    printed: bool = True


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What was built: the output folder, the manifest entries with their status, seconds.

    ``found`` is what to know though it forbids nothing, ``unwritten`` what kept files from being
    written: these are as they were. ``redrawn`` are the names of the jobs that were done,
    ``composed`` the slides among them that had to be composed, as ``session_1/welcome``.
    """

    output: Path
    entries: tuple[dict[str, Any], ...]
    seconds: float
    found: tuple[Diagnostic, ...] = ()
    unwritten: tuple[Diagnostic, ...] = ()
    redrawn: tuple[str, ...] = ()
    composed: tuple[str, ...] = ()
