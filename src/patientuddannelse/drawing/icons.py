"""Icons by name: one or two tones in a box of ``size`` points, alone or in a round badge."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import origin_of
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.drawing.icon_shapes import ICONS
from patientuddannelse.drawing.materials import WHITE
from patientuddannelse.drawing.shapes import disc, group, path
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group
from patientuddannelse.wordings import finding, phrase

ICON_NAMES: tuple[str, ...] = tuple(ICONS)
ICON_IN_BADGE = 1.15  # an icon's box in radii of its badge (visual.md 5)


def icon(
    name: str,
    at: tuple[float, float],
    size: float,
    color: Color,
    second: Color | None = None,
    knockout: Color = WHITE,
) -> Group:
    """Return the icon centred at ``at`` in a box of ``size`` points.

    ``second`` is its lighter tone, ``knockout`` the ground that its holes show. Raises
    CurriculumError at the name of an icon that there is not.
    """
    if name not in ICONS:
        known = sorted(ICONS)
        hint = did_you_mean(name, known) or phrase("known", names=", ".join(known))
        raise CurriculumError([finding("unknown-icon", origin_of(name), name=name, hint=hint)])
    tones = {"a": color, "b": second or color.mix("#FFFFFF", 0.72), "k": knockout}
    layers = (
        path(layer.data, tones.get(layer.fill), tones.get(layer.line), layer.width)
        for layer in ICONS[name]
    )
    return group(layers, at=at, scale=size / 100)


def badge(name: str, at: tuple[float, float], radius: float, ground: Color) -> Group:
    """Return an icon in a disc of ``ground``."""
    return group(
        disc(*at, radius, ground),
        icon(name, at, radius * ICON_IN_BADGE, WHITE, WHITE.mix(ground, 0.45), ground),
    )
