"""What comes back on many slides: chips, discs, the minutes, and the foot with its progress."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.logo import Logo
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.slides import SlideContent
from patientuddannelse.curriculum.noted import once_watched
from patientuddannelse.decks.layouts import FOOTER, LOGO, PROGRESS, SLIDE, SLIDE_NUMBER
from patientuddannelse.decks.model import Fill, Hotspot
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.drawing.labels import chip, text_size
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Path, Role

CHIP_HEIGHT = 42.0
_SHORT, _GAP = 80.0, 14.0  # the dashes on a slide without a foot, and the words after them


def slide_chip(
    setting: Setting,
    text: Text | str,
    at: tuple[float, float],
    icon_name: str,
    ground: str = "petrol7",
    color: str = "white",
    *,
    right: bool = False,
    name: str = "",
) -> Group:
    """Return a chip; ``at`` is its top left, with ``right`` its top right."""
    fill = setting.color(ground)
    placed = chip(setting.stage, text, at, fill, icon_name, color=color, height=CHIP_HEIGHT)
    if right:
        start = (at[0] - placed.box.width, at[1])
        placed = chip(setting.stage, text, start, fill, icon_name, color=color, height=CHIP_HEIGHT)
    return group(placed.art, name=name or f"chip {icon_name}")


def chips(
    setting: Setting, at: tuple[float, float], *each: tuple[str, Text | str, str, str]
) -> tuple[Group, ...]:
    """Return chips in a row: (icon, text, ground, colour) each; those without text are left out."""
    x, y = at
    row: list[Group] = []
    for icon_name, text, ground, color in each:
        if str(text):
            fill = setting.color(ground)
            placed = chip(
                setting.stage, text, (x, y), fill, icon_name, color=color, height=CHIP_HEIGHT
            )
            row.append(group(placed.art, name=f"chip {icon_name}"))
            x = placed.box.right + 14
    return tuple(row)


def stand_mark(setting: Setting, at: tuple[float, float], *, right: bool = False) -> Group:
    """Return the mark that invites to stand up."""
    return slide_chip(
        setting, setting.labels.stand_up, at, "shoe", "sun2", "petrol9", right=right, name="stand"
    )


def accent(setting: Setting, title: Fill) -> Group:
    """Return the short bar under a title."""
    box = title.block.box
    bar = rect(box.x, box.bottom + 14, 72, 7, setting.color("sun5"), 3.5)
    return group(bar, name="accent", role=Role.DECORATIVE)


def number_disc(
    stage: Stage,
    at: tuple[float, float],
    number: int | str,
    ground: str = "petrol7",
    color: str = "white",
    radius: float = 28.0,
    name: str = "",
) -> Group:
    """Return a disc with a number or a letter."""
    box = Rect(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    size = radius * 1.14
    words = stage.text(
        str(number), box, "label", color, weight=700, size=size, align=Align.MIDDLE,
        anchor=Anchor.MIDDLE,
    )  # fmt: skip
    return group(disc(*at, radius, stage.color(ground)), words, name=name, role=Role.DECORATIVE)


def foot(
    setting: Setting, slide: SlideContent, done: int, band: str = ""
) -> tuple[Group | Hotspot, ...]:
    """Return the foot of a slide: clinic, and a dash for each part of the plan, done ones dark.

    A click on the dashes leads to the agenda, if the session has one.
    """
    agenda, parts = setting.agenda, len(setting.plan)
    drawn = _foot(setting.clinic, setting.stage, setting.logo, band, done, parts)
    if not agenda or agenda == slide.id:
        return (drawn,)
    room = Rect(PROGRESS.x, FOOTER.y, PROGRESS.width, FOOTER.height)
    return drawn, _to_agenda(setting, room)


@once_watched  # the same on the slides of a part
def _foot(
    clinic: Clinic, stage: Stage, logo: Logo | None, band: str, done: int, parts: int
) -> Group:
    items: list[Item] = []
    if band:
        items.append(_band(stage.color(band)))
    items += _clinic_zone(clinic, stage, logo)
    items += progress(stage, done, parts)
    return group(items, name="foot", role=Role.DECORATIVE)


def signature(setting: Setting) -> Group:
    """Return, at the foot of the first slide, the clinic and who has approved the course."""
    box = Rect(LOGO.right + 14, LOGO.y, 260, LOGO.height)
    approval = setting.stage.text(setting.approval, box, "furniture", "ink2", anchor=Anchor.MIDDLE)
    return group(clinic_zone(setting), approval, name="clinic")


def approval_plate(setting: Setting, slide: SlideContent, done: int) -> tuple[Group | Hotspot, ...]:
    """Return, for a slide without a foot, who has approved the course or that nobody has yet.

    The dashes that lead to the agenda, if there is one, stand before it on the same plate.
    """
    stage, linked = setting.stage, setting.agenda and setting.agenda != slide.id
    lead = _SHORT + _GAP if linked else 0.0
    wide = lead + text_size(stage, setting.approval, "furniture")[0] + 30
    box = Rect(SLIDE_NUMBER.right - wide, LOGO.y, wide, LOGO.height)
    inner = box.inset(10, 0)
    told = Rect(inner.x + lead, inner.y, inner.width - lead, inner.height)
    words = stage.text(setting.approval, told, "furniture", "ink2", anchor=Anchor.MIDDLE)
    plate = rect(box.x, box.y, box.width, box.height, stage.color("white"), 5)
    if not linked:
        return (group(plate, words, name="foot"),)
    row = Rect(inner.x, PROGRESS.y, _SHORT, PROGRESS.height)
    dashes = progress(stage, done, len(setting.plan), row, gap=2.0)
    room = Rect(box.x, box.y, 10 + lead, box.height)
    return group(plate, dashes, words, name="foot"), _to_agenda(setting, room)


def _to_agenda(setting: Setting, room: Rect) -> Hotspot:
    return Hotspot("to agenda", room, setting.labels.to_agenda, to=setting.agenda)


def clinic_zone(setting: Setting) -> Sequence[Item]:
    """Return the clinic's logo on white, or its name on a tinted field where there is none."""
    return _clinic_zone(setting.clinic, setting.stage, setting.logo)


@once_watched  # the same on slide after slide
def _clinic_zone(clinic: Clinic, stage: Stage, logo: Logo | None) -> Sequence[Item]:
    if logo is not None:
        room = Rect(LOGO.x + 8, LOGO.y + 3, LOGO.width - 16, LOGO.height - 6)
        art = logo.placed(room, str(clinic.name), centered=True)
        return rect(LOGO.x, LOGO.y, LOGO.width, LOGO.height, stage.color("white"), 5), art
    name = stage.text(
        clinic.name, LOGO.inset(6, 0), "furniture", "ink2", align=Align.MIDDLE,
        anchor=Anchor.MIDDLE, size=13,
    )  # fmt: skip
    return rect(LOGO.x, LOGO.y, LOGO.width, LOGO.height, stage.color("petrol1"), 5), name


def progress(
    stage: Stage, done: int, parts: int, room: Rect = PROGRESS, gap: float = 4.0
) -> list[Item]:
    """Return the dashes of progress, equally wide."""
    dark, light = stage.color("petrol7"), stage.color("sand3")
    return [
        _dash(room, gap, parts, place, dark if place < done else light) for place in range(parts)
    ]


@lru_cache(maxsize=64)
def _band(color: Color) -> Path:
    return rect(0, FOOT, SLIDE.width, SLIDE.height - FOOT, color)


@lru_cache(maxsize=512)  # the same on slide after slide
def _dash(room: Rect, gap: float, parts: int, place: int, color: Color) -> Path:
    width = (room.width - gap * (parts - 1)) / max(parts, 1)
    x = room.x + place * (width + gap)
    return rect(x, room.y, width, room.height, color, room.height / 2)
