import hashlib
import io
import zlib

import pikepdf

from patientuddannelse.render.pdf.saving import saved

CLOSES_ON_A_RETURN = b"\r\nendstream"


def unlucky() -> pikepdf.Pdf:
    """Return a file with a stream whose compressed bytes end in a carriage return."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    for number in range(5000):
        words = hashlib.sha256(b"%d" % number).hexdigest().encode()
        content = b"%% %s\n0 0 99 99 re f\n" % words
        if zlib.compress(content).endswith(b"\r"):
            page.Contents = pdf.make_stream(content)
            return pdf
    raise AssertionError("no such stream")


def test_no_stream_seems_a_byte_too_long() -> None:
    plain = io.BytesIO()
    unlucky().save(plain, deterministic_id=True)
    assert CLOSES_ON_A_RETURN in plain.getvalue()
    data = saved(unlucky())
    assert CLOSES_ON_A_RETURN not in data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.pages[0].Contents.read_bytes().endswith(b"re f\n")


def test_the_same_file_gives_the_same_bytes() -> None:
    assert saved(unlucky()) == saved(unlucky())
