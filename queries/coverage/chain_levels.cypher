/*
title: {zh: 各链被服务到什么程度, en: How well is each chain served}
purpose:
  zh: 每条名称公开的链有几家成员、几家明示、几家国家或省级，按默认口径得几级:0 没有，1 薄弱，2 基本，3 充分
  en: "How many members serve each named chain, how many of them stated, how many national or provincial, and the level by the default rule: 0 none, 1 thin, 2 adequate, 3 strong"
shape: chart
chart: {by: name, value: members}
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 名称, en: Name}
  declared: {zh: 十强链, en: Declared, words: Chain.declared}
  members: {zh: 成员, en: Members}
  stated: {zh: 其中明示, en: Of them stated}
  high: {zh: 其中国家或省级, en: Of them national or provincial}
  level: {zh: 程度, en: Level}
*/
MATCH (c:Chain {named: 'yes'})
OPTIONAL MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH c,
  count(DISTINCT p.id) AS members,
  // Stated when one piece of its evidence and its membership both are.
  count(DISTINCT CASE WHEN s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated' THEN p.id END) AS stated,
  count(DISTINCT CASE WHEN p.level IN ['national', 'provincial'] THEN p.id END) AS high
RETURN c.id AS chain,
  c.name_zh AS name,
  c.declared AS declared,
  members,
  stated,
  high,
  CASE
    WHEN members >= 3 AND stated >= 2 AND high >= 1 THEN 3
    WHEN members >= 2 AND stated >= 1 THEN 2
    WHEN members >= 1 THEN 1
    ELSE 0
  END AS level
ORDER BY level, chain
