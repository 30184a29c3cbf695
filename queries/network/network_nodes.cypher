/*
title: {zh: 网络的节点, en: Nodes of the network}
purpose:
  zh: 每个节点叫什么、是哪一种：一个节点写成一行文字;协作网络由此建立
  en: What every node is called and of what kind it is, each node as one text; the collaboration network is built from this
shape: table
use: reading
returns:
  label: {zh: 类型, en: Type}
  texts: {zh: 每个节点的各项, en: The values of each node}
*/
MATCH (n:System|Place|Cluster|Chain|Field|Platform|Institution|Enterprise|Team|Person|Project|Collaboration|Equipment|Indicator|Source)
// As the edges are read.
WITH n, '\u001f' AS unit, '\u001e' AS record
WITH labels(n)[0] AS label,
     n.id + unit + coalesce(n.name_zh, '') + unit + coalesce(n.name_en, '')
     + unit + coalesce(n.kind, n.standing, '') + unit + coalesce(n.confidence, '')
     + unit + coalesce(n.says, '') + unit + coalesce(n.inferred_from, '') + unit + coalesce(n.note, '')
     + unit + reduce(all = '', one IN coalesce(n.aliases, []) | all + one + record)
     + unit + reduce(all = '', one IN coalesce(n.sources, []) | all + one + record)
     + unit + reduce(all = '', one IN coalesce(n.locators, []) | all + one + record) AS text
RETURN label, collect(text) AS texts
ORDER BY label
