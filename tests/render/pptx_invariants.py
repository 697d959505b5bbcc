"""What makes PowerPoint repair a file although the Open XML SDK finds no error in it."""

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LANGUAGE = re.compile(r"[a-z]{2,3}-[A-Z]{2}")


class Parts:
    """The parts of a package by name, with their relationships."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            self.duplicates = [name for name, count in Counter(names).items() if count > 1]
            self.data = {name: archive.read(name) for name in names}

    def root(self, name: str) -> Element:
        return ElementTree.fromstring(self.data[name])

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return (kind, target) of each relationship of a part; "" is the package."""
        folder, _, file = name.rpartition("/")
        rels = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        if rels not in self.data:
            return {}
        return {
            each.get("Id", ""): (
                each.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join(folder, each.get("Target", ""))).lstrip("/"),
            )
            for each in self.root(rels)
        }

    def named(self, pattern: str) -> list[str]:
        return [name for name in self.data if re.fullmatch(pattern, name)]


def violations(data: bytes, language: str = "da-DK", *, foreign: bool = False) -> list[str]:
    """Return everything wrong with a deck, in words.

    ``foreign`` says that its layouts and masters are a clinic's, whose own texts are not judged.
    """
    parts = Parts(data)
    found = [f"{name} stands twice in the zip" for name in parts.duplicates]
    found += _package(parts)
    found += _presentation(parts)
    for name in parts.named(r"ppt/slides/slide\d+\.xml"):
        found += [f"{name}: {what}" for what in _slide(parts, name)]
    ours = "slides|notesSlides" if foreign else "slides|notesSlides|slideLayouts|slideMasters"
    for name in parts.named(rf"ppt/({ours})/\w+\.xml"):
        root = parts.root(name)
        found += [f"{name}: {what}" for what in (*_ids(root), *_languages(root, language))]
    return found


def _package(parts: Parts) -> Iterator[str]:
    types = parts.root("[Content_Types].xml")
    overrides = {each.get("PartName", "").lstrip("/") for each in types.iter(f"{_TYPES}Override")}
    defaults = {each.get("Extension") for each in types.iter(f"{_TYPES}Default")}
    for name in overrides - parts.data.keys():
        yield f"{name} has a content type but is absent"
    content = {n for n in parts.data if not n.endswith(".rels") and n != "[Content_Types].xml"}
    for name in content:
        if name not in overrides and (
            name.endswith(".xml") or name.rpartition(".")[2] not in defaults
        ):
            yield f"{name} has no content type of its own"
    reached, front = set(), [""]
    while front:
        name = front.pop()
        for relation, (_, target) in parts.relations(name).items():
            if target not in parts.data:
                yield f"{name or 'the package'}: {relation} leads to {target}, which is absent"
            elif target not in reached:
                reached.add(target)
                front.append(target)
    for name in content - reached:
        yield f"{name} is an orphan"


def _presentation(parts: Parts) -> Iterator[str]:
    root = parts.root("ppt/presentation.xml")
    listed = [each.get("id", "") for each in root.iter(f"{_P}sldId")]
    in_sections = [each.get("id", "") for each in root.iter(f"{_P14}sldId")]
    if listed != in_sections:
        yield "the sections do not hold every slide once, in order"
    guids = [each.get("id") for each in root.iter(f"{_P14}section")]
    if len(set(guids)) != len(guids):
        yield "two sections share a GUID"
    ids = [each.get("id") for each in root.iter(f"{_P}sldMasterId")]
    for name in parts.named(r"ppt/slideMasters/\w+\.xml"):
        ids += [each.get("id") for each in parts.root(name).iter(f"{_P}sldLayoutId")]
    if len(set(ids)) != len(ids):
        yield "masters and layouts share an id"
    themes = [
        target
        for name in parts.named(r"ppt/(slideMasters|notesMasters)/\w+\.xml")
        for kind, target in parts.relations(name).values()
        if kind == "theme"
    ]
    if len(set(themes)) != len(themes):
        yield "two masters share a theme"


def _slide(parts: Parts, name: str) -> Iterator[str]:
    kinds = Counter(kind for kind, _ in parts.relations(name).values())
    if kinds["slideLayout"] != 1 or kinds["notesSlide"] != 1:
        yield f"it has {kinds['slideLayout']} layouts and {kinds['notesSlide']} notes"
    root = parts.root(name)
    (layout,) = (t for kind, t in parts.relations(name).values() if kind == "slideLayout")
    there = {_place(ph) for ph in parts.root(layout).iter(f"{_P}ph")}
    for missing in {_place(ph) for ph in root.iter(f"{_P}ph")} - there:
        yield f"its layout has no placeholder {missing}"
    titles = [sp for sp in root.iter(f"{_P}sp") if _is_title(sp)]
    if len(titles) != 1 or not "".join(t.text or "" for t in titles[0].iter(f"{_A}t")).strip():
        yield f"it has {len(titles)} titles, or an empty one"
    yield from _timing(root)


def _place(placeholder: Element) -> tuple[str, str]:
    return placeholder.get("type", "obj"), placeholder.get("idx", "0")


def _is_title(shape: Element) -> bool:
    return any(ph.get("type") in ("title", "ctrTitle") for ph in shape.iter(f"{_P}ph"))


def _timing(root: Element) -> Iterator[str]:
    tree = root.find(f"{_P}cSld/{_P}spTree")
    assert tree is not None
    top = {
        _id(shape): shape for shape in tree if shape.tag in (f"{_P}sp", f"{_P}grpSp", f"{_P}pic")
    }
    for goal in root.iter(f"{_P}spTgt"):
        shape = top.get(goal.get("spid", ""))
        if shape is None:
            yield f"a click shows shape {goal.get('spid')}, which is not at the top level"
            continue
        paragraphs = len(shape.findall(f"{_P}txBody/{_A}p"))
        for span in goal.iter(f"{_P}pRg"):
            if int(span.get("end", "0")) >= paragraphs:
                yield f"a click shows paragraph {span.get('end')} of {paragraphs}"
    nodes = [each.get("id") for each in root.iter(f"{_P}cTn")]
    if len(set(nodes)) != len(nodes):
        yield "two time nodes share an id"
    built = {each.get("spid", "") for each in root.iter(f"{_P}bldP")}
    grouped = {
        goal.get("spid", "")
        for node in root.iter(f"{_P}cTn")
        if node.get("grpId") is not None
        for goal in node.iter(f"{_P}spTgt")
    }
    if built != grouped:
        yield f"built {sorted(built)} but grouped {sorted(grouped)}"
    for spid in grouped & top.keys():
        if top[spid].tag != f"{_P}sp":
            yield f"shape {spid} is no text shape but has a grpId"


def _id(shape: Element) -> str:
    return shape[0][0].get("id", "")


def _ids(root: Element) -> Iterator[str]:
    for parent in root.iter():
        for fallback in parent.findall(f"{_MC}Fallback"):
            parent.remove(fallback)
    ids = [each.get("id") for each in root.iter(f"{_P}cNvPr")]
    if len(set(ids)) != len(ids):
        yield "two shapes share an id"


def _languages(root: Element, language: str) -> Iterator[str]:
    for tag in ("rPr", "endParaRPr"):
        for each in root.iter(f"{_A}{tag}"):
            found = each.get("lang", "")
            if found != language or not _LANGUAGE.fullmatch(found):
                yield f"a run has the language {found!r}"
    for run in (*root.iter(f"{_A}r"), *root.iter(f"{_A}fld")):
        if run.find(f"{_A}rPr") is None:
            yield "a run has no language"
