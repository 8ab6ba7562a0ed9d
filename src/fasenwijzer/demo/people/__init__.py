"""The stories that are told in full, one file a person."""

from __future__ import annotations

from collections.abc import Callable

from fasenwijzer.demo.people.dilan_aydin import dilan
from fasenwijzer.demo.people.ewa_kowalczyk import ewa
from fasenwijzer.demo.people.idris_warsame import idris
from fasenwijzer.demo.people.jip_van_dalen import jip
from fasenwijzer.demo.people.kees_dorrestijn import kees
from fasenwijzer.demo.people.noor_haverkamp import noor
from fasenwijzer.demo.people.olena_kovalchuk import olena
from fasenwijzer.demo.people.samira_el_amrani import samira
from fasenwijzer.demo.people.tijn_verhulst import tijn
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story

STORIES: list[Callable[[Story], Script]] = [noor, samira, kees, ewa, idris, dilan, tijn, jip, olena]
