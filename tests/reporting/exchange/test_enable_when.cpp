#include <boost/test/unit_test.hpp>

#include <random>

#include "reporting/exchange/enable_when.h"
#include "tests/reporting/exchange/samples.h"

using namespace test;
using namespace reporting;
using namespace reporting::exchange;

namespace {

std::shared_ptr<const CompiledTemplate> shipped() {
    static const auto compilation = openTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg");
    BOOST_REQUIRE(compilation.value);
    return compilation.value;
}

/// FHIR's own meaning of enableWhen (R4, 2.21), over the answers of a reading.
class Fhir {
public:
    explicit Fhir(const Reading& reading) : r_(reading) {}

    bool enabled(const EnableWhen& when) const {
        return std::all_of(when.all.begin(), when.all.end(), [&](const Clause& clause) {
            return std::any_of(clause.begin(), clause.end(), [&](const Comparison& one) { return holds(one); });
        });
    }

private:
    const Answer* answer(const std::string& link) const {
        const auto dot = link.find('.');
        const auto* found =
            dot == std::string::npos ? r_.answer(link) : r_.answer(link.substr(dot + 1), link.substr(0, dot));
        // "none of these" leaves a questionnaire without an answer
        const auto* several = found ? std::get_if<Choices>(&found->value) : nullptr;
        return several && several->codes.empty() ? nullptr : found;
    }
    bool holds(const Comparison& one) const {
        using Op = Comparison::Operator;
        const Answer* found = answer(one.question);
        if (one.is == Op::Exists) return (found != nullptr) == one.exists;
        if (one.is == Op::NotEqual) return !found || !equal(*found, one);
        if (!found) return false;
        if (one.is == Op::Equal) return equal(*found, one);
        const auto* number = std::get_if<Number>(&found->value);
        if (!number) return false;
        return one.is == Op::Less          ? number->value < one.number
               : one.is == Op::LessOrEqual ? number->value <= one.number
               : one.is == Op::Greater     ? number->value > one.number
                                           : number->value >= one.number;
    }
    static bool equal(const Answer& found, const Comparison& one) {
        if (const auto* choice = std::get_if<Choice>(&found.value)) return choice->code == one.option;
        if (const auto* several = std::get_if<Choices>(&found.value))
            return std::find(several->codes.begin(), several->codes.end(), one.option) != several->codes.end();
        const auto* number = std::get_if<Number>(&found.value);
        return number && number->value == one.number;
    }

    const Reading& r_;
};

Answer randomAnswer(const Question& q, const SideId& side, std::mt19937& random) {
    Answer answer;
    answer.question = q.id;
    answer.side = side;
    if (q.kind == QuestionKind::Choice) {
        const auto pick = random() % (q.options.size() + (q.notAssessable.empty() ? 0 : 1));
        answer.value = Choice{pick < q.options.size() ? q.options[pick].id : q.notAssessable};
    } else if (q.kind == QuestionKind::Choices) {
        Choices several;
        for (const auto& option : q.options)
            if (random() % 3 == 0) several.codes.push_back(option.id);
        answer.value = several;
    } else if (q.kind == QuestionKind::Number) {
        answer.value = Number{std::floor(q.min.value_or(0) + static_cast<double>(random() % 100))};
    } else {
        answer.value = Text{"x"};
    }
    return answer;
}

Reading randomReading(const Template& source, std::mt19937& random) {
    Reading reading;
    const unsigned rate = 1 + random() % 4;
    for (const auto& q : source.questions) {
        std::vector<SideId> sides{SideId{}};
        if (q.perSide) {
            sides.clear();
            for (const auto& side : source.sides) sides.push_back(side.id);
        }
        for (const auto& side : sides)
            if (random() % rate == 0) reading.answers.push_back(randomAnswer(q, side, random));
    }
    return reading;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_questionnaire_asks_exactly_when_the_rules_ask) {
    const auto compiled = shipped();
    const auto& source = templateOf(*compiled);
    std::mt19937 random(7);
    int said = 0, conditions = 0, shown = 0, hidden = 0, exact = 0;
    for (int i = 0; i < 300; ++i) {
        const auto reading = randomReading(source, random);
        const Evaluation evaluation(*compiled, reading);
        const Fhir fhir(reading);
        for (const auto& q : source.questions) {
            if (!q.shownWhen) continue;
            const Side* side = q.perSide ? &source.sides[static_cast<std::size_t>(i) % source.sides.size()] : nullptr;
            const auto when = enableWhen(source, q.shownWhen.text, side);
            conditions += i == 0 ? 1 : 0;
            if (!when) continue;
            said += i == 0 ? 1 : 0;
            const bool asked = evaluation.isShown(q, side ? side->id : SideId{});
            (asked ? shown : hidden)++;
            // the rules are better informed only where they know that an open answer will never be asked for
            const bool same = fhir.enabled(*when) == asked || (!asked && (when->partial || !when->difference.empty()));
            exact += when->partial || !when->difference.empty() ? 0 : 1;
            BOOST_TEST(same, q.id << ": " << q.shownWhen.text << (asked ? " is asked" : " is not asked"));
        }
    }
    BOOST_TEST(said * 10 >= conditions * 8);
    BOOST_TEST(exact > 4000);
    BOOST_TEST(shown > 1000);
    BOOST_TEST(hidden > 1000);
    BOOST_TEST_MESSAGE(said << " of " << conditions << " conditions of the shipped template can be said");
}

BOOST_AUTO_TEST_CASE(a_guard_and_a_list_are_one_clause_and_what_cannot_be_said_is_refused) {
    const auto compiled = shipped();
    const auto& source = templateOf(*compiled);
    const Side& right = source.sides.front();
    const auto guarded = enableWhen(source, "answered(own.reach) and own.reach in [R0, R1]", &right);
    BOOST_REQUIRE(guarded);
    BOOST_REQUIRE(guarded->all.size() == 1u);
    BOOST_TEST(guarded->all[0].size() == 2u);
    BOOST_TEST(guarded->all[0][0].question == "right.reach");
    for (const char* no : {"films.DELAY > 0", "own.conclusion == PAT", "cites(own.reach)", "none(own.mitigation)",
                           "nonsense", "own.reach == R9", "((("})
        BOOST_TEST(!enableWhen(source, no, &right).has_value(), no);
    const auto never = enableWhen(source, "table == no_such_table", nullptr);
    BOOST_REQUIRE(never);
    BOOST_TEST(never->never);
}
