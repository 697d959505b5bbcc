"""Placeholders: titles and texts in the places of a layout, date, footer and slide number."""

from __future__ import annotations

from patientuddannelse.render.pptx.xml.looks import NO_FILL, NO_LINE
from patientuddannelse.render.pptx.xml.shapes import properties, text_body, transform
from patientuddannelse.render.pptx.xml.signs import Box, escape
from patientuddannelse.render.pptx.xml.text import at_end

_SLIDE_NUMBER_FIELD = "{5B2C1E0A-6C7D-4F0B-9B0E-2D7A4C1F3E55}"
_DATE_FIELD = "{9C0A64B1-2F60-4A0C-8D1C-6C7E3B5F0A11}"


def placeholder(
    shape_id: int, name: str, kind: str, idx: int, box: Box | None, anchor: str, text: str
) -> str:
    """Return a filled placeholder; ``box`` is its own place where it is not the layout's."""
    index = f' idx="{idx}"' if idx else ""
    own = f"<p:spPr>{transform(box)}</p:spPr>" if box else "<p:spPr/>"
    return (
        f'<p:sp><p:nvSpPr>{properties(shape_id, name)}<p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr>{own}'
        f"{text_body(anchor, text)}</p:sp>"
    )


def head(shape_id: int, name: str, kind: str, idx: int, box: Box | None, text: str) -> str:
    """Return a title or subtitle that looks as its layout says."""
    index = f' idx="{idx}"' if idx else ""
    own = f"<p:spPr>{transform(box)}</p:spPr>" if box else "<p:spPr/>"
    return (
        f'<p:sp><p:nvSpPr>{properties(shape_id, name)}<p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr>{own}<p:txBody>'
        f"<a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>{text}</p:txBody></p:sp>"
    )


def unstyled(placeholder: str) -> str:
    """Return a placeholder that takes neither fill, line nor columns from its layout."""
    return (
        placeholder.replace("</p:spPr>", f"{NO_FILL}{NO_LINE}</p:spPr>")
        .replace('wrap="square"', 'vert="horz" wrap="square"')
        .replace('rtlCol="0"', 'numCol="1" rtlCol="0"')
    )


def footer(shape_id: int, box: Box, text: str, language: str, fill: str = "") -> str:
    """Return the footer in its placeholder; its look comes from the layout.

    Its place is written out although the layout has it: without, LibreOffice shows the layout's
    footer instead, under everything that is on the slide.
    """
    run = f'lang="{language}" dirty="0"'
    return _furniture(
        shape_id, "Sidefod", 'type="ftr" sz="quarter" idx="11"', box,
        f"<a:r><a:rPr {run}>{fill}</a:rPr><a:t>{escape(text)}</a:t></a:r>"
        f"<a:endParaRPr {run}>{fill}</a:endParaRPr>",
    )  # fmt: skip


def slide_number(
    shape_id: int, box: Box | None, number: int, language: str, fill: str = "", idx: int = 12
) -> str:
    """Return the slide number in its placeholder, as a field that PowerPoint keeps up to date."""
    run = f'lang="{language}" dirty="0"'
    return _furniture(
        shape_id, "Slidenummer", f'type="sldNum" sz="quarter" idx="{idx}"', box,
        f'<a:fld id="{_SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr {run}>{fill}</a:rPr>'
        f"<a:t>{number}</a:t></a:fld><a:endParaRPr {run}>{fill}</a:endParaRPr>",
    )  # fmt: skip


def foreign_furniture(shape_id: int, kind: str, idx: int, box: Box, text: str, run: str) -> str:
    """Return date, footer or slide number in a placeholder of a clinic's own template.

    ``run`` holds the properties of its run; a date is empty until an office program fills it.
    """
    name, content = {
        "dt": ("Dato", f'<a:fld id="{_DATE_FIELD}" type="datetime1">{run}<a:t></a:t></a:fld>'),
        "ftr": ("Sidefod", f"<a:r>{run}<a:t>{escape(text)}</a:t></a:r>"),
        "sldNum": (
            "Slidenummer",
            f'<a:fld id="{_SLIDE_NUMBER_FIELD}" type="slidenum">{run}'
            f"<a:t>{escape(text)}</a:t></a:fld>",
        ),
    }[kind]
    index = f' idx="{idx}"' if idx else ""
    return _furniture(shape_id, name, f'type="{kind}"{index}', box, content + at_end(run))


def _furniture(shape_id: int, name: str, place: str, box: Box | None, content: str) -> str:
    own = f"<p:spPr>{transform(box)}</p:spPr>" if box else "<p:spPr/>"
    return (
        f'<p:sp><p:nvSpPr>{properties(shape_id, name)}<p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph {place}/></p:nvPr></p:nvSpPr>{own}<p:txBody><a:bodyPr/>"
        f"<a:lstStyle/><a:p>{content}</a:p></p:txBody></p:sp>"
    )
