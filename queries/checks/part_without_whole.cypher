/*
title: {zh: 没写属于谁的下属平台, en: Parts without a whole}
purpose: {zh: 写作下属的平台要有所属的成员或体系, en: A platform called a part is part of a platform or of the system}
shape: check
returns:
  id: {zh: 平台, en: Platform, of: Platform}
*/
MATCH (p:Platform {standing: 'part'})
WHERE NOT EXISTS { MATCH (p)-[:PART_OF]->(:Platform|System) }
RETURN p.id AS id
ORDER BY id
