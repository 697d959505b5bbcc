"""Decks in a clinic's own template: reading it, cleaning it, and writing slides into it."""
