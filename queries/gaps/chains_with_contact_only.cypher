/*
title: {zh: 哪些链只有接触、没有服务, en: With which chains are members only in touch}
purpose:
  zh: 没有成员服务、但有成员接触过的十强链，以及每一次接触
  en: Declared chains that no member serves but some member is in touch with, and each such contact
shape: table
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  name: {zh: 名称, en: Name}
  member: {zh: 成员, en: Member, of: Platform}
  member_name: {zh: 成员名称, en: Name of the member}
  contact: {zh: 哪次接触(关系、项目或合作), en: "Contact (the link, project or collaboration)", of: Element}
  basis: {zh: 依据类型, en: Basis, words: ENGAGES_WITH.basis}
  begins_on: {zh: 起算日, en: Begins on}
  says: {zh: 大意, en: What the source says}
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
MATCH (c)<-[ts:PART_OF*0..3]-(t:Chain|Field)
CALL (t) {
  // Whose host belongs to the chain, or who coordinates everything, is not in touch by that.
  MATCH (t)<-[e:ENGAGES_WITH]-(q:Platform)
  WHERE e.basis IN ['project', 'contact']
    AND ($inferred OR e.confidence = 'stated')
    AND (e.begins_on <= $as_of OR (e.begins_on IS NULL AND $latest)) AND (e.ends_on IS NULL OR e.ends_on >= $as_of)
  RETURN q, e.id AS contact, e.basis AS basis, e.begins_on AS since, e.says AS says
  UNION
  // A project or collaboration about the chain that a platform leads or is a partner in.
  MATCH (t)<-[g:TARGETS]-(k:Project|Collaboration)<-[r:TAKES_PART_IN]-(q:Platform)
  WHERE r.role IN ['lead', 'partner']
    AND ($inferred OR (g.confidence = 'stated' AND r.confidence = 'stated'))
    AND (g.begins_on <= $as_of OR (g.begins_on IS NULL AND $latest)) AND (g.ends_on IS NULL OR g.ends_on >= $as_of)
    AND (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
  RETURN q, k.id AS contact, null AS basis, r.begins_on AS since, k.says AS says
}
MATCH (q)-[ps:PART_OF*0..3]->(p:Platform)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest))
  AND all(x IN ts + ps WHERE x.valid_from IS NULL OR x.begins_on <= $as_of)
  AND all(x IN ts + ps + [q, p, m] WHERE x.ends_on IS NULL OR x.ends_on >= $as_of)
RETURN DISTINCT c.id AS chain,
  c.name_zh AS name,
  p.id AS member,
  p.name_zh AS member_name,
  contact,
  basis,
  CASE WHEN since < m.begins_on THEN m.begins_on WHEN m.begins_on IS NULL THEN null ELSE since END AS begins_on,
  says
ORDER BY chain, member, contact
