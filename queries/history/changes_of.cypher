/*
title: {zh: 一个元素改过几次, en: How often was one element changed}
purpose:
  zh: 某个节点或关系每次被改动之前的样子，最近的在前
  en: What a node or edge was before each run that changed it, the latest first
shape: table
params:
  id: {type: id, of: Element, zh: 节点或关系的编号, en: Id of the node or edge}
returns:
  run: {zh: 导入, en: Run}
  started_at: {zh: 何时, en: When}
  author: {zh: 操作人, en: Author}
  before: {zh: 原值, en: Before}
*/
MATCH (h:Change {element: $id})
MATCH (r:Run {id: h.run})
RETURN r.id AS run, r.started_at AS started_at, r.author AS author, h.before AS before
ORDER BY started_at DESC, run
