"""The console: where a person writes Cypher of their own, and what runs it."""
