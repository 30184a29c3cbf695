/*
title: {zh: 一个平台服务和接触什么, en: What does a platform serve and with what is it in touch}
purpose:
  zh: 一个平台及其下属到这一天服务的和只是接触的链、集群、领域
  en: The chains, clusters and fields that a platform and its parts serve, or are merely in touch with, by that day
shape: table
params:
  platform: {type: id, of: Platform, zh: 平台, en: Platform}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  kind: {zh: 服务还是接触, en: Serves or engages with}
  target: {zh: 对象, en: Target, of: Element}
  target_name: {zh: 对象名称, en: Name of the target}
  counts_for: {zh: 也算作哪些链和集群的, en: Also counts for these chains and clusters, of: Element}
  through: {zh: 由谁(平台自己或其下属), en: Through (the platform itself or its part), of: Platform}
  evidence: {zh: 依据, en: Evidence, of: Element}
  basis: {zh: 依据类型, en: Basis, words: SERVES.basis|ENGAGES_WITH.basis}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
  begins_on: {zh: 起算日, en: Begins on}
  says: {zh: 大意, en: What the source says}
*/
MATCH (p:Platform {id: $platform})<-[ps:PART_OF*0..3]-(q:Platform)
MATCH (q)-[e:SERVES|ENGAGES_WITH]->(t)
WHERE ($inferred OR (e.confidence = 'stated' AND e.basis <> 'name'))
  AND (e.begins_on <= $as_of OR (e.begins_on IS NULL AND $latest))
  AND all(x IN ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ps + [q, e] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
RETURN DISTINCT type(e) AS kind,
  t.id AS target,
  t.name_zh AS target_name,
  COLLECT { MATCH (t)-[:PART_OF*1..4]->(w:Chain|Cluster) RETURN DISTINCT w.id AS id ORDER BY id } AS counts_for,
  q.id AS through,
  e.id AS evidence,
  e.basis AS basis,
  CASE WHEN e.basis = 'name' THEN 'inferred' ELSE e.confidence END AS confidence,
  e.begins_on AS begins_on,
  e.says AS says
ORDER BY kind DESC, target, evidence
