#include "plugin/panel/report_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/panel/report_preview.h"
#include "plugin/panel/sign_box.h"
#include "plugin/panel/theme.h"
#include "reporting/documents/text/text.h"

namespace hsg {

namespace {

constexpr int soonMs = 60;  ///< typing fast composes once

QString languageName(const std::string& language) {
    if (language == "en") return QStringLiteral("English");
    if (language == "zh") return QStringLiteral("中文");
    return QString::fromStdString(language);
}

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
    : QWidget(parent), x_context(context), x_words(words), x_language(words.language()) {
    setFocusPolicy(Qt::StrongFocus);
    build();
    x_soon.setSingleShot(true);
    x_soon.setInterval(soonMs);
    connect(&x_soon, &QTimer::timeout, this, &ReportPage::render);
    connect(&context.desk, &ReportDesk::changed, this, &ReportPage::refresh);
    setLanguage(x_language);
}

ReportPage::~ReportPage() {
    delete x_large;
}

void ReportPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    for (const auto& language : x_context.session.source().languages) {
        auto* button = new QPushButton(languageName(language), this);
        button->setCheckable(true);
        button->setAccessibleName(tr("Report in %1").arg(languageName(language)));
        connect(button, &QPushButton::clicked, this, [this, language] { setLanguage(language); });
        row->addWidget(button);
        x_languages.emplace_back(language, button);
    }
    row->addStretch(1);
    auto* larger = new QPushButton(tr("Enlarge (G)"), this);
    connect(larger, &QPushButton::clicked, this, &ReportPage::enlarge);
    row->addWidget(larger);
    column->addLayout(row);
    x_problem = new QLabel(this);
    x_problem->setWordWrap(true);
    x_problem->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::alert)));
    x_problem->hide();
    column->addWidget(x_problem);
    x_preview = new ReportPreview(this);
    column->addWidget(x_preview, 1);
    auto* copies = new QHBoxLayout;
    auto* findings = new QPushButton(tr("Copy findings (F)"), this);
    auto* impression = new QPushButton(tr("Copy impression (I)"), this);
    connect(findings, &QPushButton::clicked, this, [this] { copySection("findings"); });
    connect(impression, &QPushButton::clicked, this, [this] { copySection("impression"); });
    copies->addWidget(findings, 1);
    copies->addWidget(impression, 1);
    column->addLayout(copies);
    x_sign = new SignBox(x_context, x_words, this);
    column->addWidget(x_sign);
}

void ReportPage::setLanguage(const std::string& language) {
    x_language = language;
    for (const auto& [id, button] : x_languages) button->setChecked(id == language);
    refresh();
}

void ReportPage::refresh() {
    if (!isVisible()) return;
    x_sign->refresh();
    x_soon.start();
}

void ReportPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    x_sign->refresh();
    render();
}

void ReportPage::render() {
    const auto report = x_context.desk.report();
    x_problem->setVisible(!report);
    if (!report) {
        x_problem->setText(QString::fromStdString(report.error().message));
        return;
    }
    const auto context = x_context.desk.context(*report, x_language);
    const QString problem = x_preview->showReport(*report, context);
    x_problem->setText(problem);
    x_problem->setVisible(!problem.isEmpty());
    if (x_large) x_large->showReport(*report, context);
}

void ReportPage::copySection(const std::string& section) {
    hsg::copySection(x_context, section, x_language);
}

void ReportPage::sign() {
    x_sign->sign();
}

/// A window of its own beside the films, not over the panel; it follows the reading while it is open.
void ReportPage::enlarge() {
    if (x_large) {
        x_large->close();
        return;
    }
    x_large = new ReportPreview(nullptr);
    x_large->setAttribute(Qt::WA_DeleteOnClose);
    x_large->setWindowTitle(tr("Report preview"));
    theme::dress(*x_large);
    x_large->resize(900, 1000);
    x_large->show();
    render();
}

void ReportPage::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (isPlain && event->key() == Qt::Key_F)
        copySection("findings");
    else if (isPlain && event->key() == Qt::Key_I)
        copySection("impression");
    else if (isPlain && event->key() == Qt::Key_G)
        enlarge();
    else if ((event->modifiers() & Qt::ControlModifier) &&
             (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        sign();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace hsg
