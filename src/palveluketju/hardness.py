"""The words for how hard a change is."""

from collections.abc import Mapping
from types import MappingProxyType

from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual

#: hardest first
HARDNESSES = ("breaking", "review", "info")
HARDNESS: Mapping[str, str] = MappingProxyType(
    {
        "breaking": trilingual("To decide", "Päätettävää", "Att besluta"),
        "review": trilingual("To review", "Tarkistettavaa", "Att granska"),
        "info": trilingual("For information", "Tiedoksi", "För kännedom"),
    }
)
_COUNTED: Mapping[str, str] = MappingProxyType(
    {
        "breaking": trilingual("to decide {count}", "päätettävää {count}", "att besluta {count}"),
        "review": trilingual("to review {count}", "tarkistettavaa {count}", "att granska {count}"),
        "info": trilingual("for information {count}", "tiedoksi {count}", "för kännedom {count}"),
    }
)


def counted(counts: Mapping[str, int], messages: Messages) -> str:
    """How many of each hardness there are: päätettävää 1, tiedoksi 3."""
    return ", ".join(messages.say(_COUNTED[one], count=counts[one]) for one in HARDNESSES if counts.get(one))
