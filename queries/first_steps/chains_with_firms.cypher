/*
title: {zh: 哪些产业链的企业最多, en: Which chains have the most firms}
purpose:
  zh: 一类节点、一种关系、数一数，最短的一问
  en: "One label, one kind, one count: the shortest question"
shape: table
use: reading
returns:
  chain: {zh: 产业链, en: Chain, of: Chain}
  firms: {zh: 企业数, en: Firms}
*/
MATCH (c:Chain)<-[:BELONGS_TO]-(e:Enterprise)
RETURN c.id AS chain, count(e) AS firms
ORDER BY firms DESC, chain
