/*
title: {zh: 哪些设备写明共享，谁拥有, en: Which equipment is said to be shared and who owns it}
purpose:
  zh: 到这一天来源说对外共享的设备及其所有者;选“全部”则连未注明的一起列出
  en: Equipment that a source says is shared, and its owner, by that day; choose all to list the rest too
shape: table
params:
  shared: {type: choice, zh: 哪些, en: Which, default: "yes", choices: {"yes": {zh: 写明共享的, en: said to be shared}, all: {zh: 全部, en: all}}}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  equipment: {zh: 设备, en: Equipment, of: Equipment}
  name: {zh: 名称, en: Name}
  kind: {zh: 种类, en: Kind, words: Equipment.kind}
  count: {zh: 数量, en: Count}
  unit: {zh: 单位, en: Unit}
  shared: {zh: 对外共享, en: Shared, words: Equipment.shared}
  owner: {zh: 所有者, en: Owner, of: Element}
  owner_name: {zh: 所有者名称, en: Name of the owner}
*/
MATCH (q:Equipment)
WHERE ($shared = 'all' OR q.shared = 'yes')
  AND (q.begins_on <= $as_of OR (q.begins_on IS NULL AND $latest)) AND (q.ends_on IS NULL OR q.ends_on >= $as_of)
OPTIONAL MATCH (q)<-[w:OWNS]-(o)
WHERE (w.begins_on <= $as_of OR (w.begins_on IS NULL AND $latest)) AND (w.ends_on IS NULL OR w.ends_on >= $as_of)
RETURN q.id AS equipment,
  q.name_zh AS name,
  q.kind AS kind,
  q.count AS count,
  q.unit AS unit,
  q.shared AS shared,
  o.id AS owner,
  o.name_zh AS owner_name
ORDER BY equipment, owner
