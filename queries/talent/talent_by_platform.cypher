/*
title: {zh: 各平台有哪些人才和团队, en: Which people and teams work at each platform}
purpose:
  zh: 到这一天已知在某个平台(或全部平台)任职的人才和团队;人物只收公开职务
  en: The people and teams known by that day to work at a platform (or at every one); people in public roles only
shape: table
params:
  platform: {type: id, of: Platform, zh: 平台, en: Platform, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  platform: {zh: 平台, en: Platform, of: Platform}
  platform_name: {zh: 平台名称, en: Name of the platform}
  standing: {zh: 与体系的关系, en: Standing, words: Platform.standing}
  talent: {zh: 人才或团队, en: Person or team, of: Element}
  talent_name: {zh: 姓名或名称, en: Name}
  role: {zh: 职务, en: Role}
  title_level: {zh: 称号, en: Title}
  confidence: {zh: 置信, en: Confidence, words: WORKS_AT.confidence}
*/
MATCH (p:Platform)<-[w:WORKS_AT]-(x:Person|Team)
WHERE ($platform = '' OR p.id = $platform)
  AND (w.begins_on <= $as_of OR (w.begins_on IS NULL AND $latest)) AND (w.ends_on IS NULL OR w.ends_on >= $as_of)
RETURN p.id AS platform,
  p.name_zh AS platform_name,
  p.standing AS standing,
  x.id AS talent,
  x.name_zh AS talent_name,
  w.role AS role,
  x.title_level AS title_level,
  w.confidence AS confidence
ORDER BY platform, talent, role
