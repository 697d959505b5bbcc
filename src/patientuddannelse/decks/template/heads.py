"""Words in the template's own manner: its titles and subtitles, as large as its places allow."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Fill, Slide
from patientuddannelse.decks.template.model import Place, Template
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, TextBlock
from patientuddannelse.scene.walk import text_blocks
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.text.office_fonts import capitals

_LEADING = 1.22  # what PowerPoint takes for a line, in sizes
_LEAST = 0.037  # of the slide's height: 20 pt on 540
_GAP = 0.4  # between paragraphs, in sizes
_SILENT = {"room", "clinic"}  # art of the first slide, and what stands in its foot


@dataclass(frozen=True, slots=True)
class SetHead:
    """What came of it: the texts, their size, and the block as it stands on the page."""

    texts: tuple[str, ...]
    size: float
    block: TextBlock


def set_head(
    place: Place, texts: tuple[str, ...], template: Template, least: float = 0.0
) -> SetHead:
    """Set texts at the template's size or as much smaller as its place needs.

    Where not even the least size fits, the place grows: upwards where its text stands at the foot
    and there is room, else downwards.
    """
    look = place.look
    font = template.heading if look.heading else template.body
    if look.capitals:
        font = capitals(font)
    least = min(look.size, least or _LEAST * template.height)
    style = TextStyle(700 if look.bold else 400, look.size, least, _LEADING, look.color)
    setter = Typesetter(font.face, kern=False, greedy=True, margin=0.01)
    clean = tuple(each.replace("\u00ad", "") for each in texts)
    set_in = setter.block(
        clean, style, place.room, align=look.align, anchor=look.anchor,
        gap=_GAP if len(clean) > 1 else 0.0, name="title",
    )  # fmt: skip
    box = place.box
    if set_in.overflow is not None:
        more = set_in.overflow.too_tall + 2.0
        up = min(more, box.y) if look.anchor is Anchor.BOTTOM else 0.0
        box = Rect(box.x, box.y - up, box.width, box.height + more)
        taller = replace(place, box=box)
        set_in = setter.block(
            clean, replace(style, size=least), taller.room, align=look.align, anchor=look.anchor,
            gap=_GAP if len(clean) > 1 else 0.0, name="title",
        )  # fmt: skip
    size = min(each.size for each in set_in.paragraphs)
    return SetHead(clean, size, replace(set_in, box=box, overflow=None))


def cover_lines(slide: Slide) -> tuple[tuple[str, ...], str]:
    """Return the lines under the title of the first slide, and who has approved the course."""
    lines: list[str] = []
    approval = ""
    for each in slide.elements:
        if isinstance(each, Fill):
            if each.placeholder != "title":
                lines += [paragraph.text for paragraph in each.block.paragraphs]
        elif isinstance(each, Group):
            words = [block.text for block in text_blocks(each.items)]
            if each.name == "clinic" and words:
                approval = words[-1]
            elif each.name not in _SILENT:
                lines += words
    return tuple(lines), approval
