/*
title: {zh: 哪些链企业最多、平台最少, en: Which chains have most firms and fewest platforms}
purpose:
  zh: 到这一天每条名称公开的链的已知企业、成员和其他平台数;成员最少、企业最多的在前
  en: Known firms, members and other platforms of every named chain by that day; those with fewest members and most firms first
shape: chart
chart: {by: name, value: firms}
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 名称, en: Name}
  declared: {zh: 十强链, en: Declared, words: Chain.declared}
  firms: {zh: 已知企业, en: Known firms}
  members: {zh: 服务它的成员, en: Members that serve it}
  others: {zh: 未证实或体系外的平台, en: Platforms unproven or outside}
*/
MATCH (c:Chain {named: 'yes'})
WITH c,
  COUNT {
    MATCH (c)<-[b:BELONGS_TO]-(f:Enterprise)
    WHERE ($inferred OR b.confidence = 'stated')
      AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
    RETURN DISTINCT f
  } AS firms,
  COUNT {
    MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
    WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
      AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
    RETURN DISTINCT p
  } AS members,
  // Platforms not shown to be members may well serve it.
  COUNT {
    MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)
    WHERE q.standing IN ['unproven', 'outside']
      AND ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND all(x IN ts WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + [q, s] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
    RETURN DISTINCT q
  } AS others
RETURN c.id AS chain, c.name_zh AS name, c.declared AS declared, firms, members, others
ORDER BY members, firms DESC, chain
