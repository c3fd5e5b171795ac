#include <boost/test/unit_test.hpp>

#include "viewer/host/identity_groups.h"

using namespace viewer::host;
using namespace viewer::sdk;

namespace {

PatientStudy study(const std::string& uid, const Patient& patient) {
    PatientStudy result;
    result.patient = patient;
    result.study.uid = uid;
    return result;
}

const Patient here{"WANG^LI", "1", "A", "19900101", "F"};
const Patient elsewhere{"王^丽", "77", "B", "19900101", "F"};
const Patient other{"ZHAO^MIN", "2", "A", "19850505", "F"};

}  // namespace

BOOST_AUTO_TEST_CASE(studies_with_one_id_and_issuer_are_one_person) {
    const auto groups = groupByPerson({{study("1.1", here), study("1.2", here)}, {}, {}});
    BOOST_REQUIRE_EQUAL(groups.size(), 1);
    BOOST_CHECK_EQUAL(groups[0].studies[0].study.uid, "1.1");
    BOOST_CHECK_EQUAL(groups[0].studies[1].study.uid, "1.2");
}

BOOST_AUTO_TEST_CASE(another_site_is_uncertain_and_another_birth_date_is_different) {
    const auto groups = groupByPerson({{study("1.1", here), study("1.2", elsewhere), study("1.3", other)}, {}, {}});
    BOOST_REQUIRE_EQUAL(groups.size(), 3);
    BOOST_CHECK(compareGroups(groups[0], groups[1]) == Identity::Uncertain);
    BOOST_CHECK(compareGroups(groups[0], groups[2]) == Identity::Different);
}

BOOST_AUTO_TEST_CASE(one_id_with_two_birth_dates_is_never_joined_through_a_third_without_one) {
    Patient undated = here, contradicting = here;
    undated.birthDate.clear();
    contradicting.birthDate = "19701231";
    const auto groups =
        groupByPerson({{study("1.1", here), study("1.2", contradicting), study("1.3", undated)}, {}, {}});
    BOOST_CHECK_EQUAL(groups.size(), 2);
    BOOST_CHECK(compareGroups(groups[0], groups[1]) == Identity::Different);
}

BOOST_AUTO_TEST_CASE(the_key_of_a_question_is_symmetric_names_nobody_and_changes_with_the_header) {
    const auto a = study("1.1", here), b = study("1.2", elsewhere);
    BOOST_CHECK_EQUAL(identityKey(a, b), identityKey(b, a));
    BOOST_CHECK_EQUAL(identityKey(a, b).size(), 64);
    auto changed = b;
    changed.patient.birthDate = "19900102";
    BOOST_CHECK_NE(identityKey(a, b), identityKey(a, changed));
}

BOOST_AUTO_TEST_CASE(a_name_is_written_as_people_read_it) {
    BOOST_CHECK_EQUAL(readableName("WANG^LI^^^=王^丽"), "WANG LI (王 丽)");
    BOOST_CHECK_EQUAL(readableName("=王^丽"), "王 丽");
    BOOST_CHECK_EQUAL(readableName(""), "");
}
