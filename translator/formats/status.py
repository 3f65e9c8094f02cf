"""Whether a story may be translated at all: kills, withdrawals and embargoes."""

from __future__ import annotations

from datetime import UTC, datetime

from translator.errors import TranslatorError
from translator.story import Story

# NewsML-G2 pubStatus, ninjs pubstatus (IPTC NewsCodes "stat:"), and what NITF and ANPA copy says.
_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld", "killed", "kill", "withdrawn", "withdraw"})


def refuse_withdrawn(story: Story, now: datetime | None = None) -> None:
    """Raise TranslatorError for a story that its agency has killed, withdrawn, withheld or embargoed.

    ``story.metadata`` holds ``status`` (a publication status) and ``embargo`` (an ISO 8601 time), as far as
    the format knows them.
    """
    status = story.metadata.get("status", "").rpartition(":")[2].lower()
    if status in _WITHDRAWN:
        raise _refused(story, f"the agency has marked this story as {status}")
    embargo = story.metadata.get("embargo", "")
    if embargo and _is_ahead(embargo, now or datetime.now(UTC)):
        raise _refused(story, f"the story is embargoed until {embargo}")


def _refused(story: Story, what: str) -> TranslatorError:
    return TranslatorError(what, path=story.path, hint="translate it all the same with --force")


def _is_ahead(embargo: str, now: datetime) -> bool:
    try:
        until = datetime.fromisoformat(embargo)
    except ValueError:
        return True  # an embargo that cannot be read is one
    return (until if until.tzinfo else until.replace(tzinfo=UTC)) > now
