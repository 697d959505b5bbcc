"""Decks in a clinic's own template: what is known of it, and where a slide's parts go on it."""
