"""The first slide: the course's name, the session and whom it is for, beside a group that meets."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import TitleSlide
from patientuddannelse.decks.figures import first_step
from patientuddannelse.decks.furniture import slide_chip, stand_mark
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import Composition, Fill, moved
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.drawing.cast import BEARDED_MAN, CLINICIAN, HIJAB_WOMAN, OLDER_WOMAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.papers import flip_chart
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.poses import SHOW, SIT, SIT_UP, Pose
from patientuddannelse.drawing.scenery import window
from patientuddannelse.drawing.shapes import group, path, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Item, Role

_CHART = (699.0, 462.0, 1.06)  # where the flip chart stands, and its scale
_FLOOR = 470.0
_TOP = 92.0


def compose(slide: TitleSlide, setting: Setting) -> Composition:
    """Set name, session and readers at the left; the figure hangs on the flip chart."""
    title = setting.title("title", slide.title, Rect(48, 0, 384, 150))
    session, *rest = slide.lines or (setting.session.shown_as,)
    head = title.block.height + 24
    low = 404.0 if slide.stand else 476.0
    words = [
        airy(
            setting, "title", "subtitle", rest, Rect(48, head + 66, 350, low - _TOP - head - 66),
            roles=("h2", "lead", "body", "text"), weight=400, anchor=Anchor.TOP, gaps=(0.3,),
        )
    ] if rest else []  # fmt: skip
    tall = head + 42 + sum(24 + each.block.height for each in words)
    top = _TOP + max(0.0, (452.0 - _TOP - tall) * 0.45)  # a little over the middle
    elements: list[Fill | Group] = [
        _room(slide, setting),
        group(rect(48, top - 26, 96, 8, setting.color("sun5"), 4), name="bar",
              role=Role.DECORATIVE),
        moved(title, top),
        slide_chip(setting, session, (48, top + head), "signs", name="session"),
        *(moved(each, top) for each in words),
    ]  # fmt: skip
    if slide.stand:
        elements.append(stand_mark(setting, (48, 424)))
    return Composition("title", tuple(elements), footer=False, signed=True)


def _room(slide: TitleSlide, setting: Setting) -> Group:
    """Return the room: the clinician at a flip chart, three people who listen, a window."""
    petrol = setting.color("petrol1")
    x, y, scale = _CHART
    wall = (
        "M960,0 L960,540 L470,540 C430,470 392,420 420,330 C446,246 430,150 500,90"
        " C560,40 610,40 640,0 Z"
    )
    floor = f"M960,{FOOT - 40} L960,540 L470,540 C450,506 426,476 417,{FOOT - 40} Z"
    sheet = Rect(x - 72 * scale, y - 300 * scale, 144 * scale, 166 * scale)
    seated: tuple[tuple[float, Person, Pose, bool, Mood], ...] = (
        (494, HIJAB_WOMAN, SIT_UP, False, "smile"),
        (819, BEARDED_MAN, SIT, True, "calm"),
        (901, OLDER_WOMAN, SIT_UP, True, "open"),
    )
    items: list[Item] = [
        path(wall, petrol),
        path(floor, setting.color("petrol2").mix(petrol, 0.4)),
        window((806, 40), 1.0),
        flip_chart((x, y), scale),
        *first_step(slide.figure, setting, sheet),
        figure(CLINICIAN, SHOW, (581, 464), 0.78, 0.4, "talk"),
        *(
            figure(person, pose, (at, _FLOOR + 10), 0.76, 0.8, mood, flip=flip)
            for at, person, pose, flip, mood in seated
        ),
    ]
    return group(items, name="room", role=Role.DECORATIVE)
