"""The figures: well-formed, told in words, safe for hostile names, and whole for every case."""

import itertools
import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import translation

from .figures import (
    Doll,
    Friend,
    Mark,
    Pause,
    Petal,
    Step,
    Stop,
    Track,
    bar,
    course,
    dolls,
    multiple,
    petal_key,
    petals,
    round_of_four,
    scores,
    spread,
    stairs,
    star,
    trail,
    trail_line,
    walk,
)

HOSTILE = "<script>\"'&</script>"
STOPS = tuple(Stop(f"{HOSTILE}{number}", HOSTILE) for number in range(1, 9))


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def checked(figure):
    """The figure as XML; drawn without style, script or a word that escapes."""
    tree = ElementTree.fromstring(figure)  # noqa: S314 our own text
    assert tree.tag == "svg"
    assert "style=" not in figure
    assert "<script" not in figure
    assert not re.search(r"\bnan|inf\b|None", figure)
    return tree


def track(**more):
    return Track(**{"stops": STOPS, "at": 4, "cycle": 1, "title": HOSTILE, **more})


@pytest.mark.parametrize("at, cycle, mirrored", list(itertools.product(range(1, 9), range(7), (False, True))))
def test_the_trail_is_drawn_for_every_phase_and_round(at, cycle, mirrored):
    rounds = tuple(f"round {number}" for number in range(1, cycle))
    tree = checked(trail(track(at=at, cycle=cycle, rounds=rounds), mirrored=mirrored))
    assert tree.get("aria-label") == HOSTILE
    states = [node.get("data-state") for node in tree.iter("g") if node.get("class") == "trail-station"]
    assert states == ["done"] * (at - 1) + ["here"] + ["ahead"] * (8 - at)
    checked(trail_line(at, cycle, HOSTILE, mirrored=mirrored))


def test_the_trail_runs_the_other_way_for_languages_that_do():
    def places(mirrored):
        tree = checked(trail(track(), mirrored=mirrored))
        return [float(node.get("x")) for node in tree.iter("text") if node.get("font-size") == "16"]

    assert places(False) == sorted(places(False))
    assert places(True) == sorted(places(True), reverse=True)


def test_the_trail_shows_decisions_going_back_and_the_end():
    decided = checked(trail(track(decisions={1: HOSTILE, 7: "on", 8: "nowhere"})))
    assert len([node for node in decided.iter("g") if node.get("class") == "trail-decision"]) == 2
    back = track(at=5, reached=7)
    assert [state for _number, state, _stop in back.steps][4:] == ["here", "been", "been", "ahead"]
    ended = track(at=8, ended=True)
    assert {state for _number, state, _stop in ended.steps} == {"done"}
    stopped_early = track(at=3, ended=True)
    assert [state for _number, state, _stop in stopped_early.steps] == ["done"] * 3 + ["ahead"] * 5
    for one in (back, ended, stopped_early):
        checked(trail(one))


@pytest.mark.parametrize("many", range(5, 10))
def test_the_flower_has_a_petal_for_every_area(many):
    areas = [
        Petal(number, "star-fill", number, 9 - number, number % 3, described=True) for number in range(1, many + 1)
    ]
    tree = checked(petals(areas, HOSTILE, "Areas"))
    assert len([node for node in tree.iter("g") if node.get("class") == "petal"]) == many


def test_a_petal_says_what_is_in_the_plan_and_what_is_not_spoken_about():
    assert Petal(1, "x", goals=1).state == "goal"
    assert Petal(1, "x", described=True).state == "described"
    assert Petal(1, "x").state == "open"
    assert 'aria-hidden="true"' in petal_key("goals")


def test_a_doll_without_strengths_is_dashed():
    assert checked(dolls([Doll("heart-fill", count) for count in range(6)], "Strengths")) is not None
    assert dolls([Doll("heart-fill")] * 6).count("stroke-dasharray") == 6
    checked(dolls([]))


@pytest.mark.parametrize("many", [0, 1, 7, 11, 40])
def test_the_star_holds_any_number_of_people(many):
    people = [Friend(HOSTILE, "<>", HOSTILE, number % 5, number % 4, number % 3) for number in range(many)]
    tree = checked(star(HOSTILE, people, "Network"))
    assert len([node for node in tree.iter("g") if node.get("class") == "star-person"]) == min(many, 16)


@pytest.mark.parametrize("values", [[], [0], [10, 0], list(range(11)) * 3])
def test_marks_are_drawn_however_many_there_are(values):
    checked(scores(values, 8, "Marks"))
    checked(scores(values))


@pytest.mark.parametrize("values", [[], [None], [0, 0], [3, None, 5, 4], [None, 12, None], [1e9, 0.4]])
def test_a_figure_through_time_is_drawn_with_its_gaps(values):
    words = [HOSTILE if value is None else str(value) for value in values]
    for mirrored in (False, True):
        drawn = multiple(values, words, 14, "Days", mirrored)
        assert drawn == "" if not any(value is not None for value in values) else checked(drawn) is not None


@pytest.mark.parametrize("many", [[], [0] * 10, [0, 3, 1], [400, 0, 2]])
def test_every_mark_of_a_group_is_a_dot(many):
    for mirrored in (False, True):
        tree = checked(spread(many, HOSTILE, mirrored))
        assert len(list(tree.iter("circle"))) == sum(many)


def test_a_bar_is_as_long_as_its_part_of_the_most():
    assert 'width="25"' in bar(3, 12)
    assert 'width="0"' in bar(0, 0)


def test_marks_run_with_the_language():
    tree = checked(scores([4, 6], title="Marks", mirrored=True))
    first, last = (float(node.get("cx")) for node in tree.iter("circle"))
    assert first > last
    assert next(tree.iter("text")).get("text-anchor") == "end"


@pytest.mark.parametrize("values", [[5], [0, 10], list(range(11)) * 8])
def test_a_course_is_drawn_however_long_it_is(values):
    begin = date(2026, 1, 1)
    marks = [Mark(begin + timedelta(days=9 * number), value) for number, value in enumerate(values)]
    pauses = [Pause(begin, "+2"), Pause(marks[-1].on + timedelta(days=3), HOSTILE)]
    checked(course(marks, pauses, 8, "Course"))
    checked(course(marks, pauses, mirrored=True))
    assert course([]) == ""


@pytest.mark.parametrize("now", range(11))
def test_stairs_have_one_step_up_until_the_top(now):
    tree = checked(stairs(now, 7, "Mark"))
    assert len([path for path in tree.iter("path") if path.get("class") == "stroke-hue"]) == (now < 10)
    checked(stairs(now))


def test_stairs_go_up_to_the_left_for_who_reads_from_the_right():
    ordinary, mirrored = (stairs(2, 7, "Mark", mirrored=turned) for turned in (False, True))
    checked(mirrored)
    assert 'cx="73"' in ordinary
    assert 'cx="229"' in mirrored


def test_the_round_of_four_and_the_landscape():
    steps = [Step(HOSTILE, "compass-fill")] * 4
    for here in (None, 0, 3):
        checked(round_of_four(steps, here, "Round", mirrored=here == 3))
    checked(walk())
    assert "scale(-1 1)" in ElementTree.tostring(checked(walk(mirrored=True)), encoding="unicode")


def test_a_long_name_in_the_star_becomes_the_first_name():
    words = star("Kees", [Friend("Anja Dorrestijn", "AD"), Friend("Bo", "B"), Friend("Wolfeschlegelstein", "W")])
    assert [word in words for word in (">Anja<", ">Bo<", ">Wolfeschlegel…<", "Dorrestijn")] == [True, True, True, False]
    assert ">Aalbers<" in star("Kees", [Friend("mevrouw Aalbers", "MA")])


def test_the_star_takes_no_more_room_than_its_people():
    boxes = [
        [float(side) for side in re.search('viewBox="([^"]+)"', star("Kees", people))[1].split()]
        for people in ([Friend("Bo", "B", nearness=1)], [Friend("Bo", "B", nearness=3)] * 17)
    ]
    assert boxes[0][2] < 340
    assert boxes[1][2] == 660
