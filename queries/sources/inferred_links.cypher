/*
title: {zh: 哪些推断的关系待人确认, en: Which inferred links wait for a person}
purpose:
  zh: 由人得出、来源没有明说的关系，以及凭什么得出;可只看判定所凭的(服务、成员、归属)
  en: Links that someone concluded and no source states, and from what; on request only those that verdicts rest on (services, memberships, parts)
shape: table
params:
  which: {type: choice, zh: 哪些, en: Which, default: all, choices: {all: {zh: 全部, en: all}, verdicts: {zh: 判定所凭的, en: those verdicts rest on}}}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  edge: {zh: 关系编号, en: Id of the edge, of: Element}
  kind: {zh: 关系, en: Kind}
  start: {zh: 起点, en: From, of: Element}
  start_name: {zh: 起点名称, en: Name of the start}
  end: {zh: 终点, en: To, of: Element}
  end_name: {zh: 终点名称, en: Name of the end}
  inferred_from: {zh: 推断依据, en: Inferred from}
  sources: {zh: 来源, en: Sources, of: Source}
*/
MATCH (a)-[e]->(b)
WHERE e.confidence = 'inferred'
  AND ($which = 'all' OR type(e) IN ['SERVES', 'MEMBER_OF', 'PART_OF'])
  AND (e.begins_on <= $as_of OR (e.begins_on IS NULL AND $latest)) AND (e.ends_on IS NULL OR e.ends_on >= $as_of)
RETURN e.id AS edge,
  type(e) AS kind,
  a.id AS start,
  a.name_zh AS start_name,
  b.id AS end,
  b.name_zh AS end_name,
  e.inferred_from AS inferred_from,
  e.sources AS sources
ORDER BY kind, edge
