/*
title: {zh: 平台服务产业链，画成网络, en: Platforms and the chains they serve as a network}
purpose:
  zh: 返回整条路径，在结果里选“网络”就能看图
  en: A whole path comes back, so the result can be looked at as a network
shape: table
use: reading
returns:
  path: {zh: 路径, en: Path}
*/
MATCH path = (p:Platform)-[s:SERVES]->(c:Chain)
RETURN path
ORDER BY p.id, c.id, s.id
