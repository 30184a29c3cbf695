/*
title: {zh: 谁把网络连在一起, en: Who holds the network together}
purpose:
  zh: 到这一天和最多单位一起牵头或合作的各方;只有参会、主办等角色的不算
  en: The parties that lead or are partners with most others by that day; those that merely attend or organise do not count
shape: table
params:
  most: {type: int, zh: 最多几行, en: At most, default: "20"}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  party: {zh: 单位或人, en: Party, of: Element}
  party_name: {zh: 名称, en: Name}
  partners: {zh: 一起做事的单位, en: Partners}
  matters: {zh: 项目与合作, en: Projects and collaborations}
*/
MATCH (a)-[r:TAKES_PART_IN]->(k:Project|Collaboration)<-[t:TAKES_PART_IN]-(b)
WHERE a.id <> b.id
  AND r.role IN ['lead', 'partner'] AND t.role IN ['lead', 'partner']
  AND ($inferred OR (r.confidence = 'stated' AND t.confidence = 'stated'))
  AND (r.begins_on <= $as_of OR (r.begins_on IS NULL AND $latest)) AND (r.ends_on IS NULL OR r.ends_on >= $as_of)
  AND (t.begins_on <= $as_of OR (t.begins_on IS NULL AND $latest)) AND (t.ends_on IS NULL OR t.ends_on >= $as_of)
OPTIONAL MATCH (k)-[:PART_OF]->(j:Project)
RETURN a.id AS party,
  a.name_zh AS party_name,
  count(DISTINCT b.id) AS partners,
  // A collaboration that is part of a project is the same matter recorded twice.
  count(DISTINCT coalesce(j.id, k.id)) AS matters
ORDER BY partners DESC, matters DESC, party
LIMIT $most
