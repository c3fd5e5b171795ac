#include "plugin/editor/edit_page.h"

#include <QComboBox>
#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "plugin/editor/completion.h"
#include "plugin/editor/item_form.h"
#include "plugin/editor/item_search.h"
#include "plugin/editor/outline_view.h"
#include "plugin/editor/preview_pane.h"
#include "plugin/editor/problem_list.h"
#include "plugin/editor/source_view.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

namespace {

const char* const samplesFile = "cases.yaml";

}  // namespace

using namespace reporting::authoring;

EditPage::EditPage(DraftDesk& desk, PreviewDesk& preview, const std::string& language, QWidget* parent)
    : QWidget(parent), desk_(desk), previews_(preview), language_(language) {
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    halves_ = new QSplitter(this);
    outline_ = new OutlineView(desk, language, halves_);
    halves_->addWidget(outline_);
    halves_->addWidget(buildMiddle());
    previewPane_ = new PreviewPane(desk, preview, language, halves_);
    halves_->addWidget(previewPane_);
    halves_->setSizes({270, 520, 560});
    halves_->setStretchFactor(0, 1);
    halves_->setStretchFactor(1, 3);
    halves_->setStretchFactor(2, 3);
    halves_->setChildrenCollapsible(false);
    all->addWidget(halves_);
    connect(outline_, &OutlineView::chosenChanged, this, &EditPage::showChosen);
    connect(outline_, &OutlineView::editWanted, this, [this] {
        showSource(false);
        form_->focusFirst();
    });
    connect(form_, &ItemForm::sourceWanted, this, &EditPage::goToSource);
    connect(problems_, &ProblemList::wanted, this, &EditPage::openProblem);
    connect(&desk, &DraftDesk::checked, this, [this] {
        form_->refresh();
        refreshFiles();
        refreshSource();
    });
    connect(&desk, &DraftDesk::opened, this, [this] {
        file_.clear();
        form_->show({}, ItemKind::Other);
    });
}

QWidget* EditPage::buildMiddle() {
    auto* middle = new QSplitter(Qt::Vertical, this);
    tabs_ = new QTabWidget(middle);
    tabs_->setObjectName(QStringLiteral("editTabs"));
    form_ = new ItemForm({desk_, language_, [this](const NodePath& path) { goTo(path); }}, tabs_);
    tabs_->addTab(form_, tr("Form"));
    tabs_->addTab(buildSource(), tr("File"));
    tabs_->setAccessibleName(tr("Form or file"));
    tabs_->tabBar()->setAccessibleName(tr("Form or file"));
    connect(tabs_, &QTabWidget::currentChanged, this, [this](int index) {
        if (index != 1) return;
        goToSource();
        if (file_.empty()) showFile("template.yaml");
    });
    middle->addWidget(tabs_);
    problems_ = new ProblemList(desk_, language_, middle);
    middle->addWidget(problems_);
    middle->setStretchFactor(0, 5);
    middle->setStretchFactor(1, 1);
    middle->setSizes({560, 190});
    middle->setChildrenCollapsible(false);
    return middle;
}

QWidget* EditPage::buildSource() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(8, 4, 4, 4);
    auto* line = new QHBoxLayout;
    files_ = new QComboBox(box);
    files_->setObjectName(QStringLiteral("sourceFile"));
    files_->setAccessibleName(tr("File"));
    line->addWidget(files_, 1);
    place_ = new QLabel(box);
    place_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    line->addWidget(place_);
    column->addLayout(line);
    source_ = new SourceView(box);
    source_->setObjectName(QStringLiteral("source"));
    column->addWidget(source_, 1);
    connect(files_, &QComboBox::activated, this, [this] { showFile(files_->currentData().toString().toStdString()); });
    connect(source_, &SourceView::moved, this,
            [this](int at, int in) { place_->setText(tr("line %1, column %2").arg(at).arg(in)); });
    connect(source_, &SourceView::edited, this, [this](const QString& text) {
        desk_.apply({SetFile{file_, text.toStdString()}}, tr("change of %1").arg(QString::fromStdString(file_)),
                    "file|" + file_);
    });
    source_->setWords([this](const QString& before) {
        return desk_.facts() ? fileWords(*desk_.facts(), file_, source_->keyAbove(), before) : QStringList();
    });
    return box;
}

void EditPage::goTo(const NodePath& path) {
    outline_->choose(path);
}

void EditPage::showSource(bool isSource) {
    tabs_->setCurrentIndex(isSource ? 1 : 0);
}

void EditPage::nextProblem() {
    problems_->next();
}

void EditPage::showChosen() {
    const auto* item = outline_->chosen();
    if (!item || item->kind == ItemKind::Group) return;
    form_->show(item->path, item->kind);
    if (const auto facts = desk_.facts(); facts && item->path.file.starts_with("questions/"))
        previewPane_->follow(valueAt(*facts, {item->path.file, {"step"}}));
    if (item->kind == ItemKind::Page) previewPane_->showReport();
    if (tabs_->currentIndex() == 1) goToSource();
}

void EditPage::refreshFiles() {
    if (!desk_.isOpen()) return;
    QStringList names;
    for (const auto& [name, bytes] : desk_.draft().files().own().files)
        if (!name.ends_with(".png")) names << QString::fromStdString(name);
    // it has no form: it begins here
    if (const auto samples = QString::fromLatin1(samplesFile); !names.contains(samples)) names << samples;
    QStringList now;
    for (int i = 0; i < files_->count(); ++i) now << files_->itemData(i).toString();
    if (now == names) return;
    files_->clear();
    for (const auto& name : names) files_->addItem(name, name);
    files_->setCurrentIndex(files_->findData(QString::fromStdString(file_)));
}

void EditPage::showFile(const std::string& file) {
    file_ = file;
    files_->setCurrentIndex(files_->findData(QString::fromStdString(file)));
    refreshSource();
}

void EditPage::refreshSource() {
    if (!desk_.isOpen() || file_.empty()) return;
    const auto* text = desk_.draft().files().text(file_);
    const bool mayBegin = file_ == samplesFile;
    source_->setReadOnly(!text && !mayBegin);
    source_->setPlaceholderText(
        text       ? QString()
        : mayBegin ? tr("Answers for the sample cases to what this template asks beyond its base, for instance:") +
                         QStringLiteral("\ncases:\n  - case: all\n    answers: {premedication: ibuprofen}")
                   : tr("This file is inherited. Change its parts on the page “Form”: only the change is kept."));
    source_->showText(text ? QString::fromStdString(*text) : QString());
    sourceProblems();
}

void EditPage::sourceProblems() {
    reporting::Diagnostics here;
    if (const auto facts = desk_.facts())
        for (const auto& problem : facts->check->problems)
            if (problem.diagnostic.file == file_) here.push_back(problem.diagnostic);
    source_->setProblems(here);
}

void EditPage::goToSource() {
    const auto* item = outline_->chosen();
    if (!item) return;
    if (tabs_->currentIndex() != 1) return tabs_->setCurrentIndex(1);  // comes back here
    if (!item->path.file.empty()) showFile(item->path.file);
    if (item->place.file == file_) source_->goTo(item->place.line, item->place.column);
}

void EditPage::openProblem(const DraftProblem& problem) {
    const auto facts = desk_.facts();
    const auto& at = problem.diagnostic;
    if (problem.path && facts && itemAt(*facts, *problem.path)) {
        goTo(*problem.path);
        if (tabs_->currentIndex() == 0) return form_->focusPlace({at.file, at.line, at.column});
    }
    if (!problem.path || tabs_->currentIndex() == 1) {
        tabs_->setCurrentIndex(1);
        showFile(at.file);
        source_->goTo(at.line, at.column);
        source_->setFocus(Qt::OtherFocusReason);
    }
}

}  // namespace hsg::editor
