"""Pages of words in large print: each with the letter by which the figure points to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.labels import centred
from patientuddannelse.drawing.page_ground import page_ground
from patientuddannelse.drawing.shapes import disc, group, polyline
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.posters.footer import Footer, set_footer
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, Role, TextBlock
from patientuddannelse.units import mm

_MARGIN, _TOP, _FOOT = 18.0, 17.0, 2.0  # design units: at the sides, above the head, at the foot
_LEAST_GAP, _MOST_GAP = 0.45, 1.4  # sizes between entries: as much as their pages leave
_WRITE_ON = mm(15)  # between lines to write on
_FEWEST, _MOST = 3, 8  # lines to write on
_LARGER = (1.5, 1.3, 1.15, 1.0)  # words with much room are larger still


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of a sheet: their letter ("" for none), paragraphs and their weights (none: body).

    ``asks``: where its page has room, lines to write the answer on follow.
    """

    letter: str
    texts: tuple[Text, ...]
    weights: tuple[int, ...] = ()
    asks: bool = False


def word_pages(
    title: Text,
    entries: Sequence[Entry],
    footer: Footer,
    stage: Stage,
    foot: Stage,
    labels: Labels,
    *,
    first: int = 2,
) -> list[tuple[Item, ...]]:
    """Lay entries out evenly on as few pages as hold them, as large as these allow.

    ``foot`` is the stage of the pages' foot, ``first`` the number of the first of them.
    """
    top = _TOP * stage.unit + stage.type["h2"].size * 1.2 + stage.type["text"].size * 1.9
    below = set_footer(footer, foot)
    bottom = stage.frame.bottom - below.height - _FOOT * stage.unit
    room = bottom - top
    tries = []
    for larger in _LARGER:
        gap = _LEAST_GAP * larger * stage.type["body"].size
        blocks = [(entry, _block(entry, stage, larger)) for entry in entries]
        tries.append((share_out(blocks, room, gap), larger))
    pages, larger = min(tries, key=lambda each: len(each[0]))
    last = first + len(pages) - 1
    return [
        _page(
            _head(title, labels.page_text(number, last), stage),
            _placed_from(top, room, blocks, stage, larger),
            stage, below.draw(stage.frame),
        )
        for number, blocks in enumerate(pages, first)
    ]  # fmt: skip


Laid = tuple[Entry, TextBlock]


def share_out(blocks: Sequence[Laid], room: float, gap: float) -> list[list[Laid]]:
    """Share entries out over as few pages as hold them, all about equally full."""
    pages = _filled(blocks, room, gap)
    step = 0.02 * room
    while room > step:
        tighter = _filled(blocks, room - step, gap)
        if len(tighter) > len(pages):
            break
        pages, room = tighter, room - step
    return pages


def _filled(blocks: Sequence[Laid], room: float, gap: float) -> list[list[Laid]]:
    """Fill page after page; an entry taller than a page has one of its own."""
    pages: list[list[Laid]] = [[]]
    y = 0.0
    for laid in blocks:
        if pages[-1] and y + laid[1].height > room:
            pages.append([])
            y = 0.0
        pages[-1].append(laid)
        y += laid[1].height + gap
    return pages


def _placed_from(
    top: float, room: float, blocks: Sequence[Laid], stage: Stage, larger: float
) -> list[Group]:
    """Place the entries of a page from the top down, with as much air as the page leaves."""
    size = larger * stage.type["body"].size
    spare = room - sum(block.height for _, block in blocks)
    gap = min(max(spare / len(blocks), _LEAST_GAP * size), _MOST_GAP * size)
    lines = min(int((spare - gap * len(blocks)) / _WRITE_ON), _MOST)
    groups, y = [], top
    for entry, block in blocks:
        groups.append(_placed(entry, block, stage, y, size))
        y += block.height
        if entry.asks and lines >= _FEWEST:
            groups.append(_write_on(lines, stage, y))
            y += lines * _WRITE_ON
        y += gap
    return groups


def _write_on(lines: int, stage: Stage, y: float) -> Group:
    margin, ink = _MARGIN * stage.unit, stage.color("ink2")
    ends = (margin, stage.frame.right - margin)
    rows = (y + (i + 1) * _WRITE_ON for i in range(lines))
    rules = [polyline([(x, at) for x in ends], ink, stage.strokes.hair) for at in rows]
    return group(rules, name="write_on", role=Role.DECORATIVE)


def _block(entry: Entry, stage: Stage, larger: float) -> TextBlock:
    size, margin = larger * stage.type["body"].size, _MARGIN * stage.unit
    x = margin + (2.1 * size if entry.letter else 0.0)
    texts = [_flowing(text) for text in entry.texts]
    weights = entry.weights or (0,) * len(texts)
    styles = [stage.style("body", weight=weight, size=size) for weight in weights]
    box = Rect(x, 0, stage.frame.right - margin - x, stage.frame.height)
    block = stage.typesetter.block(texts, styles, box, gap=0.12)
    return replace(block, box=replace(box, height=max(block.height, 1.0)))


def _flowing(text: Text) -> Text:
    """Return the text without the breaks that were made for the figure."""
    return replace(text, value=text.value.replace("\n", " "))


def _placed(entry: Entry, block: TextBlock, stage: Stage, y: float, body: float) -> Group:
    placed = block.at(block.box.x, y)
    if not entry.letter:
        return group(placed, name="words")
    size, radius = stage.type["text"].minimum, letter_radius(stage)
    at = (_MARGIN * stage.unit + radius, y + body * 0.6)
    letter = centred(stage, entry.letter, at, (3 * size, 1.3 * size), "text", stage.color("white"))
    return group(
        disc(*at, radius, stage.color("petrol9")), letter, placed, name=f"words {entry.letter}"
    )


def letter_radius(stage: Stage) -> float:
    """Return the radius of the disc that a letter stands in."""
    return stage.type["text"].minimum * 0.78


def _head(title: Text, number: str, stage: Stage) -> TextBlock:
    margin = _MARGIN * stage.unit
    sizes = stage.type["h2"].size * 1.2 + stage.type["text"].size * 1.3
    box = Rect(margin, _TOP * stage.unit, stage.frame.width - 2 * margin, sizes)
    styles = [stage.style("h2", "petrol9"), stage.style("text", "ink2")]
    return stage.typesetter.block([_flowing(title), number], styles, box)


def _page(head: TextBlock, items: Sequence[Group], stage: Stage, foot: Group) -> tuple[Item, ...]:
    return (
        page_ground(stage.page, stage.color("paper")),
        group(head, name="head"),
        *items,
        foot,
    )
