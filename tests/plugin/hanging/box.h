#pragma once

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "plugin/hanging/engine.h"
#include "reporting/rules/compiled_template.h"

/// Film sets and layouts written down by hand: no headers, no session.
namespace box {

inline const reporting::Template& source() {
    static const auto opened = reporting::openTemplate(std::string(FIMBRIA_SOURCE_DIR) + "/templates/hsg");
    BOOST_REQUIRE(opened.value);
    return reporting::templateOf(*opened.value);
}

struct Shot {
    std::string phase;
    double minutes = -1000;  ///< since the end of injection; -1000: nobody knows
    std::string view = {};
};

inline hsg::FilmEntry film(const std::string& id, const Shot& shot) {
    hsg::FilmEntry entry;
    entry.film.id = id;
    entry.film.sopInstanceUid = "2.25." + id;
    entry.film.phase = shot.phase;
    if (shot.minutes > -999) entry.film.elapsedSeconds = shot.minutes * 60;
    entry.modality = "RF";
    entry.view = shot.view;
    return entry;
}

/// f1, f2 … in the order given.
inline hsg::FilmSet films(const std::vector<Shot>& shots) {
    hsg::FilmSet set;
    for (const auto& shot : shots) set.films.push_back(film("f" + std::to_string(set.films.size() + 1), shot));
    return set;
}

inline hsg::FilmSet usual() {
    return films({{"SCOUT", -5}, {"EARLY", -1.6}, {"FULL", -1}, {"TUBAL", -0.5}, {"SPILL", 0.2}, {"DELAY1", 16}});
}

inline hsg::hanging::Lightbox lightbox(const hsg::FilmSet& films, const std::string& counting = {}) {
    return {films, source(), counting, {}};
}

/// "f5 f6", "-" for an empty pane, "=" for one that keeps its film; with the grid before it.
inline std::string words(const hsg::hanging::Hung& hung) {
    if (!hung.isUsed) return "not used";
    std::string text = std::to_string(hung.rows) + "x" + std::to_string(hung.columns) + ":";
    for (const auto& pane : hung.panes) text += " " + (pane.keeps ? "=" : pane.filmId.value_or("-"));
    return text;
}

inline const reporting::HangingLayout& layout(const std::string& id) {
    for (const auto& one : source().layouts)
        if (one.id == id) return one;
    BOOST_FAIL("no layout " + id);
    throw 0;
}

inline std::string hung(const hsg::FilmSet& films, const std::string& layoutId, const std::string& stageId) {
    const auto* stage = layout(layoutId).stage(stageId);
    BOOST_REQUIRE_MESSAGE(stage, layoutId + " has no stage " + stageId);
    return words(hsg::hanging::hang(lightbox(films), layout(layoutId), *stage));
}

}  // namespace box
