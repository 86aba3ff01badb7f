"""What many documents claim → the one value that the graph believes, and the conflicts that remain.

The policy is one, declared, and deterministic: see ``policy``. ``believe`` applies it to everything, and
``belief_quads`` writes the outcome as the default graph.
"""

from kg.belief.facts import belief_quads
from kg.belief.policy import POLICY, Belief, Conflict, believe

__all__ = ["POLICY", "Belief", "Conflict", "belief_quads", "believe"]
