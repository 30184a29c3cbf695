"""The head of a question: what it is called, asks for and answers, in both languages."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from graph.errors import QueryError
from graph.schema import EDGE_TYPES, NODE_TYPES, Choice
from graph.text import Text

Shape = Literal["table", "network", "chart", "map", "check"]
Use = Literal["question", "reading"]
Kind = Literal["date", "text", "int", "bool", "choice", "id"]
ELEMENT = "Element"
RUN = "Run"
# What the page of questions keeps in its address beside a question's own parameters.
RESERVED = frozenset({"lang", "tab", "q", "sort", "rows", "view", "open", "code", "text"})
NEEDED: dict[Shape, frozenset[str]] = {
    "table": frozenset(),
    "network": frozenset({"start", "end"}),
    "chart": frozenset(),
    "map": frozenset({"latitude", "longitude"}),
    "check": frozenset({"id"}),
}


def _words(value: object) -> object:
    """`{zh: …, en: …}` as a Text; anything else is left for pydantic to refuse."""
    if isinstance(value, dict) and set(value) == {"zh", "en"}:
        return Text(str(value["zh"]), str(value["en"]))
    return value


def _names(value: object) -> object:
    return tuple(part.strip() for part in value.split("|")) if isinstance(value, str) else value


Words = Annotated[Text, BeforeValidator(_words)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Titled(_Part):
    """Anything of a head that has a wording in both languages."""

    zh: str
    en: str

    @property
    def title(self) -> Text:
        """The wording."""
        return Text(self.zh, self.en)


class Param(Titled):
    """What a question asks for. `of` names the labels an id may have; without a default it must be given.

    `kinds` keeps the things to pick to those of some kinds, e.g. places that are districts.
    """

    name: str
    type: Kind
    default: str | None = None
    choices: dict[str, Words] = Field(default_factory=dict)
    of: Annotated[tuple[str, ...], BeforeValidator(_names)] = ()
    kinds: Annotated[tuple[str, ...], BeforeValidator(_names)] = ()

    @model_validator(mode="after")
    def _fits_its_type(self) -> Param:
        if (self.type == "id") != bool(self.of):
            raise ValueError("'of' (the labels it may have) goes with type id, and only with it")
        if unknown := [label for label in self.of if label not in (*NODE_TYPES, ELEMENT, RUN)]:
            raise ValueError(f"'of' names unknown types: {', '.join(unknown)}")
        if self.kinds and not set(self.kinds) <= self._known_kinds():
            raise ValueError(f"'kinds' names what no {'|'.join(self.of) or 'id'} is: {'|'.join(self.kinds)}")
        if (self.type == "choice") != bool(self.choices):
            raise ValueError("'choices' go with type choice, and only with it")
        if self.choices and self.default is not None and self.default not in self.choices:
            raise ValueError(f"the default {self.default!r} is none of the choices")
        if (self.type == "date") != (self.name == "as_of"):
            raise ValueError("a date parameter is called as_of, and nothing else is")
        if self.name in RESERVED:
            raise ValueError(f"the page of questions keeps the name {self.name} for itself")
        return self

    def _known_kinds(self) -> set[str]:
        types = [NODE_TYPES[label] for label in self.of if label in NODE_TYPES]
        lists = [cls.choices("kind") for cls in types if "kind" in cls.model_fields]
        return {member.value for choices in lists if choices for member in choices}

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return self.default is None


class Column(Titled):
    """One column of an answer. `of`: it holds ids of that type; `words`: closed lists of the model."""

    name: str
    of: str | None = None
    words: str | None = None

    @model_validator(mode="after")
    def _known_to_the_model(self) -> Column:
        if self.of is not None and self.of not in (*NODE_TYPES, ELEMENT):
            raise ValueError(f"'of' names an unknown type: {self.of}")
        self.choices()
        return self

    def choices(self) -> tuple[type[Choice], ...]:
        """The lists its values come from, e.g. `SERVES.basis`; none when its values are no words."""
        return tuple(_list_of_words(part.strip()) for part in (self.words or "").split("|") if part)

    def wording(self, value: object) -> Text | None:
        """A value in words when it is one of the model's."""
        for choice in self.choices():
            for member in choice:
                if member.value == value:
                    return member.words
        return None


def _list_of_words(name: str) -> type[Choice]:
    owner, _, prop = name.partition(".")
    record = NODE_TYPES.get(owner) or EDGE_TYPES.get(owner)
    found = record.choices(prop) if record and prop in record.model_fields else None
    if found is None:
        raise ValueError(f"'words' names no list of the model: {name}")
    return found


class Chart(_Part):
    """Which columns a chart draws: one bar a `by`, as long as `value`, split by `series`."""

    by: str
    value: str
    series: str | None = None


class Head(_Part):
    """The whole head, checked by itself; whether it tells the truth about the text is checked elsewhere.

    `use`: a reading is asked by pages only. `slow`: why it takes longer than questions may.
    """

    title: Words
    purpose: Words
    shape: Shape
    use: Use = "question"
    chart: Chart | None = None
    slow: Words | None = None
    params: tuple[Param, ...] = ()
    returns: tuple[Column, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _name_the_parts(cls, values: Any) -> Any:
        """`params` and `returns` are written as a mapping by name; the order is the order written."""
        if not isinstance(values, dict):
            raise ValueError("the head is no mapping")
        named = {
            key: tuple(
                {**part, "name": name} if isinstance(part, dict) else part for name, part in given.items()
            )
            for key in ("params", "returns")
            if isinstance(given := values.get(key), dict)
        }
        return {**values, **named}

    @model_validator(mode="after")
    def _fits_its_shape(self) -> Head:
        if missing := NEEDED[self.shape] - {column.name for column in self.returns}:
            raise ValueError(f"shape {self.shape} needs the columns {', '.join(sorted(missing))}")
        if (self.shape == "chart") != (self.chart is not None):
            raise ValueError("'chart' (the columns it draws) goes with shape chart, and only with it")
        drawn = {self.chart.by, self.chart.value, self.chart.series} - {None} if self.chart else set()
        if absent := drawn - {column.name for column in self.returns}:
            raise ValueError(f"chart draws columns that are not there: {', '.join(sorted(map(str, absent)))}")
        return self


class _Strings(yaml.BaseLoader):
    """YAML in which every value is text (so `no` stays a word) and no key stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if twice := {key for key in keys if keys.count(key) > 1}:
            raise yaml.constructor.ConstructorError(
                None, None, f"written twice: {', '.join(sorted(twice))}", node.start_mark
            )
        return super().construct_mapping(node, deep)


def read_head(yaml_text: str, place: str) -> Head:
    """The head from its YAML; QueryError naming the file (`place`) and the key or line at fault."""
    try:
        return Head.model_validate(yaml.load(yaml_text, Loader=_Strings))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise lie(place, f"line {line}: {error.problem}") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "head"
        raise lie(place, f"{key}: {first['msg']}") from error


def lie(place: str, what: str) -> QueryError:
    """The error for a head that is wrong or does not fit its text."""
    return QueryError(Text(f"查询文件 {place} 有误:{what}", f"the question {place} is wrong: {what}"))
