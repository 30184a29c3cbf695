/*
title: {zh: 院士与哪些平台有关, en: With which platforms do academicians work}
purpose:
  zh: 到这一天称号含某个词(如院士)的人才在哪里任职、那里是不是体系成员
  en: Where people whose title holds a word, academician unless another is given, work by that day, and whether that is a member of the system
shape: table
params:
  word: {type: text, zh: 称号里的词, en: Word in the title, default: 院士}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  talent: {zh: 人才或团队, en: Person or team, of: Element}
  talent_name: {zh: 姓名或名称, en: Name}
  title_level: {zh: 称号, en: Title}
  works_at: {zh: 任职单位, en: Works at, of: Element}
  works_at_name: {zh: 任职单位名称, en: Name of that}
  role: {zh: 职务, en: Role}
  member: {zh: 是体系成员, en: Is a member}
*/
MATCH (x:Person|Team)
WHERE x.title_level CONTAINS $word
OPTIONAL MATCH (x)-[w:WORKS_AT]->(o)
WHERE ($inferred OR w.confidence = 'stated')
  AND (w.begins_on <= $as_of OR (w.begins_on IS NULL AND $latest)) AND (w.ends_on IS NULL OR w.ends_on >= $as_of)
RETURN x.id AS talent,
  x.name_zh AS talent_name,
  x.title_level AS title_level,
  o.id AS works_at,
  o.name_zh AS works_at_name,
  w.role AS role,
  EXISTS {
    MATCH (o)-[m:MEMBER_OF]->(:System)
    WHERE ($inferred OR m.confidence = 'stated')
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest)) AND (m.ends_on IS NULL OR m.ends_on >= $as_of)
  } AS member
ORDER BY talent, works_at, role
