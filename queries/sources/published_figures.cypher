/*
title: {zh: 来源公布了哪些数字和说法, en: Which figures and statements have sources published}
purpose:
  zh: 来源公布的每个数字或说法，说的是什么、哪个时期、谁公布的;不同口径不合并
  en: Every figure or statement a source published, what it is about, of which period and from whom; scopes are never merged
shape: table
params:
  about: {type: id, of: Element, zh: 关于什么, en: About, default: ""}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  figure: {zh: 公布事实, en: Figure, of: Indicator}
  name: {zh: 名称, en: Name}
  about: {zh: 关于什么, en: About, of: Element}
  about_name: {zh: 对象名称, en: Name of that}
  qualifier: {zh: 修饰, en: Qualifier, words: Indicator.qualifier}
  value: {zh: 数值, en: Value}
  unit: {zh: 单位, en: Unit}
  text: {zh: 内容, en: Text}
  period: {zh: 时期, en: Period}
  sources: {zh: 来源, en: Sources, of: Source}
  locators: {zh: 定位, en: Where in them}
*/
MATCH (i:Indicator)
WHERE (i.begins_on <= $as_of OR (i.begins_on IS NULL AND $latest)) AND (i.ends_on IS NULL OR i.ends_on >= $as_of)
OPTIONAL MATCH (i)-[:ABOUT]->(x)
WITH i, x
WHERE $about = '' OR x.id = $about
RETURN i.id AS figure,
  i.name_zh AS name,
  x.id AS about,
  x.name_zh AS about_name,
  i.qualifier AS qualifier,
  i.value AS value,
  i.unit AS unit,
  i.text AS text,
  i.valid_from AS period,
  i.sources AS sources,
  i.locators AS locators
ORDER BY figure, about
