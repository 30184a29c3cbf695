/*
title: {zh: 没写层次的成员关系, en: Memberships without a tier}
purpose: {zh: 成员是“1”、“4”还是“N”要写明, en: "A membership says whether it is the 1, a 4 or an N"}
shape: check
returns:
  id: {zh: 成员关系, en: Membership, of: Element}
  platform: {zh: 平台, en: Platform, of: Platform}
*/
MATCH (p:Platform)-[m:MEMBER_OF]->(:System)
WHERE m.tier IS NULL OR NOT m.tier IN ['1', '4', 'N']
RETURN m.id AS id, p.id AS platform
ORDER BY id
