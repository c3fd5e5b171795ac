#include "reporting/template/template.h"

#include <algorithm>

namespace reporting {
namespace {

template <class List, class Id>
auto* findById(const List& list, const Id& id) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
    return it == list.end() ? nullptr : &*it;
}

}  // namespace

const Option* Question::option(const std::string& optionId) const {
    return findById(options, optionId);
}
const Question* Template::question(const std::string& questionId) const {
    return findById(questions, questionId);
}
const Step* Template::step(const std::string& stepId) const {
    return findById(steps, stepId);
}
const DecisionTable* Template::decisionTable(const std::string& tableId) const {
    return findById(tables, tableId);
}
const ConclusionClass* Template::conclusionClass(const std::string& classId) const {
    return findById(classes, classId);
}
const Parameter* Template::parameter(const std::string& parameterId) const {
    return findById(parameters, parameterId);
}

const Phase* Template::phase(const std::string& filmPhase) const {
    if (const Phase* exact = findById(phases, filmPhase)) return exact;
    const std::size_t digits = filmPhase.find_last_not_of("0123456789");
    if (digits == std::string::npos || digits + 1 == filmPhase.size()) return nullptr;
    const Phase* numbered = findById(phases, filmPhase.substr(0, digits + 1));
    return numbered && numbered->repeats ? numbered : nullptr;
}

const std::string& Template::label(const std::string& language, const std::string& key) const {
    auto words = labels.find(language);  // a language that the template lacks altogether: its first one stands in
    if (words == labels.end() && !languages.empty()) words = labels.find(languages.front());
    if (words == labels.end()) return key;
    const auto label = words->second.find(key);
    return label == words->second.end() ? key : label->second;
}

}  // namespace reporting
