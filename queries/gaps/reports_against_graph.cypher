/*
title: {zh: 来源说的覆盖与图中的依据对得上吗, en: Do reports of coverage agree with the graph}
purpose:
  zh: 到这一天每个来源关于未覆盖或已覆盖的说法，与图中服务它的成员数并列
  en: Each report of a gap or of coverage by that day, beside the number of members the graph shows
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  subject: {zh: 关于什么, en: About, of: Element}
  name: {zh: 名称, en: Name}
  kind: {zh: 说法, en: Report}
  source: {zh: 来源, en: Source, of: Source}
  source_title: {zh: 来源标题, en: Title of the source}
  source_date: {zh: 来源日期, en: Date of the source}
  locator: {zh: 定位, en: Where in it}
  confidence: {zh: 置信, en: Confidence, words: REPORTS_GAP.confidence}
  members: {zh: 图中服务它的成员, en: Members the graph shows, of: Platform}
*/
MATCH (o:Source)-[r:REPORTS_GAP|REPORTS_COVERAGE]->(u:Chain|Cluster|Field)
WHERE (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
RETURN u.id AS subject,
  u.name_zh AS name,
  type(r) AS kind,
  o.id AS source,
  o.title AS source_title,
  o.date AS source_date,
  head([i IN range(0, size(r.sources) - 1) WHERE r.sources[i] = o.id | r.locators[i]]) AS locator,
  r.confidence AS confidence,
  COLLECT {
    MATCH (u)<-[ts:PART_OF*0..4]-(:Cluster|Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
    WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
      AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
    RETURN DISTINCT p.id AS id ORDER BY id
  } AS members
ORDER BY subject, kind, source
