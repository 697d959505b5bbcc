"""The structure of a PDF as text: what a screen reader says, line by line, in its order.

An element is a line: its tag, the alt text of a figure in brackets, then its words. A form field
is a line with its kind, name and tooltip. Below an element, indented, stand its kids; an only kid
of an element without words stands on its line.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_PAIR = re.compile(rb"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{4,})>")
_RADIO = 1 << 15


def tag_tree(data: bytes) -> str:
    """Return title, language and tree of a file, a rule between its pages."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        lines = [f"{pdf.docinfo['/Title']} ({pdf.Root.Lang})"]
        words = {page.obj.objgen: _spoken(page) for page in pdf.pages}
        page = None
        (document,) = pdf.Root.StructTreeRoot.K
        for node in document.K:
            here = _page(node)
            if here != page:
                lines.append(f"--- page {list(words).index(here) + 1}")
            page = here
            lines += _element(node, words, "")
    return "\n".join(lines) + "\n"


def _page(node: Any) -> Any:
    """Return the page of the first mark at or below an element."""
    for kid in _kids(node):
        if "/Pg" in kid:
            return kid.Pg.objgen
        if "/S" in kid and (page := _page(kid)):
            return page
    return None


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _element(node: Any, words: dict[Any, dict[int, str]], indent: str) -> Iterator[str]:
    said, below = "", []
    for kid in _kids(node):
        if "/S" in kid:
            below.append(kid)
        elif "/MCID" in kid:
            said += words[kid.Pg.objgen][int(kid.MCID)]
        else:
            said += _field(kid.Obj)
    alt = f"[{node.Alt}]" if "/Alt" in node else ""
    line = " ".join(part for part in (str(node.S)[1:], alt, said) if part)
    if len(below) == 1 and not alt and not said:
        first, *rest = _element(below[0], words, indent)
        yield f"{indent}{line} {first[len(indent) :]}"
        yield from rest
        return
    yield indent + line
    for kid in below:
        yield from _element(kid, words, indent + "  ")


def _field(widget: Any) -> str:
    """Return kind, name and tooltip of a form field."""
    field = widget.get("/Parent", widget)
    kind = {"/Tx": "text", "/Btn": "check"}[str(field.FT)]
    if int(field.get("/Ff", 0)) & _RADIO:
        kind = "radio"
    elif int(field.get("/Ff", 0)):
        kind = "lines"
    return f"{kind} {field.T}: {widget.TU}"


def _spoken(page: Any) -> dict[int, str]:
    """Return the characters of each numbered stretch of a page, with what stands for them."""
    said: dict[int, str] = {}
    fonts = page.get("/Resources", {}).get("/Font", {})
    maps = {name: _characters(font) for name, font in fonts.items()}
    letters: dict[int, str] = {}
    outer: list[dict[int, str]] = []
    open_marks: list[tuple[int | None, str | None]] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else {}
                number = int(properties["/MCID"]) if "/MCID" in properties else None
                if number is not None:
                    said[number] = ""
                instead = properties.get("/ActualText")
                open_marks.append((number, None if instead is None else str(instead)))
            case "EMC":
                _, instead = open_marks.pop()
                if instead is not None:
                    _say(said, open_marks, instead)
            case "q":
                outer.append(letters)
            case "Q":
                letters = outer.pop()
            case "Tf":
                letters = maps[str(operands[0])]
            case "Tj" | "TJ":
                pieces = operands[0] if str(operator) == "TJ" else operands
                codes = b"".join(bytes(p) for p in pieces if isinstance(p, pikepdf.String))
                if open_marks and open_marks[-1][1] is None:
                    _say(said, open_marks, "".join(letters[code] for code in codes))
    return said


def _say(said: dict[int, str], marks: list[tuple[int | None, str | None]], text: str) -> None:
    number = next((number for number, _ in reversed(marks) if number is not None), None)
    if number is not None:
        said[number] += text


def _characters(font: Any) -> dict[int, str]:
    pairs = _PAIR.findall(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else []
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}
