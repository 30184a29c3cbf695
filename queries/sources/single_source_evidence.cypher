/*
title: {zh: 哪些判定依据只有一个来源, en: Which evidence rests on one source only}
purpose:
  zh: 判定覆盖所凭的服务与成员关系里，只有一个来源说明的;来源是镜像的更要复核
  en: Of the services and memberships that verdicts rest on, those that a single source states; where it is a mirror, look again
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  edge: {zh: 关系编号, en: Id of the edge, of: Element}
  kind: {zh: 关系, en: Kind}
  start: {zh: 起点, en: From, of: Element}
  start_name: {zh: 起点名称, en: Name of the start}
  end: {zh: 终点, en: To, of: Element}
  end_name: {zh: 终点名称, en: Name of the end}
  source: {zh: 唯一的来源, en: The only source, of: Source}
  is_mirror: {zh: 镜像或转载, en: Mirror, words: Source.is_mirror}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
*/
MATCH (p:Platform)-[e:SERVES|MEMBER_OF]->(t)
WHERE size(e.sources) = 1
  AND ($inferred OR e.confidence = 'stated')
  AND (e.begins_on <= $as_of OR (e.begins_on IS NULL AND $latest)) AND (e.ends_on IS NULL OR e.ends_on >= $as_of)
MATCH (o:Source {id: e.sources[0]})
RETURN e.id AS edge,
  type(e) AS kind,
  p.id AS start,
  p.name_zh AS start_name,
  t.id AS end,
  t.name_zh AS end_name,
  o.id AS source,
  o.is_mirror AS is_mirror,
  e.confidence AS confidence
ORDER BY kind, edge
