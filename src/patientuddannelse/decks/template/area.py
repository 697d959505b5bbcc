"""Where a template leaves room: from where it puts content, out to whatever it draws itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from patientuddannelse.decks.template.model import Art
from patientuddannelse.scene.geometry import Rect

_GAP = 8.0
_EDGE = 0.022  # of the height: what stays free at the foot where nothing stands there
_MOST = 0.45  # of the slide: what covers more is its ground


def free_area(core: Rect, slide: Rect, taken: Iterable[Rect]) -> Rect:
    """Return the room around ``core``: grown to the slide's edges, or to what is taken.

    What overlaps the core itself is taken to lie under the content, as the template wants it.
    """
    around = [each for each in taken if not _overlap(each, core)]
    beside = [each for each in around if each.y < core.bottom and each.bottom > core.y]
    left = max([each.right + _GAP for each in beside if each.right <= core.x] or [slide.x])
    right = min([each.x - _GAP for each in beside if each.x >= core.right] or [slide.right])
    left, right = min(left, core.x), max(right, core.right)
    across = [each for each in around if each.x < right and each.right > left]
    top = max([each.bottom + _GAP for each in across if each.bottom <= core.y + 1] or [slide.y])
    foot = slide.bottom - _EDGE * slide.height
    low = min([each.y - _GAP for each in across if each.y >= core.bottom - 1] or [foot])
    return Rect(left, min(top, core.y), right - left, max(low, core.bottom) - min(top, core.y))


def is_ground(box: Rect, slide: Rect) -> bool:
    """Say whether something drawn is so large that it is the ground of the slide."""
    return box.width * box.height > _MOST * slide.width * slide.height


def clear_of_art(title: Rect, art: Iterable[Art], slide: Rect) -> Rect:
    """Return a title's box made narrower where the template draws something small at its end."""
    box = title
    for each in art:
        other = each.box
        if is_ground(other, slide) or other.width > 0.3 * box.width or not _overlap(other, box):
            continue
        if other.x > box.center.x:
            box = replace(box, width=max(other.x - _GAP - box.x, box.width / 2))
        elif other.right < box.center.x:
            left = min(other.right + _GAP, box.center.x)
            box = Rect(left, box.y, box.right - left, box.height)
    return box


def _overlap(one: Rect, other: Rect) -> bool:
    inner = other.inset(1.0)
    return (
        one.x < inner.right and one.right > inner.x
        and one.y < inner.bottom and one.bottom > inner.y
    )  # fmt: skip
