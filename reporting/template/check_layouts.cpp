#include <set>

#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

class LayoutCheck {
public:
    LayoutCheck(const Template& value, LayoutPlace place, Problems& problems)
        : t_(value), place_(std::move(place)), problems_(problems) {
        phases_ = {"before", "immediate", "drain", "delayed"};
        for (const Phase& phase : value.phases) phases_.push_back(phase.id);
        for (const Step& step : value.steps) steps_.push_back(step.id);
    }

    void run(const HangingLayout& layout) {
        unique(layout.selectors, "selector");
        unique(layout.stages, "stage");
        for (const auto& selector : layout.selectors) {
            for (const auto& phase : selector.phases) known(phase, phases_, "phase");
            if (selector.counting && selector.prior > 0)
                problems_.error(place_.place, "template.layout",
                                "'" + selector.id + "': the film that counts is never of an earlier examination.");
        }
        for (const auto& stage : layout.stages)
            for (const auto& step : stage.steps) known(step, steps_, "step");
    }

private:
    /// A repeated phase may carry its number ("DELAY2").
    void known(const std::string& id, const std::vector<std::string>& all, const std::string& what) {
        for (const auto& one : all)
            if (one == id) return;
        if (what == "phase" && t_.phase(id)) return;
        const std::string message = "There is no " + what + " '" + id + "'." + suggestion(id, all);
        if (place_.strict)
            problems_.error(place_.place, "template.unknown-id", message);
        else
            problems_.warning(place_.place, "template.unknown-id", message);
    }
    template <class List>
    void unique(const List& list, const std::string& what) {
        std::set<std::string> seen;
        for (const auto& item : list)
            if (!seen.insert(item.id).second)
                problems_.error(place_.place, "template.duplicate-id",
                                "The " + what + " '" + item.id + "' is defined twice.");
    }

    const Template& t_;
    LayoutPlace place_;
    Problems& problems_;
    std::vector<std::string> phases_, steps_;
};

}  // namespace

void checkLayout(const HangingLayout& layout, const Template& source, const LayoutPlace& place, Problems& problems) {
    LayoutCheck(source, place, problems).run(layout);
}

void checkLayouts(const Template& value, Problems& problems) {
    std::set<std::string> seen;
    for (const auto& layout : value.layouts) {
        const auto at = value.layoutPlaces.find(layout.id);
        const Place place = at == value.layoutPlaces.end() ? Place{"layouts.yaml", 0, 0} : at->second;
        if (!seen.insert(layout.id).second)
            problems.error(place, "template.duplicate-id", "The layout '" + layout.id + "' is defined twice.");
        checkLayout(layout, value, {place, true}, problems);
    }
}

}  // namespace reporting::detail
