/*
title: {zh: 有哪些产业链，各属哪个集群, en: Which chains are there and to which cluster do they belong}
purpose:
  zh: 图中每一条产业链:是否十强链、名称是否公开、属于哪个集群、已知多少企业
  en: Every chain of the graph, whether it is one of the ten, whether its name is public, its cluster and its known firms
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 名称, en: Name}
  name_en: {zh: 英文名, en: Name in English}
  declared: {zh: 十强链, en: Declared, words: Chain.declared}
  named: {zh: 名称已公开, en: Named, words: Chain.named}
  cluster: {zh: 产业集群, en: Cluster, of: Cluster}
  cluster_name: {zh: 集群名称, en: Name of the cluster}
  confidence: {zh: 归属的置信, en: Confidence of that, words: PART_OF.confidence}
  firms: {zh: 已知企业数, en: Known firms}
  related: {zh: 相关的链, en: Related chains, of: Chain}
*/
MATCH (c:Chain)
OPTIONAL MATCH (c)-[w:PART_OF]->(k:Cluster)
RETURN c.id AS chain,
  c.name_zh AS name,
  c.name_en AS name_en,
  c.declared AS declared,
  c.named AS named,
  k.id AS cluster,
  k.name_zh AS cluster_name,
  w.confidence AS confidence,
  COUNT {
    MATCH (c)<-[b:BELONGS_TO]-(:Enterprise)
    WHERE (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
  } AS firms,
  COLLECT { MATCH (c)-[:RELATED_TO]-(o:Chain) RETURN DISTINCT o.id AS id ORDER BY id } AS related
ORDER BY chain, cluster
