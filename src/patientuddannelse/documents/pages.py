"""From blocks to the pages of a document: head on the first, a running head and foot on all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.kept import asked_within
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.documents.flow import Block, evened, paginate, placed
from patientuddannelse.documents.model import Document
from patientuddannelse.documents.numbering import WIDEST, Number, numbers
from patientuddannelse.drawing.page_ground import page_ground
from patientuddannelse.drawing.shapes import group, polyline, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.write_on import LINE, frame_color
from patientuddannelse.languages import Labels
from patientuddannelse.posters.footer import SAFE, Footer
from patientuddannelse.posters.model import Poster, Sheet
from patientuddannelse.posters.page_head import Head, page_feet, page_foot, page_head
from patientuddannelse.posters.parts import Piece
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Group, Item, Role
from patientuddannelse.units import mm

_UNDER_HEAD = mm(7)
_UNDER_RUNNING = mm(5)
_ABOVE_FOOT = mm(4)
_HEAD_AIR = 0.5
_TIGHT = 0.7  # of their own size that gaps keep where one more block so fits on the page
_LOOSEST = 2.0  # that they become on a page with room that the next block cannot use
_LINES_APART, _ABOVE_LINES, _FEWEST_LINES = mm(9), mm(3), 3


@dataclass(frozen=True, slots=True)
class Layout:
    """What all pages of a document share.

    ``title`` and ``subtitle`` stand in the head of the first page, ``picture`` (one point high,
    left of its origin) beside them; ``running`` stands over the others. ``margin`` is the distance
    in points from the sheet's edge to the words. What the foot says tells no layout from another:
    it shows in the feet alone.
    """

    sheet: Sheet
    stage: Stage
    margin: float
    title: Text
    subtitle: str
    running: str
    footer: Footer = field(compare=False)
    labels: Labels
    picture: Group | None = None

    @property
    def width(self) -> float:
        """Return the width of the words in points."""
        return self.sheet.width - 2 * self.margin


def set_document(
    curriculum: Curriculum,
    layout: Layout,
    blocks: Iterable[Block],
    *,
    document: str,
    kind: str,
    folder: str,
    slug: str,
) -> Document:
    """Lay blocks out over as many pages as they need; ``document`` is the id.

    Pages of a ``curriculum`` that is asked again are drawn only where they have changed. Raises
    CurriculumError for a block that is taller than a page.
    """
    foot = page_foot(layout.footer, _page_name(layout, WIDEST), layout.stage, layout.margin)
    low = layout.sheet.height - foot.height - _ABOVE_FOOT
    above = _AboveFeet(layout, low, tuple(blocks))
    pages = asked_within(curriculum, "above feet", lambda _, before: above.pages(before), above)
    feet = asked_within(
        curriculum,
        "feet",
        lambda _, __: _feet(layout, numbers(curriculum, len(pages))),
        (layout, layout.footer, len(pages)),
    )
    title = f"{layout.title} – {layout.subtitle}" if layout.subtitle else str(layout.title)
    return Document(
        document, kind, folder, slug, title,
        tuple(
            _as_poster(layout, document, slug, title, (*page.items, foot))
            for page, foot in zip(pages, feet, strict=True)
        ),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands above the foot of a page: its blocks, the layout's look, and all as drawn."""

    blocks: tuple[Block, ...]
    layout: Layout
    is_first: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _AboveFeet:
    """What stands above the feet of all pages, and where in points these begin."""

    layout: Layout
    low: float
    blocks: tuple[Block, ...]

    def pages(self, before: Sequence[_Page] | None) -> tuple[_Page, ...]:
        """Lay the blocks out, and draw the pages that were not drawn ``before``."""
        layout, low = self.layout, self.low
        head = page_head(layout.title, layout.subtitle, layout.picture, layout.stage, layout.margin)
        tops = _top_of_first(head), _top_of_others(layout)
        pages = paginate(self.blocks, lambda page: low - tops[min(page, 1)], _TIGHT)
        known = [each for each in before or () if each.layout == layout]

        def page(i: int) -> _Page:
            first, room = i == 0, low - tops[min(i, 1)]
            ends = _ends(pages, i)
            blocks = _ended(layout, pages[i], room) if ends else evened(pages[i], room, _LOOSEST)
            same = (e for e in known if e.is_first == first and e.blocks == blocks)
            return next(same, None) or _Page(
                blocks, layout, first, _drawn(layout, head if first else None, blocks, tops)
            )

        return tuple(page(i) for i in range(len(pages)))


def _ends(pages: Sequence[tuple[Block, ...]], i: int) -> bool:
    """Say whether what stands on a page ends there, so that the rest of it is rightly empty."""
    return i + 1 == len(pages) or pages[i + 1][0].opens


def _ended(layout: Layout, page: tuple[Block, ...], room: float) -> tuple[Block, ...]:
    """Return a page whose rest may stay empty: with lines to write on where its end asks for it."""
    blocks = evened(page, room, 1.0)
    taken = sum(block.height + (block.gap if i else 0.0) for i, block in enumerate(blocks))
    count = int((room - taken - _ABOVE_LINES) / _LINES_APART)
    if not blocks[-1].asks or count < _FEWEST_LINES:
        return blocks
    ink = frame_color(layout.stage)
    rows = ((0.0, _LINES_APART * i, layout.width) for i in range(1, count + 1))
    lines = [polyline([(x, y), (right, y)], ink, LINE) for x, y, right in rows]
    rules = Piece((group(lines, role=Role.DECORATIVE, name="lines"),), count * _LINES_APART)
    return (*blocks, Block(rules, _ABOVE_LINES))


def _top_of_first(head: Head) -> float:
    return head.height(_HEAD_AIR) + _UNDER_HEAD


def _top_of_others(layout: Layout) -> float:
    entry = layout.stage.type["body"]
    return SAFE + entry.size * entry.leading + _UNDER_RUNNING


def _drawn(
    layout: Layout, head: Head | None, blocks: tuple[Block, ...], tops: tuple[float, float]
) -> tuple[Item, ...]:
    """Draw a page without its foot; the first has a head."""
    return (
        page_ground(layout.stage.page, layout.stage.color("white")),
        head.draw(layout.margin, 0.0, _HEAD_AIR) if head else _running(layout),
        placed(blocks, layout.margin, tops[0 if head else 1]),
    )


def _feet(layout: Layout, numbered: Sequence[Number]) -> tuple[Group, ...]:
    """Draw the feet of pages, those of the same number once."""
    apart = dict.fromkeys(numbered)
    names = (_page_name(layout, each) for each in apart)
    feet = page_feet(layout.footer, names, layout.stage, layout.margin)
    drawn = (foot.draw(layout.margin, layout.sheet.height) for foot in feet)
    by_number = dict(zip(apart, drawn, strict=True))
    return tuple(by_number[each] for each in numbered)


def _running(layout: Layout) -> Group:
    """Return what stands over a later page: the document's name, over a thin rule."""
    stage, box = layout.stage, Rect(layout.margin, SAFE, layout.width, layout.stage.page.height)
    words = stage.text(layout.running, box, "body", "ink2", align=Align.END).at(box.x, SAFE)
    rule = rect(box.x, words.box.bottom + mm(0.8), box.width, mm(0.3), stage.color("petrol2"))
    return group(rule, words, name="running head", role=Role.DECORATIVE)


def _page_name(layout: Layout, number: Number) -> Text:
    return Text(layout.labels.page_text(*number).lower())


def _as_poster(
    layout: Layout, document: str, slug: str, title: str, scene: tuple[Item, ...]
) -> Poster:
    return Poster(
        id=document,
        slug=slug,
        title=title,
        alt_text=title,
        publisher=str(layout.footer.clinic),
        language=layout.labels.code,
        sheet=layout.sheet,
        scene=scene,
    )
