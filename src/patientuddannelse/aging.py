"""Files that an option asked for once, and that are not as the curriculum is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from patientuddannelse.curriculum.watching import Pieces
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.jobs import jobs_of
from patientuddannelse.manifest import PROGRAM, Entry
from patientuddannelse.shares import Task
from patientuddannelse.wordings import finding


def aged(task: Task, entries: Iterable[Entry], pieces: Pieces) -> Iterator[Diagnostic]:
    """Yield what is to be said of files that are old and that only their option makes anew.

    Of what a build without options makes, nothing is said: an author who builds one thing alone
    knows that. That another program made a file does not make it old.
    """
    plain = replace(
        task.request, only=(), sheets=(), variants=(), press=False, booklet=False, print_deck=False
    )
    made = {job.name for job in (*jobs_of(task.curriculum, plain), *task.jobs)}
    ids = {job.id for job in task.jobs}
    for entry in entries:
        if entry["id"] not in ids or entry["job"] in made:
            continue
        made_of = {name: was for name, was in entry["made_of"].items() if name != PROGRAM}
        if not pieces.still(made_of):
            options = " ".join(_options(entry))
            yield finding(
                "aged", None, Severity.NOTE, file=entry["path"], only=entry["id"], options=options
            )


def _options(entry: Entry) -> Iterator[str]:
    """Yield the options that a file was asked for with."""
    if entry["kind"] == "deck":
        yield "--print-deck"
    elif entry["kind"] == "booklet":
        yield "--booklet"
    else:
        variants = [each for each in entry["variant"].split("+") if each and each != "press"]
        yield f"--sheet {entry['sheet']}"
        if variants:
            yield f"--variant {'+'.join(variants)}"
        if "press" in entry["variant"].split("+"):
            yield "--press"
