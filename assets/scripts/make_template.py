"""From the slide layouts, palette and type scale to `assets/template/patientuddannelse.pptx`.

Run from the root of the repository after a change to any of them:

    PYTHONPATH=src python assets/scripts/make_template.py

Every part is written here, none is taken from another template, so nothing of a stranger's
settings, names or languages is in the decks. A test makes the template anew and compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from patientuddannelse.decks.layouts import (
    FOOTER,
    LAYOUTS,
    SLIDE_NUMBER,
    Layout,
    Placeholder,
)
from patientuddannelse.render.pptx.colors import SLOTS
from patientuddannelse.render.pptx.package import content_types, zipped
from patientuddannelse.render.pptx.template import paint
from patientuddannelse.render.pptx.text import ALIGN, ANCHOR
from patientuddannelse.render.pptx.xml import EMU, HEADER, NAMESPACES, escape, solid
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.theme import PALETTE, TypeSize, slide_type

OUTPUT = Path(__file__).resolve().parent.parent / "template" / "patientuddannelse.pptx"

_LANGUAGE = "da-DK"
_FONT = "Arial"
_NAME = "Patientuddannelse"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PML = "application/vnd.openxmlformats-officedocument.presentationml"
_ROOT_ID = 2_147_483_648  # masters and layouts share one series of ids, from here up
_NUMBER_FIELD = "{5B2C1E0A-6C7D-4F0B-9B0E-2D7A4C1F3E55}"
_MAP = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2",
    "accent1": "accent1", "accent2": "accent2", "accent3": "accent3",
    "accent4": "accent4", "accent5": "accent5", "accent6": "accent6",
    "hlink": "hlink", "folHlink": "folHlink",
}  # fmt: skip
_DARK_MAP = _MAP | {"bg1": "dk2", "tx1": "lt1", "bg2": "dk1", "tx2": "lt2"}
_NOTES_PAGE = (6_858_000, 9_144_000)

_TYPE = slide_type()


def template() -> bytes:
    """Return the template: one master with the layouts, a notes master, two themes."""
    parts = dict(_parts())
    kinds = [(f"/{name}", kind) for name, (kind, _) in parts.items() if kind]
    files = [("[Content_Types].xml", content_types(kinds))]
    files += [(name, (HEADER + text).encode()) for name, (_, text) in parts.items()]
    return zipped(files)


def _parts() -> Iterable[tuple[str, tuple[str, str]]]:
    """Yield name, content type ("" for relationships) and XML of every part."""
    theme = "application/vnd.openxmlformats-officedocument.theme+xml"
    count = len(LAYOUTS)
    yield "_rels/.rels", ("", _relations(
        ("officeDocument", "ppt/presentation.xml"),
        ("core-properties", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
    ))  # fmt: skip
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    yield "docProps/core.xml", (core, _core_properties())
    app = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    yield "docProps/app.xml", (app, _app_properties())
    yield "ppt/presentation.xml", (f"{_PML}.presentation.main+xml", _presentation())
    yield "ppt/_rels/presentation.xml.rels", ("", _relations(
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("theme", "theme/theme1.xml"),
        ("tableStyles", "tableStyles.xml"),
    ))  # fmt: skip
    yield "ppt/presProps.xml", (f"{_PML}.presProps+xml", f"<p:presentationPr {NAMESPACES}/>")
    yield "ppt/viewProps.xml", (f"{_PML}.viewProps+xml", f"<p:viewPr {NAMESPACES}/>")
    style = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
    yield "ppt/tableStyles.xml", (
        f"{_PML}.tableStyles+xml", f'<a:tblStyleLst {NAMESPACES} def="{style}"/>',
    )  # fmt: skip
    yield "ppt/slideMasters/slideMaster1.xml", (f"{_PML}.slideMaster+xml", _slide_master())
    yield "ppt/slideMasters/_rels/slideMaster1.xml.rels", ("", _relations(
        *(("slideLayout", f"../slideLayouts/slideLayout{i}.xml") for i in range(1, count + 1)),
        ("theme", "../theme/theme1.xml"),
    ))  # fmt: skip
    for i, each in enumerate(LAYOUTS, 1):
        name = f"slideLayout{i}.xml"
        yield f"ppt/slideLayouts/{name}", (f"{_PML}.slideLayout+xml", _slide_layout(each))
        yield f"ppt/slideLayouts/_rels/{name}.rels", ("", _relations(
            ("slideMaster", "../slideMasters/slideMaster1.xml"),
        ))  # fmt: skip
    yield "ppt/notesMasters/notesMaster1.xml", (f"{_PML}.notesMaster+xml", _notes_master())
    yield "ppt/notesMasters/_rels/notesMaster1.xml.rels", ("", _relations(
        ("theme", "../theme/theme2.xml"),
    ))  # fmt: skip
    for i in (1, 2):  # each master must have a theme of its own
        yield f"ppt/theme/theme{i}.xml", (theme, _theme())


def _relations(*targets: tuple[str, str]) -> str:
    kinds = {"core-properties": f"{_PACKAGE}/relationships/metadata/core-properties"}
    inner = "".join(
        f'<Relationship Id="rId{i}" Target="{target}" '
        f'Type="{kinds.get(kind, f"{_OFFICE}/relationships/{kind}")}"/>'
        for i, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _core_properties() -> str:
    date = '<dcterms:{0} xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:{0}>'
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_NAME}</dc:title><dc:creator>{_NAME}</dc:creator>"
        f"<cp:lastModifiedBy>{_NAME}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"{date.format('created')}{date.format('modified')}"
        f"<dc:language>{_LANGUAGE}</dc:language></cp:coreProperties>"
    )


def _app_properties() -> str:
    return (
        f'<Properties xmlns="{_OFFICE}/extended-properties"><TotalTime>0</TotalTime>'
        f"<Application>{_NAME}</Application></Properties>"
    )


def _presentation() -> str:
    levels = "".join(
        f'<a:lvl{i}pPr marL="{(i - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1">{_default_run(1800, "tx1")}</a:lvl{i}pPr>'
        for i in range(1, 10)
    )
    return (
        f'<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{_ROOT_ID}" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{960 * EMU}" cy="{540 * EMU}"/>'
        f'<p:notesSz cx="{_NOTES_PAGE[0]}" cy="{_NOTES_PAGE[1]}"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{_LANGUAGE}"/></a:defPPr>{levels}'
        "</p:defaultTextStyle></p:presentation>"
    )


def _default_run(size: int, color: str, *, bold: bool = False, font: str = "mn") -> str:
    return (
        f'<a:defRPr lang="{_LANGUAGE}" sz="{size}" b="{int(bold)}" kern="1200">'
        f'{solid(f"<a:schemeClr val={chr(34)}{color}{chr(34)}/>")}<a:latin typeface="+{font}-lt"/>'
        f'<a:ea typeface="+{font}-ea"/><a:cs typeface="+{font}-cs"/></a:defRPr>'
    )


def _slide_master() -> str:
    title, body = Rect(48, 40, 864, 104), Rect(48, 168, 864, 304)
    shapes = [
        _shape(2, "Titel", 'type="title"', title, "t", "", _prompt("Overskrift")),
        _shape(3, "Tekst", 'type="body" idx="1"', body, "t", "", _prompt("Tekst")),
        _footer(4, "2"),
        _slide_number(5, "3"),
    ]
    ids = "".join(
        f'<p:sldLayoutId id="{_ROOT_ID + i}" r:id="rId{i}"/>' for i in range(1, len(LAYOUTS) + 1)
    )
    return (
        f"<p:sldMaster {NAMESPACES}><p:cSld>"
        '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg2"/></p:bgRef></p:bg>'
        f"{_shape_tree(shapes)}</p:cSld><p:clrMap {_attributes(_MAP)}/>"
        f'<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>{_text_styles()}'
        "</p:sldMaster>"
    )


def _text_styles() -> str:
    """Return the styles of titles, bodies (plain first level, bullets below) and other text."""
    title = _TYPE["title"]
    head = (
        '<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        f'hangingPunct="1">{_spacing()}<a:buNone/>'
        f"{_default_run(round(title.size * 100), 'tx2', bold=True, font='mj')}</a:lvl1pPr>"
    )
    sizes = [_TYPE["body"].size, *[_TYPE["text"].size] * 2, *[_TYPE["small"].size] * 6]
    bodies = other = ""
    for i, size in enumerate(sizes, 1):
        bullet = '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if i > 1 else "<a:buNone/>"
        left, hang = ((i - 1) * 342900, -342900) if i > 1 else (0, 0)
        common = 'algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'
        bodies += (
            f'<a:lvl{i}pPr marL="{left}" indent="{hang}" {common}>{_spacing()}{bullet}'
            f"{_default_run(round(size * 100), 'tx1')}</a:lvl{i}pPr>"
        )
        other += (
            f'<a:lvl{i}pPr marL="{(i - 1) * 457200}" {common}>{_default_run(1800, "tx1")}'
            f"</a:lvl{i}pPr>"
        )
    return (
        f"<p:txStyles><p:titleStyle>{head}</p:titleStyle><p:bodyStyle>{bodies}</p:bodyStyle>"
        f'<p:otherStyle><a:defPPr><a:defRPr lang="{_LANGUAGE}"/></a:defPPr>{other}</p:otherStyle>'
        "</p:txStyles>"
    )


def _spacing() -> str:
    return (
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        '<a:spcAft><a:spcPts val="0"/></a:spcAft>'
    )


def _slide_layout(layout: Layout) -> str:
    shapes = [_layout_placeholder(i, p) for i, p in enumerate(layout.placeholders.values(), 2)]
    light = "white" if layout.dark else ""
    next_id = len(shapes) + 2
    shapes += [_footer(next_id, "11", light), _slide_number(next_id + 1, "12", light)]
    if layout.dark:
        ground = '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>'
        mapping = f"<a:overrideClrMapping {_attributes(_DARK_MAP)}/>"
    else:
        fill = solid(paint(PALETTE[layout.ground]))
        ground = f"<p:bgPr>{fill}<a:effectLst/></p:bgPr>"
        mapping = "<a:masterClrMapping/>"
    return (
        f'<p:sldLayout {NAMESPACES} preserve="1" userDrawn="1">'
        f'<p:cSld name="{escape(layout.name)}"><p:bg>{ground}</p:bg>{_shape_tree(shapes)}</p:cSld>'
        f"<p:clrMapOvr>{mapping}</p:clrMapOvr></p:sldLayout>"
    )


def _layout_placeholder(shape_id: int, place: Placeholder) -> str:
    kind = (
        'type="title"' if place.kind == "title" else f'type="body" sz="quarter" idx="{place.idx}"'
    )
    name = "Titel" if place.kind == "title" else f"Tekst {place.idx - 12}"
    style = _list_style(_TYPE[place.role], place)
    text = _prompt(place.prompt)
    return _shape(shape_id, name, kind, place.box, ANCHOR[place.anchor], style, text)


def _list_style(size: TypeSize, place: Placeholder) -> str:
    font = "mj" if place.kind == "title" else "mn"
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{ALIGN[place.align]}"><a:buNone/>'
        f'<a:defRPr lang="{_LANGUAGE}" sz="{round(size.size * 100)}" b="{int(size.weight >= 700)}">'
        f'{solid(paint(PALETTE[place.color]))}<a:latin typeface="+{font}-lt"/></a:defRPr>'
        "</a:lvl1pPr>"
    )


def _shape(
    shape_id: int, name: str, kind: str, box: Rect, anchor: str, style: str, paragraphs: str
) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{escape(name)}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{round(box.x * EMU)}" y="{round(box.y * EMU)}"/>'
        f'<a:ext cx="{round(box.width * EMU)}" cy="{round(box.height * EMU)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>{paragraphs}'
        "</p:txBody></p:sp>"
    )


def _prompt(text: str) -> str:
    return (
        f'<a:p><a:r><a:rPr lang="{_LANGUAGE}"/><a:t>{escape(text)}</a:t></a:r>'
        f'<a:endParaRPr lang="{_LANGUAGE}"/></a:p>'
    )


def _furniture(align: str, color: str, *, bold: bool) -> str:
    size = round(_TYPE["furniture"].size * 100)
    return (
        f'<a:lvl1pPr algn="{align}"><a:defRPr lang="{_LANGUAGE}" sz="{size}" b="{int(bold)}">'
        f'{solid(paint(PALETTE[color or "ink2"]))}<a:latin typeface="+mn-lt"/></a:defRPr>'
        "</a:lvl1pPr>"
    )


def _footer(shape_id: int, idx: str, color: str = "") -> str:
    """Return the footer; without words in it LibreOffice sets the slides' footers in Times."""
    kind = f'type="ftr" sz="quarter" idx="{idx}"'
    style = _furniture("l", color, bold=False)
    return _shape(shape_id, "Sidefod", kind, FOOTER, "ctr", style, _prompt("Sidefod"))


def _slide_number(shape_id: int, idx: str, color: str = "") -> str:
    kind = f'type="sldNum" sz="quarter" idx="{idx}"'
    style = _furniture("r", color, bold=True)
    return _shape(shape_id, "Slidenummer", kind, SLIDE_NUMBER, "ctr", style, _number())


def _number() -> str:
    return (
        f'<a:p><a:fld id="{_NUMBER_FIELD}" type="slidenum"><a:rPr lang="{_LANGUAGE}"/>'
        f'<a:t>‹nr.›</a:t></a:fld><a:endParaRPr lang="{_LANGUAGE}"/></a:p>'
    )


def _notes_master() -> str:
    """Return the notes master: the placeholders and places of PowerPoint's own."""
    width, height = (side / EMU for side in _NOTES_PAGE)
    half, band = width / 2 - 6, 36.0
    small = '<a:lvl1pPr algn="{}">' + f'<a:defRPr lang="{_LANGUAGE}" sz="1000"/>' + "</a:lvl1pPr>"
    image = Rect(54, 72, width - 108, (width - 108) * 9 / 16)
    text = Rect(54, image.bottom + 18, width - 108, height - image.bottom - 72)
    right, low = width / 2 + 6, height - band
    shapes = [
        _shape(2, "Sidehoved", 'type="hdr" sz="quarter"', Rect(0, 0, half, band), "t",
               small.format("l"), _prompt("")),
        _shape(3, "Dato", 'type="dt" idx="1"', Rect(right, 0, half, band), "t",
               small.format("r"), _prompt("")),
        _slide_image(4, image),
        _shape(5, "Noter", 'type="body" sz="quarter" idx="3"', text, "t", "", _prompt("Noter")),
        _shape(6, "Sidefod", 'type="ftr" sz="quarter" idx="4"', Rect(0, low, half, band), "b",
               small.format("l"), _prompt("Sidefod")),
        _shape(7, "Slidenummer", 'type="sldNum" sz="quarter" idx="5"',
               Rect(right, low, half, band), "b", small.format("r"), _number()),
    ]  # fmt: skip
    levels = "".join(
        f'<a:lvl{i}pPr marL="{(i - 1) * 228600}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1">{_default_run(1200, "tx1")}</a:lvl{i}pPr>'
        for i in range(1, 10)
    )
    return (
        f"<p:notesMaster {NAMESPACES}><p:cSld>"
        '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
        f"{_shape_tree(shapes)}</p:cSld><p:clrMap {_attributes(_MAP)}/>"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def _slide_image(shape_id: int, box: Rect) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="Slidebillede"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
        '<p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{round(box.x * EMU)}" y="{round(box.y * EMU)}"/>'
        f'<a:ext cx="{round(box.width * EMU)}" cy="{round(box.height * EMU)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill>'
        '<a:schemeClr val="accent1"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )


def _shape_tree(shapes: Sequence[str]) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{"".join(shapes)}</p:spTree>'
    )


def _attributes(values: dict[str, str]) -> str:
    return " ".join(f'{key}="{value}"' for key, value in values.items())


def _theme() -> str:
    """Return the theme: the palette's colours, Arial, and plain fills and lines."""
    colors = "".join(
        f'<a:{slot}><a:srgbClr val="{PALETTE[token].srgb[1:]}"/></a:{slot}>'
        for slot, token in SLOTS.items()
    )
    font = f'<a:latin typeface="{_FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    own = '<a:schemeClr val="phClr"/>'
    lines = "".join(
        f'<a:ln w="{width}" cap="rnd">{solid(own)}<a:prstDash val="solid"/><a:round/></a:ln>'
        for width in (30480, 57150, 101600)  # 2.4, 4.5 and 8 pt
    )
    return (
        f'<a:theme {NAMESPACES} name="{_NAME}"><a:themeElements><a:clrScheme name="{_NAME}">'
        f'{colors}</a:clrScheme><a:fontScheme name="{_NAME}"><a:majorFont>{font}</a:majorFont>'
        f'<a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="{_NAME}">'
        f"<a:fillStyleLst>{solid(own) * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{solid(own) * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


if __name__ == "__main__":
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_bytes(template())
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes")
