/*
title: {zh: 指向不存在的来源, en: References to a source that is not there}
purpose: {zh: 每个来源编号都能找到来源, en: Every source that is named can be found}
shape: check
returns:
  id: {zh: 元素, en: Element, of: Element}
  source: {zh: 找不到的来源, en: The source not found}
*/
CALL {
  MATCH (n)
  WHERE n.sources IS NOT NULL
  RETURN n.id AS id, n.sources AS sources
  UNION ALL
  MATCH ()-[r]->()
  WHERE r.sources IS NOT NULL
  RETURN r.id AS id, r.sources AS sources
}
UNWIND sources AS source
// Each source is looked up once, with all that name it.
WITH source, collect(id) AS ids
OPTIONAL MATCH (s:Source {id: source})
WITH source, ids, s
WHERE s IS NULL
UNWIND ids AS id
RETURN id, source
ORDER BY id, source
