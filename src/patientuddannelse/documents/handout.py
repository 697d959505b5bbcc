"""What patients take home on several pages: large type, a quiet foot, places to write on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from functools import cached_property

from patientuddannelse.curriculum.approval import approval_mark
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.kept import asked_within
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.dataclass import dataclass
from patientuddannelse.documents.flow import Block, evenly, paginate, placed
from patientuddannelse.documents.model import Document
from patientuddannelse.documents.numbering import WIDEST, Number, numbers
from patientuddannelse.drawing.page_ground import page_ground
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels, language
from patientuddannelse.posters.compose import poster_typesetter
from patientuddannelse.posters.footer import SAFE
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.model import Imprint, Poster, Sheet
from patientuddannelse.posters.parts import Piece
from patientuddannelse.posters.sections import text_block
from patientuddannelse.posters.worksheet_places import rows
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role, TextBlock
from patientuddannelse.theme import TypeScale
from patientuddannelse.units import mm

_AIR = mm(2)  # between the rule of the foot and its words
_APART = mm(5)
_ABOVE_FOOT = mm(5)
_UNDER_TITLE = mm(4)
_LOOSEST = mm(8)  # more room above a block than it needs, on a page with room to spare


@dataclass(frozen=True)
class Handout:
    """What the pages of one document share: sheet, stage, margin in points, and their foot.

    What the foot says tells none from another: what stands above it asks for the ``area`` alone.
    """

    sheet: Sheet
    stage: Stage
    margin: float
    labels: Labels
    imprint: Imprint = field(compare=False)
    clinic: Text = field(compare=False)
    approval: str = field(compare=False)

    @cached_property
    def area(self) -> Rect:
        """Return the room for what a page says: between its margins, above its foot."""
        top = self.margin
        low = self.sheet.height - self._foot_height - _ABOVE_FOOT
        return Rect(self.margin, top, self.sheet.width - 2 * self.margin, low - top)

    @cached_property
    def _foot_height(self) -> float:
        return self._left.height + _AIR + SAFE

    def title(self, text: Text | str) -> Piece:
        """Return the title of a page."""
        block = text_block(self.stage, text, self.area.width, "h1", "petrol9", name="title")
        return Piece((block,), block.height, Role.PLAIN, "title")

    def titles_as(self, role: str) -> Stage:
        """Return the stage on which a role is set as the titles of pages are."""
        roles = {**self.stage.type.roles, role: self.stage.type["h1"]}
        return replace(self.stage, type=TypeScale(roles))

    def titled(self, text: Text | str, below: Text | str = "") -> tuple[Block, ...]:
        """Return a title that begins a page, with what invites to write below it."""
        lead = text_block(self.stage, below, self.area.width, "body") if str(below) else None
        blocks = [Block(self.title(text), keeps=True, opens=True)]
        if lead:
            part = Piece((lead,), lead.height)
            blocks.append(Block(part, _UNDER_TITLE / 2, keeps=True, leads=True))
        return tuple(blocks)

    def places(self, fields: Sequence[WorksheetField]) -> tuple[Block, ...]:
        """Return places to write on or to tick."""
        across = self.area.width
        planned = rows(tuple(fields), self.stage, across, self.labels)
        return tuple(
            Block(
                Piece((row.draw(Rect(0.0, 0.0, across, row.height)),), row.height),
                row.above,
                origin=row.field.label.origin,
            )
            for row in planned
        )

    def pages(self, blocks: Iterable[Block]) -> list[tuple[Item, ...]]:
        """Lay blocks out over as many pages as they need, about equally full."""
        return [self.page(page) for page in evenly(blocks, self.area.height)]

    def paged(self, blocks: Iterable[Block]) -> tuple[tuple[Block, ...], ...]:
        """Tell which blocks stand on which page."""
        return paginate(blocks, lambda _page: self.area.height)

    def page(self, blocks: Sequence[Block]) -> tuple[Item, ...]:
        """Lay the blocks of one page out, farther apart where there is room."""
        area = self.area
        return (placed(_spread(blocks, area.height), area.x, area.y),)

    def document(
        self,
        curriculum: Curriculum,
        pages: Sequence[tuple[Item, ...]],
        *,
        document: str,
        kind: str,
        folder: str,
        slug: str,
        title: str,
    ) -> Document:
        """Give pages of a curriculum their ground and foot; ``document`` is the id."""
        feet = asked_within(
            curriculum,
            "feet",
            lambda _, __: self._feet(numbers(curriculum, len(pages))),
            (self, self._said, len(pages)),
        )
        ground = page_ground(self.stage.page, self.stage.color("white"))
        finished = tuple(
            Poster(
                id=document,
                slug=slug,
                title=title,
                alt_text=title,
                publisher=str(self.clinic),
                language=self.labels.code,
                sheet=self.sheet,
                scene=(ground, *page, foot),
                imprint=self.imprint,
            )
            for page, foot in zip(pages, feet, strict=True)
        )
        return Document(document, kind, folder, slug, title, finished)

    @property
    def _said(self) -> tuple[str, ...]:
        """Return what the foot says beside the number of the page."""
        imprint = self.imprint
        edition = f"{self.labels.edition} {imprint.edition:%d.%m.%Y} · {imprint.code}"
        return f"{self.clinic} · {self.approval}", imprint.sheet_id, edition

    @cached_property
    def _number_width(self) -> float:
        """Return the width of a page's number, as wide as any."""
        return 1.02 * self.stage.width(self.labels.page_text(*WIDEST), "text")

    @cached_property
    def _left(self) -> TextBlock:
        """Set clinic, approval and edition, left of the page's number."""
        stage, page = self.stage, self.stage.page
        across = page.width - 2 * self.margin - self._number_width - _APART
        return stage.typesetter.block(
            self._said,
            [stage.style(role, "ink2") for role in ("approval", "furniture", "furniture")],
            Rect(self.margin, 0.0, across, page.height),
            name="approval",
        )

    def _feet(self, numbered: Sequence[Number]) -> tuple[Group, ...]:
        """Draw the feet of pages, which differ in their numbers."""
        apart = dict.fromkeys(numbered)
        by_number = dict(zip(apart, self._drawn(apart), strict=True))
        return tuple(by_number[each] for each in numbered)

    def _drawn(self, numbered: Iterable[Number]) -> Iterator[Group]:
        page, top = self.stage.page, self.sheet.height - self._foot_height
        high = self.sheet.height - SAFE - top - _AIR
        left, across = self._left, self._number_width
        rule = rect(page.x, top - mm(0.4), page.width, mm(0.8), self.stage.color("petrol2"))
        said = left.at(self.margin, top + _AIR + (high - left.height) / 2)
        at = Rect(page.width - self.margin - across, top + _AIR, across, high)
        for number in numbered:
            text = self.labels.page_text(*number)
            block = self.stage.text(
                text, at, "text", "ink2", align=Align.END, anchor=Anchor.MIDDLE, name="page"
            )
            yield group(rule, said, block, name="footer")


def handout(curriculum: Curriculum, sheet: Sheet, margin: float, imprint: Imprint) -> Handout:
    """Return the pages of a course's document on a sheet."""
    return Handout(
        sheet,
        poster_stage(sheet, poster_typesetter(curriculum)),
        margin,
        language(curriculum.course.language),
        imprint,
        curriculum.clinic.name,
        approval_mark(curriculum),
    )


def _spread(blocks: Sequence[Block], room: float) -> tuple[Block, ...]:
    """Stand the blocks of one page farther apart where there is room, but for what is tied."""
    tied = [False, *(block.keeps and not block.leads for block in blocks[:-1])]
    gaps = len(blocks) - 1 - sum(tied)
    taken = sum(block.height + (block.gap if i else 0.0) for i, block in enumerate(blocks))
    loose = max(0.0, min(_LOOSEST, (room - taken) / gaps)) if gaps else 0.0
    return tuple(
        block if ties or not i else replace(block, gap=block.gap + loose)
        for i, (block, ties) in enumerate(zip(blocks, tied, strict=True))
    )
