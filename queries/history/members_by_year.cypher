/*
title: {zh: 成员是哪年加入的, en: When did the members join}
purpose:
  zh: 到这一天每年新加入体系的成员数，按层次;后来退出的也算加入过
  en: Members that joined the system in each year up to that day, by tier; those that left later joined too
shape: chart
chart: {by: year, value: members, series: tier}
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  year: {zh: 年份(空为无日期), en: Year (empty for undated)}
  tier: {zh: 层次, en: Tier, words: MEMBER_OF.tier}
  members: {zh: 成员数, en: Members}
  joined: {zh: 哪些, en: Which ones, of: Platform}
*/
MATCH (p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
WITH toInteger(left(m.begins_on, 4)) AS year, m.tier AS tier, p.id AS member
ORDER BY year, tier, member
WITH year, tier, collect(DISTINCT member) AS joined
RETURN year, tier, size(joined) AS members, joined
ORDER BY year IS NULL, year, tier
