"""JSON Schemas of the YAML files: an editor completes, explains and checks while one writes.

They are made from the content classes; the descriptions stand in ``danish``.
"""
