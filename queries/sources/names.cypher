/*
title: {zh: 全部名称, en: All names}
purpose:
  zh: 每个节点叫什么、是哪一种、有多少条关系;搜索由此建索引
  en: What every node is called, of what kind it is and how many edges it has; search is built from this
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: Element}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  kind: {zh: 种类, en: Kind}
  degree: {zh: 关系数, en: Edges}
*/
MATCH (n:System|Place|Cluster|Chain|Field|Platform|Institution|Enterprise|Team|Person|Project|Collaboration|Equipment|Indicator|Source)
OPTIONAL MATCH (n)-[e]-()
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       coalesce(n.kind, n.standing) AS kind, count(e) AS degree
ORDER BY id
