/*
title: {zh: 多少事实只有一个来源, en: How many facts rest on one source only}
purpose:
  zh: 每类节点和关系里，只有一个来源的和有几个来源的各多少
  en: Of every type of node and kind of edge, how many have one source and how many have several
shape: chart
chart: {by: kind, value: single}
returns:
  kind: {zh: 类型, en: Type}
  single: {zh: 一个来源, en: One source}
  several: {zh: 几个来源, en: Several sources}
*/
CALL {
  MATCH (n)
  WHERE n.sources IS NOT NULL
  RETURN labels(n)[0] AS kind, size(n.sources) AS sources
  UNION ALL
  MATCH ()-[e]->()
  RETURN type(e) AS kind, size(e.sources) AS sources
}
RETURN kind,
  sum(CASE WHEN sources = 1 THEN 1 ELSE 0 END) AS single,
  sum(CASE WHEN sources > 1 THEN 1 ELSE 0 END) AS several
ORDER BY single DESC, kind
