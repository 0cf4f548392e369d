"""The codes of everything that loading can find. A code is never used again for anything else.

PK0xx the file and its YAML · PK1xx the structure · PK2xx names and references · PK3xx and up are lint's. tests/codes.txt lists
every code there has ever been.
"""

from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual

ERROR, INFO = Severity.ERROR, Severity.INFO

FAULT = Code("PK000", "fault", ERROR, "pkpk itself failed on this file: {error}")
CANNOT_OPEN = Code("PK001", "cannot-open", ERROR, "the file cannot be opened: {reason}", unusable=True)
NOT_A_FILE = Code("PK002", "not-a-file", ERROR, "this is not an ordinary file: {what}", unusable=True)
TOO_LARGE = Code("PK003", "too-large", ERROR, "the file is larger than {limit}, so it was not read", unusable=True)
NOT_UTF8 = Code("PK004", "not-utf-8", ERROR, "the file is not UTF-8: {reason}")
CONTROL_CHARACTER = Code("PK005", "control-character", ERROR, "the text has a character that cannot stand in it: {character}")
EMPTY_FILE = Code("PK006", "empty-file", ERROR, "the file says nothing")
SEVERAL_DOCUMENTS = Code("PK007", "several-documents", ERROR, "a second document starts here (---); only one belongs in a file")
TOO_DEEP = Code("PK008", "too-deep", ERROR, "the structure is nested deeper than {limit} levels")
ALIAS_BOMB = Code("PK009", "alias-bomb", ERROR, "written out, the aliases (*) make more than {limit} values")
SYNTAX = Code("PK010", "syntax", ERROR, "this is not YAML: {problem}")
TAB = Code("PK011", "tab", ERROR, "a tab stands where spaces are needed")
COLON_IN_TEXT = Code("PK012", "colon-in-text", ERROR, "a colon and a space inside a text make a key of what is before them")
INDENTATION = Code("PK013", "indentation", ERROR, "the indentation does not fit the lines above")
OPEN_QUOTE = Code("PK014", "open-quote", ERROR, "a quotation mark is opened here but not closed where it should be")
OPEN_BRACKET = Code("PK015", "open-bracket", ERROR, "a bracket is opened here but not closed as it should be")
SPECIAL_START = Code("PK016", "special-start", ERROR, "a text cannot start with {character} unless it is in quotes")
UNKNOWN_ALIAS = Code("PK017", "unknown-alias", ERROR, "the alias *{name} refers to an anchor (&{name}) that is not above it")
TAG = Code("PK018", "tag", ERROR, "the tag {tag} has no meaning here")
MISSING_COLON = Code("PK019", "missing-colon", ERROR, "this line is neither a key with a colon nor a part of the text above")
BAD_ESCAPE = Code("PK020", "bad-escape", ERROR, "between double quotes \\ starts an escape, and this one is not known")
CYCLE = Code("PK021", "alias-cycle", ERROR, "an alias (*) inside this refers back to the whole of it")
MERGE = Code("PK022", "merge", ERROR, "the merge key (<<) takes a group of keys, or a list of such groups")
ODD_SPACE = Code("PK023", "odd-space", ERROR, "a no-break space stands where an ordinary space is needed")
AFTER_QUOTE = Code("PK024", "text-after-quote", ERROR, "the text goes on after {closing}, which ended it")
CONFLICT = Code("PK025", "conflict-mark", ERROR, "this line is a mark that Git leaves when two changes meet")
MISSING_SPACE = Code("PK026", "missing-space", ERROR, "a space is missing after {sign}")
LOST_ITEM = Code("PK027", "lost-item", ERROR, "this line starts with a dash but was read as a part of the text above")
DIRECTIVE = Code("PK028", "directive", ERROR, "a line that starts with % is an instruction to YAML, and this one is not known")

UNKNOWN_KEY = Code("PK101", "unknown-key", ERROR, "unknown key “{key}”")
DUPLICATE_KEY = Code("PK102", "duplicate-key", ERROR, "the key “{key}” stands here twice")
MISSING_KEY = Code("PK103", "missing-key", ERROR, "the key “{key}” is missing")
WRONG_TYPE = Code("PK104", "wrong-type", ERROR, "expected {expected}, found {found}")
BAD_VALUE = Code("PK105", "bad-value", ERROR, "“{value}” will not do here: expected {expected}")
UNKNOWN_CHOICE = Code("PK106", "unknown-choice", ERROR, "“{value}” is not one of the choices: {choices}")
TEXT_AS_KEY = Code("PK107", "text-as-key", ERROR, "a part of a text, “{key}”, was read as a key")
KEY_NOT_TEXT = Code("PK108", "key-not-text", ERROR, "a key must be a word, not {found}")
REGION_CODE = Code("PK109", "region-code", ERROR, "“{value}” is not the code of a wellbeing services county")
LANGUAGE_VERSION = Code(
    "PK110", "language-version", ERROR, "the file is written in version {value} of the language; this pkpk reads version 1"
)
REQUIRED_VERSION = Code(
    "PK112", "required-version", ERROR, "this repository needs pkpk {needed}; this is pkpk {version}", unusable=True
)
FLAG_WORD = Code("PK111", "flag-word", ERROR, "“{value}” would be printed as a text here; yes is written true")

DOUBLE_ID = Code("PK201", "double-id", ERROR, "“{name}” is in the list twice: both have the id “{id}”")
UNRESOLVED = Code("PK202", "unresolved-reference", ERROR, "nothing here is called “{name}”: expected {expected}")
AMBIGUOUS = Code("PK203", "ambiguous-reference", ERROR, "“{name}” could mean several: {candidates}")
NEAR_MISS = Code("PK204", "near-miss", ERROR, "“{name}” is one letter away from a party that is described")
UNRESOLVED_USE = Code(
    "PK205", "unresolved-use", INFO, "“{name}” is not in this file; outside a repository it cannot be looked up"
)
USES_ITSELF = Code("PK206", "uses-itself", ERROR, "“{name}” uses itself")
UNKNOWN_SHARED = Code("PK210", "unknown-shared", ERROR, "nothing shared is called “{name}”: expected {expected}")
DOUBLE_SHARED = Code("PK211", "double-shared", ERROR, "two catalogues describe “{id}”")
DOUBLE_DESCRIPTION = Code("PK212", "double-description", ERROR, "two descriptions have the id “{id}”")
UNKNOWN_RELATION = Code("PK213", "unknown-relation", ERROR, "no description in this repository is called “{name}”")
RELATION_CYCLE = Code("PK214", "relation-cycle", ERROR, "these relations lead round in a circle: {circle}")
UNUSED_SHARED = Code("PK215", "unused-shared", INFO, "nothing uses “{name}”")
MISPLACED = Code("PK216", "misplaced", ERROR, "a file of the kind “{kind}” does not belong here: {place}")
RULE_PLACE = Code("PK217", "rule-place", ERROR, "no place that a rule can look at is called “{name}”")
RULE_KEY = Code("PK218", "rule-key", ERROR, "there is no key “{name}” where this rule looks: {concept}")
RULE_CHECK = Code("PK219", "rule-check", ERROR, "this does not fit the key “{key}”: {problem}")
RULE_EXPRESSION = Code("PK220", "rule-expression", ERROR, "this regular expression cannot be used: {problem}")
FALLS_THROUGH = Code(
    "PK207",
    "falls-through",
    ERROR,
    "this step ends one branch of the choice in “{choice}” but would run on into another, “{next}”",
)
UNKNOWN_SUBJECT = Code("PK208", "unknown-subject", ERROR, "there is no key “{name}” that the assumption could be about")
COLOUR_TONED = Code(
    "PK221",
    "colour-toned",
    INFO,
    trilingual(
        "the main colour {colour} has a contrast of {contrast} : 1 on the page, and {what} {least} : 1; {used} is used instead",
        "päävärin {colour} kontrasti sivulla on {contrast} : 1, ja {what} {least} : 1; sen sijaan käytetään sävyä {used}",
        "huvudfärgen {colour} har kontrasten {contrast} : 1 på sidan, och {what} {least} : 1; i stället används {used}",
    ),
)
SAME_OUTPUT = Code("PK209", "same-output", ERROR, "another file gives the same name “{id}” to what is written: {file}")
