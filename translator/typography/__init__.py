"""House typography, applied when a story is rendered: plain model output set as its language asks."""

from translator.typography.typeset import typeset

__all__ = ["typeset"]
