#include "plugin/editor/phrase_sample.h"

#include <algorithm>
#include <functional>

#include "reporting/compose/compose.h"
#include "reporting/template/icu_text.h"

namespace hsg::editor {

using reporting::ArgumentDef;
using reporting::PhraseCall;
using reporting::PhraseDef;
using reporting::Template;

namespace {

using Take = std::function<void(const PhraseDef&)>;

void sections(const std::vector<reporting::SectionDef>& all, const Take& take) {
    for (const auto& section : all) {
        for (const auto& sentence : section.sentences) take(sentence.phrase);
        for (const auto* lines : {&section.lead, &section.cavity})
            for (const auto& line : *lines) take(line.phrase);
        sections(section.sections, take);
    }
}

/// The phrase and those that its lists say.
void withItems(const PhraseDef& use, const Take& take) {
    take(use);
    for (const auto& argument : use.arguments)
        for (const auto& item : argument.items) withItems(item.phrase, take);
}

/// Every place where the template says a phrase with arguments.
void uses(const Template& source, const Take& taken) {
    const Take take = [&](const PhraseDef& use) { withItems(use, taken); };
    for (const auto* list : {&source.examLine, &source.sideLine, &source.lineFrame, &source.notes,
                             &source.recommendations, &source.limitations})
        for (const auto& statement : *list) take(statement.phrase);
    for (const auto& rule : source.contradictions) take(rule.statement.phrase);
    sections(source.sections, take);
    for (const auto& table : source.tables)
        for (const auto& row : table.rows)
            for (const auto& one : row.cases)
                for (const auto& note : one.then.notes) take(note);
}

std::string labelOf(const Template& source, const std::string& expression) {
    if (expression == "side" || expression == "other")
        return source.sides.empty() ? "" : "side." + source.sides.front().id;
    const auto id = expression.substr(expression.rfind('.') + 1);
    if (const auto* question = source.question(id); question && !question->options.empty())
        return "option." + id + "." + question->options.front().id;
    if ((id == "conclusion" || id == "rule_class") && !source.classes.empty())
        return "class." + source.classes.front().id;
    if (id == "grade") return "grade." + source.interval.valid;
    return {};
}

PhraseCall callOf(const Template& source, const PhraseDef& use);

PhraseCall::Argument sampleOf(const Template& source, const ArgumentDef& argument) {
    PhraseCall::Argument sample{argument.name, argument.kind, {}};
    switch (argument.kind) {
        case PhraseCall::Argument::Kind::Number:
            sample.value = "12";
            break;
        case PhraseCall::Argument::Kind::Duration:
            sample.value = "16";
            break;
        case PhraseCall::Argument::Kind::Phrase:
            sample.value = argument.literal;
            break;
        case PhraseCall::Argument::Kind::Label:
            sample.value = labelOf(source, argument.value.text);
            break;
        case PhraseCall::Argument::Kind::List:
            sample.value = argument.literal;
            for (const auto& item : argument.items) sample.items.push_back(callOf(source, item.phrase));
            break;
        case PhraseCall::Argument::Kind::Text:
            break;
    }
    if (!sample.value.empty()) return sample;
    return {argument.name, PhraseCall::Argument::Kind::Text, "…"};
}

PhraseCall callOf(const Template& source, const PhraseDef& use) {
    PhraseCall call{use.id, {}};
    for (const auto& argument : use.arguments) call.arguments.push_back(sampleOf(source, argument));
    return call;
}

}  // namespace

std::set<std::string> argumentsOf(const std::string& pattern) {
    std::string problem;
    return reporting::detail::argumentNames(pattern, problem);
}

QString phraseSample(const Template& source, const std::string& language, const std::string& phrase) {
    const auto patterns = source.phrases.find(language);
    if (patterns == source.phrases.end()) return {};
    const auto pattern = patterns->second.find(phrase);
    if (pattern == patterns->second.end()) return {};
    PhraseCall call{phrase, {}};
    uses(source, [&](const PhraseDef& use) {
        if (use.id == phrase && call.arguments.empty()) call = callOf(source, use);
    });
    for (const auto& name : argumentsOf(pattern->second)) {
        const bool isGiven = std::any_of(call.arguments.begin(), call.arguments.end(),
                                         [&](const auto& argument) { return argument.name == name; });
        if (isGiven) continue;
        const bool isSide = name == "side" && !source.sides.empty();
        call.arguments.push_back({name, isSide ? PhraseCall::Argument::Kind::Label : PhraseCall::Argument::Kind::Text,
                                  isSide ? "side." + source.sides.front().id : "…"});
    }
    return QString::fromStdString(reporting::words(source, language, call));
}

}  // namespace hsg::editor
