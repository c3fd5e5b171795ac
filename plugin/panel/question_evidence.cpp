#include <algorithm>

#include "plugin/panel/question_view.h"
#include "plugin/panel/theme.h"

/// What the answer to a question rests on, what it still has to rest on, and how to decide it.
namespace hsg {

namespace {

QPushButton* flatButton(const QString& text, const QString& name, const QString& tip, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setFlat(true);
    button->setFocusPolicy(Qt::NoFocus);  // the question has the keyboard, and a key of its own for each
    button->setAccessibleName(name);
    button->setToolTip(tip);
    return button;
}

}  // namespace

QPushButton* QuestionView::makeCardButton() {
    card_ = flatButton(QStringLiteral("?"), tr("How to decide: %1").arg(words_.question(question_.id)),
                       tr("How to decide, with example films (? or Shift+F1)"), head_);
    card_->setStyleSheet(
        QStringLiteral("QPushButton { color: %1; font-weight: bold; padding: 0px 6px; border: 1px solid "
                       "%2; border-radius: 8px }")
            .arg(theme::css(theme::accent), theme::css(theme::line)));
    connect(card_, &QPushButton::clicked, this, &QuestionView::cardWanted);
    return card_;
}

void QuestionView::buildNeeds(QBoxLayout& column) {
    needs_ = new QWidget(this);
    auto* row = new FlowLayout(needs_, 4);
    need_ = new QLabel(needs_);
    need_->setStyleSheet(QStringLiteral("color: %1; padding: 3px 0").arg(theme::css(theme::warning)));
    row->addWidget(need_);
    takeFilm_ = new QPushButton(tr("▣ The film in the pane (Ctrl+E)"), needs_);
    setPoint_ = new QPushButton(tr("⌖ Set a point (P)"), needs_);
    setPoint_->setToolTip(
        tr("Click the place on the film, or move the cross hair with the arrow keys and press Enter"));
    for (auto* button : {takeFilm_, setPoint_}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setStyleSheet(QStringLiteral("QPushButton { padding: 2px 7px }"));
        row->addWidget(button);
    }
    connect(takeFilm_, &QPushButton::clicked, this, &QuestionView::evidenceWanted);
    connect(setPoint_, &QPushButton::clicked, this, &QuestionView::pointWanted);
    needs_->hide();
    column.addWidget(needs_);
}

void QuestionView::refreshNeeds(const QuestionState& state) {
    using What = reporting::MissingEvidence::What;
    const bool wantsPoint = state.missingEvidence == What::Point;
    need_->setText(wantsPoint ? tr("▲ Show the place on the film:") : tr("▲ On which film?"));
    takeFilm_->setVisible(!wantsPoint);
    needs_->setVisible(state.missingEvidence.has_value() && !readOnly_);
    needs_->setAccessibleName(need_->text());
}

void QuestionView::refreshEvidence(const std::vector<std::pair<std::string, QString>>& evidence) {
    if (evidence == shownEvidence_) return;
    shownEvidence_ = evidence;
    qDeleteAll(evidence_->findChildren<QPushButton*>());
    for (const auto& [film, words] : evidence) {
        auto* button = flatButton(
            QStringLiteral("▣ ") + words, tr("Evidence: %1").arg(words),
            tr("The answer rests on this film. Click (Ctrl+F): show it. Ctrl+E: take the active pane's film. P: set a "
               "point on it."),
            evidence_);
        connect(button, &QPushButton::clicked, this, [this, id = film] { emit filmWanted(id); });
        evidence_->layout()->addWidget(button);
    }
    setDirection();
}

}  // namespace hsg
