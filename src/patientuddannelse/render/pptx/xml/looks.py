"""Colours, fills and outlines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NO_FILL = "<a:noFill/>"
NO_LINE = "<a:ln><a:noFill/></a:ln>"


def color(slot: str, changes: Iterable[tuple[str, int]], alpha: float = 1.0) -> str:
    """Return a colour: a theme slot with its changes, or a fixed one (``slot`` is ``#RRGGBB``)."""
    inner = "".join(f'<a:{name} val="{value}"/>' for name, value in changes)
    if alpha < 1:
        inner += f'<a:alpha val="{round(alpha * 100_000)}"/>'
    kind, value = ("srgbClr", slot[1:]) if slot.startswith("#") else ("schemeClr", slot)
    start = f'<a:{kind} val="{value}"'
    return f"{start}>{inner}</a:{kind}>" if inner else f"{start}/>"


def solid(color_xml: str) -> str:
    """Return a plain fill."""
    return f"<a:solidFill>{color_xml}</a:solidFill>"


def gradient(stops: Iterable[tuple[float, str]], angle: float) -> str:
    """Return a linear gradient: stops (0-1, colour) and its direction in degrees, clockwise."""
    inner = "".join(f'<a:gs pos="{round(at * 100_000)}">{paint}</a:gs>' for at, paint in stops)
    turn = round(angle % 360 * 60_000) % 21_600_000
    return f'<a:gradFill><a:gsLst>{inner}</a:gsLst><a:lin ang="{turn}" scaled="0"/></a:gradFill>'


def line(width: int, fill: str, dash: Sequence[float], round_ends: bool) -> str:
    """Return an outline; dashes and gaps are multiples of the line's width."""
    cap, join = ("rnd", "<a:round/>") if round_ends else ("flat", '<a:miter lim="800000"/>')
    pairs = zip(dash[::2], dash[1::2], strict=False)
    pattern = "".join(
        f'<a:ds d="{round(on * 100_000)}" sp="{round(off * 100_000)}"/>' for on, off in pairs
    )
    if pattern:
        pattern = f"<a:custDash>{pattern}</a:custDash>"
    return f'<a:ln w="{width}" cap="{cap}">{fill}{pattern}{join}</a:ln>'
