/*
title: {zh: 一条链的企业在哪些区市, en: In which districts are the firms of a chain}
purpose:
  zh: 每条链的已知企业按区市和功能区计数;区市未知的另列
  en: The known firms of each chain counted by district and zone; those without a known district apart
shape: chart
chart: {by: name, value: firms, series: place_name}
params:
  chain: {type: id, of: Chain, zh: 产业链, en: Chain, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 链名, en: Name of the chain}
  place: {zh: 区市, en: District, of: Place}
  place_name: {zh: 区市名称(空为未知), en: Name of the district (empty for unknown)}
  firms: {zh: 企业数, en: Firms}
*/
MATCH (c:Chain)<-[b:BELONGS_TO]-(f:Enterprise)
WHERE ($chain = '' OR c.id = $chain)
  AND ($inferred OR b.confidence = 'stated')
  AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
WITH DISTINCT c, f
OPTIONAL MATCH (f)-[l:LOCATED_IN]->(d:Place)
WHERE d.kind IN ['district', 'functional_zone']
  AND ($inferred OR l.confidence = 'stated')
  AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
RETURN c.id AS chain, c.name_zh AS name, d.id AS place, d.name_zh AS place_name, count(DISTINCT f.id) AS firms
ORDER BY chain, place IS NULL, place
