import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from conformance import violations
from PIL import Image, ImageChops, ImageFilter, ImageStat
from sample_scene import everything, poster

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.posters.compose import compose_poster, poster_models
from patientuddannelse.posters.model import SHEETS, Sheet
from patientuddannelse.posters.tiling import plan_tiling
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.render.pdf.tiling import tile_pdf
from patientuddannelse.theme import PALETTE
from patientuddannelse.tile import tile

A4 = SHEETS["a4"]
ZOOM = 2.0


@pytest.fixture(scope="session")
def shipped(curriculum: Curriculum):
    """Return what renders the first poster of the course on a sheet."""

    @cache
    def render(sheet: str) -> bytes:
        return render_pdf(compose_poster(curriculum, poster_models(curriculum)[0], SHEETS[sheet]))

    return render


def pictures(data: bytes) -> list[Image.Image]:
    return [page.render(scale=ZOOM).to_pil() for page in pypdfium2.PdfDocument(data)]


def put_together(tiled: bytes, width: float, height: float) -> Image.Image:
    """Lay the tiles over one another as a reader would: each over the one to its left and above."""
    tiling = plan_tiling(width, height, A4)
    whole = Image.new("RGB", (round(width * ZOOM), round(height * ZOOM)), "red")
    image = tiling.image
    for index, sheet in enumerate(pictures(tiled)[1:]):
        part = tiling.tile(*divmod(index, tiling.columns))
        corners = (image.x + 1, image.y + 1, image.right - 1, image.bottom - 1)
        piece = sheet.crop(tuple(round(n * ZOOM) for n in corners))
        whole.paste(piece, (round((part.x + 1) * ZOOM), round((part.y + 1) * ZOOM)))
    return whole


def differences(one: Image.Image, other: Image.Image) -> float:
    soft = [each.filter(ImageFilter.GaussianBlur(3)) for each in (one, other)]
    inner = (3, 3, one.width - 3, one.height - 3)
    return max(ImageStat.Stat(ImageChops.difference(*soft).crop(inner)).mean)


@pytest.mark.parametrize("sheet", ["a3", "a2"])
def test_the_sheets_put_together_are_the_poster(shipped, sheet: str) -> None:
    data = shipped(sheet)
    size = SHEETS[sheet].width, SHEETS[sheet].height
    whole = put_together(tile_pdf(data, "a4", "x").data, *size)
    (expected,) = pictures(data)
    close = differences(whole, expected)
    assert close < 2.5  # a pixel, by rounding
    shifted = ImageChops.offset(whole, round(4 * ZOOM), 0)
    assert differences(shifted, expected) > 2 * close  # 1.4 mm would be noticed


@pytest.mark.parametrize(("sheet", "pages"), [("a3", 5), ("a2", 9), ("a1", 16), ("a0", 26)])
def test_a_tiled_poster_is_small_vector_and_conforms(shipped, sheet: str, pages: int) -> None:
    data = shipped(sheet)
    made = tile_pdf(data, "a4", "x")
    assert made.sheets == pages - 1
    assert len(made.data) - len(data) < 100_000
    assert violations(made.data) == []
    pdf = pikepdf.open(io.BytesIO(made.data))
    assert len(pdf.pages) == pages
    kinds = [each.get("/Subtype") for each in pdf.objects if isinstance(each, pikepdf.Stream)]
    assert "/Image" not in kinds
    assert {tuple(round(float(n)) for n in page.mediabox) for page in pdf.pages} in (
        {(0, 0, 595, 842)},
        {(0, 0, 842, 595)},
    )


def every(node: Any) -> Iterator[Any]:
    yield node
    for kid in node.K:
        if "/S" in kid:
            yield from every(kid)


def test_only_the_map_is_read_out(shipped) -> None:
    pdf = pikepdf.open(io.BytesIO(tile_pdf(shipped("a3"), "a4", "x").data))
    (document,) = pdf.Root.StructTreeRoot.K
    nodes = list(document.K)
    assert str(nodes[0].S) == "/H1"
    (figure,) = [node for node in nodes if node.S == "/Figure"]
    assert "4 nummererede ark" in str(figure.Alt)
    read = {kid.Pg.objgen for node in every(document) for kid in node.K if "/MCID" in kid}
    assert read == {pdf.pages[0].obj.objgen}
    steps = next(node for node in nodes if node.S == "/L")
    assert [str(item.S) for item in steps.K] == ["/LI"] * 4


def test_the_file_keeps_title_clinic_and_language(shipped) -> None:
    pdf = pikepdf.open(io.BytesIO(tile_pdf(shipped("a3"), "a4", "x").data))
    source = pikepdf.open(io.BytesIO(shipped("a3")))
    assert str(pdf.docinfo.Title).startswith(str(source.docinfo.Title))
    assert str(pdf.Root.Lang) == "da-DK"


def test_the_same_poster_gives_the_same_bytes(shipped) -> None:
    assert tile_pdf(shipped("a3"), "A4", "x") == tile_pdf(shipped("a3"), "a4", "y")


def test_everything_a_scene_can_hold_is_tiled() -> None:
    large = replace(everything(), sheet=Sheet("a4", 900, 900))
    assert violations(tile_pdf(render_pdf(large), "a4", "x").data) == []


def test_a_poster_that_fits_is_left_alone() -> None:
    with pytest.raises(UsageError, match=r"kort\.pdf is no larger than A4 already"):
        tile_pdf(render_pdf(everything()), "a4", "kort.pdf")


def test_of_two_pages_the_first_is_tiled(shipped, curriculum: Curriculum) -> None:
    front = compose_poster(curriculum, poster_models(curriculum)[0], SHEETS["a3"])
    made = tile_pdf(render_pdf(front, poster(rect(0, 0, 9, 9, PALETTE["red"]))), "a4", "x")
    assert made.sheets == 4
    assert violations(made.data) == []


def test_what_is_no_pdf_is_told(shipped) -> None:
    with pytest.raises(UsageError, match=r"plakat\.pdf is not a PDF"):
        tile_pdf(b"hello", "a4", "plakat.pdf")
    with pytest.raises(UsageError, match="is not a PDF"):
        tile_pdf(b"", "a4", "plakat.pdf")
    with pytest.raises(UsageError, match="no such sheet"):
        tile_pdf(shipped("a3"), "b5", "plakat.pdf")


@pytest.mark.parametrize("user", ["", "hemmelig"])
def test_an_encrypted_file_is_told(shipped, user: str) -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(shipped("a3"))) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="ejer", user=user))
    with pytest.raises(UsageError, match="is encrypted"):
        tile_pdf(locked.getvalue(), "a4", "x")


def test_a_file_of_another_program_is_told() -> None:
    other = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(2000, 2000))
    pdf.save(other)
    with pytest.raises(UsageError, match="not made by this program"):
        tile_pdf(other.getvalue(), "a4", "x")


def test_the_sheets_lie_beside_the_poster(shipped, tmp_path: Path) -> None:
    source = tmp_path / "koppen-a3.pdf"
    source.write_bytes(shipped("a3"))
    made = tile(source, "a4")
    assert made.path == tmp_path / "koppen-a3-paa-a4.pdf"
    assert violations(made.path.read_bytes()) == []


def test_the_poster_itself_is_never_overwritten(shipped, tmp_path: Path) -> None:
    source = tmp_path / "koppen-a3.pdf"
    source.write_bytes(shipped("a3"))
    with pytest.raises(UsageError, match="overwritten"):
        tile(source, "a4", tmp_path / "." / "koppen-a3.pdf")
    assert source.read_bytes() == shipped("a3")


def test_a_poster_that_is_not_there_is_told_and_nothing_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no file"):
        tile(tmp_path / "ingen.pdf", "a4")
    assert list(tmp_path.iterdir()) == []
