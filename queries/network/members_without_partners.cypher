/*
title: {zh: 哪些成员没有和任何单位一起做事, en: Which members are known to work with nobody}
purpose:
  zh: 到这一天没有一个项目或合作能说明它与别家同为牵头方或合作方的成员
  en: Members that no project or collaboration by that day shows as lead or partner beside another party
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
    MATCH (p)-[r:TAKES_PART_IN]->(:Project|Collaboration)<-[t:TAKES_PART_IN]-(b)
    WHERE b.id <> p.id
      AND r.role IN ['lead', 'partner'] AND t.role IN ['lead', 'partner']
      AND ($inferred OR (r.confidence = 'stated' AND t.confidence = 'stated'))
      AND (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
      AND (t.begins_on <= $as_of OR (t.begins_on IS NULL AND $latest)) AND (t.ends_on IS NULL OR t.ends_on >= $as_of)
  }
RETURN p.id AS member, p.name_zh AS member_name, m.tier AS tier
ORDER BY tier, member
