#include "plugin/readers/consensus_page.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/boxes.h"
#include "plugin/panel/report_desk.h"
#include "plugin/panel/theme.h"
#include "plugin/session/edits.h"
#include "plugin/session/identifiers.h"
#include "plugin/session/person_words.h"
#include "plugin/session/reader_edits.h"
#include "plugin/trial/trial.h"

namespace hsg {

using reporting::Answer;
using reporting::QuestionRef;

namespace {

QString classWords(const std::vector<reporting::SideConclusion>& all, const reporting::SideId& side,
                   const Words& words) {
    for (const auto& one : all)
        if (one.side == side) return words.conclusion(one);
    return QStringLiteral("–");
}

}  // namespace

ConsensusPage::ConsensusPage(const PanelContext& context, QWidget* parent)
    : CoverPage(tr("Consensus of two readings"), parent),
      context_(context),
      words_(context.session.source(), context.host.settings()) {
    build();
    connect(&context.session, &ReadingSession::changed, this, &ConsensusPage::refresh);
    refresh();
}

void ConsensusPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    head_ = new QLabel(this);
    head_->setWordWrap(true);
    auto* leave = new QPushButton(tr("Back to the guide (Esc)"), this);
    connect(leave, &QPushButton::clicked, this, &ConsensusPage::closed);
    row->addWidget(head_, 1);
    row->addWidget(leave, 0, Qt::AlignTop);
    column->addLayout(row);
    scroll_ = theme::scrollColumn(this);
    column->addWidget(scroll_, 1);
}

/// The reader who signs is the first reader: the reading was his until now.
void ConsensusPage::begin() {
    const auto& session = context_.session;
    const auto profile = context_.desk.profile().value_or(reporting::Profile{"", tr("First reader").toStdString(), ""});
    const auto first = edits::submission(session.reading(), session.assessment(), session.source(), profile,
                                         dicomDateTime(context_.now()));
    context_.session.apply(
        {"consensus", [first](const reporting::Reading& reading) { return edits::beginConsensus(reading, first); }});
}

void ConsensusPage::refresh() {
    const auto& session = context_.session;
    const auto& reading = session.reading();
    if (reading.blinded.empty()) return emit closed();
    const int place = scroll_->verticalScrollBar()->value();
    auto* content = new QWidget(scroll_);
    theme::onGround(*content);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 4, 0);
    rows->setSpacing(6);
    addClasses(*rows);
    if (reading.blinded.size() == 1) {
        head_->setText(
            tr("<b>Consensus.</b> Both readings are kept as they are. Answers that agree stay; each that differs is "
               "decided here."));
        auto* start = new QPushButton(tr("Begin the consensus"), content);
        connect(start, &QPushButton::clicked, this, &ConsensusPage::begin);
        start->setEnabled(!session.isReadOnly());
        rows->addWidget(start);
    } else {
        const auto open = disagreements(reading, session.evaluation(), session.source());
        const auto undecided = std::count_if(open.begin(), open.end(), [&](const Disagreement& one) {
            const auto* question = session.source().question(one.ref.question);
            return !reading.answer(one.ref.question, one.ref.side) &&
                   session.evaluation().isRequired(*question, one.ref.side);
        });
        head_->setText(undecided > 0
                           ? tr("<b>Consensus.</b> %n answer(s) to be decided.", nullptr, static_cast<int>(undecided))
                           : tr("<b>Consensus.</b> Every answer that differed is decided."));
        for (const auto& one : open) addRow(*rows, one);
    }
    rows->addStretch(1);
    const bool hadKeys = isAncestorOf(focusWidget());
    if (auto* before = scroll_->takeWidget()) before->deleteLater();  // the click may come from it
    scroll_->setWidget(content);
    scroll_->verticalScrollBar()->setValue(place);
    if (hadKeys || tookKeys_) setFocus(Qt::OtherFocusReason);
}

void ConsensusPage::addClasses(QVBoxLayout& rows) {
    const auto& session = context_.session;
    const auto& blinded = session.reading().blinded;
    const bool isDecided = blinded.size() > 1;
    const auto present = conclusionsOf(session.assessment());
    const QString first = isDecided ? personWords(blinded[0].readerName) : tr("This reading");
    QString html = QStringLiteral("<tr><td></td><td><b>%1</b>&nbsp;&nbsp;</td><td><b>%2</b>&nbsp;&nbsp;</td>%3</tr>")
                       .arg(first.toHtmlEscaped(), personWords(blinded.back().readerName).toHtmlEscaped(),
                            isDecided ? QStringLiteral("<td><b>%1</b></td>").arg(tr("Consensus")) : QString());
    for (const auto& side : session.source().sides) {
        const auto a = classWords(isDecided ? blinded[0].conclusions : present, side.id, words_);
        const auto b = classWords(blinded.back().conclusions, side.id, words_);
        QString now = QStringLiteral("<td>%1</td>").arg(classWords(present, side.id, words_).toHtmlEscaped());
        html += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3%4&nbsp;&nbsp;</td>%5</tr>")
                    .arg(words_.side(side.id), a.toHtmlEscaped(), a == b ? QString() : QStringLiteral("▲ "),
                         b.toHtmlEscaped(), isDecided ? now : QString());
    }
    auto* table = new QLabel(QStringLiteral("<table cellspacing='2'>%1</table>").arg(html));
    table->setAccessibleName(tr("Classes of both readers"));
    table->setWordWrap(true);
    table->setStyleSheet(
        QStringLiteral("background: %1; padding: 5px; border-radius: 4px").arg(theme::css(theme::surface)));
    rows.addWidget(table);
}

void ConsensusPage::addRow(QVBoxLayout& rows, const Disagreement& one) {
    const auto& session = context_.session;
    const auto* now = session.reading().answer(one.ref.question, one.ref.side);
    auto* frame = new QFrame;
    frame->setObjectName(QStringLiteral("consensusRow"));
    frame->setStyleSheet(
        QStringLiteral("#consensusRow { background: %1; border-radius: 4px; border-left: 4px solid %2 }")
            .arg(theme::css(theme::surface), theme::css(now ? theme::good : theme::warning)));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(10, 4, 6, 5);
    column->setSpacing(3);
    const QString side = one.ref.side.empty() ? QString() : words_.side(one.ref.side) + QStringLiteral(" · ");
    const QString name = side + words_.question(one.ref.question);
    column->addWidget(new QLabel(now ? name
                                     : QStringLiteral("%1 <span style='color:%2'>●</span>")
                                           .arg(name.toHtmlEscaped(), theme::css(theme::warning)),
                                 frame));
    addChoices(*frame, *column, one);
    rows.addWidget(frame);
}

void ConsensusPage::addChoices(QWidget& frame, QVBoxLayout& column, const Disagreement& one) {
    const auto& session = context_.session;
    const auto* question = session.source().question(one.ref.question);
    const auto* now = session.reading().answer(one.ref.question, one.ref.side);
    const auto& blinded = session.reading().blinded;
    const QString side = one.ref.side.empty() ? QString() : words_.side(one.ref.side) + QStringLiteral(" · ");
    const QString name = side + words_.question(one.ref.question);
    const Answer* given[] = {one.first, one.second};
    for (std::size_t i = 0; i < 2; ++i) {
        const QString who = personWords(blinded[i].readerName);
        const QString said = given[i] ? words_.answer(*question, given[i]) : tr("not answered");
        auto* button = new QPushButton(tr("%1: %2", "reader: answer").arg(who, said), &frame);
        button->setStyleSheet(QStringLiteral("text-align: left"));
        button->setCheckable(true);
        button->setChecked(now && saysTheSame(now, given[i]));
        button->setEnabled(!session.isReadOnly());
        button->setAccessibleName(tr("%1: take the answer of %2: %3").arg(name, who, said));
        const auto answer = given[i] ? std::optional(*given[i]) : std::nullopt;
        connect(button, &QPushButton::clicked, this,
                [this, ref = one.ref, answer] { take(ref, answer ? &*answer : nullptr); });
        column.addWidget(button);
    }
    auto* other = new QPushButton(tr("Otherwise …"), &frame);
    other->setAccessibleName(tr("%1: another answer, in the form").arg(name));
    connect(other, &QPushButton::clicked, this, [this, ref = one.ref] {
        emit closed();
        context_.navigation.goToQuestion(ref);
    });
    column.addWidget(other, 0, Qt::AlignLeft);
}

/// The answer comes with its evidence; the reader of the consensus gives it.
void ConsensusPage::take(const QuestionRef& ref, const Answer* answer) {
    tookKeys_ = true;
    if (answer)
        context_.session.apply(
            {"consensus:" + ref.question + ":" + ref.side,
             [given = *answer](const reporting::Reading& reading) { return edits::setAnswer(reading, given); }});
    else
        context_.session.clearAnswer(ref.question, ref.side);
    tookKeys_ = false;
}

/// To the first that is not decided.
void ConsensusPage::focusInEvent(QFocusEvent*) {
    const auto rows = scroll_->widget() ? scroll_->widget()->findChildren<QPushButton*>() : QList<QPushButton*>();
    for (int i = 0; i + 1 < rows.size(); ++i)
        if (rows[i]->isCheckable() && rows[i + 1]->isCheckable() && !rows[i]->isChecked() &&
            !rows[i + 1]->isChecked()) {
            rows[i]->setFocus(Qt::OtherFocusReason);
            return scroll_->ensureWidgetVisible(rows[i]);
        }
    if (!rows.isEmpty()) rows.front()->setFocus(Qt::OtherFocusReason);
}

}  // namespace hsg
