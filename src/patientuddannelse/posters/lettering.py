"""A figure whose small words leave it: a letter stands in the place of each, the words by letter.

Letters, since many figures have numbers of their own; words by such a number keep it as their key.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.labels import centred
from patientuddannelse.drawing.shapes import disc, group
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.kinds.word_pages import Entry, letter_radius
from patientuddannelse.posters.legible import line_boxes, overlap
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Paragraph, TextBlock
from patientuddannelse.scene.walk import text_blocks
from patientuddannelse.text.fitting import TextStyle

_NEAR = 0.75  # words nearer than this many sizes belong together


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Texts that stand together and get one letter, or keep the number they begin with."""

    letter: str
    blocks: tuple[TextBlock, ...]

    @property
    def number(self) -> TextBlock | None:
        """Return the number that the figure itself gives these words."""
        first = self.blocks[0]
        return first if first.text.strip() == self.letter else None

    @property
    def box(self) -> Rect:
        """Return the box around its lines."""
        box = _box(self.blocks[0])
        for block in self.blocks[1:]:
            box = box.union(_box(block))
        return box


def lettered(
    figure: Group, stage: Stage, *, enlarge: bool = True
) -> tuple[Group, tuple[Entry, ...]]:
    """Return the figure and its words; what is large enough, or can be made so, stays in it.

    ``stage`` is that of large print; without ``enlarge`` nothing is made larger in the figure.
    """
    kept: dict[int, TextBlock] = {}
    small: list[tuple[int, TextBlock]] = []
    blocks = _blocks(figure)
    for part, block in blocks:
        others = [kept.get(id(other), other) for _, other in blocks if other is not block]
        enlarged = _enlarged(block, stage, enlarge=enlarge)
        if enlarged and (enlarged is block or not _touches(enlarged, others)):
            kept[id(block)] = enlarged
        else:
            small.append((part, block))
    clusters = tuple(_clusters(small))
    discs = [_disc(cluster, stage) for cluster in clusters]
    crowded = {
        key
        for key, block in kept.items()
        if any(overlap(box, each) for box in line_boxes(block) for each in discs)
    } & {id(block) for _, block in blocks if kept.get(id(block)) is not block}
    if crowded:
        small = [each for each in blocks if id(each[1]) in crowded or each in small]
        clusters = tuple(_clusters(small))
    marks = {id(cluster.blocks[0]): _mark(cluster, stage) for cluster in clusters}
    gone = {id(block) for _, block in small}
    items = tuple(_without(item, gone, marks, kept) for item in figure.items)
    return replace(figure, items=items), tuple(_entry(cluster) for cluster in clusters)


def _blocks(figure: Group) -> list[tuple[int, TextBlock]]:
    """Return the texts of a figure in reading order, each with the number of its part."""
    return [
        (part, block)
        for part, item in enumerate(figure.items)
        for block in text_blocks([item])
        if block.text.strip()
    ]


def _touches(block: TextBlock, others: Sequence[TextBlock]) -> bool:
    taken = [box for other in others for box in line_boxes(other)]
    return any(overlap(box, each) for box in line_boxes(block) for each in taken)


def _enlarged(block: TextBlock, stage: Stage, *, enlarge: bool) -> TextBlock | None:
    """Return the block with no text under the least large size, or None if that cannot fit."""
    least = stage.type["text"].minimum
    if all(paragraph.size >= least for paragraph in block.paragraphs):
        return block
    if not enlarge:
        return None
    more = 0.2 * block.box.height
    above = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[block.anchor] * more
    box = replace(block.box, y=block.box.y - above, height=block.box.height + more)
    lines = [len(paragraph.lines) for paragraph in block.paragraphs]
    larger = stage.typesetter.block(
        [_text(paragraph) for paragraph in block.paragraphs],
        [_style(paragraph, least) for paragraph in block.paragraphs],
        box, align=block.paragraphs[0].align, anchor=block.anchor, name=block.name,
    )  # fmt: skip
    if larger.overflow or [len(paragraph.lines) for paragraph in larger.paragraphs] != lines:
        return None
    return larger


def _style(paragraph: Paragraph, least: float) -> TextStyle:
    size = max(paragraph.size, least)
    leading = paragraph.leading / paragraph.size
    return TextStyle(paragraph.font.weight, size, size, leading, paragraph.color)


def _text(paragraph: Paragraph) -> Text:
    return Text(paragraph.text, paragraph.text, paragraph.origin)


def _clusters(blocks: Sequence[tuple[int, TextBlock]]) -> Iterator[_Cluster]:
    """Gather texts of the same part that stand close under each other."""
    letters = _letters()
    left = list(blocks)
    while left:
        part, first = left.pop(0)
        members = [first]
        grown = True
        while grown:
            grown = False
            for other in left:
                if _joins(other, part, members) and any(
                    _near(other[1], member) for member in members
                ):
                    members.append(other[1])
                    left.remove(other)
                    grown = True
                    break
        words = [member for member in members if not _is_number(member)]
        numbered = _is_number(first) and len(words) == len(members) - 1 > 0
        yield _Cluster(first.text.strip() if numbered else next(letters), tuple(members))


def _joins(other: tuple[int, TextBlock], part: int, members: Sequence[TextBlock]) -> bool:
    """Say whether a text may share a letter: of the same part, or one more number in a row."""
    return other[0] == part or all(map(_is_number, (other[1], *members)))


def _letters() -> Iterator[str]:
    """Yield A to Z, then A1 to Z1 and so on."""
    for lap in count():
        for code in range(ord("A"), ord("Z") + 1):
            yield f"{chr(code)}{lap or ''}"


def _near(one: TextBlock, two: TextBlock) -> bool:
    """Say whether texts belong together: one under the other, or a number beside its words."""
    a, b = _box(one), _box(two)
    size = min(p.size for block in (one, two) for p in block.paragraphs)
    down = max(a.y, b.y) - min(a.bottom, b.bottom)
    along = max(a.x, b.x) - min(a.right, b.right)
    if _is_number(one) and _is_number(two):
        return math.dist(a.center, b.center) < 2.4 * size
    if _is_number(one) or _is_number(two):
        return along < 2 * size and down < 0
    return down < _NEAR * size and -along > 0.4 * min(a.width, b.width)


def _is_number(block: TextBlock) -> bool:
    return block.text.strip().isdigit()


def _box(block: TextBlock) -> Rect:
    """Return the box around the lines of a text."""
    return Rect.around(
        point
        for paragraph in block.paragraphs
        for line in paragraph.lines
        for point in (
            (line.x, line.baseline - 0.7 * paragraph.size),
            (line.x + line.width, line.baseline + 0.2 * paragraph.size),
        )
    )


def _disc(cluster: _Cluster, stage: Stage) -> Rect:
    """Return the box of a letter: where the words began, in the middle of narrow ones.

    A number of the figure stays where it stands.
    """
    size, radius, box = stage.type["text"].minimum, letter_radius(stage), cluster.box
    if cluster.number:
        at = _box(cluster.number).center
        return Rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius)
    paragraphs = [p for block in cluster.blocks for p in block.paragraphs]
    centred_words = all(p.align is Align.MIDDLE for p in paragraphs)
    x = box.center.x if centred_words or box.width < 5 * size else box.x + radius
    return Rect(x - radius, box.center.y - radius, 2 * radius, 2 * radius)


def _mark(cluster: _Cluster, stage: Stage) -> Group:
    size, box = stage.type["text"].minimum, _disc(cluster, stage)
    white, ground = stage.color("white"), stage.color("petrol9")
    letter = centred(stage, cluster.letter, box.center, (3 * size, 1.3 * size), "text", white)
    ring = disc(*box.center, box.width / 2, ground, line=white, line_width=stage.strokes.hair)
    return group(ring, letter, name=f"letter {cluster.letter}")


def _without(
    item: Item, gone: set[int], marks: dict[int, Group], kept: dict[int, TextBlock]
) -> Item:
    """Return a part with letters for the words that leave it."""
    if isinstance(item, TextBlock):
        return kept.get(id(item), item)
    if not isinstance(item, Group):
        return item
    items: list[Item] = []
    for each in item.items:
        if id(each) in marks:
            items.append(marks[id(each)])
        elif id(each) not in gone:
            items.append(_without(each, gone, marks, kept))
    return replace(item, items=tuple(items))


def _entry(cluster: _Cluster) -> Entry:
    """Return the words of a letter; a row of numbers becomes one line."""
    words = [block for block in cluster.blocks if block is not cluster.number]
    paragraphs = [p for block in words for p in block.paragraphs]
    if all(map(_is_number, cluster.blocks)):
        row = " · ".join(paragraph.text.strip() for paragraph in paragraphs)
        return Entry(cluster.letter, (replace(_text(paragraphs[0]), value=row),))
    weights = tuple(paragraph.font.weight for paragraph in paragraphs)
    return Entry(cluster.letter, tuple(map(_text, paragraphs)), weights)
