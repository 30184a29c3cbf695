/*
title: {zh: 每年每条链有多少项目与合作, en: How many projects and collaborations does each chain have a year}
purpose:
  zh: 到这一天面向各链的项目与合作，按起算的年份计数;同一件事只算一次
  en: Projects and collaborations about each chain by that day, counted by the year they begin; a matter recorded twice counts once
shape: chart
chart: {by: year, value: matters, series: name}
params:
  chain: {type: id, of: Chain, zh: 产业链, en: Chain, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  year: {zh: 年份(空为无日期), en: Year (empty for undated)}
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 链名, en: Name of the chain}
  matters: {zh: 项目与合作, en: Projects and collaborations}
*/
MATCH (c:Chain)<-[:PART_OF*0..3]-(:Chain|Field)<-[g:TARGETS]-(k:Project|Collaboration)
WHERE ($chain = '' OR c.id = $chain)
  AND ($inferred OR g.confidence = 'stated')
  AND (k.begins_on <= $as_of OR (k.begins_on IS NULL AND $latest)) AND (k.ends_on IS NULL OR k.ends_on >= $as_of)
// Its own year, or that of the earliest source that tells of it; a part of a project is the same matter.
OPTIONAL MATCH (k)-[:PART_OF]->(j:Project)
WITH c, toInteger(left(coalesce(j.begins_on, k.begins_on), 4)) AS year, coalesce(j.id, k.id) AS matter
RETURN year, c.id AS chain, c.name_zh AS name, count(DISTINCT matter) AS matters
ORDER BY year IS NULL, year, chain
