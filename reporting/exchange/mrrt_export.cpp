#include <algorithm>
#include <map>
#include <set>

#include "reporting/exchange/coding_systems.h"
#include "reporting/exchange/export_words.h"
#include "reporting/model/decimal.h"
#include "reporting/template/status.h"

namespace reporting {
namespace {

using namespace exchange;
using Kind = ExchangeNote::Kind;

/// Text and attribute values of XML that is HTML too.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

class MrrtWriter {
public:
    MrrtWriter(const Template& source, const ExportOptions& options) : t_(source), o_(options) {}

    Exported run() {
        std::string body;
        for (const Step& step : t_.steps) body += stepText(step);
        out_.text = "<!DOCTYPE html>\n<html>\n<head>\n" + head() + "</head>\n<body>\n" + body + "</body>\n</html>\n";
        rules();
        return std::move(out_);
    }

private:
    void note(Kind kind, const std::string& code, const std::string& message) {
        out_.notes.push_back({kind, 0, 0, code, message});
    }
    std::string words(const std::string& key) const { return wordsOf(t_, o_.language, key); }

    std::string title() const { return titleOf(t_, o_.language); }
    std::string identifier() const {
        const auto at = std::find(t_.languages.begin(), t_.languages.end(), o_.language);
        return exportIdentifier(t_) + "." + versionCore(t_.version) + "." +
               std::to_string(at - t_.languages.begin() + 1);
    }
    std::string head() {
        const std::string publisher = o_.publisher.empty() ? t_.id : o_.publisher;
        const std::pair<const char*, std::string> metadata[] = {{"title", title()},
                                                                {"identifier", identifier()},
                                                                {"description", title() + " " + t_.version},
                                                                {"type", "IMAGE_REPORT_TEMPLATE"},
                                                                {"language", o_.language},
                                                                {"publisher", publisher},
                                                                {"rights", "Of the publisher"},
                                                                {"license", "To be asked of the publisher"},
                                                                {"date", o_.date},
                                                                {"creator", publisher}};
        std::string text = "<title>" + escaped(title()) + "</title>\n<meta charset=\"UTF-8\"/>\n";
        for (const auto& [name, content] : metadata)
            text += std::string("<meta name=\"dcterms.") + name + "\" content=\"" + escaped(content) + "\"/>\n";
        std::string terms;
        if (const Code code = codeOf(t_, "procedure_reported"); !code.isEmpty())
            terms = "<term type=\"procedure\">" + codeText(code) + "</term>\n";
        const std::string entries = content();  // before the schemes: it uses them
        std::string schemes;
        for (const auto& [name, oid] : schemes_)
            schemes += "<coding_scheme name=\"" + escaped(name) + "\" designator=\"" + escaped(oid) + "\"/>\n";
        return text +
               "<script type=\"text/xml\">\n<template_attributes>\n<top-level-flag>true</top-level-flag>\n<status>" +
               wordOf(t_.status) + "</status>\n" +
               (schemes.empty() ? "" : "<coding_schemes>\n" + schemes + "</coding_schemes>\n") + terms +
               "<coded_content>\n" + entries + "</coded_content>\n</template_attributes>\n</script>\n";
    }

    std::string codeText(const Code& code) {
        const SchemeNames names = schemeNames(code.scheme, t_);
        schemes_[names.mrrt] = names.oid;
        return "<code meaning=\"" + escaped(code.meaning) + "\" value=\"" + escaped(code.value) + "\" scheme=\"" +
               escaped(names.mrrt) + "\"/>";
    }
    std::string entry(const std::string& id, const Code& code, const Side* side) {
        if (code.isEmpty()) return {};
        std::string text = "<entry ORIGTXT=\"" + escaped(id) + "\"><term>" + codeText(code) + "</term>";
        if (const Code laterality = side ? codeOf(t_, side->code) : Code{}; !laterality.isEmpty())
            text += "<term>" + codeText(laterality) + "</term>";
        return text + "</entry>\n";
    }
    std::vector<Asked> askedOf(const Step& step, const Side* side) const {
        std::vector<Asked> all;
        for (const std::string& id : step.questions)
            if (const Question* question = t_.question(id)) all.push_back({question, side});
        return all;
    }
    std::string content() {
        std::string text;
        for (const Step& step : t_.steps) {
            std::vector<const Side*> sides{nullptr};
            if (step.perSide) {
                sides.clear();
                for (const Side& side : t_.sides) sides.push_back(&side);
            }
            for (const Side* side : sides)
                for (const Asked& one : askedOf(step, side)) text += entries(one);
        }
        return text;
    }
    std::string entries(const Asked& one) {
        const Question& q = *one.question;
        std::string text = entry(one.id(), codeOf(t_, q.code), one.side);
        if (q.kind == QuestionKind::Choice || q.kind == QuestionKind::Choices)
            for (const std::string& option : optionIds(q))
                text += entry(one.id() + "." + option, optionCode(t_, q, option), nullptr);
        return text;
    }
    static std::vector<std::string> optionIds(const Question& q) {
        std::vector<std::string> ids;
        for (const Option& option : q.options) ids.push_back(option.id);
        if (!q.notAssessable.empty()) ids.push_back(q.notAssessable);
        return ids;
    }

    static std::string open(const std::string& id, const std::string& name, int level) {
        const std::string number = std::to_string(level);
        return "<section id=\"" + escaped(id) + "\" class=\"level" + number + "\" data-section-name=\"" +
               escaped(name) + "\" data-section-required=\"false\">\n<header class=\"level" + number + "\">" +
               escaped(name) + "</header>\n";
    }
    std::string stepText(const Step& step) {
        const std::string name = words("step." + step.id);
        std::string text = open("step." + step.id, name, 1);
        if (!step.perSide) {
            for (const Asked& one : askedOf(step, nullptr)) text += fieldText(one);
            return text + "</section>\n";
        }
        for (const Side& side : t_.sides) {
            text += open("step." + step.id + "." + side.id, words("side." + side.id), 2);
            for (const Asked& one : askedOf(step, &side)) text += fieldText(one);
            text += "</section>\n";
        }
        return text + "</section>\n";
    }

    std::string fieldText(const Asked& one) {
        const Question& q = *one.question;
        std::string label = words("question." + q.id);
        std::string text = "<p><label for=\"" + escaped(one.id()) + "\">" + escaped(label) + "</label> ";
        if (q.kind == QuestionKind::Number)
            text += numberText(one);
        else if (q.kind == QuestionKind::Text)
            text += q.lines > 1 ? "<textarea" + common(one, "TEXTAREA") + " rows=\"" + std::to_string(q.lines) +
                                      "\" cols=\"80\"></textarea>"
                                : "<input type=\"text\"" + common(one, "TEXT") + "/>";
        else
            text += listText(one);
        if (one.side == nullptr || one.side == &t_.sides.front()) tell(q);
        return text + "</p>\n";
    }
    std::string common(const Asked& one, const std::string& type) {
        const Question& q = *one.question;
        const std::string label = words("question." + q.id);
        const std::string side = one.side ? words("side." + one.side->id) : std::string();
        const std::string help = words("help." + q.id);
        const char* action = !q.required ? "NONE" : q.required.text == "yes" && !q.shownWhen ? "PROHIBIT" : "ALERT";
        std::string text = " id=\"" + escaped(one.id()) + "\" name=\"" +
                           escaped(side.empty() ? label : label + " – " + side) + "\" title=\"" +
                           escaped(help.empty() ? label : help) + "\" data-field-type=\"" + type +
                           "\" data-field-completion-action=\"" + action + "\"";
        const auto source = std::find_if(q.prefill.begin(), q.prefill.end(),
                                         [](const Prefill& prefill) { return !prefill.attribute.empty(); });
        if (source == q.prefill.end()) return text;
        return text + " data-field-merge-flag=\"true\" data-field-merge-identifier=\"" + escaped(source->attribute) +
               "\"";
    }
    std::string numberText(const Asked& one) {
        const Question& q = *one.question;
        const std::string step =
            q.decimals == 0 ? "1" : "0." + std::string(static_cast<std::size_t>(q.decimals) - 1, '0') + "1";
        const std::string unit = words("unit." + q.unit);
        std::string text = "<input type=\"number\"" + common(one, "NUMBER") + " step=\"" + step + "\"";
        if (q.min) text += " min=\"" + decimal(*q.min, q.decimals) + "\"";
        if (q.max) text += " max=\"" + decimal(*q.max, q.decimals) + "\"";
        text += " data-field-units=\"" + escaped(q.unit) + "\"/>";
        return q.unit == "1" ? text : text + " " + escaped(unit.empty() ? q.unit : unit);
    }
    std::string listText(const Asked& one) {
        const Question& q = *one.question;
        const bool several = q.kind == QuestionKind::Choices;
        std::string text = "<select" + common(one, "SELECTION_LIST") +
                           (several ? " multiple=\"multiple\" size=\"" +
                                          std::to_string(std::min<std::size_t>(q.options.size() + 1, 8)) + "\""
                                    : "") +
                           ">";
        if (!several) text += "<option value=\"\">–</option>";
        for (const std::string& id : optionIds(q))
            text += "<option id=\"" + escaped(one.id() + "." + id) + "\" value=\"" + escaped(id) + "\">" +
                    escaped(optionWords(t_, o_.language, q, id)) + "</option>";
        return text + "</select>";
    }

    void tell(const Question& q) {
        if (q.shownWhen)
            note(Kind::Dropped, "mrrt.condition",
                 "'" + q.id + "' is always asked: MRRT knows no condition (" + q.shownWhen.text + ").");
        if (q.required && q.required.text != "yes")
            note(Kind::Repaired, "mrrt.required",
                 "'" + q.id + "' is required on a condition: an alert where it is blank (" + q.required.text + ").");
        else if (q.required && q.shownWhen)
            note(Kind::Repaired, "mrrt.required",
                 "'" + q.id + "' is required only where it is asked: an alert where it is blank.");
        if (q.kind == QuestionKind::Number && !q.notAssessable.empty())
            note(Kind::Dropped, "mrrt.not-assessable",
                 "'" + q.id + "' cannot say 'not assessable': MRRT knows only a number.");
        if (q.filmRequired || q.pointRequired)
            note(Kind::Dropped, "mrrt.film", "'" + q.id + "' cannot ask for a film.");
    }
    void rules() {
        const std::pair<const char*, std::size_t> parts[] = {
            {"decision tables", t_.tables.size()},
            {"limitations", t_.limitations.size()},
            {"contradictions", t_.contradictions.size()},
            {"recommendations", t_.recommendations.size()},
            {"phrases", t_.phrases.empty() ? 0 : t_.phrases.begin()->second.size()}};
        for (const auto& [name, count] : parts)
            if (count > 0)
                note(Kind::Dropped, "mrrt.rules",
                     std::to_string(count) + " " + name + ": MRRT is a form without rules.");
    }

    const Template& t_;
    const ExportOptions& o_;
    Exported out_;
    std::map<std::string, std::string> schemes_;
};

}  // namespace

Exported exportMrrt(const Template& source, const ExportOptions& options) {
    return MrrtWriter(source, options).run();
}

}  // namespace reporting
