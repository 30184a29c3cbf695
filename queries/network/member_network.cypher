/*
title: {zh: 成员和谁一起做过事, en: Whom have the members worked with}
purpose:
  zh: 到这一天体系成员作为牵头方或合作方与其他各方的协作网络
  en: The network of members of the system with those they lead or are partners with by that day
shape: network
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  start: {zh: 成员, en: Member, of: Platform}
  start_name: {zh: 成员名称, en: Name of the member}
  end: {zh: 对方, en: Partner, of: Element}
  end_name: {zh: 对方名称, en: Name of the partner}
  both: {zh: 对方也是成员, en: The partner is a member too}
  matters: {zh: 共同的项目与合作, en: Projects and collaborations in common, of: Element}
  weight: {zh: 事项数, en: Number of matters}
*/
MATCH (a:Platform)-[r:TAKES_PART_IN]->(k:Project|Collaboration)<-[t:TAKES_PART_IN]-(b)
WHERE a.id <> b.id
  AND r.role IN ['lead', 'partner'] AND t.role IN ['lead', 'partner']
  AND ($inferred OR (r.confidence = 'stated' AND t.confidence = 'stated'))
  AND (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
  AND (t.begins_on <= $as_of OR (t.begins_on IS NULL AND $latest)) AND (t.ends_on IS NULL OR t.ends_on >= $as_of)
MATCH (a)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest)) AND (m.ends_on IS NULL OR m.ends_on >= $as_of)
WITH DISTINCT a, b, k, EXISTS {
    MATCH (b)-[n:MEMBER_OF]->(:System)
    WHERE ($inferred OR n.confidence = 'stated')
      AND (n.begins_on <= $as_of OR (n.begins_on IS NULL AND $latest)) AND (n.ends_on IS NULL OR n.ends_on >= $as_of)
  } AS both
// Two members would be told from either side.
WHERE NOT both OR a.id < b.id
OPTIONAL MATCH (k)-[:PART_OF]->(j:Project)
WITH DISTINCT a, b, both, coalesce(j.id, k.id) AS matter
ORDER BY a.id, b.id, matter
WITH a, b, both, collect(matter) AS matters
RETURN a.id AS start, a.name_zh AS start_name, b.id AS end, b.name_zh AS end_name, both, matters, size(matters) AS weight
ORDER BY start, end
