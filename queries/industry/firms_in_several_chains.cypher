/*
title: {zh: 哪些企业同在几条链上, en: Which firms belong to several chains}
purpose:
  zh: 到这一天已知同属两条或更多产业链的企业;口径相近的链也各算一条
  en: Firms known by that day to belong to two chains or more; chains of similar wording count each
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  firm: {zh: 企业, en: Firm, of: Enterprise}
  firm_name: {zh: 企业名称, en: Name of the firm}
  count: {zh: 链数, en: Chains}
  chains: {zh: 哪几条, en: Which ones, of: Chain}
*/
MATCH (f:Enterprise)-[b:BELONGS_TO]->(c:Chain)
WHERE ($inferred OR b.confidence = 'stated')
  AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
WITH DISTINCT f, c.id AS chain
ORDER BY f.id, chain
WITH f, collect(chain) AS chains
WHERE size(chains) > 1
RETURN f.id AS firm, f.name_zh AS firm_name, size(chains) AS count, chains
ORDER BY count DESC, firm
