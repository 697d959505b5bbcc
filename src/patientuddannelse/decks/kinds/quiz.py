"""A claim that somebody says, the vote, the answer, and why – covering shapes, for clicks add.

The answers are myth and fact, or the three lights: see ``decks.answers``.
"""

from __future__ import annotations

from patientuddannelse.curriculum.authored import origin_of
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.models.slides import QuizSlide
from patientuddannelse.decks.answers import (
    Choice,
    choice_for,
    draw_answer,
    draw_options,
    option_boxes,
)
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import stand_mark
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import (
    Click,
    Composition,
    Entrance,
    Fill,
    Hotspot,
    Target,
    Trigger,
)
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.decks.vignettes import PATIENTS
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import CAST, CLINICIAN
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.shapes import group, path, polygon, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.primitives import Anchor, Group, Item, Role
from patientuddannelse.wordings import finding

_BUBBLE = Rect(240, 92, 672, 132)
_CUT = 252.0  # where the speaker is cut and the options begin
_OPTIONS = Rect(48, _CUT + 2, 864, 114)
_ANSWER = Rect(48, _CUT, 864, 80)
_WHY = Rect(48, 348, 864, 124)
_SIDE = 196.0  # width of the picture beside the reason
_PICTURE = Rect(48, 254, 376, 216)  # of an open question, and its reply
_REPLY = Rect(452, 256, 460, 212)


def compose(slide: QuizSlide, setting: Setting) -> Composition:
    """Compose before and after in one: answer and reason are shown over the options by clicks.

    The answer comes with a click on any option too. So its own click lets it appear without a
    fade: where it stands already, nothing is seen to happen.
    """
    choice = choice_for(slide.answer, setting.labels)
    head = setting.fill("quiz", "body", slide.title or choice.question)
    title = setting.fill("quiz", "title", slide.claim, _BUBBLE.inset(28, 10))
    elements: list[Fill | Group | Hotspot] = [
        head, _speaker(slide, setting), _bubble(setting), title
    ]  # fmt: skip
    clicks: list[Click] = []
    triggers: list[Trigger] = []
    if not slide.is_open:
        hotspots = _hotspots(choice)
        elements += [_options(choice, setting), *hotspots, _answer(choice, slide.answer, setting)]
        clicks.append(Click((Target("answer"),), Entrance.APPEAR, turns_page=True))
        triggers += [Trigger(each.name, (Target("answer"),)) for each in hotspots]
    if slide.figure and slide.is_open:
        return _open(slide, setting, elements)
    card, why = _why(slide, setting)
    figure = place_figure(slide.figure, setting, Rect(700, 356, 190, 108))
    elements += [card, why, *figure.groups]
    if slide.stand:
        elements.append(stand_mark(setting, (912, 36), right=True))
    why_targets = (Target("why"), Target("body2"), *figure.names)
    clicks.append(Click(why_targets, turns_page=slide.is_open))
    return Composition(
        "quiz", tuple(elements), tuple(clicks), band="paper", title=slide.title or slide.claim,
        triggers=tuple(triggers),
    )  # fmt: skip


def _hotspots(choice: Choice) -> list[Hotspot]:
    """Return a place to click over each option."""
    boxes = option_boxes(choice, _OPTIONS)
    return [Hotspot(f"choose {option.id}", box, option.word) for option, box in boxes]


def _open(
    slide: QuizSlide, setting: Setting, elements: list[Fill | Group | Hotspot]
) -> Composition:
    """Let all look at the picture of an open question; the reply beside it completes both."""
    figure = place_figure(slide.figure, setting, _PICTURE)
    card = rect(_REPLY.x, _REPLY.y, _REPLY.width, _REPLY.height, setting.color("white"), 18)
    why = airy(
        setting, "quiz", "body2", slide.why, _REPLY.inset(24, 12),
        roles=("h2", "lead", "body"), weight=700, gaps=(0.5, 0.3, 0.15),
    )  # fmt: skip
    reply = group(card, name="why", role=Role.DECORATIVE)
    shown = (target for click in figure.clicks for target in click.targets)
    return Composition(
        "quiz",
        (*elements, *figure.groups, reply, why),
        (Click((Target("why"), Target("body2"), *shown), turns_page=True),),
        band="paper",
        title=slide.claim,
    )


def _speaker(slide: QuizSlide, setting: Setting) -> Group:
    """Return who says the claim, leaning on the options where there are some."""
    body, scale = 118.0, 0.88
    low = _CUT - 12 if slide.is_open else _CUT
    at = (146, low - body * scale)
    figure = bust(_person(slide, setting), at, scale, look=0.8, mood="talk", body=body)
    return group(figure, name="speaker", role=Role.DECORATIVE)


def _person(slide: QuizSlide, setting: Setting) -> Person:
    """Return who is named to speak, else one of the cast, another from slide to slide."""
    if slide.speaker:
        if slide.speaker not in CAST:
            hint, at = did_you_mean(slide.speaker, sorted(CAST)), origin_of(slide.speaker)
            raise CurriculumError([finding("unknown-person", at, name=slide.speaker, hint=hint)])
        return CAST[slide.speaker]
    quizzes = [each.id for each in setting.session.slides() if each.kind == "quiz"]
    turn = quizzes.index(slide.id) if slide.id in quizzes else 0
    return PATIENTS[(5 * turn + 1) % len(PATIENTS)]


def _bubble(setting: Setting) -> Group:
    box, white = _BUBBLE, setting.color("white")
    tail = [(box.x + 4, box.center.y - 16), (box.x + 4, box.center.y + 18)]
    return group(
        rect(box.x, box.y, box.width, box.height, white, 18),
        polygon([*tail, (box.x - 30, box.center.y + 20)], white),
        name="bubble", role=Role.DECORATIVE,
    )  # fmt: skip


def _options(choice: Choice, setting: Setting) -> Group:
    """Return the options, all alike, and below how to vote."""
    stage, vote = setting.stage, setting.labels.vote
    wide = stage.width(vote, "body") * 1.01
    x = 480 - (wide + 56) / 2
    return group(
        draw_options(choice, setting, _OPTIONS),
        icon("hand", (x + 20, 426), 44, setting.color("petrol7")),
        stage.text(vote, Rect(x + 56, 402, wide + 8, 48), "body", anchor=Anchor.MIDDLE),
        name="options",
    )


def _answer(choice: Choice, answer: str, setting: Setting) -> Group:
    """Return the answer on a ground that covers the options."""
    return group(
        rect(0, _CUT, 960, FOOT - _CUT, setting.color("petrol1")),
        draw_answer(choice, answer, setting, _ANSWER),
        name="answer",
    )


def _why(slide: QuizSlide, setting: Setting) -> tuple[Group, Fill]:
    """Return the card with the reason and, where there is no figure, who gives it."""
    top = 272.0 if slide.is_open else _WHY.y
    card = Rect(_WHY.x, top, _WHY.width, _WHY.bottom - top)
    side = Rect(card.right - _SIDE, card.y, _SIDE, card.height)
    items: list[Item] = []
    if slide.is_open:
        items.append(rect(0, _CUT, 960, FOOT - _CUT, setting.color("petrol1")))
    items.append(rect(card.x, card.y, card.width, card.height, setting.color("white"), 18))
    items.append(path(_right_end(side, 18), setting.color("petrol2")))
    if slide.figure is None:
        scale, body = 0.66, 118.0
        at = (side.center.x, card.bottom - body * scale)
        items.append(bust(CLINICIAN, at, scale, look=-0.8, mood="smile", body=body))
    room = Rect(card.x + 32, card.y + 8, card.width - 32 - _SIDE - 24, card.height - 16)
    roles = ("h2", "lead", "body")
    why = airy(setting, "quiz", "body2", slide.why, room, roles=roles, weight=700, gaps=(0.3, 0.15))
    return group(items, name="why", role=Role.DECORATIVE), why


def _right_end(box: Rect, radius: float) -> Outline:
    """Return the outline of the right end of a card: only its right corners are round."""
    x, y, r, b = box.x, box.y, box.right, box.bottom
    k = radius * 0.45
    return (
        ("M", x, y), ("L", r - radius, y), ("C", r - k, y, r, y + k, r, y + radius),
        ("L", r, b - radius), ("C", r, b - k, r - k, b, r - radius, b), ("L", x, b), ("Z",),
    )  # fmt: skip
