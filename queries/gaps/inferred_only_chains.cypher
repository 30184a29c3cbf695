/*
title: {zh: 哪些链只靠推断的依据, en: Which chains are served by inference only}
purpose:
  zh: 有成员服务、但没有一条依据是明示的链;去掉推断，它们就没有成员服务
  en: Chains that members serve, but not by one stated piece of evidence; without inference no member serves them
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 名称, en: Name}
  declared: {zh: 十强链, en: Declared, words: Chain.declared}
  members: {zh: 成员, en: Members, of: Platform}
  evidence: {zh: 依据, en: Evidence, of: Element}
*/
MATCH (c:Chain {named: 'yes'})
MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
WHERE (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH c, p.id AS member, s.id AS piece, s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated' AS stated
ORDER BY c.id, member, piece
WITH c,
  collect(DISTINCT member) AS members,
  collect(DISTINCT piece) AS evidence,
  sum(CASE WHEN stated THEN 1 ELSE 0 END) AS stated
WHERE stated = 0
RETURN c.id AS chain, c.name_zh AS name, c.declared AS declared, members, evidence
ORDER BY chain
