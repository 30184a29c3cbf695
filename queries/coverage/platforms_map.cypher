/*
title: {zh: 平台在地图上的哪里, en: Where on the map are the platforms}
purpose:
  zh: 到这一天每个平台所在的区市和坐标;地点只到区市，坐标是区市的中心
  en: The district of each platform by that day with its coordinates; places are known by district, so the point is the middle of the district
shape: map
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
  inferred: {type: bool, zh: 计入推断的关系, en: Count inferred links, default: "true"}
returns:
  platform: {zh: 平台, en: Platform, of: Platform}
  name: {zh: 名称, en: Name}
  standing: {zh: 与体系的关系, en: Standing, words: Platform.standing}
  place: {zh: 区市, en: District, of: Place}
  place_name: {zh: 区市名称, en: Name of the district}
  latitude: {zh: 纬度, en: Latitude}
  longitude: {zh: 经度, en: Longitude}
  confidence: {zh: 所在地的置信, en: Confidence of the place, words: LOCATED_IN.confidence}
*/
MATCH (p:Platform)-[l:LOCATED_IN]->(d:Place)
WHERE d.latitude IS NOT NULL AND d.longitude IS NOT NULL
  AND ($inferred OR l.confidence = 'stated')
  AND (l.begins_on <= $as_of OR (l.begins_on IS NULL AND $latest)) AND (l.ends_on IS NULL OR l.ends_on >= $as_of)
RETURN p.id AS platform,
  p.name_zh AS name,
  p.standing AS standing,
  d.id AS place,
  d.name_zh AS place_name,
  d.latitude AS latitude,
  d.longitude AS longitude,
  l.confidence AS confidence
ORDER BY place, platform
