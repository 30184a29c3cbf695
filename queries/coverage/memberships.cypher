/*
title: {zh: "体系的成员", en: "Members of the system"}
purpose: {zh: "哪些平台是成员，从何时起，依据什么", en: "which platforms are members, since when and on what grounds"}
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id}
  origin: {zh: 起点, en: From, of: Platform}
  target: {zh: 终点, en: To, of: System}
  confidence: {zh: 置信, en: Confidence}
  begins_on: {zh: 起算日, en: Begins on}
  begins_by: {zh: 起算依据, en: Begins by}
  ends_on: {zh: 截止日, en: Ends on}
  says: {zh: 大意, en: Says}
  inferred_from: {zh: 推断依据, en: Inferred from}
  note: {zh: 备注, en: Note}
  sources: {zh: 来源, en: Sources}
  locators: {zh: 定位, en: Locators}
  tier: {zh: 层次, en: Tier, words: MEMBER_OF.tier}
*/
MATCH (a:Platform)-[e:MEMBER_OF]->(b:System)
RETURN e.id AS id, a.id AS origin, b.id AS target, e.confidence AS confidence,
       e.begins_on AS begins_on, e.begins_by AS begins_by, e.ends_on AS ends_on, e.says AS says,
       e.inferred_from AS inferred_from, e.note AS note, coalesce(e.sources, []) AS sources,
       coalesce(e.locators, []) AS locators, e.tier AS tier
ORDER BY id
