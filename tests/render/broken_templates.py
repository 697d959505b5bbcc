"""Templates broken by chance, the same for the same number: parts, their XML, the archive."""

from __future__ import annotations

import random
import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

SEED = 20261122

Files = dict[str, bytes]

_TAG = re.compile(rb"<[a-zA-Z][^<>]*>")
_ATTRIBUTE = re.compile(rb' ([\w:]+)="([^"]*)"')
_SIZED = re.compile(rb"<a:(?:ext|off|chExt|chOff) [^<>]*/>|<p:(?:sldSz|notesSz) [^<>]*/>")
_LEAF = re.compile(rb"<([\w:]+)(?: [^<>]*)?/>|<([\w:]+)(?: [^<>]*)?>[^<>]*</\2>")
_READ_FOR_ALL = re.compile(r"presentation|Master|theme1|Layout[1267]\.")
_ODD = (
    b"", b"0", b"-1", b"1", b"x", b"NaN", b"1e9", b"99999999999999999999", b"-914400",
    b"2147483648", b"rId1", b"rId99", b"../../x", b"/", b"&lt;", b"\xc3\xa6", b"0.5", b"true", b" ",
)  # fmt: skip
_SIZES = (
    b"0", b"0", b"0", b"-1", b"1", b"12700", b"-9144000", b"2147483647", b"99999999999", b"x", b"",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Broken:
    """A template that has been broken, and how."""

    number: int
    data: bytes
    how: str


def broken(number: int, whole: list[bytes]) -> Broken:
    """Break one of some templates, in one to three ways."""
    chance = random.Random(f"{SEED}/{number}")
    with ZipFile(BytesIO(chance.choice(whole))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    told = []
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        change = chance.choice(CHANGES)
        told.append(f"{change.__name__.strip('_')} {change(chance, files)}")
    data = _packed(files)
    if chance.random() < 0.15:
        change_all = chance.choice(OF_THE_ARCHIVE)
        data = change_all(chance, data)
        told.append(change_all.__name__.strip("_"))
    return Broken(number, data, ", ".join(told))


def _packed(files: Files) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return stream.getvalue()


def _one(chance: random.Random, files: Files, pattern: str = "") -> str:
    """Choose a part: those that are read for every deck more often than others."""
    names = [each for each in files if re.search(pattern, each)]
    often = [each for each in names if _READ_FOR_ALL.search(each)]
    return chance.choice(chance.choice((names, often)) or names or sorted(files))


def _without_part(chance: random.Random, files: Files) -> str:
    name = _one(chance, files)
    del files[name]
    return name


def _without_relations(chance: random.Random, files: Files) -> str:
    name = _one(chance, files, r"\.rels$")
    del files[name]
    return name


def _without_a_relation(chance: random.Random, files: Files) -> str:
    return _in_xml(chance, files, re.compile(rb"<Relationship [^<>]*/>"), lambda _: b"", r"\.rels$")


def _without_a_type(chance: random.Random, files: Files) -> str:
    kind = re.compile(rb"<(?:Override|Default) [^<>]*/>")
    return _in_xml(chance, files, kind, lambda _: b"", r"^\[Content")


def _wrong_type(chance: random.Random, files: Files) -> str:
    types = re.findall(rb'ContentType="([^"]*)"', files.get("[Content_Types].xml", b"")) or [b"x"]
    other = chance.choice((*types, b"x", b"text/plain", b""))
    kind = re.compile(rb'ContentType="[^"]*"')
    return _in_xml(chance, files, kind, lambda _: b'ContentType="%s"' % other, r"^\[Content")


def _other_target(chance: random.Random, files: Files) -> str:
    names = (*files, "nowhere.xml", "../../../../etc/passwd", "", "#", "file:///etc/passwd", "//x")
    target = chance.choice(names).encode()
    kind = re.compile(rb'Target="[^"]*"')
    return _in_xml(chance, files, kind, lambda _: b'Target="/%s"' % target, r"\.rels$")


def _outside(chance: random.Random, files: Files) -> str:
    def made(found: bytes) -> bytes:
        return found.replace(b"Target=", b'TargetMode="External" Target=')

    return _in_xml(chance, files, re.compile(rb"<Relationship [^<>]*/>"), made, r"\.rels$")


def _another_part(chance: random.Random, files: Files) -> str:
    name, other = _one(chance, files), _one(chance, files)
    files[name] = files[other]
    return f"{name} = {other}"


def _cut_off(chance: random.Random, files: Files) -> str:
    name = _one(chance, files)
    files[name] = files[name][: chance.randrange(len(files[name]) + 1)]
    return name


def _flipped_byte(chance: random.Random, files: Files) -> str:
    name = _one(chance, files)
    data = files[name] or b"x"
    at = chance.randrange(len(data))
    files[name] = data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
    return name


def _without_element(chance: random.Random, files: Files) -> str:
    return _in_xml(chance, files, _LEAF, lambda _: b"", r"^ppt/.*\.xml$")


def _element_twice(chance: random.Random, files: Files) -> str:
    return _in_xml(chance, files, _LEAF, lambda found: found + found, r"^ppt/.*\.xml$")


def _other_name(chance: random.Random, files: Files) -> str:
    def made(found: bytes) -> bytes:
        return found.replace(b"<a:", b"<p:").replace(b"<p:", b"<a:", 1)

    return _in_xml(chance, files, _LEAF, made, r"^ppt/.*\.xml$")


def _without_attribute(chance: random.Random, files: Files) -> str:
    return _in_xml(chance, files, _ATTRIBUTE, lambda _: b"", r"^ppt/.*(?:xml|rels)$")


def _odd_value(chance: random.Random, files: Files) -> str:
    value = chance.choice(_ODD)

    def made(found: bytes) -> bytes:
        return found.partition(b"=")[0] + b'="%s"' % value

    return _in_xml(chance, files, _ATTRIBUTE, made, r"^ppt/.*(?:xml|rels)$")


def _odd_size(chance: random.Random, files: Files) -> str:
    """Give all sizes of a kind in a part another: places of no width, slides of no height."""
    name = _one(chance, files, r"(?:Layout|Master)\d+\.xml$|presentation\.xml$")
    value, which = chance.choice(_SIZES), chance.choice((b"cx", b"cy", b"x", b"y", b"c?[xy]"))
    kind = re.compile(rb'( %s=")-?\d+"' % which)

    def made(found: re.Match[bytes]) -> bytes:
        return kind.sub(rb'\g<1>%s"' % value, found[0])

    files[name] = _SIZED.sub(made, files[name])
    return f"{name} {which.decode()}={value.decode()}"


def _in_xml(
    chance: random.Random,
    files: Files,
    kind: re.Pattern[bytes],
    made: Callable[[bytes], bytes],
    pattern: str,
) -> str:
    """Change one thing of a kind in one part."""
    name = _one(chance, files, pattern)
    found = list(kind.finditer(files[name]))
    if found:
        one = chance.choice(found)
        files[name] = files[name][: one.start()] + made(one[0]) + files[name][one.end() :]
        return f"{name} {one[0][:60].decode(errors='replace')}"
    return name


def _zeros(chance: random.Random, files: Files) -> str:
    """Put in what swells: much of nothing, in one part or in many."""
    name = chance.choice((*files, "ppt/media/film.bin", "ppt/media/picture.png"))
    files[name] = bytes(chance.choice((1_000_000, 11_000_000, 70_000_000)))
    return f"{name} {len(files[name])}"


def _deep(chance: random.Random, files: Files) -> str:
    name = _one(chance, files, r"\.xml$")
    levels = chance.choice((200, 5_000, 100_000))
    tag = (_TAG.search(files[name]) or [b"<x>"])[0].strip(b"<>/").split()[0]
    files[name] = files[name].replace(b"</" + tag, b"<x>" * levels + b"</x>" * levels + b"</" + tag)
    return f"{name} {levels}"


def _truncated(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def _flipped(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _middle_gone(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.randrange(1, 2_000) :]


def _lying(chance: random.Random, data: bytes) -> bytes:
    """Say of a part in the table of contents that it is of another size."""
    at = [found.start() for found in re.finditer(rb"PK\x01\x02", data)]
    if not at:
        return data
    place = chance.choice(at) + 24
    return data[:place] + struct.pack("<I", chance.choice((0, 1, 2**31))) + data[place + 4 :]


def _twice(_chance: random.Random, data: bytes) -> bytes:
    stream = BytesIO(data)
    with ZipFile(stream, "a") as archive:
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            archive.writestr("ppt/presentation.xml", b"<x/>")
    return stream.getvalue()


CHANGES: tuple[Callable[[random.Random, Files], str], ...] = (
    _without_part, _without_relations, _without_a_relation, _without_a_type, _wrong_type,
    _other_target, _outside, _another_part, _cut_off, _flipped_byte, _without_element,
    _without_element, _element_twice, _other_name, _without_attribute, _without_attribute,
    _odd_value, _odd_value, _odd_value, _odd_size, _odd_size, _odd_size, _zeros, _deep,
)  # fmt: skip
OF_THE_ARCHIVE: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _truncated, _flipped, _flipped, _middle_gone, _lying, _twice,
)  # fmt: skip
