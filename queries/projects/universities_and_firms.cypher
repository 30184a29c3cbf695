/*
title: {zh: 哪些院校和哪些企业一起做事, en: Which universities work with which firms}
purpose:
  zh: 到这一天同为牵头方或合作方的高校院所与企业，按共同事项数
  en: Universities and institutes that lead or are partners together with a firm by that day, by the number of matters
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  university: {zh: 高校院所, en: University or institute, of: Institution}
  university_name: {zh: 高校院所名称, en: Its name}
  firm: {zh: 企业, en: Firm, of: Enterprise}
  firm_name: {zh: 企业名称, en: Name of the firm}
  matters: {zh: 共同的项目与合作, en: Projects and collaborations in common, of: Element}
  weight: {zh: 事项数, en: Number of matters}
*/
MATCH (u:Institution)-[r:TAKES_PART_IN]->(k:Project|Collaboration)<-[t:TAKES_PART_IN]-(f:Enterprise)
WHERE u.kind IN ['university', 'institute']
  AND r.role IN ['lead', 'partner'] AND t.role IN ['lead', 'partner']
  AND ($inferred OR (r.confidence = 'stated' AND t.confidence = 'stated'))
  AND (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
  AND (t.begins_on <= $as_of OR (t.begins_on IS NULL AND $latest)) AND (t.ends_on IS NULL OR t.ends_on >= $as_of)
// A collaboration that is part of a project is the same matter recorded twice: it counts once.
OPTIONAL MATCH (k)-[:PART_OF]->(j:Project)
WITH DISTINCT u, f, coalesce(j.id, k.id) AS matter
ORDER BY u.id, f.id, matter
WITH u, f, collect(matter) AS matters
RETURN u.id AS university, u.name_zh AS university_name, f.id AS firm, f.name_zh AS firm_name, matters, size(matters) AS weight
ORDER BY weight DESC, university, firm
