"""What a quiz offers to answer: options that look alike until the right one is known."""

from __future__ import annotations

from itertools import accumulate

from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.furniture import number_disc
from patientuddannelse.decks.setting import Setting
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.lights import SIGNS, lit_lens
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.languages.labels import Labels
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item

_GAP, _APART = 16.0, 20.0  # between options, and between answers
_RIGHT_SHARE = {2: 0.65, 3: 0.53}  # of the width for the right one, by how many there are
_MARK, _LENS = 38.0, 27.0  # radius of an option's mark: a disc, or the glass of a lens
_BESIDE = 20.0  # from a mark to its word


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers: its id, as authors write it, and its word."""

    id: str
    word: str

    @property
    def is_light(self) -> bool:
        """Say whether it is a colour of the traffic light, which goes with its own sign."""
        return self.id in SIGNS


@dataclass(frozen=True, slots=True)
class Choice:
    """The question that a quiz asks where its slide has no title, and the options in order."""

    question: str
    options: tuple[Option, ...]


def choice_for(answer: str, labels: Labels) -> Choice:
    """Return what is chosen among when this is the right answer: a light, or myth and fact."""
    if answer in SIGNS:
        words = {"green": labels.green, "yellow": labels.yellow, "red": labels.red}
        return Choice(labels.which_light, tuple(Option(id, words[id]) for id in SIGNS))
    pair = Option("myth", labels.myth), Option("fact", labels.fact)
    return Choice(labels.myth_or_fact, pair)


def option_boxes(choice: Choice, box: Rect) -> list[tuple[Option, Rect]]:
    """Return each option with its button; all are equally wide."""
    count = len(choice.options)
    width = (box.width - _GAP * (count - 1)) / count
    return [
        (option, Rect(box.x + i * (width + _GAP), box.y, width, box.height))
        for i, option in enumerate(choice.options)
    ]


def draw_options(choice: Choice, setting: Setting, box: Rect) -> list[Item]:
    """Draw all options as buttons of one size and colour."""
    stage = setting.stage
    items: list[Item] = []
    for option, button in option_boxes(choice, box):
        items += _button(setting, button)
        wide = 2 * _MARK + _BESIDE + stage.width(option.word, "question")
        x = button.center.x - wide / 2
        items.append(_mark(option, setting, (x + _MARK, button.center.y)))
        text = Rect(x + 2 * _MARK + _BESIDE, button.y, wide, button.height)
        items.append(stage.text(option.word, text, "question", "white", anchor=Anchor.MIDDLE))
    return items


def draw_answer(choice: Choice, answer: str, setting: Setting, box: Rect) -> list[Item]:
    """Draw the options again in their order: the right one large, the others small and light."""
    others = len(choice.options) - 1
    large = box.width * _RIGHT_SHARE[others + 1]
    small = (box.width - large - _APART * others) / others
    widths = [large if option.id == answer else small for option in choice.options]
    starts = accumulate((width + _APART for width in widths), initial=box.x)
    items: list[Item] = []
    for option, x, width in zip(choice.options, starts, widths, strict=False):
        place = Rect(x, box.y, width, box.height)
        draw = _right if option.id == answer else _other
        items += draw(option, setting, place)
    return items


def _button(setting: Setting, box: Rect) -> list[Item]:
    color = setting.color("petrol7")
    return [
        rect(box.x, box.y + 5, box.width, box.height, color.shade(0.3), 18),
        rect(box.x, box.y, box.width, box.height, color, 18),
    ]


def _mark(option: Option, setting: Setting, at: tuple[float, float]) -> Group:
    """Return what stands before an option's word: its first letter, or its light."""
    if option.is_light:
        return lit_lens(setting.stage, option.id, at, _MARK * 0.92)
    return number_disc(setting.stage, at, option.word[0], "white", "petrol7", _MARK)


def _right(option: Option, setting: Setting, box: Rect) -> list[Item]:
    stage, at = setting.stage, (box.x + 52, box.center.y)
    if option.is_light:
        mark = lit_lens(stage, option.id, at, _LENS)
    else:
        white, petrol = setting.color("white"), setting.color("petrol7")
        mark = group(disc(*at, _LENS, white), icon("check", at, 44, petrol))
    words = Rect(box.x + 96, box.y, box.width - 110, box.height)
    said = f"{setting.labels.right_answer} {option.word}"
    return [
        rect(box.x, box.y, box.width, box.height, setting.color("petrol7"), 18),
        mark,
        stage.text(said, words, "display", "white", anchor=Anchor.MIDDLE),
    ]


def _other(option: Option, setting: Setting, box: Rect) -> list[Item]:
    ground = setting.color("petrol1")
    return [
        rect(
            box.x + 1.2, box.y + 1.2, box.width - 2.4, box.height - 2.4, ground.tint(0.35), 17,
            line=setting.color("petrol4"), line_width=2.4,
        ),
        setting.stage.text(
            option.word, box, "h1", "ink2", weight=400, align=Align.MIDDLE, anchor=Anchor.MIDDLE
        ),
    ]  # fmt: skip
