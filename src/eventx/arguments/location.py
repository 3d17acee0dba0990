"""Find where an event happened or led."""

from __future__ import annotations

from eventx.arguments._outer_scenes import cause_scene, harm_scene, later_scene, outer_scene, told_scene
from eventx.arguments._places import is_bare_name, is_place
from eventx.arguments._roles import first_of
from eventx.arguments._scenes import agent_scene, inner_scene, own_scene, phase_scene, pivot_scene
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.lexicon import OPEN_TYPE, Rule
from eventx.syntax import Sentence, Word

# Where a scene is looked for, the nearest first.
_SCENES = (
    own_scene, phase_scene, pivot_scene, inner_scene, agent_scene, cause_scene, harm_scene, later_scene, outer_scene,
    told_scene,
)


def find_locations(
    sentence: Sentence, rule: Rule, clause: Clause, reader: ClauseReader, taken: set[int]
) -> list[Word]:
    """Find an event's places: the destination for motion and deployment, the scene otherwise.

    The scene is looked for among the trigger's own phrases, then inside them, then in the clause that the
    event is part of; the first of these that names a place decides. Forces are sent to places, whatever else the
    recogniser takes a name for. Events of the open lexicon also happen in texts, at gatherings and at organisations:
    their verbs are of all kinds.

    Args:
        sentence: The sentence.
        rule: The rule that fired.
        clause: The trigger's clause.
        reader: The sentence's clauses.
        taken: Indices of words that already fill another slot.

    Returns:
        Head words in surface order.
    """
    sent = "forces" in rule.frame.slots

    def is_free_place(word: Word) -> bool:
        named = sent and is_bare_name(sentence, word) and not reader.is_time(word)
        return word.index not in taken and (named or is_place(sentence, word, reader))

    is_open = rule.type == OPEN_TYPE
    found = first_of(reader, clause, rule.frame.slots.get("location", ()), is_free_place)
    for scene in _SCENES:
        if found:
            break
        found = [w for w in scene(reader, clause, is_open) if w.index not in taken]
    return sorted(set(found), key=lambda w: w.index)
