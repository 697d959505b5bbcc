"""From a gradient of a scene to the shading of a PDF, by reportlab."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from reportlab.pdfbase import pdfdoc

from patientuddannelse.render.pdf.process import Process
from patientuddannelse.scene.paint import LinearGradient


def axial_shading(gradient: LinearGradient, process: Process) -> Any:
    """Return what reportlab writes of a gradient in the colours of a process."""
    return pdfdoc.PDFAxialShading(
        *gradient.start,
        *gradient.end,
        Function=_blend(gradient, process),
        ColorSpace=process.space,
        Extend="[true true]",
    )


def _blend(gradient: LinearGradient, process: Process) -> Any:
    """Return the function from 0-1 to the gradient's colour, one piece between two stops."""
    stops = list(gradient.stops)
    if stops[0][0] > 0:
        stops.insert(0, (0.0, stops[0][1]))
    if stops[-1][0] < 1:
        stops.append((1.0, stops[-1][1]))
    pieces = [
        pdfdoc.PDFExponentialFunction(process.channels(a), process.channels(b), N=1)
        for (_, a), (_, b) in pairwise(stops)
    ]
    if len(pieces) == 1:
        return pieces[0]
    bounds = [offset for offset, _ in stops[1:-1]]
    return pdfdoc.PDFStitchingFunction(pieces, bounds, [0, 1] * len(pieces), Domain="[0 1]")
