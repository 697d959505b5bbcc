"""Something to talk about: who together, for how long, the questions, the rule."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.curriculum.models.slides import DiscussionSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import chips
from patientuddannelse.decks.grounds import hill
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import Click, Composition, Fill, Target
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Role

_WIDTH = 520.0
_APART, _CLOSE = (0.5, 0.4), (0.3, 0.15, 0.0)
"""Room between questions, in sizes: seen apart, or what is left at their least size."""


def compose(slide: DiscussionSlide, setting: Setting) -> Composition:
    """Set chips, title, questions and the rule at the left, the people at the right."""
    room = Rect(48, 100, _WIDTH, 60)
    title = setting.title("discussion", slide.title, room, lines=1)
    if title.block.overflow:
        title = setting.title("discussion", slide.title, room, role="title")
    rule = _rule(slide, setting) if slide.rule else ()
    top = title.block.box.bottom + 18
    bottom = 346.0 if rule else 452.0
    room = Rect(48, top, _WIDTH, bottom - top)
    body = _questions(slide, setting, room, _APART)
    if body.block.overflow:
        body = _questions(slide, setting, room, _CLOSE)
    figure = place_figure(slide.figure, setting, Rect(580, 84, 356, 400), Rect(560, 0, 400, FOOT))
    clicks = tuple(Click((Target("body", i),)) for i in range(len(slide.questions)))
    return Composition(
        "discussion",
        (hill(setting, "sun2"), *_chips(slide, setting), title, body, *rule, *figure.groups),
        (*(clicks if slide.reveal else ()), *figure.clicks),
        band="sun2",
    )


def _questions(slide: DiscussionSlide, setting: Setting, room: Rect, gaps: Sequence[float]) -> Fill:
    return airy(
        setting, "discussion", "body", slide.questions, room,
        roles=("h2", "lead", "body"), weight=400, anchor=Anchor.TOP, gaps=gaps,
    )  # fmt: skip


def _chips(slide: DiscussionSlide, setting: Setting) -> tuple[Group, ...]:
    minutes = setting.minutes(slide.minutes)
    together = slide.group if str(slide.group) != str(slide.title) else ""
    time = setting.labels.minutes_text(minutes) if minutes else ""
    stand = setting.labels.stand_up if slide.stand else ""
    return chips(
        setting, (48, 38),
        ("chat", together, "petrol7", "white"),
        ("clock", time, "petrol9", "white"),
        ("shoe", stand, "white", "petrol9"),
    )  # fmt: skip


def _rule(slide: DiscussionSlide, setting: Setting) -> tuple[Group | Fill, ...]:
    """Return the rule in a white card."""
    room = Rect(76, 0, 400, 200)
    wide = setting.fill("discussion", "body2", slide.rule, room, role="strong", anchor=Anchor.TOP)
    height = wide.block.height + 36
    card = Rect(48, 466 - height, 456, height)
    back = group(
        rect(card.x, card.y, card.width, card.height, setting.color("white"), 16),
        name="rule card", role=Role.DECORATIVE,
    )  # fmt: skip
    return back, setting.fill("discussion", "body2", slide.rule, card.inset(28, 8), role="strong")
