"""From a clinic's file to a presentation that can be opened, or to why it cannot be a template."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from patientuddannelse.diagnostics import Phrase
from patientuddannelse.render.pptx.package import zipped
from patientuddannelse.wordings.refusal import RefusedError

if TYPE_CHECKING:
    from pptx.presentation import Presentation

_TYPES = "[Content_Types].xml"
_MAIN = re.compile(rb"presentationml\.(?:template|slideshow)\.main\+xml")
_MOST_BYTES = 500_000_000  # unpacked
_OTHERS = (
    (b"wordprocessingml", "kind.word"),
    (b"spreadsheetml", "kind.excel"),
)


class TemplateError(RefusedError):
    """The file cannot be a template."""

    name = "template"


def presentation_in(path: Path) -> bytes:
    """Return the package of a .pptx or .potx as python-pptx opens it.

    Raises TemplateError for everything else: no file, a password, macros, another kind of file.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise TemplateError("template.missing") from error
    except OSError as error:
        why = "folder" if path.is_dir() else "unreadable"
        raise TemplateError(f"template.{why}") from error
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise TemplateError("template.locked")
    if not zipfile.is_zipfile(BytesIO(data)):
        raise TemplateError("template.other")
    try:
        return _as_presentation(data)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise TemplateError("template.damaged") from error


def _as_presentation(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        if _TYPES not in names:
            kind = "kind.opendocument" if "mimetype" in names else "kind.zip"
            raise TemplateError("template.kind", kind=Phrase(kind))
        if sum(each.file_size for each in archive.infolist()) > _MOST_BYTES:
            raise TemplateError("template.bytes")
        types = archive.read(_TYPES)
        if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in names):
            raise TemplateError("template.macros")
        if b"presentationml" not in types:
            kind = next((what for mark, what in _OTHERS if mark in types), "kind.no-presentation")
            raise TemplateError("template.kind", kind=Phrase(kind))
        main = archive.read("ppt/presentation.xml") if "ppt/presentation.xml" in names else b""
        if b"purl.oclc.org/ooxml" in main:
            raise TemplateError("template.strict")
        changed = _MAIN.sub(b"presentationml.presentation.main+xml", types)
        files = {each: archive.read(each) for each in names if not each.endswith("/")}
    if len(files) != len([name for name in names if not name.endswith("/")]):
        raise TemplateError("template.twice")
    return zipped((files | {_TYPES: changed}).items())


def opened(data: bytes) -> Presentation:
    """Open a package; TemplateError where its parts cannot be read."""
    import pptx
    from lxml.etree import LxmlError

    try:
        return pptx.Presentation(BytesIO(data))
    except (LxmlError, KeyError, ValueError, AttributeError, IndexError, TypeError) as error:
        raise TemplateError("template.damaged") from error
