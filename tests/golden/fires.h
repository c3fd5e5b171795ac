#pragma once

#include <boost/test/unit_test.hpp>
#include <functional>
#include <string>

#include "tests/golden/builder.h"

namespace golden {

using Change = std::function<void(Builder&)>;

inline void nothing(Builder&) {}

/// A reading that fires the rule with its severity, and a neighbour that does not.
inline void fires(const std::string& rule, const std::string& severity, const Change& fire, const Change& neighbour,
                  const std::string& side = {}, const std::string& table = "tube") {
    Builder bad, good;
    fire(bad);
    neighbour(good);
    const auto wrong = assessed(bad, table), right = assessed(good, table);
    BOOST_TEST(contradiction(wrong, rule, side) == severity, rule + " must " + severity);
    BOOST_TEST(contradiction(right, rule, side) == "", rule + " must not fire on the neighbour");
    if (severity == "refuse") BOOST_TEST(!wrong.maySign(), rule);
}

}  // namespace golden
