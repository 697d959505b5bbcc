"""Property tests: whatever a logo holds, it is taken as a picture that can be drawn, or refused."""

from __future__ import annotations

import io
import math
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from patientuddannelse.curriculum.logo.art import Logo, LogoError
from patientuddannelse.curriculum.logo.bitmap import bitmap_logo
from patientuddannelse.curriculum.logo.svg import svg_logo
from patientuddannelse.scene.primitives import Path, Picture


def saved(kind: str, **more: object) -> bytes:
    stream, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.effect_noise((12, 9), 80).convert("RGB").save(stream, kind, exif=exif, **more)
    return stream.getvalue()


BITMAPS = (saved("PNG"), saved("JPEG"), saved("JPEG", progressive=True))
CHANGES = st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=4)
NUMBERS = st.sampled_from(("0", "1", "-3.5", "1e300", "1e999", "1e-320", "9" * 400, "nan", "%", ""))


def drawn(logo: Logo) -> bool:
    """Say whether every number of a picture is one."""
    numbers = [logo.box.width, logo.box.height]
    for item in logo.items:
        assert isinstance(item, Path | Picture)
        if isinstance(item, Path):
            numbers += [number for _, *point in item.outline for number in point]
    return all(map(math.isfinite, numbers))


@given(st.sampled_from(BITMAPS), CHANGES, st.integers(0, 2000))
def test_any_bitmap_is_taken_or_refused(
    data: bytes, changes: list[tuple[int, int]], end: int
) -> None:
    changed = bytearray(data)
    for at, byte in changes:
        changed[at % len(changed)] = byte
    with suppress(LogoError):
        assert drawn(bitmap_logo(bytes(changed[: max(end, 4)])))


@given(NUMBERS, NUMBERS, st.sampled_from(("rotate", "scale", "skewX", "translate", "matrix")))
def test_any_numbers_are_taken_or_refused(one: str, other: str, turn: str) -> None:
    for shape in (
        f'<path transform="{turn}({one})" d="M0 0L{one} {other}L3 4Z"/>',
        f'<path transform="{turn}({other} 1)" d="M0 0A{one} {other} 0 01 5 5C1 {one} 2 2 3 3"/>',
        f'<rect x="{one}" width="{other}" height="2" rx="{one}" opacity="{other}"/>',
        f'<ellipse rx="{one}" ry="{other}" fill="rgb({one},{other},3)"/>',
        f'<polygon points="0 0 {one} {other} 3 4" fill="hsl({one},{other}%,3%)"/>',
    ):
        frame = f'viewBox="0 0 {one} {other}"'
        with suppress(LogoError):
            assert drawn(svg_logo(f"<svg {frame}>{shape}</svg>".encode()))


def test_colours_beyond_the_brightest_are_the_brightest() -> None:
    (path,) = svg_logo(b'<svg><rect width="1" height="1" fill="rgb(999,0,0)"/></svg>').items
    assert isinstance(path, Path)
    assert path.fill is not None
    assert path.fill.srgb == "#FF0000"
