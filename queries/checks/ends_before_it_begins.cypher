/*
title: {zh: 止于起之前的, en: Ended before it began}
purpose: {zh: 截止日不早于起算日, en: Nothing ends before it begins}
shape: check
returns:
  id: {zh: 元素, en: Element, of: Element}
  begins_on: {zh: 起算日, en: Begins on}
  ends_on: {zh: 截止日, en: Ends on}
*/
CALL {
  MATCH (n)
  WHERE n.ends_on < n.begins_on
  RETURN n.id AS id, n.begins_on AS begins_on, n.ends_on AS ends_on
  UNION ALL
  MATCH ()-[r]->()
  WHERE r.ends_on < r.begins_on
  RETURN r.id AS id, r.begins_on AS begins_on, r.ends_on AS ends_on
}
RETURN id, begins_on, ends_on
ORDER BY id
