"""From the fields of finished pages to a form that can be filled in: widgets, their looks, a font.

Every look is written into the file and nothing asks the reader to make it anew (NeedAppearances):
readers differ too much in how they would.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from patientuddannelse.render.pdf.process import rgb
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field, FieldKind, TextBlock
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.form_font import ENCODING, FIRST, LAST, FormFont, form_font
from patientuddannelse.theme import PALETTE

FONT = "HyperlegibleForm"
_WEIGHT = 500
_TYPED = f"/{FONT} 0 Tf {rgb(PALETTE['ink'])} rg"  # size 0: readers shrink what is long to fit
_MULTILINE, _RADIO = 1 << 12, 1 << 15  # ISO 32000-1, tables 228 and 226
_PRINT = 4  # ISO 32000-1, table 165
_NONSYMBOLIC = 32  # ISO 32000-1, table 123


class Form:
    """The fields of a file as they are gathered; the buttons of a radio row share a parent."""

    def __init__(self, pdf: Any) -> None:
        """Begin a form in a file."""
        self._pdf = pdf
        self._fields: list[Any] = []
        self._rows: dict[tuple[int, str], Any] = {}
        self._names: dict[str, int] = {}
        self._filled: list[Any] = []

    def add(self, field: Field, box: Rect, page: int) -> Any:
        """Add the widget of a field to a page (``box`` in PDF coordinates) and return it."""
        from pikepdf import Array, Dictionary, Name, String

        sheet = self._pdf.pages[page].obj
        widget = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([round(n, 2) for n in (box.x, box.y, box.right, box.bottom)]),
                F=_PRINT,
                P=sheet,
                TU=String(field.label),
                MK=Dictionary(),
            )
        )
        match field.kind:
            case FieldKind.TEXT:
                self._write_in(widget, field, box)
            case FieldKind.CHECK:
                self._tick(widget, field, box, "Yes", _cross(box))
            case FieldKind.RADIO:
                self._choose(widget, field, box, page)
        if "/Annots" not in sheet:
            sheet.Annots = Array()
        sheet.Annots.append(widget)
        return widget

    def finish(self) -> None:
        """Write the form into the file; without a field there is none."""
        from pikepdf import Array, Dictionary, String

        if not self._fields:
            return
        font = self._pdf.make_indirect(_font(self._pdf, form_font(poster_face(_WEIGHT))))
        self._pdf.Root.AcroForm = Dictionary(
            Fields=Array(self._fields),
            DR=Dictionary(Font=Dictionary({f"/{FONT}": font})),
            DA=String(_TYPED),
        )
        for widget in self._filled:
            widget.AP.N.Resources = Dictionary(Font=Dictionary({f"/{FONT}": font}))

    def _own_name(self, name: str) -> str:
        """Return a name that no other field has: a file cannot hold two fields of one name."""
        count = self._names[name] = self._names.get(name, 0) + 1
        return name if count == 1 else f"{name}_{count}"

    def _write_in(self, widget: Any, field: Field, box: Rect) -> None:
        from pikepdf import Dictionary, Name, String

        widget.FT, widget.T = Name.Tx, String(self._own_name(field.name))
        widget.DA = String(_TYPED)
        if field.multiline:
            widget.Ff = _MULTILINE
        written = ""
        if field.typed:
            widget.V = widget.DV = String(field.typed.text)
            written = _written(field.typed, field.box)
            self._filled.append(widget)
        widget.AP = Dictionary(N=self._look(box, f"/Tx BMC\n{written}EMC\n"))
        self._fields.append(widget)

    def _tick(self, widget: Any, field: Field, box: Rect, state: str, look: str) -> None:
        from pikepdf import Name, String

        widget.FT, widget.T = Name.Btn, String(self._own_name(field.name))
        widget.V = Name.Off
        self._give_looks(widget, box, state, look)
        self._fields.append(widget)

    def _choose(self, widget: Any, field: Field, box: Rect, page: int) -> None:
        from pikepdf import Array, Dictionary, Name, String

        row = self._rows.get((page, field.name))
        if row is None:
            row = self._rows[page, field.name] = self._pdf.make_indirect(
                Dictionary(
                    FT=Name.Btn, Ff=_RADIO, T=String(self._own_name(field.name)), V=Name.Off,
                    TU=String(field.label), Kids=Array(),
                )
            )  # fmt: skip
            self._fields.append(row)
        row.Kids.append(widget)
        widget.Parent = row
        widget.TU = String(f"{field.label}: {field.option}")
        state = re.sub(r"[^A-Za-z0-9]+", "_", field.option.partition(" ")[0]) or "Yes"
        self._give_looks(widget, box, state, _dot(box))

    def _give_looks(self, widget: Any, box: Rect, state: str, look: str) -> None:
        """Give a button its look when it is on (its ``state``) and, empty, when it is off."""
        from pikepdf import Dictionary, Name

        widget.AS = Name.Off
        on, off = self._look(box, look), self._look(box, "")
        widget.AP = Dictionary(N=Dictionary({f"/{state}": on, "/Off": off}))

    def _look(self, box: Rect, operators: str) -> Any:
        from pikepdf import Array, Dictionary, Name

        return self._pdf.make_stream(
            operators.encode(),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(box.width, 2), round(box.height, 2)]),
            Resources=Dictionary(),
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


def _font(pdf: Any, font: FormFont) -> Any:
    from pikepdf import Array, Dictionary, Name

    program = pdf.make_stream(font.data, Length1=len(font.data))
    name = Name(f"/{FONT[:6].upper()}+{font.name}")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_NONSYMBOLIC,
        FontBBox=Array(_whole(font.box)),
        ItalicAngle=0,
        Ascent=font.ascent,
        Descent=font.descent,
        CapHeight=font.cap_height,
        StemV=90,
        FontFile2=program,
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=name,
        Encoding=Name.WinAnsiEncoding,
        FirstChar=FIRST,
        LastChar=LAST,
        Widths=Array(_whole(font.widths)),
        FontDescriptor=pdf.make_indirect(descriptor),
    )


def _whole(numbers: Iterable[int]) -> Sequence[int]:
    return [int(number) for number in numbers]
