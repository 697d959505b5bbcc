"""How well a bitmap logo stands out from its ground: the best of the colours it is made of."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from patientuddannelse.scene.contrast import contrast

_LOOKED_AT = 400  # pixels across: they are picked, not blended, so that thin letters stay dark
_COLORS = 32
_SHARE = 0.002  # of all pixels: fewer of a colour are dust


@lru_cache(maxsize=8)  # a logo stands on every page
def best_contrast(data: bytes, ground: str) -> float:
    """Return the ratio to a ground (``#RRGGBB``) of what stands out best in a PNG or JPEG on it."""
    from PIL import Image  # only courses with a bitmap logo need it

    picture = Image.open(BytesIO(data)).convert("RGBA")
    if max(picture.size) > _LOOKED_AT:
        share = _LOOKED_AT / max(picture.size)
        wide, tall = (max(1, round(side * share)) for side in picture.size)
        picture = picture.resize((wide, tall), Image.Resampling.NEAREST)
    under = Image.new("RGBA", picture.size, ground)
    flat = Image.alpha_composite(under, picture).convert("RGB")
    few = flat.quantize(_COLORS, Image.Quantize.MEDIANCUT)
    palette, least = few.getpalette() or [], _SHARE * flat.width * flat.height
    ratios = (
        contrast("#{:02X}{:02X}{:02X}".format(*palette[3 * index : 3 * index + 3]), ground)
        for index, count in enumerate(few.histogram())
        if count >= max(1, least)
    )
    return max(ratios, default=1.0)
