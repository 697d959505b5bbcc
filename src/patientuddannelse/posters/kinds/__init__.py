"""Posters: one module per kind of sheet."""
