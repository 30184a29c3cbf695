/*
title: {zh: 企业和平台集中在哪些区市, en: Where are firms and platforms concentrated}
purpose:
  zh: 到这一天每个有坐标的区市和功能区里的企业、平台和成员数
  en: Firms, platforms and members by that day in each district and zone that has coordinates
shape: map
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  place: {zh: 区市, en: District, of: Place}
  name: {zh: 名称, en: Name}
  latitude: {zh: 纬度, en: Latitude}
  longitude: {zh: 经度, en: Longitude}
  firms: {zh: 企业数, en: Firms}
  platforms: {zh: 平台数, en: Platforms}
  members: {zh: 成员数, en: Members}
*/
MATCH (d:Place)
WHERE d.latitude IS NOT NULL AND d.longitude IS NOT NULL
OPTIONAL MATCH (d)<-[l:LOCATED_IN]-(x:Enterprise|Platform)
WHERE ($inferred OR l.confidence = 'stated')
  AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
OPTIONAL MATCH (x)-[m:MEMBER_OF]->(:System)
WHERE ($inferred OR m.confidence = 'stated')
  AND (m.begins_on <= $as_of OR (m.begins_on IS NULL AND $latest)) AND (m.ends_on IS NULL OR m.ends_on >= $as_of)
RETURN d.id AS place,
  d.name_zh AS name,
  d.latitude AS latitude,
  d.longitude AS longitude,
  count(DISTINCT CASE WHEN x:Enterprise THEN x.id END) AS firms,
  count(DISTINCT CASE WHEN x:Platform THEN x.id END) AS platforms,
  count(DISTINCT CASE WHEN m IS NOT NULL THEN x.id END) AS members
ORDER BY place
