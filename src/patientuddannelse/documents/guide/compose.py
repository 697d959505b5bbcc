"""From a session and its deck to the facilitator's guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from patientuddannelse.curriculum.approval import approval_mark
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.plan import plan_of
from patientuddannelse.decks.model import Deck
from patientuddannelse.documents.flow import Block
from patientuddannelse.documents.guide.cards import cards
from patientuddannelse.documents.guide.closing import closing
from patientuddannelse.documents.guide.front import front
from patientuddannelse.documents.guide.lessons import lessons
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


def guide_sessions(curriculum: Curriculum) -> tuple[Session, ...]:
    """Return the sessions that have a guide: all of them, if there is a guide.yaml."""
    return tuple(curriculum.sessions.values()) if curriculum.guide else ()


def compose_guide(
    curriculum: Curriculum, deck: Deck, minutes: int | None = None, starts: time | None = None
) -> Document:
    """Compose the guide to a deck that was composed at the same length and start.

    The curriculum has a guide.yaml.
    """
    guide = curriculum.guide
    assert guide is not None
    session, length = curriculum.sessions[deck.id], minutes or curriculum.course.minutes
    labels, sheet = language(curriculum.course.language), SHEETS["a4"]
    stage = page_stage(sheet, poster_typesetter(curriculum))
    slug = f"{session.slug}-{labels.documents['guide']}"
    imprint = imprinted(curriculum, slug, session, guide, length, starts)
    plan = plan_of(session, length, curriculum.clinic.switches)
    told = [str(guide.headings.guide)]
    if any(planned.minutes for planned in plan):
        told.append(labels.minutes_text(length))
        if starts:
            told.append(str(guide.headings.starts).format(time=labels.clock_text(starts)))
    layout = Layout(
        sheet=sheet,
        stage=stage,
        margin=MARGIN,
        title=session.shown_as,
        subtitle=" · ".join(told),
        running=f"{session.shown_as} · {guide.headings.guide}",
        footer=_footer(curriculum, imprint),
        labels=labels,
        picture=emblem(session.take_home.sheet) if session.take_home else None,
    )
    setting = GuideSetting(
        curriculum, guide, session, deck, plan, labels, stage, layout.width, starts
    )
    made = set_document(
        layout, _blocks(setting), document=f"guides/{session.session}", kind="guide",
        folder="guides", slug=slug,
    )  # fmt: skip
    first, *others = made.pages
    return replace(made, pages=(replace(first, imprint=imprint), *others), deck=deck)


def _blocks(setting: GuideSetting) -> Iterator[Block]:
    yield from front(setting)
    yield from lessons(setting)
    yield from closing(setting)
    yield from cards(setting)


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
