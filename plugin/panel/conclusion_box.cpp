#include "plugin/panel/conclusion_box.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/issue_list.h"
#include "plugin/panel/theme.h"
#include "plugin/panel/why_view.h"

namespace hsg {

using reporting::Conclusion;
using reporting::RuleSeverity;

ConclusionBox::ConclusionBox(const PanelContext& context, const Words& words, QWidget* parent)
    : QFrame(parent), x_context(context), x_words(words) {
    setObjectName(QStringLiteral("conclusions"));
    setAccessibleName(tr("Conclusions"));
    setStyleSheet(QStringLiteral("#conclusions { background: %1; border: 1px solid %2; border-radius: 5px; }")
                      .arg(theme::css(theme::surface), theme::css(theme::line)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(7, 5, 5, 5);
    column->setSpacing(3);
    for (const auto& side : context.session.source().sides) buildRow(side, *column);
    x_exam = new QLabel(this);
    x_exam->setWordWrap(true);
    column->addWidget(x_exam);
    buildDetails(*column);
}

void ConclusionBox::buildRow(const reporting::Side& side, QVBoxLayout& column) {
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    auto* tag = new QLabel(x_words.side(side.id), this);
    tag->setStyleSheet(
        QStringLiteral("background: %1; color: black; font-weight: bold; border-radius: 3px; padding: 1px 6px")
            .arg(theme::css(theme::sideColour(x_words.sideIndex(side.id)))));
    Row row;
    row.side = side.id;
    row.words = new QLabel(this);
    row.words->setWordWrap(true);
    row.rule = new QLabel(this);
    row.rule->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    row.why = new QPushButton(tr("Why?"), this);
    row.why->setCheckable(true);
    row.why->setStyleSheet(QStringLiteral("QPushButton { padding: 0px 7px }"));
    row.why->setAccessibleName(tr("Why, %1").arg(x_words.side(side.id)));
    line->addWidget(tag, 0, Qt::AlignVCenter);
    line->addWidget(row.words, 1);
    line->addWidget(row.rule, 0, Qt::AlignVCenter);
    line->addWidget(row.why, 0, Qt::AlignVCenter);
    column.addLayout(line);
    x_rows.push_back(row);
}

void ConclusionBox::buildDetails(QVBoxLayout& column) {
    x_firstRefusal = new QPushButton(this);
    x_firstRefusal->setStyleSheet(
        QStringLiteral("QPushButton { color: %1; border-color: %1; text-align: left }").arg(theme::css(theme::alert)));
    connect(x_firstRefusal, &QPushButton::clicked, this, &ConclusionBox::showIssues);
    column.addWidget(x_firstRefusal);
    x_counts = new QPushButton(this);
    x_counts->setCheckable(true);
    x_counts->setStyleSheet(QStringLiteral("text-align: left"));
    column.addWidget(x_counts);
    x_details = new QScrollArea(this);
    x_details->setWidgetResizable(true);
    x_details->setFocusPolicy(Qt::NoFocus);
    x_details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(x_details);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 4, 0);
    content->setObjectName(QStringLiteral("hsgDetails"));
    content->setStyleSheet(QStringLiteral("#hsgDetails { background: %1 }").arg(theme::css(theme::surface)));
    for (auto& row : x_rows) {
        row.view = new WhyView(x_context, row.side, x_words, content);
        row.view->hide();
        rows->addWidget(row.view);
        connect(row.why, &QPushButton::clicked, this, [this, view = row.view, why = row.why] { open(view, why); });
    }
    x_issues = new IssueList(x_context, x_words, content);
    x_issues->hide();
    rows->addWidget(x_issues);
    rows->addStretch(1);
    connect(x_counts, &QPushButton::clicked, this, [this] { open(x_issues, x_counts); });
    x_details->setWidget(content);
    x_details->hide();
    x_details->setMinimumHeight(170);
    x_details->setMaximumHeight(260);
    column.addWidget(x_details);
}

/// One detail at a time: the form keeps its room.
void ConclusionBox::open(QWidget* detail, QPushButton* by) {
    const bool opens = detail->isHidden() || x_details->isHidden();
    for (auto& row : x_rows) {
        row.view->setVisible(opens && row.view == detail);
        row.why->setChecked(opens && row.why == by);
    }
    x_issues->setVisible(opens && x_issues == detail);
    x_counts->setChecked(opens && x_counts == by);
    x_details->setVisible(opens);
}

void ConclusionBox::showIssues() {
    if (x_issues->isHidden() || x_details->isHidden()) open(x_issues, x_counts);
    x_counts->setFocus(Qt::OtherFocusReason);
}

void ConclusionBox::refresh() {
    const auto& assessment = x_context.session.assessment();
    for (const auto& row : x_rows) {
        const auto found = std::find_if(assessment.conclusions.begin(), assessment.conclusions.end(),
                                        [&](const auto& one) { return one.side == row.side; });
        refreshRow(row, found == assessment.conclusions.end() ? nullptr : &*found);
    }
    const QString exam = assessment.examLine.empty() ? QString() : x_words.phrase({assessment.examLine, {}});
    x_exam->setText(exam.isEmpty() ? QString() : QStringLiteral("<b>%1</b>").arg(exam.toHtmlEscaped()));
    x_exam->setVisible(!exam.isEmpty());
    x_issues->refresh();
    refreshCounts();
}

void ConclusionBox::refreshRow(const Row& row, const Conclusion* conclusion) {
    if (!conclusion || conclusion->conclusion.empty()) {
        const int missing = conclusion ? static_cast<int>(conclusion->missing.size()) : 0;
        const QString open =
            missing > 0 ? tr("no class yet: %n answer(s) missing", nullptr, missing) : tr("no class yet");
        row.words->setText(QStringLiteral("<span style='color:%1'>%2</span>").arg(theme::css(theme::dim), open));
        row.rule->clear();
    } else {
        const bool isOpen = !conclusion->kind.empty();
        QString html = QStringLiteral("<b style='color:%1'>%2</b>")
                           .arg(theme::css(isOpen ? theme::warning : theme::text),
                                x_words.conclusion(*conclusion).toHtmlEscaped());
        const auto mark = [&](const QString& words) {
            html += QStringLiteral(" <span style='color:%1'>▲ %2</span>").arg(theme::css(theme::warning), words);
        };
        if (conclusion->provisional) mark(tr("provisional"));
        if (conclusion->overrideReason)
            mark(tr("overridden, rule: %1").arg(QString::fromStdString(conclusion->ruleClass)));
        row.words->setText(html);
        row.rule->setText(QString::fromStdString(conclusion->rule));
    }
    row.words->setAccessibleName(x_words.side(row.side));
    row.why->setEnabled(conclusion != nullptr);
    if (conclusion) row.view->refresh(*conclusion);
}

void ConclusionBox::refreshCounts() {
    const auto& assessment = x_context.session.assessment();
    int refusals = 0, warnings = 0;
    const reporting::Contradiction* first = nullptr;
    for (const auto& one : assessment.contradictions) {
        if (one.severity == RuleSeverity::Refuse) {
            ++refusals;
            if (!first) first = &one;
        } else if (!one.acknowledged) {
            ++warnings;
        }
    }
    QStringList counts;
    if (refusals > 0) counts << QStringLiteral("✖ ") + tr("%n contradiction(s)", nullptr, refusals);
    if (warnings > 0) counts << QStringLiteral("▲ ") + tr("%n warning(s)", nullptr, warnings);
    const int missing = static_cast<int>(assessment.missing.size());
    counts << (missing > 0 ? QStringLiteral("● ") + tr("%n missing", nullptr, missing)
                           : QStringLiteral("✓ ") + tr("nothing missing"));
    if (!assessment.limitations.empty())
        counts << tr("%n limitation(s)", nullptr, static_cast<int>(assessment.limitations.size()));
    x_counts->setText(counts.join(QStringLiteral("   ")));
    x_counts->setAccessibleName(tr("What is open: %1").arg(counts.join(QStringLiteral(", "))));
    x_firstRefusal->setVisible(first != nullptr);
    if (!first) return;
    const QString words = QString::fromStdString(first->rule) + QStringLiteral(" · ") + x_words.phrase(first->phrase);
    x_firstRefusal->setText(QStringLiteral("✖ ") + x_firstRefusal->fontMetrics().elidedText(
                                                       words, Qt::ElideRight, std::max(120, width() - 60)));
    x_firstRefusal->setToolTip(words);
    x_firstRefusal->setAccessibleName(words);
}

}  // namespace hsg
