/*
title: {zh: 每种设备有多少项、多少写明共享, en: How much equipment of each kind is said to be shared}
purpose:
  zh: 到这一天每种设备与设施有多少项，其中多少项来源写明对外共享;一项可以是许多台
  en: Entries of each kind of equipment by that day, and how many of them a source says are shared; one entry may be many machines
shape: chart
chart: {by: kind, value: entries}
params:
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  kind: {zh: 种类, en: Kind, words: Equipment.kind}
  entries: {zh: 项数, en: Entries}
  shared: {zh: 写明共享, en: Said to be shared}
  unknown: {zh: 未注明, en: Not told}
*/
MATCH (e:Equipment)
WHERE (e.begins_on <= $as_of OR (e.begins_on IS NULL AND $latest)) AND (e.ends_on IS NULL OR e.ends_on >= $as_of)
RETURN e.kind AS kind,
  count(*) AS entries,
  sum(CASE WHEN e.shared = 'yes' THEN 1 ELSE 0 END) AS shared,
  sum(CASE WHEN e.shared = 'unknown' THEN 1 ELSE 0 END) AS unknown
ORDER BY entries DESC, kind
