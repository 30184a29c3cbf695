/*
title: {zh: 每家成员服务什么, en: What does each member serve}
purpose:
  zh: 到这一天每家成员及其下属服务的链、集群和领域;什么也没有的成员也列出
  en: The chains, clusters and fields that each member and its parts serve by that day; members without any are listed too
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  member: {zh: 成员, en: Member, of: Platform}
  name: {zh: 名称, en: Name}
  tier: {zh: 层次, en: Tier, words: MEMBER_OF.tier}
  chains: {zh: 服务的产业链, en: Chains it serves, of: Chain}
  clusters: {zh: 服务的集群, en: Clusters it serves, of: Cluster}
  fields: {zh: 服务的领域, en: Fields it serves, of: Field}
  evidence: {zh: 依据条数, en: Pieces of evidence}
*/
MATCH (p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN [p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
// What a part of the member serves is the member's; a field counts for its chain, a chain for its cluster.
OPTIONAL MATCH (p)<-[ps:PART_OF*0..3]-(q:Platform)-[s:SERVES]->(:Chain|Cluster|Field)-[ts:PART_OF*0..4]->(t:Chain|Cluster|Field)
WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, s] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH p, m.tier AS tier, t.id AS target, s.id AS piece
ORDER BY p.id, target
WITH p, tier,
  collect(DISTINCT CASE WHEN target STARTS WITH 'chain:' THEN target END) AS chains,
  collect(DISTINCT CASE WHEN target STARTS WITH 'cluster:' THEN target END) AS clusters,
  collect(DISTINCT CASE WHEN target STARTS WITH 'field:' THEN target END) AS fields,
  count(DISTINCT piece) AS evidence
RETURN p.id AS member, p.name_zh AS name, tier, chains, clusters, fields, evidence
ORDER BY tier, member
