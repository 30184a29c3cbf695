/*
title: {zh: 公布的成员数与图中数得的差多少, en: How do published members compare with those counted}
purpose:
  zh: 每个体系公布的成员数、到这一天图中数得的成员数和差额;名录是否完整另列
  en: The members that each system publishes, those counted in the graph by that day and the difference; whether the list is complete stands apart
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  system: {zh: 体系, en: System, of: System}
  name: {zh: 名称, en: Name}
  published: {zh: 公布的成员数, en: Members as published}
  counted: {zh: 数得的成员, en: Members counted}
  stated: {zh: 其中明示, en: Of them stated}
  missing: {zh: 差额, en: Difference}
  complete_at: {zh: 名录完整于(空为不完整), en: List complete at (empty for incomplete)}
*/
MATCH (y:System)
WHERE y.declared_members IS NOT NULL
OPTIONAL MATCH (p:Platform)-[m:MEMBER_OF]->(y)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN [p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH y, count(DISTINCT p.id) AS counted,
  count(DISTINCT CASE WHEN m.confidence = 'stated' THEN p.id END) AS stated
RETURN y.id AS system,
  y.name_zh AS name,
  y.declared_members AS published,
  counted,
  stated,
  y.declared_members - counted AS missing,
  y.members_complete_at AS complete_at
ORDER BY system
