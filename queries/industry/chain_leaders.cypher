/*
title: {zh: 链主企业是谁、在哪里, en: Which firms lead a chain and where are they}
purpose:
  zh: 来源称为链主的企业、所在地和从何时起
  en: The firms that a source calls leader of a chain, where they are and since when
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 链名, en: Name of the chain}
  firm: {zh: 企业, en: Firm, of: Enterprise}
  firm_name: {zh: 企业名称, en: Name of the firm}
  places: {zh: 所在地, en: Places, of: Place}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
  begins_on: {zh: 起算日, en: Begins on}
*/
MATCH (c:Chain)<-[b:BELONGS_TO {role: 'leader'}]-(f:Enterprise)
WHERE ($inferred OR b.confidence = 'stated')
  AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
RETURN c.id AS chain,
  c.name_zh AS name,
  f.id AS firm,
  f.name_zh AS firm_name,
  COLLECT {
    MATCH (f)-[l:LOCATED_IN]->(d:Place)
    WHERE ($inferred OR l.confidence = 'stated')
      AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
    RETURN DISTINCT d.id AS id ORDER BY id
  } AS places,
  b.confidence AS confidence,
  b.begins_on AS begins_on
ORDER BY chain, firm
