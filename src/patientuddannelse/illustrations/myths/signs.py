"""The empty quiz: two signs to walk to, alike but for letter and word, and somebody who claims."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.myths import MythsContent, Sign
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.captions import largest
from patientuddannelse.drawing.cast import BLOND_MAN, HIJAB_WOMAN, OLDER_WOMAN, WHEELCHAIR_USER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.labels import silence
from patientuddannelse.drawing.materials import WHITE, WOOD
from patientuddannelse.drawing.poses import WALK, WHEELCHAIR
from patientuddannelse.drawing.shapes import disc, ellipse, group, rect
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role

_CALM: Mood = "calm"
_SMILE: Mood = "smile"
SIGN_STEPS = ("signs", "speaker")


def draw_signs(content: MythsContent, stage: Stage) -> Figure:
    """Draw the signs with people on their way to them, and the speaker with a silent bubble."""
    signs = stage.shows("signs", poster=False)
    speaker = stage.shows("speaker", poster=False)
    parts: list[Group] = []
    if signs:
        parts.append(group(_ground(stage), name="ground", role=Role.DECORATIVE))
        people = () if speaker else _people(stage)
        parts.append(group(_boards(content, stage), people, name="signs"))
    if speaker:
        frame = stage.frame
        room = frame
        if signs:
            half = 0.5 * frame.height
            room = Rect(frame.x, frame.y + half, frame.width, half)
        parts.append(group(_speaker(stage, room), name="speaker"))
    shown = [step for step in SIGN_STEPS if stage.shows(step, poster=False)]
    steps = tuple(Step(step, (step,), poster=False) for step in shown)
    return Figure(tuple(parts), steps, str(content.alt))


def _floor(stage: Stage) -> float:
    return stage.frame.bottom - 0.06 * stage.frame.height


def _ground(stage: Stage) -> Iterator[Item]:
    frame, floor = stage.frame, _floor(stage)
    yield ellipse(
        frame.center.x, floor, frame.width / 2, frame.bottom - floor, stage.color("petrol1")
    )


def _boards(content: MythsContent, stage: Stage) -> Iterator[Item]:
    """Yield the two signs on their posts: myth at the left, fact at the right, in one colour."""
    frame = stage.frame
    width = min(0.46 * frame.width, 0.8 * frame.height)
    height = min(0.48 * frame.height, 0.86 * width)
    for sign, share in ((content.signs.myth, 0.24), (content.signs.fact, 0.76)):
        x = frame.x + share * frame.width
        post = 0.07 * width
        top = frame.y + height - 4
        yield rect(x - post / 2, top, post, _floor(stage) - top, WOOD, 2)
        yield from _board(sign, stage, Rect(x - width / 2, frame.y, width, height))


def _board(sign: Sign, stage: Stage, box: Rect) -> Iterator[Item]:
    petrol = stage.color("petrol7")
    radius = 0.1 * box.width
    low = 0.05 * box.height
    yield rect(box.x, box.y + low, box.width, box.height - low, petrol.shade(0.3), radius)
    yield rect(box.x, box.y, box.width, box.height - low, petrol, radius)
    letter = 0.29 * box.height
    middle = (box.center.x, box.y + 0.36 * box.height)
    yield disc(*middle, letter, WHITE)
    around = Rect(middle[0] - letter, middle[1] - letter, 2 * letter, 2 * letter)
    yield largest(
        stage, sign.letter, around, ("title", "display", "h1", "h2", "label"), "petrol7",
        align=Align.MIDDLE, anchor=Anchor.MIDDLE,
    )  # fmt: skip
    top = middle[1] + letter + 0.01 * box.height
    word = Rect(box.x + 6, top, box.width - 12, box.bottom - low - top)
    yield largest(
        stage, sign.word, word, ("h1", "h2", "h3", "label"), "white",
        align=Align.MIDDLE, anchor=Anchor.MIDDLE,
    )  # fmt: skip


def _people(stage: Stage) -> Iterator[Item]:
    """Yield people on their way to either sign, and one who takes part sitting."""
    frame, floor = stage.frame, _floor(stage)
    k = min(0.43 * frame.height / 372, frame.width / 620)
    shadow = stage.color("petrol2").shade(0.1)
    for share, person, mood in ((0.3, HIJAB_WOMAN, _CALM), (0.7, BLOND_MAN, _SMILE)):
        x = frame.x + share * frame.width
        yield ellipse(x, floor, 60 * k, 5 * k, shadow)
        yield figure(person, WALK, (x, floor), k, 0.6, mood, flip=share < 0.5)
    x = frame.center.x
    front = min(frame.bottom - 2, floor + 0.035 * frame.height)
    yield ellipse(x, front, 70 * k, 5 * k, shadow)
    yield figure(WHEELCHAIR_USER, WHEELCHAIR, (x, front), k, 0.3, "smile")


def _speaker(stage: Stage, room: Rect) -> Iterator[Item]:
    """Yield a person who talks, the bubble's tail on her, its words not said yet."""
    k = min(room.height / 246, room.width / 420)
    x = room.x + 0.3 * room.width
    at = (x, room.bottom - 158 * k)
    yield bust(OLDER_WOMAN, at, k, 0.7, "talk", 158)
    bubble = (x + 190 * k, at[1] - 16 * k)
    yield silence(bubble, (x + 62 * k, at[1] + 24 * k), 92 * k, stage.color("petrol7"))
