"""From the fields of finished pages to a form that can be filled in: widgets, their looks, a font.

Every look is written into the file and nothing asks the reader to make it anew (NeedAppearances):
readers differ too much in how they would.
"""

from __future__ import annotations

import re
from dataclasses import field as dataclass_field
from typing import TYPE_CHECKING

from patientuddannelse.dataclass import dataclass
from patientuddannelse.render.pdf.process import rgb
from patientuddannelse.render.pdf.syntax import array, string
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field, FieldKind, TextBlock
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.form_font import ENCODING, FIRST, LAST, FormFont, form_font
from patientuddannelse.theme import PALETTE

if TYPE_CHECKING:
    from patientuddannelse.render.pdf.file import Page, PdfFile, Written

FONT = "HyperlegibleForm"
_WEIGHT = 500
_TYPED = f"/{FONT} 0 Tf {rgb(PALETTE['ink'])} rg"  # size 0: readers shrink what is long to fit
_MULTILINE, _RADIO = 1 << 12, 1 << 15  # ISO 32000-1, tables 228 and 226
_PRINT = 4  # ISO 32000-1, table 165
_NONSYMBOLIC = 32  # ISO 32000-1, table 123


@dataclass(slots=True)
class _Row:
    """The buttons of a radio row: the field that they are kids of."""

    written: Written
    says: str
    kids: list[str] = dataclass_field(default_factory=list)


class Form:
    """The fields of a file as they are gathered; the buttons of a radio row share a parent."""

    def __init__(self, file: PdfFile) -> None:
        """Begin a form in a file."""
        self._file = file
        self._fields: list[str] = []
        self._rows: dict[tuple[str, str], _Row] = {}
        self._names: dict[str, int] = {}
        self._fonts: list[str] = []  # one where there are fields, else none

    def add(self, field: Field, box: Rect, page: Page, key: int) -> str:
        """Add the widget of a field to a page and return what names it.

        ``box`` is in PDF coordinates; ``key`` finds the element it stands for in the tags.
        """
        widget = self._file.reserve()
        label, row = field.label, None
        match field.kind:
            case FieldKind.TEXT:
                own = self._write_in(field, box)
            case FieldKind.CHECK:
                own = f"/FT/Btn/T{self._own_name(field.name)}/V/Off"
                own += self._looks(box, "Yes", _cross(box))
            case FieldKind.RADIO:
                row = self._row(field, page)
                row.kids.append(widget.ref)
                label = f"{field.label}: {field.option}"
                state = re.sub(r"[^A-Za-z0-9]+", "_", field.option.partition(" ")[0]) or "Yes"
                own = f"/Parent {row.written.ref}{self._looks(box, state, _dot(box))}"
        corners = array((box.x, box.y, box.right, box.bottom), 2)
        widget.content = (
            f"<</Type/Annot/Subtype/Widget/Rect{corners}/F {_PRINT}/P {page.ref}"
            f"/TU{string(label)}/MK<<>>{own}/StructParent {key}>>"
        )
        if row is None:
            self._fields.append(widget.ref)
        page.annotations.append(widget.ref)
        return widget.ref

    def finish(self) -> None:
        """Write the form into the file; without a field there is none."""
        if not self._fields:
            return
        for row in self._rows.values():
            row.written.content = f"<<{row.says}/Kids[{' '.join(row.kids)}]>>"
        self._file.catalog += (
            f"/AcroForm<</Fields[{' '.join(self._fields)}]/DR<<{self._font()}>>/DA({_TYPED})>>"
        )

    def _own_name(self, name: str) -> str:
        """Return a name that no other field has: a file cannot hold two fields of one name."""
        count = self._names[name] = self._names.get(name, 0) + 1
        return string(name if count == 1 else f"{name}_{count}")

    def _font(self) -> str:
        """Return the entry of a resource dictionary for the font of the form."""
        if not self._fonts:
            self._fonts.append(_font(self._file, form_font(poster_face(_WEIGHT))))
        return f"/Font<</{FONT} {self._fonts[0]}>>"

    def _write_in(self, field: Field, box: Rect) -> str:
        """Return the entries of a field to write in, with what stands in it already."""
        own = f"/FT/Tx/T{self._own_name(field.name)}/DA({_TYPED})"
        if field.multiline:
            own += f"/Ff {_MULTILINE}"
        written, font = "", ""
        if field.typed:
            value = string(field.typed.text)
            own += f"/V{value}/DV{value}"
            written, font = _written(field.typed, field.box), self._font()
        look = self._look(box, f"/Tx BMC\n{written}EMC\n", font)
        return f"{own}/AP<</N {look}>>"

    def _row(self, field: Field, page: Page) -> _Row:
        """Return the row of a button on a page, as it is so far."""
        row = self._rows.get((page.ref, field.name))
        if row is None:
            name = self._own_name(field.name)
            says = f"/FT/Btn/Ff {_RADIO}/T{name}/V/Off/TU{string(field.label)}"
            row = self._rows[page.ref, field.name] = _Row(self._file.reserve(), says)
            self._fields.append(row.written.ref)
        return row

    def _looks(self, box: Rect, state: str, look: str) -> str:
        """Return the entries of a button: its look when on (its ``state``) and, empty, when off."""
        on, off = self._look(box, look), self._look(box, "")
        return f"/AS/Off/AP<</N<</{state} {on}/Off {off}>>>>"

    def _look(self, box: Rect, operators: str, resources: str = "") -> str:
        corners = array((0, 0, box.width, box.height), 2)
        return self._file.stream(
            operators.encode("ascii"),
            f"/Type/XObject/Subtype/Form/BBox{corners}/Resources<<{resources}>>",
        )


def _written(typed: TextBlock, box: Rect) -> str:
    """Write the line that a field holds from the start where it is set, in the form's font."""
    paragraph = typed.paragraphs[0]
    line = paragraph.lines[0]
    text = paragraph.text.encode(ENCODING).hex().upper()
    return (
        f"q BT /{FONT} {paragraph.size:g} Tf {rgb(PALETTE['ink'])} rg"
        f" {line.x - box.x:.2f} {box.bottom - line.baseline:.2f} Td <{text}> Tj ET Q\n"
    )


def _cross(box: Rect) -> str:
    """Draw a cross as two strokes of a pen, well inside the box."""
    x, y = box.width / 2, box.height / 2
    reach = min(x, y) * 0.62
    strokes = (((-1, -1), (1, 1)), ((-1, 1), (1, -1)))
    lines = (
        f"{x + a * reach:.2f} {y + b * reach:.2f} m {x + c * reach:.2f} {y + d * reach:.2f} l\n"
        for (a, b), (c, d) in strokes
    )
    return f"{rgb(PALETTE['ink'])} RG {reach * 0.36:.2f} w 1 J\n{''.join(lines)}S\n"


def _dot(box: Rect) -> str:
    """Draw a filled disc in the middle of the box."""
    x, y = box.width / 2, box.height / 2
    r = min(x, y) * 0.64
    k = r * 0.5523
    return (
        f"{rgb(PALETTE['ink'])} rg {x + r:.2f} {y:.2f} m"
        f" {x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c"
        f" {x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c"
        f" {x - r:.2f} {y - k:.2f} {x - k:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c"
        f" {x + k:.2f} {y - r:.2f} {x + r:.2f} {y - k:.2f} {x + r:.2f} {y:.2f} c f\n"
    )


def _font(file: PdfFile, font: FormFont) -> str:
    program = file.stream(font.data, f"/Length1 {len(font.data)}")
    name = f"{FONT[:6].upper()}+{font.name}"
    descriptor = file.add(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {_NONSYMBOLIC}/FontBBox{array(font.box)}"
        f"/ItalicAngle 0/Ascent {font.ascent}/Descent {font.descent}/CapHeight {font.cap_height}"
        f"/StemV 90/FontFile2 {program}>>"
    )
    return file.add(
        f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/Encoding/WinAnsiEncoding"
        f"/FirstChar {FIRST}/LastChar {LAST}/Widths{array(font.widths)}"
        f"/FontDescriptor {descriptor}>>"
    )
