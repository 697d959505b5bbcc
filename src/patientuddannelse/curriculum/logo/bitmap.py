"""From the bytes of a PNG or JPEG to a logo: read in full, upright, no larger than needed."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from patientuddannelse.curriculum.logo.art import Logo, LogoError
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PIXELS = 16_000_000  # a logo of more takes more memory than the whole build
_ENOUGH = 2000  # pixels across: more than 300 to the inch on the largest sheet
_AS_IT_IS = ("L", "RGB", "RGBA")
_UPRIGHT = (None, 1)
_ORIENTATION = 0x0112  # the field of EXIF


def bitmap_logo(data: bytes) -> Logo:
    """Read a picture; one that cannot be printed as it is gets written anew."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            picture, data = _printable(data)
        except LogoError:
            raise
        except Image.DecompressionBombError:
            raise LogoError("logo.pixels", most=_MOST_PIXELS // 1_000_000) from None
        except Exception:  # a broken picture fails in whatever part of it is broken
            raise LogoError("logo.broken") from None
    width, height = picture.size
    box = Rect(0.0, 0.0, float(width), float(height))
    return Logo((Picture(box, data),), box)


def _printable(data: bytes) -> tuple[Image, bytes]:
    """Read a picture in full; return it as it can be printed, and its bytes."""
    from PIL import Image

    picture = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
    width, height = picture.size
    if width * height > _MOST_PIXELS:
        raise Image.DecompressionBombError
    kind, turn = str(picture.format), picture.getexif().get(_ORIENTATION)
    if picture.mode in ("CMYK", "YCCK"):
        raise LogoError("logo.cmyk")
    picture.load()
    keyed = "transparency" in picture.info  # one colour or some indices are see-through
    usable = picture.mode in _AS_IT_IS and turn in _UPRIGHT and not keyed
    if usable and max(picture.size) <= _ENOUGH:
        return picture, data
    return _anew(picture, kind)


def _anew(picture: Image, kind: str) -> tuple[Image, bytes]:
    """Write a picture upright, in eight bits, RGB or grey, at most 2000 pixels wide and tall."""
    from PIL import ImageOps

    if picture.mode.startswith("I"):
        picture = picture.point(lambda level: level / 256).convert("L")
    elif picture.mode not in _AS_IT_IS or "transparency" in picture.info:
        clear = "transparency" in picture.info or picture.mode in ("LA", "PA", "La")
        picture = picture.convert("RGBA" if clear else "RGB")
    picture.thumbnail((_ENOUGH, _ENOUGH))
    picture = ImageOps.exif_transpose(picture)  # made small first: a copy of it all is too much
    result = BytesIO()
    if kind == "JPEG":
        picture.save(result, "JPEG", quality=92)
    else:
        picture.save(result, "PNG", optimize=True)
    return picture, result.getvalue()
