"""The neutral picture: frozen primitives that every renderer understands."""
