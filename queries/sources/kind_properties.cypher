/*
title: {zh: 某种关系的属性各有多少个有值, en: Which properties edges of one kind have}
purpose:
  zh: 一种关系的每个属性，有值的关系数
  en: Every property of the edges of one kind, and how many edges have a value
shape: table
use: reading
params:
  kind: {type: text, zh: 关系, en: Kind}
returns:
  property: {zh: 属性, en: Property}
  filled: {zh: 有值, en: With a value}
*/
MATCH ()-[r]->()
WHERE type(r) = $kind
UNWIND keys(r) AS property
WITH property, count(*) AS filled
RETURN property, filled
ORDER BY property
