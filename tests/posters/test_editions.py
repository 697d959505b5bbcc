"""Editions of a poster: black and white, white ground; and that drawings know nothing of them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path as File

import pytest

import patientuddannelse
from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.contrast import check_contrast
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.drawing.materials import SKIN, Skin
from patientuddannelse.drawing.shapes import disc, rect
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.materials import material_of
from patientuddannelse.posters.compose import compose_poster, poster_models
from patientuddannelse.posters.editions import back_in_edition
from patientuddannelse.posters.model import SHEETS, Poster
from patientuddannelse.posters.monochrome.conversion import black_and_white
from patientuddannelse.posters.monochrome.looks import (
    BLACK,
    PATTERNS,
    WHITE,
    Laid,
    Shape,
    look_of,
    tone,
)
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item, Path, TextBlock
from patientuddannelse.scene.walk import leaves, text_blocks
from patientuddannelse.theme import PALETTE, PLAIN, VARIANTS, Edition, edition
from patientuddannelse.units import mm

SOURCE = File(patientuddannelse.__file__).parent


@pytest.fixture(scope="module")
def sheet(curriculum: Curriculum) -> Callable[[str, str], Poster]:
    """Return what composes a model's poster on A4 in a variant; each is composed once."""

    @cache
    def compose(model: str, variant: str) -> Poster:
        return compose_poster(curriculum, curriculum.models[model], SHEETS["a4"], edition(variant))

    return compose


def models(curriculum: Curriculum) -> list[str]:
    """Return every model that could be a poster: it has a drawing, a title and a question."""
    listed = [content.model for content in poster_models(curriculum)]
    others = [
        name
        for name, content in curriculum.models.items()
        if name in ILLUSTRATIONS and content.title and content.question
    ]
    return list(dict.fromkeys((*listed, *others)))


def paints(items: tuple[Item, ...]) -> Iterator[Color]:
    for leaf, _ in leaves(items):
        match leaf:
            case Path():
                assert leaf.fill is None or isinstance(leaf.fill, Color)
                yield from (leaf.fill,) if leaf.fill else ()
                yield from (leaf.stroke.color,) if leaf.stroke else ()
            case TextBlock():
                yield from (paragraph.color for paragraph in leaf.paragraphs)


def faults(poster: Poster) -> Iterator[str]:
    """Yield where words are too long, run into others or off the sheet."""
    for page in poster.fronts:
        yield from map(str, check_fit(page.scene, "a sheet"))
        yield from map(str, check_collision(page.scene, page.sheet.trim, "a sheet"))


@pytest.mark.parametrize("variant", [name for name in VARIANTS if name != "colour"])
def test_every_model_fits_in_every_variant(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster], variant: str
) -> None:
    for model in models(curriculum):
        new = set(faults(sheet(model, variant))) - set(faults(sheet(model, "colour")))
        assert new == set(), f"{model} {variant}"


def test_black_and_white_has_no_colour_at_all(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    for model in models(curriculum):
        for color in paints(sheet(model, "bw").scene):
            red, green, blue = color.srgb[1:3], color.srgb[3:5], color.srgb[5:7]
            assert red == green == blue, f"{model}: {color}"


def test_black_and_white_has_the_words_in_their_places(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    for model in models(curriculum):
        plain, bw = (list(text_blocks(sheet(model, each).scene)) for each in ("colour", "bw"))
        assert [block.text for block in bw] == [block.text for block in plain]
        assert [block.box for block in bw] == [block.box for block in plain]


def test_words_can_be_read_on_every_ground_of_black_and_white(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    from patientuddannelse.posters.monochrome.polygons import flattened, spans

    for model in models(curriculum):
        under: list[tuple[list[list[tuple[float, float]]], Color]] = []
        for leaf, matrix in leaves(sheet(model, "bw").scene):
            if isinstance(leaf, Path) and isinstance(leaf.fill, Color) and leaf.opacity > 0.5:
                under.append((flattened(leaf.outline, matrix), leaf.fill))
            elif isinstance(leaf, TextBlock):
                for paragraph in leaf.paragraphs:
                    for line in paragraph.lines:
                        x, y = line.x + line.width / 2, line.baseline - paragraph.size * 0.3
                        ground = next(
                            (
                                fill
                                for polygons, fill in reversed(under)
                                if any(a <= x <= b for a, b in spans(polygons, y))
                            ),
                            Color("#FFFFFF"),
                        )
                        contrast = paragraph.color.contrast(ground)
                        assert contrast >= 4.5, f"{model}: {line.text!r} on {ground.srgb}"


def _shares(poster: Poster) -> float:
    """Return how dark a sheet is on average (0 white, 1 black), from a coarse rendering."""
    pdfium = pytest.importorskip("pypdfium2")
    page = pdfium.PdfDocument(render_pdf(poster))[0]
    picture = page.render(scale=1).to_pil().convert("L")
    levels = picture.histogram()
    return 1 - sum(i * n for i, n in enumerate(levels)) / (255 * sum(levels))


@pytest.mark.parametrize("model", ["cup", "threat_meeting", "traffic_light", "change_steps"])
def test_black_and_white_saves_toner_and_white_saves_ink(
    sheet: Callable[[str, str], Poster], model: str
) -> None:
    plain = _shares(sheet(model, "colour"))
    assert _shares(sheet(model, "bw")) < 0.8 * plain
    assert _shares(sheet(model, "white")) < plain


def test_the_layers_of_the_cup_have_their_three_patterns(
    sheet: Callable[[str, str], Poster],
) -> None:
    """Each liquid is white with many black marks of one kind: strokes, dots or waves."""
    kinds = set()
    for leaf, _ in leaves(sheet("cup", "bw").scene):
        if not isinstance(leaf, Path) or len(leaf.outline) < 40:
            continue
        letters = {segment[0] for segment in leaf.outline}
        line = leaf.stroke.color if leaf.stroke else None
        if leaf.fill == BLACK and letters == {"M", "C", "Z"}:
            kinds.add("dots")
        elif line == BLACK and leaf.fill is None:
            kinds |= {"strokes"} if letters == {"M", "L"} else set()
            kinds |= {"waves"} if letters == {"M", "C"} else set()
    assert kinds == {"strokes", "dots", "waves"}


def test_every_light_has_its_own_pattern_and_rule(sheet: Callable[[str, str], Poster]) -> None:
    rules = {
        leaf.stroke.dash
        for leaf, _ in leaves(sheet("traffic_light", "bw").scene)
        if isinstance(leaf, Path) and leaf.stroke and leaf.stroke.color == BLACK
        and [segment[0] for segment in leaf.outline] == ["M", "L"] and leaf.stroke.width > 3
    }  # fmt: skip
    assert len(rules) == 3
    assert PATTERNS["red"] != PATTERNS["yellow"] != PATTERNS["green"]


def test_a_green_shape_with_round_corners_keeps_its_outline() -> None:
    green = PALETTE["green"]
    arrow = rect(20, 20, 40, 60, green, line=green, line_width=4)
    drawn = black_and_white([arrow], Rect(0, 0, 200, 200), 1.0)
    lines = [item.stroke.color for item in drawn if isinstance(item, Path) and item.stroke]
    assert lines == [BLACK]


def test_quiet_lines_under_words_stay_quiet() -> None:
    ground = rect(0, 0, 200, 200, PALETTE["sand"])
    ring = rect(20, 20, 160, 160, line=PALETTE["sand3"], line_width=2.2)
    drawn = black_and_white([ground, ring], Rect(0, 0, 200, 200), 1.0)
    line = drawn[-1]
    assert isinstance(line, Path)
    assert line.stroke
    assert tone(line.stroke.color) > 0.85
    assert BLACK.contrast(line.stroke.color) > 14


def test_a_dark_sign_on_a_bright_disc_stays_on_it_in_black_and_white() -> None:
    dark, disc_under = PALETTE["petrol9"], disc(100, 100, 12, PALETTE["sun5"])
    drawn = black_and_white(
        [rect(0, 0, 160, 200, dark), disc_under, rect(94, 98, 12, 4, dark)],
        Rect(0, 0, 200, 200), 1.0,
    )  # fmt: skip
    fills = [item.fill for item in drawn if isinstance(item, Path) and item.fill]
    assert fills == [WHITE, WHITE, BLACK]


@pytest.mark.parametrize("token", ["petrol4", "petrol7", "ink2"])
def test_places_to_write_on_have_one_edge_in_black_and_white(token: str) -> None:
    edge = PALETTE[token]
    place = rect(20, 20, 60, 12, PALETTE["white"], 2, line=edge, line_width=1, dash=(3, 2))
    drawn = black_and_white(
        [rect(0, 0, 160, 200, PALETTE["petrol9"]), place], Rect(0, 0, 200, 200), 1.0
    )
    edges = [item.stroke.color for item in drawn if isinstance(item, Path) and item.stroke]
    assert edges[-1] == BLACK


def test_something_dark_of_another_kind_is_seen_in_what_became_white() -> None:
    pan, steak, rim = Color("#1C343B"), Color("#3B2A25"), Color("#17292F")
    drawn = black_and_white(
        [rect(20, 20, 120, 120, pan), rect(60, 60, 8, 8, rim), rect(90, 60, 8, 8, steak)],
        Rect(0, 0, 200, 200), 1.0,
    )  # fmt: skip
    fills = [item.fill for item in drawn if isinstance(item, Path) and item.fill]
    assert fills[0] == WHITE
    assert len(fills) == 2
    assert isinstance(fills[1], Color)
    assert tone(fills[1]) < 0.3


@pytest.mark.parametrize("skin", SKIN.values(), ids=map(str, SKIN))
def test_hands_and_cheeks_are_as_light_as_a_face_in_black_and_white(skin: Skin) -> None:
    shades = []
    for color in (skin.base, skin.shade, skin.side, skin.cheek):
        for size in (0.00001, 0.0002, 0.002):
            look = look_of(Shape(color, size, person=True), Laid(skin.base, WHITE))
            assert look
            shades.append(tone(look.laid.now))
    assert min(shades) > 0.45
    assert max(shades) - min(shades) < 0.12


@pytest.mark.parametrize("variant", ["bw", "bw+large", "bw+blank"])
def test_an_icon_beside_somebody_stands_out_in_black_and_white_too(
    curriculum: Curriculum, variant: str
) -> None:
    content = curriculum.models["volume_knob"]
    made = compose_poster(curriculum, content, SHEETS["a4"], edition(variant))
    assert list(check_contrast(curriculum, material_of(made))) == []


def test_a_box_to_write_in_replaces_the_plate_of_its_words(curriculum: Curriculum) -> None:
    even = curriculum.models["myths"].as_blank()  # laid out as the blank sheet is
    sheets = (
        compose_poster(curriculum, even, SHEETS["a4"], edition(variant))
        for variant in ("colour", "blank")
    )
    plain, blank = (
        [leaf for leaf, _ in leaves(each.scene) if isinstance(leaf, Path)] for each in sheets
    )
    plates = [path for path in plain if path.fill == PALETTE["sand"]]
    assert len(plates) == 6
    assert not [path for path in plates if path in blank]
    boxes = [bounds(path.outline) for path in blank if path.stroke and path.stroke.dash]
    assert len(boxes) == 12
    for plate in plates:
        words = bounds(plate.outline)
        (over,) = [b for b in boxes if b.y <= words.y + 0.01 and words.bottom <= b.bottom + 0.01]
        assert over.height > mm(12)  # a line of handwriting
        assert words.x < over.x < words.right <= over.right  # the name before it stays


def test_the_white_variant_has_no_cream_left(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    for model in models(curriculum):
        cream = [c for c in paints(sheet(model, "white").scene) if c.srgb == "#FBF6EC" and c.token]
        assert cream == [], model


def test_the_plain_edition_is_what_it_was(curriculum: Curriculum) -> None:
    content = curriculum.models["cup"]
    one = compose_poster(curriculum, content, SHEETS["a4"])
    two = compose_poster(curriculum, content, SHEETS["a4"], edition("colour"))
    assert one == two
    assert one.variant == ""
    assert back_in_edition(one, PLAIN) is one


@pytest.mark.parametrize("variant", ["bw", "white", "large", "blank", "bw+large+blank"])
def test_an_edition_is_the_same_every_time(curriculum: Curriculum, variant: str) -> None:
    def drawn() -> list[str]:
        poster = compose_poster(
            curriculum, curriculum.models["traffic_light"], SHEETS["a4"], edition(variant)
        )
        return [render_svg(page.scene, page.sheet.trim) for page in poster.fronts]

    assert drawn() == drawn()


def test_variants_combine_and_have_one_name() -> None:
    assert edition("large+bw") == Edition(ink="bw", type_size="large")
    assert edition("large+bw").variant == edition("bw+large").variant == "bw+large"
    assert edition("colour") == PLAIN
    with pytest.raises(KeyError):
        edition("sepia")


def test_greys_are_even_steps_for_the_eye() -> None:
    assert tone(Color("#000000")) == 0
    assert tone(Color("#FFFFFF")) == pytest.approx(1)
    assert tone(Color("#808080")) == pytest.approx(128 / 255, abs=0.002)


def test_no_drawing_knows_of_editions() -> None:
    names = {"Edition", "edition", "for_edition", "VARIANTS", "PLAIN", "WHITE_GROUND"}
    for folder in ("illustrations", "drawing", "curriculum"):
        for file in sorted((SOURCE / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom):
                    imported = {alias.name for alias in node.names}
                    assert not imported & names, f"{file}: {imported & names}"
                    assert "posters" not in str(node.module), str(file)
