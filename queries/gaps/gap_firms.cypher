/*
title: {zh: 缺口链的企业在哪些区市, en: In which districts are the firms of the gap chains}
purpose:
  zh: 没有成员平台服务的十强链的已知企业，按区市计数;区市未知的另列
  en: The known firms of declared chains that no member serves, counted by district; those without a known district apart
shape: chart
chart: {by: place_name, value: firms, series: name}
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 链名, en: Name of the chain}
  place: {zh: 区市, en: District, of: Place}
  place_name: {zh: 区市名称(空为未知), en: Name of the district (empty for unknown)}
  firms: {zh: 企业数, en: Firms}
*/
MATCH (c:Chain {declared: 'yes', named: 'yes'})
WHERE NOT EXISTS {
  MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
  WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
    AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
    AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
    AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
    AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
}
MATCH (c)<-[b:BELONGS_TO]-(f:Enterprise)
WHERE ($inferred OR b.confidence = 'stated')
  AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
WITH DISTINCT c, f
OPTIONAL MATCH (f)-[l:LOCATED_IN]->(d:Place)
WHERE d.kind IN ['district', 'functional_zone']
  AND ($inferred OR l.confidence = 'stated')
  AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
RETURN c.id AS chain, c.name_zh AS name, d.id AS place, d.name_zh AS place_name, count(DISTINCT f.id) AS firms
ORDER BY chain, place IS NULL, place
