"""Any content written in an odd way: keys in any order, every style of YAML, comments at every place where one may stand."""

import json
import re
from random import Random
from typing import Any

_SAFE = re.compile(r"[A-Za-zÅÄÖåäö0-9][^:#\n\t]*[^\s:#]\Z|[A-Za-z0-9]\Z")


class Scrambled:
    """Writes content (groups of keys, lists, texts; None is an empty value) by the whims of `random`."""

    def __init__(self, random: Random, *, anchors: bool = True) -> None:
        self.random = random
        self.anchors = anchors
        self.comments: list[str] = []
        self.known: dict[str, str] = {}
        self.names = 0

    def text(self, content: dict[str, Any]) -> str:
        lines = ["# yläosa", ""] if self.maybe(0.2) else []
        lines += ["---"] if self.maybe(0.1) else []
        lines += self.own(0, 0.2)
        lines += self.map(content, 0)
        lines += self.own(0, 0.3)
        text = "\n".join(lines) + ("\n" if self.maybe(0.8) else "")
        return text.replace("\n", "\r\n") if self.maybe(0.2) else text

    def maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def comment(self) -> str:
        about = self.random.choice(["", "a: b", "- x", "# y", "{"])
        name = f"#{self.random.choice(['', ' ', '  '])}huom-{len(self.comments)}, {about}"
        self.comments.append(name.strip())
        return name

    def own(self, column: int, chance: float = 0.12) -> list[str]:
        """Comment lines and empty lines."""
        lines = []
        while self.maybe(chance):
            at = self.random.choice([column, column, 0, column + 2, max(column - 1, 0)])
            lines.append(" " * at + self.comment() if self.maybe(0.6) else self.random.choice(["", "", "   "]))
        return lines

    def end(self) -> str:
        return (
            self.random.choice([" ", "  ", "      "]) + self.comment() if self.maybe(0.1) else self.random.choice(["", "", " "])
        )

    def map(self, content: dict[str, Any], column: int) -> list[str]:
        keys = list(content)
        if self.maybe(0.5):
            self.random.shuffle(keys)
        lines = []
        for key in keys:
            lines += self.own(column)
            name = self.random.choice([key] * 8 + [f'"{key}"', f"'{key}'"])
            if self.maybe(0.03):
                lines.append(" " * column + f"? {name}{self.end()}")
                lines += self.below(" " * column + ":", content[key], column)
            else:
                lines += self.below(
                    " " * column + f"{name}{self.random.choice(['', '', '', ' '])}:", content[key], column, key=True
                )
        return lines

    def seq(self, content: list[Any], column: int) -> list[str]:
        lines = []
        for one in content:
            lines += self.own(column)
            lines += self.below(" " * column + "-", one, column)
        return lines

    def below(self, line: str, value: Any, column: int, *, key: bool = False) -> list[str]:
        """The value after a key or a dash."""
        if value is None:
            return [line + self.end()]
        known = json.dumps(value, sort_keys=True)
        if known in self.known and self.maybe(0.3):
            return [f"{line} *{self.known[known]}{self.end()}"]
        if self.anchors and self.maybe(0.03):
            self.names += 1
            line += f" &nimi{self.names}"
            self.known[known] = f"nimi{self.names}"
        if isinstance(value, str):
            return self.scalar(line, value, column)
        if not value or self.maybe(0.12):
            flow = self.flow(value, column + 1)
            if len(flow) == 1 and self.maybe(0.9):
                return [f"{line} {flow[0]}{self.end()}"]
            return [f"{line} {flow[0]}", *flow[1:-1], *([flow[-1] + self.end()] if len(flow) > 1 else [])]
        step = self.random.choice([2, 2, 2, 1, 3, 4])
        if isinstance(value, dict):
            if line.endswith("-") and self.maybe(0.7):
                inner = self.map(value, len(line) + 1)
                first = next(at for at, one in enumerate(inner) if one.strip() and not one.strip().startswith("#"))
                if first == 0:
                    return [f"{line} {inner[0].lstrip()}", *inner[1:]]
                return [line, *inner]
            return [line + self.end(), *self.map(value, column + step)]
        return [line + self.end(), *self.seq(value, column if key and self.maybe(0.3) else column + step)]

    def scalar(self, line: str, value: str, column: int) -> list[str]:
        way = self.random.choice(["plain"] * 4 + ["double", "single", "folded", "literal", "wrapped", "below"])
        words = value.split(" ")
        if "\n" in value:
            way = self.random.choice(["literal", "double"])
        if way == "below" and _SAFE.match(value):
            return [line + self.end(), *self.own(column), " " * (column + 3) + value + self.end()]
        if way == "wrapped" and len(words) > 2 and _SAFE.match(value) and all(word[:1].isalpha() for word in words):
            return [f"{line} {words[0]}", " " * (column + 2) + " ".join(words[1:]) + self.end()]
        if way == "literal" or (way == "folded" and len(words) > 2):
            margin = " " * (column + self.random.choice([1, 2, 4]))
            parts = value.split("\n") if way == "literal" else [words[0], " ".join(words[1:])]
            sign = ("|" if way == "literal" else ">") + self.random.choice(["", "-"])
            comment = f" {self.comment()}" if self.maybe(0.1) else ""
            return [f"{line} {sign}{comment}", *(margin + part if part else "" for part in parts)]
        return [f"{line} {self.short(value, way)}{self.end()}"]

    def short(self, value: str, way: str = "") -> str:
        way = way or self.random.choice(["plain", "plain", "double", "single"])
        if way == "single" and "\n" not in value:
            return "'" + value.replace("'", "''") + "'"
        return value if way != "double" and _SAFE.match(value) else json.dumps(value, ensure_ascii=self.maybe(0.3))

    def flow(self, value: Any, column: int) -> list[str]:
        """Between brackets, on one line or several."""
        if isinstance(value, str):
            return [self.short(value, "double" if re.search(r"[\[\]{},]", value) else "")]
        if value is None:
            return ["null"]
        several = self.maybe(0.4)
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        out = opening
        pairs = list(value.items()) if isinstance(value, dict) else [("", one) for one in value]
        for at, (name, one) in enumerate(pairs):
            inner = "\n".join(self.flow(one, column + 2))
            out += ("\n" + " " * (column + 2) if several else " ") + (f"{name}: " if name else "") + inner
            out += "," if at + 1 < len(pairs) or self.maybe(0.2) else ""
            out += f" {self.comment()}" if several and self.maybe(0.1) else ""
        return (out + ("\n" + " " * column if several else "") + closing).split("\n")
