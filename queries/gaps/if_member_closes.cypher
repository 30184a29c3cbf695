/*
title: {zh: 某家平台停办，哪些链和集群受影响, en: What would be left without a member if one platform closed}
purpose:
  zh: 一家成员服务的每条链和集群，以及还有哪些成员服务它;没有别家的在前
  en: Every chain and cluster that one member serves, with the other members that serve it; those with no other first
shape: table
params:
  platform: {type: id, of: Platform, zh: 平台, en: Platform}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  subject: {zh: 产业链或集群, en: Chain or cluster, of: Element}
  name: {zh: 名称, en: Name}
  evidence: {zh: 这家的依据条数, en: Pieces of evidence of this one}
  alone: {zh: 只靠这一家, en: By this one alone}
  others: {zh: 还有哪些成员, en: Other members, of: Platform}
*/
MATCH (p:Platform {id: $platform})-[m:MEMBER_OF]->(:System)
MATCH (t:Chain|Cluster)<-[ts:PART_OF*0..4]-(:Chain|Cluster|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p)
WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
  AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
WITH t, count(DISTINCT s.id) AS evidence
WITH t, evidence, COLLECT {
    MATCH (t)<-[ts:PART_OF*0..4]-(:Chain|Cluster|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
    WHERE p.id <> $platform
      AND ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
      AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
    RETURN DISTINCT p.id AS id ORDER BY id
  } AS others
RETURN t.id AS subject, t.name_zh AS name, evidence, size(others) = 0 AS alone, others
ORDER BY alone DESC, subject
