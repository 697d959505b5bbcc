"""From the pages of a booklet to the sheets that are folded into it: two pages on a side."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from patientuddannelse.documents.imposition import sides
from patientuddannelse.posters.model import Poster
from patientuddannelse.render.pdf.declaration import metadata
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.render.pdf.page_form import page_form
from patientuddannelse.render.pdf.saving import saved
from patientuddannelse.units import mm

_SHEET = mm(297), mm(210)
_FOLD = mm(8)  # how far the marks of the fold reach in from both edges
_GREY, _WIDTH, _DASH = 0.45, 0.6, 4


def render_booklet(*pages: Poster, author: str = "") -> bytes:
    """Draw A5 pages on both sides of upturned A4, to be turned over the short edge.

    The pages stay vector; nothing can be filled in, and there are no tags: such a file is for a
    printer, the one that is read is the same booklet page by page.
    """
    import pikepdf

    with (
        pikepdf.open(BytesIO(render_pdf(*pages, author=author))) as source,
        pikepdf.Pdf.new() as pdf,
    ):
        forms = [pdf.copy_foreign(page_form(page)) for page in source.pages]
        for left, right in sides(len(forms)):
            _add_side(pdf, forms[left - 1], forms[right - 1], pages[0].sheet.width)
        _declare(pdf, source)
        return saved(pdf)


def _add_side(pdf: Any, left: Any, right: Any, width: float) -> None:
    """Add a side: two pages that meet in the fold, and its marks."""
    page = pdf.add_blank_page(page_size=_SHEET)
    middle = _SHEET[0] / 2
    drawn = []
    for form, name, x in ((left, "/Left", middle - width), (right, "/Right", middle)):
        page.add_resource(form, "/XObject", name)
        box = [float(n) for n in form.BBox]
        drawn.append(f"q 1 0 0 1 {x - box[0]:.4f} {-box[1]:.4f} cm {name} Do Q")
    drawn.append(f"q {_GREY} G {_WIDTH} w [{_DASH}] 0 d")
    for start, end in ((0.0, _FOLD), (_SHEET[1], _SHEET[1] - _FOLD)):
        drawn.append(f"{middle:.4f} {start:.4f} m {middle:.4f} {end:.4f} l S")
    drawn.append("Q")
    page.Contents = pdf.make_stream("\n".join(drawn).encode())


def _declare(pdf: Any, source: Any) -> None:
    """Say what the file is, in which language, and how it is printed."""
    from pikepdf import Dictionary, Name, String

    said = {key[1:]: str(value) for key, value in source.docinfo.items()}
    for key, value in said.items():
        pdf.docinfo[f"/{key}"] = String(value)
    language = str(source.Root.Lang)
    pdf.Root.Lang = String(language)
    pdf.Root.ViewerPreferences = Dictionary(
        DisplayDocTitle=True,
        Duplex=Name.DuplexFlipShortEdge,
        PrintScaling=Name("/None"),
    )
    packet = metadata(said, language)
    pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
