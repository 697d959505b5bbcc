"""Whether clinicians have approved what is taught, as it is now: the one truth for all material."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.scalar import Fields, Scalar
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.languages import language


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
    draft = f'all material says "{language(curriculum.course.language).draft}"'
    write = f'"code: {curriculum.code}"'
    missing = [
        f'"{name}"' for name in ("approved_by", "approved_on") if not getattr(approval, name)
    ]
    if missing:
        said = f"the approval has no {' and no '.join(missing)}: {draft}"
        hint = "an approval needs who, when and the code; pu approve writes all three"
    elif not approval.code:
        said = f"the approval does not say which texts were approved: {draft}"
        hint = f"once a clinician has read the material as it is now, write {write}"
    else:
        said = f"the texts have changed since {approval.approved_by} approved them: {draft}"
        hint = (
            f"once a clinician has read the material as it is now, write the new date and {write}"
        )
    yield Diagnostic("approval", said, _place(curriculum), hint, Severity.WARNING)


def _place(curriculum: Curriculum) -> Origin:
    """Return where the approval's code stands, or else where it should."""
    file = curriculum.profile
    approval = file.data.get("approval") if file.data else None
    if not isinstance(approval, Fields):
        return file.start
    code = approval.get("code")
    return code.origin if isinstance(code, Scalar) else approval.key_origin("code")
