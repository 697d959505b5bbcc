import hashlib
import io
import subprocess
import sys
import zlib

import pikepdf
import pypdf
import pytest

from patientuddannelse.render.pdf.packing import Stream, packed
from patientuddannelse.render.pdf.syntax import array, number, string

CLOSES_ON_A_RETURN = b"\r\nendstream"
ROOT, PAGES, INFO = "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>", "<<>>"


def file(*more: str | Stream) -> bytes:
    """Return a file without a page, with more objects: the first is the fourth."""
    return packed([ROOT, PAGES, INFO, *more], "1 0 R", "3 0 R", (1, 7))


def opened(data: bytes) -> pikepdf.Pdf:
    pdf = pikepdf.open(io.BytesIO(data))
    assert pdf.check_pdf_syntax() == []
    return pdf


def unlucky() -> bytes:
    """Return bytes that end in a carriage return when they are packed."""
    for count in range(9999):
        data = hashlib.sha256(b"%d" % count).hexdigest().encode()
        if zlib.compress(data, 4).endswith(b"\r"):
            return data
    raise AssertionError("no such bytes")


def test_every_object_is_found_by_its_number() -> None:
    texts = [f"<</Number {at}/Before {at - 1} 0 R>>" for at in range(4, 900)]
    pdf = opened(file(*texts))
    for at in range(4, 900):
        assert int(pdf.get_object(at, 0).Number) == at
    assert int(pdf.get_object(899, 0).Before.Number) == 898
    assert pdf.pdf_version == "1.7"


def test_a_stream_is_packed_once_and_read_as_it_was() -> None:
    ready = zlib.compress(b"ready " * 99)
    pdf = opened(
        file(
            Stream("/Kind/Loose", b"loose " * 99),
            Stream("/Filter/FlateDecode", ready, is_packed=True),
            Stream("/Type/Metadata", b"<plain/>", is_packed=True),
        )
    )
    loose, done, plain = (pdf.get_object(at, 0) for at in (4, 5, 6))
    assert loose.read_bytes() == b"loose " * 99
    assert len(loose.read_raw_bytes()) < 99
    assert str(loose.Kind) == "/Loose"
    assert done.read_raw_bytes() == ready
    assert plain.read_raw_bytes() == b"<plain/>"
    assert "/Filter" not in plain


def test_no_stream_seems_a_byte_too_long() -> None:
    data = file(Stream("", unlucky()))
    assert CLOSES_ON_A_RETURN not in data
    assert opened(data).get_object(4, 0).read_bytes() == unlucky()
    assert pypdf.PdfReader(io.BytesIO(data)).get_object(4).get_data() == unlucky()


def test_the_same_objects_give_the_same_bytes_and_others_another_name() -> None:
    assert file("<</A 1>>") == file("<</A 1>>")
    names = {bytes(opened(file(f"<</A {n}>>")).trailer.ID[0]) for n in range(3)}
    assert len(names) == 3


@pytest.mark.parametrize(
    "text", ["", "Gå tur", "(halv", "a\\b)", "linje\nskift", "skjold 🛡", "–", "þÿ", "\x7f"]
)
def test_a_string_is_read_as_it_was(text: str) -> None:
    pdf = opened(file(f"<</Said{string(text)}>>"))
    assert str(pdf.get_object(4, 0).Said) == text


@pytest.mark.parametrize(
    ("value", "spelled"),
    [(0, "0"), (-0.00001, "0"), (100, "100"), (0.5, "0.5"), (-1.25, "-1.25"), (2 / 3, "0.6667")],
)
def test_a_number_is_as_short_as_it_can_be(value: float, spelled: str) -> None:
    assert number(value) == spelled
    assert array([value, 1]) == f"[{spelled} 1]"


def test_a_poster_is_written_without_being_read_again() -> None:
    code = (
        "import sys; from sample_scene import everything;"
        "from patientuddannelse.render.pdf.document import render_pdf;"
        "assert render_pdf(everything());"
        "assert 'reportlab' in sys.modules; assert 'pikepdf' not in sys.modules"
    )
    subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path}; {code}"], check=True
    )
