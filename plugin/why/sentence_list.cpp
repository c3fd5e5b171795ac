#include "plugin/why/sentence_list.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/boxes.h"
#include "plugin/panel/row_button.h"
#include "plugin/panel/theme.h"
#include "plugin/why/conclusion_grounds.h"
#include "plugin/why/ground_view.h"

namespace hsg {

using reporting::Finding;
using reporting::Section;
using reporting::Sentence;

namespace {
QString in(const reporting::Texts& texts, const std::string& language) {
    const auto found = texts.find(language);
    return found == texts.end() ? QString() : QString::fromStdString(found->second);
}
}  // namespace

SentenceList::SentenceList(const PanelContext& context, const Words& words, QWidget* parent)
    : QScrollArea(parent), context_(context), words_(words) {
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Report, sentence by sentence, with reasons"));
    place_ = theme::tabPlace(*this);
}

void SentenceList::showReport(const reporting::Report& report, const std::string& language) {
    if (content_ && language == language_ && report == shown_) return;
    const int place = verticalScrollBar() ? verticalScrollBar()->value() : 0;
    shown_ = report;
    language_ = language;
    content_ = new QWidget(this);
    theme::onGround(*content_);
    rows_ = new QVBoxLayout(content_);
    rows_->setContentsMargins(2, 2, 6, 2);
    rows_->setSpacing(1);
    for (const auto& section : report.sections) addSection(section, 0);
    if (report.examLine) addSentence(*report.examLine);
    if (!report.provenance.empty()) addHeading(tr("How the report was made"), 0);
    for (const auto& sentence : report.provenance) addSentence(sentence);
    rows_->addStretch(1);
    if (auto* before = takeWidget()) before->deleteLater();
    setWidget(content_);
    theme::orderTabs(*place_, *content_);
    verticalScrollBar()->setValue(place);
}

void SentenceList::addHeading(const QString& words, int depth) {
    auto* heading = new QLabel(words, content_);
    heading->setStyleSheet(QStringLiteral("font-weight: bold; color: %1; padding: %2px 0 1px %3px")
                               .arg(theme::css(depth == 0 ? theme::text : theme::dim))
                               .arg(depth == 0 ? 7 : 3)
                               .arg(depth * 8));
    rows_->addWidget(heading);
}

void SentenceList::addSection(const Section& section, int depth) {
    addHeading(in(section.title, language_), depth);
    for (const auto& sentence : section.sentences) addSentence(sentence);
    for (const auto& finding : section.findings) addFinding(finding);
    for (const auto& part : section.sections) addSection(part, depth + 1);
}

void SentenceList::addSentence(const Sentence& sentence) {
    const auto key = sentence.id + "/" + sentence.side + "/" + sentence.rule;
    const auto& all = context_.session.assessment().conclusions;
    const auto concluded = std::find_if(all.begin(), all.end(), [&](const auto& one) {
        return one.side == sentence.side && !one.rule.empty() && one.rule == sentence.rule;
    });
    const QString ground =
        concluded != all.end()
            ? conclusionHtml(*concluded, context_.session, words_)
            : groundHtml({sentence.rule, sentence.id, sentence.side, sentence.answers}, context_.session, words_);
    addRow(sentence.alert ? QStringLiteral("✖") : QStringLiteral("▸"), sentence.alert ? theme::alert : theme::accent,
           in(sentence.text, language_), ground, key, sentence.side);
}

void SentenceList::addFinding(const Finding& finding) {
    const auto* question = context_.session.source().question(finding.question);
    if (!question) return;  // a class: its sentence tells why
    const QString said =
        Words::tr("%1: %2", "question: answer").arg(in(finding.label, language_), in(finding.valueLabel, language_));
    const Ground ground{{}, {}, finding.side, {{finding.question, finding.side}}};
    addRow(QStringLiteral("·"), theme::dim, said, groundHtml(ground, context_.session, words_),
           finding.question + "/" + finding.side + "/" + said.toStdString(), finding.side);
}

void SentenceList::addRow(const QString& sign, const QColor& colour, const QString& words, const QString& ground,
                          const std::string& key, const reporting::SideId& side) {
    auto* row = new RowButton(sign, colour, words, content_);
    row->setAccessibleDescription(tr("Return opens why"));
    auto* view = new QWidget(content_);
    auto* indent = new QVBoxLayout(view);
    indent->setContentsMargins(26, 0, 2, 4);
    view->setVisible(key == open_);
    rows_->addWidget(row);
    rows_->addWidget(view);
    const auto fill = [this, view, indent, ground, side] {
        if (indent->count() > 0) return;
        auto* reasons = new GroundView(context_, words_, view);
        reasons->showHtml(ground, side);
        indent->addWidget(reasons);
    };
    if (key == open_) fill();
    connect(row, &QAbstractButton::clicked, this, [this, view, fill, key] {
        fill();
        view->setVisible(view->isHidden());
        theme::orderTabs(*place_, *content_);
        open_ = view->isHidden() ? std::string() : key;
        ensureWidgetVisible(view, 0, 0);
    });
}

}  // namespace hsg
