"""The paragraphs of a merged text, taken from the edited and the new one."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import Any

from patientuddannelse.revision.names import A
from patientuddannelse.revision.shapes import paragraph_of
from patientuddannelse.revision.state import Paragraph
from patientuddannelse.revision.words import Merged


def put_paragraphs(body: Any, edited: Any, new: Any, words: Merged, *, styled: bool) -> None:
    """Fill a text with the paragraphs of a merge; it may be one of the two texts itself.

    New ones come as they were composed; ``styled`` ones take after the edited, whose look a hand
    has chosen. Edited ones take the sizes that the text is composed in now.
    """
    theirs, ours = _paragraphs(edited), _paragraphs(new)
    sizes = {} if styled else _sizes(theirs, ours)
    made = []
    for e, n, hand, course in words.pieces:
        if e is not None and not course and (n is None or hand or styled):
            made.append(_in_sizes(deepcopy(theirs[e]), sizes))
        elif n is not None and styled and theirs:
            model = theirs[min(len(made), len(theirs) - 1) if e is None else e]
            made.append(_worded(model, paragraph_of(ours[n])))
        elif n is not None:
            made.append(deepcopy(ours[n]))
    for each in _paragraphs(body):
        body.remove(each)
    for each in made or [_empty(theirs or ours)]:
        body.append(each)


def _paragraphs(body: Any) -> list[Any]:
    return [] if body is None else body.findall(f"{A}p")


def _empty(models: list[Any]) -> Any:
    """Return a paragraph without words, as the format asks for at least one."""
    from lxml import etree

    made = deepcopy(models[0]) if models else etree.Element(f"{A}p")
    for each in list(made):
        if each.tag in (f"{A}r", f"{A}br", f"{A}fld"):
            made.remove(each)
    return made


def _sizes(theirs: list[Any], ours: list[Any]) -> dict[str, dict[str, str]]:
    """Return what the usual size and line spacing of the edited text become in the new one."""
    found = {}
    for tag, name in ((f"{A}rPr", "sz"), (f"{A}spcPts", "val")):
        before, after = (_usual(paragraphs, tag, name) for paragraphs in (theirs, ours))
        if before and after and before != after:
            found[tag] = {before: after}
    if f"{A}rPr" in found:
        found[f"{A}endParaRPr"] = found[f"{A}rPr"]
    return found


def _usual(paragraphs: list[Any], tag: str, name: str) -> str:
    path = f"{A}pPr/{A}lnSpc/{tag}" if tag == f"{A}spcPts" else f"{A}r/{tag}"
    counted = Counter(
        each.get(name, "") for paragraph in paragraphs for each in paragraph.iterfind(path)
    )
    return counted.most_common(1)[0][0] if counted else ""


def _in_sizes(paragraph: Any, sizes: dict[str, dict[str, str]]) -> Any:
    for tag, change in sizes.items():
        name = "val" if tag == f"{A}spcPts" else "sz"
        path = f"{A}pPr/{A}lnSpc/{tag}" if name == "val" else f".//{tag}"
        for each in paragraph.iterfind(path):
            if each.get(name) in change:
                each.set(name, change[each.get(name)])
    return paragraph


def _worded(model: Any, words: Paragraph) -> Any:
    """Return a paragraph set as another is, with words of its own."""
    from lxml import etree

    made = deepcopy(model)
    look = made.find(f"{A}r/{A}rPr")
    look = deepcopy(look) if look is not None else etree.Element(f"{A}rPr")
    place = 1 if made.find(f"{A}pPr") is not None else 0
    for each in list(made):
        if each.tag in (f"{A}r", f"{A}br", f"{A}fld"):
            made.remove(each)
    for text in reversed(_split(words.text)):
        run = etree.Element(f"{A}br" if text == "\n" else f"{A}r")
        run.append(deepcopy(look))
        if text != "\n":
            etree.SubElement(run, f"{A}t").text = text
        made.insert(place, run)
    return made


def _split(text: str) -> list[str]:
    """Return the stretches of a paragraph and the breaks between them."""
    parts = [each for piece in text.split("\n") for each in (piece, "\n")][:-1]
    return [each for each in parts if each]
