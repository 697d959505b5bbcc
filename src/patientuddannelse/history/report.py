"""What has changed since a build: the posters on the wall that are old, and each material."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from patientuddannelse.dataclass import dataclass


class Kind(StrEnum):
    """What a change is: of a wording, of a value that makes a drawing, or of whole pages."""

    WORDING = "wording"
    FIELD = "field"
    PICTURE = "picture"
    ORDER = "order"
    PAGE_ADDED = "page-added"
    PAGE_REMOVED = "page-removed"


class Status(StrEnum):
    """What became of a material."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Why(StrEnum):
    """Why a sheet on the wall is not as one that is printed now.

    The first five make it out of date; after the others it may stay: it says what it should.
    ``CLINIC`` are words that the clinic says of itself, which a sheet's code does not tell of.
    """

    WORDS = "words"
    CLINIC = "clinic"
    PICTURE = "picture"
    APPROVAL = "approval"
    GONE = "gone"
    REDRAWN = "redrawn"
    IMPRINT = "imprint"


_MAY_STAY = (Why.REDRAWN, Why.IMPRINT)


@dataclass(frozen=True, slots=True)
class Change:
    """One change: on which page, where it stands now, what it was and what it is.

    ``old`` is None for what is new, ``new`` for what is gone; ``line`` is 0 where nothing of it is
    left. ``page`` is the title of a slide, ``front`` or ``back`` of a poster, else "".
    """

    kind: Kind
    page: str = ""
    file: str = ""
    line: int = 0
    path: str = ""
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What the foot of a sheet says of its edition: the day and the code."""

    edition: str
    code: str


@dataclass(frozen=True, slots=True)
class Material:
    """What became of one material, with what the foot of its sheets said and says."""

    id: str
    kind: str
    title: str
    status: Status
    changes: tuple[Change, ...] = ()
    before: Mark | None = None
    now: Mark | None = None


@dataclass(frozen=True, slots=True)
class OldSheet:
    """Posters of one edition and code that are not as those that are printed now.

    ``sheets`` are their sizes, ``now`` is what the foot says now, None where none is made.
    ``only_back`` says that the side towards the wall differs alone.
    """

    id: str
    title: str
    sheet_id: str
    sheets: tuple[str, ...]
    printed: Mark
    now: Mark | None
    why: Why
    only_back: bool = False

    @property
    def is_old(self) -> bool:
        """Say whether it should come down."""
        return self.why not in _MAY_STAY

    @property
    def same_day(self) -> bool:
        """Say whether only the code tells it from a new one."""
        return bool(
            self.now and self.now != self.printed and self.now.edition == self.printed.edition
        )

    @property
    def same_mark(self) -> bool:
        """Say whether its foot tells nothing: what differs are the words of the clinic's own."""
        return self.now == self.printed


@dataclass(frozen=True, slots=True)
class Since:
    """What is compared with: a build by its number and code, or a revision of git."""

    number: int = 0
    code: str = ""
    edition: str = ""
    revision: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What has changed in a course since then."""

    title: str
    language: str
    since: Since | None
    edition: tuple[str, str]
    approval: tuple[str, str]
    sheets: tuple[OldSheet, ...] = ()
    materials: tuple[Material, ...] = ()

    @property
    def old(self) -> Sequence[OldSheet]:
        """Return the posters that should come down."""
        return [each for each in self.sheets if each.is_old]

    @property
    def staying(self) -> Sequence[OldSheet]:
        """Return the posters that may stay, though their foot or drawing is another now."""
        return [each for each in self.sheets if not each.is_old]

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to tell."""
        same = self.edition[0] == self.edition[1] and self.approval[0] == self.approval[1]
        return same and not self.sheets and not self.materials


def as_json(report: Report) -> dict[str, Any]:
    """Return a report as plain data; docs/changes.md says what is in it."""
    return {
        "course": report.title,
        "since": asdict(report.since) if report.since else None,
        "edition": {"old": report.edition[0], "new": report.edition[1]},
        "approval": {"old": report.approval[0], "new": report.approval[1]},
        "posters": [
            asdict(each)
            | {
                "out_of_date": each.is_old,
                "same_date": each.same_day or each.same_mark,
                "same_code": each.same_mark,
            }
            for each in report.sheets
        ],
        "materials": [asdict(each) for each in report.materials],
    }
