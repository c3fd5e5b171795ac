#include "plugin/hanging/stage_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

#include "plugin/hanging/hanging_preview.h"
#include "plugin/hanging/pane_words.h"
#include "plugin/hanging/selector_form.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {

QHBoxLayout* rowIn(QFormLayout& form, const QString& label, QWidget* parent) {
    auto* holder = new QWidget(parent);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3);
    form.addRow(label, holder);
    return row;
}

QFormLayout* formIn(QWidget* parent) {
    auto* form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(3);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);  // the panel may be 300 pixels wide
    return form;
}

}  // namespace

StageForm::StageForm(const PanelContext& context, const HangingDriver& driver, QWidget* parent)
    : QWidget(parent), context_(context), driver_(driver) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* top = new QWidget(this);
    auto* topForm = formIn(top);
    auto* row = rowIn(*topForm, tr("Stage"), top);
    stages_ = new QComboBox(top);
    stages_->setObjectName(QStringLiteral("stages"));
    stages_->setAccessibleName(tr("Stage"));
    addStage_ = new QPushButton(QStringLiteral("＋"), top);
    addStage_->setToolTip(tr("Add a stage"));
    addStage_->setAccessibleName(tr("Add a stage"));
    removeStage_ = new QPushButton(QStringLiteral("−"), top);
    removeStage_->setToolTip(tr("Remove this stage"));
    removeStage_->setAccessibleName(tr("Remove this stage"));
    row->addWidget(stages_, 1);
    row->addWidget(addStage_);
    row->addWidget(removeStage_);
    column->addWidget(top);
    preview_ = new HangingPreview(context, this);
    column->addWidget(preview_);
    reasons_ = new QLabel(this);
    reasons_->setObjectName(QStringLiteral("reasonLog"));
    reasons_->setWordWrap(true);
    reasons_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    column->addWidget(reasons_);
    editable_ = new QWidget(this);
    auto* form = formIn(editable_);
    buildStage(*form);
    buildPane(*form);
    column->addWidget(editable_);
    connect(stages_, &QComboBox::activated, this, [this](int index) {
        stage_ = index;
        pane_ = films_ = 0;
        load();
    });
    connect(addStage_, &QPushButton::clicked, this, &StageForm::addStage);
    connect(removeStage_, &QPushButton::clicked, this, &StageForm::removeStage);
    connect(preview_, &HangingPreview::paneChosen, this, [this](int pane) {
        pane_ = pane;
        films_ = 0;
        loadPane();
    });
}

QComboBox* StageForm::drop(QFormLayout& form, const QString& label, const char* name) {
    auto* box = new QComboBox(editable_);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    form.addRow(label, box);
    return box;
}

void StageForm::buildStage(QFormLayout& form) {
    name_ = new QLineEdit(editable_);
    name_->setAccessibleName(tr("Name of the stage"));
    form.addRow(tr("Its name"), name_);
    connect(name_, &QLineEdit::editingFinished, this, [this] {
        const auto language = context_.host.settings().language();
        stage().name[language] = name_->text().trimmed().toStdString();
        if (stage().name[language].empty()) stage().name.erase(language);
        change();
    });
    steps_ = new QPushButton(editable_);
    steps_->setObjectName(QStringLiteral("steps"));
    stepMenu_ = new QMenu(steps_);
    steps_->setMenu(stepMenu_);
    connect(stepMenu_, &QMenu::aboutToShow, this, &StageForm::fillSteps);
    form.addRow(tr("Hung by the steps"), steps_);
    auto* row = rowIn(form, tr("Rows × columns"), editable_);
    rows_ = new QSpinBox(editable_);
    columns_ = new QSpinBox(editable_);
    for (auto* box : {rows_, columns_}) {
        box->setRange(1, reporting::maxHangingEdge);
        row->addWidget(box);
        connect(box, &QSpinBox::valueChanged, this, &StageForm::setGrid);
    }
    rows_->setObjectName(QStringLiteral("rows"));
    rows_->setAccessibleName(tr("Rows"));
    columns_->setObjectName(QStringLiteral("columns"));
    columns_->setAccessibleName(tr("Columns"));
    scale_ = drop(form, tr("Size"), "scale");
    scale_->addItems({tr("equal millimetres"), tr("each fills its pane")});
    connect(scale_, &QComboBox::activated, this, [this](int index) {
        stage().sameScale = index == 0;
        change();
    });
    links_ = drop(form, tr("Links"), "links");
    links_->addItems({tr("as the reader has them"), tr("these:")});
    auto* boxes = rowIn(form, QString(), editable_);
    const QString names[] = {tr("move"), tr("zoom"), tr("grey"), tr("turn")};
    for (int i = 0; i < 4; ++i) {
        boxes->addWidget(linkBoxes_[i] = new QCheckBox(names[i], editable_));
        connect(linkBoxes_[i], &QCheckBox::clicked, this, [this] { links_->activated(1); });
    }
    connect(links_, &QComboBox::activated, this, [this](int index) {
        stage().links.reset();
        if (index == 1)
            stage().links = reporting::StageLinks{linkBoxes_[0]->isChecked(), linkBoxes_[1]->isChecked(),
                                                  linkBoxes_[2]->isChecked(), linkBoxes_[3]->isChecked()};
        change();
    });
    compare_ = drop(form, tr("Compared"), "compare");
    compare_->addItems({tr("side by side"), tr("flicker"), tr("swipe"), tr("blend"), tr("difference")});
    connect(compare_, &QComboBox::activated, this, [this](int index) {
        stage().compare = static_cast<reporting::StageComparison>(index);
        change();
    });
}

void StageForm::buildPane(QFormLayout& form) {
    filmsTitle_ = new QLabel(editable_);
    form.addRow(filmsTitle_);
    first_ = drop(form, tr("Shows"), "first");
    second_ = drop(form, tr("else"), "second");
    connect(first_, &QComboBox::activated, this, [this] { chooseFilms(0, first_->currentData()); });
    connect(second_, &QComboBox::activated, this, [this] { chooseFilms(1, second_->currentData()); });
    missing_ = drop(form, tr("If missing"), "missing");
    missing_->addItems(
        {tr("say so"), tr("keep the film that hangs"), tr("leave the pane out"), tr("pass the stage over")});
    connect(missing_, &QComboBox::activated, this, [this](int index) {
        pane().missing = static_cast<reporting::WhenMissing>(index);
        change();
    });
    polarity_ = drop(form, tr("Polarity"), "polarity");
    polarity_->addItems({tr("contrast alike in all panes"), tr("as its console showed it")});
    connect(polarity_, &QComboBox::activated, this, [this](int index) {
        pane().polarity = static_cast<reporting::PanePolarity>(index);
        change();
    });
    window_ = drop(form, tr("Grey window"), "window");
    window_->addItem(tr("as the reader left it"), -1);
    window_->addItem(tr("automatic"), 0);
    for (int n = 1; n <= 9; ++n) window_->addItem(tr("of the header, %1").arg(n), n);
    connect(window_, &QComboBox::activated, this, [this] {
        const int chosen = window_->currentData().toInt();
        pane().window = chosen < 0 ? std::nullopt : std::optional(chosen);
        change();
    });
    selector_ = new SelectorForm(context_, editable_);
    form.addRow(selector_);
    connect(selector_, &SelectorForm::edited, this, [this](const reporting::FilmSelector& selector) {
        for (auto& one : layout_.selectors)
            if (one.id == selector.id) one = selector;
        change();
        loadPane();
    });
}

}  // namespace hsg
