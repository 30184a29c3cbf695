"""Every setting, read in one place into one frozen object."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from .errors import SettingsError
from .text import Language, Text

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Where the graph is and how to reach it.

    Names of the environment follow Neo4j's own (`NEO4J_*`); ours begin with `LIANTU_`.
    A relative `LIANTU_HOME` starts at the project's root, not where a command is typed.
    """

    # Our prefix keeps `home` and `language` apart from the machine's own HOME and LANGUAGE.
    model_config = SettingsConfigDict(
        env_file=ROOT / ".env",
        env_prefix="LIANTU_",
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        env_ignore_empty=True,
    )

    neo4j_uri: str | None = Field(default=None, validation_alias="NEO4J_URI")
    neo4j_username: str = Field(default="neo4j", validation_alias="NEO4J_USERNAME")
    neo4j_password: SecretStr | None = Field(default=None, validation_alias="NEO4J_PASSWORD")
    neo4j_database: str | None = Field(default=None, validation_alias="NEO4J_DATABASE")
    home: Path = Field(default=Path(".liantu"), validate_default=True)
    edit_password: SecretStr | None = Field(default=None)
    language: Language | None = Field(default=None)
    heap: str = Field(default="1g", pattern=r"^\d+[kmgKMG]$")
    start_seconds: float = Field(default=60.0, gt=0)
    grace_seconds: float = Field(default=10.0, ge=0)

    @field_validator("home")
    @classmethod
    def _from_root(cls, value: Path) -> Path:
        return value if value.is_absolute() else ROOT / value

    @property
    def embedded(self) -> bool:
        """Whether the engine is ours, started beside the app."""
        return self.neo4j_uri is None


def load_settings(**values: Any) -> Settings:
    """Settings from the environment and `.env`, with `values` before both.

    `LIANTU_ENV_FILE` names another file than `.env`; the tests name one without a word in it.
    """
    values.setdefault("_env_file", os.environ.get("LIANTU_ENV_FILE", ROOT / ".env"))
    try:
        return Settings(**values)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(
            Text(f"设置 {name} 不对:{first['msg']}", f"setting {name} is wrong: {first['msg']}")
        ) from error
