"""When to seek help: levels from most to least urgent, in petrol – order, not alarm.

Patients see whom to ring, large, and have the signs on their sheet; colleagues see every sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from patientuddannelse.curriculum.authored import Text, joined, origin_of
from patientuddannelse.curriculum.models.safety import SafetyContent, SafetyLevel
from patientuddannelse.curriculum.models.slides import SafetySlide
from patientuddannelse.decks.figures import model_named
from patientuddannelse.decks.furniture import slide_chip
from patientuddannelse.decks.model import Click, Composition, Fill, Target
from patientuddannelse.decks.setting import Setting
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, rounded
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, Group, Item
from patientuddannelse.wordings import finding

_BODIES = ("body", "body2", "body3")
_HEAD = 66.0
_NUMBER = 34.0  # height of the row with the telephone number
_PLATE = 292.0  # width of that row beside a call
_GAP = 12.0
_NOTE = Rect(48, 436, 864, 44)
_SHARES = {1: (1.0,), 2: (0.5, 0.5), 3: (0.30, 0.385, 0.315)}  # the middle one says most
_BULLET = 20.0  # room for the dot before a sign


def compose(slide: SafetySlide, setting: Setting) -> Composition:
    """Set the levels and, below them over full width, the line on not wanting to live."""
    content = model_named(slide.model, setting)
    if not isinstance(content, SafetyContent):
        at = origin_of(slide.model) or slide.origin
        raise CurriculumError([finding("wrong-model", at, name=slide.model)])
    title = setting.title("safety", slide.title, Rect(48, 24, 640, 54), role="h1", lines=1)
    elements: list[Fill | Group] = [title, *_chip(slide, setting)]
    clicks: list[Click] = []
    area = Rect(48, 80, 864, (_NOTE.y - _GAP if content.note else 476.0) - 80)
    boxes = _columns(area, len(content.levels)) if slide.signs else _rows(area, content.levels)
    for i, (level, box) in enumerate(zip(content.levels, boxes, strict=True)):
        name, tone = f"level {level.id}", _tone(setting, i)
        if slide.signs:
            body = _signs(level, _BODIES[i], setting, box)
            elements.append(_column(level, setting, box, tone, body, name))
        else:
            body = _call(level, _BODIES[i], setting, box)
            elements.append(_row(level, setting, box, tone, name))
        elements.append(body)
        clicks.append(Click((Target(name), Target(body.placeholder))))
    if content.note:
        elements += _note(content.note, setting)
        clicks.append(Click((Target("note card"), Target("note"))))
    return Composition("safety", tuple(elements), tuple(clicks) if slide.reveal else ())


def _columns(area: Rect, count: int) -> list[Rect]:
    """Return columns side by side, the one that says most the widest."""
    shares = _SHARES[count]
    room = area.width - _GAP * (count - 1)
    starts = accumulate((room * share + _GAP for share in shares), initial=area.x)
    return [
        Rect(x, area.y, room * share, area.height) for x, share in zip(starts, shares, strict=False)
    ]


def _rows(area: Rect, levels: Sequence[SafetyLevel]) -> list[Rect]:
    """Return rows below one another."""
    tall = (area.height - _GAP * (len(levels) - 1)) / len(levels)
    return [Rect(area.x, area.y + i * (tall + _GAP), area.width, tall) for i in range(len(levels))]


def _call(level: SafetyLevel, placeholder: str, setting: Setting, box: Rect) -> Fill:
    """Set whom to ring and when, in white on the row."""
    stage = setting.stage
    styles = [stage.style("h1", "white"), stage.style("lead", "white")]
    right = _PLATE + 44 if level.number else 24.0
    room = Rect(box.x + 116, box.y, box.width - 116 - right, box.height)
    block = stage.typesetter.block(
        [level.title, level.text], styles, room, anchor=Anchor.MIDDLE, name=placeholder
    )
    return Fill(placeholder, block)


def _row(level: SafetyLevel, setting: Setting, box: Rect, tone: Color, name: str) -> Group:
    """Return the row's ground, its telephone and, on white, the number."""
    white, at = setting.color("white"), (box.x + 60, box.center.y)
    plate = Rect(box.right - _PLATE - 24, box.center.y - _NUMBER / 2 - 6, _PLATE, _NUMBER + 12)
    return group(
        rect(box.x, box.y, box.width, box.height, tone, 18),
        disc(*at, 36, white),
        icon("phone", at, 44, tone, white),
        _number(level, setting, plate),
        name=name,
    )


def _chip(slide: SafetySlide, setting: Setting) -> tuple[Group, ...]:
    if not slide.lines:
        return ()
    words, at = joined(slide.lines), (912, 28)
    return (slide_chip(setting, words, at, "book", "petrol1", "petrol9", right=True, name="sheet"),)


def _tone(setting: Setting, i: int) -> Color:
    dark, middle = setting.color("petrol9"), setting.color("petrol7")
    return (dark, middle, middle.mix(setting.color("petrol4"), 0.5).shade(0.1))[i]


def _signs(level: SafetyLevel, placeholder: str, setting: Setting, box: Rect) -> Fill:
    """Set the signs at the floor of 20 pt, as far apart as there is room."""
    low = box.bottom - 10 - (_NUMBER + 4 if level.number else 0)
    room = Rect(box.x + 14 + _BULLET, box.y + _HEAD + 10, box.width - 24 - _BULLET, 0)
    room = Rect(room.x, room.y, room.width, low - room.y)
    return _loosest(level.items, placeholder, setting, room)


def _loosest(texts: Sequence[Text], placeholder: str, setting: Setting, room: Rect) -> Fill:
    for gap in (0.6, 0.45, 0.3, 0.2, 0.1):
        fill = setting.fill("safety", placeholder, texts, room, role="small", gap=gap)
        if fill.block.overflow is None:
            break
    return fill


def _column(
    level: SafetyLevel, setting: Setting, box: Rect, tone: Color, body: Fill, name: str
) -> Group:
    """Return the card: whom to ring in its head, dots before the signs, the number at its foot."""
    stage, white = setting.stage, setting.color("white")
    head = Rect(box.x, box.y, box.width, _HEAD)
    words = Rect(box.x + 54, box.y, box.width - 60, _HEAD)
    foot = Rect(box.x + 8, box.bottom - _NUMBER - 6, box.width - 16, _NUMBER)
    styles = [stage.style("h3", "white", size=24), stage.style("small", "white")]
    heading = stage.typesetter.block(
        [level.title, level.text], styles, words, anchor=Anchor.MIDDLE, name=level.id
    )
    dots = (
        disc(box.x + 20, p.lines[0].baseline - 0.34 * p.size, 4.6, tone)
        for p in body.block.paragraphs
    )
    return group(
        rect(box.x, box.y, box.width, box.height, white, 14,
             line=setting.color("petrol2"), line_width=2.4),
        path(rounded(head, 14, bottom=False), tone),
        icon("phone", (box.x + 30, box.y + _HEAD / 2), 30, white, tone),
        heading, dots, _number(level, setting, foot), name=name,
    )  # fmt: skip


def _number(level: SafetyLevel, setting: Setting, row: Rect) -> list[Item]:
    """Return the telephone number of the clinic's profile, or a line to write it on."""
    if not level.number:
        return []
    stage, labels, clinic = setting.stage, setting.labels, setting.clinic
    word, number = {
        "doctor_on_call": (labels.doctor_on_call, clinic.numbers.doctor_on_call),
        "clinic": (labels.clinic_phone, clinic.phone),
    }[level.number]
    items: list[Item] = [rect(row.x, row.y, row.width, row.height, setting.color("petrol1"), 9)]
    words = row.inset(12, 0)
    if number:
        said, weight = replace(number, value=f"{word}: {number}"), 0
        style = stage.style("label", size=20)
        across = stage.typesetter.measured(said, style.weight, style.size)
        if across > words.width:  # one with +45 takes more of the row
            words, weight = row.inset(4, 0), 400
        set_number = stage.text(
            said, words, "label", "petrol9", size=20, weight=weight, anchor=Anchor.MIDDLE
        )
        return [*items, set_number]
    items.append(stage.text(f"{word}:", words, "label", "petrol9", size=20, anchor=Anchor.MIDDLE))
    x = words.x + stage.width(f"{word}:", "label") + 4
    items.append(
        polyline([(x, row.bottom - 8), (words.right, row.bottom - 8)], setting.color("ink2"), 1.6)
    )
    return items


def _note(note: Text, setting: Setting) -> tuple[Group, Fill]:
    card = _NOTE
    back = group(
        rect(card.x, card.y, card.width, card.height, setting.color("petrol1"), 14),
        name="note card",
    )
    return back, setting.fill("safety", "note", note, card.inset(16, 2), role="label")
