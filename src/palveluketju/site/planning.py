"""Which pages a site has, and the facts that each of them is made from: the same facts give the same page."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from palveluketju.alphabet import initial
from palveluketju.loading.around import Shared
from palveluketju.loading.brought import references
from palveluketju.loading.reading import written_names
from palveluketju.messages.catalogue import LANGUAGES
from palveluketju.model.slugs import slug
from palveluketju.repository.cache import digest
from palveluketju.site.planned import Planned
from palveluketju.site.prints import flat
from palveluketju.views.site import changes, description, frame, glossary, listing, results, role, thing
from palveluketju.views.site.referred import Words
from palveluketju.views.site.sheet import Ref, overdue
from palveluketju.views.site.told import Change, Judged, Text, Thing, Told
from palveluketju.views.voice import Voice
from palveluketju.writing import safe_name

#: namespace → the folder of its pages
FOLDERS = {"service": "services", "role": "roles", "provider": "providers", "indicator": "indicators"}
#: letters in which a name begins with one
_BEGINNING = 12
#: how many descriptions must have a service of their own by the same name for it to have a page
_SHARED_FROM = 2
CHAINS = "chains"


@dataclass(frozen=True)
class Grounds:
    """What a site is made of. `late` are the addresses of descriptions whose review date has passed."""

    told: list[Told]
    judged: list[Judged]
    shared: list[Shared]
    unreadable: list[str]
    today: Any
    contact: dict[str, Any]
    accessibility: dict[str, Any]
    names_of_codes: dict[str, str]
    wants: dict[str, str]
    changes: Callable[[Sequence[Told], str], list[Change]] = changes.changes_of
    #: descriptions that the site leaves out because they are in use no more
    gone: Sequence[Told] = ()


Key = tuple[str, str]
#: a description that uses a thing: the place on its page, its tiers, what it says of the thing itself
_Use = tuple[Told, str, list[int], dict[str, Any]]


class Plan:
    """The pages of the site and where everything stands."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds
        self.told = sorted(grounds.told, key=lambda one: one["id"])
        self.refs: dict[str, Ref] = {one["id"]: _ref(one) for one in self.told}
        self.ids = {word: one["id"] for one in reversed(self.told) for word in [*one["words"], one["id"]]}
        self.shared = {one.key: one for one in reversed(grounds.shared)}
        self.found: dict[Key, list[tuple[Told, Thing]]] = {}
        for one in self.told:
            for each in one["things"]:
                self.found.setdefault((each["space"], each["id"]), []).append((one, each))
        for key in self.shared:
            space, _, id = key.partition("/")
            self.found.setdefault((space, id), [])
        self.work: dict[str, list[tuple[Told, list[Any]]]] = {}
        for one in self.told:
            by_role: dict[str, list[Any]] = {}
            for work in one["work"]:
                # What a catalogue says of a role's tasks is told once, not for each description that uses the role.
                if work["field"] != "tasks" or f"role/{work['role']}" not in self.shared:
                    by_role.setdefault(work["role"], []).append(work)
            for role_id, works in by_role.items():
                self.work.setdefault(role_id, []).append((one, works))

    @cached_property
    def addresses(self) -> dict[Key, str]:
        """The pages of things: by the id that a catalogue or the files give them, else by their names."""
        found: dict[Key, str] = {}
        taken: set[str] = set()
        wanted = [key for key in sorted(self.found) if self._has_page(key)]
        shared = [key for key in wanted if f"{key[0]}/{key[1]}" in self.shared]
        for key in (*shared, *(key for key in wanted if key not in set(shared))):
            space, id = key
            given = sorted({each["given"] for _, each in self.found[key] if each.get("given")}) if key not in shared else []
            name = next((one for one in (*given, id) if f"{space}/{one}" not in taken), f"{id}-2")
            taken.add(f"{space}/{name}")
            found[key] = f"{FOLDERS[space]}/{safe_name(name + '.html')}"
        return found

    def _has_page(self, key: Key) -> bool:
        space, id = key
        if space not in FOLDERS or not id:
            return False
        return space != "service" or f"{space}/{id}" in self.shared or len(self.found[key]) >= _SHARED_FROM

    def pages(self) -> Iterator[Planned]:
        """Every page but those of the descriptions themselves."""
        listed = list(self._lists())
        others = [*listed, *self._things(), *self._roles(), *self._rest()]
        yield from others
        yield from self._gone()
        yield self._start([one.path for one in others])

    def name(self, key: Key) -> Text:
        """What a thing is called: by the catalogue, else by the first description."""
        shared = self.shared.get(f"{key[0]}/{key[1]}")
        if shared is not None:
            return dict(shared.content.get(shared.naming or "name") or {"": key[1]})
        return self.found[key][0][1]["name"] if self.found[key] else {"": key[1]}

    def ref_of(self, key: Key) -> Ref:
        """The page of a thing."""
        return {"path": self.addresses[key], "name": self.name(key), "kind": "", "status": ""}

    # The pages

    def _start(self, paths: list[str]) -> Planned:
        described = [
            {
                "ref": self.refs[one["id"]],
                "about": one["about"],
                "inside": sorted(self.refs[id]["path"] for id in self._wholes[one["id"]]),
            }
            for one in self.told
        ]
        counts = {path: sum(key[0] == space for key in self.addresses) for space, (path, _) in listing.PAGES.items()}
        counts |= {"all.html": len(self.told), glossary.PATH: len(self.terms())}
        ways = [[path, counts.get(path, 0)] for path in frame.MENU if path in paths]
        seen = [[one["id"], one["words"], one["relations"], one["uses"]] for one in self.told]
        return Planned("index.html", "start", {"page": {"described": described, "ways": ways, "left_out": 0}, "seen": seen})

    @cached_property
    def _wholes(self) -> dict[str, set[str]]:
        """What each description is part of, whichever of the two says so."""
        found: dict[str, set[str]] = {one["id"]: set() for one in self.told}
        for one in self.told:
            for type, to in one["relations"]:
                other = self.ids.get(to)
                if other and type in ("part_of", "contains"):
                    part, whole = (one["id"], other) if type == "part_of" else (other, one["id"])
                    found[part].add(whole)
        return found

    @cached_property
    def _parts(self) -> dict[str, list[Ref]]:
        found: dict[str, list[Ref]] = {}
        for part, wholes in self._wholes.items():
            for whole in wholes:
                found.setdefault(whole, []).append(self.refs[part])
        return found

    def parts(self, one: Told) -> list[Ref]:
        """What is part of a description, when it is an entity."""
        return self._parts.get(one["id"], []) if one["kind"] == "entity" else []

    def _path(self, word: str) -> str:
        id = self.ids.get(word)
        return self.refs[id]["path"] if id else ""

    def _lists(self) -> Iterator[Planned]:
        rows = [
            {
                "ref": self.refs[one["id"]],
                "version": one["version"],
                "owner": one["owner"],
                "review_due": one["dates"].get("review_due", ""),
                "late": overdue(one["dates"].get("review_due", ""), self.grounds.today),
            }
            for one in self.told
        ]
        if rows:
            yield Planned("all.html", "every", rows)
        for space, (path, _) in listing.PAGES.items():
            keys = [key for key in self.addresses if key[0] == space]
            counted = [
                {"ref": self.ref_of(key), "chains": self._count(key), "shared": f"{key[0]}/{key[1]}" in self.shared}
                for key in keys
            ]
            if counted:
                yield Planned(path, "things", {"space": space, "found": counted})
        terms = self.terms()
        if terms:
            yield Planned(glossary.PATH, "glossary", terms, "page")
        yield from self._index(list(self._names()), list(self.refs.values()))

    def _index(self, names: list[dict[str, Any]], refs: list[Ref]) -> Iterator[Planned]:
        """The index on one page, or each letter on its own, at the same address in every language."""
        if len(names) + len(refs) <= listing.PAGES_FROM:
            yield Planned("a-z.html", "index", {"names": names, "refs": refs})
            return
        voices = [Voice(one) for one in LANGUAGES]
        own: dict[str, dict[str, list[Any]]] = {}
        letters: dict[str, Counter[str]] = {one: Counter() for one in LANGUAGES}
        for field, found in (("names", names), ("refs", refs)):
            for one in found:
                here = [initial(voice.plain(one["name"])[:_BEGINNING], voice.language) for voice in voices]
                for language, letter in zip(LANGUAGES, here, strict=True):
                    letters[language][letter] += 1
                for letter in dict.fromkeys(here):
                    own.setdefault(letter, {"names": [], "refs": []})[field].append(one)
        counts = {language: dict(sorted(found.items())) for language, found in letters.items()}
        yield Planned("a-z.html", "index", {"names": [], "refs": [], "letters": counts})
        # How many names the others have is no matter of a letter's page.
        there = {language: dict.fromkeys(found, 0) for language, found in counts.items()}
        for letter in sorted(own):
            yield Planned(listing.letter_page(letter), "index", {**own[letter], "letter": letter, "letters": there})

    def _count(self, key: Key) -> int:
        ids = {one["id"] for one, _ in self.found[key]}
        ids.update(one["id"] for one in self._meaning(key))
        if key[0] == "role":
            ids.update(one["id"] for one, _ in self.work.get(key[1], ()))
        return len(ids)

    def _names(self) -> Iterator[dict[str, Any]]:
        for key, path in self.addresses.items():
            yield {"name": self.name(key), "path": path, "space": key[0]}
        for key, own in sorted(self.found.items()):
            space, _ = key
            # What has no page of its own stands on that of its description.
            if space in ("service", "group") and key not in self.addresses and own:
                one, first = own[0]
                yield {"name": first["name"], "path": f"{self.refs[one['id']]['path']}#{first['anchor']}", "space": space}
        for term in self.terms():
            yield {"name": term["term"], "path": f"{glossary.PATH}#{term['anchor']}", "space": "term"}

    def _things(self) -> Iterator[Planned]:
        for key, path in self.addresses.items():
            space, id = key
            if space == "role":
                continue
            shared = self.shared.get(f"{space}/{id}")
            own = self.found[key]
            content = shared.content if shared else own[0][1].get("content", {}) if space == "provider" else {}
            words = self._words_of(space, [(None, content), *((one, each.get("content", {})) for one, each in own)])
            services = self._provided.get(id, []) if space == "provider" else []
            facts = {"space": space, "name": self.name(key), "content": content, "words": words, "services": services}
            # Of an indicator that is nearly everywhere each description tells its own levels only.
            kept = thing.LEVELS if len(own) > thing.DEFINED or shared else None
            named = {one["id"] for one, _ in own}
            used: list[_Use] = [(one, each["anchor"], each["tiers"], _of_use(each, space, kept)) for one, each in own]
            used += [(one, "", [], {}) for one in self._meaning(key) if one["id"] not in named]
            stands = [facts, [(self._digests[one["id"]], *rest) for one, *rest in used]]
            yield Planned(path, "thing", cache(partial(self._of_thing, facts, used)), kind=space, stands=stands)

    @cached_property
    def _digests(self) -> dict[str, str]:
        """What stands for what the page of a thing says of each description that uses it."""
        return {one["id"]: digest(flat([self.refs[one["id"]], one["tiers"]])) for one in self.told}

    def _of_thing(self, facts: dict[str, Any], used: Sequence[_Use]) -> dict[str, Any]:
        """The facts of the page of a thing."""
        places = [
            {
                "ref": self.refs[one["id"]],
                "anchor": anchor,
                "tiers": [[number, one["tiers"][number - 1]] for number in tiers if number],
                "content": content,
            }
            for one, anchor, tiers, content in used
        ]
        return {**facts, "used": places}

    def _meaning(self, key: Key) -> list[Told]:
        """The descriptions that mean a shared provider without having it in a list of their own: their services do."""
        return self._users.get(key, []) if key[0] in ("provider", "source") else []

    @cached_property
    def _users(self) -> dict[Key, list[Told]]:
        found: dict[Key, list[Told]] = {}
        for one in self.told:
            for space, id, *_ in one["uses"]:
                found.setdefault((space, id), []).append(one)
        return found

    @cached_property
    def _shared_words(self) -> dict[Key, Key]:
        """Every word of the shared things, in each namespace."""
        return {
            (one.namespace, slug(word)): (one.namespace, key.partition("/")[2])
            for key, one in reversed(self.shared.items())
            for word in written_names(one)
        }

    @cached_property
    def _provided(self) -> dict[str, list[Ref]]:
        """The services of the catalogues by the ids of their providers."""
        found: dict[str, list[Ref]] = {}
        for key in self.addresses:
            shared = self.shared.get(f"{key[0]}/{key[1]}") if key[0] == "service" else None
            for word in shared.content.get("providers", ()) if shared else ():
                provider = self._shared_words.get(("provider", slug(word)))
                if provider:
                    found.setdefault(provider[1], []).append(self.ref_of(key))
        return found

    def _words_of(self, space: str, contents: Sequence[tuple[Told | None, dict[str, Any]]]) -> Words:
        """What things of a namespace refer to: in its own description, else in the catalogues."""
        found: Words = {}
        fields = references(space).items()
        for one, content in contents:
            for field, to in fields if content else ():
                said = content.get(field) or ()
                for written in (said,) if isinstance(said, str) else said:
                    word = slug(written)
                    key = next(self._answering(one, word, to), None)
                    if key is not None:
                        found.setdefault(key[0], {})[word] = (self.name(key), self.addresses.get(key, ""))
        return found

    def _answering(self, one: Told | None, word: str, to: Sequence[str]) -> Iterator[Key]:
        for each in one["things"] if one else ():
            if each["space"] in to and word in (each.get("given"), each["id"]):
                yield each["space"], each["id"]
        yield from (self._shared_words[space, word] for space in to if (space, word) in self._shared_words)

    def _roles(self) -> Iterator[Planned]:
        for key, path in self.addresses.items():
            if key[0] != "role":
                continue
            shared = self.shared.get(f"role/{key[1]}")
            things = {one["id"]: each for one, each in self.found[key]}
            works = {one["id"]: works for one, works in self.work.get(key[1], ())}
            ids = sorted({*things, *works})
            # Of a role that is nearly everywhere the page only says where, so that it hangs on no more than that.
            told = len(ids) <= role.TOLD
            doing = [
                {
                    "ref": self.refs[id],
                    "anchor": things[id]["anchor"] if id in things else "",
                    "content": things[id].get("content", {}) if id in things and shared is None and told else {},
                    "work": works.get(id, []) if told else [],
                    "places": len(works.get(id, [])),
                }
                for id in ids
            ]
            content = {field: shared.content[field] for field in _OF_ROLE if field in shared.content} if shared else {}
            words = self._words_of("role", [(None, content)])
            yield Planned(path, "role", {"name": self.name(key), "content": content, "doing": doing, "words": words}, "role")

    def _rest(self) -> Iterator[Planned]:
        today = self.grounds.today
        yield Planned(changes.PATH, "changes", [{"ref": self.refs[one["id"]], "change": one} for one in self.changes])
        due = [(self.refs[one["id"]], one["dates"].get("review_due", "")) for one in self.told]
        codes: Counter[str] = Counter()
        for judged in self.grounds.judged:
            codes.update(judged["codes"])
        met = {*codes, *(one["code"] for judged in self.grounds.judged for one in judged["silenced"])}
        yield Planned(
            "quality.html",
            "quality",
            {
                "judged": [
                    [self.refs[one["id"]], {"weights": one["weights"], "silenced": one["silenced"]}]
                    for one in self.grounds.judged
                    if one["id"] in self.refs
                ],
                "overdue": [[ref, date] for ref, date in due if overdue(date, today)],
                "unset": [ref for ref, date in due if not date],
                "unreadable": self.grounds.unreadable,
                "rules": [[code, self.grounds.names_of_codes.get(code, ""), codes[code]] for code in sorted(codes)],
                "wants": {code: want for code, want in self.grounds.wants.items() if code in met},
            },
        )
        yield Planned("sources.html", "sources", self._sources())
        contact = self.grounds.accessibility.get("contact") or self.grounds.contact
        said = {key: value for key, value in self.grounds.accessibility.items() if key != "contact"}
        yield Planned("accessibility.html", "statement", {"said": said, "contact": contact})
        yield Planned(results.PATH, "results", None)

    @cached_property
    def changes(self) -> list[Change]:
        """The changes that are listed, newest first."""
        found = self.grounds.changes(self.told, self.grounds.today.isoformat())
        return [one for one in changes.newest(found) if one["id"] in self.refs]

    def logged(self, id: str) -> str:
        """Where the change log tells the versions of a description; empty when it tells none."""
        return f"{changes.PATH}#{changes.anchor_of(id)}" if id in self._versioned else ""

    @cached_property
    def _versioned(self) -> set[str]:
        return {one["id"] for one in self.changes if one["what"] in changes.VERSIONS}

    def _sources(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for key, own in sorted(self.found.items()):
            if key[0] == "source":
                shared = self.shared.get(f"source/{key[1]}")
                content: dict[str, Any] = dict(shared.content) if shared else own[0][1].get("content", {})
                ids = dict.fromkeys(one["id"] for one in (*(one for one, _ in own), *self._meaning(key)))
                where = [self.refs[id] for id in ids]
                found.append({"name": self.name(key), "content": {**content, "name": self.name(key)}, "where": where})
        return found

    def terms(self) -> list[dict[str, Any]]:
        """The words of the catalogues and the descriptions, each with what it means where."""
        found = []
        for key, own in sorted(self.found.items()):
            if key[0] != "term":
                continue
            shared = self.shared.get(f"term/{key[1]}")
            meanings: list[dict[str, Any]] = []
            if shared is not None:
                meanings.append({"definition": shared.content.get("definition", {}), "where": []})
            for one, each in own if shared is None else ():
                definition = each.get("content", {}).get("definition", {})
                same = next((known for known in meanings if known["definition"] == definition), None)
                if same is None:
                    meanings.append(same := {"definition": definition, "where": []})
                same["where"].append(self.refs[one["id"]])
            short = (
                shared.content.get("abbreviation", "")
                if shared
                else next((also for _, each in own for also in each.get("also", ())), "")
            )
            found.append({"term": self.name(key), "abbreviation": short, "anchor": f"term-{key[1]}", "meanings": meanings})
        return found

    # The descriptions

    def own_ways(self, one: Told) -> dict[str, str]:
        """The pages of the description's own things, by their anchors on its page."""
        found = {}
        for each in one["things"]:
            path = self.addresses.get((each["space"], each["id"]), "")
            if path and each["anchor"]:
                found[each["anchor"]] = path
        return found

    def words(self, one: Told) -> dict[str, str]:
        """Where the words lead that the description says of others: related descriptions, shared things it does not show."""
        found = {f"chain {to}": self._path(to) for _, to in one["relations"] if self._path(to)}
        for space, id, *words in one["uses"]:
            path = self.addresses.get((space, id), "")
            found.update({f"{space} {word}": path for word in [id, *words] if path})
        return found

    def others(self, one: Told) -> dict[str, Text]:
        """The names of the descriptions that the description relates to, by the words that it has for them."""
        return {to: self.refs[self.ids[to]]["name"] for _, to in one["relations"] if to in self.ids}

    @cached_property
    def shared_terms(self) -> list[tuple[Text, str, str]]:
        """The words that the catalogues explain: the word, its abbreviation, the address."""
        return [
            (one.content.get("term", {}), one.content.get("abbreviation", ""), f"{glossary.PATH}#term-{key.partition('/')[2]}")
            for key, one in sorted(self.shared.items())
            if one.namespace == "term"
        ]

    def _gone(self) -> Iterator[Planned]:
        """At the addresses of what is in use no more; not where something else stands by now."""
        taken = {*self.moved(), *(ref["path"] for ref in self.refs.values())}
        for one in self.grounds.gone:
            path = _address(one["id"])
            if path not in taken:
                taken.add(path)
                facts = {"until": one["dates"].get("valid_until", ""), "all": "all.html" if self.told else ""}
                yield Planned(path, "gone", facts)
                for audience in description.readers(one["audiences"]):
                    yield Planned(view_address(path, audience), "gone", facts)

    def moved(self) -> dict[str, str]:
        """The addresses that pages had under former ids → those they have now."""
        found: dict[str, str] = {}
        for one in self.told:
            path = self.refs[one["id"]]["path"]
            for old in one["formerly"]:
                found.setdefault(_address(old), path)
                for audience in description.readers(one["audiences"]):
                    found.setdefault(view_address(_address(old), audience), view_address(path, audience))
        for key, path in self.addresses.items():
            shared = self.shared.get(f"{key[0]}/{key[1]}")
            for old in shared.content.get("formerly", ()) if shared else ():
                found.setdefault(f"{FOLDERS[key[0]]}/{safe_name(slug(old) + '.html')}", path)
        taken = {*self.addresses.values(), *(ref["path"] for ref in self.refs.values())}
        return {old: new for old, new in sorted(found.items()) if old not in taken}


_OF_ROLE = ("description", "organisation", "working_time", "deputy", "tasks")


def _ref(one: Told) -> Ref:
    return {"path": _address(one["id"]), "name": one["name"], "kind": one["kind"], "status": one["status"]}


def _address(id: str) -> str:
    return f"{CHAINS}/{safe_name(f'{id}.html')}"


def view_address(path: str, audience: str) -> str:
    """The address of what one kind of reader needs of a description."""
    return f"{path.removesuffix('.html')}.{audience}.html"


def _of_use(each: Thing, space: str, kept: Collection[str] | None) -> dict[str, Any]:
    """What a description itself says of the thing, when that is told on the page of the thing."""
    if space != "indicator":
        return {}
    return {field: value for field, value in each.get("content", {}).items() if kept is None or field in kept}
