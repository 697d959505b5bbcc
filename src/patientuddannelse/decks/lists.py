"""Lists on slides: one placeholder with a paragraph each, beside discs or on cards of their own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.balance import leaves_a_word_over
from patientuddannelse.decks.furniture import number_disc
from patientuddannelse.decks.model import Click, Fill, Target
from patientuddannelse.decks.setting import Setting
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Paragraph, Role
from patientuddannelse.text.fitting import first_baseline

_DISC = 28.0  # radius
_BESIDE = 24.0  # from a disc to its words
_BETWEEN = 8.0  # from a disc to the next below it, at least
_OPTICAL = 0.05  # how far below the middle of its lines a text seems to stand, in sizes
_CLEARLY = 1.0  # pt: what is taller than its room by as much need not be tried
_GAPS = (1.5, 1.2, 1.0, 0.8, 0.6, 0.45)  # room between the items of a list, in sizes


@dataclass(frozen=True, slots=True)
class SlideList:
    """A list: the shapes behind each item, the words, and a click for each item."""

    shapes: tuple[Group, ...]
    fill: Fill
    clicks: tuple[Click, ...]

    @property
    def elements(self) -> tuple[Fill | Group, ...]:
        """Return shapes and words in drawing order."""
        return (*self.shapes, self.fill)


def span(paragraph: Paragraph) -> tuple[float, float]:
    """Return the top and bottom of a paragraph's lines."""
    top = paragraph.lines[0].baseline - first_baseline(paragraph)
    return top, top + len(paragraph.lines) * paragraph.leading


def airy(
    setting: Setting,
    layout_key: str,
    placeholder: str,
    texts: Sequence[Text],
    box: Rect,
    *,
    roles: Sequence[str],
    weight: int = 0,
    anchor: Anchor = Anchor.MIDDLE,
    gaps: Sequence[float],
    step: float = 0.0,
) -> Fill:
    """Set paragraphs as large and as far apart as the box allows; large goes before far apart.

    A smaller role is taken where a larger one would leave single words over, or where the middles
    of neighbours would be nearer than a ``step``.
    """

    def set_in(role: str, gap: float) -> Fill:
        return setting.fill(
            layout_key, placeholder, texts, box, role=role, weight=weight, gap=gap, anchor=anchor,
        )  # fmt: skip

    fitting, crowded = list[Fill](), list[Fill]()
    for role in roles:
        style = setting.stage.style(role, weight=weight)
        size, tall = style.size, setting.stage.typesetter.height(texts, style, box.width)
        for gap in gaps:
            if tall + (len(texts) - 1) * gap * size > box.height + _CLEARLY:
                continue
            fill = set_in(role, gap)
            paragraphs = fill.block.paragraphs
            if fill.block.overflow is None and all(p.size >= size for p in paragraphs):
                (fitting if _least_step(fill) >= step else crowded).append(fill)
                break
        if fitting and not any(map(leaves_a_word_over, fitting[-1].block.paragraphs)):
            return fitting[-1]
    found = fitting or crowded
    return found[0] if found else set_in(roles[-1], gaps[-1])


def _least_step(fill: Fill) -> float:
    """Return how far apart the middles of the two nearest paragraphs are."""
    middles = [sum(span(each)) / 2 for each in fill.block.paragraphs]
    return min((low - high for high, low in pairwise(middles)), default=math.inf)


def numbered(
    setting: Setting,
    layout_key: str,
    texts: Sequence[Text],
    box: Rect,
    *,
    roles: Sequence[str] = ("lead", "body"),
    ground: str = "petrol7",
    color: str = "white",
    placeholder: str = "body",
) -> SlideList:
    """Set a list with a numbered disc before each item; ``box`` holds discs and words."""
    indent = 2 * _DISC + _BESIDE
    line = setting.stage.type[roles[0]].size * setting.stage.type[roles[0]].leading
    over = max(0.0, _DISC - line / 2)  # of a disc beside a single line
    room = Rect(box.x + indent, box.y + over, box.width - indent, box.height - 2 * over)
    fill = airy(
        setting, layout_key, placeholder, texts, room, roles=roles, gaps=(2.0, *_GAPS),
        step=2 * _DISC + _BETWEEN,
    )  # fmt: skip
    discs, clicks = [], []
    for i, paragraph in enumerate(fill.block.paragraphs):
        top, bottom = span(paragraph)
        middle = (top + bottom) / 2 + _OPTICAL * paragraph.size
        name = f"number {i + 1}"
        at = (box.x + _DISC, middle)
        discs.append(number_disc(setting.stage, at, i + 1, ground, color, _DISC, name))
        clicks.append(Click((Target(name), Target(placeholder, i))))
    return SlideList(tuple(discs), fill, tuple(clicks))


def cards(
    setting: Setting,
    layout_key: str,
    texts: Sequence[Text],
    box: Rect,
    *,
    roles: Sequence[str] = ("h2", "lead", "body"),
    accent: str = "petrol7",
) -> SlideList:
    """Set each text on a white card; the cards share the height of the box."""
    between, least = 18.0, 16.0
    room = Rect(box.x + 62, box.y + least, box.width - 62 - 24, box.height - 2 * least)
    size = setting.stage.type[roles[-1]].size
    gaps = [(2 * pad + between) / size for pad in (34, 28, 24, 20, least)]
    fill = airy(setting, layout_key, "body", texts, room, roles=roles, weight=400, gaps=gaps)
    paragraphs = fill.block.paragraphs
    used = paragraphs[-1].space_before if len(paragraphs) > 1 else 2 * 34 + between
    pad = (used - between) / 2
    shapes, clicks = [], []
    for i, paragraph in enumerate(paragraphs):
        top, bottom = span(paragraph)
        name = f"card {i + 1}"
        card = Rect(box.x, top - pad, box.width, bottom - top + 2 * pad)
        shapes.append(_card(setting, card, accent, name))
        clicks.append(Click((Target(name), Target("body", i))))
    return SlideList(tuple(shapes), fill, tuple(clicks))


def _card(setting: Setting, box: Rect, accent: str, name: str) -> Group:
    """Return a white card with a hard shadow and a dot before its words."""
    return group(
        rect(box.x, box.y + 4, box.width, box.height, setting.color("sand3"), 16),
        rect(box.x, box.y, box.width, box.height, setting.color("white"), 16),
        disc(box.x + 33, box.center.y, 9, setting.color(accent)),
        name=name, role=Role.DECORATIVE,
    )  # fmt: skip
