"""Compile every .typ file of a folder to PDF/UA, in one process with one compiler.

python benchmarks/peer/typst_posters.py FOLDER OUTPUT FONTS
"""

from __future__ import annotations

import sys
from pathlib import Path

import typst


def main() -> None:
    """Write a PDF for each."""
    folder, output, fonts = map(Path, sys.argv[1:])
    output.mkdir(parents=True, exist_ok=True)
    given = typst.Fonts(include_system_fonts=False, font_paths=[str(fonts)])
    compiler = typst.Compiler(font_paths=given, root=str(folder))
    for page in sorted(folder.glob("*.typ")):
        made = output / f"{page.stem}.pdf"
        compiler.compile(str(page), output=str(made), format="pdf", pdf_standards="ua-1")


if __name__ == "__main__":
    main()
