"""Compile a YAML curriculum of pain education into PowerPoint decks and printable posters."""

__version__ = "0.1.0"
