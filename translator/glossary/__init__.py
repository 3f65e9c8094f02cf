"""The term base: reading, matching and linting."""
