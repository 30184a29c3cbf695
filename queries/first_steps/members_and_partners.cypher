/*
title: {zh: 成员平台和谁一起做事, en: With whom members work}
purpose:
  zh: 同一个项目或合作里，成员平台之外还有谁牵头或合作
  en: Who else leads, or is a partner of, a project or collaboration of a member platform
shape: table
use: reading
returns:
  member: {zh: 成员平台, en: Member, of: Platform}
  other: {zh: 对方, en: The other, of: Element}
  matter: {zh: 事项, en: Project or collaboration, of: Element}
  year: {zh: 年份, en: Year}
*/
MATCH (p:Platform)-[:MEMBER_OF]->(:System)
MATCH (p)-[a:TAKES_PART_IN]->(w:Project|Collaboration)
      <-[b:TAKES_PART_IN]-(o)
WHERE a.role IN ['lead', 'partner']
  AND b.role IN ['lead', 'partner']
RETURN p.id AS member, o.id AS other, w.id AS matter,
       w.year AS year
ORDER BY coalesce(year, '') DESC, member, other, matter
