/*
title: {zh: 哪些链只靠一家成员, en: Which chains does a single member serve}
purpose:
  zh: 这一家若停办，这些链就没有成员服务了
  en: Were that one member to close, no member would serve them
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 名称, en: Name}
  declared: {zh: 十强链, en: Declared, words: Chain.declared}
  member: {zh: 唯一的成员, en: The only member, of: Platform}
  member_name: {zh: 成员名称, en: Name of the member}
  evidence: {zh: 依据条数, en: Pieces of evidence}
*/
MATCH (c:Chain {named: 'yes'})
MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH c, count(DISTINCT p.id) AS members, min(p.id) AS member, count(DISTINCT s.id) AS evidence
WHERE members = 1
MATCH (p:Platform {id: member})
RETURN c.id AS chain, c.name_zh AS name, c.declared AS declared, p.id AS member, p.name_zh AS member_name, evidence
ORDER BY chain
