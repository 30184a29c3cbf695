/*
title: {zh: "平台孵化的企业", en: "Firms that platforms incubate"}
purpose: {zh: "哪个平台孵化了哪家企业", en: "which platform incubated which firm"}
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id}
  origin: {zh: 起点, en: From, of: Platform}
  target: {zh: 终点, en: To, of: Enterprise}
  confidence: {zh: 置信, en: Confidence}
  begins_on: {zh: 起算日, en: Begins on}
  begins_by: {zh: 起算依据, en: Begins by}
  ends_on: {zh: 截止日, en: Ends on}
  says: {zh: 大意, en: Says}
  inferred_from: {zh: 推断依据, en: Inferred from}
  note: {zh: 备注, en: Note}
  sources: {zh: 来源, en: Sources}
  locators: {zh: 定位, en: Locators}
  firm_zh: {zh: 企业名称, en: Firm (zh)}
  firm_en: {zh: 企业英文名, en: Firm (en)}
*/
MATCH (a:Platform)-[e:INCUBATES]->(b:Enterprise)
RETURN e.id AS id, a.id AS origin, b.id AS target, e.confidence AS confidence,
       e.begins_on AS begins_on, e.begins_by AS begins_by, e.ends_on AS ends_on, e.says AS says,
       e.inferred_from AS inferred_from, e.note AS note, coalesce(e.sources, []) AS sources,
       coalesce(e.locators, []) AS locators, b.name_zh AS firm_zh, b.name_en AS firm_en
ORDER BY id
