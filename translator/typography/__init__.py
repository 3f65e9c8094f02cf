"""House typography, applied when a story is rendered: what a model writes plainly is set as the language does."""

from translator.typography.typeset import typeset

__all__ = ["typeset"]
