from __future__ import annotations

import pytest

from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.drawing.icons import ICON_NAMES, badge, icon
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, leaves
from patientuddannelse.theme import CATEGORY_ICON, PALETTE

WHITE, INK = PALETTE["white"], PALETTE["ink"]


@pytest.mark.parametrize("name", ICON_NAMES)
def test_an_icon_stays_in_its_box_and_fills_most_of_it(name: str) -> None:
    box = extent([icon(name, (200, 100), 50, INK)])
    assert box is not None
    assert box.x >= 173
    assert box.right <= 227
    assert box.y >= 73
    assert box.bottom <= 127
    assert max(box.width, box.height) >= 25


@pytest.mark.parametrize("name", ICON_NAMES)
def test_a_badge_shows_its_ground_through_the_icon_and_is_no_larger_than_its_disc(
    name: str,
) -> None:
    ground = PALETTE["physical"]
    art = badge(name, (0, 0), 10, ground)
    box = extent([art])
    assert box is not None
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((-10, -10, 10, 10))
    paints = {
        paint.srgb
        for leaf, _ in leaves([art])
        if isinstance(leaf, Path)
        for paint in (leaf.fill, leaf.stroke and leaf.stroke.color)
        if isinstance(paint, Color)
    }
    assert paints <= {ground.srgb, WHITE.srgb, WHITE.mix(ground, 0.45).srgb}


def test_the_categories_and_lights_have_their_icons_and_the_banned_ones_do_not_exist() -> None:
    assert set(CATEGORY_ICON.values()) <= set(ICON_NAMES)
    assert {"check", "clock", "pause"} <= set(ICON_NAMES)
    assert not {"bolt", "cross", "heart", "flag", "triangle", "weight"} & set(ICON_NAMES)


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(CurriculumError, match='there is no icon "lightning"'):
        icon("lightning", (0, 0), 10, INK)
