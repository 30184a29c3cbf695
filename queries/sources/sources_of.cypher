/*
title: {zh: 一个元素有哪些来源, en: Which sources state one element}
purpose:
  zh: 任何节点或关系由哪些来源说明、在来源的何处、来源是何日的
  en: Which sources state a node or an edge, where in them, and of what day they are
shape: table
params:
  id: {type: id, of: Element, zh: 节点或关系的编号, en: Id of the node or edge}
returns:
  source: {zh: 来源, en: Source, of: Source}
  title: {zh: 标题, en: Title}
  publisher: {zh: 发布者, en: Publisher}
  date: {zh: 日期, en: Date}
  date_status: {zh: 日期如何得知, en: How the date is known, words: Source.date_status}
  locator: {zh: 定位(空为未注明), en: Where in it (empty for not stated)}
  says: {zh: 大意, en: What it says}
  confidence: {zh: 置信, en: Confidence, words: SERVES.confidence}
  inferred_from: {zh: 推断依据, en: Inferred from}
  url: {zh: 网址, en: Address}
  is_mirror: {zh: 镜像或转载, en: Mirror, words: Source.is_mirror}
*/
CALL {
  MATCH (n:System|Place|Cluster|Chain|Field|Platform|Institution|Enterprise|Team|Person|Project|Collaboration|Equipment|Indicator {id: $id})
  RETURN n.sources AS sources, n.locators AS locators, n.says AS says, n.confidence AS confidence, n.inferred_from AS inferred_from
  UNION ALL
  MATCH ()-[r {id: $id}]->()
  RETURN r.sources AS sources, r.locators AS locators, r.says AS says, r.confidence AS confidence, r.inferred_from AS inferred_from
  UNION ALL
  // A source states itself.
  MATCH (s:Source {id: $id})
  RETURN [s.id] AS sources, [''] AS locators, s.says AS says, s.confidence AS confidence, s.inferred_from AS inferred_from
}
UNWIND range(0, size(sources) - 1) AS position
MATCH (s:Source {id: sources[position]})
RETURN s.id AS source,
  s.title AS title,
  s.publisher AS publisher,
  s.date AS date,
  s.date_status AS date_status,
  locators[position] AS locator,
  says,
  confidence,
  inferred_from,
  s.url AS url,
  s.is_mirror AS is_mirror
ORDER BY position
