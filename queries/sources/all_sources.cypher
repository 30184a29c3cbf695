/*
title: {zh: "全部来源", en: "All sources"}
purpose: {zh: "每个来源的标题、日期与网址", en: "title date and address of every source"}
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: Source}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  title: {zh: 标题, en: Title}
  publisher: {zh: 发布者, en: Publisher}
  date: {zh: 日期, en: Date}
  date_status: {zh: 日期如何得知, en: Date status, words: Source.date_status}
  url: {zh: 网址, en: Address}
  is_mirror: {zh: 镜像或转载, en: Mirror, words: Source.is_mirror}
*/
MATCH (n:Source)
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       n.title AS title, n.publisher AS publisher, n.date AS date, n.date_status AS date_status,
       n.url AS url, n.is_mirror AS is_mirror
ORDER BY id
