#include <boost/test/unit_test.hpp>
#include <random>
#include <sstream>

#include "reporting/rules/decide.h"
#include "tests/golden/space.h"

using namespace golden;

namespace {

// Compares every row of the space; tells the first few differences in full.
void compareWithOracle(const std::string& table, bool delayed) {
    const Space space(delayed);
    const Verdicts wanted = oracle(table);
    BOOST_REQUIRE_EQUAL(wanted.rows.size(), space.size());
    std::vector<std::string> outcomes = wanted.outcomes;
    const auto given = engine(table, space, outcomes);
    std::size_t compared = 0, different = 0;
    for (std::size_t i = 0; i < space.size(); ++i) {
        if (given[i] == 254) continue;
        ++compared;
        if (given[i] == wanted.rows[i]) continue;
        if (++different <= 5)
            BOOST_ERROR(space.csv(i) + ": the template gives " + (given[i] == 255 ? "no input" : outcomes[given[i]]) +
                        ", the text " + (wanted.rows[i] == 255 ? "no input" : outcomes[wanted.rows[i]]));
    }
    BOOST_TEST(different == 0u);
    BOOST_TEST_MESSAGE(table << ": " << compared << " rows compared");
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_immediate_table_gives_what_the_text_says_for_every_input) {
    compareWithOracle("tube_immediate", false);
}

// All 117 million rows with FIMBRIA_EXHAUSTIVE=1.
BOOST_AUTO_TEST_CASE(the_tube_table_gives_what_the_text_says) {
    compareWithOracle("tube", true);
}

BOOST_AUTO_TEST_CASE(decide_answers_csv_as_the_oracle_does_and_refuses_what_is_no_input) {
    for (const bool delayed : {true, false}) {
        const std::string table = delayed ? "tube" : "tube_immediate";
        const Space space(delayed);
        std::mt19937_64 random(20);
        std::string csv;
        // columns in another order: the last comes first
        const auto line = [](const Row& row) {
            std::string text = row.back();
            for (std::size_t i = 0; i + 1 < row.size(); ++i) text += "," + row[i];
            return text + "\n";
        };
        csv += line(space.columns());
        for (int i = 0; i < 20000; ++i) {
            Row row = space.row(random() % space.size());
            if (i % 50 == 0) row[random() % row.size()] = "R9";
            if (i % 60 == 1 && delayed) row[11] = "T0";  // retention without a delayed film, or an allowed change
            csv += line(row);
        }
        std::istringstream in(csv);
        std::ostringstream out, err;
        const auto bad = reporting::decide(hsg(), table, in, out, err);
        BOOST_REQUIRE(bad.has_value());
        BOOST_TEST(*bad >= 400);
        BOOST_TEST((out.str() == oracleDecides(table, csv)), table);
    }
}

BOOST_AUTO_TEST_CASE(the_immediate_table_ignores_the_columns_of_the_delayed_film) {
    std::istringstream in(
        "presence,laterality,cavity,device,intravasation,mitigation,selective,R,S,D,V,T,P,N,Rd,Dd\n"
        "expected,confirmed,full,no,0,no,none,R4,S2,D0,V0,TX,PX,N0,,\n");
    std::ostringstream out, err;
    BOOST_REQUIRE(reporting::decide(hsg(), "tube_immediate", in, out, err).has_value());
    BOOST_TEST(out.str() == "class,adhesion,rule,kind\nPATF,no,DI07,\n");
}
