"""For a pull request: what there is to decide comes first, details are one tap away, and it is as long as a service takes."""

from palveluketju.account import Account
from palveluketju.markdown import in_sections
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look
from palveluketju.telling.leaflet import bulletins, chapters, headline, perspectives
from palveluketju.telling.told import told

#: a text of any length
_ANY = 1 << 40


def tell(account: Account, messages: Messages, look: Look) -> str:
    """A headline, a line a perspective, and a section a file."""
    whole = told(account, messages)
    lines = perspectives(whole)
    text = f"### {headline(whole)}\n" + ("\n" + "".join(f"{line}\n" for line in lines) if lines else "")
    room = (account.wish.most or _ANY) - len(text.encode())
    sections = [*chapters(whole), bulletins(whole)]
    return text + in_sections([one for one in sections if one.items or one.lead], room, messages)
