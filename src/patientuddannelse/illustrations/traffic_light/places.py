"""Where the parts of a traffic light stand: its rows, its housing and the strip below."""

from __future__ import annotations

from patientuddannelse.curriculum.models.traffic_light import Light, LightId
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import TextBlock

FROM_THE_TOP: tuple[LightId, ...] = ("red", "yellow", "green")
"""As in the street; read and revealed the other way round."""


@dataclass(frozen=True, slots=True)
class Row:
    """One light: its band, the middle of its lens and vignette, its words and the rule between."""

    light: Light
    band: Rect
    lens: Point
    heading: TextBlock
    happened: TextBlock | None
    advice: TextBlock | None
    rule: Point | None
    vignette: Point | None

    @property
    def id(self) -> LightId:
        """Return the colour of the light."""
        return self.light.id


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The rows from the top, the housing, and the sizes that all rows share."""

    rows: tuple[Row, ...]
    housing: Rect
    lens_radius: float
    vignette_radius: float
    strip: Rect

    def row(self, light: LightId) -> Row:
        """Return the row of a light."""
        return next(row for row in self.rows if row.light.id == light)

    @property
    def advised(self) -> bool:
        """Say whether the rows have room for the advice."""
        return all(row.advice for row in self.rows)


def word_color(stage: Stage, light: LightId) -> Color:
    """Return the colour of a light's heading: its own where that can be read, else ink."""
    return stage.color("ink") if light == "yellow" else stage.color(light).shade(0.12)
