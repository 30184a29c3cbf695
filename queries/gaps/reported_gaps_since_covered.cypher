/*
title: {zh: 报告指缺、后来补上的有哪些, en: Which reported gaps have been covered since}
purpose:
  zh: 来源称没有覆盖，而成员的依据全在报告日期之后才起算的链、集群和领域;也可连同报告时已有依据的(说法有冲突)
  en: What a source reported as a gap and members serve by evidence that all began after the report; on request also where evidence is older than the report (a conflict)
shape: table
params:
  conflicts: {type: bool, zh: 连同报告时已有依据的, en: Also where evidence is older than the report, default: "false"}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  subject: {zh: 关于什么, en: About, of: Element}
  name: {zh: 名称, en: Name}
  source: {zh: 来源, en: Source, of: Source}
  reported: {zh: 来源日期, en: Date of the source}
  since: {zh: 报告之后才补上, en: Covered after the report only}
  members: {zh: 服务它的成员, en: Members that serve it, of: Platform}
  evidence: {zh: 依据, en: Evidence, of: Element}
  begins_on: {zh: 最早的起算日, en: First day of the evidence}
*/
MATCH (o:Source)-[r:REPORTS_GAP]->(u:Chain|Cluster|Field)
WHERE (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
// The last day that the date of the source can mean: 2020 ends in December, 2022-04/2022-05 with May.
WITH o, u, replace(last(split(o.date, '/')), '~', '') AS date
WITH o, u, CASE size(date) WHEN 4 THEN date + '-12-31' WHEN 7 THEN date + '-31' ELSE date END AS reported_by
MATCH (u)<-[ts:PART_OF*0..4]-(:Cluster|Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH o, u, reported_by, p.id AS member, s.id AS piece,
  CASE WHEN s.begins_on < m.begins_on THEN m.begins_on WHEN m.begins_on IS NULL THEN null ELSE s.begins_on END AS begins_on
ORDER BY member, piece
WITH o, u, reported_by,
  collect(DISTINCT member) AS members,
  collect(DISTINCT piece) AS evidence,
  min(begins_on) AS begins_on,
  // Undated evidence may be older than the report.
  all(b IN collect(coalesce(begins_on > reported_by, false)) WHERE b) AS since
WHERE since OR $conflicts
RETURN u.id AS subject, u.name_zh AS name, o.id AS source, o.date AS reported, since, members, evidence, begins_on
ORDER BY since DESC, subject, source
