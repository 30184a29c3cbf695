/*
title: {zh: 网络的关系, en: Edges of the network}
purpose:
  zh: 每一条关系连着谁、凭什么、谁说的：一条关系写成一行文字;协作网络由此建立
  en: "What every edge joins, on what ground and who states it, each edge as one text; the collaboration network is built from this"
shape: table
use: reading
returns:
  kind: {zh: 关系, en: Kind}
  texts: {zh: 每条关系的各项, en: The values of each edge}
*/
MATCH (a:System|Place|Cluster|Chain|Field|Platform|Institution|Enterprise|Team|Person|Project|Collaboration|Equipment|Indicator|Source)-[e]->(b)
// One text an edge, its values between unit separators, each of a list before a record separator: a driver takes
// fifteen times as long for a row an edge. No value holds such signs: loading refuses them.
WITH e, a, b, '\u001f' AS unit, '\u001e' AS record
WITH type(e) AS kind,
     coalesce(e.id, '') + unit + a.id + unit + b.id
     + unit + coalesce(e.basis, e.role, e.tier, e.how, '') + unit + coalesce(e.confidence, '')
     + unit + coalesce(e.valid_from, '') + unit + coalesce(e.valid_to, '')
     + unit + coalesce(e.begins_on, '') + unit + coalesce(e.begins_by, '') + unit + coalesce(e.ends_on, '')
     + unit + coalesce(e.says, '') + unit + coalesce(e.inferred_from, '') + unit + coalesce(e.note, '')
     + unit + reduce(all = '', one IN coalesce(e.sources, []) | all + one + record)
     + unit + reduce(all = '', one IN coalesce(e.locators, []) | all + one + record) AS text
RETURN kind, collect(text) AS texts
ORDER BY kind
