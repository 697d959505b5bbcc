"""The PDF file itself, by reportlab: fonts, images, gradients, forms and pages become objects."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfgen.canvas import Canvas

from patientuddannelse.dataclass import dataclass
from patientuddannelse.render.pdf.content import Content
from patientuddannelse.render.pdf.process import OFFICE, Process
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import LinearGradient
from patientuddannelse.text.face import Face


@dataclass(frozen=True, slots=True)
class Info:
    """What a file says about itself."""

    title: str
    author: str
    subject: str
    language: str


class PdfFile:
    """A file as it is being made: hands out names for resources, takes pages, gives bytes."""

    def __init__(self, info: Info, process: Process = OFFICE) -> None:
        """Open a file whose bytes depend on nothing but what is put into it."""
        self.process = process
        self._buffer = BytesIO()
        # Streams are compressed once, when the tags have been written.
        self._canvas: Any = _Canvas(
            self._buffer,
            pageCompression=0,
            invariant=1,
            pdfVersion=process.pdf_version,
            lang=info.language,
        )
        self._canvas.setTitle(info.title)
        self._canvas.setAuthor(info.author)
        self._canvas.setSubject(info.subject)
        self._canvas.setCreator("patientuddannelse")
        self._canvas.setProducer("patientuddannelse")
        self._document: Any = self._canvas._doc
        self._shadings: dict[LinearGradient, str] = {}
        self._forms = 0

    def encode(self, face: Face, text: str) -> list[tuple[str, bytes]]:
        """Split text into stretches of one font resource: its name, and a code per character."""
        font = _font(face)
        return [
            (font.getSubsetInternalName(subset, self._document)[1:], codes)
            for subset, codes in font.splitString(text, self._document)
        ]

    def excess(self, face: Face) -> Mapping[str, float]:
        """Return how much farther a character, or one kerned to a second, moves on than measured.

        In 1/1000 of the size.
        """
        return _excess(face)

    def shading(self, gradient: LinearGradient) -> str:
        """Return the name of a gradient."""
        if gradient not in self._shadings:
            shading = pdfdoc.PDFAxialShading(
                *gradient.start,
                *gradient.end,
                Function=_blend(gradient, self.process),
                ColorSpace=self.process.space,
                Extend="[true true]",
            )
            self._shadings[gradient] = self._document.addShading(shading)
        return self._shadings[gradient]

    def image(self, data: bytes) -> str:
        """Return the name of a PNG or JPEG; the same picture is stored once."""
        name = "Im" + hashlib.sha256(data).hexdigest()[:16]
        if name not in self._document.idToObject:
            image: Any = pdfdoc.PDFImageXObject(name, ImageReader(BytesIO(data)), mask="auto")
            self._document.Reference(image, name)
            if mask := image.__dict__.pop("_smask", None):
                image.smask = self._document.Reference(mask, name + "Mask")
        return name

    def form(self, content: Content, box: Rect) -> str:
        """Return the name of a drawing that is blended with the page as one piece."""
        self._forms += 1
        name = f"Fm{self._forms}"
        form = pdfdoc.PDFStream(content="\n".join(content.operators).encode("ascii"))
        form.dictionary.dict.update(
            Type=pdfdoc.PDFName("XObject"),
            Subtype=pdfdoc.PDFName("Form"),
            BBox=pdfdoc.PDFArray([box.x, box.y, box.right, box.bottom]),
            Group=f"<</S /Transparency /CS /{self.process.space} /I true>>",
            Resources=_resources(content),
        )
        self._document.Reference(form, name)
        return name

    def add_page(
        self, content: Content, page: Rect, trim: Rect, slug: float = 0.0, marks: Sequence[str] = ()
    ) -> None:
        """Add a page that shows ``page`` (trim and bleed; y down) and is cut along ``trim``.

        Operators for ``marks`` are drawn in a ``slug`` around it, into which nothing else reaches.
        """
        media = page.inset(-slug)
        self._canvas.setPageSize((media.width, media.height))
        self._canvas.setTrimBox(_turned_up(trim, media))
        self._canvas.setBleedBox(_turned_up(page, media))
        drawing = content.operators
        if slug:
            clip = f"{page.x:.4f} {page.y:.4f} {page.width:.4f} {page.height:.4f} re W n"
            drawing = ["q", clip, *drawing, "Q", *marks]
        flip = f"1 0 0 -1 {-media.x:.4f} {media.bottom:.4f} cm"
        self._canvas._code = [flip, *drawing]
        self._canvas.resources = _resources(content)
        self._canvas.showPage()

    def data(self) -> bytes:
        """Finish the file and return its bytes."""
        self._canvas.save()
        return self._buffer.getvalue()


_ALL_INKS = (
    "[/Separation /All /DeviceCMYK"
    " <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>]"
)


class _Canvas(Canvas):
    """A canvas that starts no page with Helvetica and takes a page's resources as given."""

    resources: Any = None
    _doc: Any

    def _make_preamble(self) -> None:
        self._preamble = ""

    def _setXObjects(self, thing: Any) -> None:  # noqa: N802 (reportlab's name)
        thing.Resources = self.resources
        # reportlab would encode it sign by sign, in a table of its own.
        thing.stream = thing.stream.encode("ascii")


def _resources(content: Content) -> Any:
    resources: Any = pdfdoc.PDFResourceDictionary()
    resources.allProcs()
    resources.basicFonts()
    resources.ExtGState = {
        f"A{state}": f"<</Type /ExtGState /ca {state / 1000:g} /CA {state / 1000:g}>>"
        for state in sorted(content.states)
    }
    if content.process.overprints:
        for over in (0, 1):
            switch = str(bool(over)).lower()
            resources.ExtGState[f"Over{over}"] = (
                f"<</Type /ExtGState /op {switch} /OP {switch} /OPM {over}>>"
            )
        resources.ColorSpace["Registration"] = _ALL_INKS
    for name in sorted(content.shadings):
        resources.Shading[name] = pdfdoc.PDFObjectReference(name)
    for name in sorted(content.objects):
        resources.XObject[name] = pdfdoc.PDFObjectReference(name)
    return resources


def _turned_up(box: Rect, media: Rect) -> tuple[float, float, float, float]:
    """Return the corners of a box on a page whose y runs up."""
    left, bottom = box.x - media.x, media.bottom - box.bottom
    return left, bottom, left + box.width, bottom + box.height


def _blend(gradient: LinearGradient, process: Process) -> Any:
    """Return the function from 0-1 to the gradient's colour, one piece between two stops."""
    stops = list(gradient.stops)
    if stops[0][0] > 0:
        stops.insert(0, (0.0, stops[0][1]))
    if stops[-1][0] < 1:
        stops.append((1.0, stops[-1][1]))
    pieces = [
        pdfdoc.PDFExponentialFunction(process.channels(a), process.channels(b), N=1)
        for (_, a), (_, b) in pairwise(stops)
    ]
    if len(pieces) == 1:
        return pieces[0]
    bounds = [offset for offset, _ in stops[1:-1]]
    return pdfdoc.PDFStitchingFunction(pieces, bounds, [0, 1] * len(pieces), Domain="[0 1]")


@cache
def _font(face: Face) -> Any:
    """Open a face; reportlab tells fonts apart by their PostScript name, which must be unique."""
    font = ttfonts.TTFont(face.metrics.postscript_name, str(face.path), asciiReadable=False)
    if font.face.name.decode("ascii") != face.metrics.postscript_name:
        raise ValueError(f"{face.path.name} is not {face.metrics.postscript_name}")
    return font


class _Excess(dict[str, float]):
    """Widths in the file less the measured ones; filled as characters and pairs come up."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, characters: str) -> float:
        metrics, character = self._face.metrics, characters[0]
        # reportlab draws a no-break space as a space.
        code = ord(" ") if character == "\u00a0" else ord(character)
        measured = metrics.advances[character] * 1000 / metrics.units_per_em
        excess = float(_font(self._face).face.getCharWidth(code)) - measured
        for kerning in metrics.kerning(characters):  # one where there are two characters
            excess -= kerning * (1000 / metrics.units_per_em)
        self[characters] = excess
        return excess


@cache
def _excess(face: Face) -> _Excess:
    return _Excess(face)


def _to_unicode(fontname: str, subset: Any) -> str:
    """Map codes to characters as the standard wants it: blocks of 100, no code for .notdef."""
    pairs = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = "\n".join(
        f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar"
        for block in (pairs[i : i + 100] for i in range(0, len(pairs), 100))
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo <</Registry ({fontname}) /Ordering ({fontname}) /Supplement 0>> def\n"
        f"/CMapName /{fontname} def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{blocks}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


# ASCII-85 makes streams a quarter larger, and takes longer than all the rest.
rl_config.useA85 = 0
# reportlab writes one block of up to 256 and maps .notdef to U+0000; validators refuse both.
ttfonts.makeToUnicodeCMap = _to_unicode
