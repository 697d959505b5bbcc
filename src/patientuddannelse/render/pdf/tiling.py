"""From a poster's PDF to the same poster, at its true size, on sheets of an office printer."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.languages import LANGUAGES
from patientuddannelse.languages.labels import Labels
from patientuddannelse.posters.kinds.assembly import compose_assembly
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.posters.tiling import Tiling, fits_on, plan_tiling
from patientuddannelse.render.pdf.bounds import draws_little, is_small
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.render.pdf.page_form import page_form
from patientuddannelse.render.pdf.saving import saved
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.wordings import finding

_PRODUCER = "patientuddannelse"
_MOST = 150  # sheets: more are a mistake


@dataclass(frozen=True, slots=True)
class TiledPdf:
    """The bytes of a file, and how many sheets it has besides the map."""

    data: bytes
    sheets: int


def tile_pdf(data: bytes, onto: str, name: str) -> TiledPdf:
    """Spread the first page of a poster over sheets of a paper; a map of them comes first.

    ``name`` is what errors call the poster. Raises UsageError where there is nothing to spread.
    """
    paper = SHEETS.get(onto.lower())
    if paper is None:
        choice = ", ".join(SHEETS)
        raise UsageError(finding("usage.onto", given=onto, known=choice))
    if not is_small(data):
        raise UsageError(finding("usage.large-pdf", poster=name))
    with _readable(name), _opened(data, name) as source:
        page = source.pages[0]
        if not draws_little(page):
            raise UsageError(finding("usage.large-pdf", poster=name))
        box = Rect(0.0, 0.0, *_size(page))
        if fits_on(box.width, box.height, paper):
            raise UsageError(finding("usage.small-poster", poster=name, sheet=paper.name.upper()))
        tiling = plan_tiling(box.width, box.height, paper)
        if tiling.count > _MOST:
            raise UsageError(
                finding(
                    "usage.many-sheets",
                    poster=name, count=tiling.count, sheet=paper.name.upper(), most=_MOST,
                )
            )  # fmt: skip
        return TiledPdf(_tiled(source, tiling), tiling.count)


@contextmanager
def _readable(name: str) -> Iterator[None]:
    """Tell as one thing what a broken file lacks: each fails in a way of its own."""
    import pikepdf

    try:
        yield
    except (
        pikepdf.PdfError,
        ArithmeticError,
        AttributeError,
        LookupError,
        NotImplementedError,
        RuntimeError,
        TypeError,
        ValueError,
    ) as error:
        raise UsageError(finding("usage.broken-pdf", poster=name)) from error


def _opened(data: bytes, name: str) -> Any:
    """Open a file that the program made for the office, or say what else it is."""
    import pikepdf

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pdf = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        raise UsageError(finding("usage.encrypted", poster=name)) from None
    except pikepdf.PdfError:
        raise UsageError(finding("usage.no-pdf", poster=name)) from None
    if pdf.is_encrypted:
        raise UsageError(finding("usage.encrypted", poster=name))
    if not len(pdf.pages):
        raise UsageError(finding("usage.no-pages", poster=name))
    if str(pdf.docinfo.get("/Producer", "")) != _PRODUCER:
        raise UsageError(finding("usage.other-program", poster=name))
    if any(str(each.get("/S")) == "/GTS_PDFX" for each in pdf.Root.get("/OutputIntents", [])):
        raise UsageError(finding("usage.press", poster=name))
    return pdf


def _size(page: Any) -> tuple[float, float]:
    left, bottom, right, top = (float(n) for n in page.trimbox)
    return right - left, top - bottom


def _tiled(source: Any, tiling: Tiling) -> bytes:
    """Draw map and marks, then lay the poster below them."""
    import pikepdf

    info = source.docinfo
    labels = _labels(str(source.Root.get("/Lang", "")))
    title, author = str(info.get("/Title", "")), str(info.get("/Author", ""))
    assembly = compose_assembly(tiling, title, author, labels)
    pages = render_pdf(assembly.map, *assembly.marks, author=author)
    with pikepdf.open(BytesIO(pages)) as pdf:
        poster = pdf.copy_foreign(page_form(source.pages[0]))
        _lay(pdf.pages[0], poster, assembly.thumbnail, assembly.thumbnail, tiling, pdf)
        for index in range(tiling.count):
            row, column = divmod(index, tiling.columns)
            part, image = tiling.tile(row, column), tiling.image
            whole = Rect(
                image.x - part.x, image.y - part.y, tiling.poster.width, tiling.poster.height
            )
            _lay(pdf.pages[index + 1], poster, whole, image, tiling, pdf)
        return saved(pdf)


def _labels(locale: str) -> Labels:
    code = locale.partition("-")[0]
    return LANGUAGES.get(code, LANGUAGES["da"])


def _lay(page: Any, poster: Any, whole: Rect, window: Rect, tiling: Tiling, pdf: Any) -> None:
    """Show the poster, stretched to ``whole``, within ``window``, below what the page holds."""
    height = tiling.paper.height
    scale = whole.width / tiling.poster.width
    left, bottom = (float(n) for n in list(poster.BBox)[:2])
    x, y = whole.x - left * scale, height - whole.bottom - bottom * scale
    clip = f"{window.x:.4f} {height - window.bottom:.4f} {window.width:.4f} {window.height:.4f} re"
    name = page.add_resource(poster, "/XObject", "/Poster")
    place = f"{scale:.6f} 0 0 {scale:.6f} {x:.4f} {y:.4f} cm"
    drawn = f"/Artifact BMC q {clip} W n {place} {name} Do Q EMC\n"
    page.contents_add(pdf.make_stream(drawn.encode()), prepend=True)
