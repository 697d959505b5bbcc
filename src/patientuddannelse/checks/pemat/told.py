"""Appraisals as a reader gets them: a table for each material, or rows for tools."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from patientuddannelse.assessments import Appraisal, Assessment, Verdict
from patientuddannelse.diagnostics import Phrase
from patientuddannelse.wordings import phrase, said

_ITEM = 2  # characters of an item's number


def tables(appraisals: Sequence[Appraisal], language: str) -> str:
    """Return a table for each material: item, verdict, evidence and its place."""
    return "\n\n".join(_table(each, language) for each in appraisals)


def _table(appraisal: Appraisal, language: str) -> str:
    told = [
        (str(each.item), *_words(appraisal, each, language), _place(each))
        for each in appraisal.assessments
    ]
    name = max(len(row[1]) for row in told)
    verdict = max(len(row[2]) for row in told)
    lines = [f"{appraisal.material} – {appraisal.title}"]
    for item, what, judged, evidence, place in told:
        line = f"  {item:>{_ITEM}}  {what:<{name}}  {judged:<{verdict}}  {evidence}"
        lines.append(f"{line} ({place})" if place else line)
    return "\n".join([*lines, f"  {said(_sum(appraisal), language)}"])


def rows(appraisals: Iterable[Appraisal], language: str) -> list[dict[str, object]]:
    """Return the same for JSON: numbers of items, not a score, for some are not assessed."""
    return [
        {
            "material": each.material,
            "title": each.title,
            "met": each.count(Verdict.MET),
            "assessed": each.assessed,
            "items_in_all": len(each.assessments),
            "items": [_row(each, one, language) for one in each.assessments],
        }
        for each in appraisals
    ]


def _row(appraisal: Appraisal, one: Assessment, language: str) -> dict[str, object]:
    name, _, evidence = _words(appraisal, one, language)
    at = one.evidence.origin
    return {
        "item": one.item,
        "name": name,
        "verdict": one.verdict.value,
        "evidence": evidence,
        "file": at.file if at else None,
        "line": at.line if at else None,
        "column": at.column if at else None,
    }


def _words(appraisal: Appraisal, one: Assessment, language: str) -> tuple[str, str, str]:
    """Return the item's name, its verdict and its evidence in a language."""
    name = said(phrase(f"{appraisal.tool}-item.{one.item}"), language)
    verdict = said(phrase(f"verdict.{one.verdict}"), language)
    return name, verdict, said(one.evidence.says, language)


def _place(one: Assessment) -> str:
    return str(one.evidence.origin) if one.evidence.origin else ""


def _sum(appraisal: Appraisal) -> Phrase:
    return phrase(
        f"{appraisal.tool}-sum",
        met=appraisal.count(Verdict.MET),
        assessed=appraisal.assessed,
        total=len(appraisal.assessments),
    )
