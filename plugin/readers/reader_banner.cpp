#include "plugin/readers/reader_banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "plugin/panel/boxes.h"
#include "plugin/panel/theme.h"
#include "plugin/readers/agreement.h"
#include "plugin/session/person_words.h"

namespace hsg {

namespace {

QString colour(const QColor& colour, const QString& html) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme::css(colour), html);
}

/// The first reader has finished: no answer is missing and nothing but the second reading itself is in dispute.
bool isComplete(const reporting::Assessment& assessment) {
    const bool refused = std::any_of(assessment.contradictions.begin(), assessment.contradictions.end(),
                                     [](const auto& one) { return one.severity == reporting::RuleSeverity::Refuse; });
    return assessment.missing.empty() && !refused;
}

}  // namespace

ReaderBanner::ReaderBanner(const PanelContext& context, const Words& words, SecondReaderDesk& desk, QWidget* parent)
    : QFrame(parent), context_(context), words_(words), desk_(desk) {
    setObjectName(QStringLiteral("readerBanner"));
    setAccessibleName(tr("Second reading"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    text_ = new QLabel(this);
    text_->setWordWrap(true);
    act_ = new QPushButton(this);
    leave_ = new QPushButton(tr("Leave"), this);
    leave_->setAccessibleName(tr("Leave the second reading; its draft stays"));
    row->addWidget(text_, 1);
    row->addWidget(act_);
    row->addWidget(leave_);
    connect(act_, &QPushButton::clicked, this, &ReaderBanner::act);
    connect(leave_, &QPushButton::clicked, this, [this] {
        if (const auto problem = desk_.leave(); !problem.isEmpty())
            context_.host.notify(problem.toStdString(), viewer::sdk::Severity::Alert);
    });
    connect(&context.session, &ReadingSession::changed, this, &ReaderBanner::refresh);
    connect(&desk, &SecondReaderDesk::changed, this, &ReaderBanner::refresh);
    refresh();
}

void ReaderBanner::act() {
    if (!desk_.reader()) return emit consensusWanted();
    if (const auto problem = desk_.submit(); !problem.isEmpty())
        context_.host.notify(problem.toStdString(), viewer::sdk::Severity::Alert);
}

void ReaderBanner::refresh() {
    const auto reader = desk_.reader();
    if (reader)
        refreshBlinded(*reader);
    else
        refreshOutcome();
}

void ReaderBanner::refreshBlinded(const reporting::Profile& reader) {
    theme::frame(*this, theme::raised, theme::sideColour(1));
    text_->setText(tr("<b>BLINDED SECOND READING</b> by %1. The first reading is hidden.")
                       .arg(personWords(reader.name).toHtmlEscaped()));
    act_->setText(tr("Hand in"));
    act_->setEnabled(context_.session.assessment().maySign());
    act_->setToolTip(act_->isEnabled() ? QString() : tr("Answers are missing or contradict each other."));
    act_->show();
    leave_->show();
    show();
}

QString ReaderBanner::outcomeOf(const reporting::BlindedReading& second) const {
    const auto sides = differingSides(conclusionsOf(context_.session.assessment()), second.conclusions);
    const QString name = personWords(second.readerName).toHtmlEscaped();
    if (sides.empty())
        return colour(theme::good, QStringLiteral("✓ ")) +
               tr("Read twice independently: %1 comes to the same classes.").arg(name);
    QStringList differ;
    for (const auto& side : sides) differ << words_.side(side);
    return colour(theme::warning, QStringLiteral("▲ ")) +
           tr("The blinded second reading by %1 differs: %2.").arg(name, listed(differ));
}

void ReaderBanner::refreshOutcome() {
    const auto& reading = context_.session.reading();
    const auto late = desk_.afterSignature();
    theme::frame(*this);
    leave_->hide();
    act_->hide();
    QString words;
    if (reading.blinded.size() == 1) {
        const auto& second = reading.blinded.front();
        const bool isOpen = isComplete(context_.session.assessment()) || context_.session.isReadOnly();
        words = isOpen ? outcomeOf(second)
                       : tr("A blinded second reading by %1 is there. It opens when this reading is complete.")
                             .arg(personWords(second.readerName).toHtmlEscaped());
        const auto sides = differingSides(conclusionsOf(context_.session.assessment()), second.conclusions);
        act_->setText(tr("Consensus …"));
        act_->setEnabled(true);
        act_->setVisible(isOpen && !sides.empty() && !context_.session.isReadOnly());
    } else if (reading.blinded.size() > 1) {
        words = tr("Consensus of two independent readings: %1 and %2.")
                    .arg(personWords(reading.blinded[0].readerName).toHtmlEscaped(),
                         personWords(reading.blinded[1].readerName).toHtmlEscaped());
        act_->setText(tr("Side by side …"));
        act_->setEnabled(true);
        act_->show();
    }
    for (const auto& second : late)
        words +=
            QStringLiteral("<div>%1 %2</div>")
                .arg(outcomeOf(second),
                     tr("It was handed in after the signature: it is kept, and the signed report stays as it is."));
    text_->setText(words);
    setVisible(!words.isEmpty());
}

}  // namespace hsg
