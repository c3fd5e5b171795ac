#include <boost/test/unit_test.hpp>

#include "viewer/sdk/study.h"

using namespace viewer::sdk;

namespace {

Patient patient(const char* id, const char* issuer, const char* birth = "19900101", const char* sex = "F",
                const char* name = "A^B") {
    return {name, id, issuer, birth, sex};
}

struct Case {
    Patient a, b;
    Identity expected;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(identity)

BOOST_AUTO_TEST_CASE(the_table_of_identities_holds_in_both_directions) {
    using enum Identity;
    const Case cases[] = {
        {patient("1", "H"), patient("1", "H"), Same},
        {patient("1", ""), patient("1", ""), Same},
        {patient("1", "H", ""), patient("1", "H"), Same},
        {patient("1", "H", "19900101", "F", "Zhang^San"), patient("1", "H", "19900101", "F", "张^三"), Same},
        {patient("1", "H"), patient("1", "H", "19900102"), Different},
        {patient("1", "H"), patient("1", "H", "19900101", "M"), Different},
        {patient("1", "H"), patient("2", "H"), Different},
        {patient("1", "H"), patient("1", "K"), Uncertain},
        {patient("1", "H"), patient("2", "K"), Uncertain},
        {patient("1", "H"), patient("1", ""), Uncertain},
        {patient("1", ""), patient("2", ""), Uncertain},
        {patient("", ""), patient("", ""), Uncertain},
        {patient("", "H"), patient("1", "H"), Uncertain},
    };
    int number = 0;
    for (const auto& c : cases) {
        BOOST_TEST_CONTEXT("case " << number++) {
            BOOST_TEST((compareIdentity(c.a, c.b) == c.expected));
            BOOST_TEST((compareIdentity(c.b, c.a) == c.expected));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_instance_is_found_with_its_series_and_its_patient) {
    StudySet set;
    Instance instance;
    instance.sopInstanceUid = "1.2.3";
    Series series;
    series.uid = "1.2";
    series.instances = {instance};
    Study study;
    study.uid = "1";
    study.series = {series};
    set.studies = {{patient("1", "H"), study}};
    BOOST_REQUIRE(set.find("1.2.3") != nullptr);
    BOOST_TEST(set.seriesOf("1.2.3")->uid == "1.2");
    BOOST_TEST(set.studyOf("1.2.3")->patient.id == "1");
    BOOST_TEST(set.find("1.2.4") == nullptr);
    BOOST_TEST(set.find("") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
