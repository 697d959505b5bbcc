"""Renderers: siblings that turn composed slides and sheets into bytes; no design decisions."""
