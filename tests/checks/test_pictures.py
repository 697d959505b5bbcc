import io

from PIL import Image

from patientuddannelse.checks.pictures import check_no_bitmaps, check_pictures
from patientuddannelse.diagnostics import Origin
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Picture

HERE = Origin("curriculum/clinic.yaml", 19, 7)


def picture(pixels: int, width: float) -> Picture:
    buffer = io.BytesIO()
    Image.new("RGB", (pixels, 40)).save(buffer, "PNG")
    return Picture(Rect(0, 0, width, 20), buffer.getvalue())


def test_enough_pixels_are_150_to_the_inch() -> None:
    enough, short = picture(150, 72), picture(149, 72)
    assert list(check_pictures([enough], "A4")) == []
    (found,) = check_pictures([group(short, origin=HERE)], "A4")
    assert found.origin == HERE
    assert "149 pixels" in found.message
    assert "needs 150" in found.message


def test_the_size_on_the_sheet_counts() -> None:
    inner = group(picture(200, 72), scale=2)
    assert [found.message[-3:] for found in check_pictures([inner], "A3")] == ["300"]


def test_a_file_for_a_print_shop_holds_no_bitmap() -> None:
    drawn = rect(0, 0, 9, 9, Color("#000000"))
    assert list(check_no_bitmaps([drawn])) == []
    (found,) = check_no_bitmaps([group(picture(900, 72), origin=HERE)])
    assert found.origin == HERE
