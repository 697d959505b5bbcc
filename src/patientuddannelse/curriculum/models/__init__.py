"""The content of each pedagogical model, of sessions, slides and the clinic, as frozen classes."""
