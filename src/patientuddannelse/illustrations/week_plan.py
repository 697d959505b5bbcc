"""A week's plan: the same small amount on good days and on bad ones, and free days too.

Source: s001-5-ikke-bare-lytte.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.drawing.arrange import columns
from patientuddannelse.drawing.calendar import calendar_face
from patientuddannelse.drawing.papers import calendar
from patientuddannelse.drawing.shapes import disc, group, path, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item

_FREE = (2, 5)  # the days without practice
_CLOUDY = (1, 4, 5)  # the days that feel worse
_CLOUD = (
    "M-34,14 C-52,14 -52,-8 -34,-8 C-32,-28 0,-30 6,-14 C22,-26 42,-14 36,0 C50,2 48,14 36,14 Z"
)


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw a calendar with a column for each day: how it feels above, what is practised below."""
    frame = stage.frame
    tall = min(frame.height, 1.05 * frame.width)
    wide = min(frame.width, 1.5 * tall)
    box = Rect(frame.center.x - wide / 2, frame.center.y - tall / 2 + 0.06 * tall, wide, 0.9 * tall)
    face = calendar_face(box).inset(0.04 * wide, 0.03 * tall)
    days = content.parts
    places = columns(face, len(days)) if days else []
    shadow = rect(box.x, box.y + 6, box.width, box.height, stage.color("petrol2").shade(0.12),
                  0.085 * wide)  # fmt: skip
    parts = [group(shadow, calendar(box), name="calendar")]
    for i, (day, place) in enumerate(zip(days, places, strict=True)):
        parts.append(_day(stage, day, i, place))
    return Figure(tuple(parts), (), str(content.alt))


def _day(stage: Stage, day: Label, i: int, place: Rect) -> Group:
    size = stage.type["label"].size
    words = Rect(place.x, place.y, place.width, 1.3 * size)
    sky = place.y + 1.3 * size + 0.42 * place.width
    top = sky + 0.5 * place.width
    room = Rect(place.x + 0.16 * place.width, top, 0.68 * place.width, place.bottom - top)
    return group(
        stage.text(day.label, words, "label", "ink2", align=Align.MIDDLE, anchor=Anchor.MIDDLE),
        group(_feels(stage, i), at=(place.center.x, sky), scale=place.width / 112),
        _amount(stage, i, room),
        name=day.id,
    )


def _feels(stage: Stage, i: int) -> Iterator[Item]:
    """Yield a sun for a good day, a cloud before it for one that feels worse."""
    sun = stage.color("sun5")
    if i in _CLOUDY:
        yield disc(14, -8, 20, sun.tint(0.5))
        yield path(_CLOUD, stage.color("petrol4").mix("#FFFFFF", 0.2))
    else:
        yield disc(0, 0, 30, sun)


def _amount(stage: Stage, i: int, room: Rect) -> Iterator[Item]:
    """Yield the day's bar: as high on every day of practice, only an outline on a free day."""
    radius = 0.22 * room.width
    if i in _FREE:
        yield rect(room.x, room.y, room.width, room.height, stage.color("petrol1"), radius)
        return
    high = 0.62 * room.height
    yield rect(room.x, room.y, room.width, room.height, stage.color("petrol1"), radius)
    yield rect(room.x, room.bottom - high, room.width, high, stage.color("petrol7"), radius)
