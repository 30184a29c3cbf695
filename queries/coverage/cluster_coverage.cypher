/*
title: {zh: 哪些成员服务一个集群，依据是什么, en: Which members serve a cluster and how do we know}
purpose:
  zh: 到这一天，每个集群由哪些体系成员服务;集群内产业链和领域的依据也算集群的
  en: The members that serve each cluster by that day; evidence on a chain or field of the cluster counts for it
shape: table
params:
  cluster: {type: id, of: Cluster, zh: 产业集群, en: Cluster, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  cluster: {zh: 产业集群, en: Cluster, of: Cluster}
  name: {zh: 名称, en: Name}
  member: {zh: 成员, en: Member, of: Platform}
  member_name: {zh: 成员名称, en: Name of the member}
  platform: {zh: 由谁服务(成员自己或其下属), en: Serves by (the member itself or its part), of: Platform}
  target: {zh: 服务什么(集群、其链或领域), en: "Serves what (the cluster, a chain or field of it)", of: Element}
  evidence: {zh: 依据, en: Evidence, of: Element}
  basis: {zh: 依据类型, en: Basis, words: SERVES.basis}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
  begins_on: {zh: 起算日, en: Begins on}
  says: {zh: 大意, en: What the source says}
*/
MATCH (k:Cluster)
WHERE $cluster = '' OR k.id = $cluster
MATCH (k)<-[ts:PART_OF*0..4]-(t:Cluster|Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
RETURN DISTINCT k.id AS cluster,
  k.name_zh AS name,
  p.id AS member,
  p.name_zh AS member_name,
  q.id AS platform,
  t.id AS target,
  s.id AS evidence,
  s.basis AS basis,
  CASE WHEN s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated' THEN 'stated' ELSE 'inferred' END AS confidence,
  CASE WHEN s.begins_on < m.begins_on THEN m.begins_on WHEN m.begins_on IS NULL THEN null ELSE s.begins_on END AS begins_on,
  s.says AS says
ORDER BY cluster, member, evidence
