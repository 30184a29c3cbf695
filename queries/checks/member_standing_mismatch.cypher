/*
title: {zh: 成员身份与成员关系不符, en: Standing and membership disagree}
purpose: {zh: 写作成员的平台有成员关系，没写的没有, en: "A platform called a member has a membership, and no other has one"}
shape: check
returns:
  id: {zh: 平台, en: Platform, of: Platform}
  standing: {zh: 与体系的关系, en: Standing, words: Platform.standing}
  memberships: {zh: 成员关系数, en: Memberships}
*/
MATCH (p:Platform)
WITH p, COUNT { MATCH (p)-[:MEMBER_OF]->(:System) } AS memberships
WHERE (p.standing = 'member') <> (memberships > 0)
RETURN p.id AS id, p.standing AS standing, memberships
ORDER BY id
