"""Composing, checking and rendering a share of the jobs: artefacts out, or all that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from functools import lru_cache

from patientuddannelse.artefact import Artefact, Preview
from patientuddannelse.checking import build_findings
from patientuddannelse.curriculum.watching import Watched
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.kept import KeptSlides
from patientuddannelse.decks.model import Deck, Slide
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity
from patientuddannelse.documents.model import Document
from patientuddannelse.history.said import said_by
from patientuddannelse.jobs import Composed
from patientuddannelse.languages import Labels, language
from patientuddannelse.posters.kinds.clinician_side import scaled_to
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.model import Poster
from patientuddannelse.progress import Progress, unseen
from patientuddannelse.shares import Share, Task


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
    kept: Mapping[str, bytes] = field(default_factory=dict)


def make(task: Task, share: Share, progress: Progress = unseen) -> Made:
    """Compose, check and render the jobs of a share; after an error nothing more is rendered."""
    artefacts: dict[int, Artefact] = {}
    read: dict[int, frozenset[str]] = {}
    found: list[Diagnostic] = []
    for index in share:
        job, wrong = task.jobs[index], any(each.severity is Severity.ERROR for each in found)
        curriculum = Watched(task.curriculum)
        try:
            composed = job.compose(curriculum)
        except CurriculumError as error:
            found += error.diagnostics
            continue
        said = list(build_findings(composed))
        found += said
        read[index] = frozenset() if said else frozenset(curriculum.seen)
        if not wrong and not any(each.severity is Severity.ERROR for each in said):
            artefacts[index] = replace(_rendered(composed), says=said_by(composed))
        progress(share.begun, share.total, job.id)
    slides = _kept_slides(task, share)
    anew = tuple(f"{deck}/{slide}" for deck, kept in slides.items() for slide in kept.composed)
    dumped = {deck: kept.dumped() for deck, kept in slides.items() if kept.composed}
    return Made(artefacts, read, tuple(found), anew, dumped)


def _kept_slides(task: Task, share: Share) -> dict[str, KeptSlides]:
    """Return the slides of the decks that a share has to do with, by deck."""
    jobs = (task.jobs[index] for index in share.taken)
    return {job.id.partition("/")[2]: job.kept() for job in jobs if job.kept}


def _rendered(composed: Composed) -> Artefact:
    if isinstance(composed, WorksheetPages):
        return _rendered_pages(composed, "worksheet", "worksheets")
    if isinstance(composed, Document) and composed.folded:
        return _rendered_folded(composed)
    if isinstance(composed, Document):
        return _rendered_pages(composed, composed.kind, composed.folder)
    if isinstance(composed, Poster):
        return _rendered_poster(composed)
    return _rendered_deck(composed)


def _rendered_poster(poster: Poster) -> Artefact:
    from patientuddannelse.render.pdf.document import render_pdf, render_press

    labels, press = language(poster.language), poster.sheet.bleed > 0
    variants = [each for each in (*poster.variant.split("+"), "press" if press else "") if each]
    suffix = _suffix(labels, variants)
    name = f"{poster.slug}-{poster.sheet.name}{suffix}"
    pages, previews = list(poster.fronts), [_preview(poster, name)]
    previews += [_preview(each, f"{name}-{i}") for i, each in enumerate(poster.later, 2)]
    if back := poster.back:
        pages.append(scaled_to(poster.sheet, back))
        previews.append(_preview_of_back(back, suffix))
    made = Artefact(
        path=f"posters/{name}.pdf",
        data=(render_press if press else render_pdf)(*pages, author=poster.publisher),
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


@lru_cache(maxsize=2)
def _preview_of_back(back: Poster, suffix: str) -> Preview:
    """Return the picture of a back, which all sheets of an edition share."""
    return _preview(back, f"{back.slug}-2{suffix}")


def _preview(page: Poster, name: str) -> Preview:
    from patientuddannelse.render.svg import render_svg

    svg = render_svg(
        page.scene,
        page.sheet.trim,
        glyphs="outlines",
        title=page.title,
        description=page.alt_text,
        language=page.language,
    )
    return Preview(f"gallery/{name}.svg", svg, page.alt_text)


def _rendered_pages(composed: WorksheetPages | Document, kind: str, folder: str) -> Artefact:
    from patientuddannelse.render.pdf.document import render_pdf

    first, bookmarks = composed.pages[0], isinstance(composed, Document)
    shown = composed.pages[:1] if isinstance(composed, Document) else composed.pages
    previews = tuple(
        _preview(page, f"{composed.slug}-{number}") for number, page in enumerate(shown, 1)
    )
    made = Artefact(
        path=f"{folder}/{composed.slug}.pdf",
        data=render_pdf(*composed.pages, author=first.publisher, bookmarks=bookmarks),
        kind=kind,
        id=composed.id,
        title=composed.title,
        sheet=first.sheet.name,
        pages=len(composed.pages),
        previews=previews,
    )
    return _imprinted(made, first)


def _rendered_folded(booklet: Document) -> Artefact:
    """Render the sheets of a booklet; its pictures are the pages as they are read."""
    from patientuddannelse.render.pdf.booklet import render_booklet

    first, count = booklet.pages[0], len(booklet.pages)
    previews = tuple(
        _preview(page, f"{booklet.slug}-{i}") for i, page in enumerate(booklet.pages, 1)
    )
    made = Artefact(
        path=f"{booklet.folder}/{booklet.slug}.pdf",
        data=render_booklet(*booklet.pages, author=first.publisher),
        kind=booklet.kind,
        id=booklet.id,
        title=booklet.title,
        sheet="a4",
        variant="booklet",
        pages=count // 2,
        previews=previews,
    )
    return replace(_imprinted(made, first), flip="short")


def _rendered_deck(deck: Deck) -> Artefact:
    from patientuddannelse.render.pptx.deck import render_deck

    name = deck.slug + _suffix(language(deck.language), [deck.variant] if deck.variant else ())
    previews = tuple(
        Preview(f"gallery/{name}/{i:02d}.svg", _slide_svg(deck, slide), slide.title)
        for i, slide in enumerate(deck.slides, 1)
    )
    return Artefact(
        path=f"decks/{name}.pptx",
        data=render_deck(deck),
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
