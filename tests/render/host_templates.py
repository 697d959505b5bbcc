"""Templates as clinics have them, made from the one of PowerPoint that python-pptx carries."""

import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pptx
from pptx.oxml import parse_xml

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_NS = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_FOOT = re.compile(rb'<p:sp>(?:(?!</p:sp>).)*<p:ph type="(?:dt|ftr|sldNum)".*?</p:sp>', re.S)
_DRAWN = re.compile(r"ppt/(slideMasters|slideLayouts)/[^/]+\.xml")

Parts = dict[str, bytes]


def plain() -> bytes:
    """PowerPoint's own default of 4:3."""
    return Path(pptx.__file__).with_name("templates").joinpath("default.pptx").read_bytes()


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def changed(change: Callable[[str, bytes], bytes], data: bytes | None = None) -> bytes:
    return packed({n: change(n, part) for n, part in parts_of(data or plain()).items()})


def dark_and_wide() -> bytes:
    """A .potx in 16:9, light on dark through the master's colour map, dark red, set in Verdana."""

    def change(name: str, part: bytes) -> bytes:
        if _DRAWN.fullmatch(name):
            part = re.sub(
                rb'(<a:off x|<a:ext cx)="(\d+)"',
                lambda m: m[1] + b'="%d"' % (int(m[2]) * 4 // 3),
                part,
            )
            part = part.replace(
                b'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"',
                b'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
            )
        if name.startswith("ppt/theme"):
            for old, new in (
                (b"4F81BD", b"8B1A2B"),
                (b"1F497D", b"5A0F1C"),
                (b"Calibri", b"Verdana"),
            ):
                part = part.replace(old, new)
        if name == "ppt/presentation.xml":
            part = part.replace(b'cx="9144000"', b'cx="12192000"')
        if name == "[Content_Types].xml":
            part = part.replace(b"presentation.main+xml", b"template.main+xml")
        return part

    return changed(change)


def without_footers() -> bytes:
    return changed(lambda name, part: _FOOT.sub(b"", part) if _DRAWN.fullmatch(name) else part)


def with_two_masters() -> bytes:
    """A second master with layouts of the same names."""
    parts = parts_of(plain())
    count = sum(bool(re.fullmatch(r"ppt/slideLayouts/\w+\.xml", name)) for name in parts)
    for i in range(1, count + 1):
        new = f"slideLayout{i + count}.xml"
        parts[f"ppt/slideLayouts/{new}"] = parts[f"ppt/slideLayouts/slideLayout{i}.xml"]
        rels = parts[f"ppt/slideLayouts/_rels/slideLayout{i}.xml.rels"]
        parts[f"ppt/slideLayouts/_rels/{new}.rels"] = rels.replace(b"Master1", b"Master2")
    first = parts["ppt/slideMasters/slideMaster1.xml"]
    parts["ppt/slideMasters/slideMaster2.xml"] = re.sub(
        rb'sldLayoutId id="(\d+)"', lambda m: b'sldLayoutId id="%d"' % (int(m[1]) + 100), first
    )  # fmt: skip
    rels = parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"]
    parts["ppt/slideMasters/_rels/slideMaster2.xml.rels"] = re.sub(
        rb"slideLayout(\d+)\.xml", lambda m: b"slideLayout%d.xml" % (int(m[1]) + count), rels
    ).replace(b"theme1.xml", b"theme2.xml")  # fmt: skip
    parts["ppt/theme/theme2.xml"] = parts["ppt/theme/theme1.xml"]
    types = parts["[Content_Types].xml"]
    for name in ("slideMasters/slideMaster1", "theme/theme1"):
        override = re.search(rb'<Override PartName="/ppt/%s\.xml"[^>]*>' % name.encode(), types)
        assert override is not None
        other = override[0].replace(b"1.xml", b"2.xml")
        types = types.replace(override[0], override[0] + other)
    for i in range(1, count + 1):
        name = b"/ppt/slideLayouts/slideLayout%d.xml" % i
        override = re.search(rb'<Override PartName="%s"[^>]*>' % name, types)
        assert override is not None
        other = override[0].replace(name, b"/ppt/slideLayouts/slideLayout%d.xml" % (i + count))
        types = types.replace(override[0], override[0] + other)
    parts["[Content_Types].xml"] = types
    rels = parts["ppt/_rels/presentation.xml.rels"]
    parts["ppt/_rels/presentation.xml.rels"] = rels.replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/slideMaster" Target="slideMasters/slideMaster2.xml"/></Relationships>',
    )
    parts["ppt/presentation.xml"] = parts["ppt/presentation.xml"].replace(
        b"</p:sldMasterIdLst>", b'<p:sldMasterId id="2147483900" r:id="rId99"/></p:sldMasterIdLst>'
    )
    return packed(parts)


def with_samples() -> bytes:
    """Three sample slides with notes, a section, a custom show and a link to them in a layout."""
    deck = pptx.Presentation(BytesIO(plain()))
    for layout in (0, 1, 3):
        slide = deck.slides.add_slide(deck.slide_layouts[layout])
        slide.shapes.title.text = "HEMMELIG PRØVE"
        slide.notes_slide.notes_text_frame.text = "HEMMELIG NOTE"
    root = deck.part._element
    ids = root.findall("./{*}sldIdLst/{*}sldId")
    relation = ids[0].rId
    root.find("./{*}notesSz").addnext(
        parse_xml(
            f'<p:custShowLst {_NS}><p:custShow name="Kort" id="0"><p:sldLst>'
            f'<p:sld r:id="{relation}"/></p:sldLst></p:custShow></p:custShowLst>'
        )
    )
    inner = "".join(f'<p14:sldId id="{each.id}"/>' for each in ids)
    root.append(
        parse_xml(
            f'<p:extLst {_NS}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            f'<p14:sectionLst xmlns:p14="{_P14}"><p14:section name="Prøve" '
            f'id="{{6F3C2F0E-7F63-4C0E-9D0A-3A4F2D1B8C55}}"><p14:sldIdLst>{inner}</p14:sldIdLst>'
            "</p14:section></p14:sectionLst></p:ext></p:extLst>"
        )
    )
    box = deck.slide_layouts[1].placeholders[0]
    link = deck.slide_layouts[1].part.relate_to(
        deck.slides[2].part,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide",
    )
    box._element.nvSpPr.cNvPr.append(
        parse_xml(
            '<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
            f'{_NS} r:id="{link}" action="ppaction://hlinksldjump"/>'
        )
    )
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()
