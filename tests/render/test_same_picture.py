"""SVG and PDF show the same picture, point for point."""

import io
import subprocess
from collections.abc import Sequence

import pypdfium2
import pytest
from PIL import Image, ImageChops
from sample_scene import INK, WHITE, art, block, everything, png, poster, texts

from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color, LinearGradient
from patientuddannelse.scene.primitives import Item, Picture

ZOOM = 4  # pdfium sets letters on whole pixels: at less, that would be most of the difference


def from_svg(items: Sequence[Item]) -> Image.Image:
    svg = render_svg(items, Rect(0, 0, 500, 500), glyphs="outlines")
    result = subprocess.run(
        ["rsvg-convert", "--dpi-x=72", "--dpi-y=72", f"--zoom={ZOOM}", "--background-color=white"],
        input=svg.encode(), capture_output=True, check=True,
    )  # fmt: skip
    return Image.open(io.BytesIO(result.stdout)).convert("RGB")


def from_pdf(items: Sequence[Item]) -> Image.Image:
    page = pypdfium2.PdfDocument(render_pdf(poster(*items)))[0]
    return page.render(scale=ZOOM).to_pil().convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the share of pixels that differ by more than the smoothing of an edge does."""
    assert one.size == other.size
    far = ImageChops.difference(one, other).convert("L").point(lambda value: 255 * (value > 60))
    return far.histogram()[255] / (one.width * one.height)


@pytest.mark.parametrize("part", range(len(art())))
def test_every_kind_of_art_looks_the_same(part: int) -> None:
    items = [art()[part]]
    assert difference(from_svg(items), from_pdf(items)) < 0.00002


def test_what_follows_something_transparent_is_opaque_again() -> None:
    dim = rect(0, 0, 50, 50, INK, opacity=0.3)
    items: list[Item] = [dim, Picture(Rect(100, 0, 50, 50), png((200, 0, 0, 255)))]
    assert from_pdf(items).getpixel((125 * ZOOM, 25 * ZOOM)) == (200, 0, 0)
    items = [dim, block("■" * 3, Rect(100, 100, 300, 99)), *texts()]
    assert difference(from_svg(items), from_pdf(items)) < 0.001


def test_text_looks_the_same() -> None:
    assert difference(from_svg(texts()), from_pdf(texts())) < 0.001


def test_everything_looks_the_same() -> None:
    items = everything().scene
    assert difference(from_svg(items), from_pdf(items)) < 0.001


def test_a_bitmap_stands_upright_and_keeps_its_transparency() -> None:
    half = Image.new("RGBA", (2, 2), (0, 0, 0, 0))
    half.putpixel((0, 0), (200, 0, 0, 255))
    buffer = io.BytesIO()
    half.resize((40, 40), Image.Resampling.NEAREST).save(buffer, "PNG")
    items = [rect(0, 0, 500, 500, WHITE), Picture(Rect(100, 100, 200, 100), buffer.getvalue())]
    one, other = from_svg(items), from_pdf(items)
    for picture in (one, other):
        assert picture.getpixel((150 * ZOOM, 120 * ZOOM)) == (200, 0, 0)
        assert picture.getpixel((150 * ZOOM, 180 * ZOOM)) == (255, 255, 255)
        assert picture.getpixel((250 * ZOOM, 120 * ZOOM)) == (255, 255, 255)
    assert difference(one, other) < 0.002


def test_a_gradient_starts_and_ends_at_its_outer_stops() -> None:
    red, blue = Color("#C80000"), Color("#0000C8")
    blend = LinearGradient((100, 0), (300, 0), ((0.25, red), (0.5, blue), (0.75, red)))
    items = [rect(50, 50, 300, 100, blend)]
    for picture in (from_svg(items), from_pdf(items)):
        at = {x: picture.getpixel((x * ZOOM, 100 * ZOOM)) for x in (60, 145, 175, 200, 255, 340)}
        assert {at[60], at[145], at[255], at[340]} == {(200, 0, 0)}
        assert at[175] == pytest.approx((100, 0, 100), abs=3)
        assert at[200] == pytest.approx((0, 0, 200), abs=3)


@pytest.mark.parametrize("opacity", [0.25, 0.5, 0.75])
def test_a_half_transparent_group_is_blended_as_one_piece(opacity: float) -> None:
    red, blue = (
        rect(50, 50, 200, 200, texts()[0].paragraphs[0].color),
        rect(150, 150, 200, 200, WHITE),
    )
    items = [group(red, blue, opacity=opacity)]
    for picture in (from_svg(items), from_pdf(items)):
        assert picture.getpixel((200 * ZOOM, 200 * ZOOM)) == (255, 255, 255)
        expected = round(255 + (0x17 - 255) * opacity)
        assert picture.getpixel((100 * ZOOM, 100 * ZOOM))[0] == pytest.approx(expected, abs=2)


def test_the_comparison_would_notice_a_shift_of_a_point() -> None:
    items = art()
    assert difference(from_svg(items), from_pdf([group(items, at=(1, 0))])) > 0.003
