"""The list of words comes with every edition, and an organisation can say it differently."""

from collections import Counter

import pytest

from fasenwijzer.language.lens import look
from fasenwijzer.method.advice import advice_in
from fasenwijzer.method.edition import available, load, own_edition
from fasenwijzer.method.own import Own


@pytest.mark.parametrize("name", available())
def test_every_edition_brings_the_list(name):
    assert len(load(name).advice) >= 150


def test_each_word_stands_in_the_list_once_and_says_why():
    rules = advice_in("nl")
    assert [form for form, many in Counter(form for rule in rules for form in rule.forms).items() if many > 1] == []
    assert all(rule.why and (rule.instead or rule.kind == "interpretation") for rule in rules)


def test_an_alternative_is_no_label_itself():
    rules = advice_in("nl")
    labels = [rule for rule in rules if rule.kind != "interpretation" for found in look(rule.instead, rules).words]
    assert labels == []


def test_a_language_without_a_list_gets_no_advice():
    assert advice_in("xx") == ()


def test_an_organisation_has_its_own_words():
    own = own_edition("standard", Own(advice={"weigert": "zegt nu nee", "dossier": "boek", "casus": ""}))
    found = look("Hij weigert zijn casus in het dossier.", own.advice)
    assert [(one.words, one.advice.instead) for one in found.words] == [("weigert", "zegt nu nee"), ("dossier", "boek")]
    assert own.advice[-1].why
