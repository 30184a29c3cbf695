/*
title: {zh: 谁在几处任职, en: Who works in several places}
purpose:
  zh: 到这一天已知在两处或更多单位任职的人才和团队:他们把这些单位连在一起
  en: "People and teams known by that day to work at two places or more: they join those places"
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  talent: {zh: 人才或团队, en: Person or team, of: Element}
  talent_name: {zh: 姓名或名称, en: Name}
  count: {zh: 几处, en: Places}
  works_at: {zh: 任职单位, en: Works at, of: Element}
*/
MATCH (x:Person|Team)-[w:WORKS_AT]->(o)
WHERE ($inferred OR w.confidence = 'stated')
  AND (w.begins_on <= $as_of OR (w.begins_on IS NULL AND $latest)) AND (w.ends_on IS NULL OR w.ends_on >= $as_of)
WITH DISTINCT x, o.id AS place_of_work
ORDER BY x.id, place_of_work
WITH x, collect(place_of_work) AS works_at
WHERE size(works_at) > 1
RETURN x.id AS talent, x.name_zh AS talent_name, size(works_at) AS count, works_at
ORDER BY count DESC, talent
