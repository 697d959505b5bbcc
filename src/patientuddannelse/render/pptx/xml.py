"""The raw XML of slides and notes: plain values in, strings of PresentationML out.

Lengths are EMU (1 pt = 12700), font sizes and line spacing 1/100 pt, ids those of the slide.
Every rule beside a piece was tested with the Open XML SDK and LibreOffice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
EMU = 12_700  # to the point
BODY_FONT, HEADING_FONT = "+mn-lt", "+mj-lt"  # whatever the theme says they are
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NO_FILL = "<a:noFill/>"
NO_LINE = "<a:ln><a:noFill/></a:ln>"

_P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
_A16 = 'xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_SLIDE_NUMBER_FIELD = "{5B2C1E0A-6C7D-4F0B-9B0E-2D7A4C1F3E55}"
_DATE_FIELD = "{9C0A64B1-2F60-4A0C-8D1C-6C7E3B5F0A11}"
NOTES_MASTER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesMaster"
_SHAPE_HEAD = re.compile("<p:cNvPr [^>]*>")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # not allowed in XML 1.0


class Box(NamedTuple):
    """A rectangle in EMU."""

    x: int
    y: int
    width: int
    height: int


class TextStyle(NamedTuple):
    """How a run is set: language, size (1/100 pt), bold, fill XML, font."""

    language: str
    size: int
    bold: bool
    fill: str
    font: str = BODY_FONT


def escape(value: str) -> str:
    """Return text for an element or a quoted attribute; characters that XML forbids are dropped."""
    if not value.isprintable():
        value = _FORBIDDEN.sub("", value)
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return value.replace('"', "&quot;").replace("\n", "&#10;")


def color(slot: str, changes: Iterable[tuple[str, int]], alpha: float = 1.0) -> str:
    """Return a colour: a theme slot with its changes, or a fixed one (``slot`` is ``#RRGGBB``)."""
    inner = "".join(f'<a:{name} val="{value}"/>' for name, value in changes)
    if alpha < 1:
        inner += f'<a:alpha val="{round(alpha * 100_000)}"/>'
    kind, value = ("srgbClr", slot[1:]) if slot.startswith("#") else ("schemeClr", slot)
    start = f'<a:{kind} val="{value}"'
    return f"{start}>{inner}</a:{kind}>" if inner else f"{start}/>"


def solid(color_xml: str) -> str:
    """Return a plain fill."""
    return f"<a:solidFill>{color_xml}</a:solidFill>"


def gradient(stops: Iterable[tuple[float, str]], angle: float) -> str:
    """Return a linear gradient: stops (0-1, colour) and its direction in degrees, clockwise."""
    inner = "".join(f'<a:gs pos="{round(at * 100_000)}">{paint}</a:gs>' for at, paint in stops)
    turn = round(angle % 360 * 60_000) % 21_600_000
    return f'<a:gradFill><a:gsLst>{inner}</a:gsLst><a:lin ang="{turn}" scaled="0"/></a:gradFill>'


def line(width: int, fill: str, dash: Sequence[float], round_ends: bool) -> str:
    """Return an outline; dashes and gaps are multiples of the line's width."""
    cap, join = ("rnd", "<a:round/>") if round_ends else ("flat", '<a:miter lim="800000"/>')
    pairs = zip(dash[::2], dash[1::2], strict=False)
    pattern = "".join(
        f'<a:ds d="{round(on * 100_000)}" sp="{round(off * 100_000)}"/>' for on, off in pairs
    )
    if pattern:
        pattern = f"<a:custDash>{pattern}</a:custDash>"
    return f'<a:ln w="{width}" cap="{cap}">{fill}{pattern}{join}</a:ln>'


def _properties(shape_id: int, name: str, alt_text: str = "", decorative: bool = False) -> str:
    """Return ``p:cNvPr``; a decorative shape has no alt text."""
    start = f'<p:cNvPr id="{shape_id}" name="{escape(name)}"'
    if decorative:
        return f"{start}>{_DECORATIVE}</p:cNvPr>"
    return f'{start} descr="{escape(alt_text)}"/>' if alt_text else f"{start}/>"


def _transform(box: Box, turn: float = 0.0) -> str:
    rotation = f' rot="{round(turn % 360 * 60_000) % 21_600_000}"' if turn else ""
    return (
        f'<a:xfrm{rotation}><a:off x="{box.x}" y="{box.y}"/>'
        f'<a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
    )


def geometry_path(segments: str, width: int, height: int, filled: bool) -> str:
    """Return one ``a:path``; its coordinates run from 0 to ``width`` and ``height``."""
    fill = "" if filled else ' fill="none"'
    return f'<a:path w="{width}" h="{height}"{fill}>{segments}</a:path>'


def freeform(shape_id: int, name: str, box: Box, paths: str, fill: str, outline: str) -> str:
    """Return a freeform shape."""
    return (
        f"<p:sp><p:nvSpPr>{_properties(shape_id, name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f"{_transform(box)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>'
        f"{fill}{outline}</p:spPr></p:sp>"
    )


def rectangle(shape_id: int, name: str, box: Box, fill: str, outline: str) -> str:
    """Return a plain box."""
    return (
        f"<p:sp><p:nvSpPr>{_properties(shape_id, name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f'{_transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}{outline}'
        "</p:spPr></p:sp>"
    )


def picture(shape_id: int, name: str, alt_text: str, box: Box, relation: str) -> str:
    """Return a bitmap stretched to its box."""
    return (
        f"<p:pic><p:nvPicPr>{_properties(shape_id, name, alt_text, not alt_text)}"
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</p:blipFill><p:spPr>{_transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</p:spPr></p:pic>"
    )


def group(
    shape_id: int, name: str, box: Box, children: str, alt_text: str = "", decorative: bool = False
) -> str:
    """Return a group whose children keep the coordinates of the slide."""
    place = f'x="{box.x}" y="{box.y}"', f'cx="{box.width}" cy="{box.height}"'
    return (
        f"<p:grpSp><p:nvGrpSpPr>{_properties(shape_id, name, alt_text, decorative)}"
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {place[0]}/>"
        f"<a:ext {place[1]}/><a:chOff {place[0]}/><a:chExt {place[1]}/></a:xfrm></p:grpSpPr>"
        f"{children}</p:grpSp>"
    )


def text_box(shape_id: int, name: str, box: Box, anchor: str, text: str, turn: float = 0.0) -> str:
    """Return a text box; ``text`` holds its paragraphs."""
    return (
        f'<p:sp><p:nvSpPr>{_properties(shape_id, name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{_transform(box, turn)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{NO_FILL}'
        f"</p:spPr>{_text_body(anchor, text)}</p:sp>"
    )


def placeholder(
    shape_id: int, name: str, kind: str, idx: int, box: Box | None, anchor: str, text: str
) -> str:
    """Return a filled placeholder; ``box`` is its own place where it is not the layout's."""
    index = f' idx="{idx}"' if idx else ""
    own = f"<p:spPr>{_transform(box)}</p:spPr>" if box else "<p:spPr/>"
    return (
        f'<p:sp><p:nvSpPr>{_properties(shape_id, name)}<p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr>{own}'
        f"{_text_body(anchor, text)}</p:sp>"
    )


def _text_body(anchor: str, text: str) -> str:
    return (
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{text}</p:txBody>'
    )


def paragraph(
    pieces: Sequence[str],
    style: TextStyle,
    align: str,
    leading: int,
    before: int,
    indent: int = 0,
    bullet: str = "",
) -> str:
    """Return a paragraph; between its pieces stand line breaks of the author."""
    hanging = f' marL="{indent}" indent="{-indent if bullet else 0}"' if indent else ""
    mark = f'<a:buFont typeface="Arial"/><a:buChar char="{escape(bullet)}"/>' if bullet else ""
    run = _run_properties("a:rPr", style)
    runs = f"<a:br>{run}</a:br>".join(
        f"<a:r>{run}<a:t>{escape(piece)}</a:t></a:r>" if piece else "" for piece in pieces
    )
    return (
        f'<a:p><a:pPr{hanging} algn="{align}"><a:lnSpc><a:spcPts val="{leading}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
        f"{mark or '<a:buNone/>'}</a:pPr>{runs}{_run_properties('a:endParaRPr', style)}</a:p>"
    )


def _run_properties(element: str, style: TextStyle) -> str:
    return (
        f'<{element} lang="{style.language}" sz="{style.size}" b="{int(style.bold)}" dirty="0">'
        f'{style.fill}<a:latin typeface="{style.font}"/></{element}>'
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
    return _furniture(shape_id, name, f'type="{kind}"{index}', box, content + _at_end(run))


def inherited_run(language: str, size: int | None, fill: str = "") -> str:
    """Return run properties that leave the look to the placeholder, save for what is given."""
    own = f' sz="{size}"' if size else ""
    return f'<a:rPr lang="{language}"{own} dirty="0">{fill}</a:rPr>'


def _at_end(run: str) -> str:
    return run.replace("a:rPr", "a:endParaRPr")


def inherited_paragraphs(
    texts: Sequence[str], language: str, size: int | None, fill: str = ""
) -> str:
    """Return paragraphs that look as their place does, save for a size and fill of their own."""
    run = inherited_run(language, size, fill)
    return "".join(
        "<a:p>"
        + f"<a:br>{run}</a:br>".join(
            f"<a:r>{run}<a:t>{escape(piece)}</a:t></a:r>" for piece in text.split("\n")
        )
        + f"{_at_end(run)}</a:p>"
        for text in texts
    )


def head(shape_id: int, name: str, kind: str, idx: int, box: Box | None, text: str) -> str:
    """Return a title or subtitle that looks as its layout says."""
    index = f' idx="{idx}"' if idx else ""
    own = f"<p:spPr>{_transform(box)}</p:spPr>" if box else "<p:spPr/>"
    return (
        f'<p:sp><p:nvSpPr>{_properties(shape_id, name)}<p:cNvSpPr><a:spLocks noGrp="1"/>'
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


def notes_master_list(relation: str) -> str:
    """Return the presentation's list of its one notes master."""
    inner = f'<p:notesMasterId r:id="{relation}"/>'
    return f"<p:notesMasterIdLst {NAMESPACES}>{inner}</p:notesMasterIdLst>"


def _furniture(shape_id: int, name: str, place: str, box: Box | None, content: str) -> str:
    own = f"<p:spPr>{_transform(box)}</p:spPr>" if box else "<p:spPr/>"
    return (
        f'<p:sp><p:nvSpPr>{_properties(shape_id, name)}<p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph {place}/></p:nvPr></p:nvSpPr>{own}<p:txBody><a:bodyPr/>"
        f"<a:lstStyle/><a:p>{content}</a:p></p:txBody></p:sp>"
    )


def hotspot(shape_id: int, name: str, label: str, box: Box, relation: str = "") -> str:
    """Return a box that is clicked but not seen; with a relation it leads to that slide.

    It is filled, although with nothing: PowerPoint takes no click inside a box without a fill.
    """
    link = f'<a:hlinkClick r:id="{relation}" action="ppaction://hlinksldjump"/>' if relation else ""
    fill = solid(color("bg1", (), 0.0))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{escape(name)}" descr="{escape(label)}">'
        f"{link}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{_transform(box)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}{NO_LINE}</p:spPr></p:sp>'
    )


def identified(shape: str, key: str) -> str:
    """Return a shape that carries its identity, a GUID without braces: first of its extensions."""
    known = (
        f'<a:ext uri="{{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}}"><a16:creationId {_A16} '
        f'id="{{{key}}}"/></a:ext>'
    )
    found = _SHAPE_HEAD.search(shape)
    if found is None:
        raise ValueError("a shape without properties")
    head, rest = shape[: found.end()], shape[found.end() :]
    if head.endswith("/>"):
        return f"{head[:-2]}><a:extLst>{known}</a:extLst></p:cNvPr>{rest}"
    inner, _, after = rest.partition("</p:cNvPr>")
    before, extensions, others = inner.partition("<a:extLst>")
    others = others if extensions else "</a:extLst>"
    return f"{head}{before}<a:extLst>{known}{others}</p:cNvPr>{after}"


def slide(shapes: str, background: str, timing: str, mark: int, *, hidden: bool = False) -> str:
    """Return a slide with a gentle fade; the order of the parts is that of the schema.

    ``mark`` is the identity that it carries.
    """
    show = ' show="0"' if hidden else ""
    ground = f"<p:bg><p:bgPr>{background}<a:effectLst/></p:bgPr></p:bg>" if background else ""
    return (
        f"{HEADER}<p:sld {NAMESPACES}{show}><p:cSld>{ground}{_shape_tree(shapes)}"
        '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">'
        f'<p14:creationId {_P14} val="{mark}"/></p:ext></p:extLst></p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
        f'<mc:AlternateContent {_MC}><mc:Choice {_P14} Requires="p14">'
        '<p:transition spd="med" p14:dur="500"><p:fade/></p:transition></mc:Choice><mc:Fallback>'
        '<p:transition spd="med"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>'
        f"{timing}</p:sld>"
    )


def _shape_tree(shapes: str) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>'
    )


def notes_slide(paragraphs: str, number: int, language: str) -> str:
    """Return the speaker notes of a slide: its picture, the text, the number."""
    image = (
        f'<p:sp><p:nvSpPr>{_properties(2, "Slidebillede")}<p:cNvSpPr><a:spLocks noGrp="1" '
        'noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr>'
        "</p:nvSpPr><p:spPr/></p:sp>"
    )
    body = (
        f'<p:sp><p:nvSpPr>{_properties(3, "Noter")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>'
        f"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
    shapes = image + body + slide_number(4, None, number, language, idx=10)
    return (
        f"{HEADER}<p:notes {NAMESPACES}><p:cSld>{_shape_tree(shapes)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def notes_paragraph(pieces: Sequence[str], style: TextStyle, before: int, bullet: bool) -> str:
    """Return a paragraph of speaker notes at its natural line spacing, as a bullet or plain."""
    mark = '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if bullet else "<a:buNone/>"
    hanging = ' marL="171450" indent="-171450"' if bullet else ' marL="0" indent="0"'
    run = _run_properties("a:rPr", style)
    runs = f"<a:br>{run}</a:br>".join(f"<a:r>{run}<a:t>{escape(p)}</a:t></a:r>" for p in pieces)
    return (
        f'<a:p><a:pPr{hanging}><a:spcBef><a:spcPts val="{before}"/></a:spcBef>{mark}</a:pPr>'
        f"{runs}{_run_properties('a:endParaRPr', style)}</a:p>"
    )


def slide_list(slides: Iterable[tuple[int, str]]) -> str:
    """Return the presentation's list of slides: (id from 256, relation)."""
    inner = "".join(f'<p:sldId id="{number}" r:id="{relation}"/>' for number, relation in slides)
    return f"<p:sldIdLst {NAMESPACES}>{inner}</p:sldIdLst>"


def section_list(sections: Iterable[tuple[str, str, Sequence[int]]]) -> str:
    """Return the sections, as (name, GUID, slide ids); every slide must stand in exactly one."""
    inner = "".join(
        f'<p14:section name="{escape(name)}" id="{guid}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{number}"/>' for number in numbers)
        + "</p14:sldIdLst></p14:section>"
        for name, guid, numbers in sections
    )
    return (
        f'<p:extLst {NAMESPACES}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        f"<p14:sectionLst {_P14}>{inner}</p14:sectionLst></p:ext></p:extLst>"
    )
