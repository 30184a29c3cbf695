/*
title: {zh: 某次导入改了什么, en: What did a run change}
purpose:
  zh: 一次导入(默认最近一次)改动的每个元素和它原来的样子;新建的按类型计数
  en: Every element that a run changed and what it was before, and how many of each type it created; the latest run unless told
shape: table
params:
  run: {type: id, of: Run, zh: 导入, en: Run, default: ""}
  most: {type: int, zh: 最多几行, en: At most, default: "1000"}
returns:
  run: {zh: 导入, en: Run}
  what: {zh: 做了什么, en: What}
  type: {zh: 类型, en: Type}
  count: {zh: 个数, en: Count}
  element: {zh: 改动的元素, en: Element changed, of: Element}
  before: {zh: 原值, en: Before}
*/
MATCH (r:Run)
WHERE $run = '' OR r.id = $run
WITH r
ORDER BY r.started_at DESC, r.id
LIMIT 1
CALL (r) {
  // What an element was is kept when a run changes it; what a run created says so itself.
  MATCH (h:Change {run: r.id})
  RETURN 'changed' AS what, split(h.element, ':')[0] AS type, 1 AS count, h.element AS element, h.before AS before
  UNION ALL
  MATCH (n)
  WHERE n.created_by = r.id
  WITH labels(n)[0] AS type, count(*) AS count
  RETURN 'created' AS what, toLower(type) AS type, count, null AS element, null AS before
  UNION ALL
  MATCH ()-[e]->()
  WHERE e.created_by = r.id
  WITH type(e) AS type, count(*) AS count
  RETURN 'created' AS what, toLower(type) AS type, count, null AS element, null AS before
}
RETURN r.id AS run, what, type, count, element, before
ORDER BY what, type, element
LIMIT $most
