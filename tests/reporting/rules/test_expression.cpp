#include <fstream>

#include "tests/reporting/rules/mini.h"

using namespace reporting;

namespace {

/// The value of a condition of the examination over answers, by way of a limitation that it decides.
class Conditions {
public:
    explicit Conditions(const std::vector<std::string>& conditions) {
        std::string yaml = "limitations:\n";
        for (std::size_t i = 0; i < conditions.size(); ++i)
            yaml += "  - {id: C" + std::to_string(i) + ", when: \"" + conditions[i] + "\", phrase: exam.other}\n";
        folder_.write("rules/limitations.yaml", yaml);
        result_ = openTemplate(folder_.path());
        for (const Diagnostic& one : result_.diagnostics)
            BOOST_TEST_MESSAGE(one.line << ":" << one.column << " " << one.message);
        if (!result_.value) throw std::runtime_error("the conditions do not compile");
    }
    Tri value(std::size_t index, const Reading& reading) const {
        const Evaluation evaluation(*result_.value, reading);
        return evaluation.test(templateOf(*result_.value).limitations[index].when);
    }

private:
    TemplateFolder folder_;
    Compilation result_;
};

bool refused(const std::string& condition) {
    TemplateFolder folder;
    folder.write("rules/limitations.yaml",
                 "limitations:\n  - {id: C, when: \"" + condition + "\", phrase: exam.other}\n");
    return !openTemplate(folder.path()).value;
}

const Tri all[] = {Tri::False, Tri::Unknown, Tri::True};

/// `right.reach == R2` and `left.reach == R2` with these truth values.
Reading pair(Tri right, Tri left) {
    Reading reading;
    if (right != Tri::Unknown) answer(reading, "reach", "right", Choice{right == Tri::True ? "R2" : "R0"});
    if (left != Tri::Unknown) answer(reading, "reach", "left", Choice{left == Tri::True ? "R2" : "R0"});
    return reading;
}

Tri negation(Tri a) {
    return a == Tri::Unknown ? a : a == Tri::True ? Tri::False : Tri::True;
}

}  // namespace

BOOST_AUTO_TEST_CASE(and_or_not_follow_kleene) {
    const std::string a = "right.reach == R2", b = "left.reach == R2";
    const Conditions c({a + " and " + b, a + " or " + b, "not " + a, "not (" + a + " and " + b + ")",
                        "not " + a + " or not " + b, "any(own.reach == R2)", "all(own.reach == R2)",
                        "if(" + a + ", " + b + ", " + b + ")", "blank(right.reach)", "answered(right.reach)",
                        "count(own.reach == R2) == 1"});
    for (Tri x : all)
        for (Tri y : all) {
            const Reading reading = pair(x, y);
            BOOST_TEST((c.value(0, reading) == std::min(x, y)));
            BOOST_TEST((c.value(1, reading) == std::max(x, y)));
            BOOST_TEST((c.value(2, reading) == negation(x)));
            BOOST_TEST((c.value(3, reading) == c.value(4, reading)));  // De Morgan
            BOOST_TEST((c.value(5, reading) == std::max(x, y)));
            BOOST_TEST((c.value(6, reading) == std::min(x, y)));
            BOOST_TEST((c.value(7, reading) == y));  // both branches equal
            BOOST_TEST((c.value(8, reading) == (x == Tri::Unknown ? Tri::True : Tri::False)));
            BOOST_TEST((c.value(9, reading) == (x == Tri::Unknown ? Tri::False : Tri::True)));
            const bool known = x != Tri::Unknown && y != Tri::Unknown;
            BOOST_TEST((c.value(10, reading) == (!known ? Tri::Unknown : x != y ? Tri::True : Tri::False)));
        }
}

BOOST_AUTO_TEST_CASE(more_answers_never_turn_a_known_value_round) {
    const Conditions c({"right.reach == R2 and (left.reach != R2 or volume > 5)",
                        "not (right.reach in [R0, R1]) or volume <= 5 and left.reach >= R1",
                        "if(right.reach == R2, volume > 5, left.reach == R0)",
                        "max(volume, 3) == volume and not all(own.reach < R2)"});
    for (std::size_t i = 0; i < 4; ++i)
        for (Tri x : all)
            for (Tri y : all)
                for (double volume : {2.0, 9.0}) {
                    Reading less = pair(x, y);
                    const Tri before = c.value(i, less);
                    answer(less, "volume", "", Number{volume});
                    if (before != Tri::Unknown) BOOST_TEST((c.value(i, less) == before));
                }
}

BOOST_AUTO_TEST_CASE(precedence_and_arithmetic_are_the_usual_ones) {
    const Conditions c({"1 + 2 * 3 == 7", "(1 + 2) * 3 == 9", "10 - 4 - 3 == 3", "-2 * -3 == 6", "yes or no and no",
                        "not 1 > 2 and yes", "min(4, 2) == 2 and max(4, 2) == 4 and abs(-3) == 3", "1 / 0 > 0",
                        "8 / 2 / 2 == 2", "not no or yes and no"});
    for (std::size_t i : {0u, 1u, 2u, 3u, 4u, 5u, 6u, 8u, 9u}) BOOST_TEST((c.value(i, {}) == Tri::True), i);
    BOOST_TEST((c.value(7, {}) == Tri::Unknown));
}

BOOST_AUTO_TEST_CASE(a_code_outside_its_order_compares_false) {
    const Conditions c({"right.reach <= R2", "right.reach > R0", "right.reach == RX", "right.reach in [R1, RX]",
                        "right.reach not in [R1]"});
    Reading reading;
    answer(reading, "reach", "right", Choice{"RX"});
    const Tri expected[] = {Tri::False, Tri::False, Tri::True, Tri::True, Tri::True};
    for (std::size_t i = 0; i < 5; ++i) BOOST_TEST((c.value(i, reading) == expected[i]), i);
}

BOOST_AUTO_TEST_CASE(sets_numbers_and_texts_have_their_own_tests) {
    const Conditions c({"has(signs, red)", "none(signs)", "signs == NA", "volume == NA", "volume > 3", "blank(remark)",
                        "cites(right.reach)", "param.limit == 15", "interval.grade == V0", "acknowledged(K2)",
                        "table == door"});
    Reading reading;
    answer(reading, "signs", "", Choices{{"red"}});
    answer(reading, "volume", "", Choice{"NA"});
    answer(reading, "remark", "", Text{"x"});
    answer(reading, "reach", "right", Choice{"R1"}, "f1");
    reading.acknowledgements = {{"K2", "", ""}};
    const Tri first[] = {Tri::True, Tri::False, Tri::False, Tri::True, Tri::Unknown, Tri::False,
                         Tri::True, Tri::True,  Tri::True,  Tri::True, Tri::True};
    for (std::size_t i = 0; i < 11; ++i) BOOST_TEST((c.value(i, reading) == first[i]), i);
    Reading other;
    answer(other, "signs", "", Choice{"NA"});
    const Tri second[] = {Tri::Unknown, Tri::Unknown, Tri::True, Tri::Unknown, Tri::Unknown, Tri::True,
                          Tri::False,   Tri::True,    Tri::True, Tri::False,   Tri::True};
    for (std::size_t i = 0; i < 11; ++i) BOOST_TEST((c.value(i, other) == second[i]), i);
    Reading none;
    answer(none, "signs", "", Choices{});
    BOOST_TEST((c.value(1, none) == Tri::True));
}

BOOST_AUTO_TEST_CASE(film_facts_come_from_the_films) {
    const Conditions c({"films.FIRST == 2", "films.delayed == 1", "films.negative_interval", "films.shared",
                        "films.uncertain == 1", "films.other_study", "films.order_conflict", "films.wrong_group",
                        "films.undated == 1", "films.step_too_short", "films.immediate_after(walked)"});
    Reading reading;
    addFilm(reading, "f1", "FIRST", 1);
    addFilm(reading, "f2", "FIRST", std::nullopt);
    addFilm(reading, "f3", "LATE", 16);
    reading.films[1].identity = "uncertain";
    const auto are = [&](std::initializer_list<Tri> expected) {
        std::size_t i = 0;
        for (Tri one : expected) {
            BOOST_TEST((c.value(i, reading) == one), i);
            ++i;
        }
    };
    const Tri f = Tri::False, t = Tri::True, u = Tri::Unknown;
    are({t, t, f, f, t, f, f, f, t, f, u});
    reading.films[2].elapsedSeconds = 30;  // before the immediate film
    reading.films[2].sopInstanceUid = reading.films[0].sopInstanceUid;
    reading.films[2].studyUid = "1.9";
    answer(reading, "reach", "right", Choice{"R1"}, "f3");
    are({t, t, t, t, t, t, f, t, t, f, u});
    Reading two;
    answer(two, "agent", "", Choice{"water"});
    addFilm(two, "f1", "LATE1", 16);
    addFilm(two, "f2", "LATE2", 12);
    BOOST_TEST((c.value(6, two) == t));
    BOOST_TEST((c.value(9, two) == t));
}

BOOST_AUTO_TEST_CASE(what_is_no_expression_is_refused_and_never_hangs) {
    for (const char* text : {"",
                             "(",
                             "a b",
                             "1 <",
                             "1 < 2 < 3",
                             "volume = 3",
                             "right.reach == R9",
                             "reach == R1",
                             "own.reach == R1",
                             "right. == 1",
                             "volume > 'x'",
                             "remark == remark",
                             "signs == red",
                             "foo(1)",
                             "has(volume, red)",
                             "if(yes, 1)",
                             "if(yes, 1, volume) == R1",
                             "volume and yes",
                             "1 + yes == 2",
                             "films.NONE > 0",
                             "films.immediate_after(never)",
                             "acknowledged(K99)",
                             "param.none > 1",
                             "interval.nothing == 1",
                             "right.rule_clas == OPEN",
                             "yes yes",
                             "in [1]",
                             "volume in []",
                             "@"})
        BOOST_TEST(refused(text), text);
    std::string deep(3000, '('), nots;
    for (int i = 0; i < 500; ++i) nots += "not ";
    BOOST_TEST(refused(deep));
    BOOST_TEST(refused(nots + "yes"));
    BOOST_TEST(refused("volume > 1" + std::string(4096, ' ')));
}
