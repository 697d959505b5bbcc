"""From two snapshots to what has changed in each material."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Origin
from patientuddannelse.history.align import Pair, Values, compared
from patientuddannelse.history.keeping import Entry
from patientuddannelse.history.nodes import Name
from patientuddannelse.history.report import Change, Kind, Mark, Material, Report, Since, Status
from patientuddannelse.history.snapshot import DECK, KINDS, Kept, Page, Snapshot
from patientuddannelse.history.walls import old_sheets

Locate = Callable[[Name], Origin | None]
"""Tells where a value stands now, or the nearest thing around it."""


def since_of(entry: Entry) -> Since:
    """Return what tells which build something is compared with."""
    return Since(entry.number, entry.code, entry.edition)


def report_of(
    before: Snapshot, now: Snapshot, locate: Locate, since: Since | None, kept: Sequence[Entry]
) -> Report:
    """Return what differs, and which posters of that and later builds are old."""
    printed = [*before.imprints, *(each for entry in kept for each in entry.imprints)]
    return Report(
        title=now.title,
        language=now.language,
        since=since,
        edition=(before.edition, now.edition),
        approval=(before.approval, now.approval),
        sheets=old_sheets(printed, now.imprints, now.ids),
        materials=materials(before, now, locate),
    )


def materials(before: Snapshot, now: Snapshot, locate: Locate) -> tuple[Material, ...]:
    """Return what became of every material, posters first, in the order of the course.

    What was in the course but not built then, or is not built now, cannot be compared.
    """
    old, new = _by_id(before), _by_id(now)
    read = frozenset(
        name for file in (*before.files, *now.files) for page in file.pages for name in page.texts
    )
    listed = dict.fromkeys((*now.ids, *new, *before.ids, *old))
    found = []
    for name in listed:
        then, here = old.get(name, ()), new.get(name, ())
        if here and name not in before.ids and not then:
            found.append(_whole(here[0], Status.ADDED))
        elif then and name not in now.ids and not here:
            found.append(_whole(then[0], Status.REMOVED))
        elif then and here:
            changes = _changes(then, here, _Course(locate, read))
            if changes:
                marks = _mark(then[0]), _mark(here[0])
                one = here[0]
                found.append(Material(one.id, one.kind, one.title, Status.CHANGED, changes, *marks))
    return tuple(sorted(found, key=lambda each: KINDS.index(each.kind)))


def _by_id(snapshot: Snapshot) -> dict[str, list[Kept]]:
    found: dict[str, list[Kept]] = {}
    for each in snapshot.files:
        found.setdefault(each.id, []).append(each)
    return found


def _whole(file: Kept, status: Status) -> Material:
    mark = _mark(file)
    marks = (mark, None) if status is Status.REMOVED else (None, mark)
    return Material(file.id, file.kind, file.title, status, (), *marks)


def _mark(file: Kept) -> Mark | None:
    return Mark(file.edition, file.code) if file.code else None


def _changes(then: Sequence[Kept], here: Sequence[Kept], course: _Course) -> tuple[Change, ...]:
    """Return the changes of one material, once where several of its files have them."""
    found: dict[Change, None] = {}
    for old in then:
        new, same = counterpart(old, here)
        found |= dict.fromkeys(_Files(old, new, same, course).changes())
    return tuple(found)


def counterpart(old: Kept, here: Sequence[Kept]) -> tuple[Kept, bool]:
    """Return the file of now that is most like one, and whether it is the same sheet of it."""
    for each in here:
        if (each.sheet, each.variant) == (old.sheet, old.variant):
            return each, True
    return next((each for each in here if each.variant == old.variant), here[0]), False


@dataclass(frozen=True, slots=True)
class _Course:
    """Where values stand now, and which are words that somebody reads, on whatever page."""

    locate: Locate
    read: Set[Name]


@dataclass(frozen=True, slots=True)
class _Files:
    """A file as it was and as it is; on other sheets, only what both have is compared."""

    old: Kept
    new: Kept
    same: bool
    course: _Course

    def changes(self) -> Iterator[Change]:
        """Yield what differs, page by page."""
        old = {page.name: page for page in self.old.pages}
        new = {page.name: page for page in self.new.pages}
        for name, page in new.items():
            if name in old:
                yield from self.of_page(old[name], page)
            elif self.same:
                yield self.of_whole(Kind.PAGE_ADDED, page, new=page.title)
        if not self.same:
            return
        for name, page in old.items():
            if name not in new:
                yield self.of_whole(Kind.PAGE_REMOVED, page, old=page.title)
        both = [name for name in old if name in new]
        if both != [name for name in new if name in old]:
            yield Change(Kind.ORDER)

    def of_whole(
        self, kind: Kind, page: Page, old: str | None = None, new: str | None = None
    ) -> Change:
        """Return a change of a whole page, at the first thing that it says."""
        name = next(iter(page.texts), ("", ""))
        origin = self.course.locate(name) if new is not None else None
        return Change(kind, self.page(page), name[0], origin.line if origin else 0, "", old, new)

    def of_page(self, old: Page, new: Page) -> Iterator[Change]:
        """Yield what differs on one page: words, and what makes it another drawing."""
        pairs = [each for each in compared(old.texts, new.texts) if self.same or None not in each]
        words = [*_unmoved(pairs)]
        page = self.page(new)
        for name, before, now in words:
            yield self.at(Kind.WORDING, page, name, before, now)
        if len(words) < len(pairs) and _in_order(old, new) != _in_order(new, old):
            yield Change(Kind.ORDER, page)
        if not self.same or old.drawn == new.drawn or old.asked != new.asked:
            return
        fields = [*_drawing(old, new, self.course.read)]
        for name, before, now in fields:
            yield self.at(Kind.FIELD, page, name, before, now)
        if not fields and not pairs:  # else the drawing follows its words
            yield Change(Kind.PICTURE, page)

    def at(self, kind: Kind, page: str, name: Name, old: str | None, new: str | None) -> Change:
        """Return a change of one value where it stands."""
        origin = self.course.locate(name)
        return Change(kind, page, name[0], origin.line if origin else 0, name[1], old, new)

    def page(self, page: Page) -> str:
        """Return what a page is called."""
        if self.new.kind == DECK:
            return page.title
        return page.name if len(self.new.pages) > 1 else ""


def _in_order(page: Page, other: Page) -> list[str]:
    """Return the texts of a page that another has as well, as they are read."""
    known = {*other.texts.values()}
    return [text for text in page.texts.values() if text in known]


def _drawing(old: Page, new: Page, read: Set[Name]) -> Iterable[Pair]:
    """Return the values that make a drawing and differ; what is read somewhere is no such."""

    def unread(values: Values) -> dict[Name, str]:
        return {name: value for name, value in values.items() if name not in read}

    return compared(unread(old.fields), unread(new.fields))


def _unmoved(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Leave out what only stands elsewhere on the page: gone from one place, new in another."""
    pairs = [*pairs]
    gone = [old for _, old, new in pairs if new is None]
    come = [new for _, old, new in pairs if old is None]
    for name, old, new in pairs:
        if new is None and old in come:
            come.remove(old)
        elif old is None and new in gone:
            gone.remove(new)
        else:
            yield name, old, new
