#include "plugin/trial/trial_words.h"

#include <algorithm>

#include "plugin/panel/theme.h"
#include "reporting/model/find.h"

namespace hsg {

using reporting::Assessment;
using reporting::Conclusion;

namespace {

constexpr int most = 2;  ///< of the answers that are missing; the rest is counted

class TrialTexts {
    Q_DECLARE_TR_FUNCTIONS(hsg::Trial)
};

QString coloured(const QColor& colour, const QString& text) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme::css(colour), text);
}

QString row(const QString& name, const QString& before, const QString& after) {
    const bool differs = before != after;
    return QStringLiteral(
               "<tr><td valign='top'>%1&nbsp;&nbsp;</td><td valign='top'>%2&nbsp;&nbsp;</td>"
               "<td valign='top'>%3</td></tr>")
        .arg(coloured(theme::dim, name.toHtmlEscaped()), before,
             differs ? QStringLiteral("<b>%1</b>").arg(coloured(theme::warning, QStringLiteral("▲ ")) + after)
                     : coloured(theme::dim, QStringLiteral("=")));
}

QString limitationWords(const reporting::Limitation& limitation, const Words& words) {
    return QString::fromStdString(limitation.rule) + QStringLiteral(" · ") + words.phrase(limitation.phrase);
}

QStringList limitationsOf(const Assessment& assessment, const Words& words) {
    QStringList all;
    for (const auto& one : assessment.limitations) all << limitationWords(one, words).toHtmlEscaped();
    for (const auto& one : assessment.contradictions)
        all << (QString::fromStdString(one.rule) + QStringLiteral(" · ") + words.phrase(one.phrase)).toHtmlEscaped();
    return all;
}

QString without(const QStringList& all, const QStringList& other, const QString& sign) {
    QString html;
    for (const auto& line : all)
        if (!other.contains(line)) html += QStringLiteral("<div>%1 %2</div>").arg(sign, line);
    return html;
}

QString examLine(const Assessment& assessment, const Words& words) {
    if (assessment.examLine.id.empty()) return QStringLiteral("–");
    return words.phrase(assessment.examLine).toHtmlEscaped();
}

}  // namespace

QString conclusionWords(const Conclusion* conclusion, const Words& words) {
    if (!conclusion) return QStringLiteral("–");
    if (conclusion->conclusion.empty()) {
        QStringList missing;
        for (const auto& ref : conclusion->missing) missing << words.question(ref.question).toHtmlEscaped();
        missing.removeDuplicates();
        const auto more = static_cast<int>(missing.size()) - most;
        if (more > 0) missing = missing.mid(0, most) << TrialTexts::tr("%n more", nullptr, more);
        return missing.isEmpty() ? TrialTexts::tr("no class")
                                 : TrialTexts::tr("no class until answered: %1").arg(listed(missing));
    }
    QString html = words.conclusion(*conclusion).toHtmlEscaped();
    if (!conclusion->rule.empty())
        html += coloured(theme::dim, QStringLiteral(" (%1)").arg(QString::fromStdString(conclusion->rule)));
    for (const auto& note : conclusion->notes)
        html += coloured(theme::dim, QStringLiteral(", ") + words.phrase(note).toHtmlEscaped());
    return html;
}

QString outcomeTable(const Trial& trial, const Assessment& present, const reporting::Template& source,
                     const Words& words) {
    const auto& then = trial.assessment();
    QString rows = QStringLiteral("<tr><td></td><td><b>%1</b></td><td><b>%2</b></td></tr>")
                       .arg(TrialTexts::tr("As it is"), coloured(theme::warning, TrialTexts::tr("In the trial")));
    for (const auto& side : source.sides)
        rows += row(words.side(side.id), conclusionWords(find(present.conclusions, side.id), words),
                    conclusionWords(find(then.conclusions, side.id), words));
    rows += row(TrialTexts::tr("Examination"), examLine(present, words), examLine(then, words));
    const auto before = limitationsOf(present, words), after = limitationsOf(then, words);
    const auto number = [](std::size_t count) { return QString::number(count); };
    rows += row(TrialTexts::tr("Missing answers"), number(present.missing.size()), number(then.missing.size()));
    QString html = QStringLiteral("<table cellspacing='3' width='100%'>%1</table>").arg(rows);
    const QString changes = without(before, after, QStringLiteral("−")) + without(after, before, QStringLiteral("+"));
    html += changes.isEmpty() ? coloured(theme::dim, TrialTexts::tr("Limitations and warnings stay the same."))
                              : TrialTexts::tr("Limitations and warnings that go (−) or come (+):") + changes;
    return html;
}

QString alternativesList(const std::vector<Alternative>& alternatives, const reporting::Question& question,
                         const Words& words) {
    QString html;
    for (const auto& one : alternatives) {
        const QString given = words.answer(question, &one.answer).toHtmlEscaped();
        const QString then = conclusionWords(one.then ? &*one.then : nullptr, words);
        html += QStringLiteral("<div>%1 %2 → %3</div>")
                    .arg(one.isPresent ? QStringLiteral("●") : QStringLiteral("○"),
                         one.isPresent ? QStringLiteral("<b>%1</b>").arg(given) : given, then);
    }
    return html;
}

}  // namespace hsg
