"""House typography of each target language."""
