"""Which round of a sentence something told at a position of it belongs to."""

from kg.extractors.events.telling import Event, segment


def nearest(events: list[Event], position: int, cuts: list[int]) -> Event | None:
    """Return the event that something at a position belongs to: of its clause, else the one before."""
    if not events:
        return None
    if len(events) == 1:
        return events[0]
    here = segment(cuts, position)
    inside = [e for e in events if segment(cuts, e.position) == here]
    if inside:
        before = [e for e in inside if e.position <= position]
        return before[-1] if before else inside[0]
    earlier = [e for e in events if e.position <= position]
    return earlier[-1] if earlier else events[0]
