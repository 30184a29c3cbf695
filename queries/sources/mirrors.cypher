/*
title: {zh: 哪些来源是镜像或转载，有多少只凭它们, en: Which sources are mirrors and what rests on them alone}
purpose:
  zh: 每个镜像或转载的来源，引用它的节点和关系，以及其中所有来源都是镜像的:应找到原文
  en: "Every source that is a mirror or repost, the nodes and edges that cite it, and those of them that cite mirrors only: the original should be found"
shape: table
returns:
  source: {zh: 来源, en: Source, of: Source}
  title: {zh: 标题, en: Title}
  publisher: {zh: 发布者, en: Publisher}
  url: {zh: 网址, en: Address}
  facts: {zh: 引用它的事实, en: Facts that cite it}
  alone: {zh: 只凭镜像的, en: Of them on mirrors alone}
*/
CALL {
  MATCH (n)
  WHERE n.sources IS NOT NULL
  RETURN n.sources AS sources
  UNION ALL
  MATCH ()-[e]->()
  RETURN e.sources AS sources
}
// Each source is looked up once, with all the lists of sources it stands in.
WITH sources, count(*) AS facts
UNWIND sources AS source
WITH source, collect([sources, facts]) AS cited
MATCH (o:Source {id: source})
WHERE o.is_mirror = 'yes'
UNWIND cited AS one
WITH one[0] AS sources, one[1] AS facts, collect(o) AS mirrors
WITH facts, mirrors, size(mirrors) = size(sources) AS alone
UNWIND mirrors AS o
WITH o, sum(facts) AS facts, sum(CASE WHEN alone THEN facts ELSE 0 END) AS alone
RETURN o.id AS source, o.title AS title, o.publisher AS publisher, o.url AS url, facts, alone
ORDER BY alone DESC, source
