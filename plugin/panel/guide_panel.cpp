#include "plugin/panel/guide_panel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/conclusion_box.h"
#include "plugin/panel/exam_bar.h"
#include "plugin/panel/film_tile.h"
#include "plugin/panel/identity_banner.h"
#include "plugin/panel/report_page.h"
#include "plugin/panel/step_bar.h"
#include "plugin/panel/step_page.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr const char* placeKey = "hsg/step";  ///< where the last reading was left
}

GuidePanel::GuidePanel(const PanelContext& context, QWidget* parent) : QWidget(parent), context_(context) {
    setAccessibleName(tr("Reading guide"));
    setMinimumWidth(300);
    setFocusPolicy(Qt::StrongFocus);
    theme::dress(*this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(6, 6, 6, 4);
    nothing_ = new QLabel(this);
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignCenter);
    outer->addWidget(nothing_, 1);
    connect(&context.session, &ReadingSession::changed, this, &GuidePanel::refresh);
    connect(&context.session, &ReadingSession::storageFailed, this, [this](const QString& message) {
        failure_ = message;
        showStorageFailure(true);  // the session counts itself as stopped only after it has told us
    });
    connect(&context.navigation, &Navigation::stepChanged, this, &GuidePanel::showStep);
    connect(&context.navigation, &Navigation::questionWanted, this, &GuidePanel::goToQuestion);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
    retranslate();
}

GuidePanel::~GuidePanel() = default;

bool GuidePanel::isOpen() const {
    return !context_.session.reading().id.empty() && !context_.session.films().films.empty();
}

void GuidePanel::retranslate() {
    const auto question = content_ && stack_ ? [this] {
        const auto* current = qobject_cast<StepPage*>(stack_->currentWidget());
        return current ? current->focusedQuestion() : reporting::QuestionRef();
    }() : reporting::QuestionRef();
    for (auto* one : pages_) one->commit();
    setAccessibleName(tr("Reading guide"));
    nothing_->setText(tr("Open a hysterosalpingography study to read it here."));
    build();
    refresh();
    if (!question.question.empty()) goToQuestion(question);
}

void GuidePanel::restart() {
    retranslate();
}

void GuidePanel::build() {
    delete content_;
    pages_.clear();
    report_ = nullptr;
    words_ = std::make_unique<Words>(context_.session.source(), context_.host.settings().language());
    content_ = new QWidget(this);
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    storage_ = new QLabel(content_);
    storage_->setWordWrap(true);
    storage_->setStyleSheet(
        QStringLiteral("background: %1; color: black; padding: 6px; font-weight: bold").arg(theme::css(theme::alert)));
    retry_ = new QPushButton(tr("Try to save again"), content_);
    connect(retry_, &QPushButton::clicked, this, [this] { context_.session.retryStorage(); });
    column->addWidget(storage_);
    column->addWidget(retry_);
    if (head_) column->addWidget(head_(*words_, content_));
    identity_ = new IdentityBanner(context_, *words_, content_);
    column->addWidget(identity_);
    exam_ = new ExamBar(context_, *words_, content_);
    column->addWidget(exam_);
    steps_ = new StepBar(context_, *words_, content_);
    column->addWidget(steps_);
    buildPages(*column);
    if (foot_) column->addWidget(foot_(*words_, content_));
    conclusions_ = new ConclusionBox(context_, *words_, content_);
    column->addWidget(conclusions_);
    buildFooter(*column);
    static_cast<QVBoxLayout*>(layout())->addWidget(content_, 1);
}

void GuidePanel::buildPages(QVBoxLayout& column) {
    stack_ = new QStackedWidget(content_);
    report_ = new ReportPage(context_, *words_, stack_);
    stack_->addWidget(report_);
    column.addWidget(stack_, 1);
}

void GuidePanel::buildFooter(QVBoxLayout& column) {
    help_ = new QLabel(content_);
    help_->setWordWrap(true);
    help_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    help_->hide();
    column.insertWidget(column.indexOf(conclusions_), help_);
    keys_ = new QLabel(content_);
    keys_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    keys_->setToolTip(
        tr("↑ ↓ question · N not assessable · Backspace blank again · Ctrl+↓ next missing answer · "
           "Ctrl+PgUp/PgDn step · Ctrl+Z, Ctrl+Y undo, redo · Ctrl+E chosen mark or film as evidence · "
           "Ctrl+F show the evidence"));
    column.addWidget(keys_);
    followFocus(QApplication::focusWidget());
}

StepPage& GuidePanel::page(const StepRef& step) {
    const auto found = std::find_if(pages_.begin(), pages_.end(), [&](const auto* one) { return one->step() == step; });
    if (found != pages_.end()) return **found;
    auto* made = new StepPage(context_, step, *words_, stack_);
    connect(made, &StepPage::nextStepWanted, this, [this] { goStep(1); });
    connect(made, &StepPage::helpChanged, this, &GuidePanel::showHelp);
    stack_->addWidget(made);
    pages_.push_back(made);
    return *made;
}

void GuidePanel::takeEvidence() {
    if (auto* page = stack_ ? qobject_cast<StepPage*>(stack_->currentWidget()) : nullptr) page->takeEvidence();
}

void GuidePanel::drawEvidence() {
    if (auto* page = stack_ ? qobject_cast<StepPage*>(stack_->currentWidget()) : nullptr) page->drawEvidence();
}

void GuidePanel::showHelp(const QString& text) {
    help_->setText(text);
    help_->setVisible(!text.isEmpty());
}

void GuidePanel::refresh() {
    const bool open = isOpen();
    if (!open) uncover();
    nothing_->setVisible(!open);
    content_->setVisible(open && !cover_);
    if (!open) return;
    const auto& id = context_.session.reading().id;
    if (id != reading_) {
        reading_ = id;
        const auto remembered = context_.host.settings().value(placeKey).value_or("");
        context_.navigation.openAt(openingStep(context_.session, remembered));
    }
    showStorageFailure(context_.session.isStopped());
    identity_->refresh();
    exam_->refresh();
    steps_->refresh();
    conclusions_->refresh();
    if (const auto& step = context_.navigation.step(); step.isReport()) {
        stack_->setCurrentWidget(report_);
        report_->refresh();
    } else {
        auto& current = page(step);
        current.refresh();
        stack_->setCurrentWidget(&current);
    }
}

/// A failed write stops all input; it says so until a write succeeds.
void GuidePanel::showStorageFailure(bool isStopped) {
    storage_->setText(tr("✖ Nothing is saved any more, so nothing more is taken: %1").arg(failure_));
    storage_->setVisible(isStopped);
    retry_->setVisible(isStopped);
}

void GuidePanel::showStep() {
    if (!isOpen()) return;
    context_.host.settings().setValue(placeKey, placeOf(context_.session, context_.navigation.step()));
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    if (auto* before = qobject_cast<StepPage*>(stack_->currentWidget())) before->commit();
    refresh();
    showHelp({});
    if (!hadFocus) return;
    if (auto* current = qobject_cast<StepPage*>(stack_->currentWidget()))
        current->focusFirst();
    else
        report_->setFocus(Qt::OtherFocusReason);
}

void GuidePanel::takeFocus() {
    if (!isOpen()) return;
    if (cover_) return cover_->setFocus(Qt::OtherFocusReason);
    auto* current = qobject_cast<StepPage*>(stack_->currentWidget());
    if (!current) {
        report_->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (auto* last = current->focusWidget(); last && last->isVisible())
        last->setFocus(Qt::OtherFocusReason);
    else
        current->focusFirst();
}

void GuidePanel::goStep(int delta) {
    const auto steps = stepsOf(context_.session.source());
    const auto here = std::find(steps.begin(), steps.end(), context_.navigation.step()) - steps.begin();
    const auto next = std::clamp<std::ptrdiff_t>(here + delta, 0, static_cast<std::ptrdiff_t>(steps.size()) - 1);
    context_.navigation.goToStep(steps[static_cast<std::size_t>(next)]);
}

void GuidePanel::goToQuestion(const reporting::QuestionRef& question) {
    const auto step = stepAsking(context_.session.source(), question);
    if (!step || !isOpen()) return;
    context_.navigation.goToStep(*step);
    page(*step).focusQuestion(question);
}

void GuidePanel::cover(QWidget* page) {
    uncover();
    beforeCover_ = QApplication::focusWidget();
    cover_ = page;
    static_cast<QVBoxLayout*>(layout())->addWidget(page, 1);
    content_->hide();
    page->show();
    page->setFocus(Qt::OtherFocusReason);
}

void GuidePanel::setFoot(FootMaker maker) {
    foot_ = std::move(maker);
    retranslate();
}

void GuidePanel::setHead(FootMaker maker) {
    head_ = std::move(maker);
    retranslate();
}

void GuidePanel::toggleDiagram() {
    if (isOpen() && !cover_) conclusions_->toggleDiagram();
}

void GuidePanel::uncover() {
    if (!cover_) return;
    auto* focus = QApplication::focusWidget();
    const bool hadFocus = focus && (focus == cover_ || cover_->isAncestorOf(focus));
    cover_->hide();
    cover_->deleteLater();
    cover_ = nullptr;
    content_->setVisible(isOpen());
    if (!hadFocus) return;
    if (beforeCover_ && beforeCover_->isVisible())
        beforeCover_->setFocus(Qt::OtherFocusReason);
    else
        takeFocus();
}

void GuidePanel::copySection(const std::string& section) {
    if (isOpen()) report_->copySection(section);
}

/// Which half takes the keys is said in words; the window draws the frame around it.
void GuidePanel::followFocus(QWidget* now) {
    hasFocus_ = now && (now == this || isAncestorOf(now));
    if (hasFocus_)
        keys_->setText(tr("⌨ Keys: guide   N not assessable · ⌫ blank · ↑↓"));
    else
        keys_->setText(qobject_cast<FilmTile*>(now) ? tr("⌨ Keys: film strip") : tr("⌨ Keys: films"));
    update();
}

void GuidePanel::focusInEvent(QFocusEvent*) {
    takeFocus();
}

void GuidePanel::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isOpen() || !control) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Z && !shift)
        context_.session.undo();
    else if (event->key() == Qt::Key_Y || event->key() == Qt::Key_Z)
        context_.session.redo();
    else if (event->key() == Qt::Key_PageDown)
        goStep(1);
    else if (event->key() == Qt::Key_PageUp)
        goStep(-1);
    else if (isEnter && !context_.navigation.step().isReport())
        page(context_.navigation.step()).acceptProposals();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace hsg
