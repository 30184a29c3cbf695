/*
title: {zh: 来源是哪些年的, en: Of which years are the sources}
purpose:
  zh: 每年的来源数，其中镜像多少;没有日期的另列
  en: How many sources there are of each year and how many of them are mirrors; the undated apart
shape: chart
chart: {by: year, value: sources}
returns:
  year: {zh: 年份(空为无日期), en: Year (empty for undated)}
  sources: {zh: 来源数, en: Sources}
  mirrors: {zh: 其中镜像, en: Of them mirrors}
*/
MATCH (o:Source)
WITH toInteger(left(o.begins_on, 4)) AS year, o.is_mirror AS is_mirror
RETURN year, count(*) AS sources, sum(CASE WHEN is_mirror = 'yes' THEN 1 ELSE 0 END) AS mirrors
ORDER BY year IS NULL, year
