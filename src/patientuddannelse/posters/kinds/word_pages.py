"""Pages of words in large print: each with the letter by which the figure points to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.drawing.labels import centred
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.posters.footer import Footer, draw_footer, footer_height
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, Role, TextBlock

_MARGIN, _TOP, _FOOT = 18.0, 17.0, 2.0  # design units: at the sides, above the head, at the foot
_GAPS = (0.75, 0.6, 0.45)  # sizes between entries: less where that saves a page


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of a sheet: their letter ("" for none), paragraphs and their weights (none: body)."""

    letter: str
    texts: tuple[Text, ...]
    weights: tuple[int, ...] = ()


def word_pages(
    title: Text,
    entries: Sequence[Entry],
    footer: Footer,
    stage: Stage,
    foot: Stage,
    labels: Labels,
) -> list[tuple[Item, ...]]:
    """Lay entries out on as many pages as they need; ``foot`` is the stage of the pages' foot."""
    top = _TOP * stage.unit + stage.type["h2"].size * 1.2 + stage.type["text"].size * 1.9
    bottom = stage.frame.bottom - footer_height(footer, foot) - _FOOT * stage.unit
    blocks = [(entry, _block(entry, stage)) for entry in entries]
    tries = [_pages(blocks, stage, top, bottom, gap) for gap in _GAPS]
    pages = min(tries, key=len)
    count = len(pages) + 1
    return [
        _page(_head(title, labels.page_text(number, count), stage), items, footer, stage, foot)
        for number, items in enumerate(pages, 2)
    ]


def _pages(
    blocks: Sequence[tuple[Entry, TextBlock]], stage: Stage, top: float, bottom: float, gap: float
) -> list[list[Group]]:
    """Place entries from the top of each page down, ``gap`` sizes apart."""
    pages: list[list[Group]] = [[]]
    y = top
    for entry, block in blocks:
        if pages[-1] and y + block.height > bottom:
            pages.append([])
            y = top
        pages[-1].append(_placed(entry, block, stage, y))
        y += block.height + gap * stage.type["body"].size
    return pages


def _block(entry: Entry, stage: Stage) -> TextBlock:
    size, margin = stage.type["body"].size, _MARGIN * stage.unit
    x = margin + (2.1 * size if entry.letter else 0.0)
    texts = [_flowing(text) for text in entry.texts]
    styles = [stage.style("body", weight=weight) for weight in entry.weights or (0,) * len(texts)]
    box = Rect(x, 0, stage.frame.right - margin - x, stage.frame.height)
    block = stage.typesetter.block(texts, styles, box, gap=0.12)
    return replace(block, box=replace(box, height=max(block.height, 1.0)))


def _flowing(text: Text) -> Text:
    """Return the text without the breaks that were made for the figure."""
    return replace(text, value=text.value.replace("\n", " "))


def _placed(entry: Entry, block: TextBlock, stage: Stage, y: float) -> Group:
    placed = block.at(block.box.x, y)
    if not entry.letter:
        return group(placed, name="words")
    size, radius = stage.type["text"].minimum, letter_radius(stage)
    at = (_MARGIN * stage.unit + radius, y + stage.type["body"].size * 0.72)
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


def _page(
    head: TextBlock, items: Sequence[Group], footer: Footer, stage: Stage, foot: Stage
) -> tuple[Item, ...]:
    page = stage.page
    ground = rect(page.x, page.y, page.width, page.height, stage.color("paper"))
    return (
        group(ground, name="ground", role=Role.DECORATIVE),
        group(head, name="head"),
        *items,
        draw_footer(footer, foot, stage.frame),
    )
