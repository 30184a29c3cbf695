/*
title: {zh: 图中每种关系各有多少, en: How many edges of each kind are there}
purpose:
  zh: 每种关系的总数、明示和推断的各多少、多少没有日期
  en: Every kind of edge, how many there are, how many stated, inferred and undated
shape: chart
chart: {by: kind, value: total}
returns:
  kind: {zh: 关系, en: Kind}
  stated: {zh: 明示, en: Stated}
  inferred: {zh: 推断, en: Inferred}
  undated: {zh: 无日期, en: Undated}
  total: {zh: 总数, en: Total}
*/
MATCH ()-[r]->()
WITH type(r) AS kind, r.confidence AS confidence, r.begins_on AS begins_on
RETURN kind,
  sum(CASE WHEN confidence = 'stated' THEN 1 ELSE 0 END) AS stated,
  sum(CASE WHEN confidence = 'inferred' THEN 1 ELSE 0 END) AS inferred,
  sum(CASE WHEN begins_on IS NULL THEN 1 ELSE 0 END) AS undated,
  count(*) AS total
ORDER BY total DESC, kind
