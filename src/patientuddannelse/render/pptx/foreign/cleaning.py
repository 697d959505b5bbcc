"""Taking a template's own slides out of it, with all that points at them; what a deck needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patientuddannelse.render.pptx import xml

if TYPE_CHECKING:
    from pptx.presentation import Presentation

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# A picture and a list of the template's own slides, and the window they were last seen in.
_OF_THE_SLIDES = ("/thumbnail", "/extended-properties", "/viewProps", "/commentAuthors")


def clean(presentation: Presentation) -> None:
    """Remove slides, sections, custom shows and what names them; parts nobody reaches go too."""
    part = presentation.part
    root = part._element
    for each in list(root.findall("./{*}sldIdLst/{*}sldId")):
        relation = each.get(f"{_R}id")
        each.getparent().remove(each)
        part.drop_rel(relation)
    for tag in ("sldIdLst", "custShowLst", "modifyVerifier"):
        for each in root.findall(f"./{{*}}{tag}"):
            root.remove(each)
    for extension in root.findall("./{*}extLst/{*}ext"):
        if extension.get("uri") == _SECTIONS:
            extension.getparent().remove(extension)
    for each in root.findall("./{*}extLst"):
        if not len(each):
            root.remove(each)
    for owner in (part.package, part):
        for relation, known in list(owner._rels.items()):
            if known.reltype.endswith(_OF_THE_SLIDES):
                owner._rels.pop(relation)
    _forget_the_show(part)
    for master in presentation.slide_masters:
        for drawn in (master, *master.slide_layouts):
            _unlink(drawn.part)


def furnish(presentation: Presentation) -> None:
    """Give a template what a deck needs: a master for notes, and a place for the deck's title."""
    from pptx.oxml import parse_xml

    part = presentation.part
    root = part._element
    master = part.notes_master_part
    if root.find("./{*}notesMasterIdLst") is None:
        relation = part.relate_to(master, xml.NOTES_MASTER)
        root.find("./{*}sldMasterIdLst").addnext(parse_xml(xml.notes_master_list(relation)))
    _ = presentation.core_properties  # there are some now


def _forget_the_show(part: Any) -> None:
    """Take out which slides were to be shown, which may name a custom show."""
    from lxml import etree

    for known in part.rels.values():
        if known.reltype.endswith("/presProps") and not known.is_external:
            properties = known.target_part
            root = etree.fromstring(properties.blob)
            for each in root.findall("./{*}showPr"):
                root.remove(each)
            properties._blob = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )


def _unlink(part: Any) -> None:
    """Take out links to slides; what was clicked stays."""
    for relation, known in list(part.rels.items()):
        if not known.is_external and known.reltype.endswith("/slide"):
            for each in part._element.xpath(f'.//*[@r:id="{relation}"]'):
                each.getparent().remove(each)
            part.rels.pop(relation)
