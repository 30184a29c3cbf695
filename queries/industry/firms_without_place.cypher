/*
title: {zh: 哪些企业不知在哪个区市, en: Which firms have no known district}
purpose:
  zh: 到这一天图中已有、却不知位于哪个区市或功能区的企业;只知道城市的也在内
  en: Firms known by that day of which no district or zone is known; those known to be in the city only are among them
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  firm: {zh: 企业, en: Firm, of: Enterprise}
  firm_name: {zh: 企业名称, en: Name of the firm}
  chains: {zh: 所属的链, en: Chains it belongs to, of: Chain}
  places: {zh: 已知的地点, en: What is known of its place, of: Place}
*/
MATCH (f:Enterprise)
WHERE (f.begins_on <= $as_of OR (f.begins_on IS NULL AND $latest)) AND (f.ends_on IS NULL OR f.ends_on >= $as_of)
  AND NOT EXISTS {
    MATCH (f)-[l:LOCATED_IN]->(d:Place)
    WHERE d.kind IN ['district', 'functional_zone']
      AND ($inferred OR l.confidence = 'stated')
      AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
  }
RETURN f.id AS firm,
  f.name_zh AS firm_name,
  COLLECT {
    MATCH (f)-[b:BELONGS_TO]->(c:Chain)
    WHERE ($inferred OR b.confidence = 'stated')
      AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
    RETURN DISTINCT c.id AS id ORDER BY id
  } AS chains,
  COLLECT {
    MATCH (f)-[l:LOCATED_IN]->(d:Place)
    WHERE ($inferred OR l.confidence = 'stated')
      AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
    RETURN DISTINCT d.id AS id ORDER BY id
  } AS places
ORDER BY firm
