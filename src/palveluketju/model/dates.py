"""The days of a description's life."""

from palveluketju.model.element import Element
from palveluketju.model.types import Date, about


class Dates(Element):
    """When the description was made, changed and approved, and until when it holds."""

    created: Date | None = about("Created", "When the description was first written.")
    updated: Date | None = about("Updated", "When its content last changed.")
    approved: Date | None = about("Approved", "When it was approved.")
    valid_from: Date | None = about("Valid from", "The first day it is followed.")
    valid_until: Date | None = about("Valid until", "The last day it is followed.")
    review_due: Date | None = about("Review due", "By when it must be gone through again.")
