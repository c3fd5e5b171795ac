#include "plugin/guide/conclusion_box.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/diagram/tube_diagram.h"
#include "plugin/guide/issue_list.h"
#include "plugin/guide/why_view.h"
#include "plugin/panel/boxes.h"
#include "plugin/panel/theme.h"

namespace hsg {

using reporting::Conclusion;
using reporting::RuleSeverity;

namespace {
constexpr const char* diagramKey = "hsg/diagram";  ///< "shown" or "hidden"; empty: by the height of the window
constexpr int highWindow = 900, roomForBoth = 1250;
}  // namespace

ConclusionBox::ConclusionBox(const PanelContext& context, const Words& words, QWidget* parent)
    : QFrame(parent), context_(context), words_(words) {
    setObjectName(QStringLiteral("conclusions"));
    setAccessibleName(tr("Conclusions"));
    setStyleSheet(QStringLiteral("#conclusions { background: %1; border: 1px solid %2; border-radius: 5px; }")
                      .arg(theme::css(theme::surface), theme::css(theme::line)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(7, 5, 5, 5);
    column->setSpacing(3);
    diagram_ = new TubeDiagram(context, words, this);
    column->addWidget(diagram_);
    for (const auto& side : context.session.source().sides) buildRow(side, *column);
    exam_ = new QLabel(this);
    exam_->setWordWrap(true);
    column->addWidget(exam_);
    buildBottom(*column);
    buildDetails(*column);
}

void ConclusionBox::buildRow(const reporting::Side& side, QVBoxLayout& column) {
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    auto* tag = new QLabel(words_.side(side.id), this);
    tag->setStyleSheet(
        QStringLiteral("background: %1; color: black; font-weight: bold; border-radius: 3px; padding: 1px 6px")
            .arg(theme::css(theme::sideColour(words_.sideIndex(side.id)))));
    Row row;
    row.side = side.id;
    row.words = new QLabel(this);
    row.words->setWordWrap(true);
    row.rule = new QLabel(this);
    row.rule->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    row.why = new QPushButton(tr("Why?"), this);
    row.why->setCheckable(true);
    row.why->setStyleSheet(QStringLiteral("QPushButton { padding: 0px 7px }"));
    row.why->setAccessibleName(tr("Why, %1").arg(words_.side(side.id)));
    line->addWidget(tag, 0, Qt::AlignVCenter);
    line->addWidget(row.words, 1);
    line->addWidget(row.rule, 0, Qt::AlignVCenter);
    line->addWidget(row.why, 0, Qt::AlignVCenter);
    column.addLayout(line);
    rows_.push_back(row);
}

void ConclusionBox::buildBottom(QVBoxLayout& column) {
    firstRefusal_ = new QPushButton(this);
    firstRefusal_->setStyleSheet(
        QStringLiteral("QPushButton { color: %1; border-color: %1; text-align: left }").arg(theme::css(theme::alert)));
    connect(firstRefusal_, &QPushButton::clicked, this, &ConclusionBox::showIssues);
    column.addWidget(firstRefusal_);
    counts_ = new QPushButton(this);
    counts_->setCheckable(true);
    counts_->setStyleSheet(QStringLiteral("text-align: left"));
    drawing_ = new QPushButton(tr("Drawing"), this);
    drawing_->setCheckable(true);
    drawing_->setAccessibleName(tr("Drawing of the tubes"));
    connect(drawing_, &QPushButton::clicked, this, &ConclusionBox::toggleDiagram);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(4);
    bottom->addWidget(counts_, 1);
    bottom->addWidget(drawing_);
    trial_ = new QPushButton(tr("What if?"), this);
    trial_->setAccessibleName(tr("What if? Change answers on trial"));
    connect(trial_, &QPushButton::clicked, this, [this] { context_.navigation.tryAnswer({}); });
    bottom->addWidget(trial_);
    column.addLayout(bottom);
    showDiagram(wantsDiagram());
}

void ConclusionBox::buildDetails(QVBoxLayout& column) {
    details_ = theme::scrollColumn(this);
    auto* content = new QWidget(details_);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 4, 0);
    content->setObjectName(QStringLiteral("hsgDetails"));
    content->setStyleSheet(QStringLiteral("#hsgDetails { background: %1 }").arg(theme::css(theme::surface)));
    for (auto& row : rows_) {
        row.view = new WhyView(context_, row.side, words_, content);
        row.view->hide();
        rows->addWidget(row.view);
        connect(row.why, &QPushButton::clicked, this, [this, view = row.view, why = row.why] { open(view, why); });
    }
    issues_ = new IssueList(context_, words_, content);
    issues_->hide();
    rows->addWidget(issues_);
    rows->addStretch(1);
    connect(counts_, &QPushButton::clicked, this, [this] { open(issues_, counts_); });
    details_->setWidget(content);
    details_->hide();
    details_->setMinimumHeight(170);
    details_->setMaximumHeight(260);
    column.addWidget(details_);
}

bool ConclusionBox::wantsDiagram() const {
    const auto chosen = context_.host.settings().value(diagramKey).value_or("");
    return chosen.empty() ? window()->height() >= highWindow : chosen == "shown";
}

void ConclusionBox::showDiagram(bool shown) {
    drawing_->setChecked(shown);
    diagram_->setVisible(shown);
    if (shown) diagram_->refresh();
}

void ConclusionBox::toggleDiagram() {
    const bool shown = diagram_->isHidden();
    context_.host.settings().setValue(diagramKey, shown ? "shown" : "hidden");
    if (shown && window()->height() < roomForBoth && !details_->isHidden()) {
        for (auto& row : rows_) row.why->setChecked(false);
        counts_->setChecked(false);
        details_->hide();
    }
    showDiagram(shown);
    if (shown) diagram_->focusFirst();
}

/// The window has its height only when it is shown.
bool ConclusionBox::event(QEvent* event) {
    if (event->type() == QEvent::Show)
        showDiagram(wantsDiagram() && (details_->isHidden() || window()->height() >= roomForBoth));
    return QFrame::event(event);
}

/// One detail at a time: the form keeps its room.
void ConclusionBox::open(QWidget* detail, QPushButton* by) {
    const bool opens = detail->isHidden() || details_->isHidden();
    for (auto& row : rows_) {
        row.view->setVisible(opens && row.view == detail);
        row.why->setChecked(opens && row.why == by);
    }
    issues_->setVisible(opens && issues_ == detail);
    counts_->setChecked(opens && counts_ == by);
    details_->setVisible(opens);
    // one detail at a time where the window has no room for two: the form keeps its own
    showDiagram(wantsDiagram() && (!opens || window()->height() >= roomForBoth));
}

void ConclusionBox::showIssues() {
    if (issues_->isHidden() || details_->isHidden()) open(issues_, counts_);
    counts_->setFocus(Qt::OtherFocusReason);
}

void ConclusionBox::refresh() {
    const auto& assessment = context_.session.assessment();
    if (!diagram_->isHidden()) diagram_->refresh();
    for (const auto& row : rows_) {
        const auto found = std::find_if(assessment.conclusions.begin(), assessment.conclusions.end(),
                                        [&](const auto& one) { return one.side == row.side; });
        refreshRow(row, found == assessment.conclusions.end() ? nullptr : &*found);
    }
    const QString exam = assessment.examLine.id.empty() ? QString() : words_.phrase(assessment.examLine);
    exam_->setText(exam.isEmpty() ? QString() : QStringLiteral("<b>%1</b>").arg(exam.toHtmlEscaped()));
    exam_->setVisible(!exam.isEmpty());
    issues_->refresh();
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
        QString html =
            QStringLiteral("<b style='color:%1'>%2</b>")
                .arg(theme::css(isOpen ? theme::warning : theme::text), words_.conclusion(*conclusion).toHtmlEscaped());
        const auto mark = [&](const QString& words) {
            html += QStringLiteral(" <span style='color:%1'>▲ %2</span>").arg(theme::css(theme::warning), words);
        };
        if (conclusion->provisional) mark(tr("provisional"));
        if (conclusion->overrideReason)
            mark(tr("overridden, rule: %1").arg(QString::fromStdString(conclusion->ruleClass)));
        row.words->setText(html);
        row.rule->setText(QString::fromStdString(conclusion->rule));
    }
    row.words->setAccessibleName(words_.side(row.side));
    row.why->setEnabled(conclusion != nullptr);
    if (conclusion) row.view->refresh(*conclusion);
}

void ConclusionBox::refreshCounts() {
    const auto& assessment = context_.session.assessment();
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
    const int missing = static_cast<int>(assessment.missing.size() + assessment.missingEvidence.size());
    counts << (missing > 0 ? QStringLiteral("● ") + tr("%n missing", nullptr, missing)
                           : QStringLiteral("✓ ") + tr("nothing missing"));
    if (!assessment.limitations.empty())
        counts << tr("%n limitation(s)", nullptr, static_cast<int>(assessment.limitations.size()));
    counts_->setText(counts.join(QStringLiteral("   ")));
    counts_->setAccessibleName(tr("What is open: %1").arg(listed(counts)));
    firstRefusal_->setVisible(first != nullptr);
    if (!first) return;
    const QString words = QString::fromStdString(first->rule) + QStringLiteral(" · ") + words_.phrase(first->phrase);
    firstRefusal_->setText(QStringLiteral("✖ ") +
                           firstRefusal_->fontMetrics().elidedText(words, Qt::ElideRight, std::max(120, width() - 60)));
    firstRefusal_->setToolTip(words);
    firstRefusal_->setAccessibleName(words);
}

}  // namespace hsg
