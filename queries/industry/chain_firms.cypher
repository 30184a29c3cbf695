/*
title: {zh: 一条链上有哪些企业, en: Which firms belong to a chain}
purpose:
  zh: 到这一天已知属于某条链(或全部链)的企业、角色和所在地
  en: The firms known by that day to belong to a chain (or to every chain), their role and where they are
shape: table
params:
  chain: {type: id, of: Chain, zh: 产业链, en: Chain, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 链名, en: Name of the chain}
  firm: {zh: 企业, en: Firm, of: Enterprise}
  firm_name: {zh: 企业名称, en: Name of the firm}
  role: {zh: 角色, en: Role, words: BELONGS_TO.role}
  places: {zh: 所在地, en: Places, of: Place}
  confidence: {zh: 置信, en: Confidence, words: BELONGS_TO.confidence}
  begins_on: {zh: 起算日, en: Begins on}
*/
MATCH (c:Chain)<-[b:BELONGS_TO]-(f:Enterprise)
WHERE ($chain = '' OR c.id = $chain)
  AND ($inferred OR b.confidence = 'stated')
  AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
RETURN c.id AS chain,
  c.name_zh AS name,
  f.id AS firm,
  f.name_zh AS firm_name,
  b.role AS role,
  COLLECT {
    MATCH (f)-[l:LOCATED_IN]->(d:Place)
    WHERE ($inferred OR l.confidence = 'stated')
      AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
    RETURN DISTINCT d.id AS id ORDER BY id
  } AS places,
  b.confidence AS confidence,
  b.begins_on AS begins_on
ORDER BY chain, firm, role
