/*
title: {zh: 每个来源支持了多少, en: How much does each source support}
purpose:
  zh: 每个来源说明了多少节点、多少关系，其中多少关系是由它推断的
  en: Every source, how many nodes and edges it states, and how many of the edges were concluded from it
shape: table
returns:
  source: {zh: 来源, en: Source, of: Source}
  nodes: {zh: 节点, en: Nodes}
  edges: {zh: 关系, en: Edges}
  inferred: {zh: 其中推断的关系, en: Of the edges inferred}
*/
CALL {
  MATCH (n)
  WHERE n.sources IS NOT NULL
  UNWIND n.sources AS source
  RETURN source, 1 AS node, 0 AS edge, 0 AS concluded
  UNION ALL
  MATCH ()-[r]->()
  UNWIND r.sources AS source
  RETURN source, 0 AS node, 1 AS edge, CASE WHEN r.confidence = 'inferred' THEN 1 ELSE 0 END AS concluded
}
RETURN source, sum(node) AS nodes, sum(edge) AS edges, sum(concluded) AS inferred
ORDER BY nodes + edges DESC, source
