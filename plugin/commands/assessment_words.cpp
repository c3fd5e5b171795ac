#include "plugin/commands/assessment_words.h"

#include <sstream>

#include "plugin/commands/assessment_json.h"
#include "reporting/compose/compose.h"

namespace hsg {
namespace {

using reporting::Template;

/// Template::label gives the key back where a language lacks the label.
std::string labelOr(const Template& source, const std::string& language, const std::string& key,
                    const std::string& otherwise) {
    const auto& words = source.label(language, key);
    return words == key ? otherwise : words;
}

class TextWriter {
public:
    TextWriter(const Template& source, const std::string& language) : x_source(source), x_language(language) {}

    std::string write(const reporting::Assessment& assessment) {
        for (const auto& item : assessment.conclusions) conclusion(item);
        if (!assessment.examLine.empty()) x_text << say({assessment.examLine, {}}) << "\n";
        for (const auto& item : assessment.limitations)
            x_text << (item.alert ? "! " : "- ") << say(item.phrase) << " [" << item.rule << "]\n";
        for (const auto& item : assessment.recommendations) x_text << "> " << say(item) << "\n";
        for (const auto& item : assessment.contradictions) contradiction(item);
        for (const auto& item : assessment.missing)
            x_text << "? " << questionWords(x_source, x_language, item) << " [" << item.question << "]\n";
        return x_text.str();
    }

private:
    std::string say(const reporting::PhraseCall& call) const { return reporting::words(x_source, x_language, call); }

    void conclusion(const reporting::Conclusion& item) {
        x_text << labelOr(x_source, x_language, "side." + item.side, item.side) << ": ";
        x_text << (item.conclusion.empty() ? "-" : item.conclusion);
        for (const auto& modifier : item.modifiers) x_text << " +" << modifier;
        if (!item.kind.empty()) x_text << " " << item.kind;
        if (!item.rule.empty()) x_text << " (" << item.rule << ")";
        const auto words = conclusionWords(x_source, x_language, item);
        if (!words.empty()) x_text << " " << words;
        x_text << "\n";
    }

    void contradiction(const reporting::Contradiction& item) {
        const bool refuses = item.severity == reporting::RuleSeverity::Refuse;
        x_text << (refuses ? "X " : item.acknowledged ? "~ " : "! ") << say(item.phrase) << " [" << item.rule << "]\n";
    }

    const Template& x_source;
    const std::string& x_language;
    std::ostringstream x_text;
};

}  // namespace

std::string questionWords(const Template& source, const std::string& language, const reporting::QuestionRef& ref) {
    const auto question = labelOr(source, language, "question." + ref.question, ref.question);
    if (ref.side.empty()) return question;
    return labelOr(source, language, "side." + ref.side, ref.side) + (language == "zh" ? ":" : ": ") + question;
}

std::string conclusionWords(const Template& source, const std::string& language,
                            const reporting::Conclusion& conclusion) {
    if (conclusion.conclusion.empty()) return {};
    auto words = labelOr(source, language, "class." + conclusion.conclusion, conclusion.conclusion);
    if (!conclusion.kind.empty())
        words += " (" + labelOr(source, language, "kind." + conclusion.kind, conclusion.kind) + ")";
    for (const auto& modifier : conclusion.modifiers)
        words += " + " + labelOr(source, language, "modifier." + modifier, modifier);
    return words;
}

std::string assessmentText(const reporting::Assessment& assessment, const Template& source,
                           const std::string& language) {
    return TextWriter(source, language).write(assessment);
}

}  // namespace hsg
