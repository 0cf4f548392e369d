"""How much a file may hold. Generous for what people write, tight for what is made to break a program."""

#: bytes of a file; a long chain is about 100 KB
FILE = 8 * 1024 * 1024
#: levels of nesting; the language itself needs fewer than 20
DEPTH = 200
#: values after every alias is written out; a long chain has about 5,000
VALUES = 200_000
#: breaks in the YAML of one file that are told; after so many it is no chain at all
BREAKS = 20
#: comparisons of names for “did you mean” in one file, so that a thousand slips among a thousand names stay quick
COMPARISONS = 20_000
