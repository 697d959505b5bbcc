"""Blocks over pages: which block stands on which page, headings with what they head."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import CurriculumError, Origin
from patientuddannelse.drawing.shapes import group
from patientuddannelse.posters.parts import Part, Stack
from patientuddannelse.scene.primitives import Group
from patientuddannelse.scene.walk import text_blocks
from patientuddannelse.wordings import finding

AIR = 0.5
"""How far apart the inner parts of a block stand, of what ``posters.parts`` allows (0–1)."""

_NEARLY = 4.0  # pt: pages that differ by less are equally full
_SLACK = 0.01  # pt: what sums of heights may differ by


@dataclass(frozen=True, slots=True)
class Block:
    """A part that is never cut, and how it stands among its neighbours.

    ``gap`` is the room above it in points unless it is the first on its page; ``keeps`` ties it to
    the next block, as a heading; what stands under one that ``leads`` stays on its page, yet is set
    no closer to it than to what follows; ``opens`` begins a page, but one that ``saves`` follows on
    where that saves a page; one that ``asks`` for it has lines to write on under it, where a page
    ends with it. ``origin`` is told when the block is taller than a page; without it, where its
    longest text was written. ``height`` is its own in points, the gap above not counted.
    """

    part: Part
    gap: float = 0.0
    keeps: bool = False
    leads: bool = False
    opens: bool = False
    saves: bool = False
    asks: bool = False
    origin: Origin | None = None
    height: float = field(init=False)

    def __post_init__(self) -> None:
        """Measure it: its height is asked many times."""
        object.__setattr__(self, "height", self.part.height(AIR))


def blocks_of(stack: Stack, gap: float, *, keep_first: bool = False) -> tuple[Block, ...]:
    """Return the parts of a stack as blocks that may stand on different pages.

    ``gap`` stands above the first; ``keep_first`` ties the first to the second.
    """
    blocks = [
        Block(part, gap if i == 0 else room.at(AIR)) for i, (room, part) in enumerate(stack.parts)
    ]
    if keep_first and len(blocks) > 1:
        blocks[0] = replace(blocks[0], keeps=True)
    return tuple(blocks)


Pages = tuple[tuple[Block, ...], ...]


def paginate(blocks: Iterable[Block], room: Callable[[int], float], tight: float = 1.0) -> Pages:
    """Lay blocks over pages, as ``filled``; what may follow on to save a page does."""
    given = tuple(blocks)
    pages = filled(given, room, tight)
    if not any(block.saves for block in given):
        return pages
    following = [replace(block, opens=block.opens and not block.saves) for block in given]
    shorter = filled(following, room, tight)
    return shorter if len(shorter) < len(pages) else pages


def evenly(blocks: Iterable[Block], room: float) -> Pages:
    """Lay blocks over no more pages than they need, each about as full as the others."""
    given = tuple(blocks)
    pages = paginate(given, _every_page(room))
    if len(pages) < 2:
        return pages
    low, high = max(_height(run, 1.0, first=True) for run in _runs(given)), room
    while high - low > _NEARLY:
        cap = (low + high) / 2
        tried = paginate(given, _every_page(cap))
        if len(tried) > len(pages):
            low = cap
        else:
            pages, high = tried, cap
    return pages


def _every_page(room: float) -> Callable[[int], float]:
    return lambda _page: room


def filled(blocks: Iterable[Block], room: Callable[[int], float], tight: float = 1.0) -> Pages:
    """Fill pages from the first on; ``room`` tells the height in points of page 0, 1, ….

    Blocks that are tied together stay on one page if a page can hold them. ``tight`` is how small
    gaps may become, as a share of their own, where one more block so fits: then ``evened`` has to
    set the page. Raises CurriculumError for a block that is taller than a page.
    """
    pages: list[list[Block]] = [[]]
    used = 0.0

    def begin() -> None:
        nonlocal used
        pages.append([])
        used = 0.0

    for run in _runs(blocks):
        fits_here = used + _height(run, tight, first=not pages[-1]) <= room(len(pages) - 1) + _SLACK
        fits_next = _height(run, tight, first=True) <= room(len(pages)) + _SLACK
        if pages[-1] and (run[0].opens or (fits_next and not fits_here)):
            begin()
        for block in run:
            gap = tight * block.gap if pages[-1] else 0.0
            if pages[-1] and used + gap + block.height > room(len(pages) - 1) + _SLACK:
                begin()
                gap = 0.0
            used += gap + block.height
            if used > room(len(pages) - 1) + _SLACK:
                raise _too_tall(block, used - room(len(pages) - 1))
            pages[-1].append(block)
    return tuple(tuple(page) for page in pages if page)


def evened(blocks: Sequence[Block], room: float, most: float) -> tuple[Block, ...]:
    """Let the gaps of one page grow alike to fill it, at most ``most`` times, or shrink to fit."""
    gaps = sum(block.gap for block in blocks[1:])
    if not gaps:
        return tuple(blocks)
    times = min(most, (room - sum(block.height for block in blocks)) / gaps)
    return tuple(replace(block, gap=times * block.gap) for block in blocks)


def placed(blocks: Sequence[Block], x: float, y: float) -> Group:
    """Draw the blocks of one page below one another, their left edge and top at a place."""
    drawn = []
    for i, block in enumerate(blocks):
        y += block.gap if i else 0.0
        drawn.append(block.part.draw(x, y, AIR))
        y += block.height
    return group(drawn, name="text")


def _runs(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield blocks that belong together: each that keeps, with the next."""
    run: list[Block] = []
    for block in blocks:
        run.append(block)
        if not block.keeps:
            yield run
            run = []
    if run:
        yield run


def _height(run: Sequence[Block], tight: float, *, first: bool) -> float:
    gaps = sum(block.gap for block in run[1:]) + (0.0 if first else run[0].gap)
    return tight * gaps + sum(block.height for block in run)


def _too_tall(block: Block, excess: float) -> CurriculumError:
    at = block.origin or _longest_text(block)
    return CurriculumError([finding("overflow", at, points=f"{excess:.0f}")])


def _longest_text(block: Block) -> Origin | None:
    """Return where the text of a block was written that takes the most room."""
    texts = [each for each in text_blocks([block.part.draw(0.0, 0.0, AIR)]) if each.origin]
    longest = max(texts, key=lambda each: each.height, default=None)
    return longest.origin if longest else None
