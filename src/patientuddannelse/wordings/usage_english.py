"""What a command cannot use, in English: its words where a folder, id or option is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

_NO_PASSWORD = "save a copy without a password"
_FROM = "choose from {known}"

USAGE: Mapping[str, Wording] = {
    "usage.language": Wording("--language {given}: findings are not told in it", _FROM),
    "usage.edits": Wording("--keep and --overwrite cannot stand together", "choose one of them"),
    "usage.time": Wording("--starts {given}: not a time of day", "write it as 16:30"),
    "usage.source-date": Wording(
        "SOURCE_DATE_EPOCH {given}: not a moment",
        "write seconds since 1970 as a whole number, such as 1767225600, or do not set it",
    ),
    "usage.since": Wording(
        "--since {given}: no build, date or revision of git has that name",
        "write the number of a build, a date, the code of a poster or a revision; "
        "the latest builds are {known}",
    ),
    "usage.since-none": Wording(
        "--since {given}: no build is remembered, and git does not know the name",
        "build first, then there is something to compare with the next time",
    ),
    "usage.since-no-course": Wording(
        "--since {given}: there is no curriculum in that revision", "choose a later revision"
    ),
    "usage.since-unreadable": Wording(
        "--since {given}: this program cannot read the course as it was then: {why}",
        "choose a later revision or a build",
    ),
    "usage.only": Wording("--only {given}: nothing has that id", "{hint}"),
    "only.meant": Wording("did you mean {name}? pu list shows all ids"),
    "only.list": Wording("pu list shows all ids"),
    "usage.minutes": Wording("--minutes {given}: no such length", _FROM),
    "usage.sheet": Wording("--sheet {given}: no such sheet", _FROM),
    "usage.variant": Wording(
        "--variant {given}: no such variant", "choose from {known}, or join some: bw+large"
    ),
    "usage.no-source": Wording("--against {given}: there is no such folder", "name a folder"),
    "usage.empty-source": Wording(
        "--against {given}: it holds no document", "save them as {known}"
    ),
    "usage.no-curriculum": Wording(
        "{folder} holds no curriculum", "name its folder, or where with --output"
    ),
    "usage.no-project": Wording(
        "there is no curriculum in {folder}",
        "is this the folder of a project? name it after the command, or begin a new one with: "
        "pu init DIR",
    ),
    "usage.inside-curriculum": Wording(
        "{folder} is a curriculum; the project is the folder above it",
        "go up one folder, or write .. after the command",
    ),
    # init
    "usage.new-file": Wording("{folder} is a file", "name a folder for the new project"),
    "usage.new-taken": Wording("{folder} already holds a curriculum", "choose another folder"),
    "usage.new-failed": Wording("{folder} cannot be created: {why}", "choose another folder"),
    # approve
    "usage.by": Wording("--by: who has approved the material?", '--by "Anna Ager, kiropraktor"'),
    "usage.by-unreadable": Wording("--by {given}: {why}", "write the name in plain letters"),
    "usage.on": Wording("--on {given}: not a date", "write it as 2026-01-31"),
    "usage.on-later": Wording(
        "--on {given}: that day has not come yet",
        "write the day of the approval; without --on it is today",
    ),
    # tile
    "usage.onto": Wording("--onto {given}: no such sheet", _FROM),
    "usage.no-poster": Wording("there is no file {poster}", "look at its name and its folder"),
    "usage.unreadable": Wording("{poster} cannot be read: {why}", "name the PDF of a poster"),
    "usage.overwritten": Wording(
        "--output {given}: the poster itself would be overwritten", "name another file"
    ),
    "usage.small-poster": Wording(
        "{poster} is no larger than {sheet} already",
        "print it as it is, or build a larger poster: pu build --sheet a1",
    ),
    "usage.many-sheets": Wording(
        "{poster} would take {count} sheets of {sheet}",
        "choose larger sheets with --onto; {most} are the most",
    ),
    "usage.encrypted": Wording("{poster} is encrypted", _NO_PASSWORD),
    "usage.no-pdf": Wording("{poster} is not a PDF", "name the PDF of a poster"),
    "usage.broken-pdf": Wording("{poster} is broken", "build the poster again"),
    "usage.large-pdf": Wording(
        "{poster} is too large for a poster of this program", "build the poster again"
    ),
    "usage.no-pages": Wording("{poster} has no pages", "build the poster again"),
    "usage.other-program": Wording(
        "{poster} was not made by this program", "build a poster first: pu build --sheet a1"
    ),
    "usage.press": Wording(
        "{poster} is made for a print shop", "take the poster built without --press"
    ),
    # what was done
    "approve.written": Wording("{path}: approved with the code {code}. Now build again."),
    "approve.same": Wording("{path}: the approval stands there already."),
    "init.written": Wording("{folder} holds a new project. Build it with: pu build {quoted}"),
    "tile.written": Wording("{path}: {count} sheets and a map"),
}
"""Wordings by key; those of what is wrong have the code ``usage``."""
