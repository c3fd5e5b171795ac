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
    TextWriter(const Template& source, const std::string& language) : source_(source), language_(language) {}

    std::string write(const reporting::Assessment& assessment) {
        for (const auto& item : assessment.conclusions) conclusion(item);
        if (!assessment.examLine.id.empty()) text_ << say(assessment.examLine) << "\n";
        for (const auto& item : assessment.limitations)
            text_ << (item.alert ? "! " : "- ") << say(item.phrase) << " [" << item.rule << "]\n";
        for (const auto& item : assessment.recommendations) text_ << "> " << say(item) << "\n";
        for (const auto& item : assessment.contradictions) contradiction(item);
        for (const auto& item : assessment.missing)
            text_ << "? " << questionWords(source_, language_, item) << " [" << item.question << "]\n";
        for (const auto& item : assessment.missingEvidence) {
            const bool point = item.what == reporting::MissingEvidence::What::Point;
            text_ << "@ " << questionWords(source_, language_, item.answer) << " [" << item.answer.question
                  << (point ? " point]\n" : " film]\n");
        }
        return text_.str();
    }

private:
    std::string say(const reporting::PhraseCall& call) const { return reporting::words(source_, language_, call); }

    void conclusion(const reporting::Conclusion& item) {
        text_ << labelOr(source_, language_, "side." + item.side, item.side) << ": ";
        text_ << (item.conclusion.empty() ? "-" : item.conclusion);
        for (const auto& modifier : item.modifiers) text_ << " +" << modifier;
        if (!item.kind.empty()) text_ << " " << item.kind;
        if (!item.rule.empty()) text_ << " (" << item.rule << ")";
        const auto words = conclusionWords(source_, language_, item);
        if (!words.empty()) text_ << " " << words;
        text_ << "\n";
    }

    void contradiction(const reporting::Contradiction& item) {
        const bool refuses = item.severity == reporting::RuleSeverity::Refuse;
        text_ << (refuses ? "X " : item.acknowledged ? "~ " : "! ") << say(item.phrase) << " [" << item.rule << "]\n";
    }

    const Template& source_;
    const std::string& language_;
    std::ostringstream text_;
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
