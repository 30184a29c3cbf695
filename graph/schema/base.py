"""The model's base: what every node and edge carries, and how a class says it all once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic.fields import FieldInfo

from ..text import Text
from .cells import Choice, Confidence, Line, Lines, Places, Prop, fault, split_list, without_blanks
from .dates import Edtf

_FIRST = ("id", "start", "end", "name_zh", "name_en", "aliases")
_LAST = (
    *("valid_from", "valid_to", "sources", "locators", "says"),
    *("confidence", "inferred_from", "inferred_fields", "record", "note"),
)
_ORDER = {name: index - 10 for index, name in enumerate(_FIRST)}
_ORDER |= {name: index + 20 for index, name in enumerate(_LAST)}


class Record(BaseModel):
    """One typed row: a node or an edge as its source states it, nothing derived yet."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    TITLE: ClassVar[Text]
    TABLE: ClassVar[str]

    @classmethod
    def props(cls) -> Mapping[str, Prop]:
        """The properties a row of this type may have, in column order: id, own ones, provenance."""
        names = sorted(cls.model_fields, key=lambda name: _ORDER.get(name, 0))
        return {name: _prop(name, cls.model_fields[name]) for name in names}

    @classmethod
    def prefix(cls) -> str:
        """What an id of this type begins with, before the colon."""
        raise NotImplementedError

    @classmethod
    def choices(cls, name: str) -> type[Choice] | None:
        """The list of words a property takes, if it takes one."""
        return _choice(cls.model_fields[name].annotation)

    @model_validator(mode="after")
    def _id_is_ours(self) -> Self:
        key, prefix = getattr(self, "id", ""), f"{self.prefix()}:"
        if not key.startswith(prefix) or key == prefix or key != "".join(key.split()):
            form = f"{prefix}<key>"
            raise fault("id", Text(f"编号应为 {form},不含空格", f"the id must be {form}, without spaces"))
        return self


class Stated(Record):
    """A record with its provenance: who states it, where, how surely."""

    id: Annotated[Line, Prop("编号", "Id", Text("类型:来源自己的键", "type:the source's own key"))]
    valid_from: Annotated[
        Edtf | None,
        Prop(
            "始于",
            "Valid from",
            Text("事实本身的开始,只在来源写明时填", "when the fact began, only where stated"),
        ),
    ] = None
    valid_to: Annotated[
        Edtf | None,
        Prop(
            "止于",
            "Valid to",
            Text("事实本身的结束,只在来源写明时填", "when the fact ended, only where stated"),
        ),
    ] = None
    says: Annotated[
        Line | None,
        Prop("大意", "Says", Text("来源所述,用我们自己的话", "what the source states, in our own words")),
    ] = None
    confidence: Annotated[
        Confidence,
        Prop(
            "置信",
            "Confidence",
            Text("明示:来源如此说;推断:有人据此得出", "stated by a source, or concluded"),
        ),
    ]
    inferred_from: Annotated[
        Line | None, Prop("推断依据", "Inferred from", Text("由什么得出", "what it was concluded from"))
    ] = None
    inferred_fields: Annotated[
        Lines,
        Prop(
            "推断的属性",
            "Inferred properties",
            Text("只有这些属性是推断", "only these properties are concluded"),
        ),
    ] = ()
    record: Annotated[
        Lines,
        Prop("原行", "Record", Text("来自原表的哪些行", "the rows of the research tables it came from")),
    ] = ()
    note: Annotated[Line | None, Prop("备注", "Note", Text("我们自己的说明", "our own remark"))] = None

    @model_validator(mode="after")
    def _reasons_given(self) -> Self:
        if self.confidence is Confidence.INFERRED and not self.inferred_from:
            reason = Text(
                "推断须写明依据,请填 inferred_from", "inferred without a reason: fill inferred_from"
            )
            raise fault("inferred_from", reason)
        for name in self.inferred_fields:
            if name not in type(self).model_fields:
                unknown = Text(f"没有名为 {name} 的属性", f"this type has no property named {name}")
                raise fault("inferred_fields", unknown)
        return self


class Sourced(Stated):
    """A stated record that rests on sources outside itself."""

    sources: Annotated[
        Lines,
        Prop("来源", "Sources", Text("说明它的来源,至少一个", "the sources that state it, at least one")),
    ]
    locators: Annotated[
        Places,
        Prop(
            "定位", "Locators", Text("在各来源中的位置,与来源一一对应", "where in each source, one a source")
        ),
    ] = ()

    @model_validator(mode="before")
    @classmethod
    def _one_locator_a_source(cls, values: Any) -> Any:
        if not isinstance(values, dict) or not values.get("sources"):
            return values
        sources, given = split_list(values["sources"]), split_list(values.get("locators") or ())
        if not isinstance(sources, tuple | list) or not isinstance(given, tuple | list):
            return values
        count = len(without_blanks(tuple(sources)))
        if not count:
            raise fault("sources", Text("至少要有一个来源", "at least one source is needed"))
        if given and len(given) != count:
            few = Text(
                f"{count} 个来源却有 {len(given)} 个定位", f"{len(given)} locators for {count} sources"
            )
            raise fault("locators", few)
        return {**values, "sources": sources, "locators": tuple(given) or ("",) * count}


class Named(Record):
    """What every node is called."""

    name_zh: Annotated[Line, Prop("名称", "Name (zh)", index=True)]
    name_en: Annotated[Line | None, Prop("英文名", "Name (en)")] = None
    aliases: Annotated[Lines, Prop("别名", "Aliases")] = ()


class Node(Named, Sourced):
    """A thing of the city; its label is the class's name."""

    @classmethod
    def label(cls) -> str:
        """The label in the graph."""
        return cls.__name__

    @classmethod
    def prefix(cls) -> str:
        """`Platform` → `platform`."""
        return cls.__name__.lower()


class Edge(Sourced):
    """A fact that joins two things; `ENDS` says which types it may join."""

    KIND: ClassVar[str]
    ENDS: ClassVar[Mapping[str, tuple[str, ...]]]
    KEY: ClassVar[str | None] = None

    start: Annotated[Line, Prop("起点", "Start")]
    end: Annotated[Line, Prop("终点", "End")]

    @classmethod
    def prefix(cls) -> str:
        """`SERVES` → `serves`."""
        return cls.KIND.lower()

    @classmethod
    def make_id(cls, start: str, end: str, key: str | None) -> str:
        """The id of an edge whose row has no key of its own: kind, ends and basis or role."""
        return f"{cls.prefix()}:" + ">".join(part for part in (start, end, key) if part)

    @model_validator(mode="after")
    def _ends_fit(self) -> Self:
        allowed = self.ENDS.get(label_of(self.start))
        if allowed is None:
            raise fault("start", _wrong_end(self.start, self.ENDS))
        if label_of(self.end) not in allowed:
            raise fault("end", _wrong_end(self.end, allowed))
        return self


def _wrong_end(given: str, allowed: Iterable[str]) -> Text:
    labels = ", ".join(allowed)
    return Text(f"{given} 不能在这一端,只能是 {labels}", f"{given} cannot stand here; allowed: {labels}")


def ends(*starts: str, to: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The same ends for each of some starting labels."""
    return {start: tuple(to) for start in starts}


def label_of(identifier: str) -> str:
    """`platform:P01` → `Platform`; the label follows from the id's prefix."""
    return identifier.partition(":")[0].capitalize()


def _prop(name: str, field: FieldInfo) -> Prop:
    for part in field.metadata:
        if isinstance(part, Prop):
            return part
    raise TypeError(f"property {name} has no Prop")


def _choice(annotation: Any) -> type[Choice] | None:
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, Choice) else None
    for part in getattr(annotation, "__args__", ()):
        if found := _choice(part):
            return found
    return None
