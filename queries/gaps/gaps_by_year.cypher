/*
title: {zh: 换个日期，缺口变不变, en: How do the gaps change from year to year}
purpose:
  zh: 每年年末有几条十强链没有成员平台服务、是哪几条、其中几条当时已有来源报告;最后一行是所问的那一天
  en: How many of the declared chains no member served at the end of each year, which ones, and how many of them a source had reported; the last row is the day asked for
shape: chart
chart: {by: year, value: chains}
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  year: {zh: 年末, en: End of}
  day: {zh: 截至, en: As of}
  chains: {zh: 没有成员平台服务的链, en: Chains that no member serves}
  reported: {zh: 其中当时已有来源报告, en: Of them reported by then}
  unserved: {zh: 是哪几条, en: Which ones, of: Chain}
*/
// From the year before the first membership on; the last year ends on the day asked for.
MATCH (:Platform)-[m:MEMBER_OF]->(:System)
WITH toInteger(left(min(m.begins_on), 4)) - 1 AS first, toInteger(left($as_of, 4)) AS this
MATCH (c:Chain {declared: 'yes', named: 'yes'})
// Every piece of evidence once, with the days on which all of its parts have begun and none has ended.
OPTIONAL MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
WHERE $inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated')
WITH first, this, c, collect(CASE WHEN s IS NOT NULL THEN {
    begun: [s.begins_on, m.begins_on] + [x IN ts + ps WHERE x.valid_from IS NOT NULL | x.begins_on],
    ended: [x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NOT NULL | x.ends_on]
  } END) AS evidence
UNWIND range(first, this) AS year
WITH c, evidence, year,
  CASE WHEN year = this THEN $as_of ELSE toString(year) + '-12-31' END AS day,
  year = this AND $latest AS latest
WITH c, year, day, latest,
  none(e IN evidence WHERE all(b IN e.begun WHERE coalesce(b <= day, latest)) AND all(d IN e.ended WHERE d >= day)) AS unserved
WITH c, year, day, unserved,
  unserved AND EXISTS {
    MATCH (c)<-[r:REPORTS_GAP]-(:Source)
    WHERE coalesce(r.begins_on <= day, latest) AND (r.ends_on IS NULL OR r.ends_on >= day)
  } AS reported
ORDER BY year, c.id
WITH year, day,
  collect(CASE WHEN unserved THEN c.id END) AS unserved,
  sum(CASE WHEN reported THEN 1 ELSE 0 END) AS reported
RETURN year, day, size(unserved) AS chains, reported, unserved
ORDER BY year
