"""The clinician's side of a poster: its content and the safety box on one A4 page, for any sheet.

Sections are set once and stand as far apart as the page allows. What does not fit even close
together is an overflow at the longest list; only the further points of the talk, then the choices,
give way before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.clinician import ClinicianSides
from patientuddannelse.curriculum.models.safety import SafetyContent
from patientuddannelse.drawing.page_ground import page_ground
from patientuddannelse.languages import language
from patientuddannelse.posters.clinician_sections import EDGE, MARGIN, ClinicianSections
from patientuddannelse.posters.emblems import emblem
from patientuddannelse.posters.footer import Footer
from patientuddannelse.posters.model import SHEETS, Poster, Sheet
from patientuddannelse.posters.page_head import page_foot, page_head, page_stage
from patientuddannelse.posters.parts import Stack, air_to_fill
from patientuddannelse.posters.safety_box import safety_box
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.primitives import Group, Item, Overflow, TextBlock
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.units import mm

_SOME_AIR = 0.04  # with less a page looks crowded


def compose_clinician_side(
    content: ModelContent,
    sides: ClinicianSides,
    safety: SafetyContent,
    clinic: Clinic,
    footer: Footer,
    typesetter: Typesetter,
    language_code: str,
    bleed: float = 0.0,
) -> Poster:
    """Lay the page out on A4; ``bleed`` is drawn around it."""
    sheet = replace(SHEETS["a4"], bleed=bleed)
    stage = page_stage(sheet, typesetter)
    words = sides.headings
    side = str(words.side)
    subtitle = f"{side} · {content.clinician.step}" if content.clinician.step else side
    head = page_head(content.title, subtitle, emblem(content.model), stage, MARGIN)
    foot = page_foot(footer, words.page, stage, MARGIN)
    labels, across = language(language_code), sheet.width - 2 * EDGE
    box = safety_box(safety, clinic, labels, stage, across, said=words.to_patients)
    sections = ClinicianSections(content, sides, clinic, stage)
    room = sheet.height - foot.height - mm(1.6)
    body, air = _fitted(sections.stacks(head, box), room)
    drawn = body.draw(MARGIN, 0.0, air), foot.draw(MARGIN, sheet.height)
    scene: tuple[Item, ...] = (page_ground(stage.page, stage.color("white")), *drawn)
    excess = body.height(air) - room
    if excess > 0.01:
        scene = tuple(_overflowing(scene, sections.longest, excess))
    return Poster(
        id=f"posters/{content.model}",
        slug=content.slug,
        title=f"{side}: {content.title}",
        alt_text=f"{side}: {content.title}. {content.clinician.purpose}",
        publisher=str(footer.clinic),
        language=language_code,
        sheet=sheet,
        scene=scene,
    )


def scaled_to(sheet: Sheet, page: Poster) -> Poster:
    """Return an A4 page on another sheet: the same drawing, larger.

    A sheets differ in shape by a thousandth, so that both sides are scaled on their own.
    """
    if sheet.name == page.sheet.name:
        return page
    wide, high = sheet.width / page.sheet.width, sheet.height / page.sheet.height
    scene = Group(page.scene, name="page", transform=Matrix(wide, 0.0, 0.0, high, 0.0, 0.0))
    return replace(page, sheet=sheet, scene=(scene,))


def _fitted(ways: Iterable[Stack], room: float) -> tuple[Stack, float]:
    """Return the first stack with some air, else the one with most; none fits: the lowest."""
    tried: list[tuple[float, Stack]] = []
    for body in ways:
        air = air_to_fill(body, room)
        if air is not None and air >= _SOME_AIR:
            return body, air
        tried.append((-1.0 - body.height(0.0) if air is None else air, body))
    air, body = max(tried, key=lambda each: each[0])
    return body, max(0.0, air)


def _overflowing(items: Iterable[Item], text: Text, excess: float) -> Iterator[Item]:
    """Mark the block of a text as too tall by what the page is too tall."""
    for item in items:
        if isinstance(item, Group):
            yield replace(item, items=tuple(_overflowing(item.items, text, excess)))
        elif isinstance(item, TextBlock) and item.paragraphs[0].origin == text.origin:
            lines = excess / item.paragraphs[0].leading
            yield replace(item, overflow=Overflow(excess, 0.0, max(1, round(lines * 10))))
        else:
            yield item
