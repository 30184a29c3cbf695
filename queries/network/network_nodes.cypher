/*
title: {zh: 网络的节点, en: Nodes of the network}
purpose:
  zh: 每个节点叫什么、是哪一种;协作网络由此建立
  en: What every node is called and of what kind it is; the collaboration network is built from this
shape: table
returns:
  id: {zh: 编号, en: Id, of: Element}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  kind: {zh: 种类或身份, en: Kind or standing}
  confidence: {zh: 置信, en: Confidence}
  says: {zh: 大意, en: Says}
  inferred_from: {zh: 推断依据, en: Inferred from}
  note: {zh: 备注, en: Note}
  sources: {zh: 来源, en: Sources}
  locators: {zh: 定位, en: Locators}
*/
MATCH (n:System|Place|Cluster|Chain|Field|Platform|Institution|Enterprise|Team|Person|Project|Collaboration|Equipment|Indicator|Source)
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       coalesce(n.kind, n.standing) AS kind, n.confidence AS confidence,
       n.says AS says, n.inferred_from AS inferred_from, n.note AS note,
       coalesce(n.sources, []) AS sources, coalesce(n.locators, []) AS locators
ORDER BY id
