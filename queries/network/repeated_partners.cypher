/*
title: {zh: 哪些单位在几件事里反复合作, en: Which pairs meet in several matters}
purpose:
  zh: 到这一天在至少几个项目与合作里一起做事的每一对;默认只算牵头方和合作方
  en: Every pair that meets in at least so many projects and collaborations by that day; by default leads and partners only
shape: network
params:
  least: {type: int, zh: 至少几件, en: At least, default: "2"}
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
WHERE size(matters) >= $least
RETURN a.id AS start, a.name_zh AS start_name, b.id AS end, b.name_zh AS end_name, matters, size(matters) AS weight
ORDER BY weight DESC, start, end
