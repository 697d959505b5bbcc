"""A claim that somebody says, the vote, the answer, and why – covering shapes, for clicks add."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import QuizSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import number_disc
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import Click, Fill, Target
from patientuddannelse.decks.setting import FOOT, Composition, Setting
from patientuddannelse.decks.vignettes import PATIENTS
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import CLINICIAN
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, group, path, polygon, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role

_BUBBLE = Rect(240, 92, 672, 132)
_CUT = 240.0  # where the speaker is cut and the options begin
_OPTIONS = Rect(48, 256, 864, 112)
_ANSWER = Rect(48, 252, 864, 80)
_WHY = Rect(48, 348, 864, 124)
_SIDE = 196.0  # width of the picture beside the reason
_RIGHT_SHARE = 0.65  # of the width for the right option, once it is known


def compose(slide: QuizSlide, setting: Setting) -> Composition:
    """Compose before and after in one: answer and reason are shown over the options by clicks."""
    heading = slide.title or setting.labels.myth_or_fact
    head = setting.fill("quiz", "body", heading)
    title = setting.fill("quiz", "title", slide.claim, _BUBBLE.inset(28, 10))
    elements: list[Fill | Group] = [head, _speaker(slide, setting), _bubble(setting), title]
    clicks = []
    if slide.answer:
        elements += [_options(setting), _answer(slide.answer, setting)]
        clicks.append(Click((Target("answer"),)))
    card, why = _why(slide, setting)
    figure = place_figure(slide.figure, setting, Rect(700, 356, 190, 108))
    elements += [card, why, *figure.groups]
    clicks.append(Click((Target("why"), Target("body2"), *figure.names)))
    return Composition(
        "quiz", tuple(elements), tuple(clicks), band="paper", title=slide.title or slide.claim
    )


def _speaker(slide: QuizSlide, setting: Setting) -> Group:
    """Return who says the claim: one of the cast, another from slide to slide."""
    quizzes = [each.id for each in setting.session.slides() if each.kind == "quiz"]
    person = PATIENTS[
        (5 * (quizzes.index(slide.id) if slide.id in quizzes else 0) + 1) % len(PATIENTS)
    ]
    body, scale = 118.0, 0.94
    figure = bust(person, (126, _CUT - body * scale), scale, look=0.8, mood="talk", body=body)
    return group(figure, name="speaker", role=Role.DECORATIVE)


def _bubble(setting: Setting) -> Group:
    box, white = _BUBBLE, setting.color("white")
    tail = [(box.x + 4, box.center.y - 16), (box.x + 4, box.center.y + 18)]
    return group(
        rect(box.x, box.y, box.width, box.height, white, 18),
        polygon([*tail, (box.x - 30, box.center.y + 20)], white),
        name="bubble", role=Role.DECORATIVE,
    )  # fmt: skip


def _options(setting: Setting) -> Group:
    """Return both options alike, and below how to vote."""
    stage, labels = setting.stage, setting.labels
    width = (_OPTIONS.width - 16) / 2
    items: list[Item] = []
    for i, word in enumerate((labels.myth, labels.fact)):
        box = Rect(_OPTIONS.x + i * (width + 16), _OPTIONS.y, width, _OPTIONS.height)
        items += _button(setting, box, "petrol7")
        wide = 76 + 20 + stage.width(word, "question")
        x = box.center.x - wide / 2
        items.append(number_disc(stage, (x + 38, box.center.y), word[0], "white", "petrol7", 38))
        text = Rect(x + 96, box.y, wide, box.height)
        items.append(stage.text(word, text, "question", "white", anchor=Anchor.MIDDLE))
    wide = stage.width(labels.vote, "body") * 1.01
    x = 480 - (wide + 56) / 2
    items += [
        icon("hand", (x + 20, 426), 44, setting.color("petrol7")),
        stage.text(labels.vote, Rect(x + 56, 402, wide + 8, 48), "body", anchor=Anchor.MIDDLE),
    ]
    return group(items, name="options")


def _button(setting: Setting, box: Rect, token: str) -> list[Item]:
    color = setting.color(token)
    return [
        rect(box.x, box.y + 5, box.width, box.height, color.shade(0.3), 18),
        rect(box.x, box.y, box.width, box.height, color, 18),
    ]


def _answer(answer: str, setting: Setting) -> Group:
    """Return the answer on a ground that covers the options: the right one large, with a check."""
    stage, labels = setting.stage, setting.labels
    myth = answer == "myth"
    right_word, other_word = (labels.myth, labels.fact) if myth else (labels.fact, labels.myth)
    wide = _ANSWER.width * _RIGHT_SHARE
    rest = _ANSWER.width - wide - 20
    right = Rect(_ANSWER.x if myth else _ANSWER.x + rest + 20, _ANSWER.y, wide, _ANSWER.height)
    other = Rect(_ANSWER.x + wide + 20 if myth else _ANSWER.x, _ANSWER.y, rest, _ANSWER.height)
    ground = setting.color("petrol1")
    words = Rect(right.x + 96, right.y, right.width - 110, right.height)
    return group(
        rect(0, _CUT, 960, FOOT - _CUT, ground),
        rect(right.x, right.y, right.width, right.height, setting.color("petrol7"), 18),
        disc(right.x + 52, right.center.y, 27, setting.color("white")),
        icon("check", (right.x + 52, right.center.y), 44, setting.color("petrol7")),
        stage.text(f"{labels.right_answer} {right_word}", words, "display", "white",
                   anchor=Anchor.MIDDLE),
        rect(other.x + 1.2, other.y + 1.2, other.width - 2.4, other.height - 2.4,
             ground.tint(0.35), 17, line=setting.color("petrol4"), line_width=2.4),
        stage.text(other_word, other, "h1", "ink2", weight=400, align=Align.MIDDLE,
                   anchor=Anchor.MIDDLE),
        name="answer",
    )  # fmt: skip


def _why(slide: QuizSlide, setting: Setting) -> tuple[Group, Fill]:
    """Return the card with the reason and, where there is no figure, who gives it."""
    top = _WHY.y if slide.answer else 272.0
    card = Rect(_WHY.x, top, _WHY.width, _WHY.bottom - top)
    side = Rect(card.right - _SIDE, card.y, _SIDE, card.height)
    items: list[Item] = []
    if not slide.answer:
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
