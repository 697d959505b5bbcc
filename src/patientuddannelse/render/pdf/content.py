"""The operators of one page or form as they grow, and the resources that they name."""

from __future__ import annotations

from patientuddannelse.render.pdf.process import OFFICE, Process
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.paint import Color


class Content:
    """A content stream: an operator is written only where it changes the graphics state.

    ``states`` are the opacities in use, in thousandths; ``shadings`` and ``objects`` the names of
    gradients and of images and forms. What each name means is known to the file.
    """

    def __init__(self, process: Process = OFFICE) -> None:
        """Start empty, in the state in which every stream starts."""
        self.process = process
        self.operators: list[str] = []
        self.states: set[int] = set()
        self.shadings: set[str] = set()
        self.objects: set[str] = set()
        self._now: dict[str, str] = {"opacity": "/A1000 gs", "overprint": "/Over0 gs"}
        self._outer: list[dict[str, str]] = []

    def add(self, operator: str) -> None:
        """Append an operator with its operands."""
        self.operators.append(operator)

    def put(self, parameter: str, operator: str) -> None:
        """Append an operator that sets a parameter, unless it has that value already."""
        if self._now.get(parameter) != operator:
            self._now[parameter] = operator
            self.operators.append(operator)

    def put_opacity(self, opacity: float) -> None:
        """Make all that follows this opaque (0-1)."""
        state = round(opacity * 1000)
        self.states.add(state)
        self.put("opacity", f"/A{state} gs")

    def put_fill(self, color: Color, *, text: bool = False) -> None:
        """Fill all that follows with a colour; black text may be printed over what lies below."""
        self.put_overprint(text and self.process.prints_over(color))
        self.put("fill", f"{self.process.operands(color)} {self.process.fill}")

    def put_stroke(self, color: Color) -> None:
        """Stroke all that follows with a colour."""
        self.put("stroke", f"{self.process.operands(color)} {self.process.stroke}")

    def put_overprint(self, over: bool) -> None:
        """Print all that follows over what lies below, or cut that out."""
        self.put("overprint", "/Over1 gs" if over else "/Over0 gs")

    def save(self, matrix: Matrix | None = None) -> None:
        """Begin a stretch after which the state comes back; ``matrix`` places what is in it."""
        self._outer.append(dict(self._now))
        self.operators.append("q")
        if matrix:
            self.operators.append("{:.6f} {:.6f} {:.6f} {:.6f} {:.4f} {:.4f} cm".format(*matrix))

    def restore(self) -> None:
        """End the innermost stretch."""
        self._now = self._outer.pop()
        self.operators.append("Q")
