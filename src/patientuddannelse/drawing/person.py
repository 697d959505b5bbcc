"""A person as data: skin, hair, clothes and build, the same wherever they are drawn."""

from __future__ import annotations

from typing import Literal

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.hair import HairStyle
from patientuddannelse.drawing.materials import BROWN_HAIR, DARK_SHOE, DENIM, SKIN, Skin
from patientuddannelse.scene.paint import Color
from patientuddannelse.theme import PALETTE

Neckline = Literal["crew", "v", "collar", "roll", "cardigan"]


@dataclass(frozen=True, slots=True)
class Person:
    """How somebody looks; ``skin`` 1 (light) to 5 (dark), ``hair_color`` is the scarf's too."""

    skin: int = 1
    hair: HairStyle = "short"
    hair_color: Color = BROWN_HAIR
    top: Color = PALETTE["petrol7"]
    bottom: Color = DENIM
    shoes: Color = DARK_SHOE
    glasses: bool = False
    beard: Color | None = None
    neckline: Neckline = "crew"
    long_sleeves: bool = True
    large: bool = False

    @property
    def tone(self) -> Skin:
        """Return the skin's tones."""
        return SKIN[self.skin]
