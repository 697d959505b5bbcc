"""What a build is asked for, and the jobs that answer it, each with how to compose it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import time
from functools import cache, partial
from itertools import product
from pathlib import Path

from patientuddannelse.curriculum.files import FOLDER
from patientuddannelse.curriculum.kept import asked_within
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.once import Once
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.kept import KeptSlides, loaded
from patientuddannelse.decks.model import Deck
from patientuddannelse.decks.printed import printed
from patientuddannelse.decks.template.model import Template
from patientuddannelse.diagnostics import CurriculumError, UsageError
from patientuddannelse.digests import digest_of_file
from patientuddannelse.documents.booklet.compose import (
    booklet_sessions,
    compose_booklet,
    compose_folded,
)
from patientuddannelse.documents.guide.compose import compose_guide, guide_sessions
from patientuddannelse.documents.model import Document
from patientuddannelse.documents.questionnaires import questionnaires
from patientuddannelse.only import only
from patientuddannelse.output import CACHE
from patientuddannelse.posters.asked import editions_named, sheets_named
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.editions import back_in_edition
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.model import PRESS_BLEED, SHEETS, Poster, Sheet
from patientuddannelse.posters.worksheets import compose_model_worksheet, worksheet_models
from patientuddannelse.request import BuildRequest as BuildRequest
from patientuddannelse.revision.state import Asked
from patientuddannelse.theme import PLAIN, Edition, edition
from patientuddannelse.wordings import finding

Composed = Deck | Poster | WorksheetPages | Document


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to build: and how to compose it from the curriculum.

    ``edition`` tells it from others of the same id: all that was asked of it. Jobs of the same
    ``whole`` share what they compose, and are best made in one process; without it, those of the
    same id do. ``size`` is how much there is in it: the slides of a session. ``kept`` are the
    slides that are known from before, where it shows any. ``release`` lets go of what it shares.
    """

    id: str
    compose: Callable[[Curriculum], Composed]
    edition: str = ""
    whole: str = ""
    size: int = 1
    kept: Callable[[], KeptSlides] | None = None
    release: Callable[[], None] = lambda: None

    @property
    def name(self) -> str:
        """Return what no other job is called."""
        return f"{self.id} {self.edition}".strip()


def jobs_of(
    curriculum: Curriculum,
    request: BuildRequest,
    slides: Callable[[str], KeptSlides] | None = None,
) -> list[Job]:
    """Return what to build, in order; raise UsageError where nothing answers the request.

    ``slides`` gives what is kept of a deck's slides, if not what the last build has kept.
    """
    _check_length(request.minutes, curriculum.course.lengths)
    sheets, editions = sheets_named(request.sheets), editions_named(request.variants)
    template = cache(partial(_template, curriculum, request))
    slides = slides or partial(_kept, request)
    jobs = [
        job
        for name in curriculum.sessions
        for job in _session_jobs(curriculum, name, request, template, slides)
    ]
    jobs += _posters(curriculum, sheets, editions, press=request.press)
    jobs += [
        Job(f"worksheets/{model.model}", partial(_worksheet, model.model))
        for model in worksheet_models(curriculum)
    ]
    jobs += _document_jobs(curriculum, request)
    if not request.only:
        return jobs
    wanted = only(list(dict.fromkeys(job.id for job in jobs)), request.only, curriculum)
    return [job for job in jobs if job.id in wanted]


def listed_jobs(curriculum: Curriculum) -> frozenset[str]:
    """Return the names of the jobs that the course lists piece by piece: those of posters."""
    return frozenset(job.name for job in _posters(curriculum, (), (), press=False))


def _session_jobs(
    curriculum: Curriculum,
    name: str,
    request: BuildRequest,
    template: Callable[[], Template | None],
    slides: Callable[[str], KeptSlides],
) -> Iterator[Job]:
    """Yield what makes one session's deck, that deck on paper, and its guide."""
    kept = cache(partial(slides, name))
    shown = Once(partial(_deck, name=name, request=request, template=template, kept=kept))
    whole, session = f"sessions/{name}", curriculum.sessions[name]
    size = sum(len(part.slides) for part in session.plan)
    asked = _said(**asdict(_asked(request)))
    host = _said(host=_template_digest(curriculum, request))
    deck = f"{asked} {host}".strip()

    def release() -> None:
        shown.forget()
        kept.cache_clear()

    yield Job(f"decks/{name}", shown, deck, whole, size, kept, release)
    if request.print_deck:
        paper = partial(_on_paper, shown)
        yield Job(f"decks/{name}", paper, f"{deck} print".strip(), whole, size, kept, release)
    if session in guide_sessions(curriculum):
        guide = partial(_guide, shown=shown, minutes=request.minutes, starts=request.starts)
        yield Job(f"guides/{name}", guide, deck, whole, size, kept, release)


def kept_file(deck: str) -> str:
    """Return where a deck's slides are kept between builds, below the output folder."""
    return f"{CACHE}/slides/{deck}"


def _kept(request: BuildRequest, name: str) -> KeptSlides:
    """Read the slides that the last build kept, unless all are to be drawn anew."""
    if request.force:
        return KeptSlides()
    try:
        return loaded((request.output / kept_file(name)).read_bytes())
    except OSError:
        return KeptSlides()


def _said(**asked: object) -> str:
    """Spell what was asked for, if anything was."""
    return " ".join(f"{name}={value}" for name, value in asked.items() if value)


def _guide(
    curriculum: Curriculum, shown: Once[Deck], minutes: int | None, starts: time | None
) -> Document:
    deck = asked_within(curriculum, "deck", lambda watched, _: shown(watched))
    return compose_guide(curriculum, deck, minutes, starts)


def _worksheet(model: str, curriculum: Curriculum) -> WorksheetPages:
    return compose_model_worksheet(curriculum, curriculum.models[model])


def _document_jobs(curriculum: Curriculum, request: BuildRequest) -> Iterator[Job]:
    """Yield what makes the booklets, to be folded as well, and the questionnaires."""
    for session in booklet_sessions(curriculum):
        name = session.session
        yield Job(f"booklets/{name}", partial(_booklet, compose_booklet, name))
        if request.booklet:
            yield Job(f"booklets/{name}", partial(_booklet, compose_folded, name), "folded")
    for name in questionnaires(curriculum):
        yield Job(name, partial(_questionnaire, name))


def _booklet(
    compose: Callable[[Curriculum, Session], Document], session: str, curriculum: Curriculum
) -> Document:
    return compose(curriculum, curriculum.sessions[session])


def _questionnaire(name: str, curriculum: Curriculum) -> Document:
    _, compose = questionnaires(curriculum)[name]
    return compose()


def _posters(
    curriculum: Curriculum, sheets: Sequence[str], editions: Sequence[Edition], *, press: bool
) -> Iterator[Job]:
    """Yield what makes the posters of the course, on its sheets in its editions or on others."""
    listed = {each.model: each for each in curriculum.course.posters}
    for model in poster_models(curriculum):
        own, course = listed[model.model], curriculum.course
        wanted = product(
            sheets or dict.fromkeys(own.sheets or course.sheets),
            editions or dict.fromkeys(map(edition, own.variants or course.variants)) or (PLAIN,),
        )
        yield from _poster_jobs(model.model, wanted, press=press)


def _poster_jobs(
    model: str, wanted: Iterable[tuple[str, Edition]], *, press: bool
) -> Iterator[Job]:
    """Yield what makes one model's poster on each sheet in each edition, for the press as well."""
    bleeds = (0.0, PRESS_BLEED) if press else (0.0,)
    # The clinician's side is the same for every sheet.
    backs = {bleed: Once(partial(_back, model, bleed)) for bleed in bleeds}
    for (name, each), bleed in product(wanted, bleeds):
        sheet = replace(SHEETS[name], bleed=bleed)
        compose = partial(_two_sides, model, sheet, each, backs[bleed])
        asked = " ".join(filter(None, (name, each.variant, "press" if bleed else "")))
        yield Job(f"posters/{model}", compose, asked)


def _template(curriculum: Curriculum, request: BuildRequest) -> Template | None:
    """Read the clinic's own template when the first deck needs it."""
    if not _has_template(curriculum, request):
        return None
    from patientuddannelse.render.pptx.foreign.chosen import chosen_template

    return chosen_template(curriculum, request.template, _profile_folder(request))


def _has_template(curriculum: Curriculum, request: BuildRequest) -> bool:
    return request.template is not None or bool(curriculum.clinic.template)


def _template_digest(curriculum: Curriculum, request: BuildRequest) -> str:
    """Return what changes with the clinic's own template, "" for ours."""
    if not _has_template(curriculum, request):
        return ""
    from patientuddannelse.render.pptx.foreign.chosen import template_path

    try:
        path = template_path(curriculum, request.template, _profile_folder(request))
        return digest_of_file(path) if path else ""
    except (OSError, CurriculumError):
        return "unreadable"  # what is wrong is told when a deck needs it


def _profile_folder(request: BuildRequest) -> Path:
    return request.clinic.parent if request.clinic else request.project / FOLDER


def _deck(
    curriculum: Curriculum,
    name: str,
    request: BuildRequest,
    template: Callable[[], Template | None],
    kept: Callable[[], KeptSlides],
) -> Deck:
    deck = compose_deck(curriculum, name, request.minutes, request.starts, template(), kept())
    return replace(deck, asked=_asked(request))


def _asked(request: BuildRequest) -> Asked:
    """Return what a deck says it was asked for with: names of files, no folders."""
    return Asked(
        minutes=request.minutes,
        starts=request.starts.strftime("%H:%M") if request.starts else "",
        template=request.template.name if request.template else "",
        clinic=request.clinic.name if request.clinic else "",
    )


def _on_paper(shown: Once[Deck], curriculum: Curriculum) -> Deck:
    return printed(shown(curriculum))


def _back(model: str, bleed: float, curriculum: Curriculum) -> Poster | None:
    return compose_back(curriculum, curriculum.models[model], bleed)


def _two_sides(
    model: str,
    sheet: Sheet,
    edition: Edition,
    back: Once[Poster | None],
    curriculum: Curriculum,
) -> Poster:
    def front(curriculum: Curriculum, _before: object) -> Poster:
        return compose_poster(curriculum, curriculum.models[model], sheet, edition)

    def behind(curriculum: Curriculum, _before: object) -> Poster | None:
        return back_in_edition(back(curriculum), edition)

    made = asked_within(curriculum, "front", front)
    return replace(made, back=asked_within(curriculum, "back", behind))


def _check_length(asked: int | None, lengths: Sequence[int]) -> None:
    if asked is not None and asked not in lengths:
        known = ", ".join(map(str, lengths))
        raise UsageError(finding("usage.minutes", given=asked, known=known))
