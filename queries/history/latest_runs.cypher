/*
title: {zh: 最近有哪些导入, en: Which were the latest runs}
purpose:
  zh: 每次导入由谁、何时、对哪个数据集做的，新建、改动、未变、缺少各多少
  en: Who loaded which dataset and when, and how much was created, changed, unchanged and missing
shape: table
params:
  most: {type: int, zh: 最多几次, en: At most, default: "20"}
returns:
  run: {zh: 导入, en: Run}
  dataset: {zh: 数据集, en: Dataset}
  author: {zh: 操作人, en: Author}
  comment: {zh: 说明, en: Comment}
  status: {zh: 状态, en: Status}
  started_at: {zh: 开始, en: Started at}
  ended_at: {zh: 结束, en: Ended at}
  created: {zh: 新建, en: Created}
  changed: {zh: 改动, en: Changed}
  unchanged: {zh: 未变, en: Unchanged}
  missing: {zh: 缺少, en: Missing}
*/
MATCH (r:Run)
RETURN r.id AS run,
  r.dataset AS dataset,
  r.author AS author,
  r.comment AS comment,
  r.status AS status,
  r.started_at AS started_at,
  r.ended_at AS ended_at,
  r.created AS created,
  r.changed AS changed,
  r.unchanged AS unchanged,
  r.missing AS missing
ORDER BY started_at DESC, run
LIMIT $most
