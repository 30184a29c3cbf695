/*
title: {zh: 哪些成员服务一条链，依据是什么, en: Which members serve a chain and how do we know}
purpose:
  zh: 到这一天，每条链由哪些体系成员服务，每一条依据单列一行
  en: The members of the system that serve each chain by that day, one row for each piece of evidence
shape: table
params:
  chain: {type: id, of: Chain, zh: 产业链, en: Chain, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 名称, en: Name}
  member: {zh: 成员, en: Member, of: Platform}
  member_name: {zh: 成员名称, en: Name of the member}
  tier: {zh: 层次, en: Tier, words: MEMBER_OF.tier}
  platform: {zh: 由谁服务(成员自己或其下属), en: Serves by (the member itself or its part), of: Platform}
  target: {zh: 服务什么(链或其领域), en: Serves what (the chain or a field of it), of: Element}
  evidence: {zh: 依据, en: Evidence, of: Element}
  basis: {zh: 依据类型, en: Basis, words: SERVES.basis}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
  begins_on: {zh: 起算日, en: Begins on}
  says: {zh: 大意, en: What the source says}
*/
MATCH (c:Chain)
WHERE $chain = '' OR c.id = $chain
// A field that is part of the chain counts for it, and a part of a member counts for the member.
MATCH (c)<-[ts:PART_OF*0..3]-(t:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
RETURN DISTINCT c.id AS chain,
  c.name_zh AS name,
  p.id AS member,
  p.name_zh AS member_name,
  m.tier AS tier,
  q.id AS platform,
  t.id AS target,
  s.id AS evidence,
  s.basis AS basis,
  // Stated only when both the service and the membership are.
  CASE WHEN s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated' THEN 'stated' ELSE 'inferred' END AS confidence,
  // It begins when both have begun; undated when one of them is.
  CASE WHEN s.begins_on < m.begins_on THEN m.begins_on WHEN m.begins_on IS NULL THEN null ELSE s.begins_on END AS begins_on,
  s.says AS says
ORDER BY chain, member, evidence
