/*
title: {zh: 某类节点的属性各有多少个有值, en: Which properties nodes of one label have}
purpose:
  zh: 一类节点的每个属性，有值的节点数
  en: Every property of the nodes of one label, and how many nodes have a value
shape: table
use: reading
params:
  label: {type: text, zh: 标签, en: Label}
returns:
  property: {zh: 属性, en: Property}
  filled: {zh: 有值, en: With a value}
*/
MATCH (n)
WHERE $label IN labels(n)
UNWIND keys(n) AS property
WITH property, count(*) AS filled
RETURN property, filled
ORDER BY property
