/*
title: {zh: "区市与功能区", en: "Districts and functional zones"}
purpose: {zh: "平台与企业可以所在的区市与功能区", en: "where platforms and firms can be"}
shape: table
use: reading
returns:
  id: {zh: 编号, en: Id, of: Place}
  name_zh: {zh: 名称, en: Name (zh)}
  name_en: {zh: 英文名, en: Name (en)}
  aliases: {zh: 别名, en: Aliases}
  kind: {zh: 种类, en: Kind}
  latitude: {zh: 纬度, en: Latitude}
  longitude: {zh: 经度, en: Longitude}
  boundary_id: {zh: 边界编号, en: Boundary id}
*/
MATCH (n:Place) WHERE n.kind IN ['district', 'functional_zone']
RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, coalesce(n.aliases, []) AS aliases,
       n.kind AS kind, n.latitude AS latitude, n.longitude AS longitude,
       n.boundary_id AS boundary_id
ORDER BY id
