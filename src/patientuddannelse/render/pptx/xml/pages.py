"""Slides, pages of notes, and the lists of the presentation that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from patientuddannelse.render.pptx.xml.places import slide_number
from patientuddannelse.render.pptx.xml.shapes import properties
from patientuddannelse.render.pptx.xml.signs import HEADER, NAMESPACES, escape

_P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_SHAPES = (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_SHAPES_END = "</p:spTree>"
NOTES_MASTER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesMaster"


def slide(background: str, timing: str, mark: int, *, hidden: bool = False) -> tuple[str, str]:
    """Return what stands before and after the shapes of a slide, with a gentle fade.

    The order of the parts is that of the schema. ``mark`` is the identity that the slide carries.
    """
    show = ' show="0"' if hidden else ""
    ground = f"<p:bg><p:bgPr>{background}<a:effectLst/></p:bgPr></p:bg>" if background else ""
    return f"{HEADER}<p:sld {NAMESPACES}{show}><p:cSld>{ground}{_SHAPES}", (
        f"{_SHAPES_END}"
        '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">'
        f'<p14:creationId {_P14} val="{mark}"/></p:ext></p:extLst></p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
        f'<mc:AlternateContent {_MC}><mc:Choice {_P14} Requires="p14">'
        '<p:transition spd="med" p14:dur="500"><p:fade/></p:transition></mc:Choice><mc:Fallback>'
        '<p:transition spd="med"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>'
        f"{timing}</p:sld>"
    )


def notes_slide(paragraphs: str, number: int, language: str) -> str:
    """Return the speaker notes of a slide: its picture, the text, the number."""
    image = (
        f'<p:sp><p:nvSpPr>{properties(2, "Slidebillede")}<p:cNvSpPr><a:spLocks noGrp="1" '
        'noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr>'
        "</p:nvSpPr><p:spPr/></p:sp>"
    )
    body = (
        f'<p:sp><p:nvSpPr>{properties(3, "Noter")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>'
        f"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
    shapes = image + body + slide_number(4, None, number, language, idx=10)
    return (
        f"{HEADER}<p:notes {NAMESPACES}><p:cSld>{_SHAPES}{shapes}{_SHAPES_END}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def notes_master_list(relation: str) -> str:
    """Return the presentation's list of its one notes master."""
    inner = f'<p:notesMasterId r:id="{relation}"/>'
    return f"<p:notesMasterIdLst {NAMESPACES}>{inner}</p:notesMasterIdLst>"


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
