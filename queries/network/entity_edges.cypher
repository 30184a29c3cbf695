/*
title: {zh: "一个节点的关系", en: "The edges of a node"}
purpose:
  zh: 一个节点的全部关系，以及它参与的或面向它的项目与合作还连着谁
  en: Every edge of one node, and who else its projects and collaborations lead to
shape: table
use: reading
params:
  id: {type: id, of: Element, zh: 节点的编号, en: Id of the node}
returns:
  id: {zh: 编号, en: Id}
  kind: {zh: 关系, en: Kind}
  origin: {zh: 起点, en: From, of: Element}
  target: {zh: 终点, en: To, of: Element}
  detail: {zh: 依据、角色、层次或关系, en: "Basis, role, tier or relation"}
  confidence: {zh: 置信, en: Confidence}
  valid_from: {zh: 始于, en: Valid from}
  valid_to: {zh: 止于, en: Valid to}
  begins_on: {zh: 起算日, en: Begins on}
  begins_by: {zh: 起算依据, en: Begins by}
  ends_on: {zh: 截止日, en: Ends on}
  says: {zh: 大意, en: Says}
  inferred_from: {zh: 推断依据, en: Inferred from}
  note: {zh: 备注, en: Note}
  sources: {zh: 来源, en: Sources}
  locators: {zh: 定位, en: Locators}
*/
MATCH (n:System|Place|Cluster|Chain|Field|Platform|Institution|Enterprise|Team|Person|Project|Collaboration|Equipment|Indicator|Source {id: $id})
CALL {
  WITH n
  MATCH (n)-[e]-()
  RETURN e
  UNION
  WITH n
  MATCH (n)-[:TAKES_PART_IN|TARGETS]-(k:Project|Collaboration)-[e:TAKES_PART_IN|TARGETS]-()
  RETURN e
}
WITH DISTINCT e, startNode(e) AS a, endNode(e) AS b
RETURN e.id AS id, type(e) AS kind, a.id AS origin, b.id AS target,
       coalesce(e.basis, e.role, e.tier, e.how) AS detail, e.confidence AS confidence,
       e.valid_from AS valid_from, e.valid_to AS valid_to, e.begins_on AS begins_on,
       e.begins_by AS begins_by, e.ends_on AS ends_on, e.says AS says, e.inferred_from AS inferred_from,
       e.note AS note, coalesce(e.sources, []) AS sources, coalesce(e.locators, []) AS locators
ORDER BY id
