"""The configuration of a repository of chains: `pkpk.yaml` at its root."""

from typing import Annotated, ClassVar

from palveluketju.messages.said import trilingual
from palveluketju.model.contact import Contact
from palveluketju.model.custom_rule import CustomRule
from palveluketju.model.diff_choices import DiffChoices
from palveluketju.model.element import Element, Statement
from palveluketju.model.organiser import Organiser
from palveluketju.model.types import (
    Colour,
    Date,
    FilePath,
    Language,
    LanguageVersion,
    Line,
    Pattern,
    Requirement,
    Text,
    about,
    choice,
    items,
    required,
)

ConfigKind = Annotated[str, choice(config="Configuration")]


class Brand(Element):
    """What the handbook looks like: name, logo, colour."""

    short: ClassVar[str | None] = "name"

    name: Text | None = about("Name", "The name that stands on every page.")
    logo: FilePath | None = about("Logo", "The path of a picture in the repository: SVG, PNG, JPEG or WebP, at most 200 KB.")
    colour: Colour | None = about("Colour", "The main colour as #rrggbb, in quotes: without them # starts a comment.")


class OutputChoices(Element):
    """What is rendered when nothing else is said."""

    label: ClassVar[str | None] = "Output"

    folder: FilePath | None = about("Folder", "The folder in the repository that pages are written into.")
    languages: list[Language] = items("Languages", "The languages of the pages.", one=True)
    templates: FilePath | None = about(
        "Templates", "The folder in the repository with the organisation’s own templates and texts; pkpk templates writes them."
    )


class Accessibility(Element):
    """What the accessibility statement of the site says: the law asks for one of every public service on the web."""

    label: ClassVar[str | None] = "Accessibility statement"

    state: Annotated[str, choice(full="Full", partial="Partial", none="None")] | None = about(
        "State", "full, partial or none: whether the site fulfils the requirements. Say it only after an assessment."
    )
    shortcomings: list[Statement] = items("Shortcomings", "What is not accessible, why, and by when it is mended.")
    assessed: Date | None = about("Assessed", "When the site was assessed.")
    assessed_by: Annotated[str, choice(own="The organisation itself", outside="An outside party")] | None = about(
        "Assessed by", "own: the organisation itself; outside: somebody else."
    )
    updated: Date | None = about("Updated", "When the statement was last updated.")
    contact: Contact | None = about("Contact", "Whom to tell of problems; the contact of feedback when not said.")


class RuleSeverity(Element):
    """A rule that weighs more or less in this repository than elsewhere."""

    demands: ClassVar[tuple[str, ...]] = ("rule", "severity")
    label: ClassVar[str | None] = "Severity of a rule"

    rule: Line | None = about("Rule", "The code or the name of the rule.")
    severity: Annotated[str, choice(error="Error", warning="Warning", info="Note")] | None = about(
        "Severity", "error, warning or info."
    )


class LintPath(Element):
    """Rules that are left out for some of the files."""

    demands: ClassVar[tuple[str, ...]] = ("pattern", "ignore")
    label: ClassVar[str | None] = "Files apart"

    pattern: Pattern | None = about("Pattern", "The files, by a pattern of paths, such as chains/drafts/**.")
    ignore: list[Line] = items("Ignore", "Codes or the beginnings of codes that are left out.", one=True)


class LintChoices(Element):
    """What lint looks at in this repository."""

    label: ClassVar[str | None] = "Lint"

    profile: Annotated[str, choice(draft="Draft", in_review="In review", approved="Approved", in_use="In use")] | None = about(
        "Profile", "How much is asked of every chain; what its own status says when not said."
    )
    select: list[Line] = items("Select", "Codes or the beginnings of codes that are looked at.", one=True)
    ignore: list[Line] = items("Ignore", "Codes or the beginnings of codes that are left out.", one=True)
    severities: list[RuleSeverity] = items("Severities", "Rules that weigh more or less here.")
    paths: list[LintPath] = items("Files apart", "Rules left out for some of the files.")
    rules: list[CustomRule] = items("Rules", "Rules of the organisation’s own; pkpk rules test tries them.")


class Config(Element):
    """The configuration: where chains and catalogues lie, languages, organiser, brand, choices."""

    label: ClassVar[str | None] = "Configuration"

    pkpk: LanguageVersion = required("Language version", "The version of this language: 1.")
    kind: ConfigKind = about("Kind", "config: the configuration of a repository.", "config")
    name: Text | None = about("Name", "The name of the repository, such as the county’s handbook.")
    required_version: Requirement | None = about(
        "Required version", 'The pkpk that the repository needs, such as ">=0.2", in quotes.'
    )
    chains: list[Pattern] = items("Chains", "Where chains lie; chains/** when not said.", one=True)
    catalogs: list[Pattern] = items("Catalogues", "Where catalogues lie; catalog/** when not said.", one=True)
    language: Language = about("Language", "The language of plain texts in this file: fi, sv or en.", "fi")
    languages: list[Language] = items("Languages", "The languages that the repository keeps up.", one=True)
    organiser: Organiser | None = about("Organiser", "The organiser of chains that do not say theirs.")
    brand: Brand | None = about("Brand", "Name, logo and colour of the handbook.")
    feedback: Contact | None = about("Feedback", "Where to tell when something in the handbook is wrong.")
    accessibility: Accessibility | None = about("Accessibility statement", "What the accessibility statement of the site says.")
    output: OutputChoices | None = about("Output", "What is rendered when nothing else is said.")
    lint: LintChoices | None = about("Lint", "What lint looks at.")
    diff: DiffChoices | None = about(
        "Diff", trilingual("What diff says of changes.", "Mitä diff sanoo muutoksista.", "Vad diff säger om ändringar.")
    )
