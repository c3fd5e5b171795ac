#include "reporting/documents/text/text.h"

#include "reporting/documents/text/rings.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents {
namespace {

// Lines of prose: what belongs together in one paragraph, each free text by itself.
std::string paragraph(const Report& report, const Section& section, const std::string& language) {
    const auto separator = word(report, language, "sentence.separator");
    std::string all;
    for (const auto& sentence : section.sentences) {
        const auto text = said(sentence.text, language);
        if (!all.empty()) all += isFreeText(sentence) ? "\n" : separator;
        all += text;
    }
    return all;
}

std::string numbered(const Section& section, const std::string& language) {
    std::string all;
    int number = 0;
    for (const auto& sentence : section.sentences)
        all += std::to_string(++number) + ". " + said(sentence.text, language) + "\n";
    return all;
}

// Answers that no sentence says.
std::string answerLines(const Report& report, const Section& section, const std::string& language) {
    std::string all;
    for (const auto& finding : section.findings)
        all += filled(word(report, language, "colon"),
                      {{"label", said(finding.label, language)}, {"value", said(finding.valueLabel, language)}}) +
               "\n";
    return all;
}

bool isNumbered(const Section& section) {
    return section.id == "impression";
}

void body(const Report& report, const Section& section, const std::string& language, std::string& out) {
    if (isNumbered(section)) {
        out += numbered(section, language);
    } else if (!section.sentences.empty()) {
        out += paragraph(report, section, language) + "\n";
    } else {
        out += answerLines(report, section, language);
    }
    for (const auto& inner : section.sections) {
        if (inner.saidTogether) continue;
        out += said(inner.title, language) + "\n";
        body(report, inner, language, out);
    }
}

std::size_t columns(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) count += byte >= 0xE0 ? 2 : 1;
    }
    return count;
}

std::string underlined(const std::string& title, char line) {
    return title + "\n" + std::string(columns(title), line) + "\n";
}

std::string header(const Report& report, const std::string& language) {
    std::string out = underlined(said(report.title, language), '=') + statusWords(report, language) + "\n\n";
    for (const auto& row : headerRows(report, language))
        out += filled(word(report, language, "colon"), {{"label", row.label}, {"value", row.value}}) + "\n";
    return out + "\n";
}

std::string footer(const Report& report, const std::string& language) {
    std::string out;
    if (!report.keyImages.empty()) {
        out += underlined(word(report, language, "key_images"), '-');
        for (const auto& image : report.keyImages) {
            out += said(image.caption, language) + "\n";
            for (const auto& line : placeLines(image, language)) out += "  " + line + "\n";
        }
        out += "\n";
    }
    if (!report.provenance.empty()) {
        out += underlined(word(report, language, "provenance"), '-');
        for (const auto& line : report.provenance) out += said(line.text, language) + "\n";
        out += "\n";
    }
    return out + statusWords(report, language) + "\n";
}

}  // namespace

Result<Document> encodeText(const Report& report, const EncodeContext& context) {
    const auto& language = context.language;
    std::string out = header(report, language);
    for (const auto& section : report.sections) {
        out += underlined(said(section.title, language), '-');
        if (isNumbered(section) && report.examLine) out += said(report.examLine->text, language) + "\n";
        body(report, section, language, out);
        out += "\n";
    }
    out += footer(report, language);
    return Document{"text", language, "text/plain; charset=utf-8", "report-" + language + ".txt", out};
}

std::string sectionText(const Report& report, const std::string& section, const std::string& language) {
    std::string out;
    if (const auto* found = findSection(report.sections, section)) body(report, *found, language, out);
    return out;
}

}  // namespace reporting::documents
