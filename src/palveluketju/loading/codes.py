"""The codes of everything that loading can find. A code is never used again for anything else.

PK0xx the file and its YAML · PK1xx the structure · PK2xx names and references · PK3xx and up are lint's.
"""

from palveluketju.finding import Code, Severity

ERROR, INFO = Severity.ERROR, Severity.INFO

CANNOT_OPEN = Code("PK001", "cannot-open", ERROR, "the file cannot be opened: {reason}", unusable=True)
NOT_A_FILE = Code("PK002", "not-a-file", ERROR, "this is not an ordinary file: {what}", unusable=True)
TOO_LARGE = Code("PK003", "too-large", ERROR, "the file is larger than {limit}, so it was not read", unusable=True)
NOT_UTF8 = Code("PK004", "not-utf-8", ERROR, "the file is not UTF-8: byte {byte} does not belong to it")
CONTROL_CHARACTER = Code("PK005", "control-character", ERROR, "the text has a character that cannot stand in it: {character}")
EMPTY_FILE = Code("PK006", "empty-file", ERROR, "the file is empty")
SEVERAL_DOCUMENTS = Code("PK007", "several-documents", ERROR, "the file holds several documents (---); only one belongs in a file")
TOO_DEEP = Code("PK008", "too-deep", ERROR, "the structure is nested deeper than {limit} levels")
ALIAS_BOMB = Code("PK009", "alias-bomb", ERROR, "the aliases (*) repeat the text more than {limit} times over, so it was not read")
SYNTAX = Code("PK010", "syntax", ERROR, "this is not YAML: {problem}")
TAB = Code("PK011", "tab", ERROR, "a tab stands where spaces are needed")
COLON_IN_TEXT = Code("PK012", "colon-in-text", ERROR, "a colon and a space inside the text start a new key here")
INDENTATION = Code("PK013", "indentation", ERROR, "the indentation does not fit the lines above")
OPEN_QUOTE = Code("PK014", "open-quote", ERROR, "a quotation mark is opened but never closed")
OPEN_BRACKET = Code("PK015", "open-bracket", ERROR, "a bracket is opened but not closed as it should be")
SPECIAL_START = Code("PK016", "special-start", ERROR, "a text cannot start with the character {character} without quotes")
UNKNOWN_ALIAS = Code("PK017", "unknown-alias", ERROR, "the alias (*) {name} refers to an anchor (&) that is not above it")
TAG = Code("PK018", "tag", ERROR, "a tag ({tag}) has no meaning here")
MISSING_COLON = Code("PK019", "missing-colon", ERROR, "a colon is missing after the key")
BAD_ESCAPE = Code("PK020", "bad-escape", ERROR, "inside double quotes \\ starts an escape, and this one is not known")
CYCLE = Code("PK021", "alias-cycle", ERROR, "the alias (*) refers to something that it is itself a part of")
MERGE = Code("PK022", "merge", ERROR, "the merge key (<<) takes a group of keys, or a list of such groups")

UNKNOWN_KEY = Code("PK101", "unknown-key", ERROR, "unknown key “{key}”")
DUPLICATE_KEY = Code("PK102", "duplicate-key", ERROR, "the key “{key}” stands here twice")
MISSING_KEY = Code("PK103", "missing-key", ERROR, "the key “{key}” is missing")
WRONG_TYPE = Code("PK104", "wrong-type", ERROR, "expected {expected}, found {found}")
BAD_VALUE = Code("PK105", "bad-value", ERROR, "“{value}” will not do here: expected {expected}")
UNKNOWN_CHOICE = Code("PK106", "unknown-choice", ERROR, "“{value}” is not one of the choices: {choices}")
TEXT_AS_KEY = Code("PK107", "text-as-key", ERROR, "the text was read as the key “{key}”")
KEY_NOT_TEXT = Code("PK108", "key-not-text", ERROR, "a key must be a word, not {found}")
REGION_CODE = Code("PK109", "region-code", ERROR, "“{value}” is not the code of a wellbeing services county")
LANGUAGE_VERSION = Code("PK110", "language-version", ERROR, "this file is of language version {value}; this pkpk reads version 1")

DOUBLE_ID = Code("PK201", "double-id", ERROR, "the id “{id}” stands twice in the list")
UNRESOLVED = Code("PK202", "unresolved-reference", ERROR, "nothing here is called “{name}”: expected {expected}")
AMBIGUOUS = Code("PK203", "ambiguous-reference", ERROR, "“{name}” could mean several: {candidates}")
NEAR_MISS = Code("PK204", "near-miss", ERROR, "“{name}” is almost the name of a party that is described here")
UNRESOLVED_USE = Code("PK205", "unresolved-use", INFO, "“{name}” is not in this file; outside a repository it cannot be looked up")
USES_ITSELF = Code("PK206", "uses-itself", ERROR, "“{name}” uses itself")
FALLS_THROUGH = Code("PK207", "falls-through", ERROR, "the branch would run on into the branch of “{next}”")
UNKNOWN_SUBJECT = Code("PK208", "unknown-subject", ERROR, "there is no key “{name}” that the assumption could be about")
SAME_OUTPUT = Code("PK209", "same-output", ERROR, "another file gives the same name “{id}” to what is written: {file}")
