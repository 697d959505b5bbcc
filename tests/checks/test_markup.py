"""Marks of other formats are found before they are printed, and what only looks like one is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from patientuddannelse.diagnostics import Diagnostic, Severity

Found = Callable[..., list[Diagnostic]]


@pytest.mark.parametrize(
    ("written", "mark", "mended"),
    [
        ("Hvil **lidt** nu.", "**lidt", "Hvil lidt nu."),
        ("Hvil <b>lidt</b> nu.", "<b>", "Hvil lidt nu."),
        ("Hvil<br/>lidt.", "<br/>", "Hvil lidt."),
        ("Krop &amp; sind.", "&amp;", "Krop & sind."),
        ("Ring&nbsp;nu.", "&nbsp;", "Ring nu."),
        ("Se [siden](https://klinik.dk).", "](https:", "Se https://klinik.dk."),
    ],
)
def test_a_mark_is_told_where_it_stands(found: Found, written: str, mark: str, mended: str):
    (told,) = found("markup", lines=(written,))
    assert told.severity is Severity.WARNING
    assert told.origin
    assert told.origin.line == 16
    assert told.message.startswith(f'"{mark}')
    assert not found("markup", lines=(mended,))


@pytest.mark.parametrize(
    "written", ["5 < 7 og 7 > 5", "A&B; C", "Navn: ____Dato", "2 * 3 ** 4", "[x] (nej)", "<3"]
)
def test_what_only_looks_like_a_mark_is_none(found: Found, written: str):
    assert not found("markup", lines=(written,))
