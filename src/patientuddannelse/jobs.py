"""What a build is asked for, and the jobs that answer it, each with how to compose it."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import product
from pathlib import Path

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.documents.model import Document
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.editions import back_in_edition
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.model import PRESS_BLEED, SHEETS, Poster, Sheet
from patientuddannelse.posters.worksheets import compose_model_worksheet, worksheet_models
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


Composed = Deck | Poster | WorksheetPages | Document


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to build: and how to compose it."""

    id: str
    compose: Callable[[], Composed]


def jobs_of(curriculum: Curriculum, request: BuildRequest) -> list[Job]:
    """Return what to build, in order; raise UsageError where nothing answers the request."""
    sheets, editions = _sheets(request.sheets), _editions(request.variants)
    jobs = [
        Job(f"decks/{name}", partial(compose_deck, curriculum, name, request.minutes))
        for name in curriculum.sessions
    ]
    for model in poster_models(curriculum):
        back = cache(partial(compose_back, curriculum, model))  # the same for every sheet
        for sheet, each in product(sheets, editions):
            compose = partial(_two_sides, curriculum, model, SHEETS[sheet], each, back)
            jobs.append(Job(f"posters/{model.model}", compose))
            if request.press:
                press = replace(SHEETS[sheet], bleed=PRESS_BLEED)
                compose = partial(compose_poster, curriculum, model, press, each)
                jobs.append(Job(f"posters/{model.model}", compose))
    jobs += [
        Job(f"worksheets/{model.model}", partial(compose_model_worksheet, curriculum, model))
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
