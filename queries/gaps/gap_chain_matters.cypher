/*
title: {zh: 没有成员服务的链上有哪些项目与合作, en: What projects and collaborations do chains without a member have}
purpose:
  zh: 面向没有成员平台服务的十强链的项目与合作、其中的成员和全部牵头方与合作方
  en: Projects and collaborations about declared chains that no member serves, the members in them, and all leads and partners
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 链名, en: Name of the chain}
  matter: {zh: 项目或合作, en: Project or collaboration, of: Element}
  matter_name: {zh: 项目或合作名称, en: Its name}
  kind: {zh: 种类, en: Kind, words: Project.kind|Collaboration.kind}
  year: {zh: 年份, en: Year}
  members: {zh: 其中的成员, en: Members among them, of: Platform}
  parties: {zh: 牵头方和合作方, en: Leads and partners, of: Element}
*/
MATCH (c:Chain {declared: 'yes', named: 'yes'})
WHERE NOT EXISTS {
  MATCH (c)<-[ts:PART_OF*0..3]-(:Chain|Field)<-[s:SERVES]-(q:Platform)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
  WHERE ($inferred OR (s.confidence = 'stated' AND s.basis <> 'name' AND m.confidence = 'stated'))
    AND (s.begins_on <= $as_of OR (s.begins_on IS NULL AND $latest))
    AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
    AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
    AND all(x IN ts + ps + [q, s, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
}
MATCH (c)<-[:PART_OF*0..3]-(:Chain|Field)<-[g:TARGETS]-(k:Project|Collaboration)
WHERE ($inferred OR g.confidence = 'stated')
  AND (g.begins_on <= $as_of OR (g.begins_on IS NULL AND $latest)) AND (g.ends_on IS NULL OR g.ends_on >= $as_of)
RETURN DISTINCT c.id AS chain,
  c.name_zh AS name,
  k.id AS matter,
  k.name_zh AS matter_name,
  k.kind AS kind,
  k.year AS year,
  // A member that leads or is a partner is in touch with the chain; that is no service.
  COLLECT {
    MATCH (k)<-[r:TAKES_PART_IN]-(p:Platform)-[m:MEMBER_OF]->(:System)
    WHERE r.role IN ['lead', 'partner'] AND ($inferred OR (r.confidence = 'stated' AND m.confidence = 'stated'))
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest)) AND (m.ends_on IS NULL OR m.ends_on >= $as_of)
    RETURN DISTINCT p.id AS id ORDER BY id
  } AS members,
  COLLECT {
    MATCH (k)<-[r:TAKES_PART_IN]-(a)
    WHERE r.role IN ['lead', 'partner'] AND ($inferred OR r.confidence = 'stated')
    RETURN DISTINCT a.id AS id ORDER BY id
  } AS parties
ORDER BY chain, matter
