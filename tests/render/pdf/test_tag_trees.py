"""What a screen reader says of every poster and worksheet, as text that can be reviewed."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from office_pdfs import POSTERS, WORKSHEETS, poster_pdf, worksheet_pdf
from tag_tree import tag_tree

from patientuddannelse.curriculum.load import Curriculum

Golden = Callable[[str, str], None]


def dump(data: bytes) -> str:
    """Return the tree without the code made from the sheet's content, new with every word."""
    return re.sub(r"\b[0-9A-F]{6}\b", "CODE", tag_tree(data))


def nodes(parent: Any) -> Iterator[Any]:
    kids = parent.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if "/S" in kid:
            yield kid
            yield from nodes(kid)


def tags_of(data: bytes) -> list[str]:
    pdf = pikepdf.open(io.BytesIO(data))
    return [str(node.S)[1:] for node in nodes(pdf.Root.StructTreeRoot.K[0])]


@pytest.mark.parametrize("model", POSTERS)
def test_a_poster_is_read_out_as_reviewed(
    curriculum: Curriculum, golden: Golden, model: str
) -> None:
    golden(f"tags/{model}.txt", dump(poster_pdf(curriculum, model)))


@pytest.mark.parametrize("model", WORKSHEETS)
def test_a_worksheet_is_read_out_as_reviewed(
    curriculum: Curriculum, golden: Golden, model: str
) -> None:
    golden(f"tags/{model}_worksheet.txt", dump(worksheet_pdf(curriculum, model)))


@pytest.mark.parametrize("model", POSTERS)
def test_headings_go_down_one_level_at_a_time_from_one_title(
    curriculum: Curriculum, model: str
) -> None:
    found = [tags_of(poster_pdf(curriculum, model))]
    if model in WORKSHEETS:
        found.append(tags_of(worksheet_pdf(curriculum, model)))
    for tags in found:
        levels = [int(tag[1]) for tag in tags if tag[0] == "H"]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("model", WORKSHEETS)
def test_every_field_says_what_it_is_for_in_the_order_of_the_tree(
    curriculum: Curriculum, model: str
) -> None:
    pdf = pikepdf.open(io.BytesIO(worksheet_pdf(curriculum, model)))
    read = [n.K.Obj for n in nodes(pdf.Root.StructTreeRoot.K[0]) if n.S == "/Form"]
    tabbed = [widget for page in pdf.pages for widget in page.obj.get("/Annots", [])]
    assert [widget.objgen for widget in tabbed] == [widget.objgen for widget in read]
    assert all(page.obj.Tabs == "/S" for page in pdf.pages)
    said = [(index_of(pdf, widget), str(widget.TU).strip()) for widget in read]
    assert said
    assert all(words for _, words in said)
    assert len(set(said)) == len(said)  # no two fields of a page sound alike


def index_of(pdf: pikepdf.Pdf, widget: Any) -> int:
    return [page.obj.objgen for page in pdf.pages].index(widget.P.objgen)
