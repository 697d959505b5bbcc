"""Only on slides: a pain centre's door and those who work together behind it."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent
from patientuddannelse.drawing.people import CAST, bust
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.where_to_get_help.houses import House, Look, draw_house
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item

_FACES = ("tall_woman", "bearded_man", "red_haired_woman", "old_man", "hijab_woman", "young_man")
_NARROW = 620.0


def draw_team(content: WhereToGetHelpContent, stage: Stage) -> tuple[Group, ...]:
    """Return the parts ``pain_centre`` (where there is room) and ``specialists``."""
    frame = stage.frame
    parts: list[Group] = []
    room = frame
    door = content.door("pain_centre")
    if door and frame.width >= _NARROW:
        wide = frame.width * 0.36
        box = Rect(frame.x, frame.y + 10, wide, frame.height - 10)
        look = Look("h3", "text", 26.0, 46.0, 78.0, 14.0, 24.0)
        parts.append(draw_house(House(door, box, look, right=True), stage))
        room = Rect(frame.x + wide + 30, frame.y, frame.width - wide - 30, frame.height)
    people = group(_people(content, room, stage), name="specialists")
    return (*parts, people)


def _people(content: WhereToGetHelpContent, room: Rect, stage: Stage) -> Iterator[Item]:
    found = content.specialists
    if not found:
        yield rect(room.x, room.y, room.width, room.height)
        return
    columns = 3 if room.width >= 480 else 2
    rows = -(-len(found) // columns)
    tall = room.height / rows
    for i, one in enumerate(found):
        row, column = divmod(i, columns)
        in_row = min(columns, len(found) - row * columns)
        wide = room.width / columns
        x = room.x + (room.width - in_row * wide) / 2 + column * wide
        words = stage.height(one.name, wide - 8, "label") + 2
        radius = min((tall - words - 16) / 2, wide * 0.42)
        center = (x + wide / 2, room.y + row * tall + radius + 4)
        yield disc(*center, radius, stage.color("petrol2"))
        size = 0.0076 * radius
        face = (center[0], center[1] + 0.8 * radius - 118 * size)
        person = CAST[_FACES[i % len(_FACES)]]
        yield bust(person, face, size, 0.0, "smile" if i % 2 else "calm", 118)
        box = Rect(x + 4, center[1] + radius + 5, wide - 8, words)
        yield stage.text(one.name, box, "label", align=Align.MIDDLE, anchor=Anchor.TOP)
