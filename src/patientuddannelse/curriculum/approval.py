"""Whether clinicians have approved what is taught, as it is now: the one truth for all material."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.scalar import Fields, Scalar
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.languages import language
from patientuddannelse.wordings import finding, phrase


def is_approved(curriculum: Curriculum) -> bool:
    """Say whether the clinic's approval is whole and is of the texts as they are."""
    return curriculum.clinic.approval.covers(curriculum.code)


def approval_mark(curriculum: Curriculum) -> str:
    """Return what all material says: who approved it and when, or that it is a draft."""
    labels, approval = language(curriculum.course.language), curriculum.clinic.approval
    if not is_approved(curriculum) or approval.approved_on is None:
        return labels.draft
    return labels.approved_text(str(approval.approved_by), approval.approved_on)


def approval_findings(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning where an approval is begun but does not hold; none at all needs no word."""
    approval = curriculum.clinic.approval
    begun = approval.approved_by or approval.approved_on or approval.code
    if not begun or is_approved(curriculum):
        return
    at, draft = _place(curriculum), language(curriculum.course.language).draft
    missing = [
        phrase("thing.named", name=name)
        for name in ("approved_by", "approved_on")
        if not getattr(approval, name)
    ]
    if missing:
        one = missing[0]
        lacks = phrase("approval.no-two", one=one, two=missing[1]) if missing[1:] else one
        yield finding("approval.parts", at, Severity.WARNING, missing=lacks, draft=draft)
    elif not approval.code:
        code = curriculum.code
        yield finding("approval.code", at, Severity.WARNING, draft=draft, code=code)
    else:
        who, code = str(approval.approved_by), curriculum.code
        yield finding("approval.stale", at, Severity.WARNING, who=who, draft=draft, code=code)


def _place(curriculum: Curriculum) -> Origin:
    """Return where the approval's code stands, or else where it should."""
    file = curriculum.profile
    approval = file.data.get("approval") if file.data else None
    if not isinstance(approval, Fields):
        return file.start
    code = approval.get("code")
    return code.origin if isinstance(code, Scalar) else approval.key_origin("code")
