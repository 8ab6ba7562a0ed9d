import stat

import pytest

from fasenwijzer.config import environment
from fasenwijzer.config.environment import WrongEnvironment


def test_the_secret_is_made_once_and_private(tmp_path):
    path = tmp_path / "secret-key"
    first = environment.secret_key(path)
    assert len(first) >= 50
    assert environment.secret_key(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_data_directory_is_private(tmp_path, monkeypatch):
    monkeypatch.setenv("FASENWIJZER_DATA", str(tmp_path / "new"))
    assert stat.S_IMODE(environment.data_dir(tmp_path).stat().st_mode) == 0o700


def test_the_database_file_is_private_and_lasting(tmp_path, monkeypatch):
    monkeypatch.delenv("FASENWIJZER_DATABASE", raising=False)
    chosen = environment.database(tmp_path, lasting=True)
    assert stat.S_IMODE((tmp_path / "fasenwijzer.sqlite3").stat().st_mode) == 0o600
    assert "synchronous=FULL" in chosen["OPTIONS"]["init_command"]
    assert chosen["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_postgresql_is_named_by_an_address():
    chosen = environment.postgresql("postgresql://us%40er:p%3Aw@db.example:5433/records?sslmode=require")
    assert (chosen["USER"], chosen["PASSWORD"], chosen["HOST"], chosen["PORT"], chosen["NAME"], chosen["OPTIONS"]) == (
        "us@er",
        "p:w",
        "db.example",
        "5433",
        "records",
        {"sslmode": "require"},
    )


@pytest.mark.parametrize("url", ["mysql://a/b", "postgresql://a", "nonsense"])
def test_another_database_is_refused_in_words(url):
    with pytest.raises(WrongEnvironment, match="FASENWIJZER_DATABASE"):
        environment.postgresql(url)


def test_addresses_give_the_hosts_that_are_answered(monkeypatch):
    monkeypatch.setenv("FASENWIJZER_ADDRESS", "https://zorg.example/, http://intern.example:8000")
    found = environment.addresses()
    assert found == ["https://zorg.example", "http://intern.example:8000"]
    assert environment.hosts(found)[-2:] == ["zorg.example", "intern.example"]


@pytest.mark.parametrize(
    "name, value, ask",
    [
        ("FASENWIJZER_ADDRESS", "zorg.example", environment.addresses),
        ("FASENWIJZER_MODE", "fast", environment.mode),
        ("FASENWIJZER_BSN", "maybe", lambda: environment.yes("FASENWIJZER_BSN", default=False)),
        ("FASENWIJZER_AT", "tomorrow", lambda: environment.moment("FASENWIJZER_AT")),
        ("FASENWIJZER_MAIL", "mail.example", lambda: environment.mail(environment.Path("."))),
    ],
)
def test_what_we_cannot_work_with_is_refused_with_the_name_of_the_variable(name, value, ask, monkeypatch):
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongEnvironment, match=name):
        ask()


@pytest.mark.parametrize("value", ["0", "4", "x", "-5", "1441", "٣٠", "5.5"])
def test_a_limit_that_can_not_be_is_refused_at_the_start(monkeypatch, value):
    monkeypatch.setenv("FASENWIJZER_IDLE_MINUTES", value)
    with pytest.raises(WrongEnvironment):
        environment.whole_number("FASENWIJZER_IDLE_MINUTES", 30, least=5, most=1440)
