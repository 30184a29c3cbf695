/*
title: {zh: 凭名称却记作明示, en: Serving by name only but called stated}
purpose: {zh: 只凭名称得出的服务总是推断, en: "Serving that only a name suggests is always inferred"}
shape: check
returns:
  id: {zh: 关系, en: Edge, of: Element}
  platform: {zh: 平台, en: Platform, of: Platform}
*/
MATCH (p:Platform)-[s:SERVES {basis: 'name'}]->()
WHERE s.confidence <> 'inferred'
RETURN s.id AS id, p.id AS platform
ORDER BY id
