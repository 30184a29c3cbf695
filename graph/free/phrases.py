"""The mistakes that people make, by what Neo4j and the embedded engine say of them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable

from ..text import Text

Phrase = Callable[[re.Match[str]], Text]

_WIDE = "，。：；？！（）【】《》“”‘’、"
_FUNCTIONS = (
    *("abs", "avg", "ceil", "coalesce", "collect", "count", "date", "datetime", "duration", "elementId"),
    *("endNode", "exists", "floor", "head", "isEmpty", "keys", "labels", "last", "left", "length", "max"),
    *("min", "nodes", "percentileCont", "percentileDisc", "point", "properties", "range", "relationships"),
    *("replace", "reverse", "right", "round", "sign", "size", "split", "startNode", "stdev", "substring"),
    *("sum", "tail", "toBoolean", "toFloat", "toInteger", "toLower", "toString", "toUpper", "trim", "type"),
)


def said_of_input(said: str) -> Text:
    """A mistake that we have no words of our own for."""
    return Text(f"数据库看不懂这条语句:{said}", f"the database does not understand this: {said}")


def first_line(details: str) -> str:
    """The engine's first line, without the lists of everything it would have understood."""
    line = (details.splitlines() or ["?"])[0]
    return re.split(r":? expect(?:ed|ing)\b", line)[0].strip(" ,-") or line


def _unexpected(match: re.Match[str]) -> Text:
    token = match[1]
    if token in ("", "<EOF>", "}"):
        return Text("语句没有写完", "the statement ends too early")
    if token[0] in _WIDE:
        return Text(
            f"“{token[0]}”是全角符号,请换成半角", f"{token[0]} is a full-width sign: type the plain one"
        )
    if token[0] in "'\"" and len(token) == 1:
        return _UNCLOSED
    if token[0] == ";":
        return _ONE_STATEMENT
    if token == "=":
        return Text("这里不该有 =(比较只写一个 =)", "= is not expected here (to compare, write one =)")
    return Text(f"这里不该出现 {token}", f"{token} is not expected here")


def _undefined(match: re.Match[str]) -> Text:
    name = match[1]
    return Text(
        f"没有定义变量 {name}(WITH 之后只能用它列出的变量)",
        f"there is no variable {name} here (after a WITH only what it lists is known)",
    )


def _function(match: re.Match[str]) -> Text:
    near = difflib.get_close_matches(match[1].lower(), [name.lower() for name in _FUNCTIONS], n=1)
    meant = next((name for name in _FUNCTIONS if near and name.lower() == near[0]), None)
    zh, en = (f",是否 {meant}?", f", did you mean {meant}?") if meant else ("", "")
    return Text(f"没有函数 {match[1]}{zh}", f"there is no function {match[1]}{en}")


def _procedure(match: re.Match[str]) -> Text:
    return Text(f"没有过程 {match[1]}", f"there is no procedure {match[1]}")


def _parameters(match: re.Match[str]) -> Text:
    names = match[1].split(", ")
    given = "、".join(f"${name}" for name in names), ", ".join(f"${name}" for name in names)
    return Text(f"没有给出参数 {given[0]}", f"no value is given for {given[1]}")


def _types(match: re.Match[str]) -> Text:
    wanted, got = match["wanted"].strip(), match["got"].strip()
    return Text(f"类型不对:需要 {wanted},得到的是 {got}", f"wrong type: {wanted} is needed, this is {got}")


def _number(match: re.Match[str]) -> Text:
    got = match["got"].replace("Long", "Integer").split(" and ")
    zh, en = "、".join(got), " and ".join(got)
    return Text(f"类型不对:需要数字,得到的是 {zh}", f"wrong type: a number is needed, this is {en}")


def _always(text: Text) -> Phrase:
    return lambda match: text


EMPTY = Text("语句是空的", "there is no statement")
_UNCLOSED = Text("字符串缺少结尾的引号", "a string lacks its closing quote")
_ONE_STATEMENT = Text("一次只能运行一条语句", "only one statement can be run at a time")
_TYPE = Text("类型不对:这个值不能这样用", "wrong type: this value cannot be used like this")
_GROUPING = Text(
    "聚合(如 collect、count)不能与未聚合的值写在同一个表达式里;请先在 WITH 里聚合",
    "an aggregate (collect, count, …) cannot stand in one expression with values that are not aggregated: "
    "aggregate in a WITH first",
)
_CONFLICT = Text("同一个变量既作节点又作关系", "one variable stands for a node and for an edge")
_LIMIT = Text(
    "LIMIT 和 SKIP 后面要写不小于 0 的整数", "LIMIT and SKIP are followed by a whole number, 0 or more"
)
_ARGUMENTS = Text("函数的参数个数不对", "the function is given the wrong number of arguments")

_TABLE: tuple[tuple[str, Phrase], ...] = (
    (r"Failed to parse string literal", _always(_UNCLOSED)),
    (r"Expected exactly one statement per query", _always(_ONE_STATEMENT)),
    (r"Unknown operation '!='", _always(Text("不等于写作 <>", "not equal is written <>"))),
    (
        r"(?:Invalid|Unexpected|mismatched|extraneous) input '(.*?)'(?=:|,|\s|$)",
        _unexpected,
    ),
    (r"no viable alternative at input '.*?([^\s'])'(?=$|\s)", _unexpected),
    (r"missing \S+ at '(.*?)'$", _unexpected),
    (r"[Vv]ariable [`'](\w+)[`'] not defined", _undefined),
    (r"access variables declared before the WITH/RETURN: (\w+)", _undefined),
    (r"no procedure with the name `(.+?)`", _procedure),
    (r"Unknown procedure/function: ([\w.]+)", _procedure),
    (r"Unknown function:? '?([\w.]+)", _function),
    (r"Expected parameter\(s\): (.+)", _parameters),
    (r"conflicting type|VariableTypeConflict|already declared", _always(_CONFLICT)),
    (r"Type mismatch: expected (?P<wanted>.+?) but was (?P<got>.+?)(?: \(line|$)", _types),
    (r"expects an? (?P<wanted>.+?) argument but got (?P<got>\w+)", _types),
    (r"Expected (?P<wanted>\w+) but got (?P<got>\w+)", _types),
    (r"requires? numeric (?:operands|input), (?:got:|but .+? of type) (?P<got>.+)", _number),
    (r"requires an? (?P<wanted>.+?) argument, got (?P<got>\w+)", _types),
    (r"LIMIT|SKIP|[Mm]ust be a non-negative integer", _always(_LIMIT)),
    (r"TypeError|TypeMismatch|can only handle numerical values|Invalid input for function", _always(_TYPE)),
    (
        r"cannot conclude with",
        _always(Text("语句缺少 RETURN", "the statement lacks a RETURN")),
    ),
    (
        r"result columns with the same name|ColumnNameConflict",
        _always(Text("有两列同名,请用 AS 改名", "two columns have the same name: rename one with AS")),
    ),
    (r"/ by zero", _always(Text("除数为零", "division by zero"))),
    (
        r"long overflow|integer is too large|IntegerOverflow",
        _always(Text("整数太大", "a whole number is too large")),
    ),
    (
        r"cannot be parsed to|cannot parse|Invalid value for|Invalid duration",
        _always(Text("日期或时长写得不对", "a date or duration is not written as one")),
    ),
    (
        r"Invalid use of aggregating function|InvalidAggregation",
        _always(
            Text("这里不能用聚合函数;请先在 WITH 里聚合", "no aggregate can stand here: use a WITH first")
        ),
    ),
    (
        r"aggregate functions inside of aggregate|NestedAggregation",
        _always(Text("聚合函数不能套聚合函数", "an aggregate cannot stand inside an aggregate")),
    ),
    (r"implicit grouping|AmbiguousAggregation", _always(_GROUPING)),
    (
        r"same return column names|DifferentColumnsInUnion",
        _always(Text("UNION 两边的列名要相同", "both sides of a UNION return the same column names")),
    ),
    (
        r"must be aliased",
        _always(Text("WITH 里的表达式要用 AS 起名", "an expression in WITH needs a name: AS …")),
    ),
    (
        r"Insufficient parameters|Too many parameters|expects \d+ arguments?|too many arguments",
        _always(_ARGUMENTS),
    ),
    (
        r"Invalid Regex|invalid regular expression",
        _always(Text("正则表达式不对", "the regular expression is wrong")),
    ),
    (
        r"broken data",
        _always(Text("有的值显示不了(如公元前的日期)", "a value cannot be shown (such as a date BC)")),
    ),
    (r"valid point", _always(Text("坐标点写得不对", "a point is not written as one"))),
    (
        r"negative start index|negative length",
        _always(Text("起始位置不能是负数", "a start cannot be negative")),
    ),
    (
        r"[Ss]tep (?:argument to 'range\(\)' )?cannot be zero",
        _always(Text("步长不能为零", "a step cannot be zero")),
    ),
)
PHRASES = tuple((re.compile(pattern, re.MULTILINE), phrase) for pattern, phrase in _TABLE)
