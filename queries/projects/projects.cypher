/*
title: {zh: "项目各项内容", en: "Projects, property by property"}
purpose:
  zh: "每个项目的种类、年份、状态、等级与来源，不分日期"
  en: "kind, year, status, grade and sources of every project, of any day"
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: Project}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  kind: {zh: 种类, en: Kind, words: Project.kind}
  year: {zh: 年份, en: Year}
  status: {zh: 状态, en: Status}
  grade: {zh: 等级, en: Grade, words: Project.grade}
  bottleneck: {zh: 卡脖子, en: Bottleneck technology, words: Project.bottleneck}
  value: {zh: 成效, en: Value}
  begins_on: {zh: 起算日, en: Begins on}
  ends_on: {zh: 截止日, en: Ends on}
  confidence: {zh: 置信, en: Confidence}
  inferred_fields: {zh: 推断的属性, en: Inferred properties}
  says: {zh: 大意, en: Says}
  note: {zh: 备注, en: Note}
  sources: {zh: 来源, en: Sources}
  locators: {zh: 定位, en: Locators}
*/
MATCH (n:Project)
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       n.kind AS kind, n.year AS year, n.status AS status, n.grade AS grade, n.bottleneck AS bottleneck,
       n.value AS value, n.begins_on AS begins_on,
       n.ends_on AS ends_on, n.confidence AS confidence, coalesce(n.inferred_fields, []) AS inferred_fields,
       n.says AS says, n.note AS note, coalesce(n.sources, []) AS sources, coalesce(n.locators, []) AS locators
ORDER BY id
