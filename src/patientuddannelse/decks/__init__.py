"""Composing slides: sessions become decks of slides that hold scenes, timelines and notes."""
