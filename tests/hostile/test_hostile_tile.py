"""Files that are no poster, handed to `tile`: one finding, soon, and nothing is written."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from patientuddannelse.diagnostics import UsageError
from patientuddannelse.render.pdf.tiling import tile_pdf

pytest.importorskip("resource")

from harm import SECONDS
from watched import contents, each_in_one_process, pu

TILE = """
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.tile import tile

def take(path):
    try:
        tile(path, "a4")
    except UsageError as error:
        return error.diagnostics[0].key
    return "taken"
"""
BOX = pikepdf.Array([0, 0, 2000, 3000])


def made(change: Callable[[pikepdf.Pdf], None], **saving: object) -> bytes:
    """Return a page that says it is a poster of ours, changed."""
    stream = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(2000, 3000))
        pdf.docinfo["/Producer"] = "patientuddannelse"
        change(pdf)
        pdf.save(stream, **saving)
    return stream.getvalue()


@cache
def zeros() -> bytes:
    """Return 400 MB of zeros, packed."""
    packer, million = zlib.compressobj(1), bytes(1_000_000)
    return b"".join(packer.compress(million) for _ in range(400)) + packer.flush()


def drawing(inner: bytes, times: int = 1, packed: int = 1) -> Callable[[pikepdf.Pdf], None]:
    """Draw something packed, as often as asked for, packed once more if asked for."""

    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_indirect(pikepdf.Stream(pdf, b""))
        names = pikepdf.Array([pikepdf.Name.FlateDecode] * packed)
        data = zlib.compress(inner) if packed > 1 else inner
        stream.write(data, filter=names if packed > 1 else pikepdf.Name.FlateDecode)
        pdf.pages[0].obj.Contents = pikepdf.Array([stream] * times)

    return change


def endless(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.MediaBox = pikepdf.Array([0, 0, 10**15, 10**15])


def round_in_a_circle(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Pages.Kids = pikepdf.Array([pdf.Root.Pages])


def other_intents(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents = 3


def columns(data: bytes) -> bytes:
    """Say of the cross-reference table that its rows are very long."""
    return data.replace(b"/Columns 4", b"/Columns 900000000")


POSTERS: dict[str, Callable[[], bytes]] = {
    "400 MB packed": lambda: made(drawing(zeros())),
    "400 MB packed twice": lambda: made(drawing(zeros(), packed=2)),
    "50 MB drawn": lambda: made(drawing(zlib.compress(b"0 0 m\n" * 8_000_000, 1))),
    "drawn many times": lambda: made(drawing(zlib.compress(b"0 0 m\n" * 100_000), times=5_000)),
    "100 MB": lambda: b"%PDF-1.7\n" + bytes(100_000_000),
    "14 MB of nothing": lambda: b"%PDF-1.7\n" + bytes(14_000_000),
    "14 MB of objects": lambda: b"%PDF-1.7\n" + b"1 0 obj null endobj\n" * 700_000,
    "deep brackets": lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 5_000_000,
    "long rows": lambda: columns(
        made(lambda _: None, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    ),
    "a page without end": lambda: made(endless),
    "pages round in a circle": lambda: made(round_in_a_circle),
    "other intents": lambda: made(other_intents),
    "encrypted": lambda: made(lambda _: None, encryption=pikepdf.Encryption(owner="a", user="b")),
    "another program's": lambda: made(lambda pdf: pdf.docinfo.__delitem__("/Producer")),
    "empty": lambda: b"",
    "cut off": lambda: made(drawing(zlib.compress(b"0 0 m")))[:300],
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(1000),
}


def test_a_poster_that_does_harm_is_refused(tmp_path: Path) -> None:
    for name, data in POSTERS.items():
        (tmp_path / f"{name}.pdf").write_bytes(data())
    before = contents(tmp_path)
    done = each_in_one_process(TILE, sorted(tmp_path.iterdir()))
    assert len(done) == len(POSTERS)
    assert {name: said for name, (said, _) in done.items() if not said.startswith("usage")} == {}
    assert {name: took for name, (_, took) in done.items() if took > SECONDS / 2} == {}
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["400 MB packed", "cut off", "encrypted"])
def test_a_poster_that_does_harm_is_told_of_once(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.pdf").write_bytes(POSTERS[name]())
    done = pu("tile", tmp_path / "a.pdf")
    assert done.code == 2
    assert len(done.found) == 1
    assert "Traceback" not in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize("name", ["a folder", "a device", "nothing"])
def test_what_is_no_file_is_told_of_once(tmp_path: Path, name: str) -> None:
    path = {"a folder": tmp_path, "a device": Path("/dev/zero"), "nothing": tmp_path / "x.pdf"}
    done = pu("tile", path[name], "-o", tmp_path / "out.pdf")
    assert done.code == 2
    assert len(done.found) == 1
    assert list(tmp_path.iterdir()) == []


def test_the_fullest_page_takes_no_more_than_a_build_may(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(made(drawing(zlib.compress(b"0 0 m\n" * 240_000))))
    assert each_in_one_process(TILE, [tmp_path / "a.pdf"])["a.pdf"][0] == "taken"
    assert (tmp_path / "a-paa-a4.pdf").is_file()


def test_a_page_that_is_right_is_spread() -> None:
    assert tile_pdf(made(drawing(zlib.compress(b"0 0 m 9 9 l S"))), "a4", "a.pdf").sheets > 1
    with pytest.raises(UsageError, match="not made by this program"):
        tile_pdf(POSTERS["another program's"](), "a4", "a.pdf")
