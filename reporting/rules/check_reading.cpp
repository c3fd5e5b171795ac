#include <algorithm>
#include <set>

#include "reporting/rules/state.h"
#include "reporting/template/yaml_tree.h"

namespace reporting {
namespace detail {
namespace {

class ReadingCheck {
public:
    ReadingCheck(const CompiledTemplate& compiled, const Reading& reading) : t_(*compiled.source), r_(reading) {}

    std::vector<Error> run() {
        for (const Answer& answer : r_.answers) check(answer);
        for (const Film& film : r_.films)
            if (!film.phase.empty() && !t_.phase(film.phase))
                add("reading.phase", "The template has no phase '" + film.phase + "'.", film.id);
        for (const ClockMark& mark : r_.marks)
            if (!contains(t_.marks, mark.id))
                add("reading.mark", "The template has no clock mark '" + mark.id + "'.", mark.id);
        for (const Override& one : r_.overrides) {
            if (!t_.conclusionClass(one.conclusion))
                add("reading.override", "The template has no class '" + one.conclusion + "'.", one.side);
            if (!isSide(one.side)) add("reading.side", "The template has no side '" + one.side + "'.", one.side);
        }
        std::set<std::string> rules;
        for (const ContradictionRule& rule : t_.contradictions) rules.insert(rule.statement.id);
        for (const Acknowledgement& one : r_.acknowledgements)
            if (!rules.count(one.rule)) add("reading.rule", "The template has no rule '" + one.rule + "'.", one.rule);
        return std::move(errors_);
    }

private:
    static bool contains(const std::vector<std::string>& list, const std::string& id) {
        return std::find(list.begin(), list.end(), id) != list.end();
    }
    bool isSide(const SideId& side) const {
        return std::any_of(t_.sides.begin(), t_.sides.end(), [&](const Side& one) { return one.id == side; });
    }
    void add(const std::string& code, const std::string& message, const std::string& where) {
        errors_.push_back({code, message, where});
    }
    void check(const Answer& answer) {
        const std::string where = answer.side.empty() ? answer.question : answer.side + "." + answer.question;
        const Question* question = t_.question(answer.question);
        if (!question) {
            std::vector<std::string> ids;
            for (const Question& one : t_.questions) ids.push_back(one.id);
            return add("reading.question",
                       "The template has no question '" + answer.question + "'." + suggestion(answer.question, ids),
                       where);
        }
        if (question->perSide && !isSide(answer.side))
            return add("reading.side", "The question is asked once a side; the answer names none of them.", where);
        if (!question->perSide && !answer.side.empty())
            return add("reading.side", "The question belongs to the whole examination; the answer names a side.",
                       where);
        if (!fits(t_, *question, answer))
            return add("reading.value", "The value is none that the question allows.", where);
        const Choice* choice = std::get_if<Choice>(&answer.value);
        const bool notAssessable =
            choice && choice->code == question->notAssessable && !question->notAssessable.empty();
        if (!answer.reason.empty() && (!notAssessable || !contains(t_.reasons, answer.reason)))
            add("reading.reason",
                notAssessable ? "The template has no reason '" + answer.reason + "'."
                              : "Only 'not assessable' has a reason.",
                where);
    }

    const Template& t_;
    const Reading& r_;
    std::vector<Error> errors_;
};

}  // namespace
}  // namespace detail

std::vector<Error> checkReading(const CompiledTemplate& compiled, const Reading& reading) {
    return detail::ReadingCheck(compiled, reading).run();
}

}  // namespace reporting
