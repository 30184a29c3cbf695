/*
title: {zh: 哪些属性是推断的, en: Which properties are inferred}
purpose:
  zh: 来源说了这件事、但其中某些属性由人得出的节点;可连同我们的译名
  en: Nodes that a source states but of which some properties were concluded; on request with our own translations of names
shape: table
params:
  translations: {type: bool, zh: 连同译名, en: With translations, default: "false"}
returns:
  element: {zh: 节点, en: Node, of: Element}
  type: {zh: 类型, en: Type}
  name: {zh: 名称, en: Name}
  fields: {zh: 推断的属性, en: Inferred properties}
  inferred_from: {zh: 推断依据(空为译名), en: Inferred from (empty for a translation)}
*/
MATCH (n)
WHERE size(n.inferred_fields) > 0
  AND ($translations OR n.inferred_from IS NOT NULL)
RETURN n.id AS element,
  labels(n)[0] AS type,
  n.name_zh AS name,
  n.inferred_fields AS fields,
  n.inferred_from AS inferred_from
ORDER BY type, element
