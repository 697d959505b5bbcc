"""A hug: the same arms press alike, but from a friend it is nice and from a stranger it is not.

Sources: s001-2-kram, s001-2-noget-rart. Nobody holds on: both stand with open, light arms.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import columns, cut_bottom, fit_scale
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.captions import fitting_role, snug, tallest
from patientuddannelse.drawing.cast import BLOND_MAN, TALL_WOMAN, WHEELCHAIR_USER
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.limbs import bent, hand, ribbon, tapered
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.shapes import group, path, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Item

_HUGGED = WHEELCHAIR_USER
_OTHERS: dict[str, tuple[Person, Mood, float]] = {  # who hugs; how it feels and where one looks
    "friend": (TALL_WOMAN, "smile", -0.5),
    "stranger": (BLOND_MAN, "flat", 0.9),
}
_CELL = Rect(0, 0, 216, 290)  # the units of each picture


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw both hugs side by side with their words, and below them that the pressure is alike."""
    labels = [content.part(part).label for part in _OTHERS]
    gap = 0.5 * stage.type["label"].size
    same = content.part("same").label
    role = fitting_role(stage, labels, stage.frame.width / 2 - 2 * gap, 100, ("h3", "label"))
    words = tallest(stage, labels, stage.frame.width / 2 - 2 * gap, role) if any(labels) else 0.0
    foot = tallest(stage, [same], 0.44 * stage.frame.width, role) + 2.4 * gap if same else 0.0
    room, below = cut_bottom(stage.frame, foot, gap if foot else 0.0)[::-1]
    cells = columns(room, 2, gap)
    inner = Rect(0, 0, cells[0].width, room.height - words - gap)
    scale = fit_scale(_CELL, inner)
    parts = []
    for cell, (part, (other, mood, look)) in zip(cells, _OTHERS.items(), strict=True):
        if stage.shows(part):
            at = (cell.center.x - _CELL.width * scale / 2, cell.y)
            picture = group(_picture(stage, other, mood, look), at=at, scale=scale)
            top = cell.y + _CELL.height * scale + 0.5 * gap
            box = Rect(cell.x, top, cell.width, words)
            caption = snug(stage, content.part(part).label, box, role) if words else None
            parts.append(group(picture, caption, name=part))
    if stage.shows("same") and foot:
        parts.append(group(_same(content, stage, below, role), name="same"))
    return Figure(tuple(parts), tuple(Step(p.name, (p.name,)) for p in parts), str(content.alt))


def _picture(stage: Stage, other: Person, mood: Mood, look: float) -> Iterator[Item]:
    """Yield one who is hugged, in front, and the other behind with an arm round the shoulders."""
    width, height = _CELL.width, _CELL.height
    yield rect(0, 0, width, height, stage.color("sun2" if mood == "smile" else "white"), 20)
    size = 0.86
    yield bust(other, (146, 72), size, -0.8, "smile", (height - 72) / size)
    yield bust(_HUGGED, (73, 116), size, look, mood, (height - 116) / size, look_up=0.2)
    line = bent((193, 216), (172, 262), (44, 234), 0.4)
    cloth = other.top
    low = [(x + 1, y + 5) for x, y in line]
    yield path(ribbon(low, tapered(low, 20, 18, 13)), _HUGGED.top.shade(0.3))
    yield path(ribbon(line, tapered(line, 20, 18, 13)), cloth)
    yield group(hand(other.tone, "flat", (0, 0), 0), at=(44, 233), scale=1.5, rotate=194)


def _same(content: LabelledContent, stage: Stage, box: Rect, role: str) -> Iterator[Item]:
    """Yield two equal gauges with the words between them."""
    label = content.part("same").label
    yield rect(box.x, box.y, box.width, box.height, stage.color("white"), box.height / 2)
    middle = Rect(box.x + 0.28 * box.width, box.y, 0.44 * box.width, box.height)
    yield snug(stage, label, middle, role, "petrol9", anchor=Anchor.MIDDLE)
    for x in (box.x + 0.15 * box.width, box.right - 0.15 * box.width):
        yield _gauge((x, box.center.y), 0.2 * box.width, stage)


def _gauge(at: tuple[float, float], width: float, stage: Stage) -> Group:
    """Draw how hard the arms press: three of five bars, the same for both."""
    step = width / 5
    x0 = at[0] - width / 2 + step / 2
    bars = []
    for i in range(5):
        tall = step * (0.5 + 0.28 * i)
        x = x0 + i * step
        tone = stage.color("petrol7") if i < 3 else stage.color("petrol2")
        bars.append(
            polyline([(x, at[1] + 0.7 * step), (x, at[1] + 0.7 * step - tall)], tone, step * 0.5)
        )
    return group(bars)
