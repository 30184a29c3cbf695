/*
title: {zh: "人才与团队各项内容", en: "People and teams, property by property"}
purpose:
  zh: "来源点名的人才和团队、公开职务、称号与来源，不分日期"
  en: "the people and teams that sources name, their public role, title and sources, of any day"
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: Element}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  role: {zh: 角色, en: Role}
  title_level: {zh: 称号, en: Title}
  begins_on: {zh: 起算日, en: Begins on}
  ends_on: {zh: 截止日, en: Ends on}
  confidence: {zh: 置信, en: Confidence}
  inferred_fields: {zh: 推断的属性, en: Inferred properties}
  says: {zh: 大意, en: Says}
  note: {zh: 备注, en: Note}
  sources: {zh: 来源, en: Sources}
  locators: {zh: 定位, en: Locators}
*/
MATCH (n:Person|Team)
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       n.role AS role, n.title_level AS title_level, n.begins_on AS begins_on,
       n.ends_on AS ends_on, n.confidence AS confidence, coalesce(n.inferred_fields, []) AS inferred_fields,
       n.says AS says, n.note AS note, coalesce(n.sources, []) AS sources, coalesce(n.locators, []) AS locators
ORDER BY id
