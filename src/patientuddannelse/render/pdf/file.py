"""The PDF file itself: fonts, images and gradients by reportlab, pages and all the rest as text.

All objects are numbered in reportlab's document and written once, when the file is complete.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from io import BytesIO
from itertools import count
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader, TimeStamp
from reportlab.pdfbase import pdfdoc

from patientuddannelse.dataclass import dataclass
from patientuddannelse.render.pdf.content import Content
from patientuddannelse.render.pdf.fonts import Fonts, excess
from patientuddannelse.render.pdf.gradients import axial_shading
from patientuddannelse.render.pdf.packing import Stream, packed
from patientuddannelse.render.pdf.process import OFFICE, Process
from patientuddannelse.render.pdf.syntax import array, string
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import LinearGradient
from patientuddannelse.text.face import Face

_PROGRAM = "patientuddannelse"


@dataclass(frozen=True, slots=True)
class Info:
    """What a file says about itself."""

    title: str
    author: str
    subject: str
    language: str


class Written(pdfdoc.PDFObject):
    """An object that is written here: ``ref`` names it before its ``content`` is known."""

    def __init__(self, document: Any, content: str | Stream = "") -> None:
        """Take the next number of reportlab's document."""
        document.Reference(self)
        self.ref = f"{document.objectcounter} 0 R"
        self.content = content


@dataclass(slots=True)
class Page:
    """A page that was drawn: its operators, and the entries of its dictionary so far.

    ``annotations`` names the fields on it; ``upright`` says whether it is higher than wide.
    """

    written: Written
    operators: bytes
    entries: str
    upright: bool
    annotations: list[str] = field(default_factory=list)

    @property
    def ref(self) -> str:
        """Return what names it in other objects."""
        return self.written.ref


class PdfFile:
    """A file as it is being made: hands out names for resources, takes pages, gives bytes.

    ``catalog`` are the entries of its root, ``information`` those that say what it is.
    """

    def __init__(self, info: Info, process: Process = OFFICE) -> None:
        """Open a file whose bytes depend on nothing but what is put into it."""
        self.process = process
        self.language = info.language
        self.pages: list[Page] = []
        self.catalog = f"/Type/Catalog/PageMode/UseNone/Lang{string(info.language)}"
        moment = _moment()
        self.information = {
            "Title": info.title,
            "Author": info.author,
            "Subject": info.subject,
            "Keywords": "",
            "Creator": _PROGRAM,
            "Producer": _PROGRAM,
            "CreationDate": moment,
            "ModDate": moment,
        }
        self._document: Any = pdfdoc.PDFDocument(compression=0, invariant=1)
        self._fonts = Fonts(self._document)
        self._all_pages = self.reserve()
        self._shadings: dict[LinearGradient, str] = {}
        self._named: dict[str, str] = {}  # refs of shadings, images and forms
        self._forms = 0

    def reserve(self) -> Written:
        """Return an object that is named before it is written."""
        return Written(self._document)

    def add(self, text: str) -> str:
        """Add an object and return what names it."""
        return Written(self._document, text).ref

    def stream(self, data: bytes, entries: str = "", *, is_packed: bool = False) -> str:
        """Add a stream and return what names it; one that ``is_packed`` is left as it is."""
        return Written(self._document, Stream(entries, data, is_packed)).ref

    def encode(self, face: Face, text: str) -> list[tuple[str, bytes]]:
        """Split text into stretches of one font resource: its name, and a code per character."""
        return self._fonts.encode(face, text)

    def excess(self, face: Face) -> Mapping[str, float]:
        """Return how much farther a character, or one kerned to a second, moves on than measured.

        In 1/1000 of the size.
        """
        return excess(face)

    def shading(self, gradient: LinearGradient) -> str:
        """Return the name of a gradient."""
        name = self._shadings.get(gradient)
        if name is None:
            name = self._shadings[gradient] = f"Sh{len(self._shadings)}"
            self._named[name] = self._reportlabs(axial_shading(gradient, self.process))
        return name

    def image(self, data: bytes) -> str:
        """Return the name of a PNG or JPEG; the same picture is stored once."""
        name = "Im" + hashlib.sha256(data).hexdigest()[:16]
        if name not in self._named:
            image: Any = pdfdoc.PDFImageXObject(name, ImageReader(BytesIO(data)), mask="auto")
            self._named[name] = self._bitmap(image)
        return name

    def _bitmap(self, image: Any) -> str:
        """Add a picture that reportlab has read, and the mask of one that is seen through."""
        filters = "".join(f"/{each}" for each in image._filters)
        entries = (
            f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}"
            f"/BitsPerComponent {image.bitsPerComponent}/ColorSpace/{image.colorSpace}"
            f"/Filter[{filters}]"
        )
        if getattr(image, "_dotrans", False):
            entries += "/Decode[1 0 1 0 1 0 1 0]"  # so photographs in inks are stored
        if mask := getattr(image, "_smask", None):
            entries += f"/SMask {self._bitmap(mask)}"
        elif image.mask:
            entries += f"/Mask{array(image.mask)}"
        return self.stream(image.streamContent, entries, is_packed=True)

    def _reportlabs(self, made: Any) -> str:
        """Add an object that reportlab writes, and return what names it."""
        self._document.Reference(made)
        return f"{self._document.objectcounter} 0 R"

    def form(self, content: Content, box: Rect) -> str:
        """Return the name of a drawing that is blended with the page as one piece."""
        self._forms += 1
        name = f"Fm{self._forms}"
        self._named[name] = self.stream(
            "\n".join(content.operators).encode("ascii"),
            f"/Type/XObject/Subtype/Form/BBox{array((box.x, box.y, box.right, box.bottom), 6)}"
            f"/Group<</S/Transparency/CS/{self.process.space}/I true>>"
            f"/Resources<<{self._resources(content)}>>",
        )
        return name

    def add_page(
        self, content: Content, page: Rect, trim: Rect, slug: float = 0.0, marks: Sequence[str] = ()
    ) -> None:
        """Add a page that shows ``page`` (trim and bleed; y down) and is cut along ``trim``.

        Operators for ``marks`` are drawn in a ``slug`` around it, into which nothing else reaches.
        """
        media = page.inset(-slug)
        drawing = content.operators
        if slug:
            clip = f"{page.x:.4f} {page.y:.4f} {page.width:.4f} {page.height:.4f} re W n"
            drawing = ["q", clip, *drawing, "Q", *marks]
        flip = f"1 0 0 -1 {-media.x:.4f} {media.bottom:.4f} cm"
        operators = "\n".join((flip, *drawing, "")).encode("ascii")
        boxes = "".join(
            f"/{name}Box{array(_turned_up(box, media), 6)}"
            for name, box in (("Media", media), ("Trim", trim), ("Bleed", page))
        )
        # Transparent parts are blended in the colours that all the rest is in.
        blended = f"/Group<</S/Transparency/CS/{self.process.space}>>"
        entries = (
            f"/Type/Page/Parent {self._all_pages.ref}{boxes}{blended}"
            f"/Resources<<{self._resources(content)}>>/Contents {self.stream(operators)}"
        )
        upright = media.height >= media.width
        self.pages.append(Page(self.reserve(), operators, entries, upright))

    def _resources(self, content: Content) -> str:
        """Return the entries that tell what the names in a drawing mean."""
        states = {
            f"A{each}": f"<</Type/ExtGState/ca {each / 1000:g}/CA {each / 1000:g}>>"
            for each in sorted(content.states)
        }
        spaces: dict[str, str] = {}
        if content.process.overprints:
            states |= {
                f"Over{over}": f"<</Type/ExtGState/op {switch}/OP {switch}/OPM {over}>>"
                for over, switch in enumerate(("false", "true"))
            }
            spaces["Registration"] = _ALL_INKS
        kinds = {
            "ExtGState": states,
            "ColorSpace": spaces,
            "Shading": {name: self._named[name] for name in sorted(content.shadings)},
            "XObject": {name: self._named[name] for name in sorted(content.objects)},
        }
        named = "".join(
            f"/{kind}<<{''.join(f'/{name} {what}' for name, what in each.items())}>>"
            for kind, each in kinds.items()
            if each
        )
        number, _ = self._document.idToObjectNumberAndVersion[pdfdoc.BasicFonts]
        return f"/ProcSet[/PDF/Text/ImageB/ImageC/ImageI]/Font {number} 0 R{named}"

    def data(self) -> bytes:
        """Finish the file and return its bytes."""
        for page in self.pages:
            fields = f"/Annots[{' '.join(page.annotations)}]" if page.annotations else ""
            page.written.content = f"<<{page.entries}{fields}>>"
        kids = " ".join(page.ref for page in self.pages)
        self._all_pages.content = f"<</Type/Pages/Kids[{kids}]/Count {len(self.pages)}>>"
        root = Written(self._document, f"<<{self.catalog}/Pages {self._all_pages.ref}>>")
        said = "".join(f"/{key}{string(value)}" for key, value in self.information.items())
        info = Written(self._document, f"<<{said}/Trapped/False>>")
        self._fonts.embed()
        objects = list(self._objects())
        return packed(objects, root.ref, info.ref, self.process.pdf_version)

    def _objects(self) -> Iterator[str | Stream]:
        """Yield all objects in the order of their numbers; to write some makes more of them."""
        document = self._document
        for at in count(1):
            if at not in document.numberToId:
                return
            each = document.idToObject[document.numberToId[at]]
            if isinstance(each, Written):
                yield each.content
            elif isinstance(each, pdfdoc.PDFStream):
                entries = each.dictionary.format(document).decode("ascii")
                content = (
                    each.content.encode("ascii") if isinstance(each.content, str) else each.content
                )
                yield Stream(entries.removeprefix("<<").removesuffix(">>"), content)
            else:
                if widths := getattr(each, "Widths", None):
                    each.Widths = array(widths.sequence)  # quicker than reportlab writes them
                yield each.format(document).decode("ascii")


_ALL_INKS = (
    "[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]"
)


def _moment() -> str:
    """Return when files are made: always the same, or as SOURCE_DATE_EPOCH says."""
    stamp: Any = TimeStamp(invariant=1)
    year, month, day, hour, minute, second = stamp.YMDhms
    return f"D:{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}+00'00'"


def _turned_up(box: Rect, media: Rect) -> tuple[float, float, float, float]:
    """Return the corners of a box on a page whose y runs up."""
    left, bottom = box.x - media.x, media.bottom - box.bottom
    return left, bottom, left + box.width, bottom + box.height


# ASCII-85 makes streams a quarter larger, and takes longer than all the rest.
rl_config.useA85 = 0
