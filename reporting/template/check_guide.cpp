#include <algorithm>
#include <set>

#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

/// What the guide asks beside the answers themselves: normal answers, proposals, cards.
class GuideCheck {
public:
    GuideCheck(const Template& value, Problems& problems) : t_(value), problems_(problems) {
        films_ = {"before", "immediate", "drain", "delayed"};
        for (const Phase& phase : value.phases) films_.push_back(phase.id);
        for (const Card& card : value.cards) cards_.push_back(card.id);
    }

    void run() {
        std::set<std::string> used;
        for (const Question& question : t_.questions) {
            if (question.normal) checkNormal(question, *question.normal);
            for (const Prefill& prefill : question.prefill) checkPrefill(question, prefill);
            known(question.card, cards_, question.place, "card");
            used.insert(question.card);
        }
        std::set<std::string> seen;
        for (const Card& card : t_.cards) {
            if (!seen.insert(card.id).second)
                problems_.error(card.place, "template.duplicate-id", "The card '" + card.id + "' is defined twice.");
            if (!used.count(card.id))
                problems_.warning(card.place, "template.unused-card", "No question has the card '" + card.id + "'.");
        }
    }

private:
    void known(const std::string& id, const std::vector<std::string>& all, const Place& place,
               const std::string& what) {
        if (id.empty() || std::find(all.begin(), all.end(), id) != all.end()) return;
        problems_.error(place, "template.unknown-id", "There is no " + what + " '" + id + "'." + suggestion(id, all));
    }

    static std::vector<std::string> optionsOf(const Question& question) {
        std::vector<std::string> options;
        for (const Option& option : question.options) options.push_back(option.id);
        return options;
    }

    void checkNormal(const Question& question, const NormalAnswer& normal) {
        for (const std::string& code : normal.codes) known(code, optionsOf(question), normal.place, "option");
        for (const std::string& film : normal.films) known(film, films_, normal.place, "phase or group");
        if (question.kind == QuestionKind::Choice && normal.codes.size() != 1)
            problems_.error(normal.place, "template.normal", "A choice has exactly one normal answer.");
        if (normal.films.empty() && question.films.empty())
            problems_.error(normal.place, "template.normal",
                            "A normal answer rests on films: give the question 'films', or 'normal' its own.");
    }

    void checkPrefill(const Question& question, const Prefill& prefill) {
        if (prefill.isSum && question.kind != QuestionKind::Number)
            problems_.error(prefill.place, "template.prefill", "'sum' gives a number: the question must be one.");
        if (prefill.isDate && question.kind != QuestionKind::Number)
            problems_.error(prefill.place, "template.prefill", "'date' gives days: the question must be a number.");
        if (!prefill.each.empty() && question.kind != QuestionKind::Choices)
            problems_.error(prefill.place, "template.prefill",
                            "'each' proposes several: the question must be 'choices'.");
        for (const auto& [code, when] : prefill.each) known(code, optionsOf(question), prefill.place, "option");
        if (prefill.is && question.kind == QuestionKind::Text)
            problems_.error(prefill.place, "template.prefill", "'is' cannot give a text.");
    }

    const Template& t_;
    Problems& problems_;
    std::vector<std::string> films_, cards_;
};

}  // namespace

void checkGuide(const Template& value, Problems& problems) {
    GuideCheck(value, problems).run();
}

}  // namespace reporting::detail
