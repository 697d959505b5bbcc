"""What --only asks for: ids, by globs; and which one was meant where a glob names none."""

from __future__ import annotations

import fnmatch
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from patientuddannelse.curriculum.hints import nearest
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.wordings import Phrase, finding, phrase

if TYPE_CHECKING:
    from patientuddannelse.curriculum.load import Curriculum


def only(ids: Collection[str], globs: Sequence[str], curriculum: Curriculum) -> frozenset[str]:
    """Return the ids that globs name; raise UsageError where one names none."""
    found: set[str] = set()
    for glob in globs:
        named = {each for each in ids if fnmatch.fnmatchcase(each, glob)}
        if not named:
            hint = _meant(glob, ids, curriculum)
            raise UsageError(finding("usage.only", given=glob, hint=hint))
        found |= named
    return frozenset(found)


def _meant(glob: str, ids: Collection[str], curriculum: Curriculum) -> Phrase:
    """Return a hint: what is called nearly so, be it by its id, a part of it, or its file."""
    called = {each: each for each in ids}
    for each in ids:
        kind, _, name = each.partition("/")
        called.setdefault(kind, f"{kind}/*")
        for other in (name, *_files(kind, name, curriculum)):
            called.setdefault(other, each)
            called.setdefault(f"{kind}/{other}", each)
    near = nearest(glob, called)
    return phrase("only.meant", name=called[near]) if near else phrase("only.list")


def _files(kind: str, name: str, curriculum: Curriculum) -> Iterator[str]:
    """Yield what the files of a material begin with, as far as it is another name."""
    if model := curriculum.models.get(name):
        if kind == "worksheets":
            if model.worksheet:
                yield model.worksheet.slug
        else:
            yield model.slug
    elif session := curriculum.sessions.get(name):
        yield session.slug
