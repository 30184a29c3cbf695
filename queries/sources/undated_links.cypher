/*
title: {zh: 哪些关系没有日期, en: Which links have no date}
purpose:
  zh: 没有任何日期可凭的关系:只在最新时计入，问某一天时都不算
  en: "Links for which no day is known: they count under latest only, and for no day that is asked for"
shape: table
returns:
  edge: {zh: 关系编号, en: Id of the edge, of: Element}
  kind: {zh: 关系, en: Kind}
  start: {zh: 起点, en: From, of: Element}
  start_name: {zh: 起点名称, en: Name of the start}
  end: {zh: 终点, en: To, of: Element}
  end_name: {zh: 终点名称, en: Name of the end}
  sources: {zh: 来源, en: Sources, of: Source}
*/
MATCH (a)-[e]->(b)
WHERE e.begins_on IS NULL
RETURN e.id AS edge,
  type(e) AS kind,
  a.id AS start,
  a.name_zh AS start_name,
  b.id AS end,
  b.name_zh AS end_name,
  e.sources AS sources
ORDER BY kind, edge
