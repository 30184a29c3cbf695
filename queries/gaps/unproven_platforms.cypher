/*
title: {zh: 哪些链只有未证实或体系外的平台, en: Which chains have platforms that are unproven or outside only}
purpose:
  zh: 体系未覆盖不等于没有平台;列出服务十强链而未证实为成员或在体系外的平台
  en: Not covered by the system does not mean no platform; these serve a declared chain but are unproven or outside
shape: table
params:
  unserved: {type: bool, zh: 只看没有成员服务的链, en: Only chains that no member serves, default: "true"}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 名称, en: Name}
  platform: {zh: 平台, en: Platform, of: Platform}
  platform_name: {zh: 平台名称, en: Name of the platform}
  standing: {zh: 与体系的关系, en: Standing, words: Platform.standing}
  level: {zh: 级别, en: Level, words: Platform.level}
  evidence: {zh: 依据, en: Evidence, of: Element}
  basis: {zh: 依据类型, en: Basis, words: SERVES.basis}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
  begins_on: {zh: 起算日, en: Begins on}
*/
MATCH (c:Chain {named: 'yes'})
WHERE c.declared IN ['yes', 'likely']
  AND (NOT $unserved OR NOT EXISTS {
    MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
    WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
      AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
  })
MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[e:SERVES]-(q:Platform)
WHERE q.standing IN ['unproven', 'outside']
  AND ($inferred OR (e.confidence = 'stated' AND e.basis <> 'name'))
  AND (e.begins_on <= $as_of OR (e.begins_on IS NULL AND $latest))
  AND all(x IN ts WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + [q, e] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
RETURN DISTINCT c.id AS chain,
  c.name_zh AS name,
  q.id AS platform,
  q.name_zh AS platform_name,
  q.standing AS standing,
  q.level AS level,
  e.id AS evidence,
  e.basis AS basis,
  CASE WHEN e.basis = 'name' THEN 'inferred' ELSE e.confidence END AS confidence,
  e.begins_on AS begins_on
ORDER BY chain, platform, evidence
