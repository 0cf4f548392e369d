"""Where a change stands on the page: the chapters and sections of a description's own page, in the same order."""

from palveluketju.comparing.change import Change
from palveluketju.messages.said import N_, trilingual

#: anchor, title and the fields of each chapter; the first holds all that stands at the head of a page
CHAPTERS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("basics", trilingual("Basic information", "Perustiedot", "Grunduppgifter"), ()),
    (
        "why",
        N_("Why"),
        (
            *("audiences", "phenomenon", "rationale", "target_group", "segments", "goals"),
            *("main_target", "end_state", "wanted_changes", "guiding_principles"),
        ),
    ),
    ("what", N_("Tiers and services"), ("tiers", "services", "key_actions", "risks")),
    ("how", N_("How it goes"), ("entry", "pathway", "handoffs", "decisions", "records", "instruments", "variations")),
    ("follow", N_("How one sees that it works"), ("monitoring", "indicators")),
    ("who", N_("Who does what"), ("roles", "division_of_work", "providers", "coordination", "groups", "participants")),
    ("work", N_("Developing and taking into use"), ("plan", "implementation", "steering", "funding")),
    (
        "evidence",
        N_("Grounds and sources"),
        (
            *("analysis", "key_figures", "legal_basis", "relations", "glossary"),
            *("sources", "links", "attachments", "assumptions", "approvals"),
        ),
    ),
)
#: the section of a diagram
DIAGRAMS = {"tiers": "tiers", "pathway": "pathway"}
_FIELDS = frozenset(key for _, _, keys in CHAPTERS for key in keys)


def section_of(change: Change) -> str:
    """The field of the whole file that a change is in; empty for what stands at the head of a page."""
    node = change.node
    key = str(node.path[0]) if node.path else change.key
    return key if key in _FIELDS else ""
