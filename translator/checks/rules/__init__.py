"""One module a family of checks; each check registers itself."""
