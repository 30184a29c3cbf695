/*
title: {zh: 服务一条链的平台有哪些人才, en: Who works at the platforms that serve a chain}
purpose:
  zh: 到这一天在服务某条链(或全部链)的平台任职的人才和团队;不限成员
  en: People and teams that work by that day at a platform serving a chain (or every chain), whether it is a member or not
shape: table
params:
  chain: {type: id, of: Chain, zh: 产业链, en: Chain, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 链名, en: Name of the chain}
  platform: {zh: 平台, en: Platform, of: Platform}
  platform_name: {zh: 平台名称, en: Name of the platform}
  standing: {zh: 与体系的关系, en: Standing, words: Platform.standing}
  talent: {zh: 人才或团队, en: Person or team, of: Element}
  talent_name: {zh: 姓名或名称, en: Name}
  role: {zh: 职务, en: Role}
*/
MATCH (c:Chain)
WHERE $chain = '' OR c.id = $chain
MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)
WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND all(x IN ts WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + [q, s] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH DISTINCT c, q
MATCH (q)<-[w:WORKS_AT]-(x:Person|Team)
WHERE ($inferred OR w.confidence = 'stated')
  AND (w.begins_on <= $as_of OR (w.begins_on IS NULL AND $latest)) AND (w.ends_on IS NULL OR w.ends_on >= $as_of)
RETURN c.id AS chain,
  c.name_zh AS name,
  q.id AS platform,
  q.name_zh AS platform_name,
  q.standing AS standing,
  x.id AS talent,
  x.name_zh AS talent_name,
  w.role AS role
ORDER BY chain, platform, talent, role
