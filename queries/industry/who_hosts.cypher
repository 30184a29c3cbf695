/*
title: {zh: 谁主办了哪些平台, en: Who hosts which platforms}
purpose:
  zh: 到这一天每个主办或共建单位主办的平台，其中几家是成员;主办多的在前
  en: The platforms that each host is behind by that day, and how many of them are members; those with most first
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  host: {zh: 主办方, en: Host, of: Element}
  host_name: {zh: 主办方名称, en: Name of the host}
  count: {zh: 平台数, en: Platforms}
  members: {zh: 其中成员, en: Of them members}
  platforms: {zh: 哪些平台, en: Which platforms, of: Platform}
*/
MATCH (o)-[h:HOSTS]->(p:Platform)
WHERE ($inferred OR h.confidence = 'stated')
  AND (h.begins_on <= $as_of OR (h.begins_on IS NULL AND $latest)) AND (h.ends_on IS NULL OR h.ends_on >= $as_of)
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest)) AND (m.ends_on IS NULL OR m.ends_on >= $as_of)
WITH DISTINCT o, p.id AS platform, m IS NOT NULL AS member
ORDER BY o.id, platform
WITH o, collect(platform) AS platforms, sum(CASE WHEN member THEN 1 ELSE 0 END) AS members
RETURN o.id AS host, o.name_zh AS host_name, size(platforms) AS count, members, platforms
ORDER BY count DESC, host
