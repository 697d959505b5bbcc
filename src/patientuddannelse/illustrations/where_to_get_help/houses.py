"""A house with one open door: roof, sign, and a wall on which the words stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.where_to_get_help import Door, Number
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.materials import SHADOW, WHITE, WOOD_DARK
from patientuddannelse.drawing.people import CAST, POSES, figure
from patientuddannelse.drawing.shapes import group, path, polygon, polyline, rect, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, Group, Item, Role
from patientuddannelse.units import mm

_HOSTS = {
    "clinic": "clinician", "doctor": "tall_woman", "others": "bearded_man",
    "municipality": "older_woman", "associations": "wheelchair_user",
    "pain_centre": "red_haired_woman",
}  # fmt: skip
_POSES = {"clinician": "talk", "wheelchair_user": "wheelchair"}
_ROOFS = {
    "clinic": "petrol9", "doctor": "petrol9", "others": "petrol7", "municipality": "petrol7",
    "associations": "petrol7", "pain_centre": "petrol7",
}  # fmt: skip

_WINDOW, _LEAST_WINDOW = 60.0, 36.0  # pt: how large windows on a large house are, and may be


@dataclass(frozen=True, slots=True)
class Look:
    """How a house is set: its roles, the height of roof and sign, room for the door, margins.

    ``wall`` is the lowest wall of houses whose doors are alike (0: each as its own wall allows).
    With ``windows`` the wall under the words has some, where it has room.
    """

    sign_role: str
    text_role: str
    roof: float
    sign: float
    door: float
    pad: float
    line: float
    number_role: str = "h3"
    sign_air: float = 0.45
    wall: float = 0.0
    windows: bool = False


@dataclass(frozen=True, slots=True)
class House:
    """A house in its box; ``right`` says on which side of its wall the door is."""

    door: Door
    box: Rect
    look: Look
    right: bool

    @property
    def sign(self) -> Rect:
        """Return the sign over door and wall."""
        return Rect(self.box.x, self.box.y + self.look.roof, self.box.width, self.look.sign)

    @property
    def wall(self) -> Rect:
        """Return the wall below the sign."""
        top = self.sign.bottom
        return Rect(self.box.x, top, self.box.width, self.box.bottom - top)

    @property
    def opening(self) -> Rect:
        """Return the doorway, down to the doorstep."""
        look, wall = self.look, self.wall
        wide = min(look.door * 0.76, ((look.wall or wall.height) - look.pad) / 2.15)
        tall = wide * 2.15
        x = wall.right - look.door - look.pad * 0.4 if self.right else wall.x + look.pad * 0.4
        return Rect(x + (look.door - wide) / 2, wall.bottom - tall, wide, tall)

    @property
    def words(self) -> Rect:
        """Return the room for words beside the door."""
        look, wall = self.look, self.wall
        x = wall.x + look.pad + (0 if self.right else look.door)
        return Rect(
            x, wall.y + look.pad * 0.7, wall.width - look.door - 2 * look.pad,
            wall.height - 1.4 * look.pad,
        )  # fmt: skip

    @property
    def over_door(self) -> Rect:
        """Return the room for words over the door, from side to side of the wall."""
        look, wall = self.look, self.wall
        top = wall.y + look.pad * 0.7
        tall = max(0.0, self.opening.y - look.pad * 0.7 - top)
        return Rect(wall.x + look.pad, top, wall.width - 2 * look.pad, tall)


def told(door: Door) -> Door:
    """Return a door without a line to write a number on."""
    written = door.phone is None or door.phone.number
    return door if written else door.model_copy(update={"phone": None})


def house_height(door: Door, look: Look, width: float, stage: Stage) -> float:
    """Return how tall a house must be for its words in a width."""
    room = width - look.door - 2 * look.pad
    tall = sum(stage.height(text, room, look.text_role) for text in (door.text, door.way) if text)
    tall += number_height(door.phone, look, room, stage) if door.phone else 0.0
    sign = sign_height(door.name, look, width, stage)
    return look.roof + max(sign, look.sign) + max(tall + 1.5 * look.pad, look.door * 1.5)


def sign_height(name: Text, look: Look, width: float, stage: Stage) -> float:
    """Return the height of a sign for its name."""
    size = stage.type[look.sign_role].size
    return stage.height(name, width - 2 * look.pad, look.sign_role) + look.sign_air * size


def signed(look: Look, doors: Sequence[Door], width: float, stage: Stage) -> Look:
    """Return the look with signs tall enough for the names of all the doors."""
    tall = (sign_height(door.name, look, width, stage) for door in doors)
    return replace(look, sign=max((look.sign, *tall)))


def number_height(number: Number, look: Look, width: float, stage: Stage) -> float:
    """Return the height of a number with its words above, or of words and a line to write on."""
    role = _number_role(number, look, width, stage)
    below = stage.height(number.number, width, role) if number.number else look.line
    return stage.height(number.label, width, look.text_role) + below + 0.6 * look.pad


def _number_role(number: Number, look: Look, width: float, stage: Stage) -> str:
    """Return the largest role in which a number stands in one line."""
    for role in (look.number_role, "h3"):
        if stage.width(number.number, role) * 1.02 <= width:
            return role
    return look.text_role


def draw_house(house: House, stage: Stage, *, words: bool = True) -> Group:
    """Draw a house with its name and, where there is room, its words."""
    return group(
        _front(house, stage),
        _doorway(house, stage) if house.look.door else None,
        _sign(house, stage),
        _words(house, stage) if words else None,
        name=house.door.id,
        role=Role.ITEM,
    )


def _front(house: House, stage: Stage) -> Iterator[Item]:
    box, look = house.box, house.look
    roof = stage.color(_ROOFS.get(house.door.id, "petrol7"))
    wall = house.wall
    radius = 0.35 * look.pad
    depth = look.pad * 0.25
    yield rect(box.x + depth, wall.y, box.width, wall.height + depth, SHADOW, radius, opacity=0.14)
    yield path(rounded(wall, radius, top=False), WHITE)
    if look.roof:
        over = look.pad * 0.6
        low = house.sign.y + 0.2
        yield polygon(
            [
                (box.x - over, low), (box.x + box.width * 0.13, box.y),
                (box.right - box.width * 0.13, box.y), (box.right + over, low),
            ],
            roof.mix("#FFFFFF", 0.14),
        )  # fmt: skip
        yield from _tiles(house, roof.mix("#FFFFFF", 0.28))


def _tiles(house: House, color: Color) -> Iterator[Item]:
    """Draw two rows of short strokes on the roof."""
    box, roof = house.box, house.look.roof
    width = max(0.8, roof * 0.05)
    for row, share in enumerate((0.38, 0.7)):
        y = box.y + roof * share
        left, right = box.x + box.width * 0.12, box.right - box.width * 0.12
        count = 7
        for i in range(count):
            x = left + (i + 0.25 + 0.5 * (row % 2)) * (right - left) / count
            yield polyline([(x, y), (x + (right - left) / count * 0.34, y)], color, width)


def _doorway(house: House, stage: Stage) -> Iterator[Item]:
    """Draw the open door, light inside, and who stands in it."""
    opening = house.opening
    w, u = opening.width, opening.width / 26
    arch = w / 2
    frame = opening.inset(-1.6 * u, -1.6 * u)
    frame = Rect(frame.x, frame.y, frame.width, opening.bottom - frame.y)
    yield path(rounded(frame, arch + 1.6 * u, bottom=False), stage.color("petrol2"))
    yield path(rounded(opening, arch, bottom=False), stage.color("sun2"))
    host = _HOSTS.get(house.door.id)
    if host:
        size = opening.height * (0.82 if host != "wheelchair_user" else 0.78) / 365
        toward = -0.08 if house.right else 0.08
        place = (opening.center.x + toward * w, opening.bottom - 0.6 * u)
        pose = POSES[_POSES.get(host, "stand")]
        yield figure(CAST[host], pose, place, size, 0.5, "smile", flip=house.right)
    yield _leaf(house)
    yield rect(
        frame.x - 2.4 * u, opening.bottom - 1.6 * u, frame.width + 4.8 * u, 3.2 * u,
        stage.color("sand3"), 1.2 * u,
    )  # fmt: skip


def _leaf(house: House) -> Item:
    """Draw the door's leaf, opened outwards at the hinge away from the words."""
    box = house.opening
    hinge = box.right if house.right else box.x
    side = 1 if house.right else -1
    tip = hinge - side * 0.17 * box.width
    return polygon(
        [
            (hinge, box.y + 0.42 * box.width), (tip, box.y + 0.5 * box.width),
            (tip, box.bottom), (hinge, box.bottom),
        ],
        WOOD_DARK,
    )  # fmt: skip


def _sign(house: House, stage: Stage) -> Iterator[Item]:
    sign, look = house.sign, house.look
    yield rect(
        sign.x, sign.y, sign.width, sign.height, stage.color(_ROOFS.get(house.door.id, "petrol7"))
    )
    room = Rect(sign.x + look.pad, sign.y, sign.width - 2 * look.pad, sign.height)
    yield stage.text(house.door.name, room, look.sign_role, "white", anchor=Anchor.MIDDLE)


def _words(house: House, stage: Stage) -> Iterator[Item]:
    look, room, door = house.look, house.words, house.door
    foot = number_height(door.phone, look, room.width, stage) if door.phone else 0.0
    styles = []
    texts = []
    for text, weight in ((door.text, 0), (door.way, 700)):
        if text:
            texts.append(text)
            styles.append(stage.style(look.text_role, weight=weight))
    if texts:
        box = Rect(room.x, room.y, room.width, room.height - foot)
        words = stage.typesetter.block(texts, styles, house.over_door)
        if words.overflow or words.paragraphs[0].size < styles[0].size:
            words = stage.typesetter.block(texts, styles, box)
        yield words
        if look.windows:
            top = box.y + words.height + look.pad
            yield from windows_in(Rect(box.x, top, box.width, box.bottom - top), stage)
    if door.phone:
        low = Rect(room.x, room.bottom - foot, room.width, foot)
        yield from draw_number(door.phone, look, low, stage)


def windows_in(room: Rect, stage: Stage) -> Iterator[Item]:
    """Draw a row of windows in the middle of a room, none where it is too low."""
    size = min(room.height, _WINDOW)
    if size < _LEAST_WINDOW:
        return
    count = max(1, int(room.width / (1.25 * size)))
    pitch = room.width / count
    for i in range(count):
        x = room.x + (i + 0.5) * pitch - size / 2
        yield from window(Rect(x, room.center.y - size / 2, size, size), stage)


def window(box: Rect, stage: Stage) -> Iterator[Item]:
    """Draw a window with a bar in its middle."""
    frame = stage.color("petrol2")
    yield rect(
        box.x, box.y, box.width, box.height, stage.color("petrol1"), mm(0.6), line=frame,
        line_width=mm(0.7),
    )  # fmt: skip
    yield polyline([(box.center.x, box.y), (box.center.x, box.bottom)], frame, mm(0.7))


def draw_number(number: Number, look: Look, box: Rect, stage: Stage) -> Iterator[Item]:
    """Draw the words and below them the number, or a line to write on."""
    tall = stage.height(number.label, box.width, look.text_role)
    yield stage.text(
        number.label, Rect(box.x, box.y + 0.4 * look.pad, box.width, tall), look.text_role,
        "petrol9", weight=700,
    )  # fmt: skip
    if number.number:
        y = box.y + 0.4 * look.pad + tall
        low = Rect(box.x, y, box.width, box.bottom - y)
        role = _number_role(number, look, box.width, stage)
        yield stage.text(number.number, low, role, "petrol7", weight=800)
    else:
        y = box.bottom - stage.strokes.hair
        yield polyline([(box.x, y), (box.right, y)], stage.color("ink2"), stage.strokes.hair * 0.8)
