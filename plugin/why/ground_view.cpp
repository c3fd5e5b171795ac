#include "plugin/why/ground_view.h"

#include <QVBoxLayout>

#include "plugin/panel/link_text.h"
#include "plugin/panel/theme.h"
#include "plugin/trial/trial_words.h"

namespace hsg {

using reporting::QuestionRef;

GroundView::GroundView(const PanelContext& context, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), words_(words) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    text_ = new LinkText(context.navigation, this);
    more_ = new LinkText(context.navigation, this);
    more_->setStyleSheet(QStringLiteral("background: %1; border-left: 3px solid %2; padding: 3px 6px")
                             .arg(theme::css(theme::raised), theme::css(theme::warning)));
    more_->hide();
    column->addWidget(text_);
    column->addWidget(more_);
    connect(text_, &LinkText::linkWanted, this, &GroundView::toggleAlternatives);
}

void GroundView::show(const Ground& ground) {
    showHtml(groundHtml(ground, context_.session, words_), ground.side);
}

void GroundView::showHtml(const QString& html, const reporting::SideId& side) {
    side_ = side;
    text_->showHtml(html);
    if (shown_.isEmpty()) return;
    const auto again = shown_;
    shown_.clear();
    toggleAlternatives(again);
}

/// The same link again closes it.
void GroundView::toggleAlternatives(const QString& target) {
    const auto parts = target.split(QLatin1Char(':'));
    if (parts.size() != 3 || parts[0] != QLatin1String("if")) return;
    const bool closes = shown_ == target;
    shown_ = closes ? QString() : target;
    if (!closes) more_->showHtml(alternativesHtml({parts[1].toStdString(), parts[2].toStdString()}));
    more_->setVisible(!closes);
}

QString GroundView::alternativesHtml(const QuestionRef& ref) const {
    const auto* question = context_.session.source().question(ref.question);
    if (!question) return {};
    QString html = QStringLiteral("<div><b>%1</b></div>")
                       .arg(tr("What if? %1, on trial").arg(words_.question(ref.question)).toHtmlEscaped());
    // a question of the examination concerns every side, an answer of one side its own
    std::vector<reporting::SideId> sides;
    for (const auto& side : context_.session.source().sides)
        if (side.id == side_ || (side_.empty() && (ref.side.empty() || ref.side == side.id))) sides.push_back(side.id);
    for (const auto& side : sides) {
        if (sides.size() > 1) html += QStringLiteral("<div><b>%1</b></div>").arg(words_.side(side));
        html += alternativesList(alternatives(context_.session.compiled(), context_.session.reading(), ref, side),
                                 *question, words_);
    }
    return html +
           QStringLiteral("<div>%1</div>").arg(LinkText::toTrial(ref, tr("Try it beside the present reading …")));
}

}  // namespace hsg
