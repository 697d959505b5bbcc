"""From a clinic's file to a presentation that can be opened, or to why it cannot be a template."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from patientuddannelse.diagnostics import Phrase
from patientuddannelse.render.pptx.package import content_types, zipped
from patientuddannelse.wordings.refusal import RefusedError

if TYPE_CHECKING:
    from pptx.opc.package import Part
    from pptx.presentation import Presentation

_TYPES = "[Content_Types].xml"
_MAIN = re.compile(rb"presentationml\.(?:template|slideshow)\.main\+xml")
_MOST_BYTES = 60_000_000  # unpacked: it is held some times over while it is read and filled
_MOST_XML = 10_000_000  # in one part: what is read of it takes ten times as much
_MOST_PARTS = 5_000
_ENTRY = b"PK\x01\x02"  # before each part in the table of contents
# No office program declares anything of its own: entities could swell, or reach other files.
_DECLARING = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_OF_ARCHIVES = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, LookupError,
    ValueError,
)  # fmt: skip
"""What reading a broken archive raises: places in it lead anywhere, and names are in no code."""

_OTHERS = (
    (b"wordprocessingml", "kind.word"),
    (b"spreadsheetml", "kind.excel"),
)
_THEME = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
_INSIDE = (
    "/core-properties", "/extended-properties", "/handoutMaster", "/notesMaster", "/presProps",
    "/printerSettings", "/slideLayout", "/slideMaster", "/tableStyles", "/theme", "/viewProps",
)  # fmt: skip
"""The relations whose target is always a part of the file."""


class TemplateError(RefusedError):
    """The file cannot be a template."""

    name = "template"


def presentation_in(path: Path) -> bytes:
    """Return the package of a .pptx or .potx as python-pptx opens it.

    Raises TemplateError for everything else: no file, a password, macros, another kind of file.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise TemplateError("template.unreadable")
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise TemplateError("template.missing") from error
    except (OSError, ValueError) as error:
        why = "folder" if path.is_dir() else "unreadable"
        raise TemplateError(f"template.{why}") from error
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise TemplateError("template.locked")
    if len(data) > _MOST_BYTES or data.count(_ENTRY) > _MOST_PARTS:
        raise _too_large()
    if not zipfile.is_zipfile(BytesIO(data)):
        raise TemplateError("template.other")
    try:
        return _as_presentation(data)
    except _OF_ARCHIVES as error:
        raise TemplateError("template.damaged") from error


def _too_large() -> TemplateError:
    return TemplateError("template.bytes", most=_MOST_BYTES // 1_000_000)


def _as_presentation(data: bytes) -> bytes:
    """Return an archive as a presentation's: a template says of itself that it is none."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        types = _types_in(archive)
        _require_plain(archive, types)
        names = [name for name in archive.namelist() if not name.endswith("/")]
        files = {name: archive.read(name) for name in names}
    if len(files) != len(names):
        raise TemplateError("template.twice")
    if any(mark in data for name, data in files.items() if _is_xml(name) for mark in _DECLARING):
        raise TemplateError("template.damaged")
    changed = _MAIN.sub(b"presentationml.presentation.main+xml", types)
    return zipped((files | {_TYPES: changed}).items())


def _types_in(archive: zipfile.ZipFile) -> bytes:
    """Return what an archive of a fit size says that its parts are."""
    names = archive.namelist()
    if _TYPES not in names:
        kind = "kind.opendocument" if "mimetype" in names else "kind.zip"
        raise TemplateError("template.kind", kind=Phrase(kind))
    parts = archive.infolist()
    xml = (each.file_size for each in parts if _is_xml(each.filename))
    if sum(each.file_size for each in parts) > _MOST_BYTES or max(xml) > _MOST_XML:
        raise _too_large()
    return archive.read(_TYPES)


def _require_plain(archive: zipfile.ZipFile, types: bytes) -> None:
    """Raise TemplateError for what is no presentation, or one that is not read: macros, strict."""
    names = archive.namelist()
    if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in names):
        raise TemplateError("template.macros")
    if b"presentationml" not in types:
        kind = next((what for mark, what in _OTHERS if mark in types), "kind.no-presentation")
        raise TemplateError("template.kind", kind=Phrase(kind))
    main = archive.read("ppt/presentation.xml") if "ppt/presentation.xml" in names else b""
    if b"purl.oclc.org/ooxml" in main:
        raise TemplateError("template.strict")


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def opened(data: bytes) -> Presentation:
    """Open a package; TemplateError where its parts cannot be read."""
    import pptx

    with damage_told():
        return pptx.Presentation(BytesIO(data))


def files_of(presentation: Presentation) -> dict[str, bytes]:
    """Return the files of a package, parts in the order of their names."""
    package = presentation.part.package
    parts = sorted(package.iter_parts(), key=lambda part: (len(part.partname), part.partname))
    types = content_types((str(part.partname), part.content_type) for part in parts)
    files = {"[Content_Types].xml": types, "_rels/.rels": package._rels.xml}
    for part in parts:
        files[part.partname.membername] = part.blob
        if len(part.rels):
            files[part.partname.rels_uri.membername] = part.rels.xml
    return files


def require_whole(presentation: Presentation) -> None:
    """Raise TemplateError where an office program would ask whether to repair the file.

    So it does where a part is of no kind that it knows, where two have one name, where two masters
    have one theme, and where what must lie in the file is looked for elsewhere.
    """
    package = presentation.part.package
    parts = list(package.iter_parts())
    themes = [each.part.part_related_by(_THEME).partname for each in presentation.slide_masters]
    if any(len(set(each)) < len(each) for each in (themes, [part.partname for part in parts])):
        raise TemplateError("template.damaged")
    for owner in (package, *parts):
        for known in owner._rels.values():
            inside = not known.is_external
            if not inside and known.reltype.endswith(_INSIDE):
                raise TemplateError("template.damaged")
            if inside and _is_of_no_kind(known.target_part):
                raise TemplateError("template.damaged")


def _is_of_no_kind(part: Part) -> bool:
    if part.content_type == "application/xml":  # as what add-ins and people put in may be
        return part.partname.startswith(("/ppt/", "/docProps/", "/["))
    return "/" not in part.content_type or part.partname.endswith(".rels")


@contextmanager
def damage_told() -> Iterator[None]:
    """Raise TemplateError where a part is not what it should be: each fails in a way of its own."""
    from lxml.etree import LxmlError
    from pptx.exc import PythonPptxError

    try:
        yield
    except (
        LxmlError,
        PythonPptxError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        raise TemplateError("template.damaged") from error
