"""Body, mind and life: three equal circles that overlap, in the middle the pain – no one is first.

Sources: s001-1-personlig-oplevelse, s001-1-moderne-forstaaelse, s002-bps.
"""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.body_mind_life import BodyMindLifeContent
from patientuddannelse.drawing.captions import fitting_role, largest
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.sheets import inside_margins, is_sheet
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.body_mind_life.circles import (
    CATEGORIES,
    TURN,
    cluster_in,
    draw_circle,
    set_lines,
)
from patientuddannelse.illustrations.body_mind_life.words import (
    MIDDLE,
    asked_of,
    middle_disc,
    roles_for,
    words_of,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, TextBlock

_TURN_UPRIGHT = -24.0  # on a sheet: the narrower the three stand, the larger they may be
_OVER = 9.0  # design units by which the circles may stand out into the margins of a sheet
_LINES = ("h2", "strong")
_SMALL_MIDDLE = 0.37  # radius of the disc in the middle where there is much to write, in radii


def draw(content: BodyMindLifeContent, stage: Stage) -> Figure:
    """Draw the circles, one step each, then what they share; on a sheet also the two lines."""
    stage = inside_margins(stage)
    lines = [content.part(i).label for i in ("equal", "begin") if content.part(i).label]
    sheet = stage.shows("middle") and is_sheet(stage)
    room, below = _divided(stage, lines if sheet else [])
    over = _OVER * stage.unit if is_sheet(stage) else 0.0
    cluster = cluster_in(room.inset(-over, 0), _TURN_UPRIGHT if is_sheet(stage) else TURN)
    if is_sheet(stage):
        cluster = replace(cluster, words=1.15)
    shown = [category for category in CATEGORIES if stage.shows(category)]
    roles = roles_for(stage, cluster, [content.part(category) for category in CATEGORIES])
    parts: list[Group] = []
    steps: list[Step] = []
    for i, category in enumerate(shown):
        fills, begins = content.filled_by(category), content.begun_at(category)
        label = content.part(category).label
        text = (
            asked_of(stage, cluster, category, label, (fills, begins))
            if fills
            else words_of(stage, cluster, category, content.part(category), roles)
        )
        words = list(text)
        clear = list(set_lines(words, 0.1 * cluster.radius))
        if content.places:
            clear = [cluster.asked_box(category).inset(-0.05 * cluster.radius)]
        circle = draw_circle(stage, cluster, category, shown[:i], clear)
        parts.append(group(circle, words, name=category))
        steps.append(Step(category, (category,)))
    if stage.shows("middle"):
        share = _SMALL_MIDDLE if content.places else MIDDLE
        middle = middle_disc(stage, cluster, content.part("middle").label, share * cluster.radius)
        parts.append(group(middle, name="middle"))
        if below:
            parts.append(group(_lines(stage, lines, below), name="equal"))
        steps.append(Step("middle", ("middle", "equal") if below else ("middle",)))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


def _divided(stage: Stage, lines: list[Text]) -> tuple[Rect, Rect | None]:
    """Return the room for the circles and, if there are lines, theirs below."""
    frame = stage.frame
    if not lines:
        return frame, None
    role = fitting_role(stage, lines, frame.width, stage.height("x", 1e4, "h2"), _LINES)
    height = stage.height(lines, frame.width, role) * 1.04
    gap = 0.03 * frame.height
    room = Rect(frame.x, frame.y, frame.width, frame.height - height - gap)
    return room, Rect(frame.x, frame.bottom - height, frame.width, height)


def _lines(stage: Stage, lines: list[Text], box: Rect) -> TextBlock:
    return largest(
        stage, lines, box, (*_LINES, "label"), "petrol9",
        align=Align.MIDDLE, anchor=Anchor.MIDDLE,
    )  # fmt: skip
