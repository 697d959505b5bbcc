"""Only on slides: a pain centre's door and those who work together behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.models.where_to_get_help import Specialist, WhereToGetHelpContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.people import CAST, bust
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.where_to_get_help.houses import House, Look, draw_house
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, TextBlock

_FACES = ("tall_woman", "bearded_man", "red_haired_woman", "old_man", "hijab_woman", "young_man")
_NARROW = 620.0
_LEAST_WIDE = 160.0  # of a place in a row


def draw_team(content: WhereToGetHelpContent, stage: Stage) -> tuple[Group, ...]:
    """Return the parts ``pain_centre`` (if asked for, and if there is room), ``specialists``, and
    ``tasks`` if asked for: what each of them helps with.
    """
    frame = stage.frame
    parts: list[Group] = []
    room = frame
    door = content.door("pain_centre")
    if door and stage.shows("pain_centre") and frame.width >= _NARROW:
        wide = frame.width * 0.36
        box = Rect(frame.x, frame.y + 10, wide, frame.height - 10)
        look = Look("h3", "text", 26.0, 46.0, 66.0, 14.0, 24.0, windows=True)
        parts.append(draw_house(House(door, box, look, right=True), stage))
        room = Rect(frame.x + wide + 30, frame.y, frame.width - wide - 30, frame.height)
    places = list(_places(content.specialists, room, stage))
    bare = rect(room.x, room.y, room.width, room.height)
    people = [item for i, place in enumerate(places) for item in _person(place, i, stage)]
    parts.append(group(people or bare, name="specialists"))
    if stage.shows("tasks", poster=False) and any(place.who.text for place in places):
        parts.append(group((_task(place, stage) for place in places), name="tasks"))
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where somebody is: the face's disc, the boxes of name and task, the task's role."""

    who: Specialist
    center: tuple[float, float]
    radius: float
    name: Rect
    task: Rect
    role: str


def _places(people: Sequence[Specialist], room: Rect, stage: Stage) -> Iterator[_Place]:
    """Yield a place for each, in one row where it is wide enough."""
    if not people:
        return
    across = next((n for n in (len(people), 3) if room.width >= n * _LEAST_WIDE), 2)
    across = min(across, len(people))
    wide, down = room.width / across, -(-len(people) // across)
    inner, tall = wide - 8, room.height / down
    name = max(stage.height(one.name, inner, "label") for one in people) + 2
    task, role = 0.0, "text" if down == 1 else "small"
    if stage.shows("tasks", poster=False):
        task = max(stage.height(one.text, inner, role) for one in people) + 2
    radius = min((tall - name - task - 16) / 2, wide * 0.42)
    used = 2 * radius + name + task + 9
    for i, one in enumerate(people):
        row, column = divmod(i, across)
        x = room.x + (room.width - min(across, len(people) - row * across) * wide) / 2
        center = (x + (column + 0.5) * wide, room.y + row * tall + (tall - used) / 2 + radius)
        below = Rect(center[0] - inner / 2, center[1] + radius + 5, inner, name)
        yield _Place(one, center, radius, below, Rect(below.x, below.bottom, inner, task), role)


def _person(place: _Place, i: int, stage: Stage) -> Iterator[Item]:
    x, y = place.center
    size = 0.0076 * place.radius
    face = (x, y + 0.8 * place.radius - 118 * size)
    person = CAST[_FACES[i % len(_FACES)]]
    yield disc(x, y, place.radius, stage.color("petrol2"))
    yield bust(person, face, size, 0.0, "smile" if i % 2 else "calm", 118)
    yield stage.text(place.who.name, place.name, "label", align=Align.MIDDLE, anchor=Anchor.TOP)


def _task(place: _Place, stage: Stage) -> TextBlock:
    return stage.text(place.who.text, place.task, place.role, align=Align.MIDDLE, weight=400)
