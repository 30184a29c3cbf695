/*
title: {zh: 哪些成员没有入图的设备, en: Which members have no equipment in the graph}
purpose:
  zh: 到这一天自己和下属都没有设备入图的体系成员;没有入图不等于没有
  en: Members of which, and of whose parts, no equipment is known by that day; not known does not mean none
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  member: {zh: 成员, en: Member, of: Platform}
  member_name: {zh: 成员名称, en: Name of the member}
  tier: {zh: 层次, en: Tier, words: MEMBER_OF.tier}
*/
MATCH (p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN [p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
  AND NOT EXISTS {
    MATCH (p)<-[:PART_OF*0..3]-(:Platform)-[w:OWNS]->(:Equipment)
    WHERE ($inferred OR w.confidence = 'stated')
      AND (w.begins_on <= $as_of OR (w.begins_on IS NULL AND $latest)) AND (w.ends_on IS NULL OR w.ends_on >= $as_of)
  }
RETURN p.id AS member, p.name_zh AS member_name, m.tier AS tier
ORDER BY tier, member
