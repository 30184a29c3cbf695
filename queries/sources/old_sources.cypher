/*
title: {zh: 哪些来源已经多年, en: Which sources are old}
purpose:
  zh: 比所问那天早至少几年的来源，以及图中还有多少节点和关系凭它们;最旧的在前
  en: Sources at least so many years older than the day, and how many nodes and edges still cite them; the oldest first
shape: table
params:
  years: {type: int, zh: 至少几年, en: At least so many years, default: "5"}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  source: {zh: 来源, en: Source, of: Source}
  title: {zh: 标题, en: Title}
  publisher: {zh: 发布者, en: Publisher}
  date: {zh: 日期, en: Date}
  nodes: {zh: 节点, en: Nodes}
  edges: {zh: 关系, en: Edges}
*/
CALL {
  MATCH (n)
  WHERE n.sources IS NOT NULL
  RETURN n.sources AS sources, 1 AS node, 0 AS edge
  UNION ALL
  MATCH ()-[e]->()
  RETURN e.sources AS sources, 0 AS node, 1 AS edge
}
// Many facts cite the same sources: each such list is looked at once.
WITH sources, sum(node) AS nodes, sum(edge) AS edges
UNWIND sources AS source
WITH source, sum(nodes) AS nodes, sum(edges) AS edges
MATCH (o:Source {id: source})
// Days are ISO texts, so that they compare as they stand.
WHERE o.begins_on <= toString(toInteger(left($as_of, 4)) - $years) + substring($as_of, 4)
RETURN o.id AS source, o.title AS title, o.publisher AS publisher, o.date AS date, nodes, edges
ORDER BY date, source
