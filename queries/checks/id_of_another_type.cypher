/*
title: {zh: 编号与类型不符, en: Ids of another type}
purpose: {zh: 编号的前缀就是类型, en: The prefix of an id is its type}
shape: check
returns:
  id: {zh: 元素, en: Element, of: Element}
  kind: {zh: 类型, en: Type}
*/
CALL {
  MATCH (n)
  RETURN n.id AS id, labels(n)[0] AS kind
  UNION ALL
  MATCH ()-[r]->()
  RETURN r.id AS id, type(r) AS kind
}
WITH id, kind
WHERE id IS NULL OR NOT id STARTS WITH toLower(kind) + ':'
RETURN id, kind
ORDER BY kind, id
