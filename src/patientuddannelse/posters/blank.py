"""A figure whose examples are gone: dashed boxes in their places to write the patient's own in.

What stands before an example in the same text, as a name does, stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Origin
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
    emptying = _Emptying(_Examples.of(examples), stage)
    empty = emptying.group(figure)
    return roomier(empty, emptying.boxes, lambda box: _box([box], stage), emptying.set_left)


@dataclass(frozen=True, slots=True)
class _Examples:
    """What is known of the examples: where they are written, and their words."""

    origins: frozenset[Origin]
    words: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[Text]) -> _Examples:
        known = tuple(texts)
        origins = frozenset(text.origin for text in known if text.origin)
        return cls(origins, frozenset(_plain(str(text)) for text in known))

    def are_all_of(self, block: TextBlock) -> bool:
        """Say whether a text holds examples and, but for what stands before them, nothing else."""
        return bool(block.text.strip()) and all(map(self._are_in, block.paragraphs))

    def _are_in(self, paragraph: Paragraph) -> bool:
        text = _plain(paragraph.text)
        quoted = any(len(each) >= _LEAST_QUOTED and each in text for each in self.words)
        return paragraph.origin in self.origins or text in self.words or quoted

    def before(self, block: TextBlock) -> str:
        """Return what a text says before the example in it; nothing where all of it is one."""
        text = _plain(block.text)
        if text in self.words:
            return ""
        starts = [text.find(each) for each in self.words if len(each) >= _LEAST_QUOTED]
        return text[: min((at for at in starts if at > 0), default=0)].strip(' "”“„')


@dataclass(slots=True)
class _Emptying:
    """Puts boxes in the places of examples, and keeps which ones it has made."""

    examples: _Examples
    stage: Stage
    boxes: list[Path] = field(default_factory=list)
    set_left: set[int] = field(default_factory=set)
    """The numbers of the boxes whose examples were set from the left."""

    def group(self, whole: Group) -> Group:
        """Return a group with one box for all examples in it that stand close under each other."""
        items: list[Item] = []
        run: list[Rect] = []
        for each in whole.items:
            if isinstance(each, TextBlock) and self.examples.are_all_of(each):
                room = self._room_of(each, items, first=not run)
                if run and not _close(run[-1], room):
                    self._box_over(run, items)
                if not run and each.paragraphs[0].align is Align.START:
                    self.set_left.add(len(self.boxes))
                run.append(room)
            else:
                self._box_over(run, items)
                items.append(self.group(each) if isinstance(each, Group) else each)
        self._box_over(run, items)
        return replace(whole, items=tuple(items))

    def _room_of(self, block: TextBlock, items: list[Item], *, first: bool) -> Rect:
        """Return the room that a text leaves: its plate's too, but not that of what stays of it."""
        room = _room_of(block)
        if items and first and (plate := _plate_under(block, items[-1])):
            items.pop()
            if items and _is_shadow(items[-1], plate):
                items.pop()
            room = room.union(plate)
        if name := self.examples.before(block):
            kept = _named(block, name, self.stage)
            items.append(kept)
            left = kept.box.right + 4 * _ROOM
            room = Rect(left, room.y, room.right - left, room.height)
        return room

    def _box_over(self, run: list[Rect], items: list[Item]) -> None:
        """Add the box for a run of rooms, if there are any, and begin another run."""
        if run:
            self.boxes.append(_box(run, self.stage))
            items.append(self.boxes[-1])
            run.clear()


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


def _is_shadow(item: Item, plate: Rect) -> bool:
    """Say whether an item is the hard shadow of a plate: the same shape, a little lower."""
    if not isinstance(item, Path):
        return False
    low = bounds(item.outline).moved(0, plate.y - bounds(item.outline).y)
    return low.contains(plate, 0.5) and plate.contains(low, 0.5)


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
