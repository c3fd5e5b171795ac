#include <boost/test/unit_test.hpp>
#include <functional>
#include <map>
#include <set>

#include "tests/golden/space.h"

/// Properties PR1 to PR18 of domain.md 4.3 over the whole space (PR2, symmetry of the sides: test_reading.cpp).
using namespace golden;

namespace {

// What a property looks at: codes of the inputs as small numbers (X and blank are -1), and the outcome.
struct Head {
    bool expected, confirmed, full, none, device, mitigated, selectiveNone;
    int intravasation, R, S, D;
};
struct Tail {
    std::string V;
    int T, P, Rd, Dd;
    bool again;
    std::size_t noDelay, early;  ///< the tail without the delayed film; with V1 in place of V2
};
struct Outcome {
    std::string conclusion, rule;
    bool adhesion = false;
};

int number(const std::string& code) {
    return code.empty() || code[1] == 'X' ? -1 : code[1] - '0';
}

// Computed once: the template's own answers (test_tables.cpp holds them against the text).
class World {
public:
    World() : space(true) {
        std::vector<std::string> names;
        given = engine("tube", space, names);
        for (const auto& name : names) {
            const auto comma = name.find(','), next = name.find(',', comma + 1);
            outcomes.push_back({name.substr(0, comma), name.substr(next + 1, name.rfind(',') - next - 1),
                                name.substr(comma + 1, next - comma - 1) == "yes"});
        }
        for (std::size_t i = 0; i < space.heads(); ++i) {
            const Row& r = space.head(i);
            heads.push_back({r[0] == "expected", r[1] == "confirmed", r[2] == "full", r[2] == "none", r[3] == "yes",
                             r[5] == "yes", r[6] == "none", r[4][0] - '0', number(r[7]), number(r[8]), number(r[9])});
        }
        std::map<Row, std::size_t> places;
        for (std::size_t i = 0; i < space.tails(); ++i) places[space.tail(i)] = i;
        for (std::size_t i = 0; i < space.tails(); ++i) {
            Row r = space.tail(i);
            Tail t{r[0], number(r[1]), number(r[2]), number(r[4]), number(r[5]), r[3] == "N1", 0, i};
            t.noDelay = places.at({"V0", "TX", "PX", "N0", "", ""});
            if (r[0] == "V2") {
                r[0] = "V1";
                t.early = places.at(r);
            }
            tails.push_back(t);
        }
    }

    // Calls `violates` for every valid row; reports the first few rows for which it is true.
    using Property = std::function<bool(const Head&, const Tail&, const Outcome&, std::size_t)>;
    void check(const char* name, const Property& violates) const {
        std::size_t bad = 0;
        for (std::size_t h = 0; h < heads.size(); ++h)
            for (std::size_t t = 0; t < tails.size(); ++t) {
                const std::size_t index = h * tails.size() + t;
                if (given[index] >= 254 || !violates(heads[h], tails[t], outcomes[given[index]], index)) continue;
                if (++bad <= 3)
                    BOOST_ERROR(std::string(name) + ": " + space.csv(index) + " -> " +
                                outcomes[given[index]].conclusion);
            }
        BOOST_TEST(bad == 0u, name);
    }

    Space space;
    std::vector<std::uint8_t> given;
    std::vector<Outcome> outcomes;
    std::vector<Head> heads;
    std::vector<Tail> tails;
};
const World& world() {
    static const World value;
    return value;
}

bool isOneOf(const Outcome& o, const std::set<std::string>& classes) {
    return classes.count(o.conclusion) > 0;
}
const std::set<std::string> occlusion{"POC", "MOC", "DOC", "HYD"};
const std::set<std::string> open{"LIM", "IND", "NA"};  // what is not definite
bool definite(const Outcome& o) {
    return !isOneOf(o, open);
}
int dd(const Head& h, const Tail& t) {
    return std::max(h.D, t.Dd);
}
bool spilled(const Head& h) {
    return h.S >= 1;
}

// Worse classes are higher; what is indeterminate cannot be compared.
int badness(const Outcome& o) {
    static const std::map<std::string, int> order{{"PAT", 0}, {"LIM", 1}, {"IMP1", 2}, {"IMP2", 3}, {"IMP3", 4},
                                                  {"HYC", 5}, {"POC", 6}, {"MOC", 6},  {"DOC", 6},  {"HYD", 6}};
    const auto at = order.find(o.conclusion);
    return at == order.end() ? -1 : at->second;
}

// The same row but for one column of the head.
class Worsening {
public:
    Worsening(const World& w, const char* column, const char* value) : tails_(w.tails.size()) {
        const int c = w.space.column(column);
        for (std::size_t h = 0; h < w.heads.size(); ++h) {
            Row row = w.space.head(h);
            row[static_cast<std::size_t>(c)] = value;
            Row full = row;
            const Row& tail = w.space.tail(0);
            full.insert(full.end(), tail.begin(), tail.end());
            heads_.push_back(w.space.indexOf(full) / tails_);
        }
    }
    std::size_t index(std::size_t index) const { return heads_[index / tails_] * tails_ + index % tails_; }
    /// nullptr: no input, or not tried.
    const Outcome* outcome(const World& w, std::size_t from) const {
        const std::uint8_t number = w.given[index(from)];
        return number >= 254 ? nullptr : &w.outcomes[number];
    }

private:
    std::size_t tails_;
    std::vector<std::size_t> heads_;
};

}  // namespace

BOOST_AUTO_TEST_CASE(PR1_every_input_has_a_class) {
    const auto& w = world();
    std::size_t valid = 0, withClass = 0;
    for (std::size_t h = 0; h < w.heads.size(); ++h)
        for (std::size_t t = 0; t < w.tails.size(); ++t) {
            const bool input = isTried(w.space, h) && !(w.heads[h].R < 0 && w.tails[t].again);
            valid += input;
            withClass += w.given[h * w.tails.size() + t] < 254;
        }
    BOOST_TEST(valid == withClass);
}

BOOST_AUTO_TEST_CASE(PR3_deleting_the_delayed_film_never_leaves_an_occlusion_or_hydrosalpinx) {
    const auto& w = world();
    w.check("PR3", [](const Head&, const Tail& t, const Outcome& o, std::size_t) {
        return t.V == "V0" && isOneOf(o, {"POC", "MOC", "DOC", "HYD", "HYC"});
    });
}

BOOST_AUTO_TEST_CASE(PR4_worse_adequacy_never_gives_another_definite_class) {
    const auto& w = world();
    const std::pair<const char*, const char*> worse[] = {{"cavity", "under"},
                                                         {"device", "yes"},
                                                         {"laterality", "unconfirmed"},
                                                         {"intravasation", "3"},
                                                         {"mitigation", "no"}};
    for (const auto& [column, value] : worse) {
        const Worsening move(w, column, value);
        const bool cavity = std::string(column) == "cavity";
        w.check(column, [&](const Head& h, const Tail&, const Outcome& o, std::size_t index) {
            if (cavity && h.none) return false;  // under-filled is no worse than not filled
            const Outcome* after = move.outcome(w, index);
            return after && definite(*after) && after->conclusion != o.conclusion;
        });
    }
}

BOOST_AUTO_TEST_CASE(PR5_PR13_spill_never_goes_with_an_occlusion) {
    world().check("PR13", [](const Head& h, const Tail&, const Outcome& o, std::size_t) {
        return spilled(h) && isOneOf(o, occlusion);
    });
}

BOOST_AUTO_TEST_CASE(PR6_without_dilatation_no_hydrosalpinx) {
    world().check("PR6", [](const Head& h, const Tail& t, const Outcome& o, std::size_t) {
        return dd(h, t) == 0 && isOneOf(o, {"HYD", "HYC"});
    });
}

BOOST_AUTO_TEST_CASE(PR7_too_early_or_unknown_never_gives_an_occlusion) {
    world().check("PR7", [](const Head&, const Tail& t, const Outcome& o, std::size_t) {
        return (t.V == "V1" || t.V == "VX") && isOneOf(o, occlusion);
    });
}

BOOST_AUTO_TEST_CASE(PR8_no_occlusion_in_an_under_filled_cavity) {
    world().check("PR8", [](const Head& h, const Tail&, const Outcome& o, std::size_t) {
        return h.expected && !h.full && isOneOf(o, {"POC", "MOC", "DOC"});
    });
}

BOOST_AUTO_TEST_CASE(PR9_PR10_patent_needs_a_delayed_film_and_an_empty_tube) {
    world().check("PR9, PR10", [](const Head&, const Tail& t, const Outcome& o, std::size_t) {
        return o.conclusion == "PAT" && (t.V == "V0" || t.T >= 2);
    });
}

BOOST_AUTO_TEST_CASE(PR11_adhesion_needs_a_valid_delayed_film) {
    world().check("PR11",
                  [](const Head&, const Tail& t, const Outcome& o, std::size_t) { return o.adhesion && t.V != "V2"; });
}

BOOST_AUTO_TEST_CASE(PR12_a_film_too_early_instead_of_a_valid_one_never_says_more) {
    const auto& w = world();
    w.check("PR12", [&](const Head&, const Tail& t, const Outcome& o, std::size_t index) {
        if (t.V != "V2") return false;
        const Outcome& early = w.outcomes[w.given[index / w.tails.size() * w.tails.size() + t.early]];
        return definite(early) && early.conclusion != o.conclusion;
    });
}

BOOST_AUTO_TEST_CASE(PR14_patent_rests_on_own_spill_or_own_dispersion) {
    world().check("PR14", [](const Head& h, const Tail& t, const Outcome& o, std::size_t) {
        return o.conclusion == "PAT" && !spilled(h) && t.P < 1;
    });
}

// The device counts while the contrast stops at the cornu (R0, R1, not late), as DT09 has it.
BOOST_AUTO_TEST_CASE(PR15_no_proximal_occlusion_under_the_device_without_a_selective_study) {
    world().check("PR15", [](const Head& h, const Tail& t, const Outcome& o, std::size_t) {
        const bool stops = h.R >= 0 && h.R <= 1 && !t.again;
        return o.conclusion == "POC" && h.device && stops && h.selectiveNone;
    });
}

BOOST_AUTO_TEST_CASE(PR16_no_hydrosalpinx_without_retention) {
    world().check("PR16", [](const Head&, const Tail& t, const Outcome& o, std::size_t) {
        return isOneOf(o, {"HYD", "HYC"}) && t.T < 2;
    });
}

BOOST_AUTO_TEST_CASE(PR17_a_visible_undilated_passage_is_never_indeterminate) {
    world().check("PR17", [](const Head& h, const Tail& t, const Outcome& o, std::size_t) {
        const bool sound = h.expected && h.confirmed && !h.none && !t.again;
        return sound && h.R == 4 && spilled(h) && dd(h, t) == 0 && o.conclusion == "IND";
    });
}

BOOST_AUTO_TEST_CASE(PR18_scanty_spill_instead_of_none_never_gives_a_worse_class) {
    const auto& w = world();
    const Worsening move(w, "S", "S1");
    w.check("PR18", [&](const Head& h, const Tail&, const Outcome& o, std::size_t index) {
        if (h.R != 4 || h.S != 0 || badness(o) < 0) return false;
        const Outcome* scanty = move.outcome(w, index);
        return scanty && (badness(*scanty) < 0 || badness(*scanty) > badness(o));
    });
}

// Prints every change of one input to "not assessable" that makes a conclusion more definite, as rule -> rule (class ->
// class). Each must be one of those that templates/hsg/README.md lists with its reason.
BOOST_AUTO_TEST_CASE(not_assessable_makes_a_conclusion_more_definite_only_where_the_readme_says_why) {
    const auto& w = world();
    std::map<std::string, std::size_t> moves;
    std::map<std::string, std::string> samples;
    const auto note = [&](const char* what, std::size_t from, std::size_t to) {
        if (w.given[to] >= 254) return;
        const Outcome &before = w.outcomes[w.given[from]], &after = w.outcomes[w.given[to]];
        if (definite(before) || !definite(after)) return;
        const std::string key = std::string(what) + " " + before.rule + " -> " + after.rule;
        if (!moves[key]++) samples[key] = w.space.csv(from) + " " + before.conclusion + " -> " + after.conclusion;
    };
    const Worsening noReach(w, "R", "RX"), noSpill(w, "S", "SX");
    std::vector<std::size_t> noT(w.tails.size()), noP(w.tails.size()), noN(w.tails.size());
    std::map<Row, std::size_t> places;
    for (std::size_t i = 0; i < w.tails.size(); ++i) places[w.space.tail(i)] = i;
    for (std::size_t i = 0; i < w.tails.size(); ++i) {
        const Row r = w.space.tail(i);
        noT[i] = places.at({r[0], "TX", r[2], r[3], r[4], r[5]});
        noP[i] = places.at({r[0], r[1], "PX", r[3], r[4], r[5]});
        noN[i] = places.at({r[0], r[1], r[2], "N0", "", r[5]});
    }
    for (std::size_t i = 0; i < w.given.size(); ++i) {
        if (w.given[i] >= 254 || definite(w.outcomes[w.given[i]])) continue;
        const std::size_t head = i / w.tails.size() * w.tails.size(), tail = i % w.tails.size();
        note("R->RX", i, noReach.index(i));
        note("S->SX", i, noSpill.index(i));
        note("T->TX", i, head + noT[tail]);
        note("P->PX", i, head + noP[tail]);
        note("N->N0", i, head + noN[tail]);
    }
    static const std::set<std::string> explained{
#include "tests/golden/explained_moves.inc"
    };
    for (const auto& [key, count] : moves) {
        BOOST_TEST_MESSAGE(key << "  (" << count << " rows, e.g. " << samples[key] << ")");
        BOOST_TEST(explained.count(key) == 1u,
                   key + " is not explained in templates/hsg/README.md; e.g. " + samples[key]);
    }
}
