/*
title: {zh: "平台与企业共同做的事", en: "What platforms and firms do together"}
purpose: {zh: "平台和企业同为牵头方或合作方的项目与合作", en: "the projects and collaborations that a platform and a firm lead or join as partners"}
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
  matter: {zh: 项目或合作, en: Project or collaboration, of: Element}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  firm_zh: {zh: 企业名称, en: Firm (zh)}
  firm_en: {zh: 企业英文名, en: Firm (en)}
*/
MATCH (a:Platform)-[t:TAKES_PART_IN]->(n:Project|Collaboration)<-[u:TAKES_PART_IN]-(b:Enterprise)
WHERE t.role IN ['lead', 'partner'] AND u.role IN ['lead', 'partner']
RETURN t.id AS id, a.id AS origin, b.id AS target,
       CASE WHEN t.confidence = 'stated' AND u.confidence = 'stated' THEN 'stated' ELSE 'inferred' END AS confidence,
       CASE WHEN t.begins_on >= u.begins_on THEN t.begins_on WHEN t.begins_on < u.begins_on THEN u.begins_on END AS begins_on,
       n.begins_by AS begins_by, coalesce(n.ends_on, t.ends_on, u.ends_on) AS ends_on, n.says AS says,
       coalesce(t.inferred_from, u.inferred_from) AS inferred_from, n.note AS note,
       coalesce(n.sources, []) AS sources, coalesce(n.locators, []) AS locators, n.id AS matter,
       n.name_zh AS name_zh, n.name_en AS name_en, b.name_zh AS firm_zh, b.name_en AS firm_en
ORDER BY id, target, matter
