"""Stories: the blocks and segments of one piece of wire copy."""

from translator.story.model import Block, Hint, Placeable, Role, Segment, Story

__all__ = ["Block", "Hint", "Placeable", "Role", "Segment", "Story"]
