/*
title: {zh: 哪些项目写明了等级或卡脖子, en: Which projects have a grade or mend a bottleneck}
purpose:
  zh: 到这一天写明等级或卡脖子技术的项目、面向的链和牵头方
  en: Projects by that day whose grade a source states or that it says mend a bottleneck, the chains they are about and who leads
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  project: {zh: 项目, en: Project, of: Project}
  name: {zh: 名称, en: Name}
  grade: {zh: 等级, en: Grade, words: Project.grade}
  bottleneck: {zh: 卡脖子, en: Bottleneck technology, words: Project.bottleneck}
  year: {zh: 年份, en: Year}
  chains: {zh: 面向的链, en: Chains it is about, of: Chain}
  leads: {zh: 牵头方, en: Leads, of: Element}
*/
MATCH (k:Project)
WHERE (k.grade IS NOT NULL OR k.bottleneck = 'yes')
  AND (k.begins_on <= $as_of OR (k.begins_on IS NULL AND $latest)) AND (k.ends_on IS NULL OR k.ends_on >= $as_of)
RETURN k.id AS project,
  k.name_zh AS name,
  k.grade AS grade,
  k.bottleneck AS bottleneck,
  k.year AS year,
  COLLECT { MATCH (k)-[:TARGETS]->(:Chain|Field)-[:PART_OF*0..3]->(c:Chain) RETURN DISTINCT c.id AS id ORDER BY id } AS chains,
  COLLECT { MATCH (k)<-[r:TAKES_PART_IN {role: 'lead'}]-(a) RETURN DISTINCT a.id AS id ORDER BY id } AS leads
ORDER BY grade IS NULL, grade, project
