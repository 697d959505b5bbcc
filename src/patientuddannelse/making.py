"""Composing, checking and rendering a share of the jobs: artefacts out, or all that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from functools import lru_cache

from patientuddannelse.artefact import Artefact, Preview
from patientuddannelse.curriculum.watching import Watched
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Deck, Slide
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity
from patientuddannelse.documents.model import Document
from patientuddannelse.history.said import said_by
from patientuddannelse.inspection import build_findings
from patientuddannelse.jobs import Composed, Job
from patientuddannelse.languages import Labels, language
from patientuddannelse.posters.kinds.clinician_side import scaled_to
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.model import Poster
from patientuddannelse.progress import Progress, unseen
from patientuddannelse.shares import Share, Task
from patientuddannelse.shelf import Held, Shelf

Hold = Callable[[bytes], Held]
"""Takes the bytes of a file and returns what stands for them."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of some jobs, by index: artefacts, which pieces they are made of, what was found.

    Where an error was found not all jobs have an artefact. A job that something was found in has
    no pieces, so that it is told again by the next build. ``composed`` are the slides that had to
    be composed, ``kept`` what to keep of those of each deck for the next build.
    """

    artefacts: Mapping[int, Artefact]
    read: Mapping[int, frozenset[str]]
    found: tuple[Diagnostic, ...]
    composed: tuple[str, ...] = ()
    kept: Mapping[str, Held] = field(default_factory=dict)


def make(task: Task, share: Share, progress: Progress = unseen) -> Made:
    """Compose, check and render the jobs of a share; after an error nothing more is rendered."""
    making = _Making(task.shelf(share.process))
    for index in share:
        job = task.jobs[index]
        making.add(index, job, Watched(task.curriculum))
        if share.ends_whole:
            making.end(job)
        progress(share.begun, share.total, job.id)
    return making.made


@dataclass(slots=True)
class _Making:
    """Makes one job after the other, and keeps no more of them in memory than it must."""

    shelf: Shelf
    artefacts: dict[int, Artefact] = field(default_factory=dict)
    read: dict[int, frozenset[str]] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    composed: list[str] = field(default_factory=list)
    kept: dict[str, Held] = field(default_factory=dict)

    @property
    def made(self) -> Made:
        """Return what became of all jobs."""
        return Made(self.artefacts, self.read, tuple(self.found), tuple(self.composed), self.kept)

    def add(self, index: int, job: Job, curriculum: Watched) -> None:
        """Make one job."""
        try:
            composed = job.compose(curriculum)
        except CurriculumError as error:
            self.found += error.diagnostics
            return
        said = list(build_findings(composed))
        self.found += said
        self.read[index] = frozenset() if said else frozenset(curriculum.seen)
        if not any(each.severity is Severity.ERROR for each in self.found):
            made = _rendered(composed, self.shelf.put)
            self.artefacts[index] = replace(made, says=said_by(composed))

    def end(self, last: Job) -> None:
        """Keep the slides that a whole has composed for the next build, and let go of the whole."""
        if last.kept is not None:
            deck, slides = last.id.partition("/")[2], last.kept()
            self.composed += (f"{deck}/{each}" for each in slides.composed)
            if slides.composed:
                self.kept[deck] = self.shelf.put(slides.dumped())
        last.release()


def _rendered(composed: Composed, hold: Hold) -> Artefact:
    if isinstance(composed, WorksheetPages):
        return _rendered_pages(composed, "worksheet", "worksheets", hold)
    if isinstance(composed, Document) and composed.folded:
        return _rendered_folded(composed, hold)
    if isinstance(composed, Document):
        return _rendered_pages(composed, composed.kind, composed.folder, hold)
    if isinstance(composed, Poster):
        return _rendered_poster(composed, hold)
    return _rendered_deck(composed, hold)


def _rendered_poster(poster: Poster, hold: Hold) -> Artefact:
    from patientuddannelse.render.pdf.document import render_pdf, render_press

    labels, press = language(poster.language), poster.sheet.bleed > 0
    variants = [each for each in (*poster.variant.split("+"), "press" if press else "") if each]
    suffix = _suffix(labels, variants)
    name = f"{poster.slug}-{poster.sheet.name}{suffix}"
    pages, previews = list(poster.fronts), [_preview(poster, name, hold)]
    previews += [_preview(each, f"{name}-{i}", hold) for i, each in enumerate(poster.later, 2)]
    if back := poster.back:
        pages.append(scaled_to(poster.sheet, back))
        shown = hold(_back_svg(back).encode())
        previews.append(Preview(f"gallery/{back.slug}-2{suffix}.svg", shown, back.alt_text))
    made = Artefact(
        path=f"posters/{name}.pdf",
        file=hold((render_press if press else render_pdf)(*pages, author=poster.publisher)),
        kind="poster",
        id=poster.id,
        title=poster.title,
        sheet=poster.sheet.name,
        variant="+".join(variants),
        pages=len(pages),
        previews=tuple(previews),
    )
    return _imprinted(made, poster)


def _suffix(labels: Labels, variants: Iterable[str]) -> str:
    """Return what a file's name says of its edition."""
    return "".join(f"-{labels.variants[each]}" for each in variants).replace(" ", "-")


def _imprinted(made: Artefact, first: Poster) -> Artefact:
    """Add what the foot says of the edition, and how two sides are turned, as the PDF says it."""
    upright = first.sheet.height >= first.sheet.width
    made = replace(made, flip=("long" if upright else "short") if made.pages > 1 else "")
    sheet = first.imprint
    if sheet is None:
        return made
    return replace(made, sheet_id=sheet.sheet_id, edition=sheet.edition, code=sheet.code)


def _preview(page: Poster, name: str, hold: Hold) -> Preview:
    return Preview(f"gallery/{name}.svg", hold(_svg(page).encode()), page.alt_text)


@lru_cache(maxsize=2)
def _back_svg(back: Poster) -> str:
    """Return the picture of a back, which all sheets of an edition share."""
    return _svg(back)


def _svg(page: Poster) -> str:
    from patientuddannelse.render.svg import render_svg

    return render_svg(
        page.scene,
        page.sheet.trim,
        glyphs="outlines",
        title=page.title,
        description=page.alt_text,
        language=page.language,
    )


def _rendered_pages(
    composed: WorksheetPages | Document, kind: str, folder: str, hold: Hold
) -> Artefact:
    from patientuddannelse.render.pdf.document import render_pdf

    first, bookmarks = composed.pages[0], isinstance(composed, Document)
    shown = composed.pages[:1] if isinstance(composed, Document) else composed.pages
    previews = tuple(
        _preview(page, f"{composed.slug}-{number}", hold) for number, page in enumerate(shown, 1)
    )
    made = Artefact(
        path=f"{folder}/{composed.slug}.pdf",
        file=hold(render_pdf(*composed.pages, author=first.publisher, bookmarks=bookmarks)),
        kind=kind,
        id=composed.id,
        title=composed.title,
        sheet=first.sheet.name,
        pages=len(composed.pages),
        previews=previews,
    )
    return _imprinted(made, first)


def _rendered_folded(booklet: Document, hold: Hold) -> Artefact:
    """Render the sheets of a booklet; its pictures are the pages as they are read."""
    from patientuddannelse.render.pdf.booklet import render_booklet

    first, count = booklet.pages[0], len(booklet.pages)
    previews = tuple(
        _preview(page, f"{booklet.slug}-{i}", hold) for i, page in enumerate(booklet.pages, 1)
    )
    made = Artefact(
        path=f"{booklet.folder}/{booklet.slug}.pdf",
        file=hold(render_booklet(*booklet.pages, author=first.publisher)),
        kind=booklet.kind,
        id=booklet.id,
        title=booklet.title,
        sheet="a4",
        variant="booklet",
        pages=count // 2,
        previews=previews,
    )
    return replace(_imprinted(made, first), flip="short")


def _rendered_deck(deck: Deck, hold: Hold) -> Artefact:
    from patientuddannelse.render.pptx.deck import render_deck

    name = deck.slug + _suffix(language(deck.language), [deck.variant] if deck.variant else ())
    previews = tuple(
        Preview(f"gallery/{name}/{i:02d}.svg", hold(_slide_svg(deck, slide).encode()), slide.title)
        for i, slide in enumerate(deck.slides, 1)
    )
    return Artefact(
        path=f"decks/{name}.pptx",
        file=hold(render_deck(deck)),
        kind="deck",
        id=f"decks/{deck.id}",
        title=deck.title,
        variant=deck.variant,
        pages=len(deck.slides),
        previews=previews,
    )


def _slide_svg(deck: Deck, slide: Slide) -> str:
    from patientuddannelse.decks.layouts import SLIDE
    from patientuddannelse.render.svg import render_svg

    picture = deck.picture(slide)
    return render_svg(picture, SLIDE, glyphs="outlines", title=slide.title, language=deck.language)
