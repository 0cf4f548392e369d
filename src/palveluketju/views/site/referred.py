"""What the things of a page refer to: by the names that readers know, each leading to its own page."""

from palveluketju.model.slugs import slug
from palveluketju.views.elements import Elements
from palveluketju.views.names import Names
from palveluketju.views.voice import Text, Voice

#: namespace → the word that is written → what it means, and the address of its page when it has one
Words = dict[str, dict[str, tuple[Text, str]]]


def elements_of(words: Words, voice: Voice) -> Elements:
    """What writes the elements of a page that is no description."""
    names = Names({space: {word: name for word, (name, _) in found.items()} for space, found in words.items()})

    def pages(word: str, namespaces: tuple[str, ...]) -> str:
        return next((words[one][slug(word)][1] for one in namespaces if slug(word) in words.get(one, {})), "")

    return Elements(voice, names, pages)
