/*
title: {zh: "设备各项内容", en: "Equipment, property by property"}
purpose:
  zh: "每项设备的种类、数量、单位、是否写明共享与来源，不分日期"
  en: "kind, count, unit, whether said to be shared, and sources of all equipment, of any day"
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: Equipment}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  kind: {zh: 种类, en: Kind, words: Equipment.kind}
  count: {zh: 数量, en: Count}
  unit: {zh: 单位, en: Unit}
  shared: {zh: 对外共享, en: Shared, words: Equipment.shared}
  begins_on: {zh: 起算日, en: Begins on}
  ends_on: {zh: 截止日, en: Ends on}
  confidence: {zh: 置信, en: Confidence}
  inferred_fields: {zh: 推断的属性, en: Inferred properties}
  says: {zh: 大意, en: Says}
  note: {zh: 备注, en: Note}
  sources: {zh: 来源, en: Sources}
  locators: {zh: 定位, en: Locators}
*/
MATCH (n:Equipment)
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       n.kind AS kind, n.count AS count, n.unit AS unit, n.shared AS shared, n.begins_on AS begins_on,
       n.ends_on AS ends_on, n.confidence AS confidence, coalesce(n.inferred_fields, []) AS inferred_fields,
       n.says AS says, n.note AS note, coalesce(n.sources, []) AS sources, coalesce(n.locators, []) AS locators
ORDER BY id
