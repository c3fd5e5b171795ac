#include "plugin/prior/prior_box.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/panel/boxes.h"
#include "plugin/panel/link_text.h"
#include "plugin/panel/theme.h"
#include "plugin/prior/prior_examination.h"
#include "plugin/prior/prior_table.h"
#include "plugin/session/person_words.h"

namespace hsg {

using reporting::PriorExamination;

namespace {

QString line(const QString& html) {
    return QStringLiteral("<div>%1</div>").arg(html);
}

/// In the language of the window, else in the first that it was said in.
QString in(const std::map<std::string, std::string>& texts, const std::string& language) {
    const auto found = texts.find(language);
    if (found != texts.end()) return QString::fromStdString(found->second);
    return texts.empty() ? QString() : QString::fromStdString(texts.begin()->second);
}

}  // namespace

PriorBox::PriorBox(const PanelContext& context, const Words& words, PriorDesk& desk, QWidget* parent)
    : QFrame(parent), context_(context), words_(words), desk_(desk) {
    setObjectName(QStringLiteral("priorBox"));
    theme::frame(*this);
    setAccessibleName(tr("Earlier examination"));
    build();
    connect(&context.session, &ReadingSession::changed, this, &PriorBox::refresh);
    connect(&desk, &PriorDesk::changed, this, &PriorBox::refresh);
    refresh();
}

void PriorBox::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 2, 4, 2);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    head_ = new QPushButton(this);
    head_->setFlat(true);
    head_->setCheckable(true);
    head_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(head_, &QPushButton::clicked, this, &PriorBox::refresh);
    hang_ = new QPushButton(tr("Films beside"), this);
    hang_->setAccessibleName(tr("Hang the films of the earlier examination beside the present ones"));
    connect(hang_, &QPushButton::clicked, this, &PriorBox::hangWanted);
    row->addWidget(head_, 1);
    row->addWidget(hang_);
    column->addLayout(row);
    table_ = new LinkText(context_.navigation, this);
    column->addWidget(table_);
    text_ = new LinkText(context_.navigation, this);
    column->addWidget(text_);
    auto* answers = new QHBoxLayout;
    yes_ = new QPushButton(tr("Same patient"), this);
    no_ = new QPushButton(tr("Another patient"), this);
    connect(yes_, &QPushButton::clicked, this, [this] { desk_.decide(true); });
    connect(no_, &QPushButton::clicked, this, [this] { desk_.decide(false); });
    answers->addWidget(yes_);
    answers->addWidget(no_);
    column->addLayout(answers);
}

QString PriorBox::summary(const PriorExamination& prior) const {
    QStringList parts{tr("Earlier HSG %1").arg(prior.date.empty() ? tr("(no date)") : dateWords(prior.date))};
    if (!prior.contrastClass.empty()) parts << words_.contrast(prior.contrastClass);
    const auto changed = static_cast<int>(changedAnswers(context_.session.reading(), context_.session.source()).size());
    if (changed > 0) parts << QStringLiteral("▲ ") + tr("%n answer(s) changed", nullptr, changed);
    if (prior.reportUid.empty()) parts << tr("not read here");
    return parts.join(QStringLiteral(" · "));
}

QString PriorBox::details(const PriorExamination& prior) const {
    QString html;
    if (!prior.signedBy.empty()) html += line(tr("Signed by %1").arg(personWords(prior.signedBy).toHtmlEscaped()));
    if (prior.identity == "confirmed")
        html += line(tr("Taken for the same patient by the reader: the headers differ."));
    if (const auto exam = in(prior.examLine, words_.language()); !exam.isEmpty())
        html += line(QStringLiteral("<b>%1</b>").arg(exam.toHtmlEscaped()));
    const auto& session = context_.session;
    for (const auto& one : changedAnswers(session.reading(), session.source())) {
        const auto* question = session.source().question(one.ref.question);
        const auto* now = session.reading().answer(one.ref.question, one.ref.side);
        const QString side = one.ref.side.empty() ? QString() : words_.side(one.ref.side) + QLatin1Char(' ');
        html += line(LinkText::toAnswer(
            one.ref, tr("%1: %2 → %3", "question: then → now")
                         .arg(side + words_.question(one.ref.question), words_.answer(*question, &one.before),
                              words_.answer(*question, now))));
    }
    return html;
}

/// The table for those who hear it.
QString PriorBox::spoken() const {
    QStringList rows;
    for (const auto& row : priorRows(context_.session, words_))
        rows << tr("%1: then %2, now %3", "side or contrast residue").arg(row.head, row.then, row.now);
    return rows.join(tr(". "));
}

QString PriorBox::table(const PriorExamination& prior) const {
    const auto rows = priorRows(context_.session, words_);
    if (rows.empty()) return {};
    const QString cell = QStringLiteral("<td style='padding-right: 10px'>%1</td>");
    const QString dim = QStringLiteral("<span style='color:%1'>%2</span>");
    const auto head = [&](const QString& words) { return cell.arg(dim.arg(theme::css(theme::dim), words)); };
    QString html =
        QStringLiteral("<tr>%1%2%3</tr>")
            .arg(cell.arg(QString()), head(prior.date.empty() ? tr("Then") : dateWords(prior.date)), head(tr("Now")));
    for (const auto& row : rows) {
        QString now = row.answer ? LinkText::toAnswer(*row.answer, row.now) : row.now.toHtmlEscaped();
        if (row.isOther) now = dim.arg(theme::css(theme::warning), QStringLiteral("▲ ")) + now;
        html += QStringLiteral("<tr>%1%2%3</tr>")
                    .arg(head(row.head.toHtmlEscaped()), cell.arg(row.then.toHtmlEscaped()), cell.arg(now));
    }
    return QStringLiteral("<table cellspacing='0'>%1</table>").arg(html);
}

/// Both headers, as the reader has to compare them.
QString PriorBox::question(const FoundPrior& found) const {
    const auto header = [](const std::string& name, const std::string& id, const std::string& issuer,
                           const std::string& birth) {
        QStringList parts{personWords(name), QString::fromStdString(id + " " + issuer).trimmed(), dateWords(birth)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · ")).toHtmlEscaped();
    };
    const auto& then = found.patient;
    const auto& here = found.present;
    return line(tr("An earlier report may be of this patient. Its header:")) +
           line(QStringLiteral("<b>%1</b>").arg(header(then.name, then.id, then.issuer, then.birthDate))) +
           line(tr("Here: %1").arg(header(here.name, here.id, here.issuer, here.birthDate)));
}

void PriorBox::refresh() {
    const auto& prior = context_.session.reading().prior;
    const auto waiting = desk_.waiting();
    const bool isAsked = !prior && waiting && !context_.session.isReadOnly();
    setVisible(prior || isAsked);
    yes_->setVisible(isAsked);
    no_->setVisible(isAsked);
    head_->setCheckable(!isAsked);  // nothing to unfold while it asks
    if (isAsked) {
        head_->setText(QStringLiteral("▲ ") +
                       tr("Earlier HSG %1: the same patient?").arg(dateWords(waiting->prior.date)));
        text_->showHtml(question(*waiting));
        text_->show();
        table_->hide();
        hang_->hide();
        return;
    }
    if (!prior) return;
    const bool isOpen = head_->isChecked();
    head_->setText((isOpen ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + summary(*prior));
    head_->setToolTip(head_->text());
    head_->setAccessibleName(head_->text());
    hang_->setVisible(!context_.session.films().earlier.empty());
    const auto beside = table(*prior);
    table_->showHtml(beside);
    table_->setAccessibleName(spoken());
    table_->setVisible(!beside.isEmpty());
    const auto html = isOpen ? details(*prior) : QString();
    text_->showHtml(html);
    text_->setVisible(!html.isEmpty());
}

}  // namespace hsg
