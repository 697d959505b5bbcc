"""Reading the curriculum: YAML files become validated, immutable content with origins."""
