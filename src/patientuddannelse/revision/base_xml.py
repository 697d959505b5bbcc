"""The state of a deck as XML, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from patientuddannelse.revision.shapes import whole
from patientuddannelse.revision.state import (
    Asked,
    Box,
    DeckState,
    Leaf,
    Mark,
    Move,
    Paragraph,
    Shape,
    Slide,
    Words,
)
from patientuddannelse.xml_text import escaped, quoted

NAMESPACE = "urn:patientuddannelse:built:1"
_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SIGN = re.compile('[&<>"\n\r\t]')  # what may have to be spelt otherwise; most have none
_N = f"{{{NAMESPACE}}}"


def dumped(state: DeckState) -> bytes:
    """Return the XML of a state."""
    asked = state.asked
    head = _attributes(
        deck=state.deck,
        variant=state.variant,
        minutes=asked.minutes or "",
        starts=asked.starts,
        template=asked.template,
        clinic=asked.clinic,
    )
    slides = "".join(map(_slide, state.slides))
    return f'{_HEADER}<built xmlns="{NAMESPACE}"{head}>{slides}</built>'.encode()


def _slide(slide: Slide) -> str:
    head = _attributes(
        id=slide.id,
        number=slide.number,
        mark=slide.mark,
        layout=slide.layout,
        hidden="1" if slide.hidden else "",
        ground=slide.ground,
    )
    moves = "".join(
        f"<move{_attributes(node=m.node, preset=m.preset, at=f'{m.shape} {m.paragraph}')}/>"
        for m in slide.moves
    )
    notes = f"<notes>{_words(slide.notes)}</notes>" if slide.notes else ""
    return f"<slide{head}>{''.join(map(_shape, slide.shapes))}{notes}{moves}</slide>"


def _shape(shape: Shape) -> str:
    head = _attributes(
        key=shape.key,
        name=shape.name,
        kind=shape.kind,
        place=shape.place,
        box=_numbers(shape.box or ()),
        pictures=" ".join(shape.pictures),
        parts=_numbers(chain.from_iterable(shape.leaves)),
        ink=shape.ink,
        style=shape.style,
        drawn=shape.drawn,
        letters=shape.letters,
    )
    texts = "".join(f"<words>{_words(words)}</words>" for words in shape.words)
    return f"<shape{head}>{texts}</shape>" if texts else f"<shape{head}/>"


def _words(words: Words) -> str:
    return "".join(
        f"<p{_attributes(marks=' '.join(f'{m.start} {m.end} {m.how}' for m in each.marks))}>"
        f"{escaped(each.text, {chr(13): '&#13;'})}</p>"
        for each in words
    )


def _attributes(**values: object) -> str:
    """Spell attributes; empty ones are left out."""
    return "".join(
        f" {name}={_quoted(str(value))}" for name, value in values.items() if value != ""
    )


def _quoted(value: str) -> str:
    return quoted(value) if _SIGN.search(value) else f'"{value}"'


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


def loaded(root: Any) -> DeckState:
    """Return the state that the root of such XML tells; what it leaves out is empty."""
    minutes = whole(root.get("minutes"))
    asked = Asked(
        minutes or None, root.get("starts", ""), root.get("template", ""), root.get("clinic", "")
    )
    slides = tuple(map(_read_slide, root.iterfind(f"{_N}slide")))
    return DeckState(slides, root.get("deck", ""), root.get("variant", ""), asked)


def _read_slide(element: Any) -> Slide:
    notes = element.find(f"{_N}notes")
    return Slide(
        id=element.get("id", ""),
        number=whole(element.get("number")),
        mark=whole(element.get("mark")),
        layout=element.get("layout", ""),
        shapes=tuple(map(_read_shape, element.iterfind(f"{_N}shape"))),
        notes=() if notes is None else _read_words(notes),
        hidden=element.get("hidden") == "1",
        moves=tuple(
            Move(each.get("node", ""), each.get("preset", ""), *_pair(each.get("at", "")))
            for each in element.iterfind(f"{_N}move")
        ),
        ground=element.get("ground", ""),
    )


def _read_shape(element: Any) -> Shape:
    box = list(_in_fives(element.get("box", "")))
    parts = list(map(whole, element.get("parts", "").split()))
    return Shape(
        key=element.get("key", ""),
        name=element.get("name", ""),
        kind=element.get("kind", ""),
        place=element.get("place", ""),
        box=box[0] if box else None,
        words=tuple(map(_read_words, element.iterfind(f"{_N}words"))),
        pictures=tuple(element.get("pictures", "").split()),
        leaves=tuple(Leaf(*parts[i : i + 4]) for i in range(0, len(parts) - 3, 4)),
        ink=element.get("ink", ""),
        style=element.get("style", ""),
        drawn=element.get("drawn", ""),
        letters=element.get("letters", ""),
    )


def _read_words(element: Any) -> Words:
    return tuple(
        Paragraph(each.text or "", tuple(_read_marks(each.get("marks", "").split())))
        for each in element.iterfind(f"{_N}p")
    )


def _read_marks(parts: list[str]) -> Iterator[Mark]:
    for i in range(0, len(parts) - 2, 3):
        yield Mark(whole(parts[i]), whole(parts[i + 1]), parts[i + 2])


def _in_fives(numbers: str) -> Iterator[Box]:
    parts = list(map(whole, numbers.split()))
    if len(parts) == len(Box._fields):
        yield Box(*parts)


def _pair(numbers: str) -> tuple[int, int]:
    first, _, second = numbers.partition(" ")
    return whole(first), whole(second)
