/*
title: {zh: 服务一条链或一个集群的平台有哪些设备, en: What equipment do the platforms that serve a chain or cluster have}
purpose:
  zh: 到这一天服务某条链或某个集群(或全部)的平台拥有的设备，是否写明共享;不限成员
  en: Equipment owned by that day by platforms that serve a chain or a cluster (or any of them), and whether it is said to be shared; members or not
shape: table
params:
  subject: {type: id, of: Chain|Cluster, zh: 产业链或集群, en: Chain or cluster, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  subject: {zh: 产业链或集群, en: Chain or cluster, of: Element}
  name: {zh: 名称, en: Name}
  platform: {zh: 平台, en: Platform, of: Platform}
  platform_name: {zh: 平台名称, en: Name of the platform}
  equipment: {zh: 设备, en: Equipment, of: Equipment}
  equipment_name: {zh: 设备名称, en: Name of the equipment}
  kind: {zh: 种类, en: Kind, words: Equipment.kind}
  shared: {zh: 对外共享, en: Shared, words: Equipment.shared}
*/
MATCH (u:Chain|Cluster)
WHERE $subject = '' OR u.id = $subject
MATCH (u)<-[ts:PART_OF*0..4]-(:Cluster|Chain|Field)<-[s:SERVES]-(q:Platform)
WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND all(x IN ts WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + [q, s] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH DISTINCT u, q
MATCH (q)-[w:OWNS]->(e:Equipment)
WHERE ($inferred OR w.confidence = 'stated')
  AND (w.begins_on <= $as_of OR (w.begins_on IS NULL AND $latest)) AND (w.ends_on IS NULL OR w.ends_on >= $as_of)
RETURN u.id AS subject,
  u.name_zh AS name,
  q.id AS platform,
  q.name_zh AS platform_name,
  e.id AS equipment,
  e.name_zh AS equipment_name,
  e.kind AS kind,
  e.shared AS shared
ORDER BY subject, platform, equipment
