/*
title: {zh: 哪些集群没有成员平台服务, en: Which clusters does no member platform serve}
purpose:
  zh: 到这一天没有任何体系成员服务的集群;集群内链和领域的依据也算集群的
  en: Clusters that no member of the system serves by that day; evidence on a chain or field of the cluster counts for it
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  cluster: {zh: 产业集群, en: Cluster, of: Cluster}
  name: {zh: 名称, en: Name}
  chains: {zh: 集群内的链, en: Chains of the cluster, of: Chain}
  firms: {zh: 已知企业数, en: Known firms}
*/
MATCH (k:Cluster)
WHERE NOT EXISTS {
  MATCH (k)<-[ts:PART_OF*0..4]-(:Cluster|Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
  WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
    AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
    AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
    AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
    AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
}
RETURN k.id AS cluster,
  k.name_zh AS name,
  COLLECT { MATCH (c:Chain)-[:PART_OF]->(k) RETURN DISTINCT c.id AS id ORDER BY id } AS chains,
  // A firm of a chain of the cluster is a firm of the cluster.
  COUNT {
    MATCH (k)<-[:PART_OF*0..4]-(:Cluster|Chain|Field)<-[b:BELONGS_TO]-(f:Enterprise)
    WHERE ($inferred OR b.confidence = 'stated')
      AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
    RETURN DISTINCT f
  } AS firms
ORDER BY cluster
