/*
title: {zh: 一个项目或合作有谁参与, en: Who takes part in a project or collaboration}
purpose:
  zh: 到这一天每个项目或合作的各方和角色;牵头与合作方才算一起做事
  en: The parties of each project or collaboration by that day and their role; only leads and partners work together
shape: table
params:
  matter: {type: id, of: Project|Collaboration, zh: 项目或合作, en: Project or collaboration, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  matter: {zh: 项目或合作, en: Project or collaboration, of: Element}
  name: {zh: 名称, en: Name}
  kind: {zh: 种类, en: Kind, words: Project.kind|Collaboration.kind}
  year: {zh: 年份, en: Year}
  party: {zh: 参与方, en: Party, of: Element}
  party_name: {zh: 参与方名称, en: Name of the party}
  role: {zh: 角色, en: Role, words: TAKES_PART_IN.role}
  confidence: {zh: 置信, en: Confidence, words: TAKES_PART_IN.confidence}
*/
MATCH (k:Project|Collaboration)<-[r:TAKES_PART_IN]-(a)
WHERE ($matter = '' OR k.id = $matter)
  AND (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
RETURN k.id AS matter,
  k.name_zh AS name,
  k.kind AS kind,
  k.year AS year,
  a.id AS party,
  a.name_zh AS party_name,
  r.role AS role,
  r.confidence AS confidence
ORDER BY matter, party, role
