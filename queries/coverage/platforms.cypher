/*
title: {zh: "全部平台", en: "All platforms"}
purpose: {zh: "平台及其级别、与体系的关系", en: "every platform with its level and standing"}
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: Platform}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  standing: {zh: 与体系的关系, en: Standing, words: Platform.standing}
  level: {zh: 级别, en: Level, words: Platform.level}
  level_text: {zh: 级别原文, en: Level as worded}
  founded: {zh: 成立, en: Founded}
  ends_on: {zh: 截止日, en: Ends on}
  inferred_fields: {zh: 推断的属性, en: Inferred properties}
*/
MATCH (n:Platform)
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       n.standing AS standing, n.level AS level, n.level_text AS level_text, n.founded AS founded,
       n.ends_on AS ends_on, coalesce(n.inferred_fields, []) AS inferred_fields
ORDER BY id
