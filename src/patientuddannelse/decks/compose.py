"""From the curriculum to a deck: every slide of a session's plan, composed by its kind."""

from __future__ import annotations

from patientuddannelse.curriculum.approval import approval_mark, is_approved
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.slides import Slide as SlideContent
from patientuddannelse.curriculum.models.slides import minutes_at
from patientuddannelse.decks.furniture import foot
from patientuddannelse.decks.kinds import composer
from patientuddannelse.decks.layouts import CONTENT, SLIDE
from patientuddannelse.decks.model import Deck, Section, Slide, SpeakerNotes
from patientuddannelse.decks.setting import Composition, Setting
from patientuddannelse.diagnostics import CurriculumError, Diagnostic
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import language
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.theme import PALETTE, SLIDE_STROKES, slide_type
from patientuddannelse.units import mm

_MARGIN = 0.003  # of a line's width: what LibreOffice's rounding may need


def compose_deck(curriculum: Curriculum, session_id: str, minutes: int | None = None) -> Deck:
    """Compose a session's deck.

    With ``minutes`` the slides that drop out at that length are left out; without, every slide is
    there and times are those of the course's usual length. Raises CurriculumError with all that
    cannot be composed.
    """
    session = curriculum.sessions[session_id]
    length = minutes or curriculum.course.minutes
    setting = setting_of(curriculum, session, length)
    times = _times(session, length)
    slides: list[Slide] = []
    sections: list[Section] = []
    wrong: list[Diagnostic] = []
    for i, part in enumerate(session.plan, 1):
        first = len(slides)
        for content in part.slides:
            if minutes is not None and minutes in content.drops_at:
                continue
            if not curriculum.clinic.switches.allow(content.only_if):
                continue
            try:
                composed = composer(content.kind)(content, setting)
            except CurriculumError as error:
                wrong += error.diagnostics
                continue
            slides.append(_slide(content, composed, setting, i, times[part.id]))
        names = tuple(slide.id for slide in slides[first:])
        if names:
            sections.append(Section(str(part.part), names))
    if wrong:
        raise CurriculumError(wrong)
    return Deck(
        id=session.session,
        slug=session.slug,
        title=str(session.shown_as),
        footer=_footer(session, curriculum),
        clinic=str(curriculum.clinic.name),
        language=curriculum.course.language,
        sections=tuple(sections),
        slides=tuple(slides),
    )


def setting_of(curriculum: Curriculum, session: Session, length: int) -> Setting:
    """Return the surroundings of the session's slides."""
    typesetter = Typesetter(
        slide_face, kern=False, greedy=True, margin=_MARGIN, joints=curriculum.glossary.parts
    )
    stage = Stage(SLIDE, CONTENT, mm(1), PALETTE, slide_type(), SLIDE_STROKES, typesetter)
    labels = language(curriculum.course.language)
    return Setting(
        stage,
        session,
        curriculum.models,
        curriculum.clinic,
        labels,
        length,
        approval_mark(curriculum),
        curriculum.logo,
    )


def _footer(session: Session, curriculum: Curriculum) -> str:
    """Return the words of the foot: the session and, until it is approved, that it is a draft."""
    shown_as = str(session.shown_as)
    return shown_as if is_approved(curriculum) else f"{shown_as} · {approval_mark(curriculum)}"


def _times(session: Session, length: int) -> dict[str, str]:
    """Return when each part begins and ends, in minutes from the start, and its name."""
    start, times = 0, {}
    for part in session.plan:
        minutes = minutes_at(part.minutes, length) if part.minutes else None
        span = f"{start}–{start + minutes} · " if minutes else ""
        times[part.id] = f"{span}{part.part}"
        start += minutes or 0
    return times


def _slide(
    content: SlideContent, composed: Composition, setting: Setting, part: int, time: str
) -> Slide:
    """Return the slide with its foot, its notes and its place in the YAML."""
    parts = len(setting.session.plan)
    feet = (foot(setting, part, parts, composed.band),) if composed.footer else ()
    notes = content.notes
    return Slide(
        id=content.id,
        kind=content.kind,
        layout=composed.layout,
        title=" ".join(str(composed.title or content.title).split()),
        elements=(*composed.elements, *feet),
        clicks=composed.clicks,
        notes=SpeakerNotes(
            notes.say, notes.ask, notes.if_silent, notes.watch, time, tuple(content.sources)
        ),
        ground=composed.ground,
        footer=composed.footer,
        origin=content.origin,
    )
