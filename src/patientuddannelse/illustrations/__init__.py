"""The registry of illustrations: one module per pedagogical model, content and stage to figure."""
