#include "plugin/guide/report_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/guide/sign_box.h"
#include "plugin/panel/report_preview.h"
#include "plugin/panel/theme.h"
#include "plugin/why/sentence_list.h"
#include "reporting/documents/text/text.h"

namespace hsg {

namespace {

constexpr int soonMs = 10;  ///< several changes at once compose once

}  // namespace

void copySection(const PanelContext& context, const std::string& section, const std::string& language) {
    const auto report = context.desk.report();
    if (!report) {
        context.host.notify(report.error().message, viewer::sdk::Severity::Alert);
        return;
    }
    const auto text = QString::fromStdString(reporting::documents::sectionText(*report, section, language));
    QGuiApplication::clipboard()->setText(text);
    QString title = QString::fromStdString(section);
    for (const auto& one : report->sections)
        if (const auto words = one.title.find(language); one.id == section && words != one.title.end())
            title = QString::fromStdString(words->second);
    context.host.notify(
        ReportPage::tr("Copied: %1 (%n character(s))", nullptr, static_cast<int>(text.size())).arg(title).toStdString(),
        viewer::sdk::Severity::Good);
}

ReportPage::ReportPage(const PanelContext& context, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), words_(words), language_(words.language()) {
    setFocusPolicy(Qt::ClickFocus);  // its keys work in all its parts; Tab stops at these
    setAccessibleName(tr("Report and signature"));
    build();
    soon_.setSingleShot(true);
    soon_.setInterval(soonMs);
    connect(&soon_, &QTimer::timeout, this, &ReportPage::render);
    connect(&context.desk, &ReportDesk::changed, this, &ReportPage::refresh);
    connect(&pages_, &PageMaker::made, this, &ReportPage::showPages);
    connect(&pages_, &PageMaker::failed, this, &ReportPage::showProblem);
    setLanguage(language_);
}

ReportPage::~ReportPage() {
    delete large_;
}

void ReportPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    buildHead(*column);
    problem_ = new QLabel(this);
    problem_->setWordWrap(true);
    problem_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::alert)));
    problem_->hide();
    column->addWidget(problem_);
    preview_ = new ReportPreview(this);
    sentences_ = new SentenceList(context_, words_, this);
    views_ = new QStackedWidget(this);
    views_->addWidget(preview_);
    views_->addWidget(sentences_);
    column->addWidget(views_, 1);
    auto* copies = new QHBoxLayout;
    auto* findings = new QPushButton(tr("Copy findings (F)"), this);
    auto* impression = new QPushButton(tr("Copy impression (I)"), this);
    connect(findings, &QPushButton::clicked, this, [this] { copySection("findings"); });
    connect(impression, &QPushButton::clicked, this, [this] { copySection("impression"); });
    copies->addWidget(findings, 1);
    copies->addWidget(impression, 1);
    column->addLayout(copies);
    sign_ = new SignBox(context_, words_, this);
    column->addWidget(sign_);
}

void ReportPage::buildHead(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    for (const auto& language : context_.session.source().languages) {
        auto* button = new QPushButton(languageName(language), this);
        button->setCheckable(true);
        button->setAccessibleName(tr("Report in %1").arg(languageName(language)));
        connect(button, &QPushButton::clicked, this, [this, language] { setLanguage(language); });
        row->addWidget(button);
        languages_.emplace_back(language, button);
    }
    row->addStretch(1);
    why_ = new QPushButton(tr("Why? (W)"), this);
    why_->setCheckable(true);
    why_->setAccessibleName(tr("Why? Every sentence with its reasons"));
    connect(why_, &QPushButton::clicked, this, &ReportPage::toggleWhy);
    row->addWidget(why_);
    auto* larger = new QPushButton(tr("Enlarge (G)"), this);
    connect(larger, &QPushButton::clicked, this, &ReportPage::enlarge);
    row->addWidget(larger);
    column.addLayout(row);
}

void ReportPage::setLanguage(const std::string& language) {
    language_ = language;
    for (const auto& [id, button] : languages_) button->setChecked(id == language);
    refresh();
}

void ReportPage::refresh() {
    if (!isVisible()) return;
    sign_->refresh();
    soon_.start();
    emit busyChanged();
}

bool ReportPage::isBusy() const {
    return soon_.isActive() || pages_.isBusy();
}

void ReportPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    sign_->refresh();
    render();
}

/// Composed here, within a frame; laid out on a worker.
void ReportPage::render() {
    const auto report = context_.desk.report();
    if (!report) return showProblem(QString::fromStdString(report.error().message));
    if (views_->currentWidget() == sentences_) sentences_->showReport(*report, language_);
    pages_.make(*report, context_.desk.context(*report, language_));
    emit busyChanged();
}

void ReportPage::showPages(const PageMaker::Pages& pages) {
    problem_->hide();
    preview_->showPages(pages);
    if (large_) large_->showPages(pages);
    emit busyChanged();
}

/// The old pages stay.
void ReportPage::showProblem(const QString& problem) {
    problem_->setText(problem);
    problem_->show();
    emit busyChanged();
}

void ReportPage::copySection(const std::string& section) {
    hsg::copySection(context_, section, language_);
}

void ReportPage::toggleWhy() {
    const bool opens = views_->currentWidget() != sentences_;
    views_->setCurrentWidget(opens ? static_cast<QWidget*>(sentences_) : preview_);
    why_->setChecked(opens);
    render();
}

void ReportPage::sign() {
    sign_->sign();
}

/// A window of its own beside the films, not over the panel; it follows the reading while it is open.
void ReportPage::enlarge() {
    if (large_) {
        large_->close();
        return;
    }
    large_ = new ReportPreview(nullptr);
    large_->setAttribute(Qt::WA_DeleteOnClose);
    large_->setWindowTitle(tr("Report preview"));
    theme::dress(*large_);
    const QRect screen = window()->screen()->availableGeometry();
    large_->resize(std::min(900, screen.width() - 40), std::min(1000, screen.height() - 60));
    large_->installEventFilter(this);
    large_->show();
    render();
}

/// The keys of the enlarged preview: Esc or G closes it.
bool ReportPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == large_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_G) {
            large_->close();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReportPage::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (isPlain && event->key() == Qt::Key_F)
        copySection("findings");
    else if (isPlain && event->key() == Qt::Key_I)
        copySection("impression");
    else if (isPlain && event->key() == Qt::Key_G)
        enlarge();
    else if (isPlain && event->key() == Qt::Key_W)
        toggleWhy();
    else if ((event->modifiers() & Qt::ControlModifier) &&
             (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        sign();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace hsg
