"""What is wrong with one thing that is made: every check of what is composed, page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Protocol

from patientuddannelse.assessments import Appraisal
from patientuddannelse.checks.alt_text import check_alt_text
from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.colour_vision import check_colour_vision
from patientuddannelse.checks.contrast import check_contrast
from patientuddannelse.checks.crowding import uncrowded
from patientuddannelse.checks.feet import NEAR, AtFoot, Feet, is_alike_above
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
from patientuddannelse.scene.changed import Changes, changes
from patientuddannelse.scene.geometry import IDENTITY
from patientuddannelse.scene.part import Part, part_of
from patientuddannelse.scene.primitives import Item
from patientuddannelse.scene.reach import reach

_around = attrgetter(*(each.name for each in fields(Page) if each.name != "scene"))
"""All of a page but its picture."""


class MaterialCheck(Protocol):
    """A check of a material."""

    def __call__(self, curriculum: Curriculum, material: Material, /) -> Iterable[Diagnostic]:
        """Yield what is wrong with it."""


class PageCheck(Protocol):
    """A check of pages that knows how far what is wrong at a place depends on what is elsewhere."""

    def __call__(
        self, curriculum: Curriculum, material: Material, /, within: Part | None = None
    ) -> Iterable[Diagnostic]:
        """Yield what is wrong with its pages, or what changes in a part can have made wrong."""


PAGE_CHECKS: tuple[PageCheck, ...] = (check_contrast, check_colour_vision)
"""What is asked of each page by itself, whatever else there is; it forbids no build."""

MATERIAL_CHECKS: tuple[MaterialCheck, ...] = (
    check_readability,
    check_alt_text,
    check_printed_codes,
)
"""What is asked of each material as a reader meets it; none of it forbids a build."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page, and what was found on it.

    ``at_foot`` is what stands above its foot and is painted about there, where that was worked out.
    """

    page: Page
    found: tuple[Diagnostic, ...]
    at_foot: AtFoot | None = None


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was found in a job, and the material that was looked at, if it can be composed.

    ``pages`` are what was found on each of its pages: those that come again need no second look.
    """

    found: tuple[Diagnostic, ...]
    material: Material | None = None
    pages: tuple[SeenPage, ...] = ()


def inspected(
    job: Job,
    curriculum: Curriculum,
    seen: Sequence[SeenPage] = (),
    beside: Sequence[SeenPage] = (),
) -> Inspected:
    """Compose a job and run every check of materials; what is wrong with composing is found too.

    ``seen`` are pages that were looked at before, ``beside`` those of another sheet just now.
    """
    try:
        composed = job.compose(curriculum)
    except CurriculumError as error:
        return Inspected(error.diagnostics)
    material = material_of(composed)
    pages = looked_at(curriculum, material, seen, beside)
    material = replace(material, pages=tuple(each.page for each in pages))  # kept, if they are
    found = [each for page in pages for each in page.found]
    found += _in_template(composed)  # the deck of a guide is a job of its own
    for material_check in MATERIAL_CHECKS:
        found += material_check(curriculum, material)
    return Inspected(tuple(found), material, pages)


def made_ready(one: Inspected) -> Inspected:
    """Work out how far all reaches that was looked at, and what stands where the feet are.

    Whoever looks again asks that first.
    """
    for each in one.pages:
        for item in each.page.scene:
            reach(item, IDENTITY)
    pages = (replace(each, at_foot=AtFoot.of(each.page)) for each in one.pages)
    return replace(one, pages=tuple(pages))


def appraised(
    material: Material | None, curriculum: Curriculum, in_texts: Findings
) -> Appraisal | None:
    """Return what PEMAT-P says of a material that patients read; ``in_texts`` is found in texts."""
    if material is None or not material.read_by(Reader.PATIENT):
        return None
    return appraise(curriculum, material, in_texts)


def looked_at(
    curriculum: Curriculum,
    material: Material,
    seen: Sequence[SeenPage] = (),
    beside: Sequence[SeenPage] = (),
) -> tuple[SeenPage, ...]:
    """Return the pages of a material with what is found on each.

    Those that were ``seen`` before are looked at only where they have changed, and those that stand
    ``beside``, such as the back of a poster's other sheet, not again.
    """
    feet = Feet()
    return tuple(
        next((each for each in beside if _is_same(each.page, page)), None)
        or _again(curriculum, material, page, seen, place, feet)
        or SeenPage(page, tuple(_on_page(curriculum, material, page)))
        for place, page in enumerate(material.pages)
    )


def _again(
    curriculum: Curriculum,
    material: Material,
    page: Page,
    seen: Sequence[SeenPage],
    place: int,
    feet: Feet,
) -> SeenPage | None:
    """Return what is found on a page that was seen before, or that differs in a part only.

    Where nothing was found, only what has changed can be wrong: the code in the foot of every page
    is another after each edit. Where a text was written tells where something is found, not whether
    it is.
    """
    here = seen[place] if place < len(seen) and _is_alike(seen[place].page, page) else None
    if here is not None:
        alike = is_alike_above(here.page, page)
        compare = feet.changes if alike else _changes
        differ = compare(here.page, page)
        if not differ.are_seen and not differ.rewritten:
            return here
        at_foot = here.at_foot if alike else None
        if not here.found and not (
            differ.are_seen and _is_wrong(curriculum, material, page, differ, at_foot, feet)
        ):
            return SeenPage(page, (), at_foot)
    return next((e for e in seen if e is not here and _is_same(e.page, page)), None)


def _changes(before: Page, now: Page) -> Changes:
    return changes(before.scene, now.scene)


def _is_wrong(
    curriculum: Curriculum,
    material: Material,
    page: Page,
    differ: Changes,
    at_foot: AtFoot | None,
    feet: Feet,
) -> bool:
    """Say whether the changes of a page make something wrong, if no other foot has told that."""
    foot = feet.stands(page, differ, at_foot) if at_foot else None
    if foot in feet.right:
        return False
    wrong = any(_changed_on(curriculum, material, page, differ, at_foot))
    if foot and not wrong:
        feet.right.add(foot)
    return wrong


def _is_alike(one: Page, other: Page) -> bool:
    """Say whether pages are the same but for their pictures."""
    return one.name == other.name and _around(one) == _around(other)


def _is_same(one: Page, other: Page) -> bool:
    """Compare pages from their ends: those of one material differ in their feet."""
    return one.name == other.name and one.scene[-1:] == other.scene[-1:] and one == other


def _on_page(curriculum: Curriculum, material: Material, page: Page) -> Iterator[Diagnostic]:
    """Yield what is wrong on a page."""
    yield from _page_findings(page)
    for page_check in PAGE_CHECKS:
        yield from page_check(curriculum, material.alone(page))


def _changed_on(
    curriculum: Curriculum,
    material: Material,
    page: Page,
    differ: Changes,
    at_foot: AtFoot | None,
) -> Iterator[Diagnostic]:
    """Yield what the changes of a page can have made wrong.

    It tells no more than whether there is something: how it is told may depend on all of the page.
    Of what stands above its foot no more is gone through than is ``at_foot``, where that is known
    and holds all that has changed.
    """
    region = differ.region
    part = at_foot.about(page, region) if at_foot and at_foot.holds(region) else None
    part = part or part_of(page.scene, region, NEAR)
    yield from check_fit(differ.items, page.name)
    yield from _look_of(page, differ.items)
    if not page.staged:
        yield from check_collision(page.scene, page.sheet, page.name, within=part)
    for page_check in PAGE_CHECKS:
        yield from page_check(curriculum, material.alone(page), within=part)


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
    yield from _look_of(page, page.scene)


def _look_of(page: Page, items: Sequence[Item]) -> Iterator[Diagnostic]:
    """Yield what cannot be printed or shown of some items of a page."""
    yield from check_glyphs(items, page.name, page.face)
    yield from check_pictures(items, page.name)
    if page.press:
        yield from check_no_bitmaps(items)
