/*
title: {zh: 谁是体系的成员, en: Who are the members of the system}
purpose:
  zh: 到这一天的每个体系成员:是“1”、“4”还是“N”，级别、成立年、在哪里、身份从何时起
  en: Every member of the system by that day, its tier, level, founding, place and since when it is one
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  member: {zh: 成员, en: Member, of: Platform}
  name: {zh: 名称, en: Name}
  tier: {zh: 层次, en: Tier, words: MEMBER_OF.tier}
  level: {zh: 级别, en: Level, words: Platform.level}
  founded: {zh: 成立, en: Founded}
  places: {zh: 所在地, en: Places, of: Place}
  confidence: {zh: 身份的置信, en: Confidence of the membership, words: MEMBER_OF.confidence}
  begins_on: {zh: 起算日, en: Begins on}
*/
MATCH (p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN [p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
RETURN p.id AS member,
  p.name_zh AS name,
  m.tier AS tier,
  p.level AS level,
  p.founded AS founded,
  COLLECT {
    MATCH (p)-[l:LOCATED_IN]->(d:Place)
    WHERE ($inferred OR l.confidence = 'stated')
      AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
    RETURN DISTINCT d.id AS id ORDER BY id
  } AS places,
  m.confidence AS confidence,
  m.begins_on AS begins_on
ORDER BY tier, member
