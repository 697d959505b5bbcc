"""A booklet's sheets as a printer gets them: where each page stands, and how they are turned."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from sample_scene import poster

from patientuddannelse.documents.imposition import sides
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.model import A5, Poster
from patientuddannelse.render.pdf.booklet import render_booklet
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.units import mm

FOLD = mm(297) / 2


def stage() -> Stage:
    return poster_stage(A5, Typesetter(poster_face))


def numbered(count: int) -> list[Poster]:
    """Pages of A5 that say their number near their left edge and their right one."""
    return [page(number) for number in range(1, count + 1)]


def page(number: int) -> Poster:
    words = [
        stage().text(f"{side}{number}", Rect(x, mm(30), mm(30), mm(12)), "body")
        for side, x in (("v", mm(2)), ("h", mm(116)))
    ]
    line = Field(Rect(mm(20), mm(60), mm(90), mm(10)), f"line_{number}", "Skriv her")
    return replace(poster(), title="Hæftet", sheet=A5, scene=(*words, line))


def placed(data: bytes) -> list[dict[str, float]]:
    """Return for each side where the words on it begin, in points from its left."""
    found = []
    document = pypdfium2.PdfDocument(data)
    for each in document:
        text = each.get_textpage()
        spots = {}
        for i in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(i)
            spots[text.get_text_bounded(left, bottom, right, top).strip()] = left
        found.append(spots)
    document.close()
    return found


@pytest.mark.parametrize("count", [4, 8, 12, 16])
def test_every_page_stands_on_its_half_of_its_side(count: int) -> None:
    found = placed(render_booklet(*numbered(count)))
    assert len(found) == count // 2
    for spots, (left, right) in zip(found, sides(count), strict=True):
        assert set(spots) == {f"{side}{number}" for side in "vh" for number in (left, right)}
        in_order = sorted(spots, key=lambda word: spots[word])
        assert in_order == [f"v{left}", f"h{left}", f"v{right}", f"h{right}"]
        assert spots[f"h{left}"] < FOLD < spots[f"v{right}"]
        # The two pages meet in the fold: their inner edges are as far from it as on the page.
        assert spots[f"v{right}"] - FOLD == pytest.approx(mm(2), abs=1.5)
        assert spots[f"v{left}"] - (FOLD - A5.width) == pytest.approx(mm(2), abs=1.5)


def test_the_sheets_are_a4_that_lie_and_are_turned_over_the_short_edge() -> None:
    with pikepdf.open(io.BytesIO(render_booklet(*numbered(8), author="Klinik"))) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert str(pdf.Root.Lang) == "da-DK"
        assert str(pdf.docinfo["/Title"]) == "Hæftet"
        assert str(pdf.docinfo["/Author"]) == "Klinik"
        packet = pdf.Root.Metadata.read_bytes().decode()
        assert "Hæftet" in packet
        assert "pdfuaid:part>" not in packet  # it has no tags, and says so
        for side in pdf.pages:
            assert [round(float(n)) for n in side.mediabox] == [0, 0, 842, 595]


def test_nothing_can_be_filled_in_and_all_stays_vector() -> None:
    with pikepdf.open(io.BytesIO(render_booklet(*numbered(4)))) as pdf:
        assert "/AcroForm" not in pdf.Root
        for side in pdf.pages:
            assert "/Annots" not in side
            forms = list(side.Resources.XObject.values())
            assert len(forms) == 2
            for form in forms:
                assert form.Subtype == "/Form"
                assert b"BDC" not in form.read_bytes()
                assert "/Font" in form.Resources
                assert not form.Resources.get("/XObject", {})


def test_both_ends_of_the_fold_are_marked() -> None:
    with pikepdf.open(io.BytesIO(render_booklet(*numbered(4)))) as pdf:
        for side in pdf.pages:
            drawn = pikepdf.parse_content_stream(side)
            lines = [
                [float(n) for n in each.operands]
                for each in drawn
                if str(each.operator) in ("m", "l")
            ]
            assert all(x == pytest.approx(FOLD, abs=0.01) for x, _ in lines)
            heights = sorted(y for _, y in lines)
            assert heights[0] == 0.0
            assert heights[-1] == pytest.approx(mm(210), abs=0.01)
            assert len(lines) == 4


def test_the_same_pages_are_the_same_bytes() -> None:
    assert render_booklet(*numbered(4)) == render_booklet(*numbered(4))
