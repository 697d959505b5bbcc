"""What illustrators compose with: shapes, the stage, people, icons, parts and scenery."""
