#include "plugin/guide/act_box.h"

#include <QLabel>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

#include "plugin/guide/answer_evidence.h"
#include "plugin/panel/boxes.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {

QString quiet(const QString& text) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme::css(theme::dim), text.toHtmlEscaped());
}

QString strong(const QString& text) {
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

}  // namespace

ActBox::ActBox(const PanelContext& context, const StepRef& step, const Words& words, QWidget* parent)
    : QFrame(parent), context_(context), step_(step), words_(words) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    proposed_ = part(proposedText_, accept_, theme::warning);
    connect(accept_, &QPushButton::clicked, this, &ActBox::proposalsWanted);
    normal_ = part(normalText_, setNormal_, theme::accent);
    connect(setNormal_, &QPushButton::clicked, this, &ActBox::normalWanted);
}

QWidget* ActBox::part(QLabel*& text, QPushButton*& button, const QColor& colour) {
    auto* box = new QFrame(this);
    box->setObjectName(QStringLiteral("act"));
    theme::frame(*box);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(5, 5, 5, 4);
    column->setSpacing(3);
    button = new QPushButton(box);
    button->setStyleSheet(
        QStringLiteral("QPushButton { border-color: %1; color: %1; text-align: left; padding: 3px 8px }")
            .arg(theme::css(colour)));
    column->addWidget(button);
    text = new QLabel(box);
    text->setWordWrap(true);
    text->setTextFormat(Qt::RichText);
    column->addWidget(text);
    static_cast<QVBoxLayout*>(layout())->addWidget(box);
    return box;
}

bool ActBox::hasNormal() const {
    return !offered_.answers.empty();
}

void ActBox::refresh() {
    proposals_ = context_.session.isReadOnly() ? std::vector<ReadingSession::Proposal>()
                                               : context_.session.proposals(step_.step, step_.side);
    refreshProposals();
    refreshNormal();
    setVisible(!proposed_->isHidden() || !normal_->isHidden());
}

QString ActBox::proposalLine(const ReadingSession::Proposal& proposal) const {
    const auto* question = context_.session.source().question(proposal.answer.question);
    if (!question) return {};
    return tr("%1: %2", "question: answer")
               .arg(words_.question(question->id).toHtmlEscaped(), strong(words_.answer(*question, &proposal.answer))) +
           QStringLiteral(" &nbsp;") + quiet(tr("← %1", "source of a proposal").arg(words_.source(proposal)));
}

void ActBox::refreshProposals() {
    proposed_->setVisible(!proposals_.empty());
    QString html;
    for (const auto& proposal : proposals_) html += QStringLiteral("<div>%1</div>").arg(proposalLine(proposal));
    if (proposedText_->text() != html) proposedText_->setText(html);
    accept_->setText(tr("Accept %n proposed answer(s) (Enter)", nullptr, static_cast<int>(proposals_.size())));
    QTextDocument plain;
    plain.setHtml(html);
    accept_->setAccessibleDescription(plain.toPlainText());
}

void ActBox::refreshNormal() {
    offered_ = context_.session.isReadOnly()
                   ? ReadingSession::Normal()
                   : context_.session.normalAnswers(step_.step, step_.side, filmsOnScreen(context_));
    normal_->setVisible(!offered_.answers.empty());
    QStringList listed;
    for (const auto& answer : offered_.answers)
        if (const auto* question = context_.session.source().question(answer.question))
            listed << quiet(words_.question(question->id)) + QStringLiteral(" ") +
                          words_.answer(*question, &answer).toHtmlEscaped();
    QString html = listed.join(QStringLiteral(" · "));
    QStringList kept;
    for (const auto& ref : offered_.withoutFilm) kept << words_.question(ref.question);
    if (!kept.isEmpty())
        html += QStringLiteral("<div>%1</div>")
                    .arg(quiet(tr("Stays open, its film does not exist: %1").arg(hsg::listed(kept))));
    if (normalText_->text() != html) normalText_->setText(html);
    setNormal_->setText(
        tr("Normal for what these films show: %n answer(s) (F2)", nullptr, static_cast<int>(offered_.answers.size())));
    QTextDocument plain;
    plain.setHtml(html);
    setNormal_->setAccessibleDescription(plain.toPlainText());
}

bool ActBox::acceptProposals() {
    return !proposals_.empty() && context_.session.acceptProposals(step_.step, step_.side);
}

bool ActBox::acceptNormal() {
    return !offered_.answers.empty() && context_.session.acceptNormal(offered_);
}

}  // namespace hsg
