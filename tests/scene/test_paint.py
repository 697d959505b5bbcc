import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.scene.paint import Color

colors = st.builds(lambda n: Color(f"#{n:06X}", "sand"), st.integers(0, 0xFFFFFF))
BLACK, WHITE = Color("#000000"), Color("#FFFFFF")


@given(colors, colors, st.floats(0, 1))
def test_a_mix_lies_between_its_colours_and_keeps_the_token(
    one: Color, other: Color, share: float
) -> None:
    mixed = one.mix(other, share)
    assert mixed.token == "sand"
    for i in (1, 3, 5):
        ends = sorted(int(color.srgb[i : i + 2], 16) for color in (one, other))
        assert ends[0] <= int(mixed.srgb[i : i + 2], 16) <= ends[1]


@given(colors, colors)
def test_mixing_nothing_or_all_gives_the_ends(one: Color, other: Color) -> None:
    assert one.mix(other, 0) == one
    assert one.mix(other, 1).srgb == other.srgb
    assert one.mix(other.srgb, 1).srgb == other.srgb


def test_contrast_is_that_of_wcag() -> None:
    assert BLACK.contrast(WHITE) == pytest.approx(21)
    assert Color("#767676").contrast(WHITE) == pytest.approx(4.54, abs=0.01)
    assert Color("#FF0000").contrast(WHITE) == pytest.approx(4.0, abs=0.01)


@given(colors, colors)
def test_contrast_does_not_care_which_is_the_ground(one: Color, other: Color) -> None:
    assert one.contrast(other) == other.contrast(one) >= 1


@given(colors)
def test_a_shade_is_no_lighter_than_its_tint(color: Color) -> None:
    assert color.shade().luminance <= color.tint().luminance
