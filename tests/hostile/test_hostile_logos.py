"""Logos that would run, reach out or swell: one finding at the line that names them."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from patientuddannelse.curriculum.load import load_curriculum

pytest.importorskip("resource")

from harm import CLINIC, ONE, SECONDS, field, line_of, told
from watched import MEGABYTES, each_in_one_process, pu

AT = f"curriculum/clinic.yaml:{line_of(CLINIC, 'logo')}:7: fejl[logo]"
READ_LOGO = """
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.logo import read_logo

def take(path):
    _, found = read_logo(Text(path.name), path.parent)
    return found[0].key if found else "taken"
"""


def chunk(name: bytes, data: bytes) -> bytes:
    code = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", code)


def png(width: int, height: int, *, color: int = 6, more: bytes = b"", rows: int = 0) -> bytes:
    """Make a picture of no colour that says it is this large, with as many rows as asked for."""
    head = struct.pack(">IIBBBBB", width, height, 8, color, 0, 0, 0)
    row = bytes(width * {6: 4, 4: 2, 3: 1}[color] + 1) if rows else b""
    packed = zlib.compressobj(9)
    data = b"".join(packed.compress(row) for _ in range(rows)) + packed.flush()
    parts = chunk(b"IHDR", head), more, chunk(b"IDAT", data), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def zeros(size: int) -> bytes:
    return zlib.compress(bytes(size), 9)


def svg(inside: str, before: str = "") -> bytes:
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    return f"{before}{head}{inside}</svg>".encode()


ENTITIES = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "ha"}">' for i in range(9))
BOX = '<rect class="a" width="1" height="1"/>'


SELECTORS = ",".join(f".a{i}" for i in range(50_000)) + ",.a"
LOGOS = {
    "a PNG of 3,600 million pixels": png(60_000, 60_000),
    "a PNG of one row": png(39_000_000, 1, rows=1),
    "a PNG's text": png(9, 9, rows=9, more=chunk(b"zTXt", b"a\0\0" + zeros(300_000_000))),
    "a PNG's profile": png(9, 9, rows=9, more=chunk(b"iCCP", b"a\0\0" + zeros(300_000_000))),
    "6 MB": bytes(6_000_000),
    "a script": svg("<script>x()</script>"),
    "a script on a click": svg(f'<g onclick="x()">{BOX}</g>'),
    "a picture elsewhere": svg('<image href="file:///etc/passwd"/>'),
    "an external entity": svg(
        "<text>&x;</text>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    ),
    "entities that multiply": svg("&l8;", f"<!DOCTYPE svg [{ENTITIES}]>"),
    "styles elsewhere": svg("<style>@import url(http://x)</style>"),
    "deep groups": svg("<g>" * 60_000 + "</g>" * 60_000),
    "comments never closed": svg("<style>" + "/*" * 450_000 + "</style>"),
    "a turn without end": svg('<rect width="1" height="1" transform="rotate(1e999)"/>'),
    "larger than numbers": svg('<g transform="scale(1e300)scale(1e300)">' + BOX + "</g>"),
    "styles without braces": svg("<style>" + "a" * 900_000 + "</style>"),
    "letters one by one": svg("&#65;" * 190_000),
    "an arc of digits": svg('<path d="M0 0A' + "2" * 900_000 + '"/>'),
    "a long path": svg('<path d="M0 0' + "L1 1" * 240_000 + '"/>'),
    "styles that multiply": svg(f"<style>{SELECTORS}{{{'fill:x;' * 60_000}}}</style>{BOX}"),
    "a long polygon": svg('<polygon points="' + "1 1 " * 240_000 + '"/>'),
}


def test_a_logo_that_does_harm_is_refused(project: Path) -> None:
    folder = project / "logos"
    folder.mkdir()
    for name, data in LOGOS.items():
        (folder / name).write_bytes(data)
    done = each_in_one_process(READ_LOGO, sorted(folder.iterdir()))
    assert {name: said for name, (said, _) in done.items() if not said.startswith("logo")} == {}
    assert {name: took for name, (_, took) in done.items() if took > SECONDS / 2} == {}


@pytest.mark.parametrize("name", ["a PNG's profile", "an external entity", "a script"])
def test_a_logo_that_does_harm_is_told_at_the_line_that_names_it(project: Path, name: str) -> None:
    (project / "curriculum" / "logo.x").write_bytes(LOGOS[name])
    field("logo", "logo.x", CLINIC)(project / "curriculum")
    (found,) = told(project, *ONE).found
    assert AT in found


@pytest.mark.parametrize("name", ["../logo.png", "link.png"])
def test_a_logo_elsewhere_is_refused(project: Path, name: str) -> None:
    (project / "logo.png").write_bytes(png(9, 9, rows=9))
    (project / "curriculum" / "link.png").symlink_to(project / "logo.png")
    field("logo", name, CLINIC)(project / "curriculum")
    (found,) = told(project, *ONE).found
    assert AT in found


@pytest.mark.parametrize("color", [4, 6])
def test_the_largest_logo_takes_no_more_than_a_build_may(project: Path, color: int) -> None:
    (project / "curriculum" / "logo.png").write_bytes(png(4000, 4000, color=color, rows=4000))
    field("logo", "logo.png", CLINIC)(project / "curriculum")
    done = pu("build", project, *ONE)
    assert done.code == 0, done.err
    assert done.megabytes <= MEGABYTES


def test_a_picture_made_small_is_still_the_picture(project: Path) -> None:
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (3000, 1500), "red").save(stream, "JPEG", exif=exif)
    (project / "curriculum" / "logo.jpg").write_bytes(stream.getvalue())
    field("logo", "logo.jpg", CLINIC)(project / "curriculum")
    logo = load_curriculum(project).logo
    assert logo is not None
    assert (logo.box.width, logo.box.height) == (1000, 2000)
