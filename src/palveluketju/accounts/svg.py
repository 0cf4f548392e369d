"""The pathway or the tiers of both versions as an SVG picture."""

from palveluketju.account import Account
from palveluketju.messages.catalogue import Messages
from palveluketju.picture import below_each_other
from palveluketju.report import Look
from palveluketju.union.diagrams import chosen


def tell(account: Account, messages: Messages, look: Look) -> str:
    """One picture; those of several descriptions stand in it below each other."""
    comparisons = [one.comparison for one in account.differences]
    return below_each_other(chosen(comparisons, messages.language, account.wish.diagram), account.wish.engine())
