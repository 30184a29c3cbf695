/*
title: {zh: 平台是哪年成立的, en: When were the platforms founded}
purpose:
  zh: 每年成立的平台数，其中现为体系成员的;成立年未见的另列
  en: Platforms founded in each year and how many of them are members by that day; those without a known year apart
shape: chart
chart: {by: year, value: platforms}
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  year: {zh: 成立年(空为未见), en: Founded in (empty for not known)}
  platforms: {zh: 平台数, en: Platforms}
  members: {zh: 其中成员, en: Of them members}
*/
MATCH (p:Platform)
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN [p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
// The year may be a month or about: 2016-05, 2022~.
WITH toInteger(left(p.founded, 4)) AS year, p, m
RETURN year, count(DISTINCT p.id) AS platforms, count(DISTINCT CASE WHEN m IS NOT NULL THEN p.id END) AS members
ORDER BY year IS NULL, year
