"""From a clinic's file to a presentation that can be opened, or to why it cannot be a template."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from patientuddannelse.render.pptx.package import zipped

if TYPE_CHECKING:
    from pptx.presentation import Presentation

_TYPES = "[Content_Types].xml"
_MAIN = re.compile(rb"presentationml\.(?:template|slideshow)\.main\+xml")
_MOST_BYTES = 500_000_000  # unpacked
_SAVE_AS = "open it in PowerPoint and save it as a PowerPoint template (.potx)"
_OTHERS = (
    (b"wordprocessingml", "a Word document"),
    (b"spreadsheetml", "an Excel workbook"),
)


class TemplateError(Exception):
    """The file cannot be a template; ``hint`` says what to do."""

    def __init__(self, message: str, hint: str = _SAVE_AS) -> None:
        """Keep both."""
        super().__init__(message)
        self.hint = hint


def presentation_in(path: Path) -> bytes:
    """Return the package of a .pptx or .potx as python-pptx opens it.

    Raises TemplateError for everything else: no file, a password, macros, another kind of file.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise TemplateError("there is no such file", "check the name and the folder") from error
    except OSError as error:
        reason = "it is a folder" if path.is_dir() else "it cannot be read"
        raise TemplateError(reason, "name a .potx or .pptx file that you can open") from error
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise TemplateError(
            "it is protected by a password, or in the old format of PowerPoint 2003 (.ppt, .pot)",
            "open it in PowerPoint, take the password off and save it as a template (.potx)",
        )
    if not zipfile.is_zipfile(BytesIO(data)):
        raise TemplateError("it is not a PowerPoint file")
    try:
        return _as_presentation(data)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise TemplateError("the file is damaged") from error


def _as_presentation(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        if _TYPES not in names:
            kind = "an OpenDocument file" if "mimetype" in names else "a zip, but no presentation"
            raise TemplateError(f"it is {kind}")
        if sum(each.file_size for each in archive.infolist()) > _MOST_BYTES:
            raise TemplateError("it is larger than 500 MB", "take pictures and films out of it")
        types = archive.read(_TYPES)
        if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in names):
            raise TemplateError(
                "it holds macros", "save it without them, as a PowerPoint template (.potx)"
            )
        if b"presentationml" not in types:
            kind = next((what for mark, what in _OTHERS if mark in types), "no presentation")
            raise TemplateError(f"it is {kind}")
        main = archive.read("ppt/presentation.xml") if "ppt/presentation.xml" in names else b""
        if b"purl.oclc.org/ooxml" in main:
            raise TemplateError('it is saved as "Strict Open XML"')
        changed = _MAIN.sub(b"presentationml.presentation.main+xml", types)
        files = {each: archive.read(each) for each in names if not each.endswith("/")}
    if len(files) != len([name for name in names if not name.endswith("/")]):
        raise TemplateError("the file is damaged: two of its parts share a name")
    return zipped((files | {_TYPES: changed}).items())


def opened(data: bytes) -> Presentation:
    """Open a package; TemplateError where its parts cannot be read."""
    import pptx
    from lxml.etree import LxmlError

    try:
        return pptx.Presentation(BytesIO(data))
    except (LxmlError, KeyError, ValueError, AttributeError, IndexError, TypeError) as error:
        raise TemplateError("the file is damaged") from error
