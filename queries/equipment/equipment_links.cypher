/*
title: {zh: "设备的所有者与所在", en: "Owners and places of equipment"}
purpose:
  zh: "谁拥有设备，设备在哪个区市"
  en: "who owns the equipment and where it is"
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id}
  origin: {zh: 资源, en: Resource, of: Element}
  target: {zh: 另一端, en: Other end, of: Element}
  kind: {zh: 关系, en: Relation}
  role: {zh: 角色, en: Role}
  name_zh: {zh: 另一端的名称, en: Name of the other end (zh)}
  name_en: {zh: 另一端的英文名, en: Name of the other end (en)}
  aliases: {zh: 另一端的别名, en: Aliases of the other end}
  confidence: {zh: 置信, en: Confidence}
  begins_on: {zh: 起算日, en: Begins on}
  begins_by: {zh: 起算依据, en: Begins by}
  ends_on: {zh: 截止日, en: Ends on}
  says: {zh: 大意, en: Says}
  inferred_from: {zh: 推断依据, en: Inferred from}
  note: {zh: 备注, en: Note}
  sources: {zh: 来源, en: Sources}
  locators: {zh: 定位, en: Locators}
*/
MATCH (a:Equipment)-[e:OWNS|LOCATED_IN]-(b)
RETURN e.id AS id, a.id AS origin, b.id AS target, type(e) AS kind, e.role AS role, b.name_zh AS name_zh,
       b.name_en AS name_en, coalesce(b.aliases, []) AS aliases, e.confidence AS confidence,
       e.begins_on AS begins_on, e.begins_by AS begins_by, e.ends_on AS ends_on, e.says AS says,
       e.inferred_from AS inferred_from, e.note AS note, coalesce(e.sources, []) AS sources,
       coalesce(e.locators, []) AS locators
ORDER BY id
