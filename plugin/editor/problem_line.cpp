#include "plugin/editor/problem_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "plugin/editor/problem_words.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using reporting::authoring::DraftProblem;

QString ProblemLine::repairWords(const DraftProblem& problem) {
    if (problem.repair.empty()) return {};
    if (problem.repairWord.empty()) return tr("Add it");
    return tr("Use “%1”").arg(QString::fromStdString(problem.repairWord));
}

ProblemLine::ProblemLine(DraftDesk& desk, const DraftProblem& problem, QWidget* parent) : QWidget(parent) {
    const bool isError = problem.diagnostic.grade == reporting::Grade::Error;
    const auto severity = isError ? viewer::sdk::Severity::Alert : viewer::sdk::Severity::Warning;
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto* words =
        new QLabel(theme::severitySign(severity) + QLatin1Char(' ') + ProblemWords::of(problem.diagnostic), this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::severityColour(severity))));
    line->addWidget(words, 1);
    if (problem.repair.empty()) return;
    auto* repair = new QPushButton(repairWords(problem), this);
    repair->setObjectName(QStringLiteral("repair"));
    repair->setAccessibleDescription(words->text());
    line->addWidget(repair, 0, Qt::AlignTop);
    connect(repair, &QPushButton::clicked, this,
            [&desk, edits = problem.repair] { desk.apply(edits, tr("repair of a problem")); });
}

}  // namespace hsg::editor
