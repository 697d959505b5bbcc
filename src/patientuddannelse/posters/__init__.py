"""Composing sheets: a model's content becomes a poster laid out for its sheet size."""
