"""How things look: palette, signs, and the tags they are built from."""
