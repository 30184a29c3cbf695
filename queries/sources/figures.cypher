/*
title: {zh: "公布事实各项内容", en: "Published facts, property by property"}
purpose: {zh: "每条公布事实的数值、单位、时期与来源", en: "value unit period and source of every published fact"}
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: Indicator}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  kind: {zh: 种类, en: Kind}
  value: {zh: 数值, en: Value}
  text: {zh: 内容, en: Text}
  qualifier: {zh: 修饰, en: Qualifier, words: Indicator.qualifier}
  unit: {zh: 单位, en: Unit}
  valid_from: {zh: 始于, en: Valid from}
  note: {zh: 备注, en: Note}
  sources: {zh: 来源, en: Sources}
  locators: {zh: 定位, en: Locators}
*/
MATCH (n:Indicator)
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, n.kind AS kind, n.value AS value,
       n.text AS text, n.qualifier AS qualifier, n.unit AS unit, n.valid_from AS valid_from,
       n.note AS note, coalesce(n.sources, []) AS sources, coalesce(n.locators, []) AS locators
ORDER BY id
