/*
title: {zh: 哪些平台没有公开任职, en: Which platforms have no public post}
purpose:
  zh: 到这一天没有任何来源点名其人才或团队的平台;只收公开职务，没有不等于无人
  en: Platforms of which no source names a person or a team by that day; only public posts are kept, so none does not mean nobody
shape: table
params:
  which: {type: choice, zh: 哪些, en: Which, default: members, choices: {members: {zh: 体系成员, en: members of the system}, all: {zh: 全部平台, en: all platforms}}}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  platform: {zh: 平台, en: Platform, of: Platform}
  platform_name: {zh: 平台名称, en: Name of the platform}
  standing: {zh: 与体系的关系, en: Standing, words: Platform.standing}
  tier: {zh: 成员层次(空为非成员), en: Tier (empty for no member), words: MEMBER_OF.tier}
*/
MATCH (p:Platform)
WHERE NOT EXISTS {
    MATCH (p)<-[w:WORKS_AT]-(:Person|Team)
    WHERE ($inferred OR w.confidence = 'stated')
      AND (w.begins_on <= $as_of OR (w.begins_on IS NULL AND $latest)) AND (w.ends_on IS NULL OR w.ends_on >= $as_of)
  }
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN [p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH p, m.tier AS tier
WHERE $which = 'all' OR tier IS NOT NULL
RETURN p.id AS platform, p.name_zh AS platform_name, p.standing AS standing, tier
ORDER BY platform
