"""What is drawn: curves, boxes, bitmaps, groups, text boxes, places to click; and who is who."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from patientuddannelse.render.pptx.xml.looks import NO_FILL, NO_LINE, color, solid
from patientuddannelse.render.pptx.xml.signs import Box, escape

_A16 = 'xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main"'
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_SHAPE_HEAD = re.compile("<p:cNvPr [^>]*>")

Pieces = Sequence[str]
"""The XML of a shape with all that is in it: every second piece is the geometry of a curve."""


def geometry_path(segments: str, width: int, height: int, filled: bool) -> str:
    """Return one ``a:path``; its coordinates run from 0 to ``width`` and ``height``."""
    fill = "" if filled else ' fill="none"'
    return f'<a:path w="{width}" h="{height}"{fill}>{segments}</a:path>'


def geometry(paths: str) -> str:
    """Return the geometry of a freeform, stretched to its box."""
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>'
    )


def freeform(shape_id: int, box: Box, curve: str, fill: str, outline: str) -> Pieces:
    """Return a freeform shape, named by its number; ``curve`` is its geometry."""
    start = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="Form {shape_id}"/><p:cNvSpPr/><p:nvPr/>'
        f"</p:nvSpPr><p:spPr>{transform(box)}"
    )
    return start, curve, f"{fill}{outline}</p:spPr></p:sp>"


def rectangle(shape_id: int, name: str, box: Box, fill: str, outline: str) -> str:
    """Return a plain box."""
    return (
        f"<p:sp><p:nvSpPr>{properties(shape_id, name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f'{transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}{outline}'
        "</p:spPr></p:sp>"
    )


def picture(shape_id: int, name: str, alt_text: str, box: Box, relation: str) -> str:
    """Return a bitmap stretched to its box."""
    return (
        f"<p:pic><p:nvPicPr>{properties(shape_id, name, alt_text, not alt_text)}"
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</p:blipFill><p:spPr>{transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</p:spPr></p:pic>"
    )


def group(
    shape_id: int,
    name: str,
    box: Box,
    children: Iterable[Pieces],
    alt_text: str = "",
    decorative: bool = False,
) -> Pieces:
    """Return a group whose children keep the coordinates of the slide."""
    place = f'x="{box.x}" y="{box.y}"', f'cx="{box.width}" cy="{box.height}"'
    start = (
        f"<p:grpSp><p:nvGrpSpPr>{properties(shape_id, name, alt_text, decorative)}"
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {place[0]}/>"
        f"<a:ext {place[1]}/><a:chOff {place[0]}/><a:chExt {place[1]}/></a:xfrm></p:grpSpPr>"
    )
    pieces = [start]
    for each in children:
        pieces[-1] += each[0]
        pieces += each[1:]
    pieces[-1] += "</p:grpSp>"
    return pieces


def text_box(shape_id: int, name: str, box: Box, anchor: str, text: str, turn: float = 0.0) -> str:
    """Return a text box; ``text`` holds its paragraphs."""
    return (
        f'<p:sp><p:nvSpPr>{properties(shape_id, name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{transform(box, turn)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{NO_FILL}'
        f"</p:spPr>{text_body(anchor, text)}</p:sp>"
    )


def hotspot(shape_id: int, name: str, label: str, box: Box, relation: str = "") -> str:
    """Return a box that is clicked but not seen; with a relation it leads to that slide.

    It is filled, although with nothing: PowerPoint takes no click inside a box without a fill.
    """
    link = f'<a:hlinkClick r:id="{relation}" action="ppaction://hlinksldjump"/>' if relation else ""
    fill = solid(color("bg1", (), 0.0))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{escape(name)}" descr="{escape(label)}">'
        f"{link}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{transform(box)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}{NO_LINE}</p:spPr></p:sp>'
    )


def identified(shape: Pieces, key: str) -> Pieces:
    """Return a shape that carries its identity, a GUID without braces: first of its extensions."""
    return _identified(shape[0], key), *shape[1:]


def _identified(shape: str, key: str) -> str:
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


def properties(shape_id: int, name: str, alt_text: str = "", decorative: bool = False) -> str:
    """Return ``p:cNvPr``; a decorative shape has no alt text."""
    start = f'<p:cNvPr id="{shape_id}" name="{escape(name)}"'
    if decorative:
        return f"{start}>{_DECORATIVE}</p:cNvPr>"
    return f'{start} descr="{escape(alt_text)}"/>' if alt_text else f"{start}/>"


def transform(box: Box, turn: float = 0.0) -> str:
    """Return where a shape stands, and how it is turned."""
    rotation = f' rot="{round(turn % 360 * 60_000) % 21_600_000}"' if turn else ""
    return (
        f'<a:xfrm{rotation}><a:off x="{box.x}" y="{box.y}"/>'
        f'<a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
    )


def text_body(anchor: str, text: str) -> str:
    """Return the text of a shape from its paragraphs."""
    return (
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{text}</p:txBody>'
    )
