"""What a finished file declares of itself: the standards it follows, its colours, who made it."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from patientuddannelse.assets import asset
from patientuddannelse.render.pdf.syntax import string
from patientuddannelse.xml_text import escaped

if TYPE_CHECKING:
    from patientuddannelse.render.pdf.file import PdfFile

_XMLNS = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)'(\d\d))?")
_FOR_PRINT = """
   <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
   <pdf:Trapped>False</pdf:Trapped>
   <xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
   <xmpMM:VersionID>1</xmpMM:VersionID>
   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>"""
# PDF/A-2 knows no properties of PDF/UA: they are described to it.
_ARCHIVED_AND_ACCESSIBLE = """
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>The part of ISO 14289 that is followed</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>"""


def declare_office(file: PdfFile) -> None:
    """Declare PDF/UA-1 and PDF/A-2a: colours are sRGB, metadata repeats the information."""
    profile = file.stream(profile_data("sRGB.icc"), "/N 3/Alternate/DeviceRGB")
    name = string("sRGB IEC61966-2.1")
    file.catalog += (
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
        f"/OutputConditionIdentifier{name}/Info{name}/DestOutputProfile {profile}>>]"
    )
    _put_metadata(file, _ARCHIVED_AND_ACCESSIBLE)


def declare_press(file: PdfFile) -> None:
    """Declare PDF/X-4: colours are inks of coated offset (FOGRA39), blended as such."""
    profile = file.stream(profile_data("FOGRA39L_coated.icc"), "/N 4/Alternate/DeviceCMYK")
    condition = string("Offset, coated paper (ISO 12647-2:2004/Amd 1)")
    file.catalog += (
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX"
        f"/OutputConditionIdentifier(FOGRA39)/OutputCondition{condition}"
        f"/RegistryName(http://www.color.org)/Info(Coated FOGRA39)/DestOutputProfile {profile}>>]"
    )
    file.information["GTS_PDFXVersion"] = "PDF/X-4"
    drawing = b"".join(page.operators for page in file.pages)
    document = uuid.UUID(bytes=hashlib.sha256(drawing).digest()[:16], version=5)
    _put_metadata(file, _FOR_PRINT.format(document=document))


def _put_metadata(file: PdfFile, standards: str) -> None:
    packet = metadata(file.information, file.language, standards)
    # Not packed: whoever looks for it need not understand the file.
    ref = file.stream(packet, "/Type/Metadata/Subtype/XML", is_packed=True)
    file.catalog += f"/Metadata {ref}"


def metadata(information: Mapping[str, str], language: str, standards: str = "") -> bytes:
    """Return the XMP packet: title and all the rest that a file's information says."""
    info = {key: escaped(value) for key, value in information.items()}
    created = _iso_date(info.get("CreationDate", ""))
    modified = _iso_date(info.get("ModDate", "")) or created
    lines = [
        _alternatives("dc:title", info.get("Title", "")),
        _alternatives("dc:description", info.get("Subject", "")),
        _listed("dc:creator", "Seq", info.get("Author", "")),
        _listed("dc:language", "Bag", escaped(language)),
        _plain("pdf:Producer", info.get("Producer", "")),
        _plain("xmp:CreatorTool", info.get("Creator", "")),
        _plain("xmp:CreateDate", created),
        _plain("xmp:ModifyDate", modified),
        _plain("xmp:MetadataDate", modified),
    ]
    names = "".join(f'\n    xmlns:{name}="{uri}"' for name, uri in _XMLNS.items())
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'  <rdf:Description rdf:about=""{names}>\n'
        f"   {''.join(lines).strip()}{standards}\n"
        '  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
    )
    return packet.encode()


@cache
def profile_data(name: str) -> bytes:
    """Return a colour profile that ships with the program."""
    return asset(f"colour/{name}").read_bytes()


def _plain(tag: str, value: str) -> str:
    return f"\n   <{tag}>{value}</{tag}>" if value else ""


def _alternatives(tag: str, value: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{value}</rdf:li>'
    return _plain(tag, f"<rdf:Alt>{item}</rdf:Alt>") if value else ""


def _listed(tag: str, kind: str, value: str) -> str:
    return _plain(tag, f"<rdf:{kind}><rdf:li>{value}</rdf:li></rdf:{kind}>") if value else ""


def _iso_date(written: str) -> str:
    """Turn ``D:20000131120000+01'00'`` into ``2000-01-31T12:00:00+01:00``."""
    match = _PDF_DATE.match(written)
    if match is None:
        return ""
    year, month, day, hour, minute, second, zone, zone_minutes = match.groups()
    place = f"{zone}:{zone_minutes}" if zone else "Z"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{place}"
