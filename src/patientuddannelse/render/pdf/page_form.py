"""A page of a finished file as a drawing that can be laid on the pages of another."""

from __future__ import annotations

from typing import Any

_MARKS = {"BMC", "BDC", "EMC", "MP", "DP"}


def page_form(page: Any) -> Any:
    """Make a form of a page, without the marks that tie it to its own file's tags."""
    import pikepdf

    form = page.as_form_xobject()
    kept = [each for each in pikepdf.parse_content_stream(form) if str(each.operator) not in _MARKS]
    form.write(pikepdf.unparse_content_stream(kept))
    if "/Group" in form:
        del form["/Group"]  # nothing in it needs to be blended before it lies on the sheet
    return form
