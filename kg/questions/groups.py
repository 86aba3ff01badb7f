"""Names that stand together in a sentence: "Nvidia, AMD and Intel", "A versus B"."""

from dataclasses import dataclass

from kg.questions.items import NAMES, Item


@dataclass(frozen=True, slots=True)
class Group:
    """Names that stand together, and what they do: ``investor``, ``company``, ``with``, ``pair``, ``except``, ``?``."""

    items: tuple[Item, ...]
    joined: str
    role: str
    at: int

    @property
    def unknown(self) -> tuple[Item, ...]:
        """Return the names that the graph does not hold."""
        return tuple(item for item in self.items if item.code == "UNKNOWN")


def groups_in(items: tuple[Item, ...]) -> list[Group]:
    """Return the names that stand together, their roles still open."""
    groups: list[Group] = []
    i = 0
    while i < len(items):
        if items[i].code not in NAMES and not (items[i].code == "PLACE" and _acts(items, i)):
            i += 1
            continue
        members, joined, j = [items[i]], "", i + 1
        while j < len(items):
            if items[j].code in NAMES and items[j].comma:
                members.append(items[j])
                j += 1
            elif (
                items[j].code in ("and", "or", "versus", "vs", "against")
                and j + 1 < len(items)
                and items[j + 1].code in NAMES
            ):
                joined = "and" if items[j].code == "and" and joined != "or" else "or"
                members.append(items[j + 1])
                j += 2
            elif (
                [item.code for item in items[j : j + 2]] == ["'s", "and"]
                and j + 2 < len(items)
                and items[j + 2].code in NAMES
            ) or (
                items[j].code in ("and", "or")
                and j + 2 < len(items)
                and items[j + 1].code in ("BOTH", "with")
                and items[j + 2].code in NAMES
            ):
                joined = "and"
                members.append(items[j + 2])
                j += 3
            else:
                break
        groups.append(Group(tuple(members), joined, "?", i))
        i = j
    return groups


def _acts(items: tuple[Item, ...], at: int) -> bool:
    """Return whether a country or the like invests itself: "What has Japan backed?"."""
    if not any(named.invested for named in items[at].meant) or any(item.code == "ORG" for item in items):
        return False
    after = [item.code for item in items[at + 1 : at + 3]]
    before = [item.code for item in items[max(at - 1, 0) : at]]
    return after[:1] in (["INVEST"], ["LEAD"], ["'s"], ["PORTFOLIO"], ["TAKEPART"]) or before in (["by"], ["with"])


def usual_role(group: Group) -> str:
    """Return what the graph says they mostly do, where the words leave it open."""
    invested = sum(named.invested for item in group.items for named in item.meant[:1])
    raised = sum(named.raised for item in group.items for named in item.meant[:1])
    return "investor" if invested > raised else "company"
