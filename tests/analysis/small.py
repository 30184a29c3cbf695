"""A few rows written in the test that needs them."""

from __future__ import annotations

from typing import Any

from analysis.as_of import AsOf
from analysis.assessment import Assessment
from analysis.coverage import Of, assess
from analysis.definition import Definition
from analysis.elements import (
    Activity,
    Belonging,
    Claim,
    Hosting,
    Incubation,
    Location,
    Membership,
    Part,
    Place,
    Platform,
    Related,
    Report,
    Source,
    Subject,
    System,
    Together,
)
from analysis.facts import Facts

CHAIN = "chain:A"
REPORT = "source:R"


class Small:
    """Rows by hand: everything is stated and begins in 2020 unless the test says otherwise."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Any]] = {}
        self._add("systems", System(id="system:S", name_zh="体系"))
        self.source(REPORT, "2022-05")

    def _add(self, kind: str, row: Any) -> Small:
        self.rows.setdefault(kind, []).append(row)
        return self

    def _link(
        self, origin: str, target: str, begins: str | None, stated: bool, more: dict[str, Any]
    ) -> dict[str, Any]:
        count = sum(len(rows) for rows in self.rows.values())
        link = {"id": f"edge:{count:04d}", "origin": origin, "target": target, "begins_on": begins}
        return {**link, "confidence": "stated" if stated else "inferred", "sources": (REPORT,), **more}

    def source(self, key: str, date: str | None, **more: Any) -> Small:
        return self._add("sources", Source(id=key, name_zh=key, title=key, date=date, **more))

    def system(self, declared: int | None, complete_at: str | None = None) -> Small:
        self.rows["systems"] = []
        row = System(
            id="system:S", name_zh="体系", declared_members=declared, members_complete_at=complete_at
        )
        return self._add("systems", row)

    def subject(self, key: str, declared: str | None = None, named: str | None = None) -> Small:
        return self._add("subjects", Subject(id=key, name_zh=key, declared=declared, named=named))

    def platform(self, key: str, level: str = "unknown", **more: Any) -> Small:
        row = Platform(id=f"platform:{key}", name_zh=key, standing="member", level=level, **more)
        return self._add("platforms", row)

    def place(self, key: str, kind: str = "district", **more: Any) -> Small:
        return self._add("places", Place(id=f"place:{key}", name_zh=key, kind=kind, **more))

    def joins(self, key: str, begins: str | None = "2020-01-01", stated: bool = True, **more: Any) -> Small:
        link = self._link(f"platform:{key}", "system:S", begins, stated, {"tier": "N", **more})
        return self._add("memberships", Membership(**link))

    def member(self, key: str, level: str = "unknown", **more: Any) -> Small:
        return self.platform(key, level).joins(key, **more)

    def serves(
        self,
        key: str,
        target: str = CHAIN,
        basis: str = "mission",
        begins: str | None = "2020-01-01",
        stated: bool = True,
        **more: Any,
    ) -> Small:
        more = {"kind": "SERVES", "basis": basis, **more}
        return self._add("claims", Claim(**self._link(f"platform:{key}", target, begins, stated, more)))

    def engages(self, key: str, basis: str, target: str = CHAIN, begins: str | None = "2020-01-01") -> Small:
        more = {"kind": "ENGAGES_WITH", "basis": basis}
        return self._add("claims", Claim(**self._link(f"platform:{key}", target, begins, True, more)))

    def takes_part(self, key: str, role: str, target: str = CHAIN, begins: str = "2020-01-01") -> Small:
        more = {"activity": "project:J", "name_zh": "项目", "kind": "rd", "role": role}
        return self._add("activities", Activity(**self._link(f"platform:{key}", target, begins, True, more)))

    def reports(
        self,
        kind: str,
        target: str = CHAIN,
        source: str = REPORT,
        begins: str | None = "2022-05-01",
        stated: bool = True,
    ) -> Small:
        link = self._link(
            source, target, begins, stated, {"kind": kind, "sources": (source,), "locators": ("二",)}
        )
        return self._add("reports", Report(**link))

    def gap(self, target: str = CHAIN, **more: Any) -> Small:
        return self.reports("REPORTS_GAP", target, **more)

    def part(
        self, origin: str, whole: str, begins: str | None = "2024-01-01", stated: bool = True, **more: Any
    ) -> Small:
        kind = "platform_parts" if origin.startswith("platform:") else "subject_parts"
        return self._add(kind, Part(**self._link(origin, whole, begins, stated, more)))

    def related(self, origin: str, target: str, how: str = "wider") -> Small:
        return self._add("related", Related(**self._link(origin, target, "2020-01-01", False, {"how": how})))

    def firm(
        self,
        key: str,
        target: str = CHAIN,
        place: str | None = None,
        role: str = "member",
        stated: bool = True,
    ) -> Small:
        firm = f"enterprise:{key}"
        names = {"name_zh": key, "role": role}
        self._add("belongings", Belonging(**self._link(firm, target, "2020-01-01", stated, names)))
        return self.located(firm, place) if place else self

    def located(self, who: str, place: str, stated: bool = True, begins: str | None = "2020-01-01") -> Small:
        return self._add("locations", Location(**self._link(who, f"place:{place}", begins, stated, {})))

    def hosts(self, host: str, key: str) -> Small:
        link = self._link(host, f"platform:{key}", "2020-01-01", True, {"name_zh": host})
        return self._add("hostings", Hosting(**link))

    def together(self, key: str, firm: str, matter: str, begins: str | None = "2020-01-01") -> Small:
        names = {"matter": matter, "name_zh": matter, "firm_zh": firm}
        link = self._link(f"platform:{key}", f"enterprise:{firm}", begins, True, names)
        return self._add("together", Together(**link))

    def incubates(self, key: str, firm: str) -> Small:
        link = self._link(f"platform:{key}", f"enterprise:{firm}", "2020-01-01", True, {"firm_zh": firm})
        return self._add("incubations", Incubation(**link))

    def facts(self) -> Facts:
        return Facts(**{kind: tuple(rows) for kind, rows in self.rows.items()})

    def one(self, definition: Definition | None = None, key: str = CHAIN) -> Assessment:
        kinds: dict[str, Of] = {"chain": "chains", "cluster": "clusters", "field": "fields"}
        found = assess(self.facts(), definition or Definition(), kinds[key.partition(":")[0]])
        return next(part for part in found if part.id == key)


def chain(declared: str = "yes", named: str = "yes") -> Small:
    """A city of one chain."""
    return Small().subject(CHAIN, declared, named)


def on(day: str, **more: Any) -> Definition:
    """A definition for a day."""
    return Definition(as_of=AsOf.parse(day), **more)
