#include "plugin/editor/exchange_page.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QThreadPool>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "plugin/editor/item_words.h"
#include "plugin/editor/shelf_desk.h"
#include "plugin/panel/theme.h"
#include "reporting/store/report_store.h"

namespace hsg::editor {

using viewer::sdk::Severity;

namespace {

constexpr qint64 mostBytes = 8 << 20;

QLabel* heading(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setStyleSheet(QStringLiteral("font-size: 13pt; font-weight: bold"));
    return label;
}

}  // namespace

ExchangePage::ExchangePage(DraftDesk& desk, ShelfDesk& shelf, const std::string& language, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      shelf_(shelf),
      language_(language),
      in_(ExchangeFormats::imports()),
      out_(ExchangeFormats::exports()),
      worker_(std::make_unique<QThreadPool>()) {
    setObjectName(QStringLiteral("exchangePage"));
    worker_->setMaxThreadCount(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(6);
    buildIn(*column);
    buildOut(*column);
    summary_ = new QLabel(this);
    summary_->setObjectName(QStringLiteral("exchangeWords"));
    summary_->setWordWrap(true);
    summary_->setStyleSheet(QStringLiteral("font-size: 12pt"));
    column->addWidget(summary_);
    lines_ = new QTreeWidget(this);
    lines_->setObjectName(QStringLiteral("exchangeLines"));
    lines_->setAccessibleName(tr("What became of what"));
    lines_->setRootIsDecorated(false);
    lines_->setUniformRowHeights(true);
    lines_->setAlternatingRowColors(true);
    lines_->setHeaderLabels({tr("Line"), tr("What"), tr("In words")});
    lines_->setColumnWidth(0, 90);
    lines_->setColumnWidth(1, 130);
    column->addWidget(lines_, 1);
    connect(&desk, &DraftDesk::checked, this, &ExchangePage::refresh);
    connect(&desk, &DraftDesk::opened, this, &ExchangePage::refresh);
    refresh();
}

ExchangePage::~ExchangePage() {
    worker_->waitForDone();
}

void ExchangePage::buildIn(QVBoxLayout& column) {
    column.addWidget(heading(tr("Bring a template in"), this));
    auto* words =
        new QLabel(tr("It becomes a template of the department with status DRAFT. Scripts and links of the file "
                      "are never run or loaded; what is taken, repaired or left out is listed with its line."),
                   this);
    words->setWordWrap(true);
    words->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    column.addWidget(words);
    auto* line = new QHBoxLayout;
    for (std::size_t i = 0; i < in_.size(); ++i) {
        auto* button = new QPushButton(tr("%1…").arg(in_[i].name), this);
        button->setObjectName(QStringLiteral("import%1").arg(i));
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, i] { chooseIn(i); });
    }
    line->addStretch(1);
    column.addLayout(line);
}

void ExchangePage::buildOut(QVBoxLayout& column) {
    column.addSpacing(8);
    auto* title = heading(tr("Hand this template out"), this);
    column.addWidget(title);
    auto* line = new QHBoxLayout;
    format_ = new QComboBox(this);
    format_->setObjectName(QStringLiteral("exportFormat"));
    format_->setAccessibleName(tr("Format"));
    for (const auto& out : out_) format_->addItem(out.name);
    line->addWidget(format_);
    words_ = new QComboBox(this);
    words_->setAccessibleName(tr("Language of the file"));
    line->addWidget(words_);
    give_ = new QPushButton(tr("Save as a file…"), this);
    give_->setObjectName(QStringLiteral("export"));
    line->addWidget(give_);
    line->addStretch(1);
    column.addLayout(line);
    help_ = new QLabel(this);
    help_->setWordWrap(true);
    help_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    column.addWidget(help_);
    for (auto* one : std::initializer_list<QWidget*>{title, format_, give_, help_}) one->setVisible(!out_.empty());
    connect(format_, &QComboBox::currentIndexChanged, this, &ExchangePage::refresh);
    connect(give_, &QPushButton::clicked, this, &ExchangePage::chooseOut);
}

void ExchangePage::refresh() {
    const auto facts = desk_.facts();
    const auto index = static_cast<std::size_t>(std::max(0, format_->currentIndex()));
    const bool isKnown = index < out_.size();
    give_->setEnabled(isKnown && desk_.compiled() && desk_.isOpen());
    QStringList codes;
    if (facts)
        for (const auto& language : facts->languages) codes << QString::fromStdString(language);
    QStringList now;
    for (int i = 0; i < words_->count(); ++i) now << words_->itemData(i).toString();
    if (now != codes) {
        words_->clear();
        for (const auto& code : codes) words_->addItem(ItemWords::language(code.toStdString()), code);
    }
    words_->setVisible(isKnown && out_[index].hasLanguage);
    help_->setText(!desk_.isOpen() ? tr("Open a template first.") : isKnown ? out_[index].help : QString());
}

void ExchangePage::chooseIn(std::size_t format) {
    auto* dialog = new QFileDialog(window(), in_[format].name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(in_[format].filter);
    dialog->setModal(false);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& file) { take(format, file); });
    dialog->show();
}

void ExchangePage::take(std::size_t format, const QString& path) {
    summary_->setText(tr("Reading %1 …").arg(QFileInfo(path).fileName()));
    worker_->start([this, path, taker = in_[format].take] {
        QFile file(path);
        ExchangeIn in;
        const bool isRead = file.open(QIODevice::ReadOnly) && file.size() <= mostBytes;
        if (isRead)
            in = taker(file.readAll().toStdString(), QFileInfo(path).completeBaseName().toStdString());
        else
            in.lines.push_back({ExchangeLine::Kind::Refused, 0, 0, tr("The file cannot be read, or is too large.")});
        QMetaObject::invokeMethod(
            this, [this, in] { keep(in); }, Qt::QueuedConnection);
    });
}

void ExchangePage::keep(const ExchangeIn& in) {
    if (in.files.empty()) {
        showLines(in.lines, theme::severitySign(Severity::Alert) + QLatin1Char(' ') + tr("Not taken: see why below."));
        return;
    }
    reporting::TemplateFiles files;
    files.chain.resize(1);
    for (const auto& [name, bytes] : in.files)
        files.chain.front().files[name] = std::make_shared<const std::string>(bytes);
    showLines(in.lines,
              theme::severitySign(Severity::Good) + QLatin1Char(' ') +
                  tr("Taken as the template %1. Go on with it on the page “Edit”.").arg(QString::fromStdString(in.id)));
    shelf_.bringIn(files, in.id);
}

void ExchangePage::chooseOut() {
    const auto index = static_cast<std::size_t>(std::max(0, format_->currentIndex()));
    if (index >= out_.size()) return;
    auto* dialog = new QFileDialog(window(), out_[index].name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("*%1").arg(QString::fromStdString(out_[index].ending)));
    dialog->setModal(false);
    const auto language = words_->currentData().toString().toStdString();
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, index, language](const QString& file) { give(index, language, file); });
    dialog->show();
}

void ExchangePage::give(std::size_t format, const std::string& language, const QString& file) {
    const auto compiled = desk_.compiled();
    if (!compiled || format >= out_.size()) return;
    worker_->start([this, compiled, language, file, make = out_[format].make] {
        auto out = make(reporting::templateOf(*compiled), language);
        if (out.failure.isEmpty())
            if (const auto done = reporting::writeDurably(file.toStdString(), out.bytes); !done)
                out.failure = QString::fromStdString(done.error().message);
        QMetaObject::invokeMethod(
            this,
            [this, out, file] {
                const bool isDone = out.failure.isEmpty();
                showLines(out.lines, isDone ? theme::severitySign(Severity::Good) + QLatin1Char(' ') +
                                                  tr("Written: %1").arg(QFileInfo(file).fileName())
                                            : theme::severitySign(Severity::Alert) + QLatin1Char(' ') + out.failure);
            },
            Qt::QueuedConnection);
    });
}

void ExchangePage::showLines(const std::vector<ExchangeLine>& lines, const QString& words) {
    summary_->setText(words);
    lines_->clear();
    const struct {
        Severity severity;
        QString words;
    } kinds[] = {{Severity::Good, tr("taken")},
                 {Severity::Warning, tr("repaired")},
                 {Severity::Warning, tr("left out")},
                 {Severity::Alert, tr("refused")}};
    for (const auto& line : lines) {
        const auto& kind = kinds[static_cast<int>(line.kind)];
        auto* item = new QTreeWidgetItem(lines_);
        if (line.line > 0) item->setText(0, QStringLiteral("%1:%2").arg(line.line).arg(line.column));
        item->setText(1, theme::severitySign(kind.severity) + QLatin1Char(' ') + kind.words);
        item->setForeground(1, theme::severityColour(kind.severity));
        item->setText(2, line.words);
        item->setToolTip(2, line.words);
    }
}

}  // namespace hsg::editor
