"""Theme colours show as the palette's own, and follow the theme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.render.pptx.colors import SLOTS, shown, theme_color
from patientuddannelse.render.pptx.template import paint
from patientuddannelse.scene.paint import Color
from patientuddannelse.theme import PALETTE

FIXED = {"green", "green_light", "yellow", "yellow_light", "red", "red_light"}
THEMED = sorted(PALETTE.colors.keys() - FIXED)


def distance(one: str, two: str) -> int:
    return max(abs(int(one[i : i + 2], 16) - int(two[i : i + 2], 16)) for i in (1, 3, 5))


@pytest.mark.parametrize("token", THEMED)
def test_a_palette_colour_is_a_theme_colour_that_shows_as_itself(token: str) -> None:
    color = PALETTE[token]
    for variant in (color, color.shade(), color.tint(), color.tint(0.6)):
        themed = theme_color(variant)
        assert themed is not None
        assert distance(shown(PALETTE[SLOTS[themed.slot]].srgb, themed.changes), variant.srgb) <= 1


@given(st.sampled_from(THEMED), st.sampled_from(THEMED), st.floats(0, 1))
def test_a_mix_shows_as_mixed_or_stays_fixed(one: str, two: str, share: float) -> None:
    mixed = PALETTE[one].mix(PALETTE[two], share)
    themed = theme_color(mixed)
    if themed:
        assert distance(shown(PALETTE[SLOTS[themed.slot]].srgb, themed.changes), mixed.srgb) <= 3


@pytest.mark.parametrize("token", sorted(FIXED))
def test_the_lights_stay_fixed(token: str) -> None:
    assert theme_color(PALETTE[token]) is None


def test_a_colour_without_a_token_stays_fixed() -> None:
    assert paint(Color("#B9854E")) == '<a:srgbClr val="B9854E"/>'


def test_the_slots_themselves_are_unchanged() -> None:
    for token in set(SLOTS.values()):
        themed = theme_color(PALETTE[token])
        assert themed is not None
        assert SLOTS[themed.slot] == token
        assert themed.changes == ()


def test_a_recoloured_theme_recolours_its_tints() -> None:
    themed = theme_color(PALETTE["petrol2"])
    assert themed is not None
    violet = shown("#5A2D82", themed.changes)
    assert distance(violet, PALETTE["petrol2"].srgb) > 10
    assert Color(violet).luminance > 0.5


def test_opacity_is_written_as_alpha() -> None:
    assert '<a:alpha val="25000"/>' in paint(PALETTE["ink"], 0.25)
