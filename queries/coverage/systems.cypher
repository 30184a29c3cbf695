/*
title: {zh: "平台体系", en: "Systems of platforms"}
purpose: {zh: "公布的成员数与名录是否完整", en: "members as published, and whether the list is complete"}
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: System}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  declared_members: {zh: 公布的成员数, en: Declared members}
  members_complete_at: {zh: 名录完整之日, en: Member list complete at}
*/
MATCH (n:System)
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       n.declared_members AS declared_members, n.members_complete_at AS members_complete_at
ORDER BY id
