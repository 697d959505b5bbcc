"""Fixed colours of what no theme recolours: skin, hair, metal, wood, cloth and paper."""

from __future__ import annotations

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.paint import Color


@dataclass(frozen=True, slots=True)
class Skin:
    """A skin tone and its shade; ``deep`` tones want lighter lips and a darker nose line."""

    base: Color
    shade: Color
    deep: bool = False

    @property
    def eye(self) -> Color:
        """Return the colour of eyes and brows."""
        return Color("#1A1210") if self.deep else Color("#2A2320")

    @property
    def side(self) -> Color:
        """Return the colour of the side of a face that is turned from the light."""
        return self.base.mix(self.shade, 0.55)

    @property
    def cheek(self) -> Color:
        """Return the colour of the round of a cheek."""
        return self.base.mix(CHEEK, 0.22)

    @property
    def nose(self) -> Color:
        """Return the colour of the nose line."""
        return self.shade.mix("#000000", 0.25) if self.deep else self.shade

    @property
    def lips(self) -> Color:
        """Return the colour of the mouth line."""
        return Color("#F0C9B8") if self.deep else Color("#8A3B2E")


SKIN = {
    1: Skin(Color("#F7D6BD"), Color("#E9B898")),
    2: Skin(Color("#E9BA93"), Color("#D49E74")),
    3: Skin(Color("#C99063"), Color("#AE7549")),
    4: Skin(Color("#8F5D3D"), Color("#754A2F"), deep=True),
    5: Skin(Color("#63402C"), Color("#4D301F"), deep=True),
}
CHEEK = Color("#E4715A")
MOUTH = Color("#7A2F28")
NAIL = Color("#F3D3BC")

BLACK_HAIR = Color("#26222B")
DARK_HAIR = Color("#33302F")
BROWN_HAIR = Color("#4A3226")
CHESTNUT_HAIR = Color("#7B4427")
RED_HAIR = Color("#A24E2B")
BLOND_HAIR = Color("#D7A655")
GREY_HAIR = Color("#A9A8A6")
WHITE_HAIR = Color("#E6E1D6")

WHITE = Color("#FFFFFF")
SHADOW = Color("#0A1E24")
SPECTACLES = Color("#2A3B40")
METAL = Color("#C9D5D6")
METAL_DARK = Color("#9FB2B5")
METAL_LIGHT = Color("#E9F0F0")
STEEL = Color("#2B3F45")
KNOB = Color("#24474E")
KNOB_FACE = Color("#31606A")
WOOD = Color("#B9854E")
WOOD_DARK = Color("#9A6B3E")
WOOD_LIGHT = Color("#D9A873")
TIMBER = Color("#5B4630")
TRUNK = Color("#8A6240")
STICK_WOOD = Color("#7C5530")
FLOOR = Color("#C9945C")
CARDBOARD = Color("#CFA878")
BREAD = Color("#B57A45")
CRUST = Color("#8A5A33")
STEAM = Color("#CBD3D1")
GRASS = Color("#7FBC9D")
LEAF = Color("#3E8E78")
LEAF_LIGHT = Color("#5BA58A")
LEAF_DARK = Color("#2F7F6B")
BRICK_BLUE = Color("#2A6A9E")
PLASTER = Color("#E7B98A")
PLASTER_PAD = Color("#D29F6C")
GLASS = Color("#BFE0E4")
GLASS_DARK = Color("#7DB3BE")
BOTTLE = Color("#6FB6D6")
SKY = Color("#CFE6EE")
PATH_SAND = Color("#F3E8D6")
PATH_EDGE = Color("#D7C8A5")

DENIM = Color("#2C4A63")
SLATE = Color("#37474F")
EARTH = Color("#5B4A3E")
MOSS = Color("#76884A")
CREAM = Color("#FBF3E2")
AUBERGINE = Color("#7D4A82")
TEAL_SCARF = Color("#3F7C85")
SOLE = Color("#F3E8D6")
DARK_SHOE = Color("#2B3A40")
BROWN_SHOE = Color("#6B4A30")
