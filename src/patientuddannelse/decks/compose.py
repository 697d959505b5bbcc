"""From the curriculum to a deck: every slide of a session's plan, composed by its kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from patientuddannelse.curriculum.approval import approval_mark, is_approved
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.slides import Slide as SlideContent
from patientuddannelse.curriculum.plan import PlannedPart, clock, plan_of
from patientuddannelse.curriculum.watching import Digests, digests_of_shown, whole_files
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.furniture import approval_plate, foot, signature
from patientuddannelse.decks.kept import KeptSlides, content_digest, said_digest, surroundings
from patientuddannelse.decks.kinds import composer
from patientuddannelse.decks.layouts import CONTENT, SLIDE
from patientuddannelse.decks.model import Composition, Deck, Hotspot, Section, Slide, SpeakerNotes
from patientuddannelse.decks.setting import Setting
from patientuddannelse.decks.template.model import Template
from patientuddannelse.diagnostics import CurriculumError, Diagnostic
from patientuddannelse.digests import digest_of_bytes, digest_of_texts
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import language
from patientuddannelse.scene.primitives import Group
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.theme import PALETTE, SLIDE_STROKES, slide_type
from patientuddannelse.units import mm

_MARGIN = 0.003  # of a line's width: what LibreOffice's rounding may need


def compose_deck(
    curriculum: Curriculum,
    session_id: str,
    minutes: int | None = None,
    starts: time | None = None,
    template: Template | None = None,
    kept: KeptSlides | None = None,
) -> Deck:
    """Compose a session's deck at a length in minutes, the course's usual one without.

    Slides that the length drops stand hidden at the end, in reserve. With ``starts`` the notes and
    the agenda tell the time of day; ``template`` is a clinic's own; slides that were ``kept`` are
    composed only where they are stale. Raises CurriculumError with all that cannot be composed.
    """
    session = curriculum.sessions[session_id]
    setting = setting_of(curriculum, session, minutes or curriculum.course.minutes, starts)
    setting = replace(setting, title_apart=template is not None)
    known = _Known.of(curriculum, setting, template, kept or KeptSlides())
    sections, slides = _composed(setting, known)
    return Deck(
        id=session.session,
        slug=session.slug,
        title=str(session.shown_as),
        footer=_footer(session, curriculum),
        clinic=str(curriculum.clinic.name),
        language=curriculum.course.language,
        sections=tuple(section for section in sections if section.slide_ids),
        slides=slides,
        for_clinicians=session.audience == "clinicians",
        template=template,
    )


def _composed(setting: Setting, known: _Known) -> tuple[list[Section], tuple[Slide, ...]]:
    """Compose a deck's slides, those in reserve last, with a section for each part of the plan."""
    wrong: list[Diagnostic] = []
    parts = [
        _Run(str(planned.part.part), planned.slides, planned, setting, known)
        for planned in setting.plan
    ]
    reserve = [
        _Run(setting.labels.reserve, planned.reserve, planned, setting, known)
        for planned in setting.plan
    ]
    composed = [run.compose(wrong) for run in parts]
    hidden = [replace(each, hidden=True) for run in reserve for each in run.compose(wrong)]
    if wrong:
        raise CurriculumError(wrong)
    sections = [
        Section(run.name, _ids(slides)) for run, slides in zip(parts, composed, strict=True)
    ]
    sections.append(Section(setting.labels.reserve, _ids(hidden)))
    return sections, (*(slide for slides in composed for slide in slides), *hidden)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is kept of a deck's slides, and the digests by which they are told to be stale."""

    kept: KeptSlides
    around: tuple[object, ...]
    around_digest: str
    shown: Digests

    @classmethod
    def of(
        cls, curriculum: Curriculum, setting: Setting, template: Template | None, kept: KeptSlides
    ) -> _Known:
        """Ask for the digests of a curriculum."""
        others = [*whole_files(curriculum, "logo"), repr(curriculum.glossary.joints)]
        others.append(digest_of_bytes(template.data) if template else "")
        around = surroundings(setting, others)
        digest = digest_of_texts(said_digest(setting.session), *map(repr, around[1:]))
        return cls(kept, around, digest, digests_of_shown(curriculum))


@dataclass(frozen=True, slots=True)
class _Run:
    """Slides that stand together, of one part of the plan."""

    name: str
    contents: tuple[SlideContent, ...]
    planned: PlannedPart
    setting: Setting
    known: _Known

    def compose(self, wrong: list[Diagnostic]) -> list[Slide]:
        """Compose them, and add to what is wrong."""
        slides = []
        for content in self.contents:
            try:
                slides.append(self.slide(content))
            except CurriculumError as error:
                wrong += error.diagnostics
        return slides

    def slide(self, content: SlideContent) -> Slide:
        """Return one of them, composed if it is stale; its foot may be stale alone."""
        known = self.known
        made_of = content_digest(content, self.planned.number, known.around_digest)

        def body(setting: Setting) -> Composition:
            return composer(content.kind)(content, setting)

        def compose(setting: Setting) -> Slide:
            composed = known.kept.body(content, made_of, setting, known.shown, body)
            return _slide(content, composed, setting, self.planned)

        return known.kept.slide(content, made_of, self.setting, known.shown, compose, known.around)


def _ids(slides: Iterable[Slide]) -> tuple[str, ...]:
    return tuple(slide.id for slide in slides)


def setting_of(
    curriculum: Curriculum, session: Session, length: int, starts: time | None = None
) -> Setting:
    """Return the surroundings of the session's slides."""
    labels = language(curriculum.course.language)
    typesetter = Typesetter(
        slide_face, kern=False, greedy=True, margin=_MARGIN, joints=curriculum.glossary.parts,
        clinging=labels.clinging, unit_words=labels.unit_words,
    )  # fmt: skip
    stage = Stage(SLIDE, CONTENT, mm(1), PALETTE, slide_type(), SLIDE_STROKES, typesetter)
    plan = plan_of(session, length, curriculum.clinic.switches)
    return Setting(
        stage, session, curriculum.models, curriculum.clinic, labels, length,
        approval_mark(curriculum), plan, starts, curriculum.logo,
    )  # fmt: skip


def _footer(session: Session, curriculum: Curriculum) -> str:
    """Return the words of the foot: the session and, until it is approved, that it is a draft."""
    shown_as = str(session.shown_as)
    return shown_as if is_approved(curriculum) else f"{shown_as} · {approval_mark(curriculum)}"


def _time(planned: PlannedPart, setting: Setting) -> str:
    """Return when a part begins and ends, as the clock or in minutes from the start; its name."""
    if planned.minutes is None:
        return str(planned.part.part)
    ends = (planned.begins, planned.ends)
    if setting.starts:
        begin, end = (setting.labels.clock_text(clock(setting.starts, each)) for each in ends)
        span = f"{begin}–{end} ({setting.labels.minutes_text(planned.minutes)})"
    else:
        span = "{}–{}".format(*ends)
    return f"{span} · {planned.part.part}"


def _slide(
    content: SlideContent, composed: Composition, setting: Setting, planned: PlannedPart
) -> Slide:
    """Return the slide with its foot, its notes and its place in the YAML."""
    feet: tuple[Group | Hotspot, ...] = ()
    if composed.footer:
        feet = foot(setting, content, planned.number, composed.band)
    elif composed.signed:
        feet = (signature(setting),)
    else:
        feet = approval_plate(setting, content, planned.number)
    notes = content.notes
    return Slide(
        id=content.id,
        kind=content.kind,
        title=" ".join(str(composed.title or content.title).split()),
        composed=composed,
        foot=feet,
        notes=SpeakerNotes(
            say=notes.say,
            ask=notes.ask,
            if_silent=notes.if_silent,
            watch=notes.watch,
            time=_time(planned, setting),
            sources=(*content.sources, *notes.sources),
        ),
        origin=content.origin,
    )
