"""The composition for a server: sound, healthy, and without a default password."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
COMPOSE = ROOT / "docker-compose.yml"
PASSWORD = "of-this-test-alone"


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    return dict(yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"])


def run_config(tmp_path: Path, password: str | None) -> subprocess.CompletedProcess[str]:
    """`docker-compose config` on a copy of the file, so that no `.env` of a person is read."""
    command = shutil.which("docker-compose")
    if command is None:
        pytest.skip("docker-compose is not on the PATH")
    copy = tmp_path / COMPOSE.name
    copy.write_bytes(COMPOSE.read_bytes())
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("NEO4J", "LIANTU"))
    }
    if password is not None:
        environment["NEO4J_PASSWORD"] = password
    return subprocess.run(
        [command, "--file", str(copy), "config"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_a_password_nothing_starts_and_the_message_says_what_to_do(tmp_path: Path) -> None:
    done = run_config(tmp_path, None)
    assert done.returncode != 0
    assert "set NEO4J_PASSWORD in .env" in done.stderr


def test_an_empty_password_is_no_password(tmp_path: Path) -> None:
    assert run_config(tmp_path, "").returncode != 0


def test_with_a_password_the_composition_is_valid_and_both_services_get_it(tmp_path: Path) -> None:
    done = run_config(tmp_path, PASSWORD)
    assert done.returncode == 0, done.stderr
    services = yaml.safe_load(done.stdout)["services"]
    assert services["neo4j"]["environment"]["NEO4J_AUTH"] == f"neo4j/{PASSWORD}"
    assert services["app"]["environment"]["NEO4J_PASSWORD"] == PASSWORD


def test_every_password_is_asked_for_and_none_has_a_default(services: dict[str, Any]) -> None:
    assert services["neo4j"]["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEO4J_PASSWORD:?")
    assert services["app"]["environment"]["NEO4J_PASSWORD"].startswith("${NEO4J_PASSWORD:?")
    example = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    assert [line for line in example if line and not line.startswith("#")] == ["NEO4J_PASSWORD="]


def test_both_services_say_when_they_are_well_and_the_app_waits_for_the_graph(
    services: dict[str, Any],
) -> None:
    assert all("healthcheck" in service for service in services.values())
    assert services["app"]["depends_on"]["neo4j"]["condition"] == "service_healthy"


def test_the_data_outlive_the_containers_and_only_this_machine_sees_the_ports(
    services: dict[str, Any],
) -> None:
    volumes = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["volumes"]
    assert services["neo4j"]["volumes"] == ["neo4j-data:/data"] and "neo4j-data" in volumes
    published = [port for service in services.values() for port in service["ports"]]
    assert all(port.startswith(("127.0.0.1:", "${LIANTU_PUBLISH:-127.0.0.1}:")) for port in published)


def test_the_container_starts_the_app_without_a_browser() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    command = next(line for line in lines if line.startswith("CMD "))
    assert '"-m", "ui"' in command and '"0.0.0.0"' in command and '"--no-browser"' in command
