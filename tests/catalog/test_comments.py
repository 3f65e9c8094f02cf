"""The lines of ``#.`` comments, as an editor may give them back."""

from translator.catalog import comments
from translator.drafts import Outcome


def test_a_wrapped_comment_is_read_whole() -> None:
    wrapped = (
        "role: paragraph",
        "term: Multinational Security Support mission → Mission multinationale",
        "d'appui à la sécurité (repaired by substitution)",
        "note: translated in",
        "2 parts",
        "draft 1a2b3c4d",
    )
    assert comments.rejoined(wrapped) == (
        "role: paragraph",
        "term: Multinational Security Support mission → Mission multinationale d'appui à la sécurité"
        " (repaired by substitution)",
        "note: translated in 2 parts",
        "draft 1a2b3c4d",
    )
    assert comments.term_outcomes(comments.rejoined(wrapped)) == (Outcome.REPAIRED,)
