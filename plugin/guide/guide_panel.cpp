#include "plugin/guide/guide_panel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/guide/card_desk.h"
#include "plugin/guide/conclusion_box.h"
#include "plugin/guide/exam_bar.h"
#include "plugin/guide/identity_banner.h"
#include "plugin/guide/report_page.h"
#include "plugin/guide/step_bar.h"
#include "plugin/guide/step_page.h"
#include "plugin/guide/urgent_block.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr const char* placeKey = "hsg/step";  ///< where the last reading was left
}

GuidePanel::GuidePanel(const PanelContext& context, Parts parts, QWidget* parent)
    : QWidget(parent), context_(context), parts_(std::move(parts)) {
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
    cards_ = std::make_unique<CardDesk>(context_, this);
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
    const auto* form = content_ ? currentForm() : nullptr;
    const auto question = form ? form->focusedQuestion() : reporting::QuestionRef();
    for (auto* one : pages_) one->commit();
    if (urgent_) urgent_->commit();
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
    cards_->close();
    delete content_;
    pages_.clear();
    report_ = nullptr;
    words_ = std::make_unique<Words>(context_.session.source(), context_.host.settings());
    content_ = new QWidget(this);
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    buildAlerts(*column);
    exam_ = new ExamBar(context_, *words_, content_);
    column->addWidget(exam_);
    steps_ = new StepBar(context_, *words_, content_);
    column->addWidget(steps_);
    buildPages(*column);
    if (parts_.foot) column->addWidget(parts_.foot(*words_, content_));
    conclusions_ = new ConclusionBox(context_, *words_, content_);
    column->addWidget(conclusions_);
    buildFooter(*column);
    static_cast<QVBoxLayout*>(layout())->addWidget(content_, 1);
}

/// What must not be missed, above everything else.
void GuidePanel::buildAlerts(QVBoxLayout& column) {
    storage_ = new QLabel(content_);
    storage_->setWordWrap(true);
    storage_->setStyleSheet(
        QStringLiteral("background: %1; color: black; padding: 6px; font-weight: bold").arg(theme::css(theme::alert)));
    retry_ = new QPushButton(tr("Try to save again"), content_);
    connect(retry_, &QPushButton::clicked, this, [this] { context_.session.retryStorage(); });
    column.addWidget(storage_);
    column.addWidget(retry_);
    identity_ = new IdentityBanner(context_, *words_, content_);
    column.addWidget(identity_);
    if (parts_.head) column.addWidget(parts_.head(*words_, content_));
    urgent_ = new UrgentBlock(context_, *words_, content_);
    for (auto* form : urgent_->forms()) {
        connectForm(*form);
        for (auto signal : {&StepForm::endReached, &StepForm::completed})
            connect(form, signal, this, [this] {
                if (auto* page = currentPage()) page->focusFirst();
            });
    }
    column.addWidget(urgent_);
}

void GuidePanel::buildPages(QVBoxLayout& column) {
    pagesPlace_ = theme::tabPlace(*content_);
    stack_ = new QStackedWidget(content_);
    report_ = new ReportPage(context_, *words_, stack_);
    stack_->addWidget(report_);
    connect(report_, &ReportPage::busyChanged, this, &GuidePanel::busyChanged);
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
        tr("Enter accept what is proposed, next open answer, next step · F2 normal for what these films show · "
           "↑ ↓ question · N not assessable · Backspace blank again · Ctrl+↓ next missing answer · "
           "Ctrl+PgUp/PgDn step · Ctrl+Z, Ctrl+Y undo, redo · Ctrl+E chosen mark or film as evidence · "
           "P point on the film · Ctrl+F show the evidence · ? how to decide"));
    column.addWidget(keys_);
    followFocus(QApplication::focusWidget());
}

namespace {

/// A page that is made late joins the end of the focus chain; Tab leads into it where the pages stand.
void tabAfter(QWidget& place, QWidget& page) {
    std::vector<QWidget*> parts;
    for (auto* one = page.nextInFocusChain(); page.isAncestorOf(one); one = one->nextInFocusChain())
        if (one->focusPolicy() != Qt::NoFocus) parts.push_back(one);
    QWidget* before = &place;
    for (auto* part : parts) {
        QWidget::setTabOrder(before, part);
        before = part;
    }
}

}  // namespace

StepPage& GuidePanel::page(const StepRef& step) {
    const auto found = std::find_if(pages_.begin(), pages_.end(), [&](const auto* one) { return one->step() == step; });
    if (found != pages_.end()) return **found;
    auto* made = new StepPage(context_, step, *words_, stack_);
    connect(made, &StepPage::nextStepWanted, this, [this] { goStep(1); });
    connectForm(made->form());
    stack_->addWidget(made);
    pages_.push_back(made);
    tabAfter(*pagesPlace_, *made);
    return *made;
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
    urgent_->refresh();
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
    if (auto* before = currentPage()) before->commit();
    cards_->close();
    refresh();
    showHelp({});
    if (!hadFocus) return;
    if (auto* current = currentPage())
        current->focusFirst();
    else
        report_->setFocus(Qt::OtherFocusReason);
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

bool GuidePanel::isBusy() const {
    return isOpen() && report_->isVisible() && report_->isBusy();
}

void GuidePanel::copySection(const std::string& section) {
    if (isOpen()) report_->copySection(section);
}

}  // namespace hsg
