/*
title: {zh: 没有来源的关系, en: Edges without a source}
purpose: {zh: 每条关系至少要有一个来源, en: Every edge has at least one source}
shape: check
returns:
  id: {zh: 关系, en: Edge, of: Element}
  kind: {zh: 类型, en: Kind}
*/
MATCH ()-[r]->()
WHERE r.sources IS NULL OR size(r.sources) = 0
RETURN r.id AS id, type(r) AS kind
ORDER BY kind, id
