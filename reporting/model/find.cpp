#include "reporting/model/find.h"

#include <algorithm>

namespace reporting {
namespace {

template <class List, class Is>
auto* firstOf(const List& list, Is is) {
    const auto found = std::find_if(list.begin(), list.end(), is);
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

const Answer* find(const std::vector<Answer>& answers, const QuestionRef& ref) {
    return firstOf(answers, [&](const Answer& one) { return one.question == ref.question && one.side == ref.side; });
}

const Conclusion* find(const std::vector<Conclusion>& conclusions, const SideId& side) {
    return firstOf(conclusions, [&](const Conclusion& one) { return one.side == side; });
}

const SideConclusion* find(const std::vector<SideConclusion>& conclusions, const SideId& side) {
    return firstOf(conclusions, [&](const SideConclusion& one) { return one.side == side; });
}

}  // namespace reporting
