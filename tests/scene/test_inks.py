import pytest

from patientuddannelse.scene.inks import Inks, inks_of
from patientuddannelse.scene.paint import Color
from patientuddannelse.theme import PALETTE


@pytest.mark.parametrize(
    ("srgb", "black"), [("#FFFFFF", 0.0), ("#000000", 1.0), ("#808080", 0.57), ("#E0E0E0", 0.15)]
)
def test_greys_are_black_ink_alone(srgb: str, black: float) -> None:
    inks = inks_of(srgb)
    assert inks[:3] == (0, 0, 0)
    assert inks.black == pytest.approx(black, abs=0.03)


@pytest.mark.parametrize(
    ("srgb", "most", "least"),
    [("#00A0E0", "cyan", "yellow"), ("#E0007A", "magenta", "cyan"), ("#FFE800", "yellow", "black")],
)
def test_bright_colours_are_the_inks_that_make_them(srgb: str, most: str, least: str) -> None:
    inks = inks_of(srgb)
    assert getattr(inks, most) == max(inks) > 0.7
    assert getattr(inks, least) < 0.15


def test_neighbours_in_light_are_neighbours_in_ink() -> None:
    colors = [f"#{n:02X}{(n * 7) % 256:02X}60" for n in range(256)]
    for color in colors:
        red = int(color[1:3], 16)
        near = f"#{min(red + 1, 255):02X}{color[3:]}"
        assert inks_of(color) == pytest.approx(inks_of(near), abs=0.02)


def test_no_ink_is_more_than_all_and_paper_takes_no_more_than_300_per_cent() -> None:
    for red in range(0, 256, 15):
        for green in range(0, 256, 15):
            for blue in range(0, 256, 15):
                inks = inks_of(f"#{red:02X}{green:02X}{blue:02X}")
                assert all(0 <= ink <= 1 for ink in inks)
                assert sum(inks) <= 3.0


def test_every_colour_of_the_palette_has_inks_of_its_own() -> None:
    for token, color in PALETTE.colors.items():
        assert color.inks is not None, token
        assert color.cmyk == color.inks
        distance = max(abs(a - b) for a, b in zip(color.inks, inks_of(color.srgb), strict=True))
        assert distance < 0.1 or token in ("ink", "ink2"), token
    assert PALETTE["ink"].cmyk == Inks(0, 0, 0, 1)


def test_a_mixture_is_mixed_in_both_systems() -> None:
    petrol, white = PALETTE["petrol7"], PALETTE["white"]
    half = petrol.mix(white, 0.5)
    assert half.srgb == "#88B0B4"
    assert half.cmyk == pytest.approx([ink / 2 for ink in petrol.cmyk])
    assert half.shade(0.2).cmyk == pytest.approx(half.cmyk.mix(inks_of("#0A1E24"), 0.2))
    assert half == Color("#88B0B4", "petrol7")


def test_fixed_colours_are_converted_also_when_they_are_mixed() -> None:
    skin = Color("#E8B48E")
    assert skin.cmyk == inks_of("#E8B48E")
    assert skin.tint(0.5).cmyk == inks_of(skin.tint(0.5).srgb)
