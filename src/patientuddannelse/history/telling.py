"""Changes in plain words, for a terminal and for the page of the gallery."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from patientuddannelse.history.report import (
    Change,
    Kind,
    Material,
    OldSheet,
    Report,
    Since,
    Status,
)
from patientuddannelse.history.snapshot import DECK
from patientuddannelse.wordings import phrase, said

_SOFT = str.maketrans("", "", "\u00ad")


def lines(report: Report, language: str) -> Iterator[str]:
    """Yield what has changed: the posters on the wall first, then each material."""
    words = Words(language)
    if report.since is None or report.is_empty:
        yield words.head(report)
        return
    yield words.head(report)
    yield from words.course(report)
    yield ""
    for title, look, sheets in words.walls(report):
        yield f"{title}{':' if sheets else '.'}"
        for one in sheets:
            yield f"  {words.sheet(one)}: {' → '.join(filter(None, words.marks(one)))}"
            yield f"    {words.why(one)}"
        if sheets:
            yield f"  {look}"
    for named, each in alike(report.materials):
        yield ""
        yield words.material(each, named)
        for page, changes in words.pages(each):
            if page:
                yield f"  {page}"
            for change in changes:
                yield f"  {'  ' if page else ''}{words.change(change)}{_at(change)}"


def alike(materials: Iterable[Material]) -> Iterator[tuple[list[str], Material]]:
    """Yield what is told once, with the titles of all material of a kind that it is true of."""
    found: dict[tuple[object, ...], tuple[list[str], Material]] = {}
    for each in materials:
        key = (each.kind, each.status, each.changes)
        found.setdefault(key, ([], each))[0].append(plain(each.title))
    yield from found.values()


def _at(change: Change) -> str:
    place = Words.place(change)
    return f"  [{place}]" if place else ""


class Words:
    """The words for the parts of a report in one language."""

    def __init__(self, language: str) -> None:
        """Remember the language."""
        self.language = language

    def say(self, key: str, **values: str | int) -> str:
        """Return the words of a key."""
        return said(phrase(key, **values), self.language)

    def head(self, report: Report) -> str:
        """Return what is compared with what."""
        if report.since is None:
            return self.say("changes-first", title=report.title)
        key = "changes-nothing" if report.is_empty else "changes-head"
        return self.say(key, title=report.title, since=self.since(report.since))

    def since(self, since: Since) -> str:
        """Return what the course is compared with."""
        day = day_text(since.edition)
        if since.revision:
            return self.say("changes-since.revision", revision=since.revision, day=day)
        return self.say("changes-since.build", number=since.number, day=day)

    def course(self, report: Report) -> Iterator[str]:
        """Yield what is new of the whole course: its edition, its approval."""
        old, new = report.edition
        if old != new:
            yield self.say("changes-edition", old=day_text(old), new=day_text(new))
        old, new = report.approval
        if old != new:
            yield self.say("changes-approval", old=old, new=new)

    def walls(self, report: Report) -> Iterator[tuple[str, str, list[OldSheet]]]:
        """Yield the posters that are old and those that may stay, with a title and advice."""
        none = "" if report.old else ".none"
        yield self.say(f"changes-old{none}"), self.say("changes-old.look"), [*report.old]
        if report.staying:
            title = self.say("changes-staying")
            yield title, self.say("changes-staying.look"), [*report.staying]

    def sheet(self, sheet: OldSheet) -> str:
        """Return which poster it is, and on which paper."""
        sizes = ", ".join(each.upper() for each in sheet.sheets)
        return self.say(
            "changes-sheet", title=plain(sheet.title), sheet_id=sheet.sheet_id, sheets=sizes
        )

    def marks(self, sheet: OldSheet) -> tuple[str, str]:
        """Return what stands at the foot of a printed sheet, and of a new one if it differs."""
        day = day_text(sheet.printed.edition)
        printed = self.say("changes-mark", day=day, code=sheet.printed.code)
        if sheet.now is None:
            return printed, self.say("changes-mark.gone")
        if sheet.same_mark:
            return printed, ""
        if sheet.same_day:
            return printed, self.say("changes-mark.code", code=sheet.now.code)
        day = day_text(sheet.now.edition)
        return printed, self.say("changes-mark.now", day=day, code=sheet.now.code)

    def why(self, sheet: OldSheet) -> str:
        """Return why a printed sheet is not as a new one, and what to look for."""
        told = [self.say(f"changes-why.{sheet.why}")]
        if sheet.only_back:
            told.append(self.say("changes-only-back"))
        if sheet.same_mark and sheet.is_old:
            told.append(self.say("changes-same-mark"))
        elif sheet.same_day:
            told.append(self.say("changes-same-day"))
        return "; ".join(told)

    def material(self, material: Material, titles: Iterable[str]) -> str:
        """Return the heading of what became of a material, or of several alike."""
        status = "" if material.status is Status.CHANGED else f".{material.status}"
        kind = self.say(f"changes-kind.{material.kind}")
        return self.say(f"changes-material{status}", kind=kind, title=self.titles(titles))

    def titles(self, titles: Iterable[str]) -> str:
        """Return a title, or several of them each in quotation marks."""
        first, *others = titles
        named = (self.say("changes-quoted", title=each) for each in (first, *others))
        return ", ".join(named) if others else first

    def pages(self, material: Material) -> Iterator[tuple[str, list[Change]]]:
        """Yield the changes of each page with what the page is called, if that must be said."""
        for name, found in groupby(material.changes, key=lambda each: each.page):
            yield self.page(name, material.kind), [*found]

    def page(self, name: str, kind: str) -> str:
        """Return what a page is called; whole slides that come or go name themselves."""
        if kind != DECK:
            return self.say(f"changes-page.{name}") if name else ""
        return self.say("changes-page", title=plain(name)) if name else ""

    def change(self, change: Change) -> str:
        """Return one change."""
        end = ""
        if change.kind in (Kind.WORDING, Kind.FIELD):
            end = ".new" if change.old is None else ".gone" if change.new is None else ""
        values = {"old": plain(change.old or ""), "new": plain(change.new or "")}
        return self.say(f"change.{change.kind}{end}", name=field_name(change.path), **values)

    @staticmethod
    def place(change: Change) -> str:
        """Return where the changed value stands."""
        return f"{change.file}:{change.line}" if change.line else change.file


def day_text(day: str) -> str:
    """Return a day as the foot of a sheet has it."""
    return date.fromisoformat(day).strftime("%d.%m.%Y") if day else ""


def plain(text: str) -> str:
    """Return a text on one line, without the places where its words may break."""
    return " ".join(text.translate(_SOFT).split())


def field_name(path: str) -> str:
    """Return the last names of a path: what an author looks for in the file."""
    return " ".join(path.split("/")[-2:])
