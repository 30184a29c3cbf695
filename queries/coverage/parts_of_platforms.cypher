/*
title: {zh: "平台的下属", en: "Parts of platforms"}
purpose: {zh: "平台是哪个平台或体系的下属", en: "which platform or system a platform is part of"}
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id}
  origin: {zh: 起点, en: From, of: Platform}
  target: {zh: 终点, en: To, of: Element}
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
MATCH (a:Platform)-[e:PART_OF]->(b:Platform|System)
RETURN e.id AS id, a.id AS origin, b.id AS target, e.confidence AS confidence,
       e.begins_on AS begins_on, e.begins_by AS begins_by, e.ends_on AS ends_on, e.says AS says,
       e.inferred_from AS inferred_from, e.note AS note, coalesce(e.sources, []) AS sources,
       coalesce(e.locators, []) AS locators
ORDER BY id
