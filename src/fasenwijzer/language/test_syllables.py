"""Syllables as the Dutch word list parts them."""

import pytest

from fasenwijzer.language.syllables import syllables

PARTED = """
huis woon-ka-mer be-ge-lei-der be-ge-lei-dings-plan cli-ënt per-soons-be-schrij-ving o-ver-leg leef-ge-bied
fi-nan-ci-ën fi-nan-ci-eel so-ci-a-le re-la-ties li-cha-me-lij-ke ge-zond-heid psy-chi-sche ac-ti-vi-tei-ten
zin-ge-ving wo-nen kracht krach-ten wens doel eind-doel bij-zon-der ijs blij blij-er nieuw nieu-we leeuw eeu-wen
mooi mooi-e saai-e moei-e groei-en bui-en ge-ïnd co-ëf-fi-ci-ënt i-dee zee-ën the-a-ter cha-os ra-di-o du-o mu-se-um
sta-ti-on si-tu-a-tie ac-tu-eel cre-ë-ren ba-by yo-ga ro-yaal bu-reau ni-veau ca-deau kwart quo-te au-to trui
vrouw oud-ste na-tuur uur-werk vuur-werk oom zoon spe-len koei-en boe-ken poes ma-nier na-ti-o-naal school-ei
ou-ders kin-de-ren op-voe-den slaap sla-pen schul-den be-ta-len hul-di-gen brie-ven post ge-meen-te uit-ke-ring werk
vrij-wil-li-ger buur-vrouw vriend-schap e-mo-ties ver-driet boos rus-tig ver-trou-wen zelf-stan-dig
"""


@pytest.mark.parametrize("parted", PARTED.split())
def test_a_word(parted):
    assert syllables(parted.replace("-", "")) == parted.count("-") + 1


@pytest.mark.parametrize("word, many", [("BSN", 3), ("tv", 1), ("2026", 1), ("team", 1), ("e-mail", 2), ("’s", 1)])
def test_what_is_no_ordinary_word(word, many):
    assert syllables(word) == many
