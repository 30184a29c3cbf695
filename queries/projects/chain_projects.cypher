/*
title: {zh: 面向一条链有哪些项目与合作, en: Which projects and collaborations are about a chain}
purpose:
  zh: 到这一天面向某条链(或全部链)及其领域的项目与合作，以及牵头方和合作方
  en: Projects and collaborations about a chain (or every chain) and its fields by that day, with leads and partners
shape: table
params:
  chain: {type: id, of: Chain, zh: 产业链, en: Chain, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 链名, en: Name of the chain}
  matter: {zh: 项目或合作, en: Project or collaboration, of: Element}
  matter_name: {zh: 项目或合作名称, en: Its name}
  kind: {zh: 种类, en: Kind, words: Project.kind|Collaboration.kind}
  year: {zh: 年份, en: Year}
  parties: {zh: 牵头方和合作方, en: Leads and partners, of: Element}
*/
MATCH (c:Chain)<-[:PART_OF*0..3]-(:Chain|Field)<-[g:TARGETS]-(k:Project|Collaboration)
WHERE ($chain = '' OR c.id = $chain)
  AND ($inferred OR g.confidence = 'stated')
  AND (g.begins_on <= $as_of OR (g.begins_on IS NULL AND $latest)) AND (g.ends_on IS NULL OR g.ends_on >= $as_of)
RETURN DISTINCT c.id AS chain,
  c.name_zh AS name,
  k.id AS matter,
  k.name_zh AS matter_name,
  k.kind AS kind,
  k.year AS year,
  COLLECT {
    MATCH (k)<-[r:TAKES_PART_IN]-(a)
    WHERE r.role IN ['lead', 'partner'] AND ($inferred OR r.confidence = 'stated')
    RETURN DISTINCT a.id AS id ORDER BY id
  } AS parties
ORDER BY chain, matter
