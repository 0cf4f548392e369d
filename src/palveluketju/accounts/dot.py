"""The pathway or the tiers of both versions as DOT, for those who draw on with Graphviz."""

from palveluketju.account import Account
from palveluketju.dot import dot
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look
from palveluketju.union.diagrams import chosen


def tell(account: Account, messages: Messages, look: Look) -> str:
    """One digraph a description, one after another."""
    comparisons = [one.comparison for one in account.differences]
    return "".join(dot(one) for one in chosen(comparisons, messages.language, account.wish.diagram))
