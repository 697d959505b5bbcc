"""A figure whose examples are gone: dashed boxes in their places to write the patient's own in.

What stands before an example in the same text, as a name does, stays.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.blank_boxes import roomier
from patientuddannelse.posters.legible import line_boxes
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Align, Group, Item, Paragraph, Path, TextBlock
from patientuddannelse.text.fitting import TextStyle

_LEAST_QUOTED = 8  # signs of an example from which on it is found within a longer text
_NEAR = 8.0  # points between boxes that become one
_ROOM = 1.5  # points between the words that were there and the box


def emptied(figure: Group, examples: Iterable[Text], stage: Stage) -> Group:
    """Return the figure with a box to write in for every text that is an example."""
    known = tuple(examples)
    origins = {text.origin for text in known if text.origin}
    words = {_plain(str(text)) for text in known}
    made: list[Path] = []

    def boxed(run: list[Rect]) -> Path:
        made.append(_box(run, stage))
        return made[-1]

    def is_example(paragraph: Paragraph) -> bool:
        text = _plain(paragraph.text)
        quoted = any(len(each) >= _LEAST_QUOTED and each in text for each in words)
        return (paragraph.origin in origins) or text in words or quoted

    def is_empty(item: Item) -> bool:
        return (
            isinstance(item, TextBlock)
            and bool(item.text.strip())
            and all(map(is_example, item.paragraphs))
        )

    def without(item: Item) -> Item:
        if not isinstance(item, Group):
            return item
        items: list[Item] = []
        run: list[Rect] = []  # boxes of examples that stand close under each other
        for each in item.items:
            if isinstance(each, TextBlock) and is_empty(each):
                box = _room_of(each)
                if items and not run and (plate := _plate_under(each, items[-1])):
                    items.pop()
                    box = box.union(plate)
                if name := _before(each, words):
                    kept = _named(each, name, stage)
                    items.append(kept)
                    left = kept.box.right + 4 * _ROOM
                    box = Rect(left, box.y, box.right - left, box.height)
                if run and not _close(run[-1], box):
                    items.append(boxed(run))
                    run = []
                run.append(box)
                continue
            if run:
                items.append(boxed(run))
                run = []
            items.append(without(each))
        return replace(item, items=(*items, *((boxed(run),) if run else ())))

    whole = without(figure)
    assert isinstance(whole, Group)
    return roomier(whole, made, lambda box: _box([box], stage))


def _before(block: TextBlock, examples: Collection[str]) -> str:
    """Return what a text says before the example in it; nothing where all of it is one."""
    text = _plain(block.text)
    if text in examples:
        return ""
    starts = [text.find(each) for each in examples if len(each) >= _LEAST_QUOTED]
    return text[: min((at for at in starts if at > 0), default=0)].strip(' "”“„')


def _named(block: TextBlock, name: str, stage: Stage) -> TextBlock:
    """Set a text's first words again, alone in its place."""
    first = block.paragraphs[0]
    style = TextStyle(
        first.font.weight, first.size, first.size, first.leading / first.size, first.color
    )
    wide = stage.typesetter.width(name, style) / (1 - stage.typesetter.margin) + 1
    box = Rect(first.lines[0].x, block.box.y, wide, block.box.height)
    text = Text(name, name, first.origin)
    return stage.typesetter.block(text, style, box, anchor=block.anchor, name=block.name)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def _room_of(block: TextBlock) -> Rect:
    """Return the room that a text had: the width of its box, unless its lines are centred."""
    box = _around(line_boxes(block))
    if block.paragraphs[0].align is Align.MIDDLE:
        return box.inset(-2 * _ROOM, -_ROOM)
    left, right = min(box.x, block.box.x), max(box.right, block.box.right)
    return Rect(left, box.y - _ROOM, right - left, box.height + 2 * _ROOM)


def _plate_under(block: TextBlock, item: Item) -> Rect | None:
    """Return the box of a plate that is hardly larger than the words on it: a box replaces it."""
    if not isinstance(item, Path) or not item.fill:
        return None
    plate, words = bounds(item.outline), _around(line_boxes(block))
    spare = plate.height - words.height
    return plate if plate.contains(words) and spare < block.paragraphs[0].size else None


def _around(boxes: Iterable[Rect]) -> Rect:
    first, *others = boxes
    for each in others:
        first = first.union(each)
    return first


def _close(one: Rect, two: Rect) -> bool:
    return abs(one.x - two.x) < 1 and one.y <= two.y < one.bottom + _NEAR


def _box(boxes: list[Rect], stage: Stage) -> Path:
    """Return one dashed box for texts that stood together."""
    box = _around(boxes)
    width = stage.strokes.hair * 0.8
    return rect(
        box.x, box.y, box.width, box.height, stage.color("white"), stage.unit * 1.6,
        line=stage.color("ink2"), line_width=width, dash=(3.2 * width, 2.6 * width),
    )  # fmt: skip
