/*
title: {zh: 各领域有哪些平台服务, en: Which platforms serve each field}
purpose:
  zh: 到这一天服务每个技术领域、环节或产品的成员和其他平台;没有的也列出
  en: The members and the other platforms that serve each technical field, segment or product by that day; fields without any are listed too
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  field: {zh: 领域, en: Field, of: Field}
  name: {zh: 名称, en: Name}
  kind: {zh: 种类, en: Kind, words: Field.kind}
  chains: {zh: 属于哪些链, en: Chains it is part of, of: Chain}
  members: {zh: 服务它的成员, en: Members that serve it, of: Platform}
  others: {zh: 服务它的其他平台, en: Other platforms that serve it, of: Platform}
*/
MATCH (u:Field)
RETURN u.id AS field,
  u.name_zh AS name,
  u.kind AS kind,
  COLLECT { MATCH (u)-[:PART_OF*1..3]->(c:Chain) RETURN DISTINCT c.id AS id ORDER BY id } AS chains,
  COLLECT {
    MATCH (u)<-[ts:PART_OF*0..3]-(:Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
    WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
      AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
    RETURN DISTINCT p.id AS id ORDER BY id
  } AS members,
  COLLECT {
    MATCH (u)<-[ts:PART_OF*0..3]-(:Field)<-[s:SERVES]-(q:Platform)
    WHERE q.standing IN ['unproven', 'outside']
      AND ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name'))
      AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
      AND all(x IN ts WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
      AND all(x IN ts + [q, s] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
    RETURN DISTINCT q.id AS id ORDER BY id
  } AS others
ORDER BY field
