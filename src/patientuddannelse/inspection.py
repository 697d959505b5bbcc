"""What is wrong with one thing that is made: every check of what is composed, page by page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from patientuddannelse.assessments import Appraisal
from patientuddannelse.checks.alt_text import check_alt_text
from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.colour_vision import check_colour_vision
from patientuddannelse.checks.contrast import check_contrast
from patientuddannelse.checks.crowding import uncrowded
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.checks.glyphs import check_glyphs
from patientuddannelse.checks.links import check_printed_codes
from patientuddannelse.checks.pemat import appraise
from patientuddannelse.checks.pemat.seen import Findings
from patientuddannelse.checks.pictures import check_no_bitmaps, check_pictures
from patientuddannelse.checks.readability import check_readability
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Deck
from patientuddannelse.diagnostics import CurriculumError, Diagnostic
from patientuddannelse.documents.model import Document
from patientuddannelse.jobs import Job
from patientuddannelse.materials import Composed, Material, Page, Reader, material_of

MaterialCheck = Callable[[Curriculum, Material], Iterable[Diagnostic]]

PAGE_CHECKS: tuple[MaterialCheck, ...] = (check_contrast, check_colour_vision)
"""What is asked of each page by itself, whatever else there is; it forbids no build."""

MATERIAL_CHECKS: tuple[MaterialCheck, ...] = (
    check_readability,
    check_alt_text,
    check_printed_codes,
)
"""What is asked of each material as a reader meets it; none of it forbids a build."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page, and what was found on it."""

    page: Page
    found: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was found in a job, and the material that was looked at, if it can be composed.

    ``pages`` are what was found on each of its pages: those that come again need no second look.
    """

    found: tuple[Diagnostic, ...]
    material: Material | None = None
    pages: tuple[SeenPage, ...] = ()


def inspected(job: Job, curriculum: Curriculum, seen: Collection[SeenPage] = ()) -> Inspected:
    """Compose a job and run every check of materials; what is wrong with composing is found too.

    ``seen`` are pages that were looked at before.
    """
    try:
        composed = job.compose(curriculum)
    except CurriculumError as error:
        return Inspected(error.diagnostics)
    material = material_of(composed)
    pages = _looked_at(curriculum, material, seen)
    material = replace(material, pages=tuple(each.page for each in pages))  # kept, if they are
    found = [each for page in pages for each in page.found]
    found += _in_template(composed)  # the deck of a guide is a job of its own
    for material_check in MATERIAL_CHECKS:
        found += material_check(curriculum, material)
    return Inspected(tuple(found), material, pages)


def appraised(
    material: Material | None, curriculum: Curriculum, in_texts: Findings
) -> Appraisal | None:
    """Return what PEMAT-P says of a material that patients read; ``in_texts`` is found in texts."""
    if material is None or not material.read_by(Reader.PATIENT):
        return None
    return appraise(curriculum, material, in_texts)


def _looked_at(
    curriculum: Curriculum, material: Material, seen: Collection[SeenPage]
) -> tuple[SeenPage, ...]:
    """Return the pages of a material with what is found on each, looking at new ones only."""
    known: dict[str, list[SeenPage]] = {}
    for each in seen:
        known.setdefault(each.page.name, []).append(each)
    return tuple(
        next((each for each in known.get(page.name, ()) if _is_same(each.page, page)), None)
        or SeenPage(page, tuple(_on_page(curriculum, material, page)))
        for page in material.pages
    )


def _is_same(one: Page, other: Page) -> bool:
    """Compare pages from their ends: the code in the foot is another after every edit."""
    return one.scene[-1:] == other.scene[-1:] and one == other


def _on_page(curriculum: Curriculum, material: Material, page: Page) -> Iterator[Diagnostic]:
    yield from _page_findings(page)
    alone = replace(material, pages=(page,))
    for page_check in PAGE_CHECKS:
        yield from page_check(curriculum, alone)


def build_findings(composed: Composed) -> Iterator[Diagnostic]:
    """Yield what forbids to build something: words or pictures that cannot be read in it."""
    yield from _own_findings(composed)
    if isinstance(composed, Document) and composed.deck:
        yield from _own_findings(composed.deck)


def _own_findings(composed: Composed) -> Iterator[Diagnostic]:
    for page in material_of(composed).pages:
        yield from _page_findings(page)
    yield from _in_template(composed)


def _in_template(composed: Composed) -> Iterator[Diagnostic]:
    if isinstance(composed, Deck) and composed.template is not None:
        from patientuddannelse.render.pptx.foreign.slides import Host

        yield from Host(composed, composed.template).findings()


def _page_findings(page: Page) -> Iterator[Diagnostic]:
    room = list(check_fit(page.scene, page.name))
    if not page.staged:
        room += check_collision(page.scene, page.sheet, page.name)
    yield from uncrowded(room, page.scene, page.sheet, page.name)
    yield from check_glyphs(page.scene, page.name, page.face)
    yield from check_pictures(page.scene, page.name)
    if page.press:
        yield from check_no_bitmaps(page.scene)
