"""The bands of the steps: their colours, their words before they have a place, their heights."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.change_steps import ChangeStep, ChangeStepsContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import TextBlock

PHASE_WIDTH = 240.0  # points at the right of a slide for the phases
_DARK = 3 / 7  # the share of bands with white words


@dataclass(frozen=True, slots=True)
class Band:
    """A step: its band, colours, and its words in place."""

    step: ChangeStep
    box: Rect
    ground: Color
    ink: Color
    words: tuple[TextBlock, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The bands from the ground up; columns for number, icon and ring; the garden's unit.

    ``ticked`` says that squares to tick stand where the rings would, ``begins`` and ``ends``
    whether the first and the last step are among the bands.
    """

    bands: tuple[Band, ...]
    upright: bool
    unit: float
    number_x: float
    icon_x: float
    ring_x: float
    pill: Rect | None
    ticked: bool = False
    begins: bool = True
    ends: bool = True

    @property
    def top(self) -> float:
        """Return the top of the highest band."""
        return self.bands[-1].box.y

    @property
    def left(self) -> float:
        """Return where the bands begin and the garden ends."""
        return self.bands[0].box.x


def ramp(stage: Stage, count: int) -> list[tuple[Color, Color]]:
    """Return the grounds of the bands, dark at the ground and light at the top, with their ink."""
    petrol4, petrol1 = stage.color("petrol4"), stage.color("petrol1")
    dark = (stage.color("petrol9"), stage.color("petrol7"), stage.color("petrol7").tint(0.11))
    light = (
        petrol4.tint(0.32), stage.color("petrol2").mix(petrol4, 0.12),
        stage.color("petrol2").mix(petrol1, 0.55), petrol1.mix("#FFFFFF", 0.4),
    )  # fmt: skip
    darker = round(count * _DARK)
    white, ink = stage.color("white"), stage.color("ink")
    return [(_between(dark, i, darker), white) for i in range(darker)] + [
        (_between(light, i, count - darker), ink) for i in range(count - darker)
    ]


def _between(chain: tuple[Color, ...], i: int, count: int) -> Color:
    """Return step ``i`` of ``count`` along a chain of colours."""
    place = i / max(1, count - 1) * (len(chain) - 1)
    at = min(int(place), len(chain) - 2)
    return chain[at].mix(chain[at + 1], place - at)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a step before they have a place: who they are and the ink they want."""

    step: ChangeStep
    questions: tuple[Text, ...]
    ink: Color

    def stack(
        self, stage: Stage, width: float, share: float, squeeze: float = 0.0
    ) -> list[TextBlock]:
        """Set name and questions under each other; the first question is the largest.

        ``squeeze`` sets them into that share of the height they need, so that they overflow.
        """
        sizes = [("h2", 0, 1.0), ("body", 600, 1.0), *[("label", 500, 1.0)] * 8]
        blocks = []
        for text, (role, weight, _) in zip((self.step.name, *self.questions), sizes, strict=False):
            size = stage.type[role].size * share
            block = stage.text(
                text, Rect(0, 0, width, 4000), role, self.ink, weight=weight, size=size
            )
            if squeeze:
                room = Rect(0, 0, width, block.height * squeeze)
                block = stage.text(text, room, role, self.ink, weight=weight, size=size)
            blocks.append(block)
        return blocks


def words_of(content: ChangeStepsContent, stage: Stage) -> list[Words]:
    """Return the words of every step; who supports is named with the first."""
    inks = [ink for _, ink in ramp(stage, len(content.steps))]
    support = (content.support,) if content.support else ()
    return [
        Words(step, (*step.questions, *(support if i == 0 else ())), ink)
        for i, (step, ink) in enumerate(zip(content.steps, inks, strict=True))
    ]


def stacked(needs: list[float], room: float, area: Rect) -> list[Rect]:
    """Stack bands from the bottom of an area: what each needs, and an equal share of the rest."""
    spare = (room - sum(needs)) / len(needs)
    boxes: list[Rect] = []
    bottom = area.bottom
    for need in needs:
        height = need + spare if spare > 0 else need * room / sum(needs)
        boxes.append(Rect(area.x, bottom - height, area.width, height))
        bottom -= height
    return boxes


def start_pill(content: ChangeStepsContent, stage: Stage, x: float, middle: float) -> Rect:
    """Return the box of the mark on the ground step, its left end at ``x``."""
    height = stage.type["small"].size * 1.44
    width = stage.width(content.start, "small", weight=700) * 1.03 + height * 0.9
    return Rect(x, middle - height / 2, width, height)
