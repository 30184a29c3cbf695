/*
title: {zh: 没写依据的推断, en: Inferred without a reason}
purpose: {zh: 推断的节点和关系都要写由什么推断, en: Whatever is inferred says from what}
shape: check
returns:
  id: {zh: 元素, en: Element, of: Element}
  kind: {zh: 类型, en: Type}
*/
CALL {
  MATCH (n)
  WHERE n.confidence = 'inferred' AND (n.inferred_from IS NULL OR trim(n.inferred_from) = '')
  RETURN n.id AS id, labels(n)[0] AS kind
  UNION ALL
  MATCH ()-[r]->()
  WHERE r.confidence = 'inferred' AND (r.inferred_from IS NULL OR trim(r.inferred_from) = '')
  RETURN r.id AS id, type(r) AS kind
}
RETURN id, kind
ORDER BY kind, id
