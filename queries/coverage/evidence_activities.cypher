/*
title: {zh: "经项目与合作的接触", en: "Contact through projects and collaborations"}
purpose: {zh: "平台参与的项目与合作面向什么", en: "what the projects and collaborations of a platform target"}
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
  activity: {zh: 项目或合作, en: Project or collaboration, of: Element}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  kind: {zh: 种类, en: Kind}
  role: {zh: 角色, en: Role}
*/
MATCH (a:Platform)-[t:TAKES_PART_IN]->(n:Project|Collaboration)-[e:TARGETS]->(b:Chain|Cluster|Field)
RETURN e.id AS id, a.id AS origin, b.id AS target,
       CASE WHEN t.confidence = 'stated' AND e.confidence = 'stated' THEN 'stated' ELSE 'inferred' END AS confidence,
       CASE WHEN e.begins_on >= t.begins_on THEN e.begins_on WHEN e.begins_on < t.begins_on THEN t.begins_on END AS begins_on,
       n.begins_by AS begins_by, coalesce(n.ends_on, e.ends_on, t.ends_on) AS ends_on,
       n.says AS says, coalesce(e.inferred_from, t.inferred_from) AS inferred_from, t.note AS note,
       coalesce(e.sources, []) AS sources, coalesce(e.locators, []) AS locators, n.id AS activity,
       n.name_zh AS name_zh, n.name_en AS name_en, n.kind AS kind, t.role AS role
ORDER BY id, origin, role
