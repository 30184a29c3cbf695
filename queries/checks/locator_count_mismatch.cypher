/*
title: {zh: 定位与来源数目不符, en: Locators that do not match the sources}
purpose: {zh: 定位与来源一一对应，未注明的为空, en: "There is one locator a source, empty where none is known"}
shape: check
returns:
  id: {zh: 元素, en: Element, of: Element}
  sources: {zh: 来源数, en: Sources}
  locators: {zh: 定位数, en: Locators}
*/
CALL {
  MATCH (n)
  WHERE n.sources IS NOT NULL
  RETURN n.id AS id, size(n.sources) AS sources, coalesce(size(n.locators), 0) AS locators
  UNION ALL
  MATCH ()-[r]->()
  WHERE r.sources IS NOT NULL
  RETURN r.id AS id, size(r.sources) AS sources, coalesce(size(r.locators), 0) AS locators
}
WITH id, sources, locators
WHERE sources <> locators
RETURN id, sources, locators
ORDER BY id
