/*
title: {zh: 一条链的生态里有谁, en: Who is in the ecosystem of a chain}
purpose:
  zh: 到这一天一条链及其领域的企业、服务或接触它的平台及其主办方、面向它的项目与合作及其参与方
  en: The firms of a chain and its fields, the platforms that serve it or are in touch and their hosts, the projects and collaborations about it and their parties, by that day
shape: network
params:
  chain: {type: id, of: Chain, zh: 产业链, en: Chain}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  start: {zh: 起点, en: From, of: Element}
  start_name: {zh: 起点名称, en: Name of the start}
  end: {zh: 终点, en: To, of: Element}
  end_name: {zh: 终点名称, en: Name of the end}
  kind: {zh: 关系, en: Kind}
  detail: {zh: 依据或角色, en: Basis or role, words: SERVES.basis|ENGAGES_WITH.basis|TAKES_PART_IN.role|BELONGS_TO.role}
  edge: {zh: 关系编号, en: Id of the edge, of: Element}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
*/
MATCH (c:Chain {id: $chain})<-[:PART_OF*0..3]-(t:Chain|Field)
WITH DISTINCT c, t
CALL (c, t) {
  // What points at the chain, or at a field that is part of it.
  MATCH (a)-[e:BELONGS_TO|SERVES|ENGAGES_WITH|TARGETS]->(t)
  RETURN a, e, t AS b
  UNION
  // Who is behind those platforms.
  MATCH (t)<-[:SERVES|ENGAGES_WITH]-(p:Platform)<-[e:HOSTS]-(h)
  RETURN h AS a, e, p AS b
  UNION
  // Who takes part in those projects and collaborations.
  MATCH (t)<-[:TARGETS]-(k:Project|Collaboration)<-[e:TAKES_PART_IN]-(x)
  RETURN x AS a, e, k AS b
  UNION
  // The fields themselves.
  MATCH (t)-[e:PART_OF]->(w:Chain|Field)
  WHERE t.id <> c.id
  RETURN t AS a, e, w AS b
}
WITH DISTINCT a, e, b
// What makes a field part of the chain has no day of its own unless one is stated, as in coverage.
WHERE (type(e) = 'PART_OF' AND e.valid_from IS NULL)
  OR (($inferred OR e.confidence = 'stated')
    AND (e.begins_on <= $as_of OR (e.begins_on IS NULL AND $latest)) AND (e.ends_on IS NULL OR e.ends_on >= $as_of))
RETURN a.id AS start,
  a.name_zh AS start_name,
  b.id AS end,
  b.name_zh AS end_name,
  type(e) AS kind,
  coalesce(e.basis, e.role) AS detail,
  e.id AS edge,
  e.confidence AS confidence
ORDER BY kind, edge
