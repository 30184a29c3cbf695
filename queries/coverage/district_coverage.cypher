/*
title: {zh: 各区市有哪些平台、服务什么, en: Which platforms are in each district and what do they serve}
purpose:
  zh: 到这一天位于每个区市和功能区的平台与成员，以及这些成员服务的链和集群;最后一行是地点不明的
  en: Platforms and members located in each district and zone by that day, and what those members serve; the last row is the ones without a known place
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  place: {zh: 区市, en: District, of: Place}
  name: {zh: 名称(空为区市未知), en: Name (empty for district unknown)}
  kind: {zh: 种类, en: Kind, words: Place.kind}
  platforms: {zh: 平台数, en: Platforms}
  members: {zh: 成员, en: Members, of: Platform}
  chains: {zh: 成员服务的产业链, en: Chains the members serve, of: Chain}
  clusters: {zh: 成员服务的集群, en: Clusters the members serve, of: Cluster}
*/
// Who is where; a null place gathers the platforms that are in no known district.
CALL {
  MATCH (d:Place)
  WHERE d.kind IN ['district', 'functional_zone']
  OPTIONAL MATCH (d)<-[l:LOCATED_IN]-(p:Platform)
  WHERE ($inferred OR l.confidence = 'stated')
    AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
  RETURN d.id AS place, d.name_zh AS name, d.kind AS kind, p
  UNION ALL
  MATCH (p:Platform)
  WHERE NOT EXISTS {
    MATCH (p)-[l:LOCATED_IN]->(d:Place)
    WHERE d.kind IN ['district', 'functional_zone']
      AND ($inferred OR l.confidence = 'stated')
      AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
  }
  RETURN null AS place, null AS name, null AS kind, p
}
WITH DISTINCT place, name, kind, p
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest)) AND (m.ends_on IS NULL OR m.ends_on >= $as_of)
OPTIONAL MATCH (p)<-[ps:PART_OF*0..3]-(q:Platform)-[s:SERVES]->(:Chain|Cluster|Field)-[ts:PART_OF*0..4]->(t:Chain|Cluster)
WHERE m IS NOT NULL
  AND ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, s] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH place, name, kind, p.id AS platform, CASE WHEN m IS NULL THEN null ELSE p.id END AS member, t.id AS target
ORDER BY place, target, platform
WITH place, name, kind,
  count(DISTINCT platform) AS platforms,
  collect(DISTINCT member) AS members,
  collect(DISTINCT CASE WHEN target STARTS WITH 'chain:' THEN target END) AS chains,
  collect(DISTINCT CASE WHEN target STARTS WITH 'cluster:' THEN target END) AS clusters
RETURN place, name, kind, platforms, members, chains, clusters
ORDER BY place IS NULL, place
