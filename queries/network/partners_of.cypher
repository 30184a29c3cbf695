/*
title: {zh: 一个单位和谁一起做事, en: Whom does one party work with}
purpose:
  zh: 到这一天与某个平台、企业、院校等共同牵头或合作的各方
  en: Those that lead or are partners together with one platform, firm, university or other party by that day
shape: table
params:
  party: {type: id, of: Platform|Enterprise|Institution|Team|Person|Place|System, zh: 单位或人, en: Party}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  partner: {zh: 对方, en: Partner, of: Element}
  partner_name: {zh: 对方名称, en: Name of the partner}
  matters: {zh: 共同的项目与合作, en: Projects and collaborations in common, of: Element}
  weight: {zh: 事项数, en: Number of matters}
*/
MATCH (a:Platform|Enterprise|Institution|Team|Person|Place|System {id: $party})-[r:TAKES_PART_IN]->(k:Project|Collaboration)
MATCH (k)<-[t:TAKES_PART_IN]-(b)
WHERE b.id <> a.id
  AND r.role IN ['lead', 'partner'] AND t.role IN ['lead', 'partner']
  AND (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
  AND (t.begins_on <= $as_of OR (t.begins_on IS NULL AND $latest)) AND (t.ends_on IS NULL OR t.ends_on >= $as_of)
OPTIONAL MATCH (k)-[:PART_OF]->(j:Project)
WITH DISTINCT b, coalesce(j.id, k.id) AS matter
ORDER BY b.id, matter
WITH b, collect(matter) AS matters
RETURN b.id AS partner, b.name_zh AS partner_name, matters, size(matters) AS weight
ORDER BY weight DESC, partner
