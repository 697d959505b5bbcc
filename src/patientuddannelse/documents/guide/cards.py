"""The cards of a session's activities on pages to cut out: a grid with dashed lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.models.session import Activity, Card
from patientuddannelse.curriculum.models.slides import QuizSlide
from patientuddannelse.dataclass import dataclass
from patientuddannelse.documents.flow import Block
from patientuddannelse.documents.guide.setting import SECTION, UNDER, GuideSetting, subheading
from patientuddannelse.drawing.lights import lit_lens
from patientuddannelse.drawing.shapes import group, polyline
from patientuddannelse.posters.parts import Piece
from patientuddannelse.posters.sections import heading, paragraph
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Path, Role
from patientuddannelse.units import mm

_ACROSS = 2
_TALL = mm(36.5)
_PAD = mm(3)
_GAP = 0.15  # between paragraphs, in sizes
_LENS = mm(9)  # radius of a light
_CUT = 0.9  # pt, the width of a cutting line


def cards(setting: GuideSetting) -> Iterator[Block]:
    """Yield the cards of each activity under its title, in rows that are not cut apart.

    They have pages of their own, unless the guide is a page shorter without.
    """
    words = setting.words
    handed = [(each, _cards_of(setting, each)) for each in setting.session.activities]
    for i, (activity, its) in enumerate(pair for pair in handed if pair[1]):
        if i == 0:
            title = heading(setting.stage, words.cards, setting.width)
            yield Block(title, SECTION, keeps=True, opens=True, saves=True)
            if setting.guide.cards:
                told = paragraph(setting.stage, setting.guide.cards, setting.width)
                yield Block(told, UNDER, keeps=True)
        title = subheading(setting.stage, activity.title, setting.width)
        yield Block(title, mm(6), keeps=True)
        for start in range(0, len(its), _ACROSS):
            row = its[start : start + _ACROSS]
            its_cards = tuple(_card(setting, each) for each in row)
            drawn = _Row(its_cards, setting.width / _ACROSS, setting.stage.color("ink2"))
            yield Block(drawn, 0.0 if start else UNDER, origin=row[0].title.origin)


def _cards_of(setting: GuideSetting, activity: Activity) -> list[Card]:
    """Return an activity's own cards, then the claims of its part's quiz where it wants them."""
    its = list(activity.cards)
    for planned in setting.plan:
        if activity.claims and planned.part.id == activity.part:
            quiz = (*planned.slides, *planned.reserve)
            claims = (slide for slide in quiz if isinstance(slide, QuizSlide))
            its += [Card(id=slide.id, title=slide.claim) for slide in claims]
    return its


@dataclass(frozen=True, slots=True)
class _Row:
    """Cards of a width in points side by side; the dashed lines of neighbours fall together."""

    cards: Sequence[Piece]
    width: float
    line: Color

    def height(self, air: float) -> float:
        return _TALL

    def draw(self, x: float, y: float, air: float) -> Group:
        width = self.width
        right, low = x + width * len(self.cards), y + _TALL
        sides = [x + i * width for i in range(len(self.cards) + 1)]
        lines = [
            *(self._cut((x, each), (right, each)) for each in (y, low)),
            *(self._cut((each, y), (each, low)) for each in sides),
        ]
        drawn = [card.draw(x + i * width, y, air) for i, card in enumerate(self.cards)]
        return group(group(lines, role=Role.DECORATIVE), group(drawn, role=Role.LIST, name="cards"))

    def _cut(self, start: tuple[float, float], end: tuple[float, float]) -> Path:
        """Return a dashed line; that of the row above falls on it, dash by dash."""
        return polyline((start, end), self.line, _CUT, dash=(4.0, 4.0))


def _card(setting: GuideSetting, card: Card) -> Piece:
    """Set title and lines in the middle of a card; what finds no room there is an overflow."""
    stage = setting.stage
    box = Rect(0, 0, setting.width / _ACROSS, _TALL).inset(_PAD)
    lens: list[Item] = []
    if card.light:
        at = (box.x + _LENS + mm(2), box.center.y)
        lens.append(group(lit_lens(stage, card.light, at, _LENS), role=Role.DECORATIVE))
        taken = 2 * _LENS + mm(4)
        box = Rect(box.x + taken, box.y, box.width - taken, box.height)
    styles = [stage.style("card_title", "petrol9"), *([stage.style("card")] * len(card.lines))]
    block = stage.typesetter.block(
        [card.title, *card.lines], styles, box, align=Align.MIDDLE, anchor=Anchor.MIDDLE, gap=_GAP
    )
    return Piece((*lens, block), _TALL, Role.ITEM)
