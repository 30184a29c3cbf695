/*
title: {zh: 谁牵头，和谁一起做, en: Who leads what and with whom}
purpose:
  zh: 到这一天某个单位(或全部单位)牵头的项目与合作，以及一起做的合作方
  en: The projects and collaborations that one party (or every party) leads by that day, with the partners in them
shape: table
params:
  lead: {type: id, of: Platform|Enterprise|Institution|Team|Person|Place|System, zh: 牵头方, en: Lead, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  lead: {zh: 牵头方, en: Lead, of: Element}
  lead_name: {zh: 牵头方名称, en: Name of the lead}
  matter: {zh: 项目或合作, en: Project or collaboration, of: Element}
  matter_name: {zh: 项目或合作名称, en: Its name}
  kind: {zh: 种类, en: Kind, words: Project.kind|Collaboration.kind}
  year: {zh: 年份, en: Year}
  partners: {zh: 一起做的各方, en: With whom, of: Element}
*/
MATCH (a)-[r:TAKES_PART_IN {role: 'lead'}]->(k:Project|Collaboration)
WHERE ($lead = '' OR a.id = $lead)
  AND ($inferred OR r.confidence = 'stated')
  AND (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
RETURN a.id AS lead,
  a.name_zh AS lead_name,
  k.id AS matter,
  k.name_zh AS matter_name,
  k.kind AS kind,
  k.year AS year,
  COLLECT {
    MATCH (k)<-[t:TAKES_PART_IN]-(b)
    WHERE t.role IN ['lead', 'partner'] AND b.id <> a.id
      AND ($inferred OR t.confidence = 'stated')
      AND (t.begins_on <= $as_of OR (t.begins_on IS NULL AND $latest)) AND (t.ends_on IS NULL OR t.ends_on >= $as_of)
    RETURN DISTINCT b.id AS id ORDER BY id
  } AS partners
ORDER BY lead, matter
