"""Finds content that nobody has answered for: proposals while no approver is named.

What is marked ``proposal`` is not in the source material. Until a clinician has approved it, all
material carries the draft mark, which tells patients and colleagues; this note tells the author how
much there is to read. That an approval is older than the texts is asked in ``curriculum/approval``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.scalar import Fields, Items, Scalar, collections
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.languages import language
from patientuddannelse.wordings import finding

_MARK = re.compile(r"proposal[\"']?\s*:")


def check_proposals(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a note for each file with proposals, at the first, while nobody is named."""
    if curriculum.clinic.approval.approved_by:
        return
    draft = language(curriculum.course.language).draft
    for file in curriculum.files:
        places = _places(file)
        if places:
            yield finding("proposal", places[0], Severity.NOTE, count=len(places), draft=draft)


@lru_cache(maxsize=512)
def _places(file: SourceFile) -> tuple[Origin, ...]:
    return tuple(_proposals(file))


def _proposals(file: SourceFile) -> Iterator[Origin]:
    """Yield where each proposal is marked: a field of its own, or a name in a model's list."""
    if not _MARK.search(file.text):  # to go through the values of a large file takes longer
        return
    for _, node in collections(file.data):
        marked = node.get("proposal") if isinstance(node, Fields) else None
        if isinstance(marked, Items):
            yield from (each.origin for each in marked if isinstance(each, Scalar))
        elif isinstance(marked, Scalar) and marked.lower() != "false":
            yield marked.origin
