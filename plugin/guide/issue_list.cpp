#include "plugin/guide/issue_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/row_button.h"
#include "plugin/panel/theme.h"
#include "plugin/why/ground_view.h"

namespace hsg {

using reporting::Contradiction;
using reporting::RuleSeverity;

IssueList::IssueList(const PanelContext& context, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), words_(words) {
    rows_ = new QVBoxLayout(this);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(1);
}

void IssueList::refresh() {
    const auto& now = context_.session.assessment();
    const auto& acknowledged = context_.session.reading().acknowledgements;
    const bool isReadOnly = context_.session.isReadOnly();
    const auto blanks = optionalBlanks(context_.session);
    const bool isSame = isBuilt_ && now.contradictions == shown_.contradictions && now.missing == shown_.missing &&
                        now.missingEvidence == shown_.missingEvidence && blanks == blanks_ &&
                        now.limitations == shown_.limitations && now.recommendations == shown_.recommendations &&
                        acknowledged == acknowledged_ && isReadOnly == shownReadOnly_;
    if (isSame) return;
    shown_ = now;
    blanks_ = blanks;
    acknowledged_ = acknowledged;
    shownReadOnly_ = isReadOnly;
    isBuilt_ = true;
    rebuild();
}

void IssueList::rebuild() {
    while (auto* item = rows_->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();  // the click that settled a warning comes from one of them
        }
        delete item;
    }
    for (const auto severity : {RuleSeverity::Refuse, RuleSeverity::Warn})
        for (const auto& contradiction : shown_.contradictions)
            if (contradiction.severity == severity) addContradiction(contradiction);
    addMissing();
    if (!shown_.limitations.empty()) addHeading(tr("Limitations"));
    for (const auto& limitation : shown_.limitations) addLimitation(limitation);
    if (!shown_.recommendations.empty()) addHeading(tr("Next step"));
    for (const auto& advice : shown_.recommendations)
        addReasoned({QStringLiteral("→"), theme::accent, words_.phrase(advice)}, {{}, advice.id, {}, {}});
    addBlanks();
    if (rows_->count() == 0) addHeading(tr("Nothing is open."));
    orderTabs();
}

/// New widgets join the end of the window's focus chain; here Tab leads from the counts into the list.
void IssueList::orderTabs() {
    QWidget* before = this;
    const auto follow = [&before](QWidget* next) {
        setTabOrder(before, next);
        before = next;
    };
    for (int i = 0; i < rows_->count(); ++i) {
        auto* row = rows_->itemAt(i)->widget();
        if (!row) continue;
        follow(row);
        for (auto* part : row->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) follow(part);
    }
}

void IssueList::addHeading(const QString& text) {
    auto* heading = new QLabel(text, this);
    heading->setStyleSheet(
        QStringLiteral("color: %1; padding: 4px 4px 0 4px; font-weight: bold").arg(theme::css(theme::dim)));
    rows_->addWidget(heading);
}

void IssueList::addRow(const Line& line, const std::vector<reporting::QuestionRef>& answers) {
    auto* row = new RowButton(line.sign, line.colour, line.words, this);
    if (answers.empty()) row->setCursor(Qt::ArrowCursor);
    connect(row, &QAbstractButton::clicked, this, [this, answers] {
        if (!answers.empty()) context_.navigation.goToQuestion(answers.front());
    });
    rows_->addWidget(row);
}

/// The line goes to its answer, as always; "Why?" beside it opens the reasons below.
void IssueList::addReasoned(const Line& line, const Ground& ground) {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto* words = new RowButton(line.sign, line.colour, line.words, head);
    connect(words, &QAbstractButton::clicked, this, [this, answers = ground.answers] {
        if (!answers.empty()) context_.navigation.goToQuestion(answers.front());
    });
    auto* why = new QPushButton(tr("Why?"), head);
    why->setCheckable(true);
    why->setStyleSheet(QStringLiteral("QPushButton { padding: 0px 6px }"));
    why->setAccessibleName(tr("Why? %1").arg(line.words));
    row->addWidget(words, 1);
    row->addWidget(why, 0, Qt::AlignTop);
    rows_->addWidget(head);
    auto* reasons = new GroundView(context_, words_, this);
    reasons->setContentsMargins(26, 0, 4, 4);
    rows_->addWidget(reasons);
    const auto key = ground.rule + "/" + ground.phrase + "/" + ground.side;
    const auto open = [this, reasons, ground, why, key](bool shown) {
        if (shown) reasons->show(ground);
        reasons->setVisible(shown);
        why->setChecked(shown);
        if (shown) why_ = key;
        if (!shown && why_ == key) why_.clear();
    };
    connect(why, &QPushButton::clicked, this, open);
    open(key == why_);
}

void IssueList::addContradiction(const Contradiction& contradiction) {
    const bool refuses = contradiction.severity == RuleSeverity::Refuse;
    const Ground ground{contradiction.rule, contradiction.phrase.id, contradiction.side, contradiction.answers};
    const QString words =
        QString::fromStdString(contradiction.rule) + QStringLiteral(" · ") + words_.phrase(contradiction.phrase);
    if (contradiction.acknowledged) {
        const auto same = std::find_if(acknowledged_.begin(), acknowledged_.end(), [&](const auto& one) {
            return one.rule == contradiction.rule && one.side == contradiction.side;
        });
        const QString reason = same == acknowledged_.end() ? QString() : QString::fromStdString(same->reason);
        addReasoned({QStringLiteral("✓"), theme::dim,
                     reason.isEmpty() ? tr("%1 – seen").arg(words) : tr("%1 – seen: %2").arg(words, reason)},
                    ground);
        return;
    }
    addReasoned({refuses ? QStringLiteral("✖") : QStringLiteral("▲"), refuses ? theme::alert : theme::warning,
                 refuses ? tr("%1 – stops the signature").arg(words) : words},
                ground);
    if (!refuses && !shownReadOnly_) addAcknowledgement(contradiction);
}

bool IssueList::needsReason(const std::string& rule) const {
    const auto& rules = context_.session.source().contradictions;
    return std::any_of(rules.begin(), rules.end(),
                       [&](const auto& one) { return one.statement.id == rule && one.reasonRequired; });
}

void IssueList::addAcknowledgement(const Contradiction& contradiction) {
    const bool required = needsReason(contradiction.rule);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(26, 0, 4, 4);
    auto* reason = new QLineEdit(line);
    reason->setPlaceholderText(required ? tr("Reason (required)") : tr("Reason (may stay empty)"));
    reason->setAccessibleName(tr("Reason for %1").arg(QString::fromStdString(contradiction.rule)));
    auto* seen = new QPushButton(tr("Seen"), line);
    seen->setAccessibleName(tr("Settle warning %1").arg(QString::fromStdString(contradiction.rule)));
    seen->setEnabled(!required);
    row->addWidget(reason, 1);
    row->addWidget(seen);
    connect(reason, &QLineEdit::textChanged, seen,
            [seen, required](const QString& text) { seen->setEnabled(!required || !text.trimmed().isEmpty()); });
    connect(reason, &QLineEdit::returnPressed, seen, [seen] { seen->click(); });
    connect(seen, &QPushButton::clicked, this, [this, reason, rule = contradiction.rule, side = contradiction.side] {
        context_.session.acknowledge(rule, side, reason->text().trimmed().toStdString());
    });
    rows_->addWidget(line);
}

void IssueList::addMissing() {
    if (!shown_.missing.empty()) addHeading(tr("Not yet answered"));
    for (const auto& ref : shown_.missing) addRow({QStringLiteral("●"), theme::warning, words_.asked(ref)}, {ref});
    if (!shown_.missingEvidence.empty()) addHeading(tr("To be shown on a film"));
    for (const auto& missing : shown_.missingEvidence)
        addRow({QStringLiteral("▣"), theme::warning, words_.missing(missing)}, {missing.answer});
}

/// What need not be answered and was not: a line a step, so that nobody passes it unseen.
void IssueList::addBlanks() {
    if (blanks_.empty()) return;
    addHeading(tr("Optional, not answered"));
    const auto& source = context_.session.source();
    for (auto first = blanks_.begin(); first != blanks_.end();) {
        const auto step = stepAsking(source, *first);
        const auto end =
            std::find_if(first, blanks_.end(), [&](const auto& ref) { return stepAsking(source, ref) != step; });
        QStringList names;
        for (auto one = first; one != end; ++one) names << words_.question(one->question);
        addRow({QStringLiteral("○"), theme::dim,
                tr("%1: %2", "step: questions").arg(step ? words_.step(*step) : QString(), listed(names))},
               {*first});
        first = end;
    }
}

void IssueList::addLimitation(const reporting::Limitation& limitation) {
    addReasoned(
        {limitation.alert ? QStringLiteral("✖") : QStringLiteral("·"), limitation.alert ? theme::alert : theme::dim,
         QString::fromStdString(limitation.rule) + QStringLiteral(" · ") + words_.phrase(limitation.phrase)},
        {limitation.rule, limitation.phrase.id, limitation.side, limitation.answers});
}

}  // namespace hsg
