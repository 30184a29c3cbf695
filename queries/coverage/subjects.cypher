/*
title: {zh: "产业链、集群与领域", en: "Chains, clusters and fields"}
purpose: {zh: "可以判定覆盖的对象", en: "what coverage can be assessed of"}
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: Element}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  declared: {zh: 十强链, en: Declared, words: Chain.declared}
  named: {zh: 名称已公开, en: Named, words: Chain.named}
  scope: {zh: 口径, en: Scope, words: Chain.scope}
  order: {zh: 次序, en: Order}
  inferred_fields: {zh: 推断的属性, en: Inferred properties}
*/
MATCH (n:Chain|Cluster|Field)
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       n.declared AS declared, n.named AS named, n.scope AS scope, n.order AS order,
       coalesce(n.inferred_fields, []) AS inferred_fields
ORDER BY id
