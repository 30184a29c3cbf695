/*
title: {zh: 有称号的人才在哪里任职, en: Where do people with a title work}
purpose:
  zh: 来源写明称号的人才和团队，以及他们任职的单位
  en: The people and teams whose title a source states, and where they work
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  talent: {zh: 人才或团队, en: Person or team, of: Element}
  talent_name: {zh: 姓名或名称, en: Name}
  title_level: {zh: 称号, en: Title}
  works_at: {zh: 任职单位, en: Works at, of: Element}
*/
MATCH (x:Person|Team)
WHERE x.title_level IS NOT NULL
RETURN x.id AS talent,
  x.name_zh AS talent_name,
  x.title_level AS title_level,
  COLLECT {
    MATCH (x)-[w:WORKS_AT]->(o)
    WHERE (w.begins_on <= $as_of OR (w.begins_on IS NULL AND $latest)) AND (w.ends_on IS NULL OR w.ends_on >= $as_of)
    RETURN DISTINCT o.id AS id ORDER BY id
  } AS works_at
ORDER BY talent
