/*
title: {zh: 谁和谁一起做事, en: Who works with whom}
purpose:
  zh: 到这一天在同一项目或合作中的每一对，按共同事项数计;默认只算牵头方和合作方
  en: Every pair in the same project or collaboration by that day, by the number of matters; by default leads and partners only
shape: network
params:
  roles: {type: choice, zh: 计入的角色, en: Roles counted, default: together, choices: {together: {zh: 牵头方和合作方, en: leads and partners}, all: {zh: 所有参与方, en: everyone who takes part}}}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  start: {zh: 一方, en: One party, of: Element}
  start_name: {zh: 一方名称, en: Name of one party}
  end: {zh: 另一方, en: The other party, of: Element}
  end_name: {zh: 另一方名称, en: Name of the other party}
  matters: {zh: 共同的项目与合作, en: Projects and collaborations in common, of: Element}
  weight: {zh: 事项数, en: Number of matters}
*/
MATCH (a)-[r:TAKES_PART_IN]->(k:Project|Collaboration)<-[t:TAKES_PART_IN]-(b)
WHERE a.id < b.id
  AND ($roles = 'all' OR (r.role IN ['lead', 'partner'] AND t.role IN ['lead', 'partner']))
  AND (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
  AND (t.begins_on <= $as_of OR (t.begins_on IS NULL AND $latest)) AND (t.ends_on IS NULL OR t.ends_on >= $as_of)
// A collaboration that is part of a project is the same matter recorded twice: it counts once.
OPTIONAL MATCH (k)-[:PART_OF]->(j:Project)
WITH DISTINCT a, b, coalesce(j.id, k.id) AS matter
ORDER BY a.id, b.id, matter
WITH a, b, collect(matter) AS matters
RETURN a.id AS start, a.name_zh AS start_name, b.id AS end, b.name_zh AS end_name, matters, size(matters) AS weight
ORDER BY start, end
