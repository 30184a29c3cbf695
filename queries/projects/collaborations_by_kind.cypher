/*
title: {zh: 合作走到了哪一步, en: How far do collaborations go}
purpose:
  zh: 到这一天每种合作有多少(走访、洽谈、协议、联合研发、共建……)，其中多少有体系成员牵头或合作
  en: How many collaborations of each kind there are by that day (visits, talks, agreements, joint research, joint bodies), and in how many a member leads or is a partner
shape: chart
chart: {by: kind, value: collaborations}
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  kind: {zh: 种类, en: Kind, words: Collaboration.kind}
  collaborations: {zh: 合作数, en: Collaborations}
  with_member: {zh: 其中有成员, en: Of them with a member}
*/
MATCH (k:Collaboration)
WHERE (k.begins_on <= $as_of OR (k.begins_on IS NULL AND $latest)) AND (k.ends_on IS NULL OR k.ends_on >= $as_of)
WITH k, EXISTS {
    MATCH (k)<-[r:TAKES_PART_IN]-(:Platform)-[m:MEMBER_OF]->(:System)
    WHERE r.role IN ['lead', 'partner']
      AND ($inferred OR (r.confidence = 'stated' AND m.confidence = 'stated'))
      AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest)) AND (m.ends_on IS NULL OR m.ends_on >= $as_of)
  } AS member
RETURN k.kind AS kind, count(*) AS collaborations, sum(CASE WHEN member THEN 1 ELSE 0 END) AS with_member
ORDER BY collaborations DESC, kind
