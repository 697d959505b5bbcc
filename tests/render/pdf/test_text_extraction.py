"""Text comes out of every file as it was written: whole sentences, Danish letters, no hyphens."""

from __future__ import annotations

import io
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import pdfplumber
import pypdfium2
import pytest
from office_pdfs import POSTERS, WORKSHEETS, poster_pdf, sides, worksheet_pdf
from sample_scene import block, poster

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.drawing.shapes import group
from patientuddannelse.posters.model import Poster
from patientuddannelse.posters.worksheets import compose_model_worksheet
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Role
from patientuddannelse.scene.walk import text_blocks


def by_pdfium(data: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def by_pdfplumber(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return "\n".join(page.extract_text(use_text_flow=True) for page in pdf.pages)


def by_poppler(data: bytes) -> str:
    command = ["pdftotext", "-raw", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


READERS = [by_pdfium, by_pdfplumber, by_poppler]


def written(pages: Iterable[Poster]) -> Iterator[str]:
    """Yield every paragraph with its words parted by single spaces."""
    for page in pages:
        for each in text_blocks(page.scene):
            for paragraph in each.paragraphs:
                yield " ".join(paragraph.text.replace("\u00ad", "").split())


def plain(text: str) -> str:
    """Part words by single spaces; leave out hyphens, soft or drawn, as line ends differ."""
    for mark in ("-\n", "-\r\n", "\u00ad\n", "\ufffe", "\u00ad", "-"):
        text = text.replace(mark, "")
    return " ".join(text.split())


def assert_whole(pages: list[Poster], data: bytes, reader: Callable[[bytes], str]) -> None:
    found = plain(reader(data))
    wanted = Counter(plain(each) for each in written(pages))
    lost = [each for each, count in wanted.items() if found.count(each) < count]
    assert lost == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("model", POSTERS)
def test_every_sentence_of_a_poster_comes_out_whole(
    curriculum: Curriculum, model: str, reader: Callable[[bytes], str]
) -> None:
    assert_whole(sides(curriculum, model), poster_pdf(curriculum, model), reader)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("model", WORKSHEETS)
def test_every_sentence_of_a_worksheet_comes_out_whole(
    curriculum: Curriculum, model: str, reader: Callable[[bytes], str]
) -> None:
    pages = list(compose_model_worksheet(curriculum, curriculum.models[model]).pages)
    assert_whole(pages, worksheet_pdf(curriculum, model), reader)


def test_a_hyphen_that_only_ends_a_line_is_none_for_readers() -> None:
    setting = block("Smertehånd\u00adteringen er en ting", Rect(10, 10, 80, 90))
    data = render_pdf(poster(setting))
    assert "Smertehåndteringen" in by_poppler(data).replace("\u00ad\n", "").replace("\u00ad", "")
    assert "-" not in by_poppler(data)
    assert "-" not in by_pdfium(data)


def test_an_item_and_its_label_do_not_run_together() -> None:
    mark = block("1", Rect(10, 10, 20, 20), name="label")
    words = block("Ét åbent spørgsmål", Rect(30, 10, 200, 20))
    item = group(group(mark, words, role=Role.ITEM), role=Role.LIST)
    data = render_pdf(poster(item))
    assert all("1 Ét åbent spørgsmål" in " ".join(read(data).split()) for read in READERS)
