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
#include "plugin/panel/identity_banner.h"
#include "plugin/panel/report_page.h"
#include "plugin/panel/step_bar.h"
#include "plugin/panel/step_page.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr const char* placeKey = "hsg/step";  ///< where the last reading was left
}

GuidePanel::GuidePanel(const PanelContext& context, QWidget* parent) : QWidget(parent), x_context(context) {
    setAccessibleName(tr("Reading guide"));
    setMinimumWidth(300);
    setFocusPolicy(Qt::StrongFocus);
    theme::dress(*this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(6, 6, 6, 4);
    x_nothing = new QLabel(this);
    x_nothing->setWordWrap(true);
    x_nothing->setAlignment(Qt::AlignCenter);
    outer->addWidget(x_nothing, 1);
    connect(&context.session, &ReadingSession::changed, this, &GuidePanel::refresh);
    connect(&context.session, &ReadingSession::storageFailed, this, [this](const QString& message) {
        x_failure = message;
        showStorageFailure(true);  // the session counts itself as stopped only after it has told us
    });
    connect(&context.navigation, &Navigation::stepChanged, this, &GuidePanel::showStep);
    connect(&context.navigation, &Navigation::questionWanted, this, &GuidePanel::goToQuestion);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
    retranslate();
}

GuidePanel::~GuidePanel() = default;

bool GuidePanel::isOpen() const {
    return !x_context.session.reading().id.empty() && !x_context.session.films().films.empty();
}

void GuidePanel::retranslate() {
    const auto question = x_content && x_stack ? [this] {
        const auto* current = qobject_cast<StepPage*>(x_stack->currentWidget());
        return current ? current->focusedQuestion() : reporting::QuestionRef();
    }() : reporting::QuestionRef();
    for (auto* one : x_pages) one->commit();
    setAccessibleName(tr("Reading guide"));
    x_nothing->setText(tr("Open a hysterosalpingography study to read it here."));
    build();
    refresh();
    if (!question.question.empty()) goToQuestion(question);
}

void GuidePanel::restart() {
    retranslate();
}

void GuidePanel::build() {
    delete x_content;
    x_pages.clear();
    x_report = nullptr;
    x_words = std::make_unique<Words>(x_context.session.source(), x_context.host.settings().language());
    x_content = new QWidget(this);
    auto* column = new QVBoxLayout(x_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    x_storage = new QLabel(x_content);
    x_storage->setWordWrap(true);
    x_storage->setStyleSheet(
        QStringLiteral("background: %1; color: black; padding: 6px; font-weight: bold").arg(theme::css(theme::alert)));
    x_retry = new QPushButton(tr("Try to save again"), x_content);
    connect(x_retry, &QPushButton::clicked, this, [this] { x_context.session.retryStorage(); });
    column->addWidget(x_storage);
    column->addWidget(x_retry);
    x_identity = new IdentityBanner(x_context, *x_words, x_content);
    column->addWidget(x_identity);
    x_exam = new ExamBar(x_context, *x_words, x_content);
    column->addWidget(x_exam);
    x_steps = new StepBar(x_context, *x_words, x_content);
    column->addWidget(x_steps);
    buildPages(*column);
    x_conclusions = new ConclusionBox(x_context, *x_words, x_content);
    column->addWidget(x_conclusions);
    buildFooter(*column);
    static_cast<QVBoxLayout*>(layout())->addWidget(x_content, 1);
}

void GuidePanel::buildPages(QVBoxLayout& column) {
    x_stack = new QStackedWidget(x_content);
    x_report = new ReportPage(x_context, *x_words, x_stack);
    x_stack->addWidget(x_report);
    column.addWidget(x_stack, 1);
}

void GuidePanel::buildFooter(QVBoxLayout& column) {
    x_help = new QLabel(x_content);
    x_help->setWordWrap(true);
    x_help->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    x_help->hide();
    column.insertWidget(column.indexOf(x_conclusions), x_help);
    x_keys = new QLabel(x_content);
    x_keys->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    x_keys->setToolTip(
        tr("↑ ↓ question · N not assessable · Backspace blank again · Ctrl+↓ next missing answer · "
           "Ctrl+PgUp/PgDn step · Ctrl+Z, Ctrl+Y undo, redo · Ctrl+E evidence from the active pane · "
           "Ctrl+F show the evidence"));
    column.addWidget(x_keys);
    followFocus(QApplication::focusWidget());
}

StepPage& GuidePanel::page(const StepRef& step) {
    const auto found =
        std::find_if(x_pages.begin(), x_pages.end(), [&](const auto* one) { return one->step() == step; });
    if (found != x_pages.end()) return **found;
    auto* made = new StepPage(x_context, step, *x_words, x_stack);
    connect(made, &StepPage::nextStepWanted, this, [this] { goStep(1); });
    connect(made, &StepPage::helpChanged, this, &GuidePanel::showHelp);
    x_stack->addWidget(made);
    x_pages.push_back(made);
    return *made;
}

void GuidePanel::showHelp(const QString& text) {
    x_help->setText(text);
    x_help->setVisible(!text.isEmpty());
}

void GuidePanel::refresh() {
    const bool open = isOpen();
    x_nothing->setVisible(!open);
    x_content->setVisible(open);
    if (!open) return;
    const auto& id = x_context.session.reading().id;
    if (id != x_reading) {
        x_reading = id;
        const auto remembered = x_context.host.settings().value(placeKey).value_or("");
        x_context.navigation.openAt(openingStep(x_context.session, remembered));
    }
    showStorageFailure(x_context.session.isStopped());
    x_identity->refresh();
    x_exam->refresh();
    x_steps->refresh();
    x_conclusions->refresh();
    if (const auto& step = x_context.navigation.step(); step.isReport()) {
        x_stack->setCurrentWidget(x_report);
        x_report->refresh();
    } else {
        auto& current = page(step);
        current.refresh();
        x_stack->setCurrentWidget(&current);
    }
}

/// A failed write stops all input; it says so until a write succeeds.
void GuidePanel::showStorageFailure(bool isStopped) {
    x_storage->setText(tr("✖ Nothing is saved any more, so nothing more is taken: %1").arg(x_failure));
    x_storage->setVisible(isStopped);
    x_retry->setVisible(isStopped);
}

void GuidePanel::showStep() {
    if (!isOpen()) return;
    x_context.host.settings().setValue(placeKey, placeOf(x_context.session, x_context.navigation.step()));
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    if (auto* before = qobject_cast<StepPage*>(x_stack->currentWidget())) before->commit();
    refresh();
    showHelp({});
    if (!hadFocus) return;
    if (auto* current = qobject_cast<StepPage*>(x_stack->currentWidget()))
        current->focusFirst();
    else
        x_report->setFocus(Qt::OtherFocusReason);
}

void GuidePanel::takeFocus() {
    if (!isOpen()) return;
    auto* current = qobject_cast<StepPage*>(x_stack->currentWidget());
    if (!current) {
        x_report->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (auto* last = current->focusWidget(); last && last->isVisible())
        last->setFocus(Qt::OtherFocusReason);
    else
        current->focusFirst();
}

void GuidePanel::goStep(int delta) {
    const auto steps = stepsOf(x_context.session.source());
    const auto here = std::find(steps.begin(), steps.end(), x_context.navigation.step()) - steps.begin();
    const auto next = std::clamp<std::ptrdiff_t>(here + delta, 0, static_cast<std::ptrdiff_t>(steps.size()) - 1);
    x_context.navigation.goToStep(steps[static_cast<std::size_t>(next)]);
}

void GuidePanel::goToQuestion(const reporting::QuestionRef& question) {
    const auto step = stepAsking(x_context.session.source(), question);
    if (!step || !isOpen()) return;
    x_context.navigation.goToStep(*step);
    page(*step).focusQuestion(question);
}

void GuidePanel::copySection(const std::string& section) {
    if (isOpen()) x_report->copySection(section);
}

/// Which half takes the keys is said in words; the window draws the frame around it.
void GuidePanel::followFocus(QWidget* now) {
    x_hasFocus = now && (now == this || isAncestorOf(now));
    x_keys->setText(x_hasFocus ? tr("⌨ Keys: guide   N not assessable · ⌫ blank · ↑↓") : tr("⌨ Keys: films"));
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
        x_context.session.undo();
    else if (event->key() == Qt::Key_Y || event->key() == Qt::Key_Z)
        x_context.session.redo();
    else if (event->key() == Qt::Key_PageDown)
        goStep(1);
    else if (event->key() == Qt::Key_PageUp)
        goStep(-1);
    else if (isEnter && !x_context.navigation.step().isReport())
        page(x_context.navigation.step()).acceptProposals();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace hsg
