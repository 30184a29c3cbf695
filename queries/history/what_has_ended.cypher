/*
title: {zh: 哪些事实已经结束, en: Which facts have ended}
purpose:
  zh: 到这一天来源写明已经结束的节点和关系;它们从第二天起不再计入
  en: Nodes and edges that a source says had ended by that day; from the day after they count no more
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  element: {zh: 元素, en: Element, of: Element}
  kind: {zh: 类型, en: Type}
  begins_on: {zh: 起算日, en: Begins on}
  ends_on: {zh: 截止日, en: Ends on}
*/
CALL {
  MATCH (n)
  WHERE n.ends_on IS NOT NULL
  RETURN n.id AS element, labels(n)[0] AS kind, n.begins_on AS begins_on, n.ends_on AS ends_on
  UNION ALL
  MATCH ()-[e]->()
  WHERE e.ends_on IS NOT NULL
  RETURN e.id AS element, type(e) AS kind, e.begins_on AS begins_on, e.ends_on AS ends_on
}
WITH element, kind, begins_on, ends_on
WHERE ends_on <= $as_of
RETURN element, kind, begins_on, ends_on
ORDER BY ends_on DESC, element
