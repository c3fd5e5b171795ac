#include "reporting/exchange/folder_writer.h"

#include <algorithm>

#include "reporting/exchange/code_book.h"
#include "reporting/exchange/kept_sections.h"
#include "reporting/exchange/names.h"
#include "reporting/exchange/yaml_text.h"
#include "reporting/model/decimal.h"

namespace reporting::exchange {
namespace {

using Kind = ExchangeNote::Kind;

constexpr std::size_t maxOptions = 63;

std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string numberText(double value, int decimals) {
    return decimal(value, decimals);
}

class FolderWriter {
public:
    FolderWriter(const MrrtDocument& document, const std::string& name, MrrtImport& into)
        : d_(document),
          out_(into),
          title_(cut(d_.title.empty() ? name : d_.title, 200)),
          codes_(names_, out_.id = names_.take(lowered(d_.title.empty() ? name : title_), "template"), title_),
          sections_(document, into.notes) {}

    void run() {
        chooseLanguage();
        if (sections_.isRefused(out_.notes)) return;
        common();
        fixedCodes();
        for (const int index : sections_.all()) nameSection(index);
        for (const int index : sections_.all()) section(index);
        std::string report;
        for (const int index : sections_.all())
            if (sections_.parentOf(index) < 0) report += reportSection(index, 1);
        out_.files["report.yaml"] = "sections:\n" + report;
        out_.files["template.yaml"] = head();
        out_.files["codes.yaml"] = codes_.text();
        out_.files[language_ + "/labels.yaml"] = labels_;
        out_.files[language_ + "/phrases.yaml"] = phrases_;
        if (!contradictions_.empty()) out_.files["rules/contradictions.yaml"] = "contradictions:\n" + contradictions_;
    }

private:
    void note(Kind kind, int line, const std::string& code, const std::string& message, int column = 0) {
        out_.notes.push_back({kind, line, column, code, message});
    }
    void label(const std::string& key, const std::string& words) {
        labels_ += key + ": " + quoted(cut(words.empty() ? "–" : words, 500)) + "\n";
    }
    void phrase(const std::string& id, const std::string& pattern) { phrases_ += id + ": " + quoted(pattern) + "\n"; }

    void chooseLanguage() {
        language_ = d_.language;
        for (std::size_t i = 0; i < language_.size() && language_[i] != '-'; ++i) language_[i] = lowered(language_)[i];
        if (!language_.empty() && isLanguageTag(language_)) return;
        note(Kind::Repaired, 0, "mrrt.language",
             d_.language.empty() ? "The file does not say its language; English is assumed."
                                 : "'" + cut(d_.language, 40) + "' is no language tag; English is assumed.");
        language_ = "en";
    }

    const MrrtField& field(int index) const { return d_.fields[static_cast<std::size_t>(index)]; }

    void common() {
        phrase("title.report", asPattern(title_));
        label("phase.FILM", language_ == "zh" ? "影像" : "Film");
    }

    // codes

    void fixedCodes() {
        codes_.add("document_title", {"18748-4", "LN", "Diagnostic imaging study"});
        if (d_.terms.empty()) return;
        int number = 0;
        for (const Code& term : d_.terms) codes_.add("term_" + std::to_string(++number), term);
    }
    // template.yaml

    std::string head() const {
        std::string text = "# Imported from an MRRT file. What it said about itself:\n";
        for (const auto& [name, content] : d_.metadata) {
            const std::string line = quoted(cut(name, 60) + ": " + cut(content, 400));
            text += "#   " + line.substr(1, line.size() - 2) + "\n";
        }
        text += "id: " + out_.id + "\nversion: 1.0.0\nstatus: DRAFT\nlanguages: [" + quoted(language_) +
                "]\ntitle: title.report\nphases:\n  - {id: FILM, group: immediate}\nreasons: []\n";
        return text;
    }

    // sections

    std::string titleOf(int index) const {
        const MrrtSection& one = sections_.at(index);
        const std::string own = trimmed(one.title);
        return own.empty() ? title_ : own;
    }
    void nameSection(int index) {
        const std::string title = titleOf(index);
        const std::string id = names_.take(lowered(cut(title, 60)), "section");
        ids_[index] = id;
        label("section." + id, title);
        headings_[index] = codes_.take("heading_" + id, sections_.at(index).codes, title);
    }
    void section(int index) {
        std::string questions;
        std::vector<std::string> asked;
        for (const MrrtSection::Part& part : sections_.at(index).parts) {
            if (part.field < 0) {
                const std::string id = names_.take("words_" + ids_[index], "words");
                phrase("say." + id, asPattern(cut(part.words, 2000)));
                sentences_[index] += "      - {phrase: say." + id + "}\n";
                continue;
            }
            const std::string id = questionId(field(part.field));
            asked.push_back(id);
            questions += question(field(part.field), id, index);
        }
        if (asked.empty()) return;
        const int up = sections_.parentOf(index);
        label("step." + ids_[index], (up >= 0 ? titleOf(up) + ": " : "") + titleOf(index));
        const std::string number = std::to_string(1000 + ++steps_).substr(1);
        out_.files["questions/" + number + "_" + ids_[index] + ".yaml"] =
            "step: " + ids_[index] + "\nquestions:\n" + questions;
        stepOf_[index] = ids_[index];
        if (sections_.at(index).required) requireOne(index, asked);
    }
    void requireOne(int index, const std::vector<std::string>& asked) {
        std::string when;
        for (const std::string& id : asked) when += (when.empty() ? "" : " and ") + ("blank(" + id + ")");
        if (when.size() > 4000 || asked.size() > 60) {
            note(Kind::Dropped, sections_.at(index).line, "mrrt.section-required",
                 "The section is required but has too many fields for one rule.");
            return;
        }
        const std::string id = "need_" + ids_[index];
        phrase("k." + id, asPattern(titleOf(index)) + ": –");
        contradictions_ += "  - {id: " + id + ", severity: refuse, when: " + quoted(when) + ", phrase: k." + id +
                           ", from: [" + asked.front() + "]}\n";
        note(Kind::Taken, sections_.at(index).line, "mrrt.section-required",
             "The section '" + cut(titleOf(index), 60) + "' is required: signing is refused while all of it is blank.");
    }

    // fields

    std::string questionId(const MrrtField& one) {
        return names_.take(!one.id.empty() && one.options.size() != 1 ? one.id
                           : !one.name.empty()                        ? one.name
                                                                      : one.id,
                           "q");
    }
    static std::string trimmed(std::string words) {
        while (!words.empty() && (words.back() == ':' || words.back() == ' ' || words.back() == '=')) words.pop_back();
        return words;
    }
    std::string labelOf(const MrrtField& one, int index) const {
        // "of", "at": no name for a question if there is a better one
        const std::string before = one.before.size() < 4 && !one.title.empty() ? "" : one.before;
        for (const std::string& words : {one.label, before, one.title, one.name})
            if (const std::string plain = trimmed(words); !plain.empty()) return plain;
        return titleOf(index);
    }
    std::string question(const MrrtField& one, const std::string& id, int index) {
        static const char* const kinds[] = {"text", "number", "choice", "choices"};
        const bool tooMany = one.options.size() > maxOptions;
        if (tooMany)
            note(Kind::Repaired, one.line, "mrrt.options", "A list of more than 63 options became a free text.",
                 one.column);
        const MrrtField::Kind kind = tooMany ? MrrtField::Kind::Text : one.kind;
        const std::string words = labelOf(one, index);
        label("question." + id, words);
        std::string help = one.title != words ? one.title : "";
        help += (help.empty() || one.hint.empty() ? "" : " ") + one.hint;
        if (!help.empty()) label("help." + id, help);
        std::string text = "  - id: " + id + "\n    kind: " + kinds[static_cast<int>(kind)] +
                           "\n    code: " + codes_.take("q_" + id, one.codes, words) + "\n";
        if (one.completion == MrrtField::Completion::Prohibit) text += "    required: yes\n";
        if (one.completion == MrrtField::Completion::Alert) alert(id, words);
        if (kind == MrrtField::Kind::Text) text += "    lines: " + std::to_string(one.lines) + "\n";
        if (kind == MrrtField::Kind::Number) text += numberKeys(one);
        if (kind == MrrtField::Kind::Choice || kind == MrrtField::Kind::Choices) text += optionKeys(one, id);
        text += merge(one);
        sentence(one, id, index, kind);
        note(Kind::Taken, one.line, "mrrt.field",
             "'" + cut(words, 60) + "' as " + kinds[static_cast<int>(kind)] + " " + id +
                 (one.options.empty() ? "" : " with " + std::to_string(one.options.size()) + " options") + ".",
             one.column);
        return text;
    }
    void alert(const std::string& id, const std::string& words) {
        phrase("k.alert_" + id, asPattern(words) + ": –");
        contradictions_ += "  - {id: alert_" + id + ", severity: warn, when: \"blank(" + id + ")\", phrase: k.alert_" +
                           id + ", from: [" + id + "]}\n";
    }
    std::string numberKeys(const MrrtField& one) {
        std::string words = one.unit.empty() ? leadingUnit(one.after) : one.unit;
        const std::string unit = unitOf(words);
        if (!words.empty() && unit != words)
            note(Kind::Repaired, one.line, "mrrt.unit",
                 "The unit '" + cut(words, 40) + "' is kept as " + unit + " (UCUM).", one.column);
        std::string text = "    unit: " + quoted(unit) + "\n";
        if (one.min) text += "    min: " + numberText(*one.min, one.decimals) + "\n";
        if (one.max) text += "    max: " + numberText(*one.max, one.decimals) + "\n";
        return text + "    decimals: " + std::to_string(one.decimals) + "\n    notAssessable: none\n";
    }
    std::string optionKeys(const MrrtField& one, const std::string& id) {
        Names own;
        std::string text = "    notAssessable: none\n    options:\n";
        for (const MrrtOption& option : one.options) {
            const std::string words = option.label.empty() ? option.value : option.label;
            const std::string optionId = own.take(option.value.empty() ? words : option.value, "o");
            label("option." + id + "." + optionId, words.empty() ? optionId : words);
            text += "      - {id: " + optionId + ", code: " +
                    codes_.take("o_" + id + "_" + optionId, option.codes, words.empty() ? optionId : words) + "}\n";
        }
        return text;
    }
    std::string merge(const MrrtField& one) {
        if (one.merge.empty()) return {};
        const std::string attribute =
            one.kind == MrrtField::Kind::Text ? attributeOf(lowered(one.merge)) : std::string();
        if (!attribute.empty()) {
            note(Kind::Repaired, one.line, "mrrt.merge",
                 "The merge field '" + cut(one.merge, 60) + "' is proposed from " + attribute + " of the study.",
                 one.column);
            return "    prefill: [{attribute: " + attribute + "}]\n";
        }
        note(Kind::Dropped, one.line, "mrrt.merge",
             "No attribute of a study is known for the merge field '" + cut(one.merge, 60) + "'.", one.column);
        return {};
    }
    void sentence(const MrrtField& one, const std::string& id, int index, MrrtField::Kind kind) {
        static const char* const functions[] = {"text", "number", "label", "label"};
        std::string before = one.before;
        const bool needsWords = kind == MrrtField::Kind::Number || kind == MrrtField::Kind::Choices;
        if (before.empty() && one.after.empty() && needsWords) before = trimmed(labelOf(one, index)) + ":";
        std::string after = one.after;
        if (kind == MrrtField::Kind::Number && leadingUnit(after).empty() && !one.unit.empty())
            after = one.unit + (after.empty() ? "" : " " + after);
        const bool glued = after.empty() || std::string_view(".,;:)").find(after[0]) != std::string_view::npos;
        phrase("say." + id, asPattern(cut(before, 1000)) + (before.empty() ? "" : " ") + "{value}" +
                                (glued ? "" : " ") + asPattern(cut(after, 1000)));
        sentences_[index] += "      - {phrase: say." + id + ", when: \"answered(" + id +
                             ")\", args: {value: " + functions[static_cast<int>(kind)] + "(" + id + ")}, from: [" + id +
                             "]}\n";
    }

    // report.yaml

    std::string reportSection(int index, int depth) {
        const std::string pad(static_cast<std::size_t>(depth) * 2, ' ');
        std::string text = pad + "- id: " + ids_[index] + "\n" + pad + "  heading: " + headings_[index] + "\n";
        if (stepOf_.count(index)) text += pad + "  findings: [" + stepOf_[index] + "]\n";
        if (!sentences_[index].empty()) text += pad + "  sentences:\n" + indented(sentences_[index], pad + "    ");
        std::string inner;
        for (const int other : sections_.all())
            if (sections_.parentOf(other) == index) inner += reportSection(other, depth + 2);
        return text + (inner.empty() ? "" : pad + "  sections:\n" + inner);
    }
    static std::string indented(const std::string& lines, const std::string& pad) {
        std::string text;
        for (std::size_t at = 0; at < lines.size();) {
            const std::size_t end = lines.find('\n', at);
            text += pad + lines.substr(at + 6, end - at - 5);
            at = end + 1;
        }
        return text;
    }

    const MrrtDocument& d_;
    MrrtImport& out_;
    Names names_;
    const std::string title_;
    CodeBook codes_;
    KeptSections sections_;
    std::string language_, labels_, phrases_, contradictions_;
    std::map<int, std::string> ids_, headings_, sentences_, stepOf_;
    int steps_ = 0;
};

}  // namespace

void writeFolder(const MrrtDocument& document, const std::string& name, MrrtImport& into) {
    FolderWriter(document, name, into).run();
}

}  // namespace reporting::exchange
