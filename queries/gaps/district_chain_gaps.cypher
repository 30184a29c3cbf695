/*
title: {zh: 哪些区市有某条链的企业、却没有服务它的成员, en: Which districts have firms of a chain but no member that serves it}
purpose:
  zh: 每个有已知企业的区市与链的组合，其中没有一家服务该链的成员位于当地;当地和外地各有哪些成员
  en: Every district and chain with known firms where no member located there serves that chain, with the members there and those elsewhere that serve it
shape: table
params:
  place: {type: id, of: Place, kinds: district|functional_zone, zh: 区市, en: District, default: ""}
  chain: {type: id, of: Chain, zh: 产业链, en: Chain, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  place: {zh: 区市, en: District, of: Place}
  place_name: {zh: 区市名称, en: Name of the district}
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 链名, en: Name of the chain}
  firms: {zh: 当地的企业数, en: Firms there}
  here: {zh: 当地的成员(都不服务该链), en: Members there (none serves the chain), of: Platform}
  elsewhere: {zh: 别处服务该链的成员, en: Members elsewhere that serve it, of: Platform}
*/
// Members of the system that serve each chain, wherever they are.
MATCH (c:Chain {named: 'yes'})
WHERE $chain = '' OR c.id = $chain
WITH c, COLLECT {
    MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
    WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
      AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
    RETURN DISTINCT p.id AS id ORDER BY id
  } AS elsewhere
MATCH (c)<-[b:BELONGS_TO]-(f:Enterprise)-[l:LOCATED_IN]->(d:Place)
WHERE d.kind IN ['district', 'functional_zone']
  AND ($place = '' OR d.id = $place)
  AND ($inferred OR (b.confidence = 'stated' AND l.confidence = 'stated'))
  AND (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
  AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
WITH c, elsewhere, d, count(DISTINCT f.id) AS firms
WITH c, elsewhere, d, firms, COLLECT {
    MATCH (d)<-[l:LOCATED_IN]-(p:Platform)-[m:MEMBER_OF]->(:System)
    WHERE ($inferred OR (l.confidence = 'stated' AND m.confidence = 'stated'))
      AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest)) AND (m.ends_on IS NULL OR m.ends_on >= $as_of)
    RETURN DISTINCT p.id AS id ORDER BY id
  } AS here
WHERE none(member IN here WHERE member IN elsewhere)
RETURN d.id AS place, d.name_zh AS place_name, c.id AS chain, c.name_zh AS name, firms, here, elsewhere
ORDER BY firms DESC, place, chain
