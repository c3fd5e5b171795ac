#include "plugin/hanging/layouts_page.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <functional>

#include "plugin/hanging/pane_words.h"
#include "plugin/hanging/stage_form.h"
#include "plugin/panel/boxes.h"
#include "plugin/panel/flow_layout.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {

/// Beside the window, not over it: the films go on.
void ask(QWidget* parent, const QString& title, QFileDialog::FileMode mode,
         const std::function<void(const QStringList&)>& take) {
    auto* dialog = new QFileDialog(parent->window(), title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(mode);
    dialog->setAcceptMode(mode == QFileDialog::AnyFile ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    if (mode != QFileDialog::Directory) dialog->setNameFilter(QStringLiteral("*.yaml"));
    dialog->setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, take);
    dialog->setModal(false);
    dialog->show();
}

}  // namespace

LayoutsPage::LayoutsPage(const PanelContext& context, HangingDriver& driver, LayoutShelf& shelf, QWidget* parent)
    : CoverPage(tr("Layouts of films"), parent), context_(context), driver_(driver), shelf_(shelf) {
    setObjectName(QStringLiteral("layoutsPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(tr("Layouts of films")), this), 1);
    auto* close = new QPushButton(tr("Back to the reading (Esc)"), this);
    close->setObjectName(QStringLiteral("closeLayouts"));
    connect(close, &QPushButton::clicked, this, &LayoutsPage::closed);
    head->addWidget(close);
    column->addLayout(head);
    buildList(*column);
    setFocusProxy(list_);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(scroll);
    theme::onGround(*inside);
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 6, 0);
    rows->setSpacing(4);
    buildNames(*rows);
    form_ = new StageForm(context_, driver_, inside);
    rows->addWidget(form_);
    buildShare(*rows);
    rows->addStretch(1);
    scroll->setWidget(inside);
    column->addWidget(scroll, 1);
    connect(form_, &StageForm::edited, this, [this](const auto& layout) { shelf_.change(layout); });
    connect(&shelf, &LayoutShelf::changed, this, &LayoutsPage::refresh);
    connect(&context.session, &ReadingSession::changed, form_, [this] { form_->refreshPreview(); });
    choose(driver.layoutId());
    form_->chooseStage(driver.stageId());
    for (auto* box : inside->findChildren<QWidget*>())
        if (box->inherits("QComboBox") || box->inherits("QSpinBox")) box->installEventFilter(this);
}

/// The wheel moves the page: a layout that is kept at once must not change under the pointer.
bool LayoutsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel) return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

QPushButton* LayoutsPage::button(const QString& text, const char* name, QLayout& into, void (LayoutsPage::*act)()) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(QString::fromLatin1(name));
    into.addWidget(made);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

void LayoutsPage::buildList(QLayout& column) {
    list_ = new QListWidget(this);
    list_->setObjectName(QStringLiteral("layoutList"));
    list_->setAccessibleName(tr("Layouts in their order"));
    list_->setFixedHeight(132);
    list_->setStyleSheet(QStringLiteral("QListWidget { background: %1; border: 1px solid %2 } "
                                        "QListWidget:focus { border: 2px solid %4 } "
                                        "QListWidget::item:selected { background: %3; color: white }")
                             .arg(theme::css(theme::surface), theme::css(theme::line), theme::css(theme::chosen),
                                  theme::css(theme::accent)));
    column.addWidget(list_);
    connect(list_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (!item || isLoading_) return;
        chosen_ = item->data(Qt::UserRole).toString().toStdString();
        load();
    });
    connect(list_, &QListWidget::itemActivated, this, &LayoutsPage::hang);
    auto* acts = new QWidget(this);
    auto* flow = new FlowLayout(acts);
    hang_ = button(tr("Hang it"), "hangIt", *flow, &LayoutsPage::hang);
    copy_ = button(tr("Copy"), "copyLayout", *flow, &LayoutsPage::copy);
    remove_ = button(tr("Delete"), "removeLayout", *flow, &LayoutsPage::remove);
    takeBack_ = button(tr("Undo delete"), "takeBackLayout", *flow, &LayoutsPage::takeBack);
    up_ = button(QStringLiteral("▲"), "layoutUp", *flow, &LayoutsPage::up);
    up_->setAccessibleName(tr("Further up"));
    down_ = button(QStringLiteral("▼"), "layoutDown", *flow, &LayoutsPage::down);
    down_->setAccessibleName(tr("Further down"));
    column.addWidget(acts);
}

void LayoutsPage::buildNames(QLayout& column) {
    origin_ = new QLabel(this);
    origin_->setWordWrap(true);
    origin_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    column.addWidget(origin_);
    auto* names = new QWidget(this);
    auto* form = new QFormLayout(names);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(3);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    english_ = new QLineEdit(names);
    english_->setObjectName(QStringLiteral("nameEnglish"));
    chinese_ = new QLineEdit(names);
    form->addRow(tr("Name, English"), english_);
    form->addRow(tr("Name, Chinese"), chinese_);
    connect(english_, &QLineEdit::editingFinished, this, [this] { rename("en", english_->text()); });
    connect(chinese_, &QLineEdit::editingFinished, this, [this] { rename("zh", chinese_->text()); });
    forAll_ = new QCheckBox(tr("the guide hangs this layout"), names);
    forModality_ = new QCheckBox(names);
    form->addRow(forAll_);
    form->addRow(forModality_);
    connect(forAll_, &QCheckBox::clicked, this, [this](bool on) { shelf_.setGuideLayout({}, on ? chosen_ : ""); });
    connect(forModality_, &QCheckBox::clicked, this,
            [this](bool on) { shelf_.setGuideLayout(driver_.modality(), on ? chosen_ : ""); });
    column.addWidget(names);
}

void LayoutsPage::buildShare(QLayout& column) {
    auto* acts = new QWidget(this);
    auto* flow = new FlowLayout(acts);
    button(tr("Take over files…"), "importLayouts", *flow, &LayoutsPage::importFiles);
    button(tr("Save as a file…"), "exportLayout", *flow, &LayoutsPage::exportFile);
    button(tr("Shared folder…"), "sharedFolder", *flow, &LayoutsPage::chooseShared);
    endShared_ = button(tr("No shared folder"), "endShared", *flow, &LayoutsPage::endShared);
    column.addWidget(acts);
    shared_ = new QLabel(this);
    shared_->setWordWrap(true);
    shared_->setTextFormat(Qt::PlainText);
    column.addWidget(shared_);
    problems_ = new QLabel(this);
    problems_->setObjectName(QStringLiteral("layoutProblems"));
    problems_->setWordWrap(true);
    problems_->setTextFormat(Qt::PlainText);
    problems_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::warning)));
    column.addWidget(problems_);
}

const LayoutShelf::Entry* LayoutsPage::chosen() const {
    return shelf_.find(chosen_);
}

void LayoutsPage::choose(const std::string& layoutId) {
    chosen_ = layoutId;
    refresh();
}

void LayoutsPage::refresh() {
    const PaneWords words(context_);
    if (!chosen() && !shelf_.entries().empty()) chosen_ = shelf_.entries().front().layout.id;
    isLoading_ = true;
    list_->clear();
    const auto& guide = shelf_.guideLayout(driver_.modality()).id;
    for (const auto& entry : shelf_.entries()) {
        QString text = words.name(entry.layout);
        if (entry.layout.id == guide) text = QStringLiteral("● ") + text + tr(" (the guide's)");
        if (entry.origin == LayoutShelf::Origin::Own) text += tr(" · own");
        if (entry.origin == LayoutShelf::Origin::Shared) text += tr(" · shared");
        auto* item = new QListWidgetItem(text, list_);
        item->setData(Qt::UserRole, QString::fromStdString(entry.layout.id));
        if (entry.layout.id == chosen_) list_->setCurrentItem(item);
    }
    isLoading_ = false;
    takeBack_->setEnabled(shelf_.canUndo());
    const QString folder = shelf_.sharedFolder();
    shared_->setText(folder.isEmpty() ? QString() : tr("Shared folder: %1").arg(folder));
    shared_->setVisible(!folder.isEmpty());
    endShared_->setVisible(!folder.isEmpty());
    problems_->setText(shelf_.problems().join(QLatin1Char('\n')));
    problems_->setVisible(!shelf_.problems().isEmpty());
    load();
}

void LayoutsPage::load() {
    const auto* entry = chosen();
    if (!entry) return;
    const bool isOwn = entry->origin == LayoutShelf::Origin::Own;
    remove_->setEnabled(isOwn);
    origin_->setText(isOwn ? tr("Your own layout: every change is kept at once.")
                           : tr("Cannot be changed here: copy it to make one of your own."));
    const auto nameIn = [&](const char* language) {
        const auto at = entry->layout.name.find(language);
        return at == entry->layout.name.end() ? QString() : QString::fromStdString(at->second);
    };
    for (auto* edit : {english_, chinese_}) {
        const QString name = nameIn(edit == english_ ? "en" : "zh");
        if (edit->text() != name) edit->setText(name);
        edit->setEnabled(isOwn);
    }
    const auto modality = driver_.modality();
    forAll_->setChecked(shelf_.guideLayout({}).id == chosen_);
    forModality_->setVisible(!modality.empty());
    forModality_->setText(tr("… for %1 films, whatever it hangs for others").arg(QString::fromStdString(modality)));
    forModality_->setChecked(shelf_.hasGuideLayout(modality) && shelf_.guideLayout(modality).id == chosen_);
    form_->show(entry->layout, isOwn);
}

void LayoutsPage::rename(const std::string& language, const QString& name) {
    const auto* entry = chosen();
    if (!entry || entry->origin != LayoutShelf::Origin::Own) return;
    auto layout = entry->layout;
    if (name.trimmed().isEmpty())
        layout.name.erase(language);
    else
        layout.name[language] = name.trimmed().toStdString();
    if (layout.name.empty()) return load();  // a layout has at least one name
    shelf_.change(layout);
}

void LayoutsPage::hang() {
    driver_.hangLayout(chosen_);
}

void LayoutsPage::up() {
    shelf_.move(chosen_, -1);
}

void LayoutsPage::down() {
    shelf_.move(chosen_, 1);
}

void LayoutsPage::copy() {
    const auto* entry = chosen();
    if (!entry) return;
    auto layout = entry->layout;
    for (auto& [language, name] : layout.name) name += language == "zh" ? "(副本)" : " (copy)";
    if (layout.name.empty()) layout.name = {{"en", "Layout (copy)"}, {"zh", "布局(副本)"}};
    chosen_ = shelf_.nextId();
    shelf_.add(std::move(layout));
}

void LayoutsPage::remove() {
    shelf_.remove(chosen_);
}

void LayoutsPage::takeBack() {
    shelf_.undo();
}

void LayoutsPage::importFiles() {
    ask(this, tr("Layouts to take over"), QFileDialog::ExistingFiles,
        [this](const QStringList& files) { shelf_.importFiles(files); });
}

void LayoutsPage::exportFile() {
    ask(this, tr("Save the layout"), QFileDialog::AnyFile, [this, id = chosen_](const QStringList& files) {
        if (!files.isEmpty()) shelf_.exportTo(id, files.front());
    });
}

void LayoutsPage::chooseShared() {
    ask(this, tr("Folder of shared layouts"), QFileDialog::Directory, [this](const QStringList& folders) {
        if (!folders.isEmpty()) shelf_.setSharedFolder(folders.front());
    });
}

void LayoutsPage::endShared() {
    shelf_.setSharedFolder({});
}

}  // namespace hsg
