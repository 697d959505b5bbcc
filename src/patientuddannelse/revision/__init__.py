"""Decks that people changed by hand: what was built, what they made of it, and both together."""
