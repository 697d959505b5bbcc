"""From XML to elements, refusing all that could reach out of the file or blow up in memory."""

from __future__ import annotations

from dataclasses import field
from typing import Any
from xml.parsers import expat

from patientuddannelse.curriculum.logo.art import LogoError
from patientuddannelse.dataclass import dataclass

SVG = "http://www.w3.org/2000/svg"
_LINK = "http://www.w3.org/1999/xlink "
_MOST_ELEMENTS = 5000
_DEEPEST = 60


@dataclass(slots=True)
class Node:
    """An element of SVG: its name, attributes, children, text, and the line it begins on."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list[Node] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the text of a style sheet; that of other elements is not kept."""
        return "".join(self.texts)


def read_xml(data: bytes) -> Node:
    """Read a file; elements and attributes of other namespaces are left out, links are kept.

    Declarations of entities, style sheets of its own and broken XML raise LogoError; nothing
    outside the file is ever opened.
    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: reader.start(
        name, attributes, parser.CurrentLineNumber
    )
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.EntityDeclHandler = reader.entity
    parser.SkippedEntityHandler = reader.entity
    parser.ProcessingInstructionHandler = reader.instruction
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", 0)
        if line:
            raise LogoError("logo.xml-line", line=line) from None
        raise LogoError("logo.xml") from None
    if reader.root is None:
        raise LogoError("logo.no-svg")
    return reader.root


class _Reader:
    """Builds the tree from what the parser meets."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[Node | None] = []  # None for elements of other namespaces
        self._count = 0

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """Open an element."""
        self._count += 1
        if self._count > _MOST_ELEMENTS or len(self._open) >= _DEEPEST:
            raise LogoError("logo.parts")
        space, _, local = name.rpartition(" ")
        if not self._open and (local != "svg" or space not in (SVG, "")):
            raise LogoError("logo.root", name=local)
        parent = self._open[-1] if self._open else None
        outside = bool(self._open) and parent is None
        if outside or space not in (SVG, ""):
            self._open.append(None)
            return
        kept = {
            key.removeprefix(_LINK): value
            for key, value in attributes.items()
            if " " not in key or key.startswith(_LINK)
        }
        node = Node(local, kept, line)
        if parent is None:
            self.root = node
        else:
            parent.children.append(node)
        self._open.append(node)

    def end(self, _name: str) -> None:
        """Close an element."""
        self._open.pop()

    def characters(self, text: str) -> None:
        """Keep text: style sheets are written in it."""
        if self._open and (node := self._open[-1]) is not None and node.name == "style":
            node.texts.append(text)

    def doctype(self, _name: str, _system: Any, _public: Any, has_subset: int) -> None:
        """Refuse a document type that declares anything by itself."""
        if has_subset:
            self.entity()

    def entity(self, *_declaration: Any) -> None:
        """Refuse entities."""
        raise LogoError("logo.entities")

    def instruction(self, target: str, _data: str) -> None:
        """Refuse style sheets in other files."""
        if target == "xml-stylesheet":
            raise LogoError("logo.outside-styles")
