"""The parts of a deck that grows out of a template: relations, content types, order of files."""

from patientuddannelse.render.pptx.package import OFFICE, Parts
from patientuddannelse.revision.package import RELS, Package, Relation

KIND = "application/vnd.openxmlformats-officedocument.presentationml"
MAIN = "ppt/presentation.xml"


def relations(*known: tuple[str, str, str]) -> bytes:
    listed = "".join(
        f'<Relationship Id="{each}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for each, kind, target in known
    )
    return f'<Relationships xmlns="{RELS}">{listed}</Relationships>'.encode()


TEMPLATE = Package(
    {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="XML" ContentType="application/xml"/>'
            f'<Override PartName="/{MAIN}" ContentType="{KIND}.presentation.main+xml"/></Types>'
        ).encode(),
        "_rels/.rels": relations(("rId1", "officeDocument", MAIN)),
        MAIN: b"<main/>",
        "ppt/_rels/presentation.xml.rels": relations(
            ("rId1", "slideMaster", "slideMasters/slideMaster1.xml"),
            ("rId4", "theme", "theme/theme1.xml"),
        ),
        "docProps/app.xml": b"<app/>",
    }
)


def grown(parts: Parts) -> Package:
    return Package(parts.files())


def test_what_is_added_follows_what_the_template_relates_to() -> None:
    parts = Parts(TEMPLATE)
    for name in ("ppt/slides/slide1.xml", "ppt/slides/slide2.xml"):
        parts.add(name, f"{KIND}.slide+xml", b"<slide/>")
    added = [parts.relate(MAIN, "slide", f"ppt/slides/slide{i}.xml") for i in (1, 2)]
    assert added == ["rId3", "rId2"]  # those of the template are kept, whatever their numbers
    assert grown(parts).relations(MAIN) == {
        **TEMPLATE.relations(MAIN),
        "rId3": Relation(f"{OFFICE}/slide", "ppt/slides/slide1.xml"),
        "rId2": Relation(f"{OFFICE}/slide", "ppt/slides/slide2.xml"),
    }


def test_a_new_part_gets_relations_of_its_own_and_a_content_type() -> None:
    parts = Parts(TEMPLATE)
    parts.add("ppt/slides/slide1.xml", f"{KIND}.slide+xml", b"<slide/>")
    parts.relate("ppt/slides/slide1.xml", "slideLayout", "ppt/slideLayouts/ja & nej.xml")
    files = parts.files()
    (related,) = Package(files).relations("ppt/slides/slide1.xml").values()
    assert related.target == "ppt/slideLayouts/ja & nej.xml"
    types = files["[Content_Types].xml"].decode()
    assert f'PartName="/ppt/slides/slide1.xml" ContentType="{KIND}.slide+xml"' in types
    assert f'PartName="/{MAIN}" ContentType="{KIND}.presentation.main+xml"' in types
    assert "app.xml" not in types  # of the usual type for its ending


def test_parts_stand_by_length_of_name_and_the_template_is_left_as_it_was() -> None:
    parts, before = Parts(TEMPLATE), dict(TEMPLATE.parts)
    for number in (10, 9):
        parts.add(f"ppt/slides/slide{number}.xml", f"{KIND}.slide+xml", b"<slide/>")
    parts[MAIN] = b"<other/>"
    names = list(parts.files())
    assert names.index("ppt/slides/slide9.xml") < names.index("ppt/slides/slide10.xml")
    assert parts.files()[MAIN] == b"<other/>"
    assert TEMPLATE.parts == before
