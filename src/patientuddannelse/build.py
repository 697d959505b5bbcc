"""The pipeline: read, compose, check, render, write. The only writer of artefacts."""

from __future__ import annotations

import fnmatch
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from itertools import product
from pathlib import Path
from typing import Any

from patientuddannelse import manifest
from patientuddannelse.artefact import Artefact, Preview
from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.checks.glyphs import check_glyphs
from patientuddannelse.checks.pictures import check_no_bitmaps, check_pictures
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck, Slide
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity, UsageError
from patientuddannelse.languages import language
from patientuddannelse.output import write_atomically
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.editions import back_in_edition
from patientuddannelse.posters.kinds.clinician_side import scaled_to
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.model import PRESS_BLEED, SHEETS, Poster, Sheet
from patientuddannelse.posters.worksheets import compose_model_worksheet, worksheet_models
from patientuddannelse.progress import Progress
from patientuddannelse.text.face import poster_face, slide_face
from patientuddannelse.theme import PLAIN, VARIANTS, Edition, edition

_DEFAULT_SHEETS = ("a4", "a3")


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build: empty ``only``, ``sheets`` and ``variants`` mean what a plain build makes."""

    project: Path
    output: Path
    only: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    minutes: int | None = None
    clinic: Path | None = None
    variants: tuple[str, ...] = ()
    press: bool = False


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What was built: the output folder, the manifest entries with their status, seconds."""

    output: Path
    entries: tuple[dict[str, Any], ...]
    seconds: float


Composed = Deck | Poster | WorksheetPages


@dataclass(frozen=True, slots=True)
class _Job:
    """One thing to build: how to compose it, how to render what was composed."""

    id: str
    compose: Callable[[], Composed]


def buildable(project: Path) -> list[dict[str, str]]:
    """Return id, kind and title of everything the curriculum can become."""
    curriculum = load_curriculum(project)
    decks = [
        {"id": f"decks/{s.session}", "kind": "deck", "title": str(s.shown_as)}
        for s in curriculum.sessions.values()
    ]
    posters = [
        {"id": f"posters/{m.model}", "kind": "poster", "title": str(m.title)}
        for m in poster_models(curriculum)
    ]
    worksheets = [
        {"id": f"worksheets/{m.model}", "kind": "worksheet", "title": str(m.worksheet.title)}
        for m in worksheet_models(curriculum)
        if m.worksheet
    ]
    return decks + posters + worksheets


def build(request: BuildRequest, progress: Progress) -> BuildResult:
    """Build what is asked for and the gallery; raise with every diagnostic before writing any.

    Raises CurriculumError, UsageError, AssetError or RenderError.
    """
    started = time.perf_counter()
    curriculum = load_curriculum(request.project, request.clinic)
    jobs = _jobs(curriculum, request)
    total = 2 * len(jobs)
    composed: list[Composed] = []
    found: list[Diagnostic] = []
    for job in jobs:
        composed.append(job.compose())
        found.extend(_findings(composed[-1]))
        progress(len(composed), total, f"{job.id} composed")
    if any(each.severity is Severity.ERROR for each in found):
        raise CurriculumError(_unique(found))
    artefacts: list[Artefact] = []
    for job, each in zip(jobs, composed, strict=True):
        artefacts.append(_rendered(each))
        progress(len(jobs) + len(artefacts), total, f"{job.id} rendered")
    entries = _write(curriculum, request.output, artefacts)
    return BuildResult(request.output, tuple(entries), time.perf_counter() - started)


def _jobs(curriculum: Curriculum, request: BuildRequest) -> list[_Job]:
    """Return what to build, in order; raise UsageError where nothing answers the request."""
    sheets, editions = _sheets(request.sheets), _editions(request.variants)
    jobs = [
        _Job(f"decks/{name}", partial(compose_deck, curriculum, name, request.minutes))
        for name in curriculum.sessions
    ]
    for model in poster_models(curriculum):
        back = cache(partial(compose_back, curriculum, model))  # the same for every sheet
        for sheet, each in product(sheets, editions):
            compose = partial(_two_sides, curriculum, model, SHEETS[sheet], each, back)
            jobs.append(_Job(f"posters/{model.model}", compose))
            if request.press:
                press = replace(SHEETS[sheet], bleed=PRESS_BLEED)
                compose = partial(compose_poster, curriculum, model, press, each)
                jobs.append(_Job(f"posters/{model.model}", compose))
    jobs += [
        _Job(f"worksheets/{model.model}", partial(compose_model_worksheet, curriculum, model))
        for model in worksheet_models(curriculum)
    ]
    if not request.only:
        return jobs
    for pattern in request.only:
        if not any(fnmatch.fnmatchcase(job.id, pattern) for job in jobs):
            ids = ", ".join(dict.fromkeys(job.id for job in jobs))
            raise UsageError(f"--only {pattern}: nothing has that id\nhint: the ids are {ids}")
    return [job for job in jobs if any(fnmatch.fnmatchcase(job.id, p) for p in request.only)]


def _two_sides(
    curriculum: Curriculum,
    content: ModelContent,
    sheet: Sheet,
    edition: Edition,
    back: Callable[[], Poster | None],
) -> Poster:
    front = compose_poster(curriculum, content, sheet, edition)
    return replace(front, back=back_in_edition(back(), edition))


def _sheets(asked: Sequence[str]) -> tuple[str, ...]:
    for name in asked:
        if name.lower() not in SHEETS:
            raise UsageError(
                f"--sheet {name}: no such sheet\nhint: choose from {', '.join(SHEETS)}"
            )
    return tuple(dict.fromkeys(name.lower() for name in asked)) or _DEFAULT_SHEETS


def _editions(asked: Sequence[str]) -> tuple[Edition, ...]:
    found: list[Edition] = []
    for name in asked:
        try:
            found.append(edition(name))
        except KeyError:
            known = ", ".join(VARIANTS)
            raise UsageError(
                f"--variant {name}: no such variant\n"
                f"hint: choose from {known}, or join some: bw+large"
            ) from None
    return tuple(dict.fromkeys(found)) or (PLAIN,)


def _findings(composed: Composed) -> Iterator[Diagnostic]:
    if isinstance(composed, WorksheetPages):
        for page in composed.pages:
            yield from _findings(page)
        return
    if isinstance(composed, Poster):
        where = f"{composed.title} ({composed.sheet.name.upper()})"
        yield from check_fit(composed.scene, where)
        yield from check_collision(composed.scene, composed.sheet.trim, where)
        yield from check_glyphs(composed.scene, where, poster_face)
        yield from check_pictures(composed.scene, where)
        if composed.sheet.bleed:
            yield from check_no_bitmaps(composed.scene, where)
        for page in (*composed.later, *((composed.back,) if composed.back else ())):
            yield from _findings(page)
        return
    for slide in composed.slides:
        where = f'slide "{slide.title}"'
        yield from check_fit(slide.scene, where)
        yield from check_glyphs(slide.scene, where, slide_face)


def _unique(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Say the same thing of one place only once, in the order of the files."""
    kept = dict.fromkeys(found)
    return sorted(kept, key=lambda d: (d.origin is None, d.origin and d.origin))


def _rendered(composed: Composed) -> Artefact:
    if isinstance(composed, WorksheetPages):
        return _rendered_worksheet(composed)
    if isinstance(composed, Poster):
        return _rendered_poster(composed)
    return _rendered_deck(composed)


def _rendered_poster(poster: Poster) -> Artefact:
    from patientuddannelse.render.pdf.document import render_pdf, render_press

    labels, press = language(poster.language), poster.sheet.bleed > 0
    variants = [each for each in (*poster.variant.split("+"), "press" if press else "") if each]
    suffix = "".join(f"-{labels.variants[each]}" for each in variants)
    suffix = suffix.replace(" ", "-")
    name = f"{poster.slug}-{poster.sheet.name}{suffix}"
    pages, previews = list(poster.fronts), [_preview(poster, name)]
    previews += [_preview(each, f"{name}-{i}") for i, each in enumerate(poster.later, 2)]
    if back := poster.back:
        pages.append(scaled_to(poster.sheet, back))
        previews.append(_preview_of_back(back, suffix))
    return Artefact(
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


def _rendered_worksheet(worksheet: WorksheetPages) -> Artefact:
    from patientuddannelse.render.pdf.document import render_pdf

    previews = tuple(
        _preview(page, f"{worksheet.slug}-{number}")
        for number, page in enumerate(worksheet.pages, 1)
    )
    return Artefact(
        path=f"worksheets/{worksheet.slug}.pdf",
        data=render_pdf(*worksheet.pages, author=worksheet.pages[0].publisher),
        kind="worksheet",
        id=worksheet.id,
        title=worksheet.title,
        sheet=worksheet.pages[0].sheet.name,
        pages=len(worksheet.pages),
        previews=previews,
    )


def _rendered_deck(deck: Deck) -> Artefact:
    from patientuddannelse.render.pptx.deck import render_deck

    previews = tuple(
        Preview(f"gallery/{deck.slug}/{i:02d}.svg", _slide_svg(deck, slide), slide.title)
        for i, slide in enumerate(deck.slides, 1)
    )
    return Artefact(
        path=f"decks/{deck.slug}.pptx",
        data=render_deck(deck),
        kind="deck",
        id=f"decks/{deck.id}",
        title=deck.title,
        pages=len(deck.slides),
        previews=previews,
    )


def _slide_svg(deck: Deck, slide: Slide) -> str:
    from patientuddannelse.decks.layouts import SLIDE
    from patientuddannelse.render.svg import render_svg

    picture = deck.picture(slide)
    return render_svg(picture, SLIDE, glyphs="outlines", title=slide.title, language=deck.language)


def _write(
    curriculum: Curriculum, output: Path, artefacts: Sequence[Artefact]
) -> list[dict[str, Any]]:
    """Write every artefact and picture, then gallery and manifest, each whole or not at all."""
    from patientuddannelse.render.html import render_gallery

    order = [f"decks/{name}" for name in curriculum.sessions]
    order += [f"posters/{model.model}" for model in poster_models(curriculum)]
    order += [f"worksheets/{model.model}" for model in worksheet_models(curriculum)]
    written = []
    for artefact in artefacts:
        changed = write_atomically(output / artefact.path, artefact.data)
        for preview in artefact.previews:
            write_atomically(output / preview.path, preview.svg.encode(), durable=False)
        status = "written" if changed else "unchanged"
        written.append(manifest.entry(artefact) | {"status": status})
    plain = [{k: v for k, v in each.items() if k != "status"} for each in written]
    entries = manifest.merged(manifest.read(output), plain, order)
    page = render_gallery(
        entries,
        title=str(curriculum.course.title),
        clinic=str(curriculum.clinic.name),
        edition=curriculum.course.edition_date.strftime("%d.%m.%Y"),
        language=curriculum.course.language,
    )
    write_atomically(output / "index.html", page)
    write_atomically(output / manifest.NAME, manifest.dump(entries))
    return written
