"""Where the bands of the steps stand, from the frame and the measured words."""

from __future__ import annotations

from patientuddannelse.curriculum.models.change_steps import ChangeStepsContent
from patientuddannelse.drawing.sheets import stands_upright
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.change_steps.flat import flat
from patientuddannelse.illustrations.change_steps.places import (
    Arrangement,
    Band,
    ramp,
    stacked,
    start_pill,
    words_of,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import TextBlock

_TRIES = (
    (1.0, 78, 42, True),
    (0.94, 75, 38, True),
    (0.88, 70, 34, True),
    (0.8, 64, 30, True),
    (0.7, 58, 26, True),
    (0.7, 56, 24, False),
)
"""Tries until the words fit: size of the type, width of the garden, height of the crest, icons."""

_TICKED_TRIES = tuple((share, 66, crest, True) for share in (1.0, 0.9, 0.8) for crest in (36, 30))


def arrange(content: ChangeStepsContent, stage: Stage) -> Arrangement:
    """Choose the arrangement: words under each other on a sheet, beside each other on a slide.

    Steps to tick stand as on a sheet, in whatever frame.
    """
    if stands_upright(stage) or content.places:
        return _upright(content, stage)
    return flat(content, stage)


def _upright(content: ChangeStepsContent, stage: Stage) -> Arrangement:
    """Arrange a sheet: the words of a step under each other, rings for the marker at the right."""
    u, frame = stage.unit, stage.frame
    grounds = dict(zip(content.steps, ramp(stage, len(content.steps)), strict=True))
    each = [words for words in words_of(content, stage) if stage.makes_room(words.step.id)]
    begins = each[0].step is content.steps[0]
    at_end = 8.0 if content.places else 29.0  # from the right end to the rings or squares
    to_icons = at_end + (21.0 if content.places else 31.0)  # from there to the icons
    for share, garden, crest, icons in _TICKED_TRIES if content.places else _TRIES:
        left, room = frame.x + garden * u, frame.height - crest * u
        width = frame.right - (to_icons + 15.4 if icons else 42.0) * u - (left + 29 * u)
        stacks = [words.stack(stage, width, share) for words in each]
        needs = [sum(block.height for block in stack) + 4 * u for stack in stacks]
        pill = start_pill(content, stage, left - 2 * u, 0) if begins and content.start else None
        beside = left + 29 * u + _widest(stacks[0][0]) + 6 * u
        named = pill is not None and beside + pill.width <= left + 29 * u + width
        over = pill is not None and not named and pill.right > left + 29 * u
        clear = pill.height * 0.36 if pill and over else 0.0
        needs[:2] = [need + clear for need in needs[:2]]
        if sum(needs) <= room:
            break
    if sum(needs) > room:
        tight = (room - 4 * u * len(each)) / (sum(needs) - 4 * u * len(each))
        stacks = [words.stack(stage, width, share, tight) for words in each]
    boxes = stacked(needs, room, Rect(left, frame.y, stage.page.right - left, frame.height))
    bands = tuple(
        Band(words.step, box, *grounds[words.step], _centred(stack, left + 29 * u, box, shift))
        for words, stack, box, shift in zip(
            each, stacks, boxes, (clear, -clear, *[0.0] * 7), strict=False
        )
    )
    if pill and named:  # beside the step's name, where it touches nothing
        name = bands[0].words[0].box
        low = min(name.center.y + pill.height / 2, name.bottom)
        pill = pill.moved(beside - pill.x, low - pill.bottom)
    elif pill:
        pill = pill.moved(0, boxes[0].y)
    return Arrangement(
        bands, True, garden * u / 78, left + 13.5 * u,
        frame.right - to_icons * u if icons else 0.0, frame.right - at_end * u,
        pill, bool(content.places), begins, each[-1].step is content.steps[-1],
    )  # fmt: skip


def _widest(block: TextBlock) -> float:
    """Return the width of the longest line of a text."""
    return max((line.width for p in block.paragraphs for line in p.lines), default=0.0)


def _centred(stack: list[TextBlock], x: float, box: Rect, shift: float) -> tuple[TextBlock, ...]:
    """Place words in the middle of a band, moved down by half of ``shift``."""
    spare = box.height - sum(block.height for block in stack)
    y = box.y + spare / 2 + min(box.height * 0.02, spare / 4) + shift / 2
    placed = []
    for block in stack:
        placed.append(block.at(x, y))
        y += block.height
    return tuple(placed)
