#include "viewer/host/printers_page.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QUuid>
#include <thread>

#include "viewer/host/look.h"
#include "viewer/host/preference_form.h"

namespace viewer::host {

struct PrintersPage::Fields {
    QLineEdit *name, *host, *calledAe, *callingAe;
    QSpinBox *port, *copies, *density, *dpi, *timeout;
    QComboBox *film, *orientation, *magnification, *medium, *destination;
};

namespace {

QComboBox* codes(const std::vector<std::string>& values, bool editable, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setEditable(editable);
    for (const auto& value : values) box->addItem(QString::fromStdString(value), QString::fromStdString(value));
    return box;
}

void choose(QComboBox* box, const std::string& value) {
    const QString text = QString::fromStdString(value);
    const int row = box->findData(text);
    if (row >= 0)
        box->setCurrentIndex(row);
    else if (box->isEditable())
        box->setCurrentText(text);
}

std::string chosenCode(const QComboBox* box) {
    const int row = box->findText(box->currentText());
    return (row >= 0 ? box->itemData(row).toString() : box->currentText().trimmed()).toStdString();
}

QSpinBox* spin(int least, int most, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    return box;
}

}  // namespace

PrintersPage::PrintersPage(PreferencesStore& store, QWidget* parent)
    : QWidget(parent), store_(store), printers_(store.printers()), f_(std::make_unique<Fields>()) {
    build();
    fillList(0);
}

PrintersPage::~PrintersPage() = default;

void PrintersPage::build() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 4, 18, 12);
    auto* left = new QVBoxLayout;
    list_ = new QListWidget(this);
    list_->setObjectName("printerList");
    list_->setAccessibleName(tr("Film printers"));
    list_->setFixedWidth(220);
    left->addWidget(list_, 1);
    auto* buttons = new QHBoxLayout;
    auto* add = new QPushButton(tr("Add"), this);
    add->setObjectName("printerAdd");
    remove_ = new QPushButton(tr("Remove"), this);
    buttons->addWidget(add);
    buttons->addWidget(remove_);
    left->addLayout(buttons);
    row->addLayout(left);
    fields_ = new QWidget(this);
    form_ = new QFormLayout(fields_);
    form_->setHorizontalSpacing(18);
    form_->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    buildFields();
    row->addWidget(fields_, 1);
    row->addStretch(0);  // in its place while there is no printer
    connect(list_, &QListWidget::currentRowChanged, this, [this] { showChosen(); });
    connect(add, &QPushButton::clicked, this, &PrintersPage::addPrinter);
    connect(remove_, &QPushButton::clicked, this, &PrintersPage::removePrinter);
}

void PrintersPage::buildFields() {
    const auto text = [&](const char* id, const QString& label) {
        auto* edit = new QLineEdit(fields_);
        edit->setObjectName(QString("printer-") + id);
        edit->setMinimumWidth(260);
        form_->addRow(label, edit);
        connect(edit, &QLineEdit::textEdited, this, &PrintersPage::take);
        return edit;
    };
    const auto number = [&](const QString& label, int least, int most, const QString& unit) {
        auto* box = spin(least, most, fields_);
        if (!unit.isEmpty()) box->setSuffix(" " + unit);
        form_->addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this, &PrintersPage::take);
        return box;
    };
    const auto choice = [&](const QString& label, const std::vector<std::string>& values, bool editable) {
        auto* box = codes(values, editable, fields_);
        form_->addRow(label, box);
        connect(box, &QComboBox::currentTextChanged, this, &PrintersPage::take);
        return box;
    };
    f_->name = text("name", tr("Name"));
    f_->host = text("host", tr("Host"));
    f_->port = number(tr("Port"), 1, 65535, {});
    f_->calledAe = text("called", tr("AE title of the printer"));
    f_->callingAe = text("calling", tr("Our AE title"));
    std::vector<std::string> sizes;
    for (const auto& size : network::filmSizes()) sizes.push_back(size.id);
    f_->film = choice(tr("Film size"), sizes, false);
    f_->orientation = choice(tr("Orientation"), {"PORTRAIT", "LANDSCAPE"}, false);
    f_->orientation->setItemText(0, tr("Portrait"));
    f_->orientation->setItemText(1, tr("Landscape"));
    f_->magnification = choice(tr("Magnification"), {"CUBIC", "BILINEAR", "REPLICATE", "NONE", ""}, false);
    f_->magnification->setItemText(4, tr("the printer's own"));
    f_->medium = choice(tr("Medium"), {"BLUE FILM", "CLEAR FILM", "PAPER"}, true);
    f_->destination = choice(tr("Destination"), {"PROCESSOR", "MAGAZINE"}, true);
    f_->copies = number(tr("Copies"), 1, 20, {});
    f_->density = number(tr("Greatest density"), 0, 400, tr("hundredths of OD"));
    f_->density->setSpecialValueText(tr("the printer's own"));
    f_->dpi = number(tr("Picture sent with"), 100, 600, tr("dots per inch"));
    f_->timeout = number(tr("Patience"), 2, 600, tr("seconds for each answer"));
    problems_ = new QLabel(fields_);
    problems_->setObjectName("printerProblems");
    problems_->setWordWrap(true);
    form_->addRow(QString(), problems_);
    auto* line = new QHBoxLayout;
    test_ = new QPushButton(tr("Does it answer?"), fields_);
    test_->setObjectName("printerTest");
    answer_ = new QLabel(fields_);
    answer_->setObjectName("printerAnswer");
    answer_->setWordWrap(true);
    line->addWidget(test_);
    line->addWidget(answer_, 1);
    form_->addRow(QString(), line);
    connect(test_, &QPushButton::clicked, this, &PrintersPage::test);
}

void PrintersPage::fillList(int row) {
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const auto& printer : printers_) list_->addItem(QString::fromStdString(printer.name));
        list_->setCurrentRow(std::min(row, int(printers_.size()) - 1));
    }
    showChosen();
}

void PrintersPage::showChosen() {
    const int row = list_->currentRow();
    fields_->setVisible(row >= 0);
    remove_->setEnabled(row >= 0);
    if (row < 0) return;
    const network::Printer& p = printers_[std::size_t(row)];
    showing_ = true;
    f_->name->setText(QString::fromStdString(p.name));
    f_->host->setText(QString::fromStdString(p.host));
    f_->calledAe->setText(QString::fromStdString(p.calledAe));
    f_->callingAe->setText(QString::fromStdString(p.callingAe));
    f_->port->setValue(p.port);
    f_->copies->setValue(p.copies);
    f_->density->setValue(p.maxDensity);
    f_->dpi->setValue(p.dpi);
    f_->timeout->setValue(p.timeoutSeconds);
    choose(f_->film, p.filmSize);
    choose(f_->orientation, p.orientation);
    choose(f_->magnification, p.magnification);
    choose(f_->medium, p.medium);
    choose(f_->destination, p.destination);
    showing_ = false;
    answer_->clear();
    sayProblems();
}

void PrintersPage::sayProblems() {
    QStringList lines;
    const auto problems = network::problemsOf(printers_[std::size_t(list_->currentRow())]);
    static const std::vector<std::pair<const char*, const char*>> words = {
        {"name", QT_TR_NOOP("The printer needs a name.")},
        {"host", QT_TR_NOOP("A host name or an IP address is needed.")},
        {"calledAe", QT_TR_NOOP("An AE title has 1 to 16 characters, no backslash.")},
        {"callingAe", QT_TR_NOOP("An AE title has 1 to 16 characters, no backslash.")},
        {"medium", QT_TR_NOOP("Medium: at most 16 capital letters, digits, spaces and underscores.")},
        {"destination", QT_TR_NOOP("Destination: at most 16 capital letters, digits, spaces and underscores.")},
        {"maxDensity", QT_TR_NOOP("The greatest density is 100 to 400 hundredths, or 0 for the printer's own.")},
    };
    for (const auto& problem : problems) {
        QString said = QString::fromStdString(problem.message);
        for (const auto& [field, text] : words)
            if (problem.where == field) said = tr(text);
        if (!lines.contains("▲ " + said)) lines << "▲ " + said;
    }
    problems_->setText("<span style='color:" + look::colour(sdk::Severity::Warning) + "'>" + lines.join("<br>") +
                       "</span>");
    problems_->setVisible(!lines.isEmpty());
    test_->setEnabled(lines.isEmpty());
}

void PrintersPage::take() {
    const int row = list_->currentRow();
    if (showing_ || row < 0) return;
    network::Printer& p = printers_[std::size_t(row)];
    p.name = f_->name->text().trimmed().toStdString();
    p.host = f_->host->text().trimmed().toStdString();
    p.calledAe = f_->calledAe->text().trimmed().toStdString();
    p.callingAe = f_->callingAe->text().trimmed().toStdString();
    p.port = f_->port->value();
    p.copies = f_->copies->value();
    p.maxDensity = f_->density->value();
    p.dpi = f_->dpi->value();
    p.timeoutSeconds = f_->timeout->value();
    p.filmSize = chosenCode(f_->film);
    p.orientation = chosenCode(f_->orientation);
    p.magnification = chosenCode(f_->magnification);
    p.medium = chosenCode(f_->medium);
    p.destination = chosenCode(f_->destination);
    list_->item(row)->setText(QString::fromStdString(p.name));
    answer_->clear();
    sayProblems();
    store_.setPrinters(printers_);
}

void PrintersPage::addPrinter() {
    network::Printer printer;
    printer.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    printer.name = tr("Film printer %1").arg(printers_.size() + 1).toStdString();
    printers_.push_back(printer);
    store_.setPrinters(printers_);
    fillList(int(printers_.size()) - 1);
    f_->host->setFocus();
}

void PrintersPage::removePrinter() {
    const int row = list_->currentRow();
    if (row < 0) return;
    printers_.erase(printers_.begin() + row);
    store_.setPrinters(printers_);
    fillList(row);
}

/// On a thread of its own: a printer that is off keeps it waiting, not the window.
void PrintersPage::test() {
    const int row = list_->currentRow();
    if (row < 0) return;
    answer_->setText(tr("Asking …"));
    test_->setEnabled(false);
    QPointer<PrintersPage> page(this);
    std::thread([page, context = QPointer<QObject>(qApp), printer = printers_[std::size_t(row)]] {
        const auto answer = network::echo(printer);
        if (!context) return;
        QMetaObject::invokeMethod(context, [page, printer, answer] {
            if (!page) return;
            page->test_->setEnabled(true);
            const int now = page->list_->currentRow();
            if (now < 0 || page->printers_[std::size_t(now)] != printer) return;
            page->answer_->setText(
                "<span style='color:" + look::colour(answer ? sdk::Severity::Good : sdk::Severity::Alert) + "'>" +
                (answer ? "✓ " + tr("It answers.") : "✕ " + printerProblem(answer.error()).toHtmlEscaped()) +
                "</span>");
        });
    }).detach();
}

}  // namespace viewer::host
