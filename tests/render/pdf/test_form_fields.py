"""Forms: what is typed and ticked is kept, shown, reached by keyboard and read out."""

from __future__ import annotations

import ctypes
import io
from dataclasses import replace
from typing import Any

import page as page_validation
import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from sample_scene import block, poster

from patientuddannelse.drawing.shapes import group
from patientuddannelse.posters.model import Poster
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field, FieldKind

LINE = Field(Rect(40, 40, 300, 24), "step", "Mit næste lille skridt:")
BOX = Field(Rect(40, 80, 120, 40), "tap", "Det fylder, hane 1", multiline=True)
TICK = Field(Rect(40, 140, 20, 20), "tried", "Jeg prøvede det", FieldKind.CHECK)
ROW = tuple(
    Field(Rect(40 + 30 * n, 180, 16, 16), "sure", "Så sikker er jeg", FieldKind.RADIO, str(n))
    for n in range(3)
)
DANISH = "Gå en tur om søen på Ærø med „Åse“"


def form() -> Poster:
    return poster(block("Titel", Rect(40, 5, 300, 30), name="title"), LINE, BOX, TICK, *ROW)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_a_form_conforms_to_pdf_ua() -> None:
    profile = page_validation.ValidationProfile.PDF_UA_1
    report = page_validation.validate_pdf_bytes(render_pdf(form(), form()), profile=profile)
    assert list(report.failures) == []


def test_what_a_line_holds_from_the_start_is_shown_and_can_be_changed() -> None:
    typed = block("30 minutter på Ærø", Rect(42, 42, 280, 22))
    filled = poster(block("Titel", Rect(40, 5, 300, 30), name="title"), replace(LINE, typed=typed))
    data = render_pdf(filled)
    for profile in (
        page_validation.ValidationProfile.PDF_UA_1,
        page_validation.ValidationProfile.PDF_A_2A,
    ):
        assert list(page_validation.validate_pdf_bytes(data, profile=profile).failures) == []
    pdf = opened(data)
    (field,) = pdf.Root.AcroForm.Fields
    assert (str(field.V), str(field.DV)) == ("30 minutter på Ærø", "30 minutter på Ærø")
    assert shades(data, LINE.box) > shades(render_pdf(form()), LINE.box)


def shades(data: bytes, box: Rect) -> int:
    """Return how many different colours a renderer shows in a box of the first page."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    picture = document[0].render(may_draw_forms=True).to_pil().convert("RGB")
    room = (int(box.x), int(box.y), int(box.right), int(box.bottom))
    return len(picture.crop(room).getcolors(1 << 16))


def test_a_page_without_fields_has_no_form() -> None:
    pdf = opened(render_pdf(poster(block("Ord", Rect(0, 0, 90, 30)))))
    assert "/AcroForm" not in pdf.Root


def test_fields_say_what_they_are_for() -> None:
    pdf = opened(render_pdf(form()))
    widgets = list(pdf.pages[0].Annots)
    assert [str(w.TU) for w in widgets] == [
        "Mit næste lille skridt:", "Det fylder, hane 1", "Jeg prøvede det",
        "Så sikker er jeg: 0", "Så sikker er jeg: 1", "Så sikker er jeg: 2",
    ]  # fmt: skip
    assert [float(n) for n in widgets[0].Rect] == [40, 436, 340, 460]


def test_every_widget_is_read_where_it_stands_and_in_that_order() -> None:
    pdf = opened(render_pdf(form()))
    document = pdf.Root.StructTreeRoot.K[0]
    forms = [node for node in document.K if node.S == "/Form"]
    widgets = list(pdf.pages[0].Annots)
    assert [node.K.Obj.objgen for node in forms] == [w.objgen for w in widgets]
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    owners = {int(k): v for k, v in zip(numbers[::2], numbers[1::2], strict=True)}
    assert [owners[int(w.StructParent)].objgen for w in widgets] == [n.objgen for n in forms]
    assert pdf.pages[0].obj.Tabs == "/S"
    assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == max(owners) + 1


def test_the_fields_of_a_later_page_come_after_those_of_the_first() -> None:
    pdf = opened(render_pdf(form(), form()))
    document = pdf.Root.StructTreeRoot.K[0]
    pages = [node.K.Pg.objgen for node in document.K if node.S == "/Form"]
    assert pages == [pdf.pages[0].obj.objgen] * 6 + [pdf.pages[1].obj.objgen] * 6
    names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
    assert len(set(names)) == len(names) == 8


def test_no_reader_is_asked_to_draw_the_fields_anew() -> None:
    pdf = opened(render_pdf(form()))
    assert "/NeedAppearances" not in pdf.Root.AcroForm
    assert all("/AP" in widget for widget in pdf.pages[0].Annots)


def test_the_font_is_embedded_and_holds_danish() -> None:
    pdf = opened(render_pdf(form()))
    (font,) = pdf.Root.AcroForm.DR.Font.values()
    assert len(font.Widths) == 224
    assert all(int(font.Widths[code - 32]) > 0 for code in "æøåÆØÅé„“”–".encode("cp1252"))
    assert len(font.FontDescriptor.FontFile2.read_bytes()) < 40_000


def test_a_field_moves_with_its_group() -> None:
    pdf = opened(render_pdf(poster(group(TICK, at=(100, 50)))))
    assert [float(n) for n in pdf.pages[0].Annots[0].Rect] == [140, 290, 160, 310]


def test_only_a_framed_field_is_drawn() -> None:
    def ink(framed: bool) -> int:
        field = Field(Rect(40, 40, 300, 24), "step", "Skridt", framed=framed)
        page = pypdfium2.PdfDocument(render_pdf(poster(field)))[0]
        return sum(
            value < 200 for value in page.render(scale=1).to_pil().convert("L").get_flattened_data()
        )

    assert ink(framed=True) > 300
    assert ink(framed=False) == 0


def test_two_makings_are_the_same_bytes() -> None:
    assert render_pdf(form()) == render_pdf(form())


class Reader:
    """A reader of forms as Chrome and Edge have it: clicks, types, saves."""

    def __init__(self, data: bytes) -> None:
        self.document = pypdfium2.PdfDocument(data)
        self.document.init_forms()
        self.page = self.document[0]

    def click(self, x: float, y: float) -> None:
        event = (self.document.formenv, self.page, 0, x, self.page.get_height() - y)
        pdfium.FORM_OnMouseMove(*event)
        pdfium.FORM_OnLButtonDown(*event)
        pdfium.FORM_OnLButtonUp(*event)

    def type(self, text: str) -> None:
        for character in text:
            pdfium.FORM_OnChar(self.document.formenv, self.page, ord(character), 0)
        self.leave()

    def leave(self) -> None:
        pdfium.FORM_ForceToKillFocus(self.document.formenv)

    def tab(self) -> None:
        pdfium.FORM_OnKeyDown(self.document.formenv, self.page, 9, 0)

    def saved(self) -> pikepdf.Pdf:
        self.leave()
        buffer = io.BytesIO()
        self.document.save(buffer)
        return opened(buffer.getvalue())


def middle(field: Field) -> tuple[float, float]:
    return field.box.center


def by_name(pdf: pikepdf.Pdf) -> dict[str, Any]:
    return {str(field.T): field for field in pdf.Root.AcroForm.Fields}


def test_a_browser_keeps_what_is_typed_ticked_and_chosen() -> None:
    reader = Reader(render_pdf(form()))
    reader.click(*middle(LINE))
    reader.type(DANISH)
    reader.click(*middle(BOX))
    reader.type("Søvnen er dårlig, og arbejdet er ensformigt")
    reader.click(*middle(TICK))
    reader.click(*middle(ROW[1]))
    saved = reader.saved()
    kept = by_name(saved)
    assert str(kept["step"].V) == DANISH
    assert str(kept["tried"].V) == "/Yes"
    assert str(kept["sure"].V) == "/1"
    assert kept["tap"].AP.N.read_bytes().count(b" Tj") > 1, "the text does not wrap"


def test_a_choice_can_be_changed() -> None:
    reader = Reader(render_pdf(form()))
    reader.click(*middle(ROW[1]))
    reader.click(*middle(ROW[2]))
    saved = reader.saved()
    row = by_name(saved)["sure"]
    assert str(row.V) == "/2"
    assert [str(kid.AS) for kid in row.Kids] == ["/Off", "/Off", "/2"]


def test_the_tab_key_goes_from_field_to_field() -> None:
    reader = Reader(render_pdf(form()))
    reader.click(*middle(LINE))
    reader.tab()
    reader.type("ro")
    saved = reader.saved()
    kept = by_name(saved)
    assert str(kept["tap"].V) == "ro"
    assert "/V" not in kept["step"]


def test_pypdf_fills_the_form_and_the_words_are_shown() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(render_pdf(form())))
    values = {"step": DANISH, "tried": "/Yes", "sure": "/2"}
    writer.update_page_form_field_values(writer.pages[0], values, auto_regenerate=False)
    buffer = io.BytesIO()
    writer.write(buffer)
    document = pypdfium2.PdfDocument(buffer.getvalue())
    document.init_forms()
    shown = document[0].render(scale=2, may_draw_forms=True).to_pil().convert("L")
    for field in (LINE, TICK, ROW[2]):
        inner = field.box.inset(2)
        corners = (inner.x, inner.y, inner.right, inner.bottom)
        assert min(shown.crop(tuple(round(2 * n) for n in corners)).get_flattened_data()) < 100, (
            field.name
        )
    assert (
        min(shown.crop((82, 164, 310, 236)).get_flattened_data()) > 200
    )  # the empty box stays empty


def test_field_names_are_readable_by_any_program() -> None:
    pdf = opened(render_pdf(form()))
    buffer = ctypes.create_string_buffer(64)
    document = pypdfium2.PdfDocument(render_pdf(form()))
    document.init_forms()
    annotation = pdfium.FPDFPage_GetAnnot(document[0], 0)
    pdfium.FPDFAnnot_GetFormFieldAlternateName(
        document.formenv, annotation, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), 64
    )
    assert buffer.raw.decode("utf-16-le").partition("\0")[0] == "Mit næste lille skridt:"
    assert set(by_name(pdf)) == {"step", "tap", "tried", "sure"}
