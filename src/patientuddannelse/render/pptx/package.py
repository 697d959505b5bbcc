"""From the parts of a package to its files: the same parts give the same bytes on every run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from patientuddannelse.render.pptx.xml import HEADER
from patientuddannelse.revision.package import zipped as zipped

if TYPE_CHECKING:
    from pptx.opc.package import OpcPackage

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}


def content_types(parts: Iterable[tuple[str, str]]) -> bytes:
    """Return [Content_Types].xml for parts given as (name from the root, content type)."""
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in _DEFAULTS.items()
    )
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>'
        for name, kind in parts
        if _DEFAULTS.get(name.rpartition(".")[2]) != kind
    )
    return f'{HEADER}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'.encode()


def files_of(package: OpcPackage) -> dict[str, bytes]:
    """Return the files of a package, parts in the order of their names."""
    parts = sorted(package.iter_parts(), key=lambda part: (len(part.partname), part.partname))
    types = content_types((str(part.partname), part.content_type) for part in parts)
    files = {"[Content_Types].xml": types, "_rels/.rels": package._rels.xml}
    for part in parts:
        files[part.partname.membername] = part.blob
        if len(part.rels):
            files[part.partname.rels_uri.membername] = part.rels.xml
    return files
