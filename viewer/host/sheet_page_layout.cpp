#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <algorithm>

#include "viewer/host/print_queue_view.h"
#include "viewer/host/printers_page.h"
#include "viewer/host/sheet_page_widgets.h"

namespace viewer::host {

namespace {

QComboBox* combo(const char* id, const QString& label, QFormLayout& form) {
    auto* box = new QComboBox;
    box->setObjectName(id);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    form.addRow(label, box);
    return box;
}

QCheckBox* check(const char* id, const QString& text, bool on, QFormLayout& form) {
    auto* box = new QCheckBox(text);
    box->setObjectName(id);
    box->setChecked(on);
    form.addRow(box);
    return box;
}

}  // namespace

QString sheetProblem(const sdk::Error& error) {
    if (error.code == "sheet.font") return SheetPage::tr("A font for the words of the sheet is not installed.");
    if (error.code == "sheet.write")
        return SheetPage::tr("The file cannot be written: %1").arg(QString::fromStdString(error.where));
    if (error.code == "sheet.printer") return SheetPage::tr("The printer does not take the job.");
    return printerProblem(error);
}

void SheetPage::open() {
    if (language_.empty()) language_ = parts_.settings.value("sheet/language").value_or(parts_.settings.language());
    setTitle(tr("Film sheet"));
    const auto before = w_ ? w_->films->all() : std::vector<SheetRequest>{};
    w_ = std::make_unique<Widgets>();
    auto* body = new QWidget(this);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    auto* area = new QScrollArea(body);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* choices = new QWidget(area);
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 8, 0);
    buildChoices(*column);
    area->setWidget(choices);
    row->addWidget(area);
    row->addWidget(buildPages(), 1);
    setBody(body);
    w_->films->set(before, true);
    fillTargets();
    findPrinters();
    parts_.queue.refresh();
    reload();
    setBusy(studio_.isBusy());
    area->setFixedWidth(std::clamp(choices->minimumSizeHint().width() + 16, 370, 460));
    w_->films->setFocus();
}

void SheetPage::buildChoices(QBoxLayout& column) {
    w_->films = new SheetFilmList;
    column.addWidget(w_->films, 1);
    connect(w_->films, &SheetFilmList::changed, this, &SheetPage::refresh);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(5);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFormat(*form);
    buildOutput(*form);
    column.addLayout(form);
    buildActions(column);
}

void SheetPage::buildFormat(QFormLayout& form) {
    w_->grid = combo("sheetGrid", tr("Films on a page"), form);
    w_->grid->addItem(tr("By the number of films"), QSize());
    for (const auto& [rows, columns] : sheetLayouts()) {
        w_->grid->addItem(tr("%1 × %2 (rows × columns)").arg(rows).arg(columns), QSize(columns, rows));
        if (!format_.byNumber && rows == format_.rows && columns == format_.columns)
            w_->grid->setCurrentIndex(w_->grid->count() - 1);
    }
    w_->paper = combo("sheetPaper", tr("Paper"), form);
    for (const Paper paper : {Paper::A4, Paper::A3, Paper::Letter, Paper::Film14x17})
        w_->paper->addItem(paper == Paper::Film14x17 ? tr("14 × 17 inches") : QString::fromStdString(paperId(paper)),
                           int(paper));
    w_->paper->setCurrentIndex(w_->paper->findData(int(format_.paper)));
    w_->turned = combo("sheetTurned", tr("Orientation"), form);
    w_->turned->addItem(tr("Portrait"), false);
    w_->turned->addItem(tr("Landscape"), true);
    w_->turned->setCurrentIndex(format_.landscape ? 1 : 0);
    w_->language = combo("sheetLanguage", tr("Language of the sheet"), form);
    w_->language->addItem("English", "en");
    w_->language->addItem("中文", "zh");
    w_->language->setCurrentIndex(w_->language->findData(QString::fromStdString(language_)));
    w_->asSeen = check("sheetAsSeen", tr("Films as they are seen in the panes"), asSeen_, form);
    w_->marks = check("sheetMarks", tr("With the reader's marks"), format_.marks, form);
    w_->overlays = check("sheetOverlays", tr("With the overlays of the films"), format_.overlays, form);
    w_->dark = check("sheetDark", tr("Black ground, as on film"), format_.dark, form);
    for (QComboBox* box : {w_->grid, w_->paper, w_->turned, w_->language})
        connect(box, &QComboBox::activated, this, [this] { takeFormat(); });
    for (QCheckBox* box : {w_->asSeen, w_->marks, w_->overlays, w_->dark})
        connect(box, &QCheckBox::clicked, this, [this] { takeFormat(); });
}

void SheetPage::buildOutput(QFormLayout& form) {
    w_->target = combo("sheetTarget", tr("To"), form);
    connect(w_->target, &QComboBox::activated, this, [this] {
        target_ = w_->target->currentData().toString().toStdString();
        parts_.settings.setValue("sheet/target", target_);
        refresh();
    });
    w_->copies = new QSpinBox;
    w_->copies->setObjectName("sheetCopies");
    w_->copies->setAccessibleName(tr("Copies"));
    w_->copies->setRange(1, 20);
    form.addRow(tr("Copies"), w_->copies);
}

void SheetPage::buildActions(QBoxLayout& column) {
    const auto label = [&](const char* id) {
        auto* made = new QLabel;
        made->setObjectName(id);
        made->setWordWrap(true);
        column.addWidget(made);
        return made;
    };
    w_->problem = label("sheetProblem");
    w_->state = label("sheetState");
    w_->progress = new QProgressBar;
    w_->progress->hide();
    column.addWidget(w_->progress);
    auto* row = new QHBoxLayout;
    w_->go = new QPushButton;
    w_->go->setObjectName("sheetGo");
    w_->go->setDefault(true);
    w_->cancel = new QPushButton(tr("Cancel"));
    w_->cancel->setObjectName("sheetCancel");
    w_->cancel->hide();
    auto* printers = new QPushButton(tr("Film printers…"));
    printers->setObjectName("sheetPrinters");
    row->addWidget(w_->go, 1);
    row->addWidget(w_->cancel);
    row->addWidget(printers);
    column.addLayout(row);
    connect(w_->go, &QPushButton::clicked, this, &SheetPage::go);
    connect(w_->cancel, &QPushButton::clicked, this, [this] { studio_.cancel(); });
    connect(printers, &QPushButton::clicked, this, &SheetPage::printersWanted);
}

QWidget* SheetPage::buildPages() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    w_->preview = new SheetPreview;
    column->addWidget(w_->preview, 1);
    auto* row = new QHBoxLayout;
    w_->back = new QPushButton("◀");
    w_->back->setAccessibleName(tr("Previous page"));
    w_->next = new QPushButton("▶");
    w_->next->setAccessibleName(tr("Next page"));
    w_->number = new QLabel;
    w_->number->setObjectName("sheetNumber");
    row->addStretch(1);
    for (QWidget* widget :
         {static_cast<QWidget*>(w_->back), static_cast<QWidget*>(w_->number), static_cast<QWidget*>(w_->next)})
        row->addWidget(widget);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(new PrintQueueView(parts_.queue));
    const auto turn = [this](int by) {
        return [this, by] {
            page_ += by;
            refresh();
        };
    };
    connect(w_->back, &QPushButton::clicked, this, turn(-1));
    connect(w_->next, &QPushButton::clicked, this, turn(1));
    connect(w_->preview, &SheetPreview::wanted, this, &SheetPage::askPreview);
    return side;
}

void SheetPage::fillTargets() {
    filmPrinters_ = parts_.store.printers();
    w_->target->clear();
    w_->target->addItem(tr("PDF file"), "pdf");
    for (const auto& printer : filmPrinters_)
        w_->target->addItem(tr("Film: %1").arg(QString::fromStdString(printer.name)),
                            "film:" + QString::fromStdString(printer.id));
    for (const auto& name : systemPrinters_) w_->target->addItem(tr("Paper: %1").arg(name), "paper:" + name);
    const int kept =
        w_->target->findData(QString::fromStdString(parts_.settings.value("sheet/target").value_or("pdf")));
    w_->target->setCurrentIndex(std::max(0, kept));  // a printer that is not found (yet) stays the reader's choice
    target_ = w_->target->currentData().toString().toStdString();
    refresh();
}

void SheetPage::takeFormat() {
    const QSize grid = w_->grid->currentData().toSize();
    format_.byNumber = !grid.isValid();
    if (!format_.byNumber) {
        format_.rows = grid.height();
        format_.columns = grid.width();
    }
    format_.paper = Paper(w_->paper->currentData().toInt());
    format_.landscape = w_->turned->currentData().toBool();
    format_.dark = w_->dark->isChecked();
    format_.marks = w_->marks->isChecked();
    format_.overlays = w_->overlays->isChecked();
    parts_.settings.setValue("sheet/format", toText(format_));
    const std::string language = w_->language->currentData().toString().toStdString();
    if (language != language_ || w_->asSeen->isChecked() != asSeen_) {
        if (language != language_) parts_.settings.setValue("sheet/language", language);
        const bool looksStay = w_->asSeen->isChecked() == asSeen_;
        language_ = language;
        asSeen_ = w_->asSeen->isChecked();
        return load(looksStay);
    }
    refresh();
}

}  // namespace viewer::host
