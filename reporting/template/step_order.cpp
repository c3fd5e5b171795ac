#include <algorithm>

#include "reporting/template/template_reader.h"

namespace reporting::detail {

void orderSteps(ReadContext& context, const YamlNode& root) {
    const YamlNode* list = root.find("steps");
    if (!list) return;
    std::vector<std::string> known, order;
    for (const Step& step : context.value.steps) known.push_back(step.id);
    for (const YamlNode& item : list->items) {
        if (std::find(known.begin(), known.end(), item.text) == known.end())
            context.problems.error(item.place, "template.unknown-id",
                                   "There is no step '" + item.text + "'." + suggestion(item.text, known));
        else if (std::find(order.begin(), order.end(), item.text) != order.end())
            context.problems.error(item.place, "template.duplicate-id",
                                   "The step '" + item.text + "' stands here twice.");
        order.push_back(item.text);
    }
    const auto rank = [&](const std::string& id) { return std::find(order.begin(), order.end(), id) - order.begin(); };
    std::stable_sort(context.value.steps.begin(), context.value.steps.end(),
                     [&](const Step& a, const Step& b) { return rank(a.id) < rank(b.id); });
    std::stable_sort(context.value.questions.begin(), context.value.questions.end(),
                     [&](const Question& a, const Question& b) { return rank(a.step) < rank(b.step); });
}

}  // namespace reporting::detail
