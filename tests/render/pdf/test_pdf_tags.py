import io
import re
from typing import Any

import page as page_validation
import pikepdf
from sample_scene import block, everything, png, poster

from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.posters.model import Poster
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item, Picture, Role
from patientuddannelse.theme import PALETTE

RED = PALETTE["red"]


def tree(*items: Item) -> list[tuple[str, str]]:
    """Read the elements below Document: tag and alt text, in reading order."""
    return elements(poster(*items))


def elements(sheet: Poster) -> list[tuple[str, str]]:
    pdf = pikepdf.open(io.BytesIO(render_pdf(sheet)))
    (document,) = pdf.Root.StructTreeRoot.K
    assert document.S == "/Document"
    return [(str(node.S), str(node.get("/Alt", ""))) for node in document.K]


def validate(data: bytes) -> list[Any]:
    report = page_validation.validate_pdf_bytes(
        data, profile=page_validation.ValidationProfile.PDF_UA_1
    )
    return list(report.failures)


def test_everything_conforms_to_pdf_ua() -> None:
    assert validate(render_pdf(everything(), everything())) == []


def test_the_validator_would_notice() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(everything()))) as pdf:
        del pdf.Root.StructTreeRoot
        spoilt = io.BytesIO()
        pdf.save(spoilt)
    assert validate(spoilt.getvalue()) != []


def test_the_title_is_read_first_then_the_lead() -> None:
    items = (
        group(rect(0, 0, 50, 50, RED), role=Role.FIGURE, alt_text="En kop"),
        block("Fod", Rect(0, 100, 90, 20)),
        block("Manchet", Rect(0, 60, 90, 20), name="lead"),
        block("Titel", Rect(0, 30, 90, 20), name="title"),
    )
    assert tree(*items) == [("/H1", ""), ("/P", ""), ("/Figure", "En kop"), ("/P", "")]


def test_the_words_in_a_figure_are_read_after_its_alt_text() -> None:
    figure = group(
        rect(0, 0, 50, 50, RED),
        block("Søvn", Rect(0, 0, 50, 20)),
        rect(0, 50, 50, 50, RED),
        block("Stress", Rect(0, 50, 50, 20)),
        role=Role.FIGURE,
        alt_text="En kop",
    )
    assert tree(figure) == [("/Figure", "En kop"), ("/P", ""), ("/P", "")]


def test_decoration_and_plain_art_are_not_read_out() -> None:
    ornament = group(rect(0, 0, 9, 9, RED), block("Pynt", Rect(0, 0, 50, 20)), role=Role.DECORATIVE)
    silent = Picture(Rect(0, 0, 9, 9), png())
    assert tree(ornament, rect(0, 0, 9, 9, RED), silent) == []


def test_a_picture_with_an_alt_text_is_a_figure_where_it_stands() -> None:
    pdf = pikepdf.open(
        io.BytesIO(
            render_pdf(poster(group(Picture(Rect(10, 20, 30, 40), png(), "Logo"), at=(5, 5))))
        )
    )
    node = pdf.Root.StructTreeRoot.K[0].K[0]
    assert (str(node.S), str(node.Alt)) == ("/Figure", "Logo")
    assert [float(n) for n in node.A.BBox] == [15, 500 - 65, 45, 500 - 25]


def test_dimmed_words_are_read_out() -> None:
    assert tree(group(block("Dæmpet", Rect(0, 0, 90, 20)), opacity=0.4)) == [("/P", "")]


def test_each_paragraph_is_an_element_of_its_own() -> None:
    from sample_scene import POSTER_TEXT, style

    two = POSTER_TEXT.block(["Et", "To"], style(), Rect(0, 0, 90, 60))
    assert tree(two) == [("/P", ""), ("/P", "")]


def test_a_role_ends_with_its_group() -> None:
    items = (
        group(rect(0, 0, 50, 50, RED), role=Role.FIGURE, alt_text="En kop"),
        rect(0, 60, 50, 50, RED),
        group(rect(0, 120, 50, 50, RED), role=Role.DECORATIVE),
        block("Læs mig", Rect(0, 180, 90, 20)),
    )
    pdf = pikepdf.open(io.BytesIO(render_pdf(poster(*items))))
    figure, words = pdf.Root.StructTreeRoot.K[0].K
    assert (str(figure.S), str(words.S)) == ("/Figure", "/P")
    assert len(figure.K) == 1
    marks = re.findall(rb"/\w+ (?:BMC|<</MCID \d+>> BDC)", pdf.pages[0].Contents.read_bytes())
    assert marks == [b"/Figure <</MCID 0>> BDC", b"/Artifact BMC", b"/P <</MCID 1>> BDC"]


def test_every_stretch_leads_to_its_element_and_back() -> None:
    pdf = pikepdf.open(io.BytesIO(render_pdf(everything(), everything())))
    root = pdf.Root.StructTreeRoot
    numbers = list(root.ParentTree.Nums)
    owners = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    found = 0
    for sheet in pdf.pages:
        for number, element in enumerate(owners[int(sheet.StructParents)]):
            places = [(kid.Pg.objgen, int(kid.MCID)) for kid in element.K]
            assert (sheet.obj.objgen, number) in places
            found += 1
    drawn = [element for element in root.K[0].K if element.S != "/Form"]
    assert found == sum(len(element.K) for element in drawn)
