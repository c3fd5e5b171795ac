#include "plugin/why/conclusion_grounds.h"

#include "plugin/panel/link_text.h"
#include "plugin/panel/theme.h"
#include "plugin/why/parameter_words.h"

namespace hsg {

using reporting::Conclusion;

namespace {

class Why {
    Q_DECLARE_TR_FUNCTIONS(hsg::Why)
};

QString plain(const std::string& utf8) {
    return QString::fromStdString(utf8).toHtmlEscaped();
}

QString line(const QString& html) {
    return QStringLiteral("<div>%1</div>").arg(html);
}

QString warned(const QString& html) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme::css(theme::warning), html);
}

QString ruleText(const Conclusion& conclusion, const reporting::Template& source, const Words& words) {
    QString html;
    if (const auto* one = source.conclusionClass(conclusion.conclusion)) {
        const auto kind = one->kinds.find(conclusion.kind);
        const auto& phrase = kind == one->kinds.end() ? one->phrase : kind->second;
        using Argument = reporting::PhraseCall::Argument;
        const reporting::PhraseCall call{phrase, {{"side", Argument::Kind::Label, "side." + conclusion.side}}};
        html += line(QStringLiteral("<b>%1</b>").arg(words.phrase(call).toHtmlEscaped()));
    }
    if (!conclusion.rule.empty()) {
        const QString ruled = words.label("class." + conclusion.ruleClass);
        html += line(Why::tr("Row %1 of the table “%2” gives: %3")
                         .arg(plain(conclusion.rule), plain(conclusion.table),
                              ruled.isEmpty() ? plain(conclusion.ruleClass) : ruled.toHtmlEscaped()));
    }
    if (conclusion.overrideReason)
        html += line(warned(Why::tr("Overridden by the reader: %1").arg(plain(*conclusion.overrideReason))));
    for (const auto& note : conclusion.notes) html += line(words.phrase(note).toHtmlEscaped());
    return html;
}

/// What the row and its inputs are computed from.
std::vector<std::string> conditionsOf(const Conclusion& conclusion, const reporting::Template& source) {
    std::vector<std::string> conditions;
    const auto* table = source.decisionTable(conclusion.table);
    if (!table) return conditions;
    for (const auto& input : table->inputs) conditions.push_back(input.from.text);
    for (const auto& row : table->rows) {
        if (row.rule != conclusion.rule) continue;
        conditions.push_back(row.when.text);
        for (const auto& one : row.cases) {
            conditions.push_back(one.when.text);
            conditions.push_back(one.then.conclusion.text);
        }
    }
    return conditions;
}

QString inputRow(const reporting::TraceInput& input, const Conclusion& conclusion, const ReadingSession& session,
                 const Words& words) {
    QStringList behind;
    for (const auto& ref : input.answers)
        // what is blank and matters is listed as missing
        if (session.reading().answer(ref.question, ref.side))
            behind << answerHtml(ref, session, words, conclusion.side);
    QStringList films;
    for (const auto& id : input.films)
        if (const auto* film = session.reading().film(id)) films << LinkText::toFilm(id, words.film(*film));
    if (!films.isEmpty()) behind << films.join(QStringLiteral(" &nbsp; "));
    if (input.value.empty() && behind.isEmpty()) return {};
    return QStringLiteral("<tr><td valign='top' width='27%'><b>%1</b></td><td valign='top' width='73%'>%2%3</td></tr>")
        .arg(inputName(input.input, words).toHtmlEscaped(), inputValue(input, session.source(), words).toHtmlEscaped(),
             behind.isEmpty() ? QString() : QStringLiteral("<br>") + behind.join(QStringLiteral("<br>")));
}

}  // namespace

QString conclusionHtml(const Conclusion& conclusion, const ReadingSession& session, const Words& words) {
    QString html = ruleText(conclusion, session.source(), words);
    QStringList missing;
    for (const auto& ref : conclusion.missing) {
        const QString whose =
            ref.side.empty() || ref.side == conclusion.side ? QString() : words.side(ref.side) + QLatin1Char(' ');
        missing << LinkText::toAnswer(ref, whose + words.question(ref.question));
    }
    missing.removeDuplicates();
    if (!missing.isEmpty()) html += line(Why::tr("Missing: %1").arg(listed(missing)));
    QString rows;
    for (const auto& input : conclusion.inputs) rows += inputRow(input, conclusion, session, words);
    if (!rows.isEmpty()) html += QStringLiteral("<table cellspacing='2' width='100%'>%1</table>").arg(rows);
    return html + parametersHtml(parametersOf(conditionsOf(conclusion, session.source()), session.source()), words);
}

}  // namespace hsg
