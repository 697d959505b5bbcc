"""Icons by name: one or two tones in a box of ``size`` points, alone or in a round badge."""

from __future__ import annotations

from functools import cache

from patientuddannelse.curriculum.authored import origin_of
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.drawing.icon_shapes import ICONS
from patientuddannelse.drawing.materials import WHITE
from patientuddannelse.drawing.shapes import disc, group, path
from patientuddannelse.scene.outline import Outline, outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
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


@cache
def _begins() -> tuple[frozenset[Outline], frozenset[Outline]]:
    """Return how icons begin, and the first path of each."""
    firsts = frozenset(outline(layers[0].data) for layers in ICONS.values())
    return frozenset(curve[:1] for curve in firsts), firsts


def is_icon(group: Group) -> bool:
    """Say whether a group of a picture is an icon: nothing but paths, the first that of one."""
    first = group.items[0] if group.items else None
    if not isinstance(first, Path):
        return False
    begins, icons = _begins()
    if first.outline[:1] not in begins or first.outline not in icons:
        return False
    return all(isinstance(item, Path) for item in group.items)


def badge(name: str, at: tuple[float, float], radius: float, ground: Color) -> Group:
    """Return an icon in a disc of ``ground``."""
    return group(
        disc(*at, radius, ground),
        icon(name, at, radius * ICON_IN_BADGE, WHITE, WHITE.mix(ground, 0.45), ground),
    )
