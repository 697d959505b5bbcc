"""The last line of a check counts what was found, in the language that is spoken."""

from __future__ import annotations

from pathlib import Path

import pytest

from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.telling import Teller
from patientuddannelse.wordings import finding

ERROR = finding("empty-file")
WARNING = finding("impersonal", severity=Severity.WARNING, text="Man")
NOTE = finding("not-compared", severity=Severity.NOTE, files="a.pdf")


@pytest.mark.parametrize(
    ("found", "danish", "english"),
    [
        ([WARNING, *[NOTE] * 111], "0 fejl, 1 advarsel, 111 noter",
         "0 errors, 1 warning, 111 notes"),
        ([ERROR, WARNING, WARNING, NOTE], "1 fejl, 2 advarsler, 1 note",
         "1 error, 2 warnings, 1 note"),
    ],
)  # fmt: skip
def test_what_was_found_is_counted(found: list[Diagnostic], danish: str, english: str):
    assert Teller(Path(), "da").counted(found) == danish
    assert Teller(Path(), "en").counted(found) == english
