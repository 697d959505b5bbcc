"""Two things, at most three, side by side: each a card with its picture and few words."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import Column, ColumnsSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.model import Click, Composition, Fill, Target
from patientuddannelse.decks.setting import Setting
from patientuddannelse.drawing.shapes import group, path, rect, rounded
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Role

_LAYOUTS = {2: "two_columns", 3: "three_columns"}
_HEAD = 50.0
_GAP = 20.0
_TONES = (("petrol7", "petrol1"), ("petrol9", "petrol2"), ("petrol7", "petrol1"))
_PLACES = (("heading", "body"), ("heading2", "body2"), ("heading3", "body3"))


def compose(slide: ColumnsSlide, setting: Setting) -> Composition:
    """Set the cards under the title; with ``reveal`` each comes with a click."""
    key = _LAYOUTS[len(slide.columns)]
    title = setting.title(key, slide.title, Rect(48, 34, 864, 60))
    lines = sum(len(paragraph.lines) for paragraph in title.block.paragraphs)
    top = title.block.box.bottom + (14 if lines == 1 else 22)
    count = len(slide.columns)
    width = (864 - _GAP * (count - 1)) / count
    elements: list[Fill | Group] = [title]
    clicks: list[Click] = []
    below = _words_height(slide, setting, width)
    for i, column in enumerate(slide.columns):
        box = Rect(48 + i * (width + _GAP), top, width, 472 - top)
        parts, shown, steps = _column(column, i, setting, box, below, key)
        elements += parts
        if slide.reveal:
            clicks.append(Click(shown))
        else:
            clicks += steps
    return Composition(key, tuple(elements), tuple(clicks))


def _words_height(slide: ColumnsSlide, setting: Setting, width: float) -> float:
    """Return the height that the longest words need, the same for all columns."""
    entry = setting.stage.type["body"]
    heights = [
        setting.stage.height(column.lines, width - 48, "body")
        + 0.3 * entry.size * max(0, len(column.lines) - 1)
        for column in slide.columns
        if column.lines
    ]
    return max(heights, default=0.0) + 30


def _column(
    column: Column, i: int, setting: Setting, box: Rect, below: float, key: str
) -> tuple[list[Fill | Group], tuple[Target, ...], tuple[Click, ...]]:
    """Return a column's elements, everything that its click shows, and its figure's own clicks."""
    (dark, light), (heading, body) = _TONES[i % 3], _PLACES[i]
    name = f"card {i + 1}"
    color = setting.color(light)
    card = group(
        rect(box.x, box.y, box.width, box.height, color.tint(0.35) if i % 2 else color, 16),
        path(rounded(Rect(box.x, box.y, box.width, _HEAD), 16, bottom=False), setting.color(dark)),
        name=name, role=Role.DECORATIVE,
    )  # fmt: skip
    words = Rect(box.x + 24, box.bottom - below, box.width - 48, below - 8)
    head = Rect(box.x + 24, box.y, box.width - 48, _HEAD)
    picture = Rect(box.x + 16, box.y + _HEAD + 12, box.width - 32, words.y - box.y - _HEAD - 16)
    elements: list[Fill | Group] = [card]
    shown = [Target(name)]
    if column.title:
        elements.append(setting.fill(key, heading, column.title, head, role="h3", color="white"))
        shown.append(Target(heading))
    figure = place_figure(column.figure, setting, picture, name=f"figure {column.id}")
    elements += figure.groups
    shown += figure.names
    if column.lines:
        align = Align.MIDDLE if len(column.lines) == 1 else Align.START
        elements.append(
            setting.fill(
                key, body, column.lines, words, role="body", gap=0.3, align=align,
                anchor=Anchor.MIDDLE,
            )
        )  # fmt: skip
        shown.append(Target(body))
    return elements, tuple(shown), figure.clicks
