/*
title: {zh: 报告建议在哪里设平台，现在有什么, en: Where do sources want a platform and what is there}
purpose:
  zh: 每条设平台的建议，以及到这一天服务它的成员和其他平台
  en: Each recommendation to set up a platform, with the members and other platforms that serve it by that day
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  subject: {zh: 建议在哪里设, en: Where, of: Element}
  name: {zh: 名称, en: Name}
  source: {zh: 来源, en: Source, of: Source}
  locator: {zh: 定位, en: Where in it}
  says: {zh: 大意, en: What the source says}
  members: {zh: 服务它的成员, en: Members that serve it, of: Platform}
  others: {zh: 服务它的其他平台, en: Other platforms that serve it, of: Platform}
*/
MATCH (o:Source)-[r:RECOMMENDS]->(u:Chain|Cluster|Field)
WHERE (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
RETURN u.id AS subject,
  u.name_zh AS name,
  o.id AS source,
  head([i IN range(0, size(r.sources) - 1) WHERE r.sources[i] = o.id | r.locators[i]]) AS locator,
  r.says AS says,
  COLLECT {
    MATCH (u)<-[ts:PART_OF*0..4]-(:Cluster|Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
    WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
      AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
    RETURN DISTINCT p.id AS id ORDER BY id
  } AS members,
  COLLECT {
    MATCH (u)<-[ts:PART_OF*0..4]-(:Cluster|Chain|Field)<-[s:SERVES]-(q:Platform)
    WHERE q.standing IN ['unproven', 'outside']
      AND ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND all(x IN ts WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + [q, s] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
    RETURN DISTINCT q.id AS id ORDER BY id
  } AS others
ORDER BY subject, source
