#include <chrono>
#include <sstream>

#include "reporting/rules/decide.h"
#include "tests/reporting/rules/mini.h"

using namespace reporting;

namespace {

struct Run {
    std::string out, err;
    long bad = -1;
    std::string error;
};

Run run(const std::string& csv, const std::string& table = "door") {
    std::istringstream in(csv);
    std::ostringstream out, err;
    const Result<long> result = decide(mini(), table, in, out, err);
    return {out.str(), err.str(), result ? *result : -1, result ? "" : result.error().message};
}

const std::string header = "R,S,V,full,Rd\n";

}  // namespace

BOOST_AUTO_TEST_CASE(each_row_gets_one_line_in_order) {
    const Run result = run(header + "R2,S1,V2,no,\nR0,S0,V2,yes,\nRX,SX,V0,no,\nR0,S1,V3,no,R2\nR1,S0,V2,no,\n");
    BOOST_TEST(result.out ==
               "class,stiff,rule,kind\nOPEN,no,D3,\nSHUT,no,D2,\nUNSURE,no,D1,tech\nOPEN,yes,D3,\nUNSURE,no,D2,prox\n");
    BOOST_TEST(result.bad == 0);
    BOOST_TEST(result.err == "");
}

BOOST_AUTO_TEST_CASE(columns_come_in_any_order_and_those_of_other_tables_are_allowed) {
    BOOST_TEST(run("V,extra,Rd,full,S,R\nV2,2,,no,S1,R2\nV2,,,no,S1,R2\nV2,9,,no,S1,R2\n").out ==
               "class,stiff,rule,kind\nOPEN,no,D3,\nOPEN,no,D3,\n,,error,\n");
    BOOST_TEST(run("R,extra,S,V\nR2,1,S1,V2\nR2,0,S1,V2\n", "quick").out ==
               "class,stiff,rule,kind\nOPEN,no,Q1,\nUNSURE,no,Q2,\n");
}

BOOST_AUTO_TEST_CASE(a_line_that_is_no_input_is_marked_and_counted) {
    for (const char* line : {"R9,S1,V2,no,", "R2,S1,V2,no", "R2,S1,V2,no,,", ",S1,V2,no,", "RX,SX,V2,no,R1",
                             "r2,S1,V2,no,", "\"R2,S1,V2,no,", "\"R2\"x,S1,V2,no,"}) {
        const Run result = run(header + line + "\nR2,S1,V2,no,\n");
        BOOST_TEST(result.out == "class,stiff,rule,kind\n,,error,\nOPEN,no,D3,\n", line);
        BOOST_TEST(result.bad == 1);
        BOOST_TEST(result.err.rfind("line 2: ", 0) == 0u);
    }
}

BOOST_AUTO_TEST_CASE(line_ends_quotes_and_blanks_are_tolerated) {
    BOOST_TEST(run("\xEF\xBB\xBFR,S,V,\"full\",Rd\r\n\"R2\", S1 ,V2,no,\"\"\r\n\r\n\n").out ==
               "class,stiff,rule,kind\nOPEN,no,D3,\n");
    const Run gap = run(header + "R2,S1,V2,no,\n\nR2,S1,V2,no,");
    BOOST_TEST(gap.out == "class,stiff,rule,kind\nOPEN,no,D3,\n,,error,\nOPEN,no,D3,\n");
    BOOST_TEST(gap.err.rfind("line 3: ", 0) == 0u);
}

BOOST_AUTO_TEST_CASE(a_line_without_end_is_one_wrong_line_and_is_not_kept) {
    const Run result = run(header + std::string(1 << 20, 'x') + "\nR2,S1,V2,no,\n" + std::string(1 << 17, 'y'));
    BOOST_TEST(result.out == "class,stiff,rule,kind\n,,error,\nOPEN,no,D3,\n,,error,\n");
    BOOST_TEST(result.err == "line 2: the line is too long\nline 4: the line is too long\n");
    BOOST_TEST(!run(std::string(1 << 20, 'R')).error.empty());
}

BOOST_AUTO_TEST_CASE(an_output_that_nobody_takes_ends_the_work_with_an_error) {
    std::istringstream in(header + "R2,S1,V2,no,\n");
    std::ostringstream out, err;
    out.setstate(std::ios::badbit);
    const Result<long> result = decide(mini(), "door", in, out, err);
    BOOST_REQUIRE(!result);
    BOOST_TEST(result.error().code == "decide.output");
}

BOOST_AUTO_TEST_CASE(a_header_that_cannot_be_used_is_an_error) {
    BOOST_TEST(run("R,S,V,full\n").error.find("'Rd' is missing") != std::string::npos);
    BOOST_TEST(run("R,S,V,ful,Rd\n").error.find("Did you mean 'full'?") != std::string::npos);
    BOOST_TEST(run("R,R,S,V,full,Rd\n").error.find("twice") != std::string::npos);
    BOOST_TEST(!run("").error.empty());
    BOOST_TEST(run(std::string("R\0,\0S\0\n", 8)).error == "The input is no UTF-8 text.");
    BOOST_TEST(run(header, "dor").error.find("Did you mean 'door'?") != std::string::npos);
    BOOST_TEST(run(header).out == "class,stiff,rule,kind\n");
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_rows_take_less_than_a_second) {
    std::string csv = header;
    for (int i = 0; i < 25000; ++i) csv += "R2,S1,V2,no,\nR0,S0,V2,yes,\nRX,SX,V0,no,\nR0,S1,V3,no,R2\n";
    const auto start = std::chrono::steady_clock::now();
    const Run result = run(csv);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    BOOST_TEST(result.bad == 0);
    BOOST_TEST_MESSAGE(seconds << " s for 100,000 rows");
#ifdef NDEBUG
    BOOST_TEST(seconds < 1);
#endif
}
