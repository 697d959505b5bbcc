"""From a form field to the frame that stands for it where nothing can be filled in."""

from patientuddannelse.scene.paint import Color, Stroke
from patientuddannelse.scene.primitives import Field, Path

_FRAME = Stroke(Color("#41595F", "ink2"), 0.75)


def field_frame(field: Field) -> Path | None:
    """Return a thin line around the field's box, or None where the picture draws its own."""
    if not field.framed:
        return None
    x, y, right, bottom = field.box.x, field.box.y, field.box.right, field.box.bottom
    corners = (("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",))
    return Path(corners, stroke=_FRAME)
