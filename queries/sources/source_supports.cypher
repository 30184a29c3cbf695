/*
title: {zh: 一个来源说明了什么, en: What does one source state}
purpose:
  zh: 引用某个来源的全部节点和关系，以及在来源的何处
  en: Every node and edge that cites a source, and where in it
shape: table
params:
  source: {type: id, of: Source, zh: 来源, en: Source}
returns:
  element: {zh: 元素, en: Element, of: Element}
  kind: {zh: 类型, en: Type}
  name: {zh: 名称(关系则为两端), en: Name (both ends for an edge)}
  start: {zh: 节点或关系的起点, en: "The node, or where the edge starts", of: Element}
  start_zh: {zh: 起点名称, en: Its name (zh)}
  start_en: {zh: 起点英文名, en: Its name (en)}
  end: {zh: 关系的终点, en: Where the edge ends, of: Element}
  end_zh: {zh: 终点名称, en: Name of the end (zh)}
  end_en: {zh: 终点英文名, en: Name of the end (en)}
  locator: {zh: 定位, en: Where in it}
  says: {zh: 大意, en: What it says}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
*/
CALL {
  MATCH (n)
  WHERE $source IN n.sources
  RETURN n.id AS element, labels(n)[0] AS kind, n.name_zh AS name, n.id AS start, n.name_zh AS start_zh, n.name_en AS start_en, null AS end, null AS end_zh, null AS end_en, n.sources AS sources, n.locators AS locators, n.says AS says, n.confidence AS confidence
  UNION ALL
  MATCH (a)-[r]->(b)
  WHERE $source IN r.sources
  RETURN r.id AS element, type(r) AS kind, a.name_zh + ' → ' + b.name_zh AS name, a.id AS start, a.name_zh AS start_zh, a.name_en AS start_en, b.id AS end, b.name_zh AS end_zh, b.name_en AS end_en, r.sources AS sources, r.locators AS locators, r.says AS says, r.confidence AS confidence
}
RETURN element,
  kind,
  name,
  start,
  start_zh,
  start_en,
  end,
  end_zh,
  end_en,
  head([i IN range(0, size(sources) - 1) WHERE sources[i] = $source | locators[i]]) AS locator,
  says,
  confidence
ORDER BY kind, element
