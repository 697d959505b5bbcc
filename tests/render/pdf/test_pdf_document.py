import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from sample_scene import art, block, everything, png, poster, texts

from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Picture
from patientuddannelse.theme import PALETTE
from patientuddannelse.units import mm

SAMPLES = Path(__file__).parent.parent


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_a_file_says_what_it_is() -> None:
    pdf = opened(render_pdf(everything(), author="Klinik Kløver"))
    assert str(pdf.docinfo.Title) == "Kopmodellen æøå"
    assert str(pdf.docinfo.Author) == "Klinik Kløver"
    assert str(pdf.docinfo.Subject) == "Alt på én gang"
    assert str(pdf.Root.Lang) == "da-DK"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert "Kopmodellen æøå" in pdf.Root.Metadata.read_bytes().decode()


def test_fonts_are_embedded_subsets_that_map_back_to_characters() -> None:
    pdf = opened(render_pdf(everything()))
    fonts = pdf.pages[0].Resources.Font
    names = {str(font.BaseFont) for font in fonts.values()}
    assert len(names) == len(fonts) == 6
    for font in fonts.values():
        assert str(font.BaseFont)[1:].startswith("AAAAAA+")
        whole = 48_000 if "Hyperlegible" in str(font.BaseFont) else 318_000
        assert len(font.FontDescriptor.FontFile2.read_bytes()) < whole / 2
        assert b"beginbfchar" in font.ToUnicode.read_bytes()


def test_drawings_are_vectors() -> None:
    pdf = opened(render_pdf(poster(*texts(), *art())))
    kinds = {str(x.Subtype) for x in pdf.objects if "/Subtype" in getattr(x, "keys", list)()}
    assert "/Form" in kinds
    assert "/Image" not in kinds
    assert not any("/ASCII85Decode" in str(x.get("/Filter", "")) for x in streams(pdf))


def streams(pdf: pikepdf.Pdf) -> list[pikepdf.Stream]:
    return [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]


def test_a_bitmap_is_stored_once() -> None:
    twice = [Picture(Rect(x, 0, 50, 50), png(), "Logo") for x in (0, 60)]
    pdf = opened(render_pdf(poster(*twice)))
    images = [s for s in streams(pdf) if s.get("/Subtype") == "/Image"]
    assert sorted(str(image.ColorSpace) for image in images) == ["/DeviceGray", "/DeviceRGB"]


def test_a_photograph_stays_as_compressed_as_it_came() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 0, 0)).save(buffer, "JPEG")
    pdf = opened(render_pdf(poster(Picture(Rect(0, 0, 50, 50), buffer.getvalue(), "Logo"))))
    (image,) = [s for s in streams(pdf) if s.get("/Subtype") == "/Image"]
    assert [str(each) for each in image.Filter] == ["/DCTDecode"]
    assert image.read_raw_bytes() == buffer.getvalue()


def test_a_sheet_without_bleed_is_its_trim() -> None:
    pdf = opened(render_pdf(everything()))
    page = pdf.pages[0]
    assert [float(n) for n in page.mediabox] == [0, 0, 500, 500]
    assert [float(n) for n in page.trimbox] == [0, 0, 500, 500]


def test_bleed_lies_around_the_trim() -> None:
    bleed = mm(3)
    petrol = PALETTE["petrol9"]
    band = rect(-bleed, -bleed, 500 + 2 * bleed, bleed * 2, petrol)
    sheet = poster(band, rect(0, 100, 10, 10, petrol), bleed=bleed)
    data = render_pdf(sheet)
    pdf = opened(data)
    page = pdf.pages[0]
    size = 500 + 2 * bleed
    assert [float(n) for n in page.mediabox] == pytest.approx([0, 0, size, size], abs=0.01)
    assert [float(n) for n in page.obj.BleedBox] == pytest.approx([0, 0, size, size], abs=0.01)
    inner = [bleed, bleed, 500 + bleed, 500 + bleed]
    assert [float(n) for n in page.trimbox] == pytest.approx(inner, abs=0.01)
    picture = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil()
    assert picture.getpixel((1, 1)) == (0x0E, 0x3F, 0x46)
    assert picture.getpixel((250, 24)) == (255, 255, 255)
    row = [picture.getpixel((x, round(105 + bleed))) for x in range(25)]
    assert [x for x, pixel in enumerate(row) if pixel == (0x0E, 0x3F, 0x46)] == list(range(8, 19))


def test_several_sheets_are_the_pages_of_one_file() -> None:
    back = poster(block("Til behandleren", Rect(20, 20, 300, 30)))
    pdf = pypdfium2.PdfDocument(render_pdf(everything(), back))
    assert len(pdf) == 2
    assert pdf[1].get_textpage().get_text_range() == "Til behandleren"


def test_an_empty_sheet_is_a_page() -> None:
    assert len(opened(render_pdf(poster())).pages) == 1


def test_a_group_with_nothing_in_it_draws_nothing() -> None:
    assert len(opened(render_pdf(poster(group(opacity=0.5), group()))).pages) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland"},
        {"PYTHONHASHSEED": "2", "TZ": "UTC", "LC_ALL": "C"},
    ],
)
def test_the_same_poster_gives_the_same_bytes_in_any_process(changes: dict[str, str]) -> None:
    script = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1])\n"
        "from sample_scene import everything\n"
        "from patientuddannelse.render.pdf.document import render_pdf\n"
        "print(hashlib.sha256(render_pdf(everything())).hexdigest())"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, str(SAMPLES)],
        env={**os.environ, **changes}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert result.stdout.strip() == hashlib.sha256(render_pdf(everything())).hexdigest()


def test_the_date_follows_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    pdf = opened(render_pdf(everything()))
    assert str(pdf.docinfo.CreationDate).startswith("D:20231114221320")


def test_importing_the_renderer_does_not_import_reportlab() -> None:
    script = (
        "import sys, patientuddannelse.render.pdf.document\n"
        "print({'reportlab', 'pikepdf', 'fontTools'} & set(sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "set()"
