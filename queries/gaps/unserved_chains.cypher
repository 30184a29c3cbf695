/*
title: {zh: 哪些链没有成员平台服务, en: Which chains does no member platform serve}
purpose:
  zh: 十强链中,到这一天没有任何体系成员服务的那些;不论来源怎么说
  en: Of the ten declared chains, those that no member of the system serves by that day, whatever sources say
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 名称, en: Name}
  name_en: {zh: 英文名, en: Name in English}
  firms: {zh: 已知企业数, en: Known firms}
  reported: {zh: 届时已有来源称未覆盖, en: A source had reported the gap by then}
  unproven: {zh: 未证实为成员、却服务它的平台, en: "Platforms that serve it, but are not shown to be members", of: Platform}
  evidence: {zh: 依据, en: Evidence, of: Element}
*/
MATCH (c:Chain {declared: 'yes', named: 'yes'})
WHERE NOT EXISTS {
  // A field that is part of the chain counts for it, and a part of a member counts for the member.
  MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
  WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
    AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
    AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
    AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
    AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
}
// Who serves it without being a member does not close the gap, but is the first to look at.
OPTIONAL MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[e:SERVES]-(u:Platform)
WHERE u.standing IN ['unproven', 'outside']
  AND ($inferred OR (e.confidence = 'stated' AND e.basis <> 'name'))
  AND (e.begins_on <= $as_of OR (e.begins_on IS NULL AND $latest))
  AND all(x IN ts WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + [e, u] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH c, u.id AS platform, e.id AS piece
ORDER BY c.id, platform, piece
WITH c, collect(DISTINCT platform) AS unproven, collect(DISTINCT piece) AS served
OPTIONAL MATCH (c)<-[r:REPORTS_GAP]-(:Source)
WHERE (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
WITH c, unproven, served, r.id AS report
ORDER BY c.id, report
WITH c, unproven, served, collect(report) AS reports
RETURN c.id AS chain,
  c.name_zh AS name,
  c.name_en AS name_en,
  COUNT {
    MATCH (c)<-[b:BELONGS_TO]-(:Enterprise)
    WHERE (b.begins_on <= $as_of OR (b.begins_on IS NULL AND $latest)) AND (b.ends_on IS NULL OR b.ends_on >= $as_of)
  } AS firms,
  size(reports) > 0 AS reported,
  unproven,
  reports + served AS evidence
ORDER BY chain
