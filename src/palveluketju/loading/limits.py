"""How much a file may hold. Generous for what people write, tight for what is made to break a program."""

#: bytes of a file; a long chain is about 100 KB
FILE = 8 * 1024 * 1024
#: levels of nesting; the language itself needs fewer than 20
DEPTH = 200
#: nodes after every alias is written out
NODES = 200_000
