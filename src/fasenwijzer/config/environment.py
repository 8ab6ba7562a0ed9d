"""What an installation may choose: read from environment variables, checked, and turned into values for the settings.

Every variable is listed in docs/operations.md; anything not listed there is not read.
"""

import os
import re
import secrets
import sys
from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from fasenwijzer.vault import keys

MODES = ("run", "demo", "test")
PRAGMAS = "; ".join(
    (
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "PRAGMA foreign_keys=ON",
        "PRAGMA temp_store=MEMORY",
        "PRAGMA mmap_size=134217728",
        "PRAGMA cache_size=-20000",
        "PRAGMA journal_size_limit=67108864",
    )
)
"""FULL costs a sixth of the write speed and keeps the last commit after a power failure (docs/decisions/0004)."""


class WrongEnvironment(ValueError):
    """A variable holds something we cannot work with; the message says which and what it may be."""


def mode() -> str:
    """How we run: `run` for real, `demo` with a clock that can be set, `test` (also under a bare pytest)."""
    value = os.environ.get("FASENWIJZER_MODE") or ("test" if "pytest" in sys.modules else "run")
    if value not in MODES:
        raise WrongEnvironment(f"FASENWIJZER_MODE is {value!r}; it can be {', '.join(MODES)}.")
    return value


def moment(name: str) -> datetime | None:
    """A date and time like 2026-03-01T09:00, or nothing."""
    value = os.environ.get(name)
    if not value:
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError as error:
        raise WrongEnvironment(f"{name} is {value!r}; it must look like 2026-03-01T09:00.") from error


def whole_number(name: str, default: int, *, least: int, most: int) -> int:
    """A whole number from least to most, or the default when nothing is said."""
    value = os.environ.get(name) or str(default)
    if not value.isascii() or not value.isdecimal() or not least <= int(value) <= most:
        raise WrongEnvironment(f"{name} is {value!r}; it must be a whole number from {least} to {most}.")
    return int(value)


def yes(name: str, *, default: bool) -> bool:
    """Yes or no, or the default when nothing is said."""
    value = os.environ.get(name) or ("yes" if default else "no")
    if value not in {"yes", "no"}:
        raise WrongEnvironment(f"{name} is {value!r}; it can be yes or no.")
    return value == "yes"


def data_dir(default: Path) -> Path:
    """The directory that holds everything an installation keeps; made when missing, for the owner only."""
    path = Path(os.environ.get("FASENWIJZER_DATA") or default).resolve()
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def secret_key(path: Path) -> str:
    """The secret of this installation, made at its first start and readable by its owner only."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48) + "\n")
    return path.read_text(encoding="ascii").strip()


def vault_keys(path: Path, *, testing: bool) -> keys.Keyring:
    """The keys of sealed texts: those of FASENWIJZER_VAULT_KEYS, or else of a file in the data directory."""
    given = os.environ.get("FASENWIJZER_VAULT_KEYS", "")
    if testing:
        given = given or f"test:{b64encode(bytes(keys.BYTES)).decode()}"
    try:
        return keys.read(given) if given else keys.in_file(path)
    except keys.WrongKeys as problem:
        raise WrongEnvironment(str(problem)) from problem


def database(data: Path, *, lasting: bool) -> dict[str, Any]:
    """Where the record lives: the PostgreSQL of FASENWIJZER_DATABASE, or else a SQLite file in the data directory.

    What need not be lasting (a test) is not written through to the disk.
    """
    url = os.environ.get("FASENWIJZER_DATABASE", "")
    if url:
        return postgresql(url)
    file = data / "fasenwijzer.sqlite3"
    file.touch(mode=0o600)  # SQLite gives the files beside it the same rights
    pragmas = PRAGMAS if lasting else PRAGMAS.replace("synchronous=FULL", "synchronous=OFF")
    return {
        "ENGINE": "fasenwijzer.config.sqlite",
        "NAME": str(file),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": pragmas},
        "TEST": {"NAME": str(data / "test.sqlite3")},
    }


def postgresql(url: str) -> dict[str, Any]:
    """The connection that an address like postgresql://name:password@host:5432/database?sslmode=require stands for."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise WrongEnvironment("FASENWIJZER_DATABASE must look like postgresql://name:password@host:5432/database.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def several(name: str) -> list[str]:
    """What stands in a variable with commas between."""
    return [one.strip() for one in os.environ.get(name, "").split(",") if one.strip()]


def addresses() -> list[str]:
    """The web addresses people use, as in https://zorg.example.nl; without any, this machine only."""
    found = [one.rstrip("/") for one in several("FASENWIJZER_ADDRESS")]
    for address in found:
        if urlsplit(address).scheme not in {"http", "https"} or not urlsplit(address).hostname:
            raise WrongEnvironment(f"FASENWIJZER_ADDRESS holds {address!r}; it must look like https://zorg.example.nl.")
    return found


def hosts(addresses: list[str]) -> list[str]:
    """The host names that are answered: this machine, and those of the given addresses."""
    return ["127.0.0.1", "localhost", "[::1]", *(str(urlsplit(a).hostname) for a in addresses)]


def mail(data: Path) -> dict[str, Any]:
    """How mail leaves: by the server of FASENWIJZER_MAIL, or else as files in the data directory."""
    url = os.environ.get("FASENWIJZER_MAIL", "")
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend", "EMAIL_FILE_PATH": data / "mail"}
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise WrongEnvironment("FASENWIJZER_MAIL must look like smtps://name:password@host:465.")
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_TIMEOUT": 10,
    }


def mail_from(addresses: list[str]) -> str:
    """From which address mail is sent: FASENWIJZER_MAIL_FROM, or one at the first address of the installation."""
    told = os.environ.get("FASENWIJZER_MAIL_FROM", "").strip()
    if told and not re.fullmatch(r"[^\s@<>]+@[^\s@<>]+", told):
        raise WrongEnvironment(
            "FASENWIJZER_MAIL_FROM must be an address without a name, such as noreply@zorg.example.nl."
        )
    host = urlsplit(addresses[0]).hostname if addresses else None
    return told or f"noreply@{host or 'localhost'}"


@dataclass(frozen=True)
class Broker:
    """Who says who somebody is, by OpenID Connect. levels: the `acr` that is sure enough; none: a second step here."""

    name: str
    server: str
    client: str
    secret: str
    levels: tuple[str, ...]
    id = "login"
    """How it is called in our addresses."""

    @property
    def origin(self) -> str:
        parts = urlsplit(self.server)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def app(self) -> dict[str, Any]:
        """As allauth wants to be told: only who it is is asked, and nothing that could be made up on the way."""
        told = {"server_url": self.server, "scope": ["openid"], "fetch_userinfo": False, "oauth_pkce_enabled": True}
        asked = {"auth_params": {"acr_values": " ".join(self.levels)}} if self.levels else {}
        known = {"provider_id": self.id, "name": self.name, "client_id": self.client, "secret": self.secret}
        return known | {"settings": told | asked}


def broker() -> Broker | None:
    """The broker of FASENWIJZER_OIDC, or none: then there is no such way in."""
    url = os.environ.get("FASENWIJZER_OIDC", "")
    if not url:
        return None
    parts = urlsplit(url)
    safe = parts.scheme == "https" or parts.hostname in {"127.0.0.1", "localhost"}
    if not (safe and parts.hostname and parts.username and parts.password):
        raise WrongEnvironment("FASENWIJZER_OIDC must look like https://client:secret@broker.example/path.")
    server = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl().rstrip("/")
    levels = tuple(several("FASENWIJZER_OIDC_LEVELS"))
    name = os.environ.get("FASENWIJZER_OIDC_NAME", "") or "DigiD"
    return Broker(name, server, unquote(parts.username), unquote(parts.password), levels)
