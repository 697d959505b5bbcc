"""The names of PresentationML that a deck is read and written by."""

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
A16 = "{http://schemas.microsoft.com/office/drawing/2014/main}"

SHAPES = frozenset(
    {f"{P}{name}" for name in ("sp", "grpSp", "pic", "graphicFrame", "cxnSp", "contentPart")}
    | {f"{MC}AlternateContent"}
)
"""What stands at the top of a slide."""
