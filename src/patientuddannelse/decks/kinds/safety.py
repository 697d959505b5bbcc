"""When to seek help: columns from most to least urgent, in petrol – order, not alarm."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.safety import SafetyContent, SafetyLevel
from patientuddannelse.curriculum.models.slides import SafetySlide
from patientuddannelse.decks.figures import model_named
from patientuddannelse.decks.furniture import slide_chip
from patientuddannelse.decks.model import Click, Fill, Target
from patientuddannelse.decks.setting import Composition, Setting
from patientuddannelse.diagnostics import CurriculumError, Diagnostic
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, rounded
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, Group, Item

_BODIES = ("body", "body2", "body3")
_HEAD = 66.0
_NUMBER = 34.0  # height of the row with the telephone number
_GAP = 12.0
_SHARES = {1: (1.0,), 2: (0.5, 0.5), 3: (0.30, 0.385, 0.315)}  # the middle one says most
_BULLET = 20.0  # room for the dot before a sign


def compose(slide: SafetySlide, setting: Setting) -> Composition:
    """Set the levels side by side and the line on not wanting to live below, over full width."""
    content = model_named(slide.model, setting)
    if not isinstance(content, SafetyContent):
        message = f'the model "{slide.model}" has no levels of urgency'
        raise CurriculumError([Diagnostic("wrong-model", message, slide.origin)])
    title = setting.title("safety", slide.title, Rect(48, 24, 640, 54), role="h1", lines=1)
    elements: list[Fill | Group] = [title, *_chip(slide, setting)]
    clicks: list[Click] = []
    bottom = 428.0 if content.note else 476.0
    x, shares = 48.0, _SHARES[len(content.levels)]
    room = 864 - _GAP * (len(shares) - 1)
    for i, level in enumerate(content.levels):
        box = Rect(x, 80, room * shares[i], bottom - 80)
        name = f"level {level.id}"
        body = _signs(level, _BODIES[i], setting, box)
        elements += [_column(level, setting, box, _tone(setting, i), body, name), body]
        clicks.append(Click((Target(name), Target(body.placeholder))))
        x = box.right + _GAP
    if content.note:
        elements += _note(content.note, setting)
        clicks.append(Click((Target("note card"), Target("note"))))
    return Composition("safety", tuple(elements), tuple(clicks) if slide.reveal else ())


def _chip(slide: SafetySlide, setting: Setting) -> tuple[Group, ...]:
    if not slide.lines:
        return ()
    words = " ".join(str(line) for line in slide.lines)
    return (
        slide_chip(
            setting, words, (912, 28), "book", "petrol1", "petrol9", right=True, name="sheet"
        ),
    )


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
        heading, dots, _number(level, setting, box), name=name,
    )  # fmt: skip


def _number(level: SafetyLevel, setting: Setting, box: Rect) -> list[Item]:
    """Return the telephone number of the clinic's profile, or a line to write it on."""
    if not level.number:
        return []
    stage, labels, clinic = setting.stage, setting.labels, setting.clinic
    word, number = {
        "doctor_on_call": (labels.doctor_on_call, clinic.numbers.doctor_on_call),
        "clinic": (labels.clinic_phone, clinic.phone),
    }[level.number]
    row = Rect(box.x + 8, box.bottom - _NUMBER - 6, box.width - 16, _NUMBER)
    items: list[Item] = [rect(row.x, row.y, row.width, row.height, setting.color("petrol1"), 9)]
    words = row.inset(12, 0)
    if number:
        items.append(
            stage.text(
                f"{word}: {number}", words, "label", "petrol9", size=20, anchor=Anchor.MIDDLE
            )
        )
        return items
    items.append(stage.text(f"{word}:", words, "label", "petrol9", size=20, anchor=Anchor.MIDDLE))
    x = words.x + stage.width(f"{word}:", "label") + 4
    items.append(
        polyline([(x, row.bottom - 8), (words.right, row.bottom - 8)], setting.color("ink2"), 1.6)
    )
    return items


def _note(note: Text, setting: Setting) -> tuple[Group, Fill]:
    card = Rect(48, 436, 864, 44)
    back = group(
        rect(card.x, card.y, card.width, card.height, setting.color("petrol1"), 14),
        name="note card",
    )
    return back, setting.fill("safety", "note", note, card.inset(16, 2), role="label")
