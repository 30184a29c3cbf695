/*
title: {zh: 没有来源的节点, en: Nodes without a source}
purpose: {zh: 来源以外的每个节点至少要有一个来源, en: Every node but a source itself has at least one source}
shape: check
returns:
  id: {zh: 节点, en: Node, of: Element}
  type: {zh: 类型, en: Type}
*/
MATCH (n:System|Place|Cluster|Chain|Field|Platform|Institution|Enterprise|Team|Person|Project|Collaboration|Equipment|Indicator)
WHERE n.sources IS NULL OR size(n.sources) = 0
RETURN n.id AS id, labels(n)[0] AS type
ORDER BY type, id
