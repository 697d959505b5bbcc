"""What a finished file declares of itself: the standards it follows, its colours, who made it."""

from __future__ import annotations

import hashlib
import re
import uuid
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from patientuddannelse.assets import asset

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


def declare_office(pdf: Any, language: str) -> None:
    """Declare PDF/UA-1 and PDF/A-2a: colours are sRGB, metadata repeats the information."""
    from pikepdf import Array, Dictionary, Name

    profile = pdf.make_stream(profile_data("sRGB.icc"), N=3, Alternate=Name.DeviceRGB)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier="sRGB IEC61966-2.1",
                Info="sRGB IEC61966-2.1",
                DestOutputProfile=profile,
            )
        ]
    )
    for page in pdf.pages:
        # Transparent parts are blended in the colours that all the rest is in.
        page.obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    put_metadata(pdf, language, _ARCHIVED_AND_ACCESSIBLE)


def declare_press(pdf: Any, language: str) -> None:
    """Declare PDF/X-4: colours are inks of coated offset (FOGRA39), blended as such."""
    from pikepdf import Array, Dictionary, Name

    profile = pdf.make_stream(profile_data("FOGRA39L_coated.icc"), N=4, Alternate=Name.DeviceCMYK)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier="FOGRA39",
                OutputCondition="Offset, coated paper (ISO 12647-2:2004/Amd 1)",
                RegistryName="http://www.color.org",
                Info="Coated FOGRA39",
                DestOutputProfile=profile,
            )
        ]
    )
    for page in pdf.pages:
        page.obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
        if "/Trans" in page.obj:
            del page.obj["/Trans"]
    pdf.docinfo["/GTS_PDFXVersion"] = "PDF/X-4"
    pdf.docinfo["/Trapped"] = Name("/False")
    drawing = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    document = uuid.UUID(bytes=hashlib.sha256(drawing).digest()[:16], version=5)
    put_metadata(pdf, language, _FOR_PRINT.format(document=document))


def put_metadata(pdf: Any, language: str, standards: str) -> None:
    """Write the XMP packet: title and all the rest that the file's information says."""
    from pikepdf import Name

    info = {key[1:]: escape(str(value)) for key, value in pdf.docinfo.items()}
    created = _iso_date(info.get("CreationDate", ""))
    modified = _iso_date(info.get("ModDate", "")) or created
    lines = [
        _alternatives("dc:title", info.get("Title", "")),
        _alternatives("dc:description", info.get("Subject", "")),
        _listed("dc:creator", "Seq", info.get("Author", "")),
        _listed("dc:language", "Bag", escape(language)),
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
    pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)


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
