"""The last step of a file for a print shop: it says what it is, and is packed."""

from __future__ import annotations

from io import BytesIO

from patientuddannelse.render.pdf.declaration import declare_press
from patientuddannelse.render.pdf.saving import saved


def finished_press(data: bytes, language: str) -> bytes:
    """Declare PDF/X-4 in a drawn file and return its bytes."""
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        declare_press(pdf, language)
        return saved(pdf)
