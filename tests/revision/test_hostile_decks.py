"""Files that are no decks, or mean harm, are refused in time and in words."""

import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_deck import deck

from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.revision import package as package_module
from patientuddannelse.revision.base import base_of
from patientuddannelse.revision.joining import joined
from patientuddannelse.revision.package import DeckFileError, Package, opened

BUILT = render_deck(deck())
MAIN = "ppt/presentation.xml"
SLIDE = "ppt/slides/slide1.xml"


def packed(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = opened(BUILT).parts
    return packed({**parts, name: change(parts[name])})


def merged(data: bytes) -> bytes:
    edited, new = opened(data), opened(BUILT)
    base = base_of(edited) or base_of(new)
    assert base is not None
    return joined(base, edited, new).data or data


@pytest.mark.parametrize(
    "data",
    {
        "no zip": b"hello",
        "nothing": b"",
        "a password": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "another zip": packed({"a.txt": b"a"}),
        "a document": packed({"[Content_Types].xml": b"<Types>wordprocessingml</Types>"}),
        "no presentation": packed({"[Content_Types].xml": b"<Types>presentationml</Types>"}),
        "half": BUILT[: len(BUILT) // 2],
        "broken slide": changed(SLIDE, lambda data: data[:-100]),
        "no shapes": changed(SLIDE, lambda data: b"<a/>"),
        "a slide listed twice": changed(
            MAIN, lambda data: data.replace(b'<p:sldId id="257"', b'<p:sldId id="256"')
            .replace(b'r:id="rId8"', b'r:id="rId7"')
        ),
        "entities": changed(
            MAIN, lambda data: b'<!DOCTYPE a [<!ENTITY a "b">]>' + data.split(b"?>", 1)[1][:-9]
        ),
    }.items(),
    ids=lambda pair: pair[0],
)  # fmt: skip
def test_it_is_refused(data: tuple[str, bytes]) -> None:
    with pytest.raises(DeckFileError):
        merged(data[1])


def test_a_file_that_unpacks_to_too_much_is_refused_before_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package_module, "MOST_BYTES", 1_000_000)
    with pytest.raises(DeckFileError, match="large"):
        opened(packed({"[Content_Types].xml": b"presentationml", "ppt/a.bin": bytes(2_000_000)}))


def test_entities_are_not_opened() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
    assert "aaaa" not in "".join(Package({"a": bomb}).xml("a").itertext())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.sampled_from([MAIN, SLIDE, "ppt/_rels/presentation.xml.rels", "[Content_Types].xml",
                     "ppt/slides/_rels/slide22.xml.rels", "ppt/slides/slide22.xml",
                     "customXml/item1.xml", "ppt/notesSlides/notesSlide22.xml"]),
    st.randoms(use_true_random=False),
)  # fmt: skip
def test_whatever_is_missing_or_other_is_merged_or_refused(name: str, random: object) -> None:
    """Elements go, and values become others, wherever it may be."""
    from lxml import etree

    package = opened(BUILT)
    root = package.xml(name)
    every = [each for each in root.iter() if each.getparent() is not None]
    for _ in range(3):
        one = random.choice(every)  # type: ignore[attr-defined]
        if random.random() < 0.5 and one.getparent() is not None:  # type: ignore[attr-defined]
            one.getparent().remove(one)
        elif one.attrib:
            key = random.choice(sorted(one.attrib))  # type: ignore[attr-defined]
            one.set(key, random.choice(["", "-1", "x", "99999999999", "../../a"]))  # type: ignore[attr-defined]
    data = packed({**package.parts, name: etree.tostring(root)})
    try:
        result = merged(data)
    except DeckFileError:
        return
    assert zlib.crc32(result)
    opened(result)
