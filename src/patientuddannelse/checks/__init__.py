"""Checks: one module per finding, all on composed pictures or content."""
