import io

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from fasenwijzer.access.roles import Role
from fasenwijzer.config.commands import Refused, check, init, main, parser, serve
from fasenwijzer.config.commands.check import QUESTIONS
from fasenwijzer.config.commands.prepare import missing_migrations, prepare, refuse_an_early_database
from fasenwijzer.configurator.method_pages.manual import in_docs
from fasenwijzer.monitor.manual import what_figures_mean
from fasenwijzer.people.models import Organisation, User

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_to_prepare(monkeypatch):
    """The test database is up to date and serves no files."""
    monkeypatch.setattr(init, "prepare", lambda: None)


@pytest.fixture
def nobody_at_the_keyboard(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))


def ask(*words):
    asked = parser().parse_args(words)
    return {"init": init, "check": check, "serve": serve}[asked.command].run(asked)


def test_a_real_organisation_begins_with_one_administrator_and_nothing_of_the_demo(nobody_at_the_keyboard, capsys):
    assert ask("init", "--name", "Oeverlicht", "--admin", "Anton@oeverlicht.example", "--edition", "leefhuis") == 0
    organisation, admin = Organisation.objects.get(), User.objects.get()
    assert (organisation.name, organisation.is_demo) == ("Oeverlicht", False)
    assert admin.roles == {Role.ADMINISTRATOR}
    password = capsys.readouterr().out.split("Password: ")[1].split()[0]
    assert admin.check_password(password)


def test_the_password_can_be_given_on_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("een-lang-genoeg-woord\n"))
    ask("init", "--name", "Oeverlicht", "--admin", "anton@oeverlicht.example", "--password-stdin")
    assert User.objects.get().check_password("een-lang-genoeg-woord")


@pytest.mark.parametrize(
    "words",
    [
        ["--name", "Oeverlicht"],
        ["--admin", "anton@oeverlicht.example"],
        ["--name", "Oeverlicht", "--admin", "anton"],
        ["--name", " ", "--admin", "anton@oeverlicht.example"],
        ["--name", "Oeverlicht", "--admin", "anton@oeverlicht.example", "--password-stdin"],
    ],
)
def test_an_incomplete_beginning_leaves_nothing(words, nobody_at_the_keyboard):
    with pytest.raises(Refused):
        ask("init", *words)
    assert not Organisation.objects.exists()
    assert not User.objects.exists()


def test_an_organisation_is_founded_once(nobody_at_the_keyboard, oeverlicht):
    with pytest.raises(Refused, match="already"):
        ask("init", "--name", "Anders", "--admin", "anton@oeverlicht.example")


def test_nothing_is_served_before_there_is_an_organisation():
    with pytest.raises(Refused, match="no organisation yet"):
        ask("serve")


def test_the_clock_of_a_real_organisation_cannot_be_set_when_serving(for_real):
    with pytest.raises(Refused, match="clock"):
        ask("serve", "--at", "2026-03-01T09:00")


def test_a_command_that_is_not_understood_exits_with_two():
    with pytest.raises(SystemExit) as end:
        main(["destroy"])
    assert end.value.code == 2


def test_check_says_what_is_missing(capsys):
    assert ask("check") == 1
    assert "WRONG  there is an organisation" in capsys.readouterr().out


def test_a_database_of_an_early_development_version_is_refused_in_words(capsys):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE network_keptsupport RENAME TO of_an_earlier_day")
    assert ask("check") == 1
    assert "network_keptsupport is not in it" in capsys.readouterr().out
    app, name = MigrationLoader(connection).graph.leaf_nodes("search")[0]
    MigrationRecorder(connection).record_unapplied(app, name)
    with pytest.raises(Refused, match="network_keptsupport is not in it"):
        prepare()
    assert missing_migrations() == [f"{app} {name}"], "something was migrated after all"


def test_an_empty_database_lacks_nothing_that_was_made():
    for app, name in MigrationRecorder(connection).applied_migrations():
        MigrationRecorder(connection).record_unapplied(app, name)
    refuse_an_early_database()


def test_check_finds_a_demo_account_among_real_people(for_real):
    User.objects.welcome(email="begeleider@fasenwijzer.example", name="Iemand", by=None)
    assert list(QUESTIONS["nothing of the demo is among real people"]())


def test_check_finds_a_real_record_on_a_clock_that_can_be_set(for_real):
    assert list(QUESTIONS["the clock is right"]())


def test_check_finds_nothing_wrong_with_the_log(oeverlicht):
    assert list(QUESTIONS["the log is whole"]()) == []


def test_the_manual_of_rights_is_printed_and_put_on_paper(capsys, tmp_path):
    assert main(["manual"]) == 0
    assert capsys.readouterr().out == in_docs()
    assert main(["manual", "--figures"]) == 0
    assert capsys.readouterr().out == what_figures_mean()
    assert main(["manual", "--pdf", str(tmp_path / "rights.pdf")]) == 0
    assert (tmp_path / "rights.pdf").read_bytes().startswith(b"%PDF")
    assert main(["manual", "--pdf", str(tmp_path / "nowhere" / "rights.pdf")]) == 1
