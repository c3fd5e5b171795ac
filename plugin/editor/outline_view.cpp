#include "plugin/editor/outline_view.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "plugin/editor/item_search.h"
#include "plugin/editor/item_words.h"
#include "plugin/editor/new_items.h"
#include "plugin/editor/outline_filter.h"
#include "plugin/panel/flow_layout.h"

namespace hsg::editor {

using namespace reporting::authoring;

namespace {

/// The same row of another version of the tree.
std::string keyOf(const QModelIndex& index) {
    return (index.data(OutlineModel::PathRole).toString() + QLatin1Char('|') +
            QString::number(index.data(OutlineModel::KindRole).toInt()) + QLatin1Char('|') +
            index.data(OutlineModel::SearchRole).toString().section(QLatin1Char(' '), 0, 0))
        .toStdString();
}

}  // namespace

OutlineView::OutlineView(DraftDesk& desk, const std::string& language, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      language_(language),
      model_(new OutlineModel(this)),
      filtered_(new OutlineFilter(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 4, 4);
    column->setSpacing(4);
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("outlineSearch"));
    search_->setPlaceholderText(tr("Search (Ctrl+F)"));
    search_->setAccessibleName(tr("Search in the template"));
    search_->setClearButtonEnabled(true);
    column->addWidget(search_);
    buildTree();
    column->addWidget(tree_, 1);
    buildButtons(*column);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        filtered_->setFilterRegularExpression(
            QRegularExpression(QRegularExpression::escape(text), QRegularExpression::CaseInsensitiveOption));
        if (!text.isEmpty()) tree_->expandAll();
    });
    search_->installEventFilter(this);
    connect(&desk, &DraftDesk::checked, this, &OutlineView::refresh);
    connect(&desk, &DraftDesk::opened, this, [this] {
        if (!desk_.facts()) model_->show(nullptr, language_);
    });
    refreshButtons();
}

OutlineView::~OutlineView() = default;

void OutlineView::buildTree() {
    filtered_->setSourceModel(model_);
    filtered_->setRecursiveFilteringEnabled(true);
    filtered_->setAutoAcceptChildRows(true);
    tree_ = new QTreeView(this);
    tree_->setObjectName(QStringLiteral("outline"));
    tree_->setAccessibleName(tr("Parts of the template"));
    tree_->setModel(filtered_);
    tree_->setHeaderHidden(true);
    tree_->setUniformRowHeights(true);
    tree_->setDragEnabled(true);
    tree_->setAcceptDrops(true);
    tree_->setDragDropMode(QAbstractItemView::InternalMove);
    tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_->setIndentation(14);
    tree_->installEventFilter(this);
    connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refreshButtons();
        if (!isRefreshing_) emit chosenChanged();
    });
    connect(model_, &OutlineModel::moveWanted, this, &OutlineView::moveBefore);
}

void OutlineView::buildButtons(QVBoxLayout& column) {
    auto* acts = new QWidget(this);
    auto* flow = new FlowLayout(acts);
    const auto button = [&](const QString& text, const QString& words, const char* name) {
        auto* made = new QPushButton(text, acts);
        made->setObjectName(QString::fromLatin1(name));
        made->setToolTip(words);
        if (text.size() == 1) made->setAccessibleName(words);
        flow->addWidget(made);
        return made;
    };
    add_ = button(tr("Add"), tr("A new part here (Ins)"), "addItem");
    addMenu_ = new QMenu(add_);
    add_->setMenu(addMenu_);
    connect(addMenu_, &QMenu::aboutToShow, this, &OutlineView::fillAddMenu);
    copy_ = button(tr("Copy"), tr("The same again behind it (Ctrl+D)"), "copyItem");
    up_ = button(QStringLiteral("▲"), tr("Further up (Alt+↑)"), "itemUp");
    down_ = button(QStringLiteral("▼"), tr("Further down (Alt+↓)"), "itemDown");
    remove_ = button(tr("Remove"), tr("Take it away (Del); undo brings it back"), "removeItem");
    connect(copy_, &QPushButton::clicked, this, &OutlineView::copy);
    connect(up_, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { move(1); });
    connect(remove_, &QPushButton::clicked, this, &OutlineView::remove);
    column.addWidget(acts);
}

const OutlineItem* OutlineView::chosen() const {
    return facts_ ? model_->item(filtered_->mapToSource(tree_->currentIndex())) : nullptr;
}

void OutlineView::search() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

std::vector<std::string> OutlineView::open() const {
    std::vector<std::string> paths;
    const auto collect = [&](const auto& self, const QModelIndex& above) -> void {
        for (int row = 0; row < filtered_->rowCount(above); ++row) {
            const auto index = filtered_->index(row, 0, above);
            if (!tree_->isExpanded(index)) continue;
            paths.push_back(keyOf(index));
            self(self, index);
        }
    };
    collect(collect, {});
    return paths;
}

void OutlineView::refresh() {
    const auto now = desk_.facts();
    if (!now) return;
    const auto kept = chosen() ? std::optional(chosen()->path) : std::nullopt;
    const auto opened = open();
    const std::set<std::string> wasOpen(opened.begin(), opened.end());
    isRefreshing_ = true;
    const auto before = std::exchange(facts_, now);  // rows point into it until the model shows the new one
    bool isReset = false;
    const auto watch = connect(model_, &QAbstractItemModel::modelReset, this, [&] { isReset = true; });
    model_->show(now, language_);
    disconnect(watch);
    if (isReset) {
        const auto restore = [&](const auto& self, const QModelIndex& above) -> void {
            for (int row = 0; row < filtered_->rowCount(above); ++row) {
                const auto index = filtered_->index(row, 0, above);
                if (!wasOpen.contains(keyOf(index))) continue;
                tree_->setExpanded(index, true);
                self(self, index);
            }
        };
        restore(restore, {});
        if (!wanted_ && kept) wanted_ = kept;
    }
    isRefreshing_ = false;
    if (wanted_) choose(*wanted_);
    refreshButtons();
}

void OutlineView::choose(const NodePath& path) {
    wanted_ = path;
    if (!facts_) return;
    const auto source = model_->indexOf(path);
    if (!source.isValid()) return;
    const bool isThere = model_->item(source)->path == facts_->itemPath(path);
    if (!isThere && !desk_.isChecked()) return;  // it comes with the next check
    wanted_.reset();
    auto index = filtered_->mapFromSource(source);
    if (!index.isValid()) {
        search_->clear();
        index = filtered_->mapFromSource(source);
    }
    for (auto above = index.parent(); above.isValid(); above = above.parent()) tree_->setExpanded(above, true);
    if (tree_->currentIndex() == index) {
        emit chosenChanged();
        return;
    }
    tree_->setCurrentIndex(index);
    tree_->scrollTo(index);
}

void OutlineView::refreshButtons() {
    const auto* item = chosen();
    const bool isItem = item && item->kind != ItemKind::Group && item->kind != ItemKind::Template;
    add_->setEnabled(facts_ != nullptr);
    const bool isOne = isItem && item->kind == ItemKind::Page;  // there is always one page
    copy_->setEnabled(isItem && !isOne);
    remove_->setEnabled(isItem && (!isOne || item->place.line > 0));
    up_->setEnabled(isItem && !isOne);
    down_->setEnabled(isItem && !isOne);
}

void OutlineView::fillAddMenu() {
    addMenu_->clear();
    if (!facts_) return;
    const auto put = [this](QMenu* menu, ItemKind kind) {
        menu->addAction(tr("New %1").arg(ItemWords::kind(kind)), this, [this, kind] { add(kind); });
    };
    const auto here = kindsAt(*facts_, chosen());
    for (const auto kind : here) put(addMenu_, kind);
    if (!here.empty()) addMenu_->addSeparator();
    for (const auto kind : newKinds()) {
        const bool isHere = std::find(here.begin(), here.end(), kind) != here.end();
        if (!isHere && !needsOwner(kind)) put(addMenu_, kind);
    }
    fillLanguageMenu(*addMenu_->addMenu(tr("New language")));
}

void OutlineView::fillLanguageMenu(QMenu& menu) {
    const auto& there = facts_->languages;
    for (const char* code : {"en", "zh", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs",
                             "hu", "ro", "bg", "el", "tr", "ru", "uk", "ja", "ko", "vi", "th", "id", "hi"}) {
        if (std::find(there.begin(), there.end(), code) != there.end()) continue;
        menu.addAction(QStringLiteral("%1 (%2)").arg(ItemWords::language(code), QLatin1String(code)), this,
                       [this, language = std::string(code)] { addLanguage(language); });
    }
}

/// The words of the window's language, where the template has it, are what a translator starts from.
void OutlineView::addLanguage(const std::string& language) {
    const auto& there = facts_->languages;
    if (there.empty()) return;
    const auto own = std::find(there.begin(), there.end(), language_);
    const auto item = newLanguage(*facts_, language, own == there.end() ? there.front() : *own);
    if (desk_.apply(item.edits, tr("new language"))) wanted_ = item.path;
}

void OutlineView::add(ItemKind kind) {
    if (!facts_) return;
    const auto item = newItem(*facts_, kind, chosen());
    if (!item || !desk_.apply(item->edits, tr("new %1").arg(ItemWords::kind(kind)))) return;
    if (!item->path.file.empty()) wanted_ = item->path;
    emit editWanted();
}

void OutlineView::copy() {
    const auto* item = chosen();
    const auto made = item ? copyOf(*facts_, *item) : std::nullopt;
    if (made && desk_.apply(made->edits, tr("copy of a %1").arg(ItemWords::kind(item->kind)))) wanted_ = made->path;
}

void OutlineView::remove() {
    const auto* item = chosen();
    if (!item || item->kind == ItemKind::Group || item->kind == ItemKind::Template) return;
    const QString words = tr("removal of a %1").arg(ItemWords::kind(item->kind));
    std::vector<TemplateEdit> edits;
    if (item->kind == ItemKind::Step)
        edits = {RemoveStep{item->id}};
    else if (item->kind == ItemKind::Language)
        edits = {RemoveLanguage{item->id}};
    else if (item->kind == ItemKind::File)
        edits = {RemoveFile{item->path.file}};
    else if (item->kind == ItemKind::Phrase || item->kind == ItemKind::Label) {
        for (const auto& language : facts_->languages)
            edits.push_back(ClearWords{language, item->id, item->kind == ItemKind::Phrase});
    } else if (item->kind == ItemKind::Code || item->kind == ItemKind::Page)
        edits = {ClearValue{item->path}};
    else
        edits = {RemoveItem{item->path}};
    desk_.apply(edits, words);
}

void OutlineView::move(int delta) {
    const auto index = filtered_->mapToSource(tree_->currentIndex());
    const auto* item = chosen();
    if (!item) return;
    const int to = index.row() + (delta < 0 ? -1 : 2);
    if (index.row() + delta < 0 || index.row() + delta >= model_->rowCount(index.parent())) return;
    const auto* before = model_->item(model_->index(to, 0, index.parent()));
    moveBefore(item->path, before ? before->path : NodePath());
}

void OutlineView::moveBefore(const NodePath& path, const NodePath& before) {
    const auto* item = itemAt(*facts_, path);
    if (!item) return;
    const QString words = tr("another order");
    std::vector<TemplateEdit> edits;
    if (item->kind == ItemKind::Step) {
        const auto* next = before.file.empty() ? nullptr : itemAt(*facts_, before);
        edits = {MoveStep{item->id, next ? next->id : std::string()}};
    } else {
        edits = {MoveItem{path, before.steps.empty() ? std::string() : before.steps.back()}};
    }
    const bool byPosition = path.steps.empty() || path.steps.back().starts_with('[');
    if (desk_.apply(edits, words) && !byPosition) wanted_ = path;
}

bool OutlineView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == search_) {
        if (key->key() != Qt::Key_Down && key->key() != Qt::Key_Return) return false;
        tree_->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const bool isAlt = key->modifiers() == Qt::AltModifier;
    if (isAlt && key->key() == Qt::Key_Up) return move(-1), true;
    if (isAlt && key->key() == Qt::Key_Down) return move(1), true;
    if (key->key() == Qt::Key_Delete) return remove(), true;
    if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) return copy(), true;
    if (key->key() == Qt::Key_Insert) return add_->showMenu(), true;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) return emit editWanted(), true;
    return false;
}

}  // namespace hsg::editor
