"""From a session and its deck to the facilitator's guide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import time
from functools import partial

from patientuddannelse.curriculum.approval import approval_mark
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.kept import asked_within
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.plan import plan_of
from patientuddannelse.decks.model import Deck
from patientuddannelse.documents.flow import Block
from patientuddannelse.documents.guide.cards import cards
from patientuddannelse.documents.guide.closing import closing
from patientuddannelse.documents.guide.front import front
from patientuddannelse.documents.guide.lessons import lesson, shown_in
from patientuddannelse.documents.guide.setting import GuideSetting
from patientuddannelse.documents.model import Document
from patientuddannelse.documents.pages import Layout, set_document
from patientuddannelse.languages import language
from patientuddannelse.posters.compose import poster_typesetter
from patientuddannelse.posters.emblems import emblem
from patientuddannelse.posters.footer import Footer
from patientuddannelse.posters.imprint import imprinted
from patientuddannelse.posters.model import SHEETS, Imprint
from patientuddannelse.posters.page_head import page_stage
from patientuddannelse.units import mm

MARGIN = mm(16)
_SHEET = SHEETS["a4"]
_Setting = Callable[[Curriculum], GuideSetting]


def guide_sessions(curriculum: Curriculum) -> tuple[Session, ...]:
    """Return the sessions that have a guide: all of them, if there is a guide.yaml."""
    return tuple(curriculum.sessions.values()) if curriculum.guide else ()


def compose_guide(
    curriculum: Curriculum, deck: Deck, minutes: int | None = None, starts: time | None = None
) -> Document:
    """Compose the guide to a deck that was composed at the same length and start.

    The curriculum has a guide.yaml.
    """
    set_for = partial(_setting, deck.id, minutes, starts)
    setting = set_for(curriculum)
    guide, session, labels = setting.guide, setting.session, setting.labels
    slug = f"{session.slug}-{labels.documents['guide']}"
    imprint = imprinted(curriculum, slug, session, guide, setting.length, starts)
    told = [str(guide.headings.guide)]
    if setting.is_timed:
        told.append(labels.minutes_text(setting.length))
        if starts:
            told.append(str(guide.headings.starts).format(time=labels.clock_text(starts)))
    layout = Layout(
        sheet=_SHEET,
        stage=setting.stage,
        margin=MARGIN,
        title=session.shown_as,
        subtitle=" · ".join(told),
        running=f"{session.shown_as} · {guide.headings.guide}",
        footer=_footer(curriculum, imprint),
        labels=labels,
        picture=emblem(session.take_home.sheet) if session.take_home else None,
    )
    made = set_document(
        curriculum, layout, _blocks(curriculum, set_for, deck),
        document=f"guides/{session.session}", kind="guide", folder="guides", slug=slug,
    )  # fmt: skip
    first, *others = made.pages
    return replace(made, pages=(replace(first, imprint=imprint), *others), deck=deck)


def _setting(
    session_id: str, minutes: int | None, starts: time | None, curriculum: Curriculum
) -> GuideSetting:
    """Return what a session's guide is set with."""
    guide, session = curriculum.guide, curriculum.sessions[session_id]
    assert guide is not None
    length = minutes or curriculum.course.minutes
    return GuideSetting(
        curriculum=curriculum,
        guide=guide,
        session=session,
        length=length,
        plan=plan_of(session, length, curriculum.clinic.switches),
        labels=language(curriculum.course.language),
        stage=page_stage(_SHEET, poster_typesetter(curriculum)),
        width=_SHEET.width - 2 * MARGIN,
        starts=starts,
    )


def _blocks(curriculum: Curriculum, set_for: _Setting, deck: Deck) -> Iterator[Block]:
    """Yield what stands in a guide, stretch by stretch: each is kept by itself."""
    slides = {each.id: each for each in shown_in(deck)}

    def stretch(
        name: str, make: Callable[[GuideSetting], Iterable[Block]], given: object = None
    ) -> tuple[Block, ...]:
        return asked_within(curriculum, name, lambda c, _: tuple(make(set_for(c))), given)

    yield from stretch("front", front)
    for i, planned in enumerate(set_for(curriculum).plan):
        contents = (*planned.slides, *planned.reserve)
        shown = tuple(slides[each.id] for each in contents if each.id in slides)
        yield from stretch(f"lesson {i}", partial(lesson, place=i, slides=shown), shown)
    yield from stretch("closing", closing)
    yield from stretch("cards", cards)


def _footer(curriculum: Curriculum, imprint: Imprint) -> Footer:
    """Return what the foot of a guide says."""
    labels, clinic = language(curriculum.course.language), curriculum.clinic
    return Footer(
        clinic=clinic.name,
        question=Text(""),
        safety_line=labels.footer_question,
        approval=approval_mark(curriculum),
        sheet_id=imprint.sheet_id,
        edition=f"{labels.edition} {imprint.edition:%d.%m.%Y} · {imprint.code}",
        logo=curriculum.logo,
    )
