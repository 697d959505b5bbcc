"""Measuring, breaking and fitting text with real font metrics."""
