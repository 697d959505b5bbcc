"""One column of acute or long-lasting pain, its steps as large pictures with captions."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.acute_chronic import AcuteChronicContent
from patientuddannelse.drawing.calendar import calendar_face
from patientuddannelse.drawing.captions import largest
from patientuddannelse.drawing.gallery import gallery
from patientuddannelse.drawing.papers import calendar
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.acute_chronic import pictures
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item, Role

ACUTE_STEPS = ("time", "away", "rest")
CHRONIC_STEPS = ("three_months", "earlier", "faster", "stronger")
STEPS = (*ACUTE_STEPS, *CHRONIC_STEPS)


def draw_row(content: AcuteChronicContent, stage: Stage, shown: list[str]) -> Figure:
    """Draw the pictures of the steps in one column."""
    chronic = any(step in CHRONIC_STEPS for step in shown)
    steps = CHRONIC_STEPS if chronic else ACUTE_STEPS
    column = content.chronic if chronic else content.acute
    captions = [column.line(step).label or column.line(step).text for step in steps]
    wall = gallery(stage, stage.frame, captions)
    parts = []
    for i, step in enumerate(steps):
        if step in shown:
            picture = _picture(content, stage, step, wall.spots[i].picture)
            words = wall.caption(stage, i, captions[i]) if captions[i] else None
            parts.append(group(picture, words, name=step))
    alt = str(content.alt)
    return Figure(tuple(parts), tuple(Step(step, (step,)) for step in shown), alt)


def _picture(content: AcuteChronicContent, stage: Stage, step: str, box: Rect) -> list[Item]:
    """Draw the picture of a step in its box."""
    token = "petrol2" if step in CHRONIC_STEPS else "petrol1"
    match step:
        case "time":
            art = pictures.time(stage)
        case "away":
            art = pictures.away(stage)
        case "rest":
            art = pictures.rest(stage)
        case "three_months":
            ground = group(pictures.mat(stage, token), at=(box.x, box.y), scale=box.width / 100)
            page = box.inset(0.14 * box.width, 0.12 * box.height)
            page = page.moved(-0.03 * box.width, 0.03 * box.height)
            return [ground, *three_months(content, stage, page)]
        case _:
            art = pictures.change(stage, step)
    return [group(pictures.mat(stage, token), art, at=(box.x, box.y), scale=box.width / 100)]


def three_months(content: AcuteChronicContent, stage: Stage, box: Rect) -> list[Item]:
    """Draw the calendar with its number and unit; words are never scaled with a picture.

    A calendar too small for them has none: the sentence by it says the same.
    """
    number: Text = content.calendar.number
    face = calendar_face(box)
    if face.width < stage.width(content.calendar.unit, "small") + 6:
        return [calendar(box, pages=3)]
    unit = max(stage.type["label"].minimum * 1.3, 0.28 * face.height)
    foot = 0.1 * face.height  # free under the words
    top = Rect(face.x, face.y, face.width, face.height - unit - foot)
    low = Rect(face.x + 2, top.bottom, face.width - 4, unit)
    words = [
        largest(
            stage, number, top, ("title", "display", "h1", "h2", "label"), "petrol9",
            align=Align.MIDDLE, anchor=Anchor.MIDDLE,
        ),
        largest(
            stage, content.calendar.unit, low, ("text", "small"),
            align=Align.MIDDLE, anchor=Anchor.MIDDLE,
        ),
    ]  # fmt: skip
    # The sentence by it is read out instead.
    return [calendar(box, pages=3), group(words, role=Role.DECORATIVE)]
