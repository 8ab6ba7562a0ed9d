"""The pieces an edition is made of. The field names are those of the TOML files in `words/`."""

from dataclasses import dataclass

Texts = tuple[str, ...]


class EditionError(ValueError):
    """An edition that cannot be used, with everything that is wrong with it, in plain sentences."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class LifeArea:
    """One of the parts of life, with the questions for a conversation about it."""

    key: str
    name: str
    icon: str
    hue: int
    """1 to 9: one of the nine colours of the house."""
    explanation: str
    questions: Texts
    strength_hints: Texts = ()


@dataclass(frozen=True, slots=True)
class Strength:
    """One of the six sources of strength."""

    key: str
    name: str
    icon: str
    explanation: str
    question: str


@dataclass(frozen=True, slots=True)
class Handbook:
    """A phase as a row of the handbook: six questions, answered by the organisation."""

    what: str = ""
    who: str = ""
    when: str = ""
    where: str = ""
    # "with" is a word of Python itself; the files say `with`.
    with_: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class PhaseWords:
    """What a phase is called and what it is for."""

    name: str
    short: str
    aim: str
    guidance: Texts
    reflection: Texts
    """Questions a worker may ask themselves."""
    client_words: str
    """For the client: where am I, and what comes next?"""
    picture: str
    handbook: Handbook = Handbook()


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """An outcome of a decision; `leads` says in words what happens next."""

    name: str
    explanation: str = ""
    leads: str = ""


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """A condition when it is met, when it is not, and why it matters."""

    statement: str
    missing: str
    why: str
    hard: bool = False


@dataclass(frozen=True, slots=True)
class NormWords:
    """What a norm, or an agreed date, is called."""

    name: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """Something to weigh before a decision."""

    key: str
    text: str
    kind: str = "criterion"
    help: str = ""


CRITERION_KINDS = ("criterion", "contra_indication", "practical")


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """Something to arrange once, at the start or at the exit."""

    key: str
    text: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Risk:
    """Something that may go wrong, asked of everybody in the risk inventory."""

    key: str
    name: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class ObservationPoint:
    """A way to look at a goal in the journal."""

    name: str
    question: str


@dataclass(frozen=True, slots=True)
class EntryKind:
    """A kind of report in own words, with questions that help to begin; nobody has to answer them."""

    key: str
    name: str
    prompts: Texts


LETTER_KINDS = ("letter", "form")


@dataclass(frozen=True, slots=True)
class LetterWords:
    """A letter or a form that an organisation sends often; [words in brackets] are filled in for each person."""

    key: str
    name: str
    kind: str
    """"letter", or "form": with lines to sign."""
    text: str


def in_plain_letters(key: str) -> str:
    """A readable name for a key this edition does not know: "mental_health" becomes "Mental health".

    Records refer to keys, and are read long after an edition was changed.
    """
    return key.replace("_", " ").strip().capitalize() or "–"
