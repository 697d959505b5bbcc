"""A snapshot: what everything that was built says, small enough to be kept after every build."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from io import BytesIO
from typing import Any

from patientuddannelse.artefact import Artefact, Said
from patientuddannelse.curriculum.approval import approval_mark
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.history.nodes import Name, Nodes

FORMAT = 1
_MOST_BYTES = 50_000_000
_CODE_LENGTH = 8
_NOT_DRAWN = frozenset({"id", "alt", "sources", "proposal", "slug", "notes"})
_ON_ITS_OWN_SHEET = ("worksheet", "clinician")  # in a model's file: drawn only where it is read
_FOLDER_OF_MODELS = "/models/"
_OF_A_FILE = ("path", "id", "kind", "title", "sheet", "variant", "sheet_id", "edition", "code")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page or slide said: texts by their names, and other values that its drawing has."""

    name: str
    title: str
    texts: Mapping[Name, str]
    fields: Mapping[Name, str]
    drawn: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was built: what it is, what its foot says, and its pages."""

    path: str
    id: str
    kind: str
    title: str
    sheet: str
    variant: str
    sheet_id: str
    edition: str
    code: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a build left: the course's title, edition and approval, and every file."""

    title: str
    edition: str
    approval: str
    files: tuple[Kept, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of all material, in order."""
        return tuple(dict.fromkeys(each.id for each in self.files))


def snapshot_of(
    curriculum: Curriculum,
    nodes: Nodes,
    artefacts: Iterable[Artefact],
    before: Snapshot | None = None,
    still: Iterable[str] = (),
) -> Snapshot:
    """Return what these artefacts say; of files that are ``still`` there, what was known before."""
    paths = {*still}
    files = {each.path: each for each in (before.files if before else ()) if each.path in paths}
    files |= {each.path: _kept(each, nodes) for each in artefacts}
    return Snapshot(
        title=str(curriculum.course.title),
        edition=curriculum.course.edition_date.isoformat(),
        approval=approval_mark(curriculum),
        files=tuple(sorted(files.values(), key=lambda each: each.path)),
    )


def _kept(artefact: Artefact, nodes: Nodes) -> Kept:
    return Kept(
        path=artefact.path,
        id=artefact.id,
        kind=artefact.kind,
        title=artefact.title,
        sheet=artefact.sheet,
        variant=artefact.variant,
        sheet_id=artefact.sheet_id,
        edition=artefact.edition.isoformat() if artefact.edition else "",
        code=artefact.code,
        pages=tuple(_page(each, nodes) for each in artefact.says),
    )


def _page(said: Said, nodes: Nodes) -> Page:
    shown = [nodes.by_place[each] for each in said.places if each in nodes.by_place]
    texts = {name: str(nodes.values[name]) for name in shown}
    return Page(said.name, said.title, texts, _fields(said, texts, nodes), said.drawn)


def _fields(said: Said, texts: Mapping[Name, str], nodes: Nodes) -> dict[Name, str]:
    """Return the values that are not read but make the drawing: those of its slide and models."""
    if not said.drawn:
        return {}
    found = [nodes.roots[said.at]] if said.at is not None and said.at in nodes.roots else []
    found += dict.fromkeys((file, "") for file, _ in texts if _FOLDER_OF_MODELS in file)
    read = {(file, path.partition("/")[0]) for file, path in texts}
    return {
        name: str(nodes.values[name])
        for root in found
        for name in nodes.below(*root)
        if name not in texts and _is_drawn(name, root[1], read)
    }


def _is_drawn(name: Name, root: str, read: Set[Name]) -> bool:
    file, path = name
    steps = path.removeprefix(root).strip("/").split("/")
    elsewhere = steps[0] in _ON_ITS_OWN_SHEET and (file, steps[0]) not in read
    return not elsewhere and steps[0] not in _NOT_DRAWN and steps[-1] not in _NOT_DRAWN


def code_of(snapshot: Snapshot) -> str:
    """Return a code of 8 hexadecimal digits that stands for all that a snapshot holds."""
    return sha256(_text(snapshot).encode()).hexdigest()[:_CODE_LENGTH]


def dump(snapshot: Snapshot) -> bytes:
    """Return the bytes that a snapshot is kept as, the same wherever it is made."""
    return gzip.compress(_text(snapshot).encode(), compresslevel=6, mtime=0)


def _text(snapshot: Snapshot) -> str:
    """Write a snapshot as JSON in which every value stands once, for pages to refer to."""
    numbers: dict[tuple[str, str, str], int] = {}

    def numbered(values: Mapping[Name, str]) -> list[int]:
        return [numbers.setdefault((*name, value), len(numbers)) for name, value in values.items()]

    files = []
    for each in snapshot.files:
        pages = [
            {
                "name": page.name,
                "title": page.title,
                "texts": numbered(page.texts),
                "fields": numbered(page.fields),
                "drawn": page.drawn,
            }
            for page in each.pages
        ]
        plain = {name: getattr(each, name) for name in _OF_A_FILE}
        files.append({**plain, "pages": pages})
    whole = {
        "format": FORMAT,
        "title": snapshot.title,
        "edition": snapshot.edition,
        "approval": snapshot.approval,
        "files": files,
        "values": list(numbers),
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def load(data: bytes) -> Snapshot:
    """Read the bytes of a snapshot; raise ValueError for what this program has not written."""
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            whole = json.loads(file.read(_MOST_BYTES))
        if whole["format"] != FORMAT:
            raise ValueError(f"format {whole['format']}")
        values = [((str(file), str(path)), str(value)) for file, path, value in whole["values"]]
        files = tuple(_read(each, values) for each in whole["files"])
        return Snapshot(
            str(whole["title"]),
            date.fromisoformat(whole["edition"]).isoformat(),
            str(whole["approval"]),
            files,
        )
    except (OSError, EOFError, zlib.error, LookupError, TypeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _read(file: dict[str, Any], values: Sequence[tuple[Name, str]]) -> Kept:
    pages = tuple(
        Page(
            str(page["name"]),
            str(page["title"]),
            dict(values[number] for number in page["texts"]),
            dict(values[number] for number in page["fields"]),
            str(page["drawn"]),
        )
        for page in file["pages"]
    )
    if file["edition"]:
        date.fromisoformat(file["edition"])
    return Kept(**{name: str(file[name]) for name in _OF_A_FILE}, pages=pages)
