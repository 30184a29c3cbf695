/*
title: {zh: 图中每类各有多少, en: How many nodes of each type are there}
purpose:
  zh: 每类节点的总数、明示和推断的各多少
  en: Every type of node, how many there are, how many stated and how many inferred
shape: chart
chart: {by: type, value: total}
returns:
  type: {zh: 类型, en: Type}
  stated: {zh: 明示, en: Stated}
  inferred: {zh: 推断, en: Inferred}
  total: {zh: 总数, en: Total}
*/
MATCH (n)
WHERE n.confidence IS NOT NULL
WITH labels(n)[0] AS type, n.confidence AS confidence
RETURN type,
  sum(CASE WHEN confidence = 'stated' THEN 1 ELSE 0 END) AS stated,
  sum(CASE WHEN confidence = 'inferred' THEN 1 ELSE 0 END) AS inferred,
  count(*) AS total
ORDER BY total DESC, type
