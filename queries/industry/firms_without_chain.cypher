/*
title: {zh: 哪些企业没有归到任何链, en: Which firms belong to no chain}
purpose:
  zh: 到这一天图中已有、却不知属于哪条产业链的企业;属于哪些集群或领域另列
  en: Firms known by that day that no source puts on a chain, with the clusters or fields they belong to
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  firm: {zh: 企业, en: Firm, of: Enterprise}
  firm_name: {zh: 企业名称, en: Name of the firm}
  sector: {zh: 行业, en: Sector}
  belongs_to: {zh: 属于的集群或领域, en: Clusters or fields it belongs to, of: Element}
  places: {zh: 所在地, en: Places, of: Place}
*/
MATCH (f:Enterprise)
WHERE (f.begins_on <= $as_of OR (f.begins_on IS NULL AND $latest)) AND (f.ends_on IS NULL OR f.ends_on >= $as_of)
  AND NOT EXISTS {
    MATCH (f)-[b:BELONGS_TO]->(:Chain)
    WHERE ($inferred OR b.confidence = 'stated')
      AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
  }
RETURN f.id AS firm,
  f.name_zh AS firm_name,
  f.sector AS sector,
  COLLECT {
    MATCH (f)-[b:BELONGS_TO]->(t:Cluster|Field)
    WHERE ($inferred OR b.confidence = 'stated')
      AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
    RETURN DISTINCT t.id AS id ORDER BY id
  } AS belongs_to,
  COLLECT {
    MATCH (f)-[l:LOCATED_IN]->(d:Place)
    WHERE ($inferred OR l.confidence = 'stated')
      AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
    RETURN DISTINCT d.id AS id ORDER BY id
  } AS places
ORDER BY firm
