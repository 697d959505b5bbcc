"""The sections of a page of text: headings, lists with numbers or dots, texts with their points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.clinician import Sourced
from patientuddannelse.drawing.icons import badge
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.parts import Gap, Part, Piece, Stack, stacked
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Item, Role, TextBlock
from patientuddannelse.text.fitting import TextStyle
from patientuddannelse.units import mm

_INDENT = mm(4.6)
_BETWEEN = Gap(mm(0.35), mm(1.7))  # items of a list
_UNDER_HEADING = Gap(mm(0.9), mm(2.4))
_BADGE = mm(3.0)
_APART = mm(1.6)  # between a text and its points on one line
_NARROWER = (0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52)  # shares of a text's width


def text_block(
    stage: Stage,
    text: Text | str,
    width: float,
    role: str = "body",
    color: str = "ink",
    *,
    x: float = 0.0,
    name: str = "",
) -> TextBlock:
    """Set a text from the origin, as tall as it gets; only a word can be too wide."""
    box = Rect(x, 0.0, width, stage.page.height)
    return stage.text(text, box, role, color, name=name).at(x, 0.0)


def paragraph(stage: Stage, text: Text | str, width: float, role: str = "body") -> Piece:
    """Return a paragraph of a width."""
    block = text_block(stage, text, width, role)
    return Piece((block,), block.height)


def heading(stage: Stage, text: Text, width: float, icon: str = "", note: str = "") -> Part:
    """Return a heading behind its icon, or a bar without one; ``note`` stands at its right."""
    left = 2 * _BADGE + mm(2.4) if icon else mm(4)
    block = text_block(stage, text, width - left, "h2", "petrol9", x=left)
    middle = block.height / 2
    tone = stage.color("petrol7")
    if icon:
        tall = max(block.height, 2 * _BADGE)
        mark: Item = badge(icon, (_BADGE, tall / 2), _BADGE, tone)
        return Piece((mark, block.at(left, tall / 2 - middle)), tall, Role.HEADING)
    bar = rect(0, middle - mm(2.6), mm(1.6), mm(5.2), tone, mm(0.8))
    title = group(bar, block, role=Role.HEADING)
    if not note:
        return Piece((title,), block.height)
    room = Rect(0.0, 0.0, width, stage.page.height)
    beside = stage.text(note, room, "body", "ink2", align=Align.END).at(0.0, 0.0)
    down = block.paragraphs[0].lines[0].baseline - beside.paragraphs[0].lines[0].baseline
    return Piece((title, beside.at(0.0, down)), block.height)


def term(
    stage: Stage,
    title: Text,
    texts: Sequence[Text | str],
    role: str,
    width: float,
    column: float,
    color: str = "ink2",
) -> Piece:
    """Return an item of a list whose name stands before its texts, in a column of its own."""
    name = text_block(stage, title, column, "strong", "petrol9", name="label")
    room = Rect(column, 0.0, width - column, stage.page.height)
    body = stage.text(texts, room, role, color)
    down = name.paragraphs[0].lines[0].baseline - body.paragraphs[0].lines[0].baseline
    body = body.at(column, down)
    return Piece((name, body), max(name.height, down + body.height), Role.ITEM)


def section(head: Part, body: Iterable[Part]) -> Stack:
    """Put parts below their heading."""
    return Stack(((Gap(0, 0), head), *((_UNDER_HEADING, part) for part in body)))


def numbered(stage: Stage, texts: Sequence[Sourced], width: float) -> Stack:
    """Return a list with a number before each text, and in one line below on what they rest."""
    plain = [Sourced(text=each.text) for each in texts]
    items = _list(stage, plain, width, lambda i: _number(stage, i + 1))
    told = " · ".join(_points_by_number(texts))
    if not told:
        return items
    indent = _indent(stage)
    ids = text_block(stage, told, width - indent, "id", "petrol7", x=indent, name="points")
    return Stack(((_BETWEEN, items), (_BETWEEN, Piece((ids,), ids.height))))


def _points_by_number(texts: Sequence[Sourced]) -> Iterator[str]:
    """Yield "2–4: s001-…" for each run of texts that rest on the same points."""
    numbered_texts = enumerate(texts, start=1)
    for sources, run in groupby(numbered_texts, key=lambda each: each[1].sources):
        numbers = [number for number, _ in run]
        if sources:
            span = "–".join(str(each) for each in dict.fromkeys((numbers[0], numbers[-1])))
            yield f"{span}: {', '.join(sources)}"


def dotted(stage: Stage, texts: Sequence[Sourced], width: float) -> Stack:
    """Return a list with a dot before each text."""
    return _list(stage, texts, width, lambda _: _dot(stage))


def _list(stage: Stage, texts: Sequence[Sourced], width: float, mark) -> Stack:  # type: ignore
    items = [
        cited(stage, each, width, indent=_indent(stage), mark=mark(i))
        for i, each in enumerate(texts)
    ]
    return stacked(items, _BETWEEN, Role.LIST)


def _indent(stage: Stage) -> float:
    """Return how far right of its mark the text of an item begins: more for large type."""
    return max(_INDENT, 1.15 * stage.type["body"].size)


def _number(stage: Stage, number: int) -> Item:
    style = stage.style("strong", "petrol7", weight=800)
    return _set(stage, str(number), style, Rect(0, 0, _indent(stage), stage.page.height), "label")


def _dot(stage: Stage) -> Item:
    entry = stage.type["body"]
    middle = (entry.leading - 0.2 - 0.26) * entry.size
    return disc(mm(0.9), middle, mm(0.8), stage.color("petrol7"))


def _set(stage: Stage, text: str, style: TextStyle, box: Rect, name: str = "") -> TextBlock:
    return stage.typesetter.block(text, style, box, name=name).at(box.x, box.y)


def cited(
    stage: Stage,
    text: Sourced,
    width: float,
    *,
    indent: float = 0.0,
    mark: Item | None = None,
) -> Piece:
    """Set a text as an item of a list, the ids of its points to the right of its last line.

    Ids that find no room there stand on lines of their own below.
    """
    block = text_block(stage, text.text, width - indent, x=indent)
    ids = _in_lines(stage, text.sources, _room_beside(block, width), width - indent)
    if text.sources and not ids[0] and len(ids) == 2:
        other = _one_line_more(stage, text.text, width, indent, stage.width(ids[1], "id"))
        block, ids = (other, ids[1:]) if other else (block, ids)
    items: list[Item] = [mark, block] if mark else [block]
    tall = block.height
    if text.sources:
        beside = bool(ids[0])
        room = Rect(indent, 0.0, width - indent, stage.page.height)
        shown = "\n".join(line for line in ids if line)
        points = stage.text(shown, room, "id", "petrol7", align=Align.END, name="points")
        # Beside the last line the ids stand on its baseline.
        rise = points.paragraphs[0].lines[0].baseline
        y = block.paragraphs[-1].lines[-1].baseline - rise if beside else tall
        items.append(points.at(indent, y))
        tall = max(tall, y + points.height)
    return Piece(tuple(items), tall, Role.ITEM)


def _one_line_more(
    stage: Stage, text: Text, width: float, indent: float, room: float
) -> TextBlock | None:
    """Set a text in one more line, if that leaves room at its end: better than ids alone below."""
    usual = text_block(stage, text, width - indent, x=indent)
    for share in _NARROWER:
        block = text_block(stage, text, share * (width - indent), x=indent)
        longer = len(block.paragraphs[-1].lines) - len(usual.paragraphs[-1].lines)
        if longer == 1 and not block.overflow and _room_beside(block, width) >= room:
            return block
    return None


def _room_beside(block: TextBlock, width: float) -> float:
    last = block.paragraphs[-1].lines[-1]
    return width - last.x - last.width - _APART


def _in_lines(stage: Stage, ids: Sequence[str], beside: float, width: float) -> list[str]:
    """Spread ids over lines: the first has the room beside a text, and may stay empty."""
    lines = [""]
    room = beside
    for each in ids:
        longer = f"{lines[-1]} · {each}" if lines[-1] else each
        if stage.width(longer, "id") <= room:
            lines[-1] = longer
        else:
            lines.append(each)
            room = width
    return lines
