/*
title: {zh: 名称未公开的链上挂了事实, en: Facts about a chain without a name}
purpose: {zh: 名称未公开的链不可能有企业或平台, en: "A chain whose name is in no source can have no firms, platforms or projects"}
shape: check
returns:
  id: {zh: 关系, en: Edge, of: Element}
  chain: {zh: 产业链, en: Chain, of: Chain}
  kind: {zh: 类型, en: Kind}
*/
MATCH (c:Chain {named: 'no'})<-[r:BELONGS_TO|SERVES|ENGAGES_WITH|TARGETS|REPORTS_GAP]-()
RETURN r.id AS id, c.id AS chain, type(r) AS kind
ORDER BY id
