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
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.page_ground import page_ground
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import language
from patientuddannelse.posters.clinician_sections import EDGE, MARGIN, ClinicianSections
from patientuddannelse.posters.emblems import emblem
from patientuddannelse.posters.footer import Footer
from patientuddannelse.posters.model import SHEETS, Poster, Sheet
from patientuddannelse.posters.page_head import PageFoot, page_foot, page_head, page_stage
from patientuddannelse.posters.parts import Stack, air_to_fill
from patientuddannelse.posters.safety_box import safety_box
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.primitives import Group, Item, Overflow, TextBlock
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.units import mm

_SOME_AIR = 0.04  # with less a page looks crowded


@dataclass(frozen=True, slots=True)
class ClinicianSide:
    """The page of one model on A4; ``bleed`` is drawn around it."""

    content: ModelContent
    sides: ClinicianSides
    safety: SafetyContent
    clinic: Clinic
    typesetter: Typesetter
    language: str
    bleed: float = 0.0

    @property
    def sheet(self) -> Sheet:
        """Return the sheet with its bleed."""
        return replace(SHEETS["a4"], bleed=self.bleed)

    @property
    def stage(self) -> Stage:
        """Return how it is set."""
        return page_stage(self.sheet, self.typesetter)

    def foot(self, footer: Footer) -> PageFoot:
        """Set its foot."""
        return page_foot(footer, self.sides.headings.page, self.stage, MARGIN)

    def above(self, foot: float) -> tuple[Item, ...]:
        """Lay out what stands above a foot of that height in points."""
        content, stage, words = self.content, self.stage, self.sides.headings
        step = content.clinician.step
        subtitle = f"{words.side} · {step}" if step else str(words.side)
        head = page_head(content.title, subtitle, emblem(content.model), stage, MARGIN)
        labels, across = language(self.language), self.sheet.width - 2 * EDGE
        box = safety_box(self.safety, self.clinic, labels, stage, across, said=words.to_patients)
        sections = ClinicianSections(content, self.sides, self.clinic, stage)
        room = self.sheet.height - foot - mm(1.6)
        body, air = _fitted(sections.stacks(head, box), room)
        ground = page_ground(stage.page, stage.color("white"))
        scene: tuple[Item, ...] = (ground, body.draw(MARGIN, 0.0, air))
        excess = body.height(air) - room
        if excess > 0.01:
            scene = tuple(_overflowing(scene, sections.longest, excess))
        return scene

    def page(self, above: tuple[Item, ...], foot: PageFoot, publisher: Text) -> Poster:
        """Return the page of what stands above its foot and that."""
        content, side = self.content, self.sides.headings.side
        return Poster(
            id=f"posters/{content.model}",
            slug=content.slug,
            title=f"{side}: {content.title}",
            alt_text=f"{side}: {content.title}. {content.clinician.purpose}",
            publisher=str(publisher),
            language=self.language,
            sheet=self.sheet,
            scene=(*above, foot.draw(MARGIN, self.sheet.height)),
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
