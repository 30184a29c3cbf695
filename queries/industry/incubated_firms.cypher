/*
title: {zh: 平台孵化了哪些企业, en: Which firms have platforms incubated}
purpose:
  zh: 到这一天已知由平台孵化的企业，以及它们所属的链
  en: Firms known by that day to have been incubated by a platform, and the chains they belong to
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  platform: {zh: 平台, en: Platform, of: Platform}
  platform_name: {zh: 平台名称, en: Name of the platform}
  firm: {zh: 企业, en: Firm, of: Enterprise}
  firm_name: {zh: 企业名称, en: Name of the firm}
  chains: {zh: 企业所属的链, en: Chains of the firm, of: Chain}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
*/
MATCH (p:Platform)-[i:INCUBATES]->(f:Enterprise)
WHERE ($inferred OR i.confidence = 'stated')
  AND (i.begins_on <= $as_of OR (i.begins_on IS NULL AND $latest)) AND (i.ends_on IS NULL OR i.ends_on >= $as_of)
RETURN p.id AS platform,
  p.name_zh AS platform_name,
  f.id AS firm,
  f.name_zh AS firm_name,
  COLLECT {
    MATCH (f)-[b:BELONGS_TO]->(c:Chain)
    WHERE ($inferred OR b.confidence = 'stated')
      AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
    RETURN DISTINCT c.id AS id ORDER BY id
  } AS chains,
  i.confidence AS confidence
ORDER BY platform, firm
