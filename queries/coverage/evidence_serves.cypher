/*
title: {zh: "服务与接触", en: "Serving and contact"}
purpose: {zh: "平台对产业链、集群、领域的每一条服务或接触", en: "every edge by which a platform serves or engages with a chain cluster or field"}
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
  kind: {zh: 种类, en: Kind}
  basis: {zh: 依据类型, en: Basis}
*/
MATCH (a:Platform)-[e:SERVES|ENGAGES_WITH]->(b:Chain|Cluster|Field)
RETURN e.id AS id, a.id AS origin, b.id AS target, e.confidence AS confidence,
       e.begins_on AS begins_on, e.begins_by AS begins_by, e.ends_on AS ends_on, e.says AS says,
       e.inferred_from AS inferred_from, e.note AS note, coalesce(e.sources, []) AS sources,
       coalesce(e.locators, []) AS locators, type(e) AS kind, e.basis AS basis
ORDER BY id
