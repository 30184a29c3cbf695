/*
title: {zh: "一个节点和它周围的节点", en: "A node and the nodes around it"}
purpose:
  zh: 一个节点、与它直接相连的节点，以及隔着同一项目或合作的节点，各带全部属性
  en: One node, those next to it, and those beyond a shared project or collaboration, each with all its properties
shape: table
use: reading
params:
  id: {type: id, of: Element, zh: 节点的编号, en: Id of the node}
returns:
  id: {zh: 编号, en: Id, of: Element}
  properties: {zh: 全部属性, en: All properties}
*/
MATCH (n:System|Place|Cluster|Chain|Field|Platform|Institution|Enterprise|Team|Person|Project|Collaboration|Equipment|Indicator|Source {id: $id})
CALL {
  WITH n
  RETURN n AS m
  UNION
  WITH n
  MATCH (n)--(m)
  RETURN m
  UNION
  WITH n
  MATCH (n)-[:TAKES_PART_IN|TARGETS]-(k:Project|Collaboration)-[:TAKES_PART_IN|TARGETS]-(m)
  RETURN m
}
RETURN DISTINCT m.id AS id, properties(m) AS properties
ORDER BY id
